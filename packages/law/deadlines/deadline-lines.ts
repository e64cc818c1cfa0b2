import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  formatChineseDate,
  formatChineseInstant,
  type PlainDate,
  partsOf,
  weekdayName,
  withWeekday,
} from '../calendar/plain-date.ts'
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { DeadlineLength, DeadlineSum } from './deadline-shapes.ts'
import { type DayRun, mergeIntervals, runHolding } from './exclusions.ts'

/** «90日», «5个工作日», «6个月», «2年», «24小时». */
export function formatLength(length: DeadlineLength): string {
  if ('days' in length) return `${length.days}日`
  if ('workingDays' in length) return `${length.workingDays}个工作日`
  if ('months' in length) return `${length.months}个月`
  if ('years' in length) return `${length.years}年`
  return `${length.hours}小时`
}

/** The arithmetic of a deadline in Chinese, one step a line, so that a court can do the sum again by hand. */
export function deadlineLines(sum: DeadlineSum, calendar: WorkingCalendar): readonly string[] {
  const basis = `依据：${sum.basis.join('、')}，${sum.title}为${formatLength(lengthBefore(sum))}。`
  const notes = sum.unverified === null ? [] : [`待核实：${sum.unverified}。`]
  if (sum.dueAt !== undefined && sum.start.at !== undefined)
    return [
      basis,
      `起算：${sum.start.fact}于${formatChineseInstant(sum.start.at)}，按小时连续计算，不扣除夜间和休息日，不顺延。`,
      `届满：${formatChineseInstant(sum.dueAt)}。`,
      ...notes,
    ]
  const runs = mergeIntervals(sum.excluded, sum.start.on)
  return [
    basis,
    ...extensionLines(sum),
    `起算：${sum.start.fact}于${withWeekday(sum.start.on)}，开始当日不计入，自${formatChineseDate(addDays(sum.start.on, 1))}起计算。`,
    ...exclusionLines(sum, runs),
    ...countLines(sum, runs, calendar),
    ...endLines(sum, calendar),
    ...notes,
  ]
}

/** The length as it was before anything was added. */
function lengthBefore({ length, extended = [] }: DeadlineSum): DeadlineLength {
  const added = extended.reduce((sum, { days }) => sum + days, 0)
  return 'days' in length ? { days: length.days - added } : length
}

function extensionLines(sum: DeadlineSum): readonly string[] {
  const { extended = [], length } = sum
  if (extended.length === 0 || !('days' in length)) return []
  const before = lengthBefore(sum)
  const each = extended.map(
    ({ days, on, reason }) => `延长：${formatChineseDate(on)}批准延长${days}日，${reason}。`,
  )
  const terms = [formatLength(before), ...extended.map(({ days }) => `${days}日`)].join('＋')
  return [...each, `延长后的期间：${terms}＝${formatLength(length)}。`]
}

function exclusionLines(sum: DeadlineSum, runs: readonly DayRun[]): readonly string[] {
  if (sum.excluded.length === 0) return []
  const each = sum.excluded.map(
    ({ from, to, reason }) =>
      `不计入：${formatChineseDate(from)}至${formatChineseDate(to)}，${reason}，${daysBetween(from, to) + 1}日。`,
  )
  const gross = sum.excluded.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0)
  const how = gross === sum.excludedDays ? '' : '（重叠部分、起算之前部分只计一次或不计）'
  const union = runs.map(({ from, to }) => `${formatChineseDate(from)}至${formatChineseDate(to)}`).join('、')
  return [...each, `不计入的期间合并为${union}，共扣除${sum.excludedDays}日${how}。`]
}

function countLines(sum: DeadlineSum, runs: readonly DayRun[], calendar: WorkingCalendar): readonly string[] {
  if ('workingDays' in sum.length) return workingDayLines(sum, runs, calendar)
  if ('days' in sum.length) return calendarDayLines(sum)
  const months =
    'months' in sum.length ? sum.length.months : 'years' in sum.length ? sum.length.years * 12 : 0
  const plain = addMonths(sum.start.on, months)
  const short = partsOf(plain).date < partsOf(sum.start.on).date
  const how = short ? `，该月无${partsOf(sum.start.on).date}日，以月末日为最后一日` : '，为对应日'
  return [
    `计算：自${formatChineseDate(sum.start.on)}起${formatLength(sum.length)}，至${withWeekday(plain)}${how}。`,
    ...(sum.excludedDays > 0
      ? [`加上扣除的${sum.excludedDays}日，期间的最后一日为${withWeekday(sum.rawDueOn)}。`]
      : []),
  ]
}

