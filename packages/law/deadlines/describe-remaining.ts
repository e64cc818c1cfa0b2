import { daysBetween, hoursBetween, type PlainDate } from '../calendar/plain-date.ts'
import type { DeadlineProof } from './deadline-shapes.ts'

export type DeadlineLevel = 'ok' | 'near' | 'due' | 'overdue'

/** `days` are calendar days to the legal day, negative once it has passed. */
export type Remaining = { readonly days: number; readonly text: string; readonly level: DeadlineLevel }

/** Times the party may use and need not: when they have run out nobody is late. */
const rights: ReadonlySet<string> = new Set([
  'makeStatement',
  'requestHearing',
  'applyReconsideration',
  'applyReconsiderationUntold',
  'bringSuit',
  'bringSuitAfterReconsideration',
  // A period that only has to run its course.
  'servePublicly',
])

/**
 * How near the end is. The words count to the legal day; the level looks at the safe day (稳妥办结日), so an agency's
 * clock turns «due» on its last working day even when the law would still let it roll.
 * `near` begins when three tenths of the period are left, at least 3 and at most 30 days before (platform default).
 * With `now` an hour clock is told in hours.
 */
export function describeRemaining(
  proof: DeadlineProof,
  today: PlainDate,
  options: { readonly now?: string; readonly nearDays?: number } = {},
): Remaining {
  const days = daysBetween(today, proof.legalDueOn)
  if (proof.dueAt !== undefined && options.now !== undefined)
    return { days, ...describeHours(hoursBetween(options.now, proof.dueAt)) }
  if (days < 0 && rights.has(proof.rule)) return { days, text: `期限已满 ${-days} 日`, level: 'ok' }
  const toSafe = daysBetween(today, proof.safeDueOn)
  const total = daysBetween(proof.start.on, proof.rawDueOn)
  const nearDays = options.nearDays ?? Math.min(30, Math.max(3, Math.ceil(total * 0.3)))
  const level = days < 0 ? 'overdue' : toSafe <= 0 ? 'due' : toSafe <= nearDays ? 'near' : 'ok'
  const text = days < 0 ? `已逾期 ${-days} 日` : days === 0 ? '今日届满' : `还剩 ${days} 日`
  return { days, text, level }
}

/**
 * How late a clock was met, in calendar days after the legal day; 0 in time. What the party may use and need not is
 * never late: such a clock ends when the case goes on, which is after its last day.
 */
export function daysLate(proof: DeadlineProof, metOn: PlainDate): number {
  return rights.has(proof.rule) ? 0 : Math.max(0, daysBetween(proof.legalDueOn, metOn))
}

function describeHours(left: number): { text: string; level: DeadlineLevel } {
  if (left < 0) return { text: `已逾期 ${Math.ceil(-left)} 小时`, level: 'overdue' }
  if (left < 1) return { text: '不足 1 小时', level: 'due' }
  // Four hours before the end is where an unreported urgent measure goes to the leader's screen.
  return { text: `还剩 ${Math.floor(left)} 小时`, level: left <= 4 ? 'due' : 'near' }
}
