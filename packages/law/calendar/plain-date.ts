/** A Beijing day, «YYYY-MM-DD». It has no hour and no zone: a statutory day begins and ends in Asia/Shanghai. */
export type PlainDate = string

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Asia/Shanghai has kept UTC+8 without summer time since 1991, so one constant replaces a zone table. */
const BEIJING_OFFSET_MS = 8 * HOUR_MS
const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** Whether the text is a day that exists: «2026-02-30» and «2026-2-3» are not. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !SHAPE.test(text)) return false
  const { year, month, date } = partsOf(text)
  return month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month)
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01. Throws RangeError on a text that is not a day: a bug of the caller, never a user's slip. */
function dayNumber(day: PlainDate): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  if (!isPlainDate(day)) throw new RangeError(`not a day of the form YYYY-MM-DD: ${day}`)
  const number = Date.parse(day) / DAY_MS
  if (numbers.size < mostDays) numbers.set(day, number)
  return number
}

function fromDayNumber(n: number): PlainDate {
  const known = days.get(n)
  if (known !== undefined) return known
  const day = new Date(n * DAY_MS).toISOString().slice(0, 10)
  if (days.size < mostDays) days.set(n, day)
  return day
}
/** Counting a period walks over the same few hundred days again and again: each is worked out once. */
const numbers = new Map<PlainDate, number>()
const days = new Map<number, PlainDate>()
const mostDays = 20_000

const pad = (n: number, width: number) => String(n).padStart(width, '0')

type Parts = { readonly year: number; readonly month: number; readonly date: number }

/** Year, month (1–12) and day of the month. */
export function partsOf(day: PlainDate): Parts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** `count` days after the day; negative counts back. */
export function addDays(day: PlainDate, count: number): PlainDate {
  return fromDayNumber(dayNumber(day) + count)
}

/**
 * The corresponding day `count` months later; where that month has no such day, its last day
 * (《民法典》第二百零二条: «没有对应日的，月末日为期间的最后一日»), so 08-31 + 6 months is 02-28 or 02-29.
 */
export function addMonths(day: PlainDate, count: number): PlainDate {
  dayNumber(day)
  const { year, month, date } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const targetYear = Math.floor(months / 12)
  const targetMonth = months - targetYear * 12 + 1
  const last = monthLength(targetYear, targetMonth)
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(date, last), 2)}`
}

/** The same day `count` years later; 29 February becomes 28 February in a common year (《民法典》第二百零二条). */
export function addYears(day: PlainDate, count: number): PlainDate {
  return addMonths(day, count * 12)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: PlainDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

/** The earlier of two days. */
export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? b : a
}

/** The Beijing day on which an instant (ISO 8601 with zone) falls. 16:00 UTC is already the next day. */
export function beijingDay(instant: string): PlainDate {
  return beijingClock(instant).toISOString().slice(0, 10)
}

function beijingClock(instant: string): Date {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new RangeError(`not an instant: ${instant}`)
  return new Date(at + BEIJING_OFFSET_MS)
}

/** The instant `count` clock hours later, as ISO 8601 in UTC. */
export function addHours(instant: string, count: number): string {
  return new Date(Date.parse(instant) + count * HOUR_MS).toISOString()
}

/** Hours from one instant to another, with fraction; negative when `to` lies before. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR_MS
}

/** 2026-09-28 → «2026年9月28日», as official papers print a date (GB/T 9704: no leading zeros). */
export function formatChineseDate(day: PlainDate): string {
  const { year, month, date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** 2026-09-28 → «2026年9月28日（周一）». */
export function withWeekday(day: PlainDate): string {
  return `${formatChineseDate(day)}（${weekdayName(day)}）`
}

/** «周一» … «周日». */
export function weekdayName(day: PlainDate): string {
  return weekdayNames[weekday(day)] ?? ''
}

/** An instant as the Beijing wall clock reads it: «2026年9月28日14时05分». */
export function formatChineseInstant(instant: string): string {
  const clock = beijingClock(instant).toISOString()
  return `${formatChineseDate(clock.slice(0, 10))}${formatClock(instant)}`
}

/** The time of day of an instant on the Beijing wall clock: «14时05分». */
export function formatClock(instant: string): string {
  const clock = beijingClock(instant).toISOString()
  return `${Number(clock.slice(11, 13))}时${clock.slice(14, 16)}分`
}

/** The time of day of an instant on the Beijing wall clock, to be compared: «14:05». */
export const timeOfDay = (instant: string): string => beijingClock(instant).toISOString().slice(11, 16)
