import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/plain-date.ts'
import { surcharge } from './surcharge.ts'

const due = '2025-03-31'
const late = (days: number) => addDays(due, days)

describe('加处罚款（《行政处罚法》第七十二条第一款第一项）', () => {
  it.each([
    [0, 0],
    [1, 6_000],
    [10, 60_000],
    [33, 198_000],
    [34, 200_000],
    [60, 200_000],
  ])('罚款 2000 元，逾期 %i 日，加处 %i 分', (days, expected) => {
    expect(surcharge({ fineFen: 200_000, payDueOn: due, asOf: late(days) }).surchargeFen).toBe(expected)
  })

  it('第三十四日达到罚款数额，以后不再增加', () => {
    const result = surcharge({ fineFen: 200_000, payDueOn: due, asOf: late(60) })
    expect(result).toMatchObject({ capped: true, capDay: late(34), lateDays: 34, pausedDays: 0 })
    expect(surcharge({ fineFen: 200_000, payDueOn: due, asOf: late(33) }).capped).toBe(false)
  })

  it('不足一分的舍去', () => {
    expect(surcharge({ fineFen: 33, payDueOn: due, asOf: late(1) }).surchargeFen).toBe(0)
    expect(surcharge({ fineFen: 33, payDueOn: due, asOf: late(2) }).surchargeFen).toBe(1)
  })

  // biome-ignore format: a table is read in columns
  it.each([
    ['复议期间不计算',             [{ kind: 'reconsideration', from: late(6), to: late(10) }], 15, 5],
    ['复议与诉讼重叠只扣一次',     [{ kind: 'reconsideration', from: late(6), to: late(10) }, { kind: 'litigation', from: late(8), to: late(12) }], 13, 7],
    ['诉讼尚未终结的，至今不计算', [{ kind: 'litigation', from: late(6), to: null }], 5, 15],
    ['到期以前开始的延期',         [{ kind: 'deferral', from: '2025-03-20', to: late(5) }], 15, 5],
    ['到期以前结束的延期没有影响', [{ kind: 'deferral', from: '2025-03-01', to: '2025-03-20' }], 20, 0],
  ] as const)('第七十三条第三款、第六十六条第二款：%s', (_, pausedIntervals, lateDays, pausedDays) => {
    const result = surcharge({ fineFen: 200_000, payDueOn: due, asOf: late(20), pausedIntervals })
    expect(result).toMatchObject({ lateDays, pausedDays, surchargeFen: lateDays * 6_000 })
  })

  it('部分缴纳的，次日起按未缴部分计算；缴清以后不再计算', () => {
    const facts = { fineFen: 200_000, payDueOn: due, payments: [{ on: late(5), amountFen: 100_000 }] }
    expect(surcharge({ ...facts, asOf: late(10) })).toMatchObject({
      surchargeFen: 5 * 6_000 + 5 * 3_000,
      unpaidFineFen: 100_000,
      lateDays: 10,
    })
    const paid = [...facts.payments, { on: late(10), amountFen: 100_000 }]
    expect(surcharge({ ...facts, payments: paid, asOf: late(90) })).toMatchObject({
      surchargeFen: 45_000,
      unpaidFineFen: 0,
      lateDays: 10,
      capped: false,
    })
    expect(
      surcharge({ ...facts, payments: [{ on: due, amountFen: 200_000 }], asOf: late(9) }).surchargeFen,
    ).toBe(0)
  })

  it('停算期间缴清的，不再计算，日数相符', () => {
    const { lateDays, pausedDays, lines } = surcharge({
      fineFen: 200_000,
      payDueOn: due,
      asOf: late(90),
      pausedIntervals: [{ kind: 'reconsideration', from: late(6), to: late(30) }],
      payments: [{ on: late(10), amountFen: 200_000 }],
    })
    expect([lateDays, pausedDays]).toEqual([5, 5])
    expect(lines.at(-1)).toContain('逾期5日（期满后10日，减去不计算的5日）')
  })

  it('逐行写出算式', () => {
    const { lines } = surcharge({
      fineFen: 200_050,
      payDueOn: due,
      asOf: late(10),
      pausedIntervals: [{ kind: 'reconsideration', from: late(3), to: late(8) }],
    })
    expect(lines).toEqual([
      '罚款2000.5元，缴款期限至2025年3月31日，逾期每日按百分之三加处罚款，加处总额不超过罚款数额。',
      '行政复议期间2025年4月3日至2025年4月8日，不计算加处罚款。',
      '2025年4月1日至2025年4月2日，2日：未缴罚款2000.5元×3%×2＝120.03元。',
      '2025年4月9日至2025年4月10日，2日：未缴罚款2000.5元×3%×2＝120.03元。',
      '逾期4日（期满后10日，减去不计算的6日），合计240.06元，不足一分的舍去，加处罚款240.06元。',
    ])
  })

  it('任何情况下都不超过罚款数额，没有停算和部分缴纳时等于公式', () => {
    const day = fc.integer({ min: -20, max: 120 })
    const pause = fc.tuple(day, day).map(([a, b]) => ({
      kind: 'litigation' as const,
      from: late(Math.min(a, b)),
      to: late(Math.max(a, b)),
    }))
    const payment = fc
      .tuple(day, fc.integer({ min: 1, max: 500_000 }))
      .map(([n, amountFen]) => ({ on: late(n), amountFen }))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 150 }),
        fc.array(pause, { maxLength: 3 }),
        fc.array(payment, { maxLength: 3 }),
        (fineFen, days, pausedIntervals, payments) => {
          const facts = { fineFen, payDueOn: due, asOf: late(days) }
          const plain = surcharge(facts).surchargeFen
          expect(plain).toBe(Math.min(fineFen, Math.floor((fineFen * 3 * days) / 100)))
          const { surchargeFen } = surcharge({ ...facts, pausedIntervals, payments })
          expect(surchargeFen).toBeLessThanOrEqual(fineFen)
          expect(surchargeFen).toBeLessThanOrEqual(plain)
        },
      ),
    )
  })
})
