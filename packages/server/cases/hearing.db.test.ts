import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findHearings } from './find-hearings.ts'
import { findInbox } from './find-inbox.ts'
import { allPoints, beijing, codesOf, type Handling, refusalOf, serviceOf, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { numbersOf, wordsOf } from './testing-papers.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World

beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(async () => world.close())

const at = (clock: string) => beijing(clock).toISOString()
/** A fine of twenty thousand yuan, notified on 13 March and served on the 16th: the party may ask until the 23rd. */
async function notified(): Promise<Handling> {
  const file = await aCaseAt(world.services, world.staff, 'NOTICE', { fineFen: 2_000_000 })
  await file.serve('D32', '2026-03-16')
  return file
}
const request = (clock: string) => ({
  at: at(clock),
  form: 'written' as const,
  content: '对占用面积有异议，要求听证。',
  attachments: [],
})
const theDay = {
  at: at('2026-04-02 09:00'),
  place: '三楼听证室',
  public: true,
  closedBecause: null,
  closedNote: null,
  changeReason: null,
}

/** Asked, designated, set for 2 April, served on 19 March, announced. */
async function toTheHearing(file: Handling): Promise<void> {
  const { step, staff } = file
  await step('lead', '2026-03-17 10:00', 'recordHearingRequest', request('2026-03-17 09:30'))
  await step('leader', '2026-03-17 15:00', 'assignHearing', {
    presiderId: staff.presider.personId,
    recorderId: staff.recorder.personId,
    opinion: '指定为听证主持人、记录员。',
  })
  await step('presider', '2026-03-18 10:00', 'scheduleHearing', theDay)
  await file.serve('D35', '2026-03-19')
  await file.seal('D37', '2026-03-19 14:00')
  const session = (await file.view()).state.hearing.sessions.at(-1)
  await step('clerk', '2026-03-19 15:00', 'announceHearing', {
    id: session?.id ?? '',
    postedOn: '2026-03-19',
    where: '本机关公告栏',
    attachments: [],
  })
}

const record = (file: Handling) => ({
  outcome: 'held' as const,
  startedAt: at('2026-04-02 09:05'),
  endedAt: at('2026-04-02 10:40'),
  place: '三楼听证室',
  rightsTold: true,
  attended: 'self' as const,
  present: [
    { personId: file.staff.lead.personId, name: file.staff.lead.name, capacity: '调查人员' },
    { personId: null, name: '䶮建国', capacity: '当事人的法定代表人' },
  ],
  officersCase: '当事人占用人行道十二平方米，有现场检查笔录证明，建议罚款二万元。',
  examination: '出示现场检查笔录，当事人对真实性没有异议。',
  defence: '已经清理，请求从轻。',
  lastStatement: '请求从轻处罚。',
  absenceNote: null,
  signedBy: 'party' as const,
  signatureNote: '',
  attachments: [],
})

describe('听证全流程（《行政处罚法》第六十三条至第六十五条）', () => {
  it('一件听证案件从线索到归档，日志可以重放并与各表一致', async () => {
    const { services, staff } = world
    const file = await notified()
    const { step } = file
    expect((await file.paper('D32')).number).toBe('海州城管听告〔2026〕1号')
    expect((await file.view()).papers.some(({ kind }) => kind === 'D31')).toBe(false)
    expect(await codesOf(step('lead', '2026-03-17 09:00', 'submitToReview', { note: '' }))).toEqual([
      'partyHeard',
      'hearingWindowClosed',
    ])

    await toTheHearing(file)
    const inbox = await findInbox(services, onDay(staff, '2026-03-20').presider)
    expect(inbox.rows).toMatchObject([{ caseId: file.caseId, what: '举行听证' }])
    const coming = await findHearings(services, onDay(staff, '2026-03-20').presider, { mine: true })
    expect(coming.rows).toMatchObject([
      { caseId: file.caseId, at: theDay.at, place: '三楼听证室', servedOn: '2026-03-19', mine: true },
    ])
    const others = await somebodyAt(world, 'CG-320722', ['R8'], '2026-03-20')
    expect((await findHearings(services, others, {})).rows).toEqual([])
    const { deadlines } = await file.view()
    expect(deadlines.find(({ id }) => id === 'holdHearing')?.proof).toMatchObject({
      legalDueOn: '2026-04-15',
      unverified: expect.stringContaining('由市局确认'),
    })
    expect(await codesOf(step('lead', '2026-03-27 09:00', 'submitToReview', { note: '' }))).toEqual([
      'hearingOver',
    ])

    await step('recorder', '2026-04-02 11:00', 'recordHearing', record(file))
    expect((await findHearings(services, onDay(staff, '2026-03-20').presider, {})).rows).toEqual([])
    expect(await codesOf(step('lead', '2026-04-02 15:00', 'submitToReview', { note: '' }))).toEqual([
      'hearingReported',
    ])
    await step('presider', '2026-04-03 10:00', 'reportHearing', {
      officersView: '建议罚款二万元。',
      partyView: '请求从轻。',
      findings: '事实清楚，证据确凿。',
      advice: 'uphold',
      suggestion: '建议按告知的内容作出处罚决定。',
    })
    await step('lead', '2026-04-03 15:00', 'submitToReview', { note: '' })
    expect(
      await step('reviewer', '2026-04-07 10:00', 'giveLegalOpinion', {
        conclusion: 'agree',
        points: allPoints,
        opinion: '同意。',
      }),
    ).toMatchObject({ stage: 'COLLECTIVE' })
    const member = (part: 'leader' | 'deputy' | 'chief') => ({
      personId: staff[part].personId,
      present: true,
      opinion: '同意。',
      agree: true,
    })
    await step('chief', '2026-04-08 16:00', 'recordDiscussion', {
      heldAt: at('2026-04-08 14:00'),
      place: '三楼会议室',
      presiderId: staff.chief.personId,
      recorderId: staff.clerk.personId,
      members: [member('leader'), member('deputy'), member('chief')],
      attendees: [],
      briefing: '承办人汇报案情和听证情况。',
      conclusion: '同意罚款二万元。',
      fineFen: 2_000_000,
    })
    await step('lead', '2026-04-09 09:00', 'proposeDecision', {
      fineFen: 2_000_000,
      facts: '当事人占用人行道堆放建筑材料十二平方米。',
      evidence: '现场检查笔录、听证笔录。',
      reasons: '经听证，事实和证据没有变化。',
      orders: null,
    })
    await step('head', '2026-04-09 10:00', 'countersignDecision', { opinion: '同意。' })
    await step('chief', '2026-04-09 11:00', 'approveDecision', { opinion: '同意。' })
    await file.serve('D43', '2026-04-10')
    const decision = await wordsOf(world, file.caseId, (await file.paper('D43')).paperId)
    for (const words of [
      '《行政处罚听证告知书》（海州城管听告〔2026〕1号）',
      '要求听证的权利',
      '当事人于2026年3月17日要求举行听证',
      '本机关于2026年4月2日在三楼听证室公开举行听证，听证由文素心主持',
      '本决定根据听证笔录作出',
    ])
      expect(decision).toContain(words)

    await step('cashier', '2026-04-16 10:00', 'recordPayment', {
      kind: 'fine',
      amountFen: 2_000_000,
      paidOn: '2026-04-15',
      receiptNumber: 'SH20260415001',
      bank: '示范银行海州支行',
      receipt: null,
    })
    await step('lead', '2026-04-16 11:00', 'confirmPerformance', { note: '罚款已缴清。' })
    await step('lead', '2026-04-16 14:00', 'proposeClosure', { summary: '处罚决定已履行完毕。' })
    await step('head', '2026-04-16 15:00', 'countersignClosure', { opinion: '同意结案。' })
    await step('leader', '2026-04-16 16:00', 'approveClosure', { opinion: '同意结案。' })
    // 《行政处罚法》第七十五条第一款: a decision in the range of the hearing is reported before the file is bound.
    await step('reviewer', '2026-04-16 16:30', 'fileMajorDecision', {
      summary: '经听证、集体讨论后处罚款二万元，罚款已经缴清。',
    })
    await file.seal('K09', '2026-04-17 09:00')
    expect(
      await step('clerk', '2026-04-17 10:00', 'archiveCase', {
        retention: '30年',
        remarks: '本卷文书齐全。',
        checkerId: staff.reviewer.personId,
      }),
    ).toMatchObject({ stage: 'ARCHIVED' })
    expect(await verifyCases(services, city)).toEqual([])
  }, 120_000)

  it('延期的，未送达的通知书和公告作废，文号留痕；送达不足七个工作日的不得举行', async () => {
    const file = await notified()
    const { step, staff } = file
    await step('lead', '2026-03-17 10:00', 'recordHearingRequest', request('2026-03-17 09:30'))
    await step('leader', '2026-03-17 15:00', 'assignHearing', {
      presiderId: staff.presider.personId,
      recorderId: staff.recorder.personId,
      opinion: '同意。',
    })
    await step('presider', '2026-03-18 10:00', 'scheduleHearing', theDay)
    const old = await file.paper('D35')
    const later = { ...theDay, at: at('2026-04-03 09:00') }
    const unreasoned = step('presider', '2026-03-18 15:00', 'scheduleHearing', later)
    expect(await codesOf(unreasoned)).toEqual(['postponementReasoned'])
    await step('presider', '2026-03-18 16:00', 'scheduleHearing', {
      ...later,
      public: false,
      closedBecause: 'businessSecret',
      closedNote: '涉及当事人的客户名单',
      changeReason: '当事人申请延期',
    })
    const { papers } = await file.view()
    expect(papers.find(({ paperId }) => paperId === old.paperId)?.voided).toBe('重新制作')
    expect((await numbersOf(world, '听通')).filter(({ state }) => state === 'void')).toHaveLength(1)
    const notice = await file.paper('D35')
    expect(await wordsOf(world, file.caseId, notice.paperId)).toContain(
      '涉及商业秘密（涉及当事人的客户名单）',
    )

    await file.seal('D35', '2026-03-25 09:00')
    await step(
      'lead',
      '2026-03-25 10:00',
      'recordService',
      serviceOf(staff, notice.paperId, '2026-03-25 09:30'),
    )
    const held = {
      ...record(file),
      startedAt: at('2026-04-03 09:05'),
      endedAt: at('2026-04-03 10:00'),
    }
    const refused = await refusalOf(step('presider', '2026-04-03 11:00', 'recordHearing', held))
    expect(refused.refusals?.map(({ code }) => code)).toEqual(['noticeLongEnough'])
    expect(refused.refusals?.[0]?.reason).toContain('6个完整工作日')
  }, 60_000)

  it('逾期要求听证的，答复之后才能提请审核；答复书写明是哪一日', async () => {
    const file = await notified()
    const { step } = file
    expect(
      await step('lead', '2026-03-24 10:00', 'recordHearingRequest', request('2026-03-24 09:00')),
    ).toMatchObject({ stage: 'NOTICE' })
    expect((await findInbox(world.services, onDay(world.staff, '2026-03-24').leader)).rows).toMatchObject([
      { what: '答复听证要求' },
    ])
    await step('leader', '2026-03-24 15:00', 'refuseHearing', {
      reason: '期限于3月23日届满，3月24日提出，没有正当事由',
    })
    const paper = await file.paper('D36')
    const words = await wordsOf(world, file.caseId, paper.paperId)
    expect(words).toContain('2026年3月24日')
    expect(words).toContain('超过要求听证的期限')
    expect(paper.number).toBe('海州城管不听〔2026〕1号')
    await file.serve('D36', '2026-03-25')
    expect(await step('lead', '2026-03-25 15:00', 'submitToReview', { note: '' })).toMatchObject({
      stage: 'LEGAL_REVIEW',
    })
    expect(await verifyCases(world.services, city)).toEqual([])
  }, 60_000)

  it('回避、代理、缺席：授权委托书在卷，回避决定之后另行指定，缺席即终止', async () => {
    const { services, staff } = world
    const file = await notified()
    const { step } = file
    await toTheHearing(file)
    const wrong = step('leader', '2026-03-20 09:00', 'assignHearing', {
      presiderId: staff.support.personId,
      recorderId: staff.recorder.personId,
      opinion: '同意。',
    })
    expect(await codesOf(wrong)).toEqual(['hearingOfficersApart', 'hearingOfficersQualified'])
    await step('lead', '2026-03-20 10:00', 'askHearingRecusal', {
      at: at('2026-03-20 09:30'),
      against: 'recorder',
      reason: '与调查人员是亲属',
      attachments: [],
    })
    expect(await codesOf(step('presider', '2026-04-02 11:00', 'recordHearing', record(file)))).toEqual([
      'recusalsDecided',
    ])
    await step('leader', '2026-03-20 15:00', 'decideHearingRecusal', {
      granted: false,
      reason: '经核实不是亲属',
    })
    const letter = await upload(services, staff.lead, '授权委托书.png')
    await step('lead', '2026-03-23 10:00', 'nameHearingAgents', {
      agents: [
        { name: '司徒敏', idNumber: '320706198506150033', relation: '律师' },
        { name: '匡建国', idNumber: '', relation: '职工' },
      ],
      authority: 'general',
      attachments: [letter],
    })
    expect((await file.view()).state.hearing.agents?.agents[0]?.idMasked).not.toContain('19850615')
    await step('presider', '2026-04-02 10:00', 'recordHearing', {
      ...record(file),
      outcome: 'absent',
      endedAt: at('2026-04-02 09:40'),
      attended: 'nobody',
      examination: '',
      defence: '',
      lastStatement: '',
      absenceNote: '等候三十分钟，当事人和代理人均未到场，电话联系未说明理由',
      signedBy: 'absent',
      signatureNote: '当事人不在场',
    })
    const words = await wordsOf(world, file.caseId, (await file.paper('D38')).paperId)
    expect(words).toContain('视为放弃听证权利，听证终止')
    expect(words).toContain('匡建国（职工）')
    expect(await step('lead', '2026-04-02 15:00', 'submitToReview', { note: '' })).toMatchObject({
      stage: 'LEGAL_REVIEW',
    })
    expect(await verifyCases(services, city)).toEqual([])
  }, 60_000)
})
