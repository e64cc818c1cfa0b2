import { addDays, type PlainDate, weekday } from './plain-date.ts'

/**
 * One year of the State Council's holiday notice (国务院办公厅关于部分节假日安排的通知).
 * Values are the names a person reads: «国庆节» for a day off, «国庆节调休上班» for a weekend that works.
 * A notice may name days of the neighbouring years (元旦), so a record may hold them too.
 */
export type CalendarYear = {
  readonly year: number
  readonly holidays: Readonly<Record<PlainDate, string>>
  readonly makeUpWorkdays: Readonly<Record<PlainDate, string>>
  readonly source: string
}

export type WorkingCalendar = {
  readonly version: string
  readonly years: Readonly<Record<number, CalendarYear>>
}

/**
 * What one day is. `known` is false where no notice of its year is loaded: then only weekends are told apart,
 * and every result that rests on it is provisional.
 */
export type DayKind = {
  readonly kind: 'working' | 'weekend' | 'holiday' | 'makeUpWorkday'
  readonly name: string | null
  readonly known: boolean
}

/** A day found by counting, and the years whose notice was missing when it was found (empty = final). */
export type CountedDay = { readonly on: PlainDate; readonly missingYears: readonly number[] }

const isWeekend = (day: PlainDate) => weekday(day) === 0 || weekday(day) === 6

/** Working day, weekend, holiday (with its name) or make-up workday (with its name). */
export function dayKind(calendar: WorkingCalendar, day: PlainDate): DayKind {
  const year = Number(day.slice(0, 4))
  const known = calendar.years[year] !== undefined
  for (const notice of [calendar.years[year], calendar.years[year + 1], calendar.years[year - 1]]) {
    const makeUp = notice?.makeUpWorkdays[day]
    if (makeUp !== undefined) return { kind: 'makeUpWorkday', name: makeUp, known }
    const holiday = notice?.holidays[day]
    if (holiday !== undefined) return { kind: 'holiday', name: holiday, known }
  }
  return { kind: isWeekend(day) ? 'weekend' : 'working', name: null, known }
}

/** Monday to Friday without holidays, and the weekends 调休 turns into working days. */
export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  const { kind } = dayKind(calendar, day)
  return kind === 'working' || kind === 'makeUpWorkday'
}

/** The years from `from` to `to`, both days included, for which no notice is loaded. */
export function missingYears(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): readonly number[] {
  const missing: number[] = []
  const last = Number((to > from ? to : from).slice(0, 4))
  for (let year = Number((to > from ? from : to).slice(0, 4)); year <= last; year += 1)
    if (calendar.years[year] === undefined) missing.push(year)
  return missing
}

/** `count` working days after `day`; a negative `count` counts back. `day` itself is never counted. */
export function addWorkingDays(calendar: WorkingCalendar, day: PlainDate, count: number): CountedDay {
  const step = Math.sign(count)
  if (step === 0) return { on: day, missingYears: [] }
  let current = day
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step)
    if (isWorkingDay(calendar, current)) left -= 1
  }
  return { on: current, missingYears: missingYears(calendar, addDays(day, step), current) }
}

/** The day itself when it is a working day, else the next one (《民法典》第二百零三条). */
export function rollForward(calendar: WorkingCalendar, day: PlainDate): CountedDay {
  return roll(calendar, day, 1)
}

/** The day itself when it is a working day, else the one before: the last day on which an office is open. */
export function rollBack(calendar: WorkingCalendar, day: PlainDate): CountedDay {
  return roll(calendar, day, -1)
}

function roll(calendar: WorkingCalendar, day: PlainDate, step: 1 | -1): CountedDay {
  let current = day
  while (!isWorkingDay(calendar, current)) current = addDays(current, step)
  return { on: current, missingYears: missingYears(calendar, day, current) }
}
