import { addDays, isWorkingDay, type PlainDate, rollForward, type WorkingCalendar } from '@zhiheng/law'
import type { Random } from './seeded-random.ts'

/** A clock an office lives by: it goes forward only, and stands only in working hours of working days. */
export type OfficeClock = {
  readonly day: () => PlainDate
  /** The instant it shows. */
  readonly at: () => string
  /** An instant so many minutes ago, the same day. */
  readonly ago: (minutes: number) => string
  /** Goes on by some minutes, over lunch and night where it must. */
  readonly minutes: (low: number, high: number) => void
  /** Goes on by some working days; 0 stays on the day where there is time left. */
  readonly days: (low: number, high: number) => void
  /** Goes to the first working day not before `day`, unless it is there already. */
  readonly notBefore: (day: PlainDate) => void
}

const morning = 8 * 60 + 40
const noon = 12 * 60
const afternoon = 13 * 60 + 40
const evening = 17 * 60 + 40

export function officeClock(random: Random, calendar: WorkingCalendar, start: PlainDate): OfficeClock {
  let day = rollForward(calendar, start).on
  let minute = morning + random.between(0, 100)

  const nextDay = () => {
    day = addDays(day, 1)
    while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  }
  const begin = () => {
    minute = random.chance(0.6) ? morning + random.between(0, 120) : afternoon + random.between(0, 110)
  }
  const instant = (minutes: number) =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString()
  return {
    day: () => day,
    at: () => instant(minute),
    ago: (minutes) => instant(Math.max(7 * 60, minute - minutes)),
    minutes: (low, high) => {
      minute += random.between(low, high)
      if (minute > noon && minute < afternoon) minute = afternoon + random.between(0, 25)
      if (minute <= evening) return
      nextDay()
      minute = morning + random.between(0, 60)
    },
    days: (low, high) => {
      const count = random.between(low, high)
      if (count === 0 && minute < evening - 60) {
        minute += random.between(8, 40)
        if (minute > noon && minute < afternoon) minute = afternoon + random.between(0, 25)
        return
      }
      for (let left = Math.max(1, count); left > 0; left -= 1) nextDay()
      begin()
    },
    notBefore: (wanted) => {
      if (day >= wanted) return
      day = rollForward(calendar, wanted).on
      begin()
    },
  }
}
