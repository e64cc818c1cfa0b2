import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addHours,
  addMonths,
  addYears,
  beijingDay,
  daysBetween,
  formatChineseDate,
  formatChineseInstant,
  isPlainDate,
  weekday,
  withWeekday,
} from './plain-date.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2024-01-01', n))

describe('日期', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-2-3', false],
    ['20260203', false],
    ['2026-02-03T00:00:00Z', false],
    [20260203, false],
  ])('%s 是否为存在的日期：%s', (text, expected) => {
    expect(isPlainDate(text)).toBe(expected)
  })

  it.each([
    ['2025-08-31', 6, '2026-02-28', '没有对应日，月末日为最后一日'],
    ['2023-08-31', 6, '2024-02-29', '闰年二月末日为二十九日'],
    ['2025-03-10', 6, '2025-09-10', '有对应日'],
    ['2025-11-30', 3, '2026-02-28', '跨年'],
    ['2025-01-31', 1, '2025-02-28', '一月三十一日后一个月'],
    ['2024-02-29', 12, '2025-02-28', '闰日后一年'],
    ['2025-03-31', -1, '2025-02-28', '向前一个月'],
  ])('《民法典》第二百零二条：%s 加 %i 个月为 %s（%s）', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  it.each([
    ['2024-02-29', 2, '2026-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-06-03', 2, '2026-06-03'],
  ])('《民法典》第二百零二条：%s 加 %i 年为 %s', (day, count, expected) => {
    expect(addYears(day, count)).toBe(expected)
  })

  it.each([
    ['2026-09-28T15:59:59Z', '2026-09-28'],
    ['2026-09-28T16:00:00Z', '2026-09-29'],
    ['2026-12-31T23:30:00+08:00', '2026-12-31'],
  ])('时刻 %s 在北京时间为 %s', (instant, day) => {
    expect(beijingDay(instant)).toBe(day)
  })

  it('二十四小时从时刻起连续计算，跨闰日', () => {
    expect(addHours('2024-02-28T10:30:00.000Z', 24)).toBe('2024-02-29T10:30:00.000Z')
  })

  it('公文日期不写前导零', () => {
    expect(formatChineseDate('2026-09-08')).toBe('2026年9月8日')
    expect(withWeekday('2026-09-28')).toBe('2026年9月28日（周一）')
    expect(formatChineseInstant('2026-09-28T06:05:00Z')).toBe('2026年9月28日14时05分')
  })

  it('1970 年以前的星期同样正确', () => {
    expect(weekday('1949-10-01')).toBe(6)
    expect(weekday('1970-01-01')).toBe(4)
  })

  it('refuses a text that is not a day, as a bug of the caller', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addMonths('2026/02/03', 1)).toThrow(RangeError)
  })

  it('adding days and counting them back agree on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(weekday(addDays(day, 7))).toBe(weekday(day))
      }),
    )
  })
})
