import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { addDays, daysBetween } from '../calendar/plain-date.ts'
import { isWorkingDay } from '../calendar/working-calendar.ts'
import { penaltyLaw } from '../citation.ts'
import { type DeadlineLength, type ExcludedInterval, proveDeadline } from './deadline-proof.ts'
import type { Whose } from './deadline-shapes.ts'
import { daysLate, describeRemaining } from './describe-remaining.ts'

const rule = (length: DeadlineLength, whose: Whose = 'agency') => ({
  id: 'decideCase',
  title: '作出处理决定的期限',
  length,
  basis: [penaltyLaw(60)] as const,
  expiry: 'roll' as const,
  whose,
})
const out = (from: string, to: string, reason = '听证'): ExcludedInterval => ({
  kind: reason,
  from,
  to,
  documentId: 'D35',
  reason,
})
const ninety = (excluded: readonly ExcludedInterval[], on = '2025-07-10') =>
  proveDeadline(rule({ days: 90 }), { fact: '立案', on, entry: 1 }, calendar, excluded)

describe('不计入办案期限的期间', () => {
  // biome-ignore format: a table of dates is read in columns
  it.each<[string, ExcludedInterval[], string, number]>([
    ['没有扣除',               [],                                                                                    '2025-10-08', 0],
    ['扣除十日',               [out('2025-08-01', '2025-08-10')],                                                     '2025-10-18', 10],
    ['重叠的期间只扣一次',     [out('2025-08-01', '2025-08-10'), out('2025-08-05', '2025-08-12', '鉴定')],            '2025-10-20', 12],
    ['相同的期间只扣一次',     [out('2025-08-01', '2025-08-10'), out('2025-08-01', '2025-08-10', '鉴定')],            '2025-10-18', 10],
    ['包含的期间只扣一次',     [out('2025-08-01', '2025-08-10'), out('2025-08-03', '2025-08-04', '鉴定')],            '2025-10-18', 10],
    ['相邻的期间分别扣除',     [out('2025-08-01', '2025-08-10'), out('2025-08-11', '2025-08-12', '公告')],            '2025-10-20', 12],
    ['起算以前的部分不扣',     [out('2025-07-01', '2025-07-15')],                                                     '2025-10-13', 5],
    ['届满以后的期间不扣',     [out('2025-10-09', '2025-10-20')],                                                     '2025-10-08', 0],
    ['因扣除而进入期限的也扣', [out('2025-10-01', '2025-10-05'), out('2025-10-12', '2025-10-13', '公告')],            '2025-10-15', 7],
    ['止日早于起日的不扣',     [out('2025-08-10', '2025-08-01')],                                                     '2025-10-08', 0],
  ])('%s：最后一日与扣除日数', (_, excluded, raw, days) => {
    const proof = ninety(excluded)
    expect([proof.rawDueOn, proof.excludedDays]).toEqual([raw, days])
  })

  it('工作日期限同样跳过扣除的期间', () => {
    const proof = proveDeadline(
      rule({ workingDays: 7 }),
      { fact: '先行登记保存', on: '2025-08-01', entry: 1 },
      calendar,
      [out('2025-08-05', '2025-08-20', '鉴定')],
    )
    expect(proof.rawDueOn).toBe('2025-08-28')
  })

  it('扣除的先后次序不影响结果，且不早于不扣除的结果', () => {
    const day = fc.integer({ min: -20, max: 140 })
    const intervals = fc.array(
      fc
        .tuple(day, fc.integer({ min: 0, max: 30 }), fc.constantFrom('听证', '鉴定', '公告'))
        .map(([a, n, why]) => out(addDays('2025-07-10', a), addDays('2025-07-10', a + n), why)),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(intervals, (list) => {
        const proof = ninety(list)
        expect(ninety([...list].reverse())).toEqual(proof)
        expect(ninety([...list, ...list]).legalDueOn).toBe(proof.legalDueOn)
        expect(proof.rawDueOn >= ninety([]).rawDueOn).toBe(true)
        let counted = 0
        for (let d = addDays('2025-07-10', 1); d <= proof.rawDueOn; d = addDays(d, 1))
          if (!list.some(({ from, to }) => from <= d && d <= to)) counted += 1
        expect(counted).toBe(90)
      }),
    )
  })
})

