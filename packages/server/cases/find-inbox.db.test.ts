import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInbox } from './find-inbox.ts'
import type { Handling } from './testing-case.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

describe('待用印的文书', () => {
  it('调查中责令改正，内勤的待办看得到用印，承办人员的调查取证不丢；用印以后内勤不再看到', async () => {
    const { services, staff } = world
    const file = await aCaseAt(services, staff, 'INVESTIGATING')
    const waits = async (part: 'lead' | 'clerk' | 'head') =>
      (await findInbox(services, staff[part])).rows
        .filter((row) => row.caseId === file.caseId)
        .map(({ what, mine }) => ({ what, mine }))
    expect(await waits('clerk')).toEqual([])
    await file.step('lead', '2026-03-05 11:00', 'orderCorrection', {
      demand: '立即清理，恢复原状。',
      correctBy: '2026-03-12',
      consequence: '逾期不改正的，依法从重处理。',
    })
    expect(await waits('clerk')).toEqual([{ what: '文书用印', mine: false }])
    expect(await waits('lead')).toEqual([{ what: '调查取证', mine: true }])
    expect(await waits('head')).toEqual([])
    const { counts } = await findInbox(services, staff.clerk)
    expect(counts.awaitingMe).toBe(1)
    await file.seal('D26', '2026-03-05 14:00')
    expect(await waits('clerk')).toEqual([])
  })
})

describe('待缴款的案件（《行政处罚法》第六十七条）', () => {
  it('决定书送达以后财务的待办看得到，按期缴清以后不再看到；逾期缴清的还有加处罚款，仍然看得到', async () => {
    const { services, staff } = world
    const waits = async (file: Handling) =>
      (await findInbox(services, staff.cashier)).rows
        .filter((row) => row.caseId === file.caseId)
        .map(({ what }) => what)
    const pay = (file: Handling, amountFen: number, paidOn: string) =>
      file.step('cashier', `${paidOn} 17:00`, 'recordPayment', {
        kind: 'fine',
        amountFen,
        paidOn,
        receiptNumber: `${file.caseId}-${amountFen}`,
        bank: '示范银行海州支行',
        receipt: null,
      })
    const punctual = await aCaseAt(services, staff, 'EXECUTING')
    expect(await waits(punctual)).toEqual(['登记缴款'])
    await pay(punctual, 200_000, '2026-04-02')
    expect(await waits(punctual)).toEqual(['登记缴款'])
    await pay(punctual, 300_000, '2026-04-02')
    expect(await waits(punctual)).toEqual([])
    const late = await aCaseAt(services, staff, 'EXECUTING')
    await pay(late, 500_000, '2026-06-02')
    expect(await waits(late)).toEqual(['登记缴款'])
  })
})
