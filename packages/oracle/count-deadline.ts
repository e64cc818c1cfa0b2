import { type Almanac, type AlmanacDay, correspondingDay, dayAt, placeOf, theAlmanac } from './almanac.ts'
import { countHours } from './count-hours.ts'

export type Length =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly hours: number }

export type Question = {
  /** The day of what starts the clock; for hours its instant in UTC, '2026-02-13T02:00:00Z'. */
  readonly start: string
  readonly length: Length
  /** 延长: days of the same kind, approved before the end. */
  readonly added?: number
  readonly whose: 'agency' | 'party'
  readonly end: 'roll' | 'hard'
  /** Both days belong to the interval; `from` after `to` is none at all. */
  readonly excluded?: readonly { readonly from: string; readonly to: string }[]
}

/** One line of the table. */
export type Row = {
  readonly on: AlmanacDay
  /** For hours: the Beijing time of the day. */
  readonly time?: string
  readonly excluded: boolean
  readonly counted: boolean
  /** How many have been counted up to and with this line. */
  readonly running: number
}

export type Answer = {
  readonly question: Question
  readonly rows: readonly Row[]
  readonly raw: string
  readonly legal: string
  /** CAL-14. A limit of the party has one day only: the legal one. */
  readonly safe: string
  readonly excludedDays: number
  readonly provisional: boolean
  readonly dueAt: string | null
}

/** 10.4: the union of the intervals, cut to the days after the start. A day is in it or not, never twice. */
function markExcluded({ excluded = [] }: Question, almanac: Almanac, start: number): ReadonlySet<number> {
  const marked = new Set<number>()
  for (const { from, to } of excluded)
    for (let place = placeOf(almanac, from); place <= placeOf(almanac, to); place += 1)
      if (place > start) marked.add(place)
  return marked
}

/** How many lines must be counted, and whether only working days are. */
function whatToCount({ start, length, added = 0 }: Question, almanac: Almanac): [number, boolean] {
  if ('workingDays' in length) return [length.workingDays + added, true]
  if ('days' in length) return [length.days + added, false]
  const months = 'months' in length ? length.months : 'years' in length ? length.years * 12 : 0
  // As many lines as lie between the start and the corresponding day: an excluded one pushes the end.
  return [placeOf(almanac, correspondingDay(start, months)) - placeOf(almanac, start) + added, false]
}

/** Lays out the days one by one and reads off what the rule book asks for. */
export function countDeadline(question: Question, almanac: Almanac = theAlmanac): Answer {
  if ('hours' in question.length) return countHours(question, question.length.hours, almanac)
  const start = placeOf(almanac, question.start)
  const excluded = markExcluded(question, almanac, start)
  const [wanted, onlyWorking] = whatToCount(question, almanac)
  // CAL-1: the day of the start stands in the first line and is not counted.
  const rows: Row[] = [{ on: dayAt(almanac, start), excluded: false, counted: false, running: 0 }]
  let running = 0
  let provisional = false
  let excludedDays = 0
  let place = start
  while (running < wanted) {
    place += 1
    const on = dayAt(almanac, place)
    const isExcluded = excluded.has(place)
    const counted = !isExcluded && (!onlyWorking || on.works)
    // 10.3: a period of working days that touches a year without notice is not final, even where only excluded days do.
    if (onlyWorking && !on.published) provisional = true
    if (isExcluded) excludedDays += 1
    if (counted) running += 1
    rows.push({ on, excluded: isExcluded, counted, running })
  }
  const raw = dayAt(almanac, place)
  // CAL-2: a last day off gives way to the first working day after it, unless the rule is hard.
  let legal = raw
  if (question.end === 'roll') {
    if (!legal.published) provisional = true
    while (!legal.works) {
      legal = dayAt(almanac, legal.place + 1)
      if (!legal.published) provisional = true
      rows.push({ on: legal, excluded: excluded.has(legal.place), counted: false, running })
    }
  }
  // CAL-14: an agency also gets the last working day up to the end that is not rolled. Where that lies before the
  // clock began, no day is safer than the end itself; the rule book is silent (docs/decisions/0023).
  let safe = legal
  if (question.whose === 'agency') {
    safe = raw
    while (!safe.works) safe = dayAt(almanac, safe.place - 1)
    if (safe.place < start) safe = raw
  }
  return {
    ...{ question, rows, raw: raw.day, legal: legal.day, safe: safe.day },
    ...{ excludedDays, provisional, dueAt: null },
  }
}
