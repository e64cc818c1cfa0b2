import { type Almanac, dayAt, placeOf, theAlmanac } from './almanac.ts'
import { countDeadline } from './count-deadline.ts'

/** HRG-3, ACL-51: how many whole working days lie between the notice and the act, neither day counted. */
export function wholeWorkingDaysBetween(
  notified: string,
  act: string,
  almanac: Almanac = theAlmanac,
): number {
  let working = 0
  for (let place = placeOf(almanac, notified) + 1; place < placeOf(almanac, act); place += 1)
    if (dayAt(almanac, place).works) working += 1
  return working
}

/** HRG-3: the notice's days counted out, and then the next working day. */
export function earliestDayAfterNotice(
  notified: string,
  days: number,
  almanac: Almanac = theAlmanac,
): string {
  let working = 0
  let place = placeOf(almanac, notified)
  while (working < days + 1) {
    place += 1
    if (dayAt(almanac, place).works) working += 1
  }
  return dayAt(almanac, place).day
}

/** So many working days back from a day that is itself not counted. */
export function workingDaysBefore(day: string, count: number, almanac: Almanac = theAlmanac): string {
  let place = placeOf(almanac, day)
  let working = 0
  while (working < count) {
    place -= 1
    if (dayAt(almanac, place).works) working += 1
  }
  return dayAt(almanac, place).day
}

export type CourtWindow = {
  readonly reconsiderationEnds: string
  readonly suitEnds: string
  /** NLE-2: the later of the two. */
  readonly opens: string
  readonly closes: string
  readonly safe: string
  /** NLE-3: filing is possible from the eleventh working day after the demand; counted back from the safe day (CAL-14). */
  readonly latestDemand: string
}

/** NLE-2: three months from the end of the remedies of somebody served with an ordinary decision. */
export function courtWindow(served: string, almanac: Almanac = theAlmanac): CourtWindow {
  const ofParty = { start: served, whose: 'party', end: 'roll' } as const
  const reconsiderationEnds = countDeadline({ ...ofParty, length: { days: 60 } }, almanac).legal
  const suitEnds = countDeadline({ ...ofParty, length: { months: 6 } }, almanac).legal
  const opens = reconsiderationEnds > suitEnds ? reconsiderationEnds : suitEnds
  const window = countDeadline({ start: opens, length: { months: 3 }, whose: 'agency', end: 'roll' }, almanac)
  const latestDemand = workingDaysBefore(window.safe, 11, almanac)
  return { reconsiderationEnds, suitEnds, opens, closes: window.legal, safe: window.safe, latestDemand }
}

/**
 * EXE-72a, EXE-73c: each day after the day to pay adds three in a hundred of the fine, up to the fine itself; a day of
 * reconsideration or litigation adds nothing.
 */
export function surchargeByDays(
  fineFen: number,
  payDue: string,
  until: string,
  paused: readonly { readonly from: string; readonly to: string }[] = [],
  almanac: Almanac = theAlmanac,
): { readonly days: number; readonly fen: number } {
  let days = 0
  let hundredths = 0
  for (let place = placeOf(almanac, payDue) + 1; place <= placeOf(almanac, until); place += 1) {
    const { day } = dayAt(almanac, place)
    if (paused.some(({ from, to }) => from <= day && day <= to)) continue
    days += 1
    hundredths += fineFen * 3
  }
  return { days, fen: Math.min(fineFen, (hundredths - (hundredths % 100)) / 100) }
}
