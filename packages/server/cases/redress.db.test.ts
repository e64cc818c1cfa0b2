import type { ActionInput } from '@zhiheng/contract'
import { currentPaper } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { allPoints, codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt, anAssessment, tierOf } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

let scans = 0
const letter = async (day: string, name: string, part: 'lead' | 'reviewer' | 'clerk' | 'cashier') => [
  await upload(world.services, onDay(world.staff, day)[part], `${++scans}${name}.png`),
]
const pay = (file: Handling, day: string, amountFen: number) =>
  file.step('cashier', `${day} 10:00`, 'recordPayment', {
    ...{ kind: 'fine', amountFen, paidOn: day, receiptNumber: `JC-${++scans}` },
    bank: '示范银行海州支行',
    receipt: null,
  })
const bind = async (file: Handling, day: string) => {
  await file.step('lead', `${day} 14:10`, 'proposeClosure', { summary: '建议结案' })
  await file.step('head', `${day} 14:20`, 'countersignClosure', { opinion: '同意' })
  await file.step('leader', `${day} 14:30`, 'approveClosure', { opinion: '同意' })
  return file.step('clerk', `${day} 14:40`, 'archiveCase', {
    ...{ retention: '30年', remarks: '齐全', checkerId: world.staff.reviewer.personId },
  })
}
const waits = async (
  file: Handling,
  part: 'lead' | 'head' | 'reviewer' | 'leader' | 'cashier',
  day: string,
) =>
  (await findInbox(world.services, onDay(world.staff, day)[part])).rows
    .filter(({ caseId }) => caseId === file.caseId)
    .map(({ what }) => what)
const redressOf = async (file: Handling) => (await file.view()).state.redresses.at(-1)?.id ?? ''

/** Paid in time, closed and bound on 1 April; sued over, revoked by a judgment that takes effect on 26 June. */
async function annulled(): Promise<Handling> {
  const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
  await pay(file, '2026-03-30', 500_000)
  await file.step('lead', '2026-04-01 14:00', 'confirmPerformance', { note: '已缴清' })
  await bind(file, '2026-04-01')
  await file.step('reviewer', '2026-04-17 10:00', 'registerSuit', {
    contestedPaperId: currentPaper((await file.view()).state, 'D43')?.id ?? '',
    ...{
      court: '连云港市海州区人民法院',
      number: '（2026）苏0706行初9号',
      plaintiff: '连云港𠮷祥建材有限公司',
    },
    ...{ byParty: true, acceptedOn: '2026-04-13', complaintReceivedOn: '2026-04-16', capacity: 'defendant' },
    ...{ coDefendant: '', prerequisiteNote: '', requests: '撤销', grounds: '情节认定不清' },
    attachments: await letter('2026-04-17', '应诉通知书', 'reviewer'),
  })
  const id = (await file.view()).state.suits[0]?.id ?? ''
  await file.step('reviewer', '2026-04-20 10:00', 'submitReply', {
    ...{ id, repliedOn: '2026-04-20', content: '程序合法', evidenceList: '现场检查笔录', lateReason: '' },
    attachments: await letter('2026-04-20', '答辩状', 'reviewer'),
  })
  await file.step('reviewer', '2026-06-10 10:00', 'recordJudgment', {
    ...{ id, instance: 'first', outcome: 'revoke', number: '（2026）苏0706行初9号判决', fineFen: null },
    ...{ receivedOn: '2026-06-10', procedural: false, remakeBy: '2026-09-10', reasons: '情节认定不清' },
    attachments: await letter('2026-06-10', '判决书', 'reviewer'),
  })
  await file.step('reviewer', '2026-06-29 10:00', 'recordFinality', {
    ...{ id, effectiveOn: '2026-06-26', note: '' },
    attachments: [],
  })
  return file
}

