import type { ActionInput } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity } from '../platform/database.ts'
import { findCase } from './find-case.ts'
import { beijing, codesOf, type Handling, refusalOf, upload } from './testing-case.ts'
import { aStaff, city, onDay } from './testing-city.ts'
import { aCaseAt, advance, type Facts } from './testing-stages.ts'
import { aWorld, everythingStored, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let served: Handling
beforeAll(async () => {
  world = await aWorld()
  served = await aCaseAt(world.services, world.staff, 'EXECUTING')
}, 120_000)
afterAll(() => world.close())

let slips = 0
const payment = (change: Partial<ActionInput<'recordPayment'>> = {}): ActionInput<'recordPayment'> => ({
  kind: 'fine',
  amountFen: 500_000,
  paidOn: '2026-04-02',
  receiptNumber: `SH20260402-${++slips}`,
  bank: '示范银行海州支行',
  receipt: null,
  ...change,
})
const pay = (
  file: Handling,
  change: Partial<ActionInput<'recordPayment'>> = {},
  clock = '2026-04-03 10:00',
) => file.step('cashier', clock, 'recordPayment', payment(change))

describe('缴款（《行政处罚法》第六十七条）', () => {
  it('分几次缴：没有缴清不能确认履行，多缴的不能登记，缴清以后可以', async () => {
    await pay(served, { amountFen: 200_000, receiptNumber: '甲-1' })
    expect(
      await codesOf(served.step('lead', '2026-04-03 11:00', 'confirmPerformance', { note: '缴清' })),
    ).toEqual(['finePaid'])
    for (const amountFen of [300_001, 0])
      expect(await codesOf(pay(served, { amountFen }))).toEqual(['notOverpaid'])
    expect(await codesOf(pay(served, { kind: 'surcharge', amountFen: 1 }))).toEqual(['notOverpaid'])
    expect(await codesOf(pay(served, { paidOn: '2026-04-04', amountFen: 1 }))).toEqual(['paidNotInFuture'])
    expect(await codesOf(pay(served, { paidOn: '2026-03-25', amountFen: 1 }))).toEqual(['paidNotInFuture'])
    await pay(served, { amountFen: 300_000, receiptNumber: '甲-2' })
    expect(
      await served.step('lead', '2026-04-03 11:00', 'confirmPerformance', { note: '缴清' }),
    ).toMatchObject({
      stage: 'PERFORMED',
    })
  })

  it('一张凭证只登记一次：同一案件、换了空格和全角、另一案件、另一单位的案件，都说得清楚', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    await pay(file, { amountFen: 100_000, receiptNumber: 'SH-9' })
    for (const receiptNumber of ['SH-9', ' ＳＨ－９ '])
      expect(await codesOf(pay(file, { amountFen: 100_000, receiptNumber }))).toEqual(['receiptNew'])
    const elsewhere = await aCaseAt(
      world.services,
      await aStaff(world.database, 'CG-320707', '2026-03-02'),
      'EXECUTING',
    )
    for (const other of [await aCaseAt(world.services, world.staff, 'EXECUTING'), elsewhere]) {
      const before = other.revision()
      const refused = await refusalOf(pay(other, { receiptNumber: 'SH-9' }))
      expect(refused).toEqual({
        status: 422,
        code: 'refused',
        field: 'receiptNumber',
        message: '这张缴款凭证已经在另一案件中登记过。',
        refusals: [
          {
            code: 'receiptNew',
            reason: '这张缴款凭证已经在另一案件中登记过',
            basis: '《行政处罚法》第六十七条',
            wayForward: expect.stringMatching(/[一-龥]/),
          },
        ],
      })
      expect(await pay(other)).toMatchObject({ revision: before + 1 })
    }
  })
})

