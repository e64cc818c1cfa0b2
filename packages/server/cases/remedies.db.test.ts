import type { ActionInput } from '@zhiheng/contract'
import { currentPaper } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import { codesOf, type Handling, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

let scans = 0
/** Each letter is a file of its own: one file goes with one case. */
const letter = async (day: string, name: string, part: 'lead' | 'reviewer' | 'clerk' | 'cashier') => [
  await upload(world.services, onDay(world.staff, day)[part], `${++scans}${name}.png`),
]
let slips = 0
const pay = (file: Handling, day: string, kind: 'fine' | 'surcharge', amountFen: number) =>
  file.step('cashier', `${day} 10:00`, 'recordPayment', {
    ...{ kind, amountFen, paidOn: day },
    receiptNumber: `FY-${++slips}`,
    bank: '示范银行海州支行',
    receipt: null,
  })
const close = async (file: Handling, day: string) => {
  await file.step('lead', `${day} 14:00`, 'confirmPerformance', { note: '没有尚未履行的内容' })
  await file.step('lead', `${day} 14:10`, 'proposeClosure', { summary: '建议结案' })
  await file.step('head', `${day} 14:20`, 'countersignClosure', { opinion: '同意' })
  await file.step('leader', `${day} 14:30`, 'approveClosure', { opinion: '同意' })
  return file.step('clerk', `${day} 14:40`, 'archiveCase', {
    retention: '30年',
    remarks: '齐全',
    checkerId: world.staff.reviewer.personId,
  })
}

/** The paper in force of one kind. */
const paperOf = async (file: Handling, kind: string): Promise<string> =>
  currentPaper((await file.view()).state, kind)?.id ?? ''

/** Served on 26 March, due on 10 April; accepted on 13 April: two days of surcharge have run. */
async function accepted(): Promise<{ file: Handling; id: string }> {
  const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
  await file.step('lead', '2026-04-15 10:00', 'registerReconsideration', {
    applicationId: null,
    contestedPaperId: await paperOf(file, 'D43'),
    authority: '',
    number: '海政复〔2026〕12号',
    applicant: '连云港𠮷祥建材有限公司',
    byParty: true,
    appliedOn: '2026-04-10',
    acceptedOn: '2026-04-13',
    copyReceivedOn: '2026-04-15',
    simplified: false,
    simplifiedReason: '',
    requests: '撤销处罚决定',
    grounds: '占用时间短，处罚过重',
    attachments: await letter('2026-04-15', '答复通知书', 'lead'),
  })
  return { file, id: (await file.view()).state.reconsiderations[0]?.id ?? '' }
}

describe('行政复议（《行政复议法》第四十八条、第六十三条、第七十七条）', () => {
  it('受理、答复、变更、撤回公开、退还、结案；期间不计算加处罚款，由谁办待办里看得到', async () => {
    const { file, id } = await accepted()
    const waits = async (part: 'lead' | 'cashier') =>
      (await findInbox(world.services, onDay(world.staff, '2026-05-20')[part])).rows
        .filter(({ caseId }) => caseId === file.caseId)
        .map(({ what }) => what)
    const { state, deadlines } = await file.view()
    expect(state.stage).toBe('EXECUTING')
    expect(state.reconsiderations[0]?.registered?.authority).toMatch(/人民政府$/)
    const due = deadlines.find((one) => one.id === `replyReconsideration:${id}`)
    expect(due?.proof).toMatchObject({ start: { on: '2026-04-15' }, legalDueOn: '2026-04-29' })
    expect(await waits('lead')).toEqual(['提出行政复议书面答复'])

    const reply: ActionInput<'submitReply'> = {
      ...{
        id,
        repliedOn: '2026-04-24',
        content: '认定事实清楚',
        evidenceList: '现场检查笔录',
        lateReason: '',
      },
      attachments: await letter('2026-04-24', '答复书', 'reviewer'),
    }
    expect(
      await codesOf(file.step('reviewer', '2026-04-24 10:00', 'submitReply', { ...reply, attachments: [] })),
    ).toEqual(['replyProved'])
    await file.step('reviewer', '2026-04-24 10:00', 'submitReply', reply)
    await pay(file, '2026-04-20', 'fine', 500_000)
    // 5000 yuan × 3% × 2 days, 11 and 12 April; from 13 April on it pauses.
    await pay(file, '2026-04-20', 'surcharge', 30_000)
    await file.step('lead', '2026-04-24 11:00', 'confirmPerformance', { note: '已经缴清' })
    const closing = () => file.step('lead', '2026-05-20 09:00', 'proposeClosure', { summary: '建议结案' })
    expect(await codesOf(closing())).toEqual(['remediesConcluded'])

    const result: ActionInput<'decideReconsideration'> = {
      ...{
        id,
        outcome: 'change',
        number: '海政复决〔2026〕12号',
        receivedOn: '2026-05-20',
        fineFen: 200_000,
      },
      ...{ procedural: false, remakeBy: null, reasons: '处罚明显不当', partyReceivedOn: '2026-05-19' },
      letterReceivedOn: null,
      attachments: await letter('2026-05-20', '复议决定书', 'reviewer'),
    }
    const decide = (part: Partial<typeof result>) =>
      file.step('reviewer', '2026-05-20 10:00', 'decideReconsideration', { ...result, ...part })
    expect(await codesOf(decide({ fineFen: 600_000 }))).toEqual(['notHeavierByReconsideration'])
    await decide({})
    expect(await waits('cashier')).toEqual(['退还罚款'])
    expect(await codesOf(closing())).toEqual(['refundMade'])
    const refund: ActionInput<'recordRefund'> = {
      // 3000 yuan of the fine; of the surcharge what exceeds 2000 × 3% × 2.
      ...{ fineFen: 300_000, surchargeFen: 18_000, refundedOn: '2026-05-22', voucherNumber: 'TF-1' },
      receivedBy: '连云港𠮷祥建材有限公司',
      attachments: await letter('2026-05-22', '退付凭证', 'cashier'),
    }
    expect(
      await codesOf(
        file.step('cashier', '2026-05-22 10:00', 'recordRefund', { ...refund, surchargeFen: 30_000 }),
      ),
    ).toEqual(['refundInOrder'])
    await file.step('cashier', '2026-05-22 10:00', 'recordRefund', refund)
    expect(await waits('lead')).toEqual(['撤回处罚决定公开信息'])
    await file.step('clerk', '2026-05-22 11:00', 'withdrawPublication', {
      ...{ id, published: true, withdrawnOn: '2026-05-22', places: '信用平台', reason: '复议变更' },
      attachments: await letter('2026-05-22', '撤回截图', 'clerk'),
    })
    await file.step('lead', '2026-05-25 14:10', 'proposeClosure', { summary: '建议结案' })
    await file.step('head', '2026-05-25 14:20', 'countersignClosure', { opinion: '同意' })
    await file.step('leader', '2026-05-25 14:30', 'approveClosure', { opinion: '同意' })
    const taken = await file.step('clerk', '2026-05-25 14:40', 'archiveCase', {
      ...{ retention: '30年', remarks: '齐全', checkerId: world.staff.reviewer.personId },
    })
    expect(taken.stage).toBe('ARCHIVED')
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})

describe('行政诉讼（《行政诉讼法》第二十六条、第六十七条、第七十条、第八十五条）', () => {
  it('直接起诉、答辩、判决撤销、生效：罚款不再缴纳，结案；同一违法行为不再算处罚过', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const suit: ActionInput<'registerSuit'> = {
      contestedPaperId: await paperOf(file, 'D43'),
      ...{
        court: '连云港市海州区人民法院',
        number: '（2026）苏0706行初8号',
        plaintiff: '连云港𠮷祥建材有限公司',
      },
      ...{
        byParty: true,
        acceptedOn: '2026-04-13',
        complaintReceivedOn: '2026-04-16',
        capacity: 'defendant',
      },
      ...{ coDefendant: '', prerequisiteNote: '', requests: '撤销', grounds: '程序违法' },
      attachments: await letter('2026-04-17', '应诉通知书', 'reviewer'),
    }
    const sue = (part: Partial<typeof suit>) =>
      file.step('reviewer', '2026-04-17 10:00', 'registerSuit', { ...suit, ...part })
    expect(await codesOf(sue({ capacity: 'thirdParty' }))).toEqual(['defendantFits'])
    await sue({})
    const id = (await file.view()).state.suits[0]?.id ?? ''
    await file.step('reviewer', '2026-05-06 10:00', 'submitReply', {
      ...{
        id,
        repliedOn: '2026-05-06',
        content: '程序合法',
        evidenceList: '现场检查笔录',
        lateReason: '逾期系节日期间邮路中断',
      },
      attachments: await letter('2026-05-06', '答辩状', 'reviewer'),
    })
    await file.step('reviewer', '2026-05-15 10:00', 'recordAttendance', {
      ...{ id, heldOn: '2026-05-14', place: '第三法庭', headName: '周局', headTitle: '副局长' },
      ...{ explanation: '', staff: '', agents: '', course: '开庭', attachments: [] },
    })
    await file.step('reviewer', '2026-06-10 10:00', 'recordJudgment', {
      // A figure left over from another outcome does not go in.
      ...{ id, instance: 'first', outcome: 'revoke', number: '（2026）苏0706行初8号判决', fineFen: 100 },
      ...{ receivedOn: '2026-06-10', procedural: false, remakeBy: null, reasons: '主要证据不足' },
      attachments: await letter('2026-06-10', '判决书', 'reviewer'),
    })
    const final = (effectiveOn: string) =>
      file.step('reviewer', '2026-06-29 10:00', 'recordFinality', {
        id,
        effectiveOn,
        note: '',
        attachments: [],
      })
    expect(await codesOf(final('2026-06-25'))).toEqual(['finalityReached'])
    await final('2026-06-26')
    await file.step('clerk', '2026-06-29 11:00', 'withdrawPublication', {
      ...{ id, published: false, withdrawnOn: '2026-06-29', places: '没有公开', reason: '' },
      attachments: [],
    })
    expect(await close(file, '2026-06-30')).toMatchObject({ stage: 'ARCHIVED' })
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from fined_acts where case_id = ${file.caseId}`.execute(
      world.database.owner,
    )
    expect(rows).toEqual([{ count: 0 }])
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
