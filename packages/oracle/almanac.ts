import { type Notices, publishedNotices } from './holiday-table.ts'

/** One day as it stands on the wall: its weekday, and whether offices are open. */
export type AlmanacDay = {
  /** How many days after the almanac's first. */
  readonly place: number
  readonly day: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  readonly kind: '工作日' | '双休日' | '放假' | '调休上班'
  readonly works: boolean
  /** 当年放假通知已经公布; without it the weekday alone speaks, and nothing counted from it is final (10.3). */
  readonly published: boolean
}

export type Almanac = {
  readonly days: readonly AlmanacDay[]
  readonly places: ReadonlyMap<string, number>
}

const first = { year: 2016, month: 1, date: 1, weekday: 5 } // 2016-01-01 was a Friday
const lastYear = 2050

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const writeDay = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** '02-10..02-17' names eight days, '06-10' one. No run of holidays in a notice crosses the new year. */
function daysNamed(year: number, run: string): string[] {
  const [from = '', to = from] = run.split('..')
  const named: string[] = []
  for (let month = 1; month <= 12; month += 1)
    for (let date = 1; date <= monthLength(year, month); date += 1) {
      const day = writeDay(year, month, date)
      if (day.slice(5) >= from && day.slice(5) <= to) named.push(day)
    }
  return named
}

/** CAL-9: Monday to Friday that is no holiday, and the weekend days on which work is made up. */
export function layOutAlmanac(notices: Notices = publishedNotices): Almanac {
  const off = new Set<string>()
  const madeUp = new Set<string>()
  for (const [year, { off: runs, work }] of Object.entries(notices)) {
    for (const run of runs) for (const day of daysNamed(Number(year), run)) off.add(day)
    for (const run of work) for (const day of daysNamed(Number(year), run)) madeUp.add(day)
  }
  const days: AlmanacDay[] = []
  const places = new Map<string, number>()
  let weekday = first.weekday
  for (let year = first.year; year <= lastYear; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let date = 1; date <= monthLength(year, month); date += 1) {
        const day = writeDay(year, month, date)
        const kind = madeUp.has(day) ? '调休上班' : off.has(day) ? '放假' : weekday > 5 ? '双休日' : '工作日'
        const works = kind === '工作日' || kind === '调休上班'
        places.set(day, days.length)
        days.push({ place: days.length, day, weekday, kind, works, published: year in notices })
        weekday = weekday === 7 ? 1 : weekday + 1
      }
  return { days, places }
}

export const theAlmanac: Almanac = layOutAlmanac()

export function placeOf(almanac: Almanac, day: string): number {
  const place = almanac.places.get(day)
  if (place === undefined) throw new RangeError(`The almanac has no ${day}`)
  return place
}

export function dayAt(almanac: Almanac, place: number): AlmanacDay {
  const day = almanac.days[place]
  if (!day) throw new RangeError(`The almanac ends before its day ${place}`)
  return day
}

/** CAL-10, CAL-11: the corresponding day, or the last of a month that has none. */
export function correspondingDay(start: string, months: number): string {
  const [year = 0, month = 1, date = 1] = start.split('-').map(Number)
  let inYear = year
  let inMonth = month
  for (let passed = 0; passed < months; passed += 1) {
    inMonth = inMonth === 12 ? 1 : inMonth + 1
    if (inMonth === 1) inYear += 1
  }
  return writeDay(inYear, inMonth, Math.min(date, monthLength(inYear, inMonth)))
}
