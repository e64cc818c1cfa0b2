import { addDays, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  missingYears,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts'
import { type Citation, cite, compulsionLaw, penaltyLaw } from '../citation.ts'

/** Acts that must be announced a number of working days beforehand. */
// biome-ignore format: a table of law is read in columns
export const advanceNotices = {
  holdHearing:    { title: '举行听证七日前通知',   workingDays: 7, basis: [penaltyLaw(64, { item: 2 }), penaltyLaw(85)] },
  performInstead: { title: '代履行三日前再次催告', workingDays: 3, basis: [compulsionLaw(51, { paragraph: 1, item: 2 }), compulsionLaw(69)] },
} as const satisfies Record<string, { title: string; workingDays: number; basis: readonly [Citation, ...Citation[]] }>

export type AdvanceNoticeId = keyof typeof advanceNotices

/**
 * Whether the notice came early enough. `fullWorkingDays` lie wholly between service and the act. Fewer than the
 * Law's number is unlawful; exactly that number is lawful but arguable, since «七日前» may be read with one day more.
 */
export type AdvanceNotice = {
  readonly verdict: 'ok' | 'arguable' | 'tooLate'
  readonly fullWorkingDays: number
  readonly earliestOn: PlainDate
  readonly provisional: boolean
  readonly reason: string
  readonly basis: readonly string[]
}

/** Judges the day of the act against the day its notice was served. */
export function checkAdvanceNotice(
  id: AdvanceNoticeId,
  servedOn: PlainDate,
  actOn: PlainDate,
  calendar: WorkingCalendar,
): AdvanceNotice {
  const { title, workingDays, basis } = advanceNotices[id]
  let full = 0
  for (let day = addDays(servedOn, 1); day < actOn; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) full += 1
  const earliestOn = addWorkingDays(calendar, servedOn, workingDays + 1).on
  const verdict = full < workingDays ? 'tooLate' : full === workingDays ? 'arguable' : 'ok'
  const between = `送达日与实施日之间有${full}个完整工作日`
  const reason =
    verdict === 'tooLate'
      ? `${title}：${between}，不足${workingDays}个，最早可定于${formatChineseDate(earliestOn)}`
      : verdict === 'arguable'
        ? `${title}：${between}，刚好满足，建议再推迟一个工作日`
        : `${title}：${between}，符合规定`
  const last = actOn > earliestOn ? actOn : earliestOn
  return {
    verdict,
    fullWorkingDays: full,
    earliestOn,
    provisional: missingYears(calendar, servedOn, last).length > 0,
    reason,
    basis: basis.map(cite),
  }
}