/** Month by month: «2024年6月27日＋7月31日＋8月31日＋9月1日＝90日». */
function calendarDayLines(sum: DeadlineSum): readonly string[] {
  const parts: string[] = []
  let day = addDays(sum.start.on, 1)
  let year = 0
  while (day <= sum.rawDueOn) {
    const now = partsOf(day)
    const monthEnd = addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1)
    const last = earlierOf(monthEnd, sum.rawDueOn)
    const label = now.year === year ? `${now.month}月` : `${now.year}年${now.month}月`
    parts.push(`${label}${daysBetween(day, last) + 1}天`)
    year = now.year
    day = addDays(last, 1)
  }
  const gross = daysBetween(sum.start.on, sum.rawDueOn)
  const net = sum.excludedDays > 0 ? `，减去扣除的${sum.excludedDays}天，为${gross - sum.excludedDays}天` : ''
  return [`计算：${parts.join('＋')}＝${gross}天${net}，期间的最后一日为${withWeekday(sum.rawDueOn)}。`]
}

type Segment = { readonly from: PlainDate; to: PlainDate; readonly label: string; readonly counted: boolean }

function workingDayLines(
  sum: DeadlineSum,
  runs: readonly DayRun[],
  calendar: WorkingCalendar,
): readonly string[] {
  const segments: Segment[] = []
  for (let day = addDays(sum.start.on, 1); day <= sum.rawDueOn; day = addDays(day, 1)) {
    const run = runHolding(runs, day)
    const { counted, label } = run ? { counted: false, label: '期间扣除' } : nameDay(calendar, day)
    const last = segments[segments.length - 1]
    if (last && last.label === label && last.counted === counted) last.to = day
    else segments.push({ from: day, to: day, label, counted })
    if (run) {
      const open = segments[segments.length - 1]
      if (open) open.to = run.to
      day = run.to
    }
  }
  const counted = segments.filter((segment) => segment.counted)
  const skipped = segments.filter((segment) => !segment.counted && segment.label !== '期间扣除')
  return [
    `计入：${listSegments(counted)}，共${formatLength(sum.length)}。`,
    ...(skipped.length > 0 ? [`不计入：${listSegments(skipped)}。`] : []),
    `期间的最后一日为${withWeekday(sum.rawDueOn)}。`,
  ]
}

function nameDay(calendar: WorkingCalendar, day: PlainDate): { counted: boolean; label: string } {
  const { kind, name } = dayKind(calendar, day)
  if (kind === 'working') return { counted: true, label: '' }
  if (kind === 'makeUpWorkday') return { counted: true, label: name ?? '调休上班' }
  return { counted: false, label: kind === 'holiday' ? `${name ?? '法定节假日'}假期` : '休息日' }
}

function listSegments(segments: readonly Segment[]): string {
  let year = 0
  const shorten = (day: PlainDate) => {
    const { year: own } = partsOf(day)
    const text = own === year ? formatChineseDate(day).slice(5) : formatChineseDate(day)
    year = own
    return text
  }
  return segments
    .map(({ from, to, label }) => {
      const days = from === to ? shorten(from) : `${shorten(from)}至${shorten(to)}`
      const week = from === to ? weekdayName(from) : `${weekdayName(from)}至${weekdayName(to)}`
      return `${days}（${label ? `${week}，${label}` : week}）`
    })
    .join('、')
}

function endLines(sum: DeadlineSum, calendar: WorkingCalendar): readonly string[] {
  const lines: string[] = []
  if (sum.rolledBecause !== null) lines.push(`顺延：${sum.rolledBecause}（${weekdayName(sum.legalDueOn)}）。`)
  else if (sum.expiry === 'hard' && !nameDay(calendar, sum.rawDueOn).counted)
    lines.push('本期限从严掌握，最后一日为休息日的不顺延。')
  const { name } = dayKind(calendar, sum.legalDueOn)
  const known = name === null ? '' : `，当日为${name}`
  lines.push(`届满：${withWeekday(sum.legalDueOn)}${known}。`)
  if (sum.safeDueOn !== sum.legalDueOn)
    lines.push(`稳妥办结日：${withWeekday(sum.safeDueOn)}（不计顺延，届满前最后一个工作日）。`)
  if (sum.provisionalBecause !== null) lines.push(`暂定：${sum.provisionalBecause}。`)
  return lines
}
