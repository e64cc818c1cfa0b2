import { type Almanac, correspondingDay, dayAt, placeOf, theAlmanac } from './almanac.ts'
import type { Length, Question } from './count-deadline.ts'

/** Draws whole numbers from a seed; the same seed draws the same, on every machine (mulberry32). */
export class Draw {
  private state: number
  constructor(seed: number) {
    this.state = seed
  }
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  /** Both bounds included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent
  }
  oneOf<T>(first: T, ...rest: readonly T[]): T {
    return [first, ...rest][this.between(0, rest.length)] ?? first
  }
}

/** Days around which a count goes wrong most easily: long holidays, made-up weekends, month ends, leap days, new years. */
const [firstHotDay, ...otherHotDays] = [
  ...['2023-12-31', '2024-01-01', '2024-02-04', '2024-02-10', '2024-02-17', '2024-02-18', '2024-02-29'],
  ...['2024-04-07', '2024-04-28', '2024-05-05', '2024-05-11', '2024-06-10', '2024-09-14', '2024-09-29'],
  ...['2024-10-01', '2024-10-07', '2024-10-12', '2024-12-31', '2025-01-26', '2025-01-28', '2025-02-04'],
  ...['2025-02-08', '2025-02-28', '2025-04-27', '2025-05-31', '2025-08-31', '2025-09-28', '2025-10-01'],
  ...['2025-10-08', '2025-10-11', '2025-12-31', '2026-01-04', '2026-02-14', '2026-02-15', '2026-02-23'],
  ...['2026-02-28', '2026-05-09', '2026-06-19', '2026-09-20', '2026-09-25', '2026-10-01', '2026-10-07'],
  ...['2026-10-10', '2026-11-30', '2026-12-31'],
] as const
const span = { from: '2023-12-01', to: '2026-11-30' }

function drawLength(draw: Draw): Length {
  const kind = draw.between(1, 100)
  if (kind <= 35) return { days: draw.between(1, 120) }
  if (kind <= 67) return { workingDays: draw.between(1, 40) }
  if (kind <= 82) return { months: draw.between(1, 12) }
  if (kind <= 87) return { years: draw.between(1, 5) }
  return { hours: draw.between(1, 72) }
}

/** About how many days the length takes: only to aim at a day and to lay intervals over the period. */
function roughly(length: Length): number {
  if ('days' in length) return length.days
  if ('workingDays' in length) return Math.ceil((length.workingDays * 7) / 5)
  if ('months' in length) return length.months * 30
  if ('years' in length) return length.years * 365
  return Math.ceil(length.hours / 24)
}

function drawStart(draw: Draw, length: Length, almanac: Almanac): number {
  const from = placeOf(almanac, span.from)
  const to = placeOf(almanac, span.to)
  const hot = (): number => placeOf(almanac, draw.oneOf<string>(firstHotDay, ...otherHotDays))
  const how = draw.between(1, 100)
  if (how <= 40) return draw.between(from, to)
  if (how <= 70) return Math.min(to, Math.max(from, hot() + draw.between(-4, 4)))
  // The end, not the start, near such a day.
  return Math.min(to, Math.max(from, hot() - roughly(length) + draw.between(-4, 4)))
}

/** Before the start, overlapping, adjacent, reaching past the end, the same twice, and empty (its end before its beginning). */
function drawIntervals(draw: Draw, start: number, length: Length, almanac: Almanac) {
  const intervals: { from: string; to: string }[] = []
  if (draw.chance(45)) return intervals
  let last = start
  for (let left = draw.between(1, 4); left > 0; left -= 1) {
    const from = draw.oneOf(
      start + draw.between(-20, roughly(length) + 10),
      last + 1,
      last - draw.between(0, 6),
      start + roughly(length) + draw.between(-3, 3),
    )
    const to = from + draw.between(-2, draw.chance(15) ? 90 : 20)
    intervals.push({ from: dayAt(almanac, from).day, to: dayAt(almanac, to).day })
    last = Math.max(from, to)
  }
  return intervals
}

/** One question out of all that can be asked. */
export function drawQuestion(draw: Draw, almanac: Almanac = theAlmanac): Question {
  const length = drawLength(draw)
  const place = drawStart(draw, length, almanac)
  const { day } = dayAt(almanac, place)
  const two = (most: number): string => String(draw.between(0, most)).padStart(2, '0')
  return {
    start: 'hours' in length ? `${day}T${two(23)}:${two(59)}:${two(59)}Z` : day,
    length,
    whose: draw.oneOf('agency', 'party'),
    end: draw.oneOf('roll', 'roll', 'hard'),
    excluded: drawIntervals(draw, place, length, almanac),
  }
}

/** Whether the corresponding day is missing in the last month of the period (民法典202). */
export const endsShort = ({ start, length }: Question): boolean =>
  ('months' in length || 'years' in length) &&
  correspondingDay(start, 'months' in length ? length.months : length.years * 12).slice(8) !==
    start.slice(8, 10)
