import { type Almanac, dayAt, placeOf } from './almanac.ts'
import type { Answer, Question, Row } from './count-deadline.ts'

/** Beijing is eight hours ahead of UTC, all year round (CAL-15). */
const ahead = 8

const clock = (hour: number, tail: string): string => `${String(hour).padStart(2, '0')}${tail}`

/** CAL-12: from the act itself, hour by hour, through nights and holidays; nothing pauses and nothing rolls. */
export function countHours(question: Question, hours: number, almanac: Almanac): Answer {
  const [, day = '', hourText = '', tail = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)(:\d\d(?::\d\d(?:\.\d+)?)?)Z$/.exec(question.start) ?? []
  const rows: Row[] = []
  let utc = { place: placeOf(almanac, day), hour: Number(hourText) }
  const line = (running: number): void => {
    const late = utc.hour + ahead >= 24
    rows.push({
      on: dayAt(almanac, utc.place + (late ? 1 : 0)),
      time: clock(late ? utc.hour + ahead - 24 : utc.hour + ahead, tail),
      ...{ excluded: false, counted: running > 0, running },
    })
  }
  line(0)
  for (let running = 1; running <= hours; running += 1) {
    utc = utc.hour === 23 ? { place: utc.place + 1, hour: 0 } : { place: utc.place, hour: utc.hour + 1 }
    line(running)
  }
  const due = rows[rows.length - 1]?.on.day ?? day
  return {
    ...{ question, rows, raw: due, legal: due, safe: due, excludedDays: 0, provisional: false },
    dueAt: `${dayAt(almanac, utc.place).day}T${clock(utc.hour, tail)}Z`,
  }
}
