import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { aContext, beijing } from '../testing/play.ts'
import { caseDeadlines, watched } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { instalmentsOf } from './deferral.ts'
import { demandable, isOverdue, owed, paymentState } from './money-owed.ts'
import type { CaseState } from './state.ts'

/** 5 000 yuan: 2 000 on 30 April, 2 000 on 1 June, 1 000 on 1 July; nothing paid yet. */
const running = aCaseAt('DEFERRED', { payments: [] }, 'instalments')
const replanned = (dueOn: readonly PlainDate[]): CaseState => ({
  ...running,
  deferrals: running.deferrals.map((one) => ({
    ...one,
    applied: {
      ...one.applied,
      plan: one.applied.plan.map((part, index) => ({ ...part, dueOn: dueOn[index] ?? part.dueOn })),
    },
  })),
})
const clocks = (state: CaseState) =>
  new Map(caseDeadlines(state, calendar, startingRules).map((one) => [one.id, one]))

describe('分期缴纳（《行政处罚法》第六十六条第二款）', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each<[PlainDate, PlainDate, string]>([
    ['2026-04-30', '2026-04-30', '星期四，不顺延'],
    ['2026-05-01', '2026-05-06', '劳动节假期，顺延至5月6日'],
    ['2026-05-09', '2026-05-09', '调休上班的周六，不顺延'],
    ['2026-09-26', '2026-09-28', '中秋节假期，顺延至星期一'],
    ['2026-10-01', '2026-10-08', '国庆节假期，顺延至10月8日'],
  ])('第一期定在 %s 的，%s 届满（%s）', (dueOn, legal) => {
    const clock = clocks(replanned([dueOn, '2026-12-01', '2026-12-31'])).get('payInstalment:1')
    expect(clock?.proof.legalDueOn).toBe(legal)
    expect(clock?.proof.lines.join()).toContain('《延期（分期）缴纳罚款通知书》')
  })

  it('缴款的一个期限变成各期的期限；没有批准的，仍是十五日', () => {
    expect([...clocks(running).keys()].filter((id) => id.startsWith('pay'))).toEqual([
      'payInstalment:1',
      'payInstalment:2',
      'payInstalment:3',
    ])
    const refused = { ...running, deferrals: running.deferrals.slice(0, 1) }
    expect(clocks(refused).get('payFine')?.proof.legalDueOn).toBe('2026-04-22')
    expect(watched([...clocks(refused).values()]).map(({ id }) => id)).toContain('payFine')
  })

  it('加处罚款自各期届满之次日起算，不自原缴款期限起算（第七十二条第一款第一项）', () => {
    const on = (day: PlainDate) => owed(running, day, calendar).surchargeFen
    expect(on('2026-04-30')).toBe(0)
    // 2000 yuan × 3% a day.
    expect(on('2026-05-01')).toBe(6_000)
    // Until 3 June: 34 days at 60 yuan reach the first part's own 2 000 yuan (G33); 2 days of the second part.
    expect(on('2026-06-03')).toBe(200_000 + 12_000)
    expect(on('2027-01-31')).toBe(500_000)
  })

  it('没有逾期的一期只说一句，逾期的写出算法', () => {
    expect(owed(running, '2026-05-02', calendar).lines).toEqual([
      '第1期：罚款2000元，缴款期限至2026年4月30日，逾期每日按百分之三加处罚款，加处总额不超过罚款数额。',
      '第1期：2026年5月1日至2026年5月2日，2日：未缴罚款2000元×3%×2＝120元。',
      '第1期：逾期2日，合计120元，不足一分的舍去，加处罚款120元。',
      '第2期：2000元，缴款期限至2026年6月1日，没有逾期，不加处罚款。',
      '第3期：1000元，缴款期限至2026年7月1日，没有逾期，不加处罚款。',
    ])
  })

  it('催告只催已经逾期的各期', () => {
    expect(isOverdue(running, '2026-04-30', calendar)).toBe(false)
    expect(demandable(running, '2026-05-01', calendar)).toEqual({ fineFen: 200_000, surchargeFen: 6_000 })
    expect(demandable(running, '2026-06-02', calendar).fineFen).toBe(400_000)
  })

  it('缴款先抵最早一期；多缴的抵下一期', () => {
    const [payment] = aCaseAt('ARCHIVED', {}, 'instalments').payments
    if (!payment) throw new Error('no payment')
    const paid = { ...running, payments: [{ ...payment, amountFen: 250_000, paidOn: '2026-04-28' }] }
    expect(instalmentsOf(paid, calendar).map(({ paidFen, paidOn }) => [paidFen, paidOn])).toEqual([
      [200_000, '2026-04-28'],
      [50_000, null],
      [0, null],
    ])
    expect(paymentState(paid, '2026-05-20', calendar)).toBe('deferred')
    expect(paymentState(paid, '2026-06-02', calendar)).toBe('overdue')
    expect(demandable(paid, '2026-06-02', calendar)).toEqual({ fineFen: 150_000, surchargeFen: 4_500 })
  })

  it('取消分期的，已到期的各期不变，余款提前到所定之日', () => {
    const archived = aCaseAt('ARCHIVED', {}, 'instalments')
    const due = instalmentsOf(archived, calendar).map(({ proof }) => proof.legalDueOn)
    expect(due).toEqual(['2026-04-30', '2026-06-01', '2026-06-30'])
    // The second part ten days late: 2000 × 3% × 10 = 600 yuan; the rest was paid in time.
    expect(archived.payments.at(-1)).toMatchObject({ kind: 'surcharge', amountFen: 60_000 })
    expect(paymentState(archived, '2026-08-20', calendar)).toBe('paid')
  })

  it('申请人民法院强制执行的期限自分期期限结束之日起算（第七十二条第二款）', () => {
    const late = clocks(replanned(['2026-04-30', '2026-06-01', '2026-12-31'])).get('applyToCourt')
    expect(late?.proof.start).toMatchObject({ fact: '延期、分期缴纳期限届满', on: '2026-12-31' })
    expect(late?.proof.rawDueOn).toBe('2027-03-31')
    // A plan that ends before the remedies do moves nothing: six months from 7 April, rolled over the holiday.
    expect(clocks(running).get('applyToCourt')?.proof.start.on).toBe('2026-10-08')
  })

  it('缴款期限届满之日还可以申请，次日不可以', () => {
    const question = justBefore('applyDeferral', { variant: 'instalments' })
    const on = (day: PlainDate) => ({
      ...question,
      payload: { ...question.payload, appliedOn: day },
      ctx: aContext({ by: 'lead', at: beijing(`${day} 17:00`) }),
    })
    expect(refusedFor(on('2026-04-22'))).toEqual([])
    expect(refusedFor(on('2026-04-23'))).toEqual(['deferralAppliedInTime'])
  })

  it('期限以内提出的申请，催告送达以后仍可以审核、批准（第六十六条第二款）', () => {
    for (const action of ['countersignDeferral', 'approveDeferral', 'refuseDeferral'] as const) {
      const { state, ...question } = justBefore(action, { variant: 'instalments' })
      expect(refusedFor({ ...question, state: { ...state, stage: 'URGED' } }), action).toEqual([])
    }
  })

  it('申请之后又缴了款的，原计划不能批准', () => {
    const question = justBefore('approveDeferral', { variant: 'instalments' })
    const [payment] = aCaseAt('ARCHIVED', {}, 'instalments').payments
    if (!payment) throw new Error('no payment')
    const state = { ...question.state, payments: [{ ...payment, amountFen: 1 }] }
    expect(refusedFor({ ...question, state })).toEqual(['planSumsToDebt'])
  })
})