const obeying = async (): Promise<ActionInput<'proposeRedress'>> => ({
  ...{ source: 'litigation', sourceNote: '（2026）苏0706行初9号判决', foundOn: '2026-06-26', kind: 'obey' },
  ...{ finding: '判决撤销处罚决定，责令重新作出', mended: '', basis: '《行政诉讼法》第九十四条' },
  // What was filled in under another kind does not go in.
  ...{ fineFen: 900_000, procedural: true, remake: true },
  attachments: await letter('2026-06-29', '判决书', 'lead'),
})

/** From the report to the notice, the review and the draft: the second time, in July. */
async function decideAnew(file: Handling, fineFen: number) {
  const { step } = file
  await step('lead', '2026-07-08 10:00', 'assessDiscretion', {
    ...anAssessment,
    ...tierOf(fineFen),
    fineFen,
    reason: '当日自行清理，从轻处罚',
  })
  await step('lead', '2026-07-08 11:00', 'concludeInvestigation', {
    ...{ course: '按生效判决重新调查', facts: '占用人行道堆放建筑材料，当日自行清理', opinion: '建议罚款' },
  })
  await step('head', '2026-07-09 10:00', 'reviewReport', { opinion: '同意' })
  await step('reviewer', '2026-07-09 11:00', 'giveFirstLook', { opinion: '同意告知', points: allPoints })
  await step('leader', '2026-07-09 12:00', 'approveNotice', { opinion: '同意告知' })
  await file.serve('D31', '2026-07-10')
  await step('lead', '2026-07-20 10:00', 'submitToReview', { note: '' })
  await step('reviewer', '2026-07-20 15:00', 'giveLegalOpinion', {
    ...{ conclusion: 'agree', points: allPoints, opinion: '同意' },
  })
}
const draft = (file: Handling, fineFen: number, facts: string) =>
  file.step('lead', '2026-07-21 09:00', 'proposeDecision', {
    ...{ fineFen, facts, evidence: '现场检查笔录', reasons: '当日自行清理', orders: null },
  })