describe('催告与加处罚款（《行政处罚法》第七十二条第一款第一项）', () => {
  it('每日百分之三，只算没有缴的部分，催告书上的数额与计算一致；加处罚款缴清才算履行完毕', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const demand = (clock: string) =>
      file.step('lead', clock, 'issueDemand', { payWithin: '收到之日起十日内' })
    // Served on 26 March: fifteen days end on 10 April.
    expect(await codesOf(demand('2026-04-10 09:00'))).toEqual(['paymentOverdue'])
    await pay(file, { amountFen: 300_000, paidOn: '2026-04-09' }, '2026-04-09 10:00')
    await demand('2026-04-15 09:00')
    const { state, papers } = await file.view()
    // 2000 yuan unpaid, five days late: 2000 × 3% × 5 = 300 yuan.
    expect(state.demands).toMatchObject([{ asOf: '2026-04-15', unpaidFen: 200_000, surchargeFen: 30_000 }])
    expect(papers.find(({ kind }) => kind === 'Q10')?.number).toMatch(/催〔2026〕1号$/)
    await file.serve('Q10', '2026-04-16')
    expect((await file.view()).state.stage).toBe('URGED')
    await pay(file, { amountFen: 200_000, paidOn: '2026-04-20' }, '2026-04-20 10:00')
    expect(
      await codesOf(file.step('lead', '2026-04-20 11:00', 'confirmPerformance', { note: '缴清' })),
    ).toEqual(['surchargePaid'])
    const owed = 200_000 * 0.03 * 10
    expect(
      await codesOf(
        pay(file, { kind: 'surcharge', amountFen: owed + 1, paidOn: '2026-04-20' }, '2026-04-20 11:00'),
      ),
    ).toEqual(['notOverpaid'])
    await pay(file, { kind: 'surcharge', amountFen: owed, paidOn: '2026-04-20' }, '2026-04-20 11:00')
    expect(await file.step('lead', '2026-04-20 12:00', 'confirmPerformance', { note: '缴清' })).toMatchObject(
      { stage: 'PERFORMED' },
    )
  })

  it('对催告的陈述申辩：送达以后听取，附笔录，复核以后写入案件（《行政强制法》第三十六条）', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    const { lead } = onDay(world.staff, '2026-04-17')
    await file.step('lead', '2026-04-15 09:00', 'issueDemand', { payWithin: '收到之日起十日内' })
    const [demand] = (await file.view()).state.demands
    const statement: ActionInput<'recordDemandStatement'> = {
      demandId: demand?.id ?? '',
      heardAt: '2026-04-17T09:30:00+08:00',
      form: 'oral',
      content: '称已经汇款',
      review: '经向代收机构核实没有收到，不予采纳',
      adopted: false,
      attachments: [await upload(world.services, lead, '陈述申辩笔录.png')],
    }
    const say = (change: Partial<ActionInput<'recordDemandStatement'>>) =>
      file.step('lead', '2026-04-17 10:30', 'recordDemandStatement', { ...statement, ...change })
    expect(await codesOf(say({}))).toEqual(['demandReached'])
    await file.serve('Q10', '2026-04-16')
    expect(await codesOf(say({ attachments: [] }))).toEqual(['demandStatementRecorded'])
    expect(await codesOf(say({ heardAt: beijing('2026-04-15 10:00').toISOString() }))).toEqual([
      'heardAfterDemand',
    ])
    await say({})
    const { state } = await file.view()
    expect(state.stage).toBe('URGED')
    expect(state.demandStatements).toMatchObject([{ demandId: demand?.id, adopted: false, form: 'oral' }])
  })

  it('加处罚款不超过罚款本数', async () => {
    const file = await aCaseAt(world.services, world.staff, 'EXECUTING')
    await file.step('lead', '2026-09-01 09:00', 'issueDemand', { payWithin: '收到之日起十日内' })
    expect((await file.view()).state.demands).toMatchObject([{ unpaidFen: 500_000, surchargeFen: 500_000 }])
  })
})

describe('一事不二罚（《行政处罚法》第二十九条）', () => {
  const same: Facts = { act: { place: '海州区与连云区交界处新港城大道1号' } }
  const questions = () =>
    asCity(world.services.db, city, async (tx) => {
      const { rows } = await sql<{ person_id: string; case_id: string; found: boolean }>`
        select person_id, case_id, found from questions_across order by question_id`.execute(tx)
      return rows
    })

  it('同一当事人、事项、地点、重叠的日期已由另一单位罚款：不能终结调查，只说哪天、哪个单位、依据哪条', async () => {
    const first = await aCaseAt(world.services, world.staff, 'DECIDED', same)
    const staff = await aStaff(world.database, 'CG-320703', '2026-03-02')
    const second = await aCaseAt(world.services, staff, 'INVESTIGATING', same)
    const refused = await refusalOf(advance(second, 'REPORTED', same))
    expect(refused.refusals).toEqual([
      {
        code: 'notFinedAlready',
        reason: expect.stringMatching(
          /^同一违法行为已经给予罚款的行政处罚：2026-03-25，海州区城市管理局，《城市道路管理条例》第四十二条第一款$/,
        ),
        basis: '《行政处罚法》第二十九条',
        wayForward: expect.stringMatching(/[一-龥]/),
      },
    ])
    const view = await findCase(world.services, staff.lead, second.caseId, beijing('2026-03-25 10:00'))
    expect(Object.keys(view.context.earlierFine ?? {}).sort()).toEqual(['article', 'on', 'unit'])
    expect(JSON.stringify([refused, view])).not.toContain(first.caseId)
    expect(await questions()).toContainEqual({
      person_id: staff.lead.personId,
      case_id: second.caseId,
      found: true,
    })
  })

  it('换了地点、日期不重叠的，不受影响；重叠一天的也不行', async () => {
    const staff = await aStaff(world.database, 'CG-320707', '2026-03-02')
    const other = async (act: Facts['act']) =>
      aCaseAt(world.services, staff, 'REPORTED', { act: { ...same.act, ...act } })
    expect((await (await other({ place: '新港城大道2号' })).view()).state.stage).toBe('REPORTED')
    expect((await (await other({ actFrom: '2026-02-01', actUntil: '2026-02-28' })).view()).state.stage).toBe(
      'REPORTED',
    )
  })
})

it('没有明文号码，日志与各表一致', async () => {
  const stored = await everythingStored(world.database)
  expect(stored).not.toContain('9144030071526726XG')
  expect(await verifyCases(world.services, city)).toEqual([])
})
