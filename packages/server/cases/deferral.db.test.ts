import type { ActionInput } from '@zhiheng/contract'
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

let slips = 0
const pay = (
  file: Handling,
  day: string,
  amountFen: number,
  kind: ActionInput<'recordPayment'>['kind'] = 'fine',
) =>
  file.step('cashier', `${day} 10:0${slips % 10}`, 'recordPayment', {
    ...{ kind, amountFen, paidOn: day },
    receiptNumber: `FQ-${++slips}`,
    bank: '示范银行海州支行',
    receipt: null,
  })

const plan = [
  { amountFen: 200_000, dueOn: '2026-04-30' },
  { amountFen: 200_000, dueOn: '2026-05-31' },
  { amountFen: 100_000, dueOn: '2026-06-30' },
]

/** Served on 26 March, so due on 10 April; the party applies on 1 April. */
async function applied(): Promise<{ file: Handling; id: string }> {
  const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
  const lead = onDay(world.staff, '2026-04-01').lead
  await file.step('lead', '2026-04-01 10:00', 'applyDeferral', {
    kind: 'instalments',
    appliedOn: '2026-04-01',
    grounds: '停业整改一个月，账户余额不足。',
    plan,
    attachments: [await upload(world.services, lead, '分期缴纳申请书.png')],
  })
  return { file, id: (await file.view()).state.deferrals.at(-1)?.id ?? '' }
}

async function approved() {
  const { file, id } = await applied()
  await file.step('head', '2026-04-01 15:00', 'countersignDeferral', {
    id,
    agrees: true,
    opinion: '证明属实，同意。',
  })
  await file.step('leader', '2026-04-02 09:00', 'approveDeferral', {
    id,
    opinion: '同意分期缴纳。',
    consequence: '逾期未缴的，自逾期之次日起每日按百分之三加处罚款',
  })
  return { file, id }
}

const close = async (file: Handling, day: string) => {
  await file.step('lead', `${day} 14:00`, 'confirmPerformance', { note: '已缴清' })
  await file.step('lead', `${day} 14:10`, 'proposeClosure', { summary: '履行完毕' })
  await file.step('head', `${day} 14:20`, 'countersignClosure', { opinion: '同意' })
  await file.step('leader', `${day} 14:30`, 'approveClosure', { opinion: '同意' })
  return file.step('clerk', `${day} 14:40`, 'archiveCase', {
    retention: '30年',
    remarks: '齐全',
    checkerId: world.staff.reviewer.personId,
  })
}

describe('延期、分期缴纳（《行政处罚法》第六十六条第二款）', () => {
  it('申请、审核、批准、送达、各期缴清、归档；审批由谁办，待办里看得到', async () => {
    const { file, id } = await applied()
    const waits = async (part: 'head' | 'leader' | 'clerk' | 'lead') =>
      (await findInbox(world.services, onDay(world.staff, '2026-04-02')[part])).rows
        .filter(({ caseId }) => caseId === file.caseId)
        .map(({ what }) => what)
    expect(await waits('head')).toEqual(['审核延期、分期缴纳'])
    await file.step('head', '2026-04-01 15:00', 'countersignDeferral', { id, agrees: true, opinion: '同意' })
    expect(await waits('leader')).toEqual(['批准延期、分期缴纳'])
    const taken = await file.step('leader', '2026-04-02 09:00', 'approveDeferral', {
      id,
      opinion: '同意',
      consequence: '逾期未缴的，每日按百分之三加处罚款',
    })
    expect(taken.stage).toBe('DEFERRED')
    expect(await waits('clerk')).toEqual(['延期（分期）通知书用印'])
    const { papers, deadlines } = await file.view()
    expect(papers.find(({ kind }) => kind === 'D52')?.number).toMatch(/缓缴〔2026〕1号$/)
    expect(papers.some(({ kind }) => kind === 'D51')).toBe(true)
    expect(deadlines.filter((one) => one.id.startsWith('pay')).map(({ proof }) => proof.legalDueOn)).toEqual([
      '2026-04-30',
      '2026-06-01',
      '2026-06-30',
    ])
    await file.serve('D52', '2026-04-03')
    expect(await waits('lead')).toEqual(['跟进分期履行'])

    await pay(file, '2026-04-29', 200_000)
    await pay(file, '2026-05-20', 200_000)
    expect(
      await codesOf(file.step('lead', '2026-05-20 11:00', 'confirmPerformance', { note: '缴清' })),
    ).toEqual(['finePaid'])
    await pay(file, '2026-06-29', 100_000)
    expect(await close(file, '2026-06-30')).toMatchObject({ stage: 'ARCHIVED' })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('一期逾期：该期自届满次日起加处罚款，只催告该期；缴清后归档', async () => {
    const { file } = await approved()
    await file.serve('D52', '2026-04-03')
    const demand = (clock: string) =>
      file.step('lead', clock, 'issueDemand', { payWithin: '收到之日起十日内' })
    // The original payment day passed on 10 April: nothing is late before the first part is.
    expect(await codesOf(demand('2026-04-30 09:00'))).toEqual(['paymentOverdue'])
    await demand('2026-05-08 09:00')
    // 2000 yuan from 1 May to 8 May: 2000 × 3% × 8 = 480 yuan.
    expect((await file.view()).state.demands).toMatchObject([{ unpaidFen: 200_000, surchargeFen: 48_000 }])
    await file.serve('Q10', '2026-05-08')
    expect((await file.view()).state.stage).toBe('URGED')
    await pay(file, '2026-05-10', 200_000)
    await pay(file, '2026-05-29', 200_000)
    await pay(file, '2026-06-30', 100_000)
    expect(
      await codesOf(file.step('lead', '2026-06-30 11:00', 'confirmPerformance', { note: '缴清' })),
    ).toEqual(['surchargePaid'])
    await pay(file, '2026-06-30', 60_000, 'surcharge')
    expect(await close(file, '2026-07-01')).toMatchObject({ stage: 'ARCHIVED' })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('逾期后取消分期，余款提前；按期缴纳的不能取消', async () => {
    const { file, id } = await approved()
    await file.serve('D52', '2026-04-03')
    const end = (clock: string) =>
      file.step('leader', clock, 'endDeferral', {
        id,
        reason: '第一期逾期未缴',
        restDueOn: '2026-05-25',
      })
    expect(await codesOf(end('2026-04-30 09:00'))).toEqual(['instalmentMissed'])
    expect(await end('2026-05-08 09:00')).toMatchObject({ stage: 'EXECUTING' })
    const { deadlines, papers } = await file.view()
    expect(papers.filter(({ kind, voided }) => kind === 'D52' && voided === null)).toHaveLength(2)
    expect(deadlines.filter((one) => one.id.startsWith('pay')).map(({ proof }) => proof.legalDueOn)).toEqual([
      '2026-04-30',
      '2026-05-25',
      '2026-05-25',
    ])
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('缴款期限届满后申请、没有证明、合计不符，都不能登记', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const given: ActionInput<'applyDeferral'> = {
      kind: 'instalments',
      appliedOn: '2026-04-13',
      grounds: '经营困难',
      plan: plan.slice(0, 2),
      attachments: [],
    }
    expect(await codesOf(file.step('lead', '2026-04-13 10:00', 'applyDeferral', given))).toEqual([
      'deferralAppliedInTime',
      'difficultyProved',
      'planSumsToDebt',
    ])
  })
})
