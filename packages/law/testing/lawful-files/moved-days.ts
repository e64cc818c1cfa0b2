import { notices2024to2026 } from '../../calendar/holiday-notices.fixture.ts'
import { addDays, beijingDay, daysBetween, type PlainDate } from '../../calendar/plain-date.ts'
import { addWorkingDays, isWorkingDay } from '../../calendar/working-calendar.ts'
import type { AnyAct } from '../play.ts'

/** Where a day of a script goes when the script begins on another day. */
export type DayMap = (day: PlainDate) => PlainDate

/** The same number of working days after another start; a day off follows the working day before it as it did. */
export function startingOn(start: PlainDate, from: PlainDate = '2026-03-02'): DayMap {
  return (day) => {
    if (day <= from) return addDays(start, daysBetween(from, day))
    let [last, count] = [from, 0]
    for (let at = addDays(from, 1); at <= day; at = addDays(at, 1))
      if (isWorkingDay(notices2024to2026, at)) {
        last = at
        count += 1
      }
    return addDays(addWorkingDays(notices2024to2026, start, count).on, daysBetween(last, day))
  }
}

/** Days that are not of the script: of the statute, of the party's birth, or worked out of the file as it was moved. */
const fixed = new Set(['validFrom', 'validTo', 'bornOn', 'countedFrom', 'publicUntil', 'text'])
const instant = /^\d{4}-\d{2}-\d{2}T.*Z$/
const plain = /^\d{4}-\d{2}-\d{2}$/

function moveInstant(text: string, on: DayMap): string {
  const day = beijingDay(text)
  return new Date(Date.parse(text) + daysBetween(day, on(day)) * 86_400_000).toISOString()
}
function moveText(text: string, on: DayMap): string {
  if (plain.test(text)) return on(text)
  return instant.test(text) ? moveInstant(text, on) : text
}
function move(value: unknown, on: DayMap): unknown {
  if (typeof value === 'string') return moveText(value, on)
  if (Array.isArray(value)) return value.map((one) => move(one, on))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, fixed.has(key) ? one : move(one, on)]),
  )
}

/** A script on other days: every act, and every day that was filled in. */
export const moved = (script: readonly AnyAct[], on: DayMap): readonly AnyAct[] =>
  script.map(
    (act) =>
      ({
        ...act,
        at: moveInstant(act.at, on),
        payload: (state: Parameters<AnyAct['payload']>[0]) => move(act.payload(state), on),
      }) as AnyAct,
  )