describe('判决撤销并责令重新作出（《行政诉讼法》第七十条、第七十一条、第九十四条；《行政强制法》第四十一条）', () => {
  it('已归档案件经批准重新办理：沿用案号和归档号，退还罚款，从轻重新决定，再结案归档', async () => {
    const file = await annulled()
    const before = (await file.view()).state
    expect(await waits(file, 'lead', '2026-06-30')).toEqual(['报请纠错，重新办理'])
    expect((await file.view()).deadlines.find(({ id }) => id.startsWith('remakeDecision'))).toMatchObject({
      proof: { start: { on: '2026-06-26' }, legalDueOn: '2026-09-10' },
      metOn: null,
    })
    // Nobody takes a bound file up again without an approved correction.
    expect(await codesOf(file.step('head', '2026-06-29 11:00', 'actAnew', { opinion: '重新办理' }))).toEqual([
      'stageMismatch',
    ])
    const proposal = await obeying()
    const propose = (part: Partial<typeof proposal>) =>
      file.step('lead', '2026-06-29 11:30', 'proposeRedress', { ...proposal, ...part })
    expect(await codesOf(propose({ kind: 'revoke' }))).toEqual(['redressKindFits'])
    expect(await codesOf(propose({ remake: false }))).toEqual(['remakeAsOrdered'])
    await propose({})
    const id = await redressOf(file)
    expect(await waits(file, 'head', '2026-06-29')).toEqual(['审核纠错'])
    const approve = () =>
      file.step('leader', '2026-06-30 10:00', 'approveRedress', { id, opinion: '同意重新办理' })
    expect(await codesOf(approve())).toEqual(['redressCountersigned', 'redressReviewed'])
    await file.step('head', '2026-06-29 14:00', 'countersignRedress', { id, opinion: '同意报请' })
    await file.step('reviewer', '2026-06-29 15:00', 'reviewRedress', { id, opinion: '同意' })
    expect((await approve()).stage).toBe('REOPENED')
    const { state: reopened } = await file.view()
    expect(reopened.redresses[0]?.proposed).toMatchObject({ fineFen: null, procedural: false, remake: true })
    expect(reopened.papers.filter(({ kind }) => kind === 'D43S')).toEqual([])
    expect(await waits(file, 'cashier', '2026-06-30')).toEqual(['退还罚款'])

    expect(
      await codesOf(file.step('lead', '2026-06-30 14:00', 'proposeClosure', { summary: '建议结案' })),
    ).toEqual(['refundMade', 'remadeAsOwed'])
    await file.step('cashier', '2026-07-02 10:00', 'recordRefund', {
      ...{ fineFen: 500_000, surchargeFen: 0, refundedOn: '2026-07-02', voucherNumber: 'TF-9' },
      receivedBy: '连云港𠮷祥建材有限公司',
      attachments: await letter('2026-07-02', '退付凭证', 'cashier'),
    })
    await file.step('clerk', '2026-07-02 11:00', 'withdrawPublication', {
      ...{
        id: reopened.suits[0]?.id ?? '',
        published: true,
        withdrawnOn: '2026-07-02',
        places: '信用平台',
        reason: '处罚决定已经不再有效',
      },
      attachments: await letter('2026-07-02', '撤回截图', 'clerk'),
    })
    expect(await waits(file, 'head', '2026-07-02')).toEqual(['指派重新办理'])
    expect((await file.step('head', '2026-07-06 09:00', 'actAnew', { opinion: '重新调查' })).stage).toBe(
      'INVESTIGATING',
    )
    const anew = (await file.view()).state
    expect(anew.caseNumber).toBe(before.caseNumber)
    expect(anew.formerDecisions[0]).toMatchObject({
      decision: { fineFen: 500_000, approved: { number: before.decision?.approved?.number } },
      undoneBy: '判决撤销，（2026）苏0706行初9号判决',
    })
    expect((await file.view()).deadlines.find(({ id }) => id === 'decideCase')).toMatchObject({
      proof: { start: { on: '2026-07-06', fact: '决定重新办理' } },
      metOn: null,
    })

    await decideAnew(file, 300_000)
    await draft(file, 300_000, '占用人行道堆放建筑材料，当日自行清理')
    await file.step('head', '2026-07-21 10:00', 'countersignDecision', { opinion: '同意' })
    await file.step('leader', '2026-07-21 11:00', 'approveDecision', { opinion: '同意' })
    await file.serve('D43', '2026-07-22')
    expect(
      await codesOf(file.step('lead', '2026-07-23 10:00', 'confirmPerformance', { note: '已缴清' })),
    ).toEqual(['finePaid'])
    await pay(file, '2026-07-28', 300_000)
    await file.step('lead', '2026-07-29 10:00', 'confirmPerformance', { note: '已缴清' })
    expect((await bind(file, '2026-07-29')).stage).toBe('ARCHIVED')
    const { state, deadlines } = await file.view()
    expect(state.archive?.archiveNumber).toBe(before.archive?.archiveNumber)
    const met = Object.fromEntries(deadlines.map((one) => [one.id.split(':')[0] ?? '', one.metOn]))
    expect(met).toMatchObject({
      remakeDecision: '2026-07-21',
      refundFine: '2026-07-02',
      withdrawPublication: '2026-07-02',
    })
    const { rows } = await sql<{ fined: number; paid: number }>`
      select (select count(*)::int from fined_acts where case_id = ${file.caseId}) as fined,
             (select sum(amount_fen)::int from case_payments where case_id = ${file.caseId}) as paid`.execute(
      world.database.owner,
    )
    // The receipts of the decision that fell stay in the ledger.
    expect(rows).toEqual([{ fined: 1, paid: 800_000 }])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('重新作出的决定不得与被撤销的相同，也不得加重', async () => {
    const file = await annulled()
    await file.step('lead', '2026-06-29 11:30', 'proposeRedress', await obeying())
    const id = await redressOf(file)
    await file.step('head', '2026-06-29 14:00', 'countersignRedress', { id, opinion: '同意报请' })
    await file.step('reviewer', '2026-06-29 15:00', 'reviewRedress', { id, opinion: '同意' })
    await file.step('leader', '2026-06-30 10:00', 'approveRedress', { id, opinion: '同意重新办理' })
    await file.step('head', '2026-07-06 09:00', 'actAnew', { opinion: '重新调查' })
    await decideAnew(file, 600_000)
    const old = '当事人占用人行道堆放建筑材料四平方米。'
    expect(await codesOf(draft(file, 500_000, old))).toEqual(['notSameAfterRevocation'])
    expect(await codesOf(draft(file, 600_000, '占用人行道二十平方米'))).toEqual(['remadeNotHeavier'])
  })
})

describe('自行纠错（《行政处罚法》第七十五条第二款）', () => {
  it('补正笔误不动处罚；变更须送达，有效的罚款随之改变；不得加重', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    await pay(file, '2026-03-30', 500_000)
    const correction: ActionInput<'proposeRedress'> = {
      ...{ source: 'self', sourceNote: '案卷评查发现', foundOn: '2026-04-01', kind: 'change' },
      ...{ finding: '没有认定及时改正的情节', mended: '罚款人民币3000元', basis: '《行政处罚法》第三十二条' },
      ...{ fineFen: 300_000, procedural: false, remake: true, attachments: [] },
    }
    const propose = (part: Partial<typeof correction>) =>
      file.step('lead', '2026-04-02 10:00', 'proposeRedress', { ...correction, ...part })
    expect(await codesOf(propose({ fineFen: 600_000 }))).toEqual(['redressNotHeavier'])
    expect(await codesOf(propose({ kind: 'clerical', fineFen: 300_000 }))).toEqual(['clericalSameOutcome'])
    expect(await codesOf(propose({ source: 'party' }))).toEqual(['redressSourced'])
    expect(await codesOf(propose({ kind: 'obey' }))).toEqual(
      ['redressKindFits', 'redressNotHeavier'].slice(0, 1),
    )
    await propose({})
    const id = await redressOf(file)
    await file.step('head', '2026-04-02 14:00', 'countersignRedress', { id, opinion: '同意报请' })
    await file.step('reviewer', '2026-04-02 15:00', 'reviewRedress', { id, opinion: '同意' })
    expect(
      (await file.step('leader', '2026-04-03 10:00', 'approveRedress', { id, opinion: '同意' })).stage,
    ).toBe('EXECUTING')
    expect(await waits(file, 'lead', '2026-04-03')).toEqual([])
    await file.serve('D43S', '2026-04-07')
    await file.step('lead', '2026-04-07 14:00', 'confirmPerformance', { note: '已缴清' })
    expect(
      await codesOf(file.step('lead', '2026-04-07 14:10', 'proposeClosure', { summary: '建议结案' })),
    ).toEqual(['refundMade'])
    await file.step('cashier', '2026-04-08 10:00', 'recordRefund', {
      ...{ fineFen: 200_000, surchargeFen: 0, refundedOn: '2026-04-08', voucherNumber: 'TF-10' },
      receivedBy: '连云港𠮷祥建材有限公司',
      attachments: await letter('2026-04-08', '退付凭证', 'cashier'),
    })
    await file.step('clerk', '2026-04-08 11:00', 'withdrawPublication', {
      ...{ id, published: false, withdrawnOn: '2026-04-08', places: '没有公开', reason: '', attachments: [] },
    })
    const { deadlines } = await file.view()
    const due = Object.fromEntries(deadlines.map((one) => [one.id, one.proof.legalDueOn]))
    // Seven working days from 3 April (清明 from the 4th to the 6th); the party's sixty days from the service.
    expect(due).toMatchObject({
      [`serveRedress:${id}`]: '2026-04-15',
      [`applyReconsideration:${id}`]: '2026-06-08',
      [`refundFine:${id}`]: '2026-04-20',
    })
    expect((await bind(file, '2026-04-09')).stage).toBe('ARCHIVED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
