import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { CheckedRow } from './check-cells.ts'
import type { Fault } from './fault.ts'
import { type Batch, writeHistory } from './write-versions.ts'

type Day = { readonly day: string; readonly type: string; readonly name: string; readonly inLieu: boolean }
type Notice = { readonly year: number; readonly source: string; readonly days: readonly Day[] }
export type CalendarPlan = { readonly notices: readonly Notice[]; readonly faults: readonly Fault[] }

/** The notices in a file, one a year. The same day twice is a fault. */
export function planCalendar(rows: readonly CheckedRow[]): CalendarPlan {
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  const years = new Map<number, { source: string; days: Day[] }>()
  for (const { line, values, bad } of rows) {
    const { date = '', type = '', name = '', in_lieu: inLieu = '', source = '' } = values
    if (!date || bad.has('date')) continue
    const twin = seen.get(date)
    if (twin !== undefined) {
      faults.push({
        line,
        column: '日期（date）',
        reason: `与第${twin}行重复：${date}`,
        wayForward: '同一天只能有一行，删除其中一行',
      })
      continue
    }
    seen.set(date, line)
    const year = Number(values.year || date.slice(0, 4))
    const notice = years.get(year) ?? { source: '', days: [] }
    years.set(year, notice)
    notice.source ||= source
    notice.days.push({ day: date, type, name, inLieu: inLieu === 'y' })
  }
  const notices = [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { source, days }]) => ({
      year,
      source: source || `国务院办公厅关于${year}年部分节假日安排的通知`,
      days: days.sort((a, b) => (a.day < b.day ? -1 : 1)),
    }))
  return { notices, faults }
}

export type CalendarOutcome = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly notes: readonly { readonly key: string; readonly change: 'added' | 'newVersion' }[]
}

/** A notice that differs from the one on record becomes the year's next version; the earlier one stays for the proofs that name it. */
export async function writeCalendar(
  tx: Tx,
  batch: Batch,
  notices: readonly Notice[],
): Promise<CalendarOutcome> {
  const { city } = batch
  let [added, changed, unchanged] = [0, 0, 0]
  const notes: { key: string; change: 'added' | 'newVersion' }[] = []
  for (const notice of notices) {
    const before = await readNotice(tx, city, notice.year)
    if (before && sameNotice(before, notice)) {
      unchanged += notice.days.length
      continue
    }
    const version = (before?.version ?? 0) + 1
    await insertNotice(tx, batch, notice, version)
    if (before)
      await writeHistory(tx, batch, 'calendar', [
        {
          key: String(notice.year),
          version,
          change: 'replaced',
          before: { days: before.days },
          after: { days: notice.days },
        },
      ])
    if (before) changed += notice.days.length
    else added += notice.days.length
    notes.push({ key: String(notice.year), change: before ? 'newVersion' : 'added' })
  }
  return { added, changed, unchanged, notes }
}

async function readNotice(
  tx: Tx,
  city: string,
  year: number,
): Promise<(Notice & { version: number }) | null> {
  const { rows } = await sql<{ version: number; source: string; days: Day[] }>`
    select y.version, y.source, (
      select json_agg(json_build_object('day', d.day, 'type', d.type, 'name', d.name, 'inLieu', d.in_lieu) order by d.day)
      from calendar_days d where d.city = y.city and d.year = y.year and d.version = y.version) as days
    from calendar_years y where y.city = ${city} and y.year = ${year} order by y.version desc limit 1`.execute(
    tx,
  )
  const [row] = rows
  return row ? { year, ...row } : null
}

const line = ({ day, type, name, inLieu }: Day) => `${day} ${type} ${name} ${inLieu}`
const sameNotice = (a: Notice, b: Notice) =>
  a.source === b.source && a.days.map(line).join('\n') === b.days.map(line).join('\n')

async function insertNotice(
  tx: Tx,
  { city, importId }: Batch,
  { year, source, days }: Notice,
  version: number,
) {
  await sql`insert into calendar_years (city, year, version, source, import_id)
    values (${city}, ${year}, ${version}, ${source}, ${importId})`.execute(tx)
  await sql`insert into calendar_days (city, year, version, day, type, name, in_lieu)
    select ${city}, ${year}, ${version}, t.* from unnest(${days.map(({ day }) => day)}::date[],
      ${days.map(({ type }) => type)}::text[], ${days.map(({ name }) => name)}::text[],
      ${days.map(({ inLieu }) => inLieu)}::boolean[]) as t`.execute(tx)
}
