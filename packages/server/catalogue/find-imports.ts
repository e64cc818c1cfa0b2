import type { ImportRow } from '@zhiheng/contract/catalogue'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Found } from './find-items.ts'

/** The batches that changed something, newest first. */
export async function findImports(tx: Tx, city: string, page = 1, pageSize = 20): Promise<Found<ImportRow>> {
  const { rows } = await sql<ImportRow & { total: number }>`
    select import_id as "importId", kind, file_name as "fileName", sha256,
      to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt",
      person_name as "importedBy", rows_read as "rowsRead", rows_added as added, rows_changed as changed,
      rows_corrected as corrected, rows_unchanged as unchanged, warnings, count(*) over () as total
    from catalogue_imports where city = ${city}
    order by imported_at desc, array_position(array['laws', 'items', 'discretion', 'leniency', 'calendar'], kind)
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, pageSize }
}

export type Overview = {
  readonly laws: number
  readonly items: number
  readonly tiers: number
  readonly leniency: number
  readonly snapshots: { readonly name: string; readonly laws: number; readonly items: number }[]
}

/** How much the catalogue of a city holds, by number of laws, items, tiers and entries, and its named snapshots. */
export async function findOverview(tx: Tx, city: string): Promise<Overview> {
  const { rows } = await sql<Overview>`
    select (select count(distinct law_id) from laws where city = ${city}) as laws,
      (select count(distinct item_code) from penalty_items where city = ${city}) as items,
      (select count(distinct (item_code, tier_order, party)) from discretion_tiers where city = ${city}) as tiers,
      (select count(distinct leniency_id) from leniency_entries where city = ${city}) as leniency,
      (select coalesce(json_agg(s order by s.name), '[]') from (
        select snapshot as name, count(*) filter (where kind = 'laws') as laws,
          count(*) filter (where kind = 'items') as items
        from catalogue_snapshot_members where city = ${city} group by snapshot) s) as snapshots`.execute(tx)
  return rows[0] ?? { laws: 0, items: 0, tiers: 0, leniency: 0, snapshots: [] }
}

export type CalendarPage = {
  readonly version: number
  readonly source: string
  readonly importedAt: string | null
  readonly years: readonly number[]
  readonly days: readonly {
    readonly day: string
    readonly type: string
    readonly name: string
    readonly inLieu: boolean
  }[]
}

/** One year's notice as it stands now; version 0 where none is loaded. */
export async function findCalendarYear(tx: Tx, city: string, year: number): Promise<CalendarPage> {
  const { rows: years } = await sql<{ year: number }>`
    select distinct year from calendar_years where city = ${city} order by year`.execute(tx)
  const { rows } = await sql<Omit<CalendarPage, 'years'>>`
    select y.version, y.source, to_char(b.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt", (
      select coalesce(json_agg(json_build_object('day', d.day, 'type', d.type, 'name', d.name, 'inLieu', d.in_lieu)
        order by d.day), '[]')
      from calendar_days d where d.city = y.city and d.year = y.year and d.version = y.version) as days
    from calendar_years y left join catalogue_imports b on b.city = y.city and b.import_id = y.import_id
    where y.city = ${city} and y.year = ${year} order by y.version desc limit 1`.execute(tx)
  const [row] = rows
  return {
    ...(row ?? { version: 0, source: '', importedAt: null, days: [] }),
    years: years.map((one) => one.year),
  }
}
