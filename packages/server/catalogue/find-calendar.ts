import type { CalendarYear, PlainDate, WorkingCalendar } from '@zhiheng/law'
import { sql } from 'kysely'
import { answered } from '../platform/answered.ts'
import type { Tx } from '../platform/database.ts'

/** Calendars by city and version. A version never changes once written, so what is cached stays right. */
const cached = new Map<string, WorkingCalendar>()
/** Old versions are asked for rarely, by the verification of old proofs. */
const mostCached = 50

/**
 * The working calendar of a city: the newest version of every year's notice. Its `version` («2025.1+2026.2») names each
 * notice, and given back as `version` it yields the calendar a proof was counted with.
 */
export async function findCalendar(tx: Tx, city: string, version?: string): Promise<WorkingCalendar> {
  const asked = version ?? (await answered(tx, 'calendar', '', [city], () => newestVersion(tx, city)))
  const key = `${city} ${asked}`
  const known = cached.get(key)
  if (known) return known
  const calendar = { version: asked, years: await readYears(tx, city, asked) }
  if (cached.size >= mostCached) cached.clear()
  cached.set(key, calendar)
  return calendar
}

async function newestVersion(tx: Tx, city: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select /* by key */ year || '.' || max(version) as name from calendar_years where city = ${city} group by year order by year`.execute(
    tx,
  )
  return rows.map(({ name }) => name).join('+')
}

type StoredDay = { year: number; source: string; day: PlainDate | null; type: string; name: string }

async function readYears(tx: Tx, city: string, version: string): Promise<WorkingCalendar['years']> {
  const notices = version
    .split('+')
    .filter((name) => name !== '')
    .map((name) => name.split('.').map(Number))
  const { rows } = await sql<StoredDay>`
    select y.year, y.source, d.day, d.type, d.name
    from unnest(${notices.map(([year]) => year)}::int[], ${notices.map(([, number]) => number)}::int[]) as n (year, version)
    join calendar_years y on y.city = ${city} and y.year = n.year and y.version = n.version
    left join calendar_days d on d.city = y.city and d.year = y.year and d.version = y.version
    order by y.year, d.day`.execute(tx)
  const years: Record<number, CalendarYear> = {}
  for (const year of new Set(rows.map((row) => row.year))) {
    const own = rows.filter((row) => row.year === year)
    const named = (type: string) =>
      Object.fromEntries(
        own.flatMap(({ day, name, ...row }) => (day && row.type === type ? [[day, name]] : [])),
      )
    years[year] = {
      year,
      source: own[0]?.source ?? '',
      holidays: named('holiday'),
      makeUpWorkdays: named('workday'),
    }
  }
  return years
}
