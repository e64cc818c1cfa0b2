import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from './holiday-notices.fixture.ts'
import { addDays } from './plain-date.ts'
import { addWorkingDays, dayKind, isWorkingDay, rollBack, rollForward } from './working-calendar.ts'

describe('工作日历', () => {
  it.each([
    ['2026-09-28', 'working', null],
    ['2026-09-19', 'weekend', null],
    ['2026-10-01', 'holiday', '国庆节'],
    ['2025-10-06', 'holiday', '中秋节'],
    ['2026-09-20', 'makeUpWorkday', '国庆节调休上班'],
  ] as const)('%s 为 %s（%s）', (day, kind, name) => {
    expect(dayKind(calendar, day)).toEqual({ kind, name, known: true })
  })

  it('没有当年放假安排的，只区分周末，并说明不确定', () => {
    expect(dayKind(calendar, '2027-10-01')).toEqual({ kind: 'working', name: null, known: false })
    expect(dayKind(calendar, '2027-10-02')).toEqual({ kind: 'weekend', name: null, known: false })
    expect(addWorkingDays(calendar, '2026-12-30', 3)).toEqual({ on: '2027-01-04', missingYears: [2027] })
    expect(rollForward(calendar, '2027-01-02')).toEqual({ on: '2027-01-04', missingYears: [2027] })
  })

  it('次年通知涉及本年末的日子，按通知认定', () => {
    const withNext = {
      version: 'x',
      years: {
        ...calendar.years,
        2027: { year: 2027, source: '假设', holidays: { '2026-12-31': '元旦' }, makeUpWorkdays: {} },
      },
    }
    expect(dayKind(withNext, '2026-12-31')).toEqual({ kind: 'holiday', name: '元旦', known: true })
  })

  it('调休的周日不顺延，连休的最后一日顺延到节后第一个工作日', () => {
    expect(rollForward(calendar, '2024-09-29').on).toBe('2024-09-29')
    expect(rollForward(calendar, '2025-10-01').on).toBe('2025-10-09')
    expect(rollBack(calendar, '2025-10-08').on).toBe('2025-09-30')
  })

  it('工作日数与逐日点数一致，向后数与向前数一致', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const { on } = addWorkingDays(calendar, start, count)
        let counted = 0
        for (let current = addDays(start, 1); current <= on; current = addDays(current, 1))
          if (isWorkingDay(calendar, current)) counted += 1
        expect(counted).toBe(count)
        expect(isWorkingDay(calendar, on)).toBe(true)
        if (isWorkingDay(calendar, start)) expect(addWorkingDays(calendar, on, -count).on).toBe(start)
      }),
    )
  })
})
