import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { columnsOf } from './columns.ts'

export type VersionRow = {
  readonly version: number
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly importedAt: string
  readonly importedBy: string
}
export type HistoryRow = {
  readonly changedAt: string
  readonly changedBy: string
  readonly fileName: string
  readonly version: number
  readonly change: string
  /** What was changed, in words. */
  readonly what: string
}

const instant = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

const stored = {
  laws: { table: 'laws', key: 'law_id' },
  items: { table: 'penalty_items', key: 'item_code' },
} as const

/** The versions of a law or an item, newest first, with who brought each. */
export async function findVersions(
  tx: Tx,
  kind: 'laws' | 'items',
  city: string,
  id: string,
): Promise<readonly VersionRow[]> {
  const { table, key } = stored[kind]
  const { rows } = await sql<VersionRow>`
    select r.version, r.valid_from as "validFrom", r.valid_to as "validTo",
      ${instant('b.imported_at')} as "importedAt", b.person_name as "importedBy"
    from ${sql.raw(table)} r join catalogue_imports b on b.city = r.city and b.import_id = r.import_id
    where r.city = ${city} and r.${sql.raw(key)} = ${id} order by r.valid_from desc nulls last`.execute(tx)
  return rows
}

type StoredHistory = Omit<HistoryRow, 'what'> & {
  before: Record<string, string | null>
  after: Record<string, string | null>
}

/** What imports did to a row after it was first brought, newest first: corrections, ends, snapshots. */
export async function findHistory(
  tx: Tx,
  kind: 'laws' | 'items',
  city: string,
  id: string,
): Promise<readonly HistoryRow[]> {
  const { rows } = await sql<StoredHistory>`
    select ${instant('h.changed_at')} as "changedAt", b.person_name as "changedBy", b.file_name as "fileName",
      h.version, h.change, h.before, h.after
    from catalogue_history h join catalogue_imports b on b.city = h.city and b.import_id = h.import_id
    where h.city = ${city} and h.kind = ${kind} and h.row_key = ${id} order by h.history_id desc limit 100`.execute(
    tx,
  )
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    what: wordsFor(kind, row.change, before, after),
  }))
}

/** Columns of the tables whose name is not that of the import file. */
const otherNames: Record<string, string> = {
  adopted_on: 'adopted',
  effective_on: 'effective',
  last_amended_on: 'last_amended',
}

/** «罚款上限：“500”改为“5000”»: the columns that differ, as a reader names them. */
export function wordsFor(
  kind: 'laws' | 'items',
  change: string,
  before: Record<string, string | null>,
  after: Record<string, string | null>,
): string {
  if (change === 'joined_snapshot') return `列入目录快照${after.snapshot}`
  if (change === 'left_snapshot') return `移出目录快照${after.snapshot}`
  const differing = Object.keys(after).filter((column) => (after[column] ?? '') !== (before[column] ?? ''))
  const label = (column: string) =>
    columnsOf[kind].find(({ name }) => name === (otherNames[column] ?? column))?.label ?? column
  return differing
    .map((column) => `${label(column)}：${quote(before[column])}改为${quote(after[column])}`)
    .join('；')
}

const quote = (text: string | null | undefined) => (text ? `“${text}”` : '空')
