import { addDays, beijingDay, formatChineseDate, timeOfDay } from '../calendar/plain-date.ts'
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { CityRules } from './city-rules.ts'

/**
 * 夜间、法定节假日 (《行政强制法》第四十三条第一款): why a time is none at which enforcement may be carried out; null where
 * it is one. The Law names neither the hours nor weekends. Every day off of the State Council's notice counts, with those
 * that 调休 moves to it; a weekend counts unless the city says otherwise; a weekend that works is a working day; of a year
 * without a notice nobody can say that a day is no holiday.
 */
export function enforcementTimeFault(
  from: string,
  until: string,
  calendar: WorkingCalendar,
  rules: CityRules['enforcement'],
): string | null {
  const last = beijingDay(until)
  for (let day = beijingDay(from); day <= last; day = addDays(day, 1)) {
    const { kind, name, known } = dayKind(calendar, day)
    if (kind === 'holiday') return `${formatChineseDate(day)}为${name}放假`
    if (kind === 'weekend' && !rules.weekends) return `${formatChineseDate(day)}为休息日`
    if (!known) return `${formatChineseDate(day)}所在年份的放假安排尚未载入，不能确定不是法定节假日`
  }
  if (beijingDay(from) !== last) return '跨越夜间'
  const [begins, ends] = [timeOfDay(from), timeOfDay(until)]
  if (begins < rules.opens || ends > rules.closes)
    return `${begins}至${ends}不在${rules.opens}至${rules.closes}之间，属于夜间`
  return null
}