describe('期限证明', () => {
  const anyLength = fc.oneof(
    fc.integer({ min: 1, max: 120 }).map((days) => ({ days })),
    fc.integer({ min: 1, max: 30 }).map((workingDays) => ({ workingDays })),
    fc.integer({ min: 1, max: 9 }).map((months) => ({ months })),
  )
  const anyStart = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2024-01-01', n))

  it('届满日是工作日，不早于最后一日；稳妥办结日不晚于最后一日；当事人的两日相同', () => {
    fc.assert(
      fc.property(
        anyLength,
        anyStart,
        fc.constantFrom<Whose>('party', 'other', 'agency'),
        (length, on, whose) => {
          const proof = proveDeadline(rule(length, whose), { fact: '送达', on, entry: null }, calendar)
          expect(isWorkingDay(calendar, proof.legalDueOn)).toBe(true)
          expect(proof.legalDueOn >= proof.rawDueOn).toBe(true)
          expect(proof.rawDueOn > on).toBe(true)
          if (whose !== 'agency') expect(proof.safeDueOn).toBe(proof.legalDueOn)
          else expect(proof.safeDueOn <= proof.rawDueOn).toBe(true)
          expect(proof.rolledBecause === null).toBe(proof.legalDueOn === proof.rawDueOn)
        },
      ),
    )
  })

  it('工作日期限与逐日点数一致', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), anyStart, (workingDays, on) => {
        const proof = proveDeadline(rule({ workingDays }), { fact: '送达', on, entry: null }, calendar)
        let counted = 0
        for (let d = addDays(on, 1); d <= proof.rawDueOn; d = addDays(d, 1))
          if (isWorkingDay(calendar, d)) counted += 1
        expect(counted).toBe(workingDays)
      }),
    )
  })

  it('自然日期限的算式各月之和等于期限（《行政处罚法》第六十条）', () => {
    expect(ninety([], '2024-06-03').lines).toEqual([
      '依据：《行政处罚法》第六十条，作出处理决定的期限为90日。',
      '起算：立案于2024年6月3日（周一），开始当日不计入，自2024年6月4日起计算。',
      '计算：2024年6月27天＋7月31天＋8月31天＋9月1天＝90天，期间的最后一日为2024年9月1日（周日）。',
      '顺延：2024年9月1日为星期日，顺延至2024年9月2日（周一）。',
      '届满：2024年9月2日（周一）。',
      '稳妥办结日：2024年8月30日（周五）（不计顺延，届满前最后一个工作日）。',
    ])
  })

  it('工作日期限列出计入的日子，并写明跳过的节假日（《行政处罚法》第八十五条）', () => {
    const proof = proveDeadline(
      rule({ workingDays: 5 }, 'party'),
      { fact: '听证告知书送达', on: '2024-09-27', entry: 1 },
      calendar,
    )
    expect(proof.lines.slice(2, 4)).toEqual([
      '计入：2024年9月29日（周日，国庆节调休上班）、9月30日（周一）、10月8日至10月10日（周二至周四），共5个工作日。',
      '不计入：2024年9月28日（周六，休息日）、10月1日至10月7日（周二至周一，国庆节假期）。',
    ])
  })

  it('refuses an hour clock without its instant, as a bug of the caller', () => {
    expect(() =>
      proveDeadline(rule({ hours: 24 }), { fact: '实施', on: '2025-01-01', entry: 1 }, calendar),
    ).toThrow(RangeError)
  })
})

describe('剩余时间', () => {
  const decide = ninety([], '2024-06-03')
  // biome-ignore format: a table of dates is read in columns
  it.each([
    ['2024-06-10', 84, '还剩 84 日',  'ok'],
    ['2024-08-05', 28, '还剩 28 日',  'near'],
    ['2024-08-30', 3,  '还剩 3 日',   'due'],
    ['2024-09-02', 0,  '今日届满',    'due'],
    ['2024-09-04', -2, '已逾期 2 日', 'overdue'],
  ])('九十日期限在 %s：%i，%s，%s（按稳妥办结日提醒）', (today, days, text, level) => {
    expect(daysBetween(today, decide.legalDueOn)).toBe(days)
    expect(describeRemaining(decide, today)).toEqual({ days, text, level })
  })

  it('办结晚于届满日的算逾期；当事人可以行使也可以不行使的权利，届满以后办理下一步不算逾期（《行政处罚法》第四十五条第一款）', () => {
    expect(daysLate(decide, '2024-09-02')).toBe(0)
    expect(daysLate(decide, '2024-09-04')).toBe(2)
    expect(daysLate({ ...decide, rule: 'makeStatement', whose: 'party' }, '2024-09-04')).toBe(0)
    expect(daysLate({ ...decide, rule: 'payFine', whose: 'party' }, '2024-09-04')).toBe(2)
  })

  it('小时期限按时刻说明', () => {
    const urgent = proveDeadline(
      { ...rule({ hours: 24 }), expiry: 'hard' },
      { fact: '实施', on: '2025-10-01', at: '2025-10-01T02:00:00.000Z', entry: 1 },
      calendar,
    )
    const at = (now: string) => describeRemaining(urgent, '2025-10-01', { now })
    expect(at('2025-10-01T12:00:00Z')).toMatchObject({ text: '还剩 14 小时', level: 'near' })
    expect(at('2025-10-01T22:30:00Z')).toMatchObject({ text: '还剩 3 小时', level: 'due' })
    expect(at('2025-10-02T03:00:00Z')).toMatchObject({ text: '已逾期 1 小时', level: 'overdue' })
  })
})
