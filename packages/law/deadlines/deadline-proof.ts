import {
  addDays,
  addHours,
  addMonths,
  addYears,
  beijingDay,
  daysBetween,
  formatChineseDate,
  type PlainDate,
  weekday,
} from '../calendar/plain-date.ts'
import {
  type CountedDay,
  dayKind,
  isWorkingDay,
  missingYears,
  rollBack,
  rollForward,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts'
import { cite } from '../citation.ts'
import { deadlineLines } from './deadline-lines.ts'
import type {
  DeadlineLength,
  DeadlineProof,
  DeadlineRule,
  DeadlineStart,
  DeadlineSum,
} from './deadline-shapes.ts'
import {
  countDays,
  type DayRun,
  type ExcludedInterval,
  mergeIntervals,
  runHolding,
  sortIntervals,
} from './exclusions.ts'

export type {
  DeadlineLength,
  DeadlineProof,
  DeadlineRule,
  DeadlineStart,
} from './deadline-shapes.ts'
export type { ExcludedInterval } from './exclusions.ts'

/**
 * Counts one deadline and keeps the working.
 *
 * The starting day is not counted (《民事诉讼法》第八十五条, by analogy for the penalty and compulsion laws, which are
 * silent); a last day off rolls to the next working day unless the rule is hard; excluded intervals count once,
 * and only where they touch the running period. Hours run from the act itself without pause and never roll
 * (《民法典》第二百零一条第二款). A missing holiday notice makes the result provisional, never an exception.
 *
 * Throws RangeError when a day is not a day, or an hour clock has no instant: both are bugs of the caller.
 */
export function proveDeadline(
  rule: DeadlineRule,
  start: DeadlineStart,
  calendar: WorkingCalendar,
  excluded: readonly ExcludedInterval[] = [],
): DeadlineProof {
  const sum =
    'hours' in rule.length ? sumHours(rule, start, calendar) : sumDays(rule, start, calendar, excluded)
  return { ...sum, lines: deadlineLines(sum, calendar) }
}

function common(rule: DeadlineRule, start: DeadlineStart, calendar: WorkingCalendar) {
  return {
    rule: rule.id,
    title: rule.title,
    basis: rule.basis.length > 0 ? rule.basis.map(cite) : ['本市的设置'],
    start,
    length: rule.length,
    whose: rule.whose,
    expiry: rule.expiry,
    unverified: rule.unverified ?? null,
    calendarVersion: calendar.version,
    ...(rule.extensions?.length ? { extended: rule.extensions } : {}),
  }
}

function sumHours(rule: DeadlineRule, start: DeadlineStart, calendar: WorkingCalendar): DeadlineSum {
  if (start.at === undefined || !('hours' in rule.length))
    throw new RangeError(`${rule.id} counts hours and needs the instant it starts at`)
  const dueAt = addHours(start.at, rule.length.hours)
  const dueOn = beijingDay(dueAt)
  return {
    ...common(rule, start, calendar),
    excluded: [],
    excludedDays: 0,
    rawDueOn: dueOn,
    legalDueOn: dueOn,
    safeDueOn: dueOn,
    dueAt,
    rolledBecause: null,
    provisional: false,
    provisionalBecause: null,
  }
}

function sumDays(
  rule: DeadlineRule,
  start: DeadlineStart,
  calendar: WorkingCalendar,
  excluded: readonly ExcludedInterval[],
): DeadlineSum {
  const runs = mergeIntervals(excluded, start.on)
  const raw = countOut(rule.length, start.on, runs, calendar)
  const legal = rule.expiry === 'roll' ? rollForward(calendar, raw.on) : { on: raw.on, missingYears: [] }
  const missing = [...new Set([...raw.missingYears, ...legal.missingYears])].sort((a, b) => a - b)
  return {
    ...common(rule, start, calendar),
    excluded: sortIntervals(excluded).filter(({ from, to }) => from <= to && to > start.on && from <= raw.on),
    excludedDays: countDays(runs, raw.on),
    rawDueOn: raw.on,
    legalDueOn: legal.on,
    safeDueOn: rule.whose === 'agency' ? safeDay(calendar, start.on, raw.on) : legal.on,
    rolledBecause: legal.on === raw.on ? null : rollReason(calendar, raw.on, legal.on),
    provisional: missing.length > 0,
    provisionalBecause:
      missing.length > 0
        ? `${missing.map((year) => `${year}年`).join('、')}放假安排尚未录入，暂按周六、周日为休息日推算，录入后重新计算`
        : null,
  }
}

/** The last counted day, before any rolling. */
function countOut(
  length: DeadlineLength,
  start: PlainDate,
  runs: readonly DayRun[],
  calendar: WorkingCalendar,
): CountedDay {
  if ('workingDays' in length) return countWorkingDays(length.workingDays, start, runs, calendar)
  let due = plainEnd(length, start)
  // Each excluded day that falls inside the period pushes its end by one, which may bring in the next run.
  for (const run of runs) if (run.from <= due) due = addDays(due, daysBetween(run.from, run.to) + 1)
  return { on: due, missingYears: [] }
}

function plainEnd(length: Exclude<DeadlineLength, { workingDays: number }>, start: PlainDate): PlainDate {
  if ('days' in length) return addDays(start, length.days)
  if ('months' in length) return addMonths(start, length.months)
  if ('years' in length) return addYears(start, length.years)
  return start
}

function countWorkingDays(
  count: number,
  start: PlainDate,
  runs: readonly DayRun[],
  calendar: WorkingCalendar,
): CountedDay {
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const run = runHolding(runs, day)
    if (run) day = run.to
    else if (isWorkingDay(calendar, day)) left -= 1
  }
  return { on: day, missingYears: missingYears(calendar, addDays(start, 1), day) }
}

/** The last working day on or before the raw end; the raw end itself where the period holds no working day. */
function safeDay(calendar: WorkingCalendar, start: PlainDate, raw: PlainDate): PlainDate {
  const { on } = rollBack(calendar, raw)
  return on < start ? raw : on
}

/** «2025年10月7日为国庆节假期，顺延至2025年10月9日»: names the very day off that moved the end. */
function rollReason(calendar: WorkingCalendar, raw: PlainDate, legal: PlainDate): string {
  const { name } = dayKind(calendar, raw)
  const what = name === null ? (weekday(raw) === 0 ? '星期日' : '星期六') : `${name}假期`
  return `${formatChineseDate(raw)}为${what}，顺延至${formatChineseDate(legal)}`
}
