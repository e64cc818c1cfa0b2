import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { keysOf, type Place } from './in-batches.ts'

export type FileRow = {
  readonly case_id: string
  readonly unit_id: number
  readonly log_head: string
  readonly line: string | null
  readonly unit_line: string | null
} & Record<string, unknown>
export type Row = Readonly<Record<string, unknown>>
export type LogRow = {
  readonly revision: number
  readonly action: string
  readonly at: Date
  readonly person_id: string
  readonly entry: string
  readonly hash: string
}
const besideTables = [
  'case_deadlines',
  'case_papers',
  'case_payments',
  'violations_found',
  'case_hearings',
  'filed_acts',
  'fined_acts',
  'document_bytes',
  'paper_signatures',
  'attachments',
] as const
export type BesideTable = (typeof besideTables)[number]
/** All that stands in the database of one case. */
export type CaseHeld = {
  readonly file: FileRow
  readonly log: readonly LogRow[]
  readonly rows: Readonly<Record<BesideTable, readonly Row[]>>
}
/** The cases at these places with all their rows: one statement a table for all of them. */
export async function readHeld(tx: Tx, city: string, places: readonly Place[]): Promise<CaseHeld[]> {
  const { rows: files } = await sql<FileRow>`
    select c.*, u.line_code as unit_line from ${keysOf(places)}
    join case_files c on c.city = ${city} and c.unit_id = k.unit_id and c.case_id = k.case_id
    join units u on u.city = c.city and u.unit_id = c.unit_id
    order by c.unit_id, c.case_id`.execute(tx)
  const log = await byCase<LogRow>(tx, city, places, 'case_events', sql`order by t.case_id, t.revision`)
  const beside = new Map<BesideTable, ReadonlyMap<string, readonly Row[]>>()
  for (const table of besideTables) beside.set(table, await byCase(tx, city, places, table))
  return files.map((file) => ({
    file,
    log: log.get(file.case_id) ?? [],
    rows: Object.fromEntries(
      besideTables.map((table) => [table, beside.get(table)?.get(file.case_id) ?? []]),
    ) as CaseHeld['rows'],
  }))
}

/** The rows of one table that belong to the cases at these places, by case. */
async function byCase<R = Row>(
  tx: Tx,
  city: string,
  places: readonly Place[],
  table: string,
  order: RawBuilder<unknown> = sql``,
): Promise<ReadonlyMap<string, readonly R[]>> {
  const { rows } = await sql<R & { case_id: string }>`
    select t.* from ${keysOf(places)}
    join ${sql.table(table)} t on t.city = ${city} and t.unit_id = k.unit_id and t.case_id = k.case_id
    ${order}`.execute(tx)
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const known = found.get(row.case_id)
    if (known) known.push(row)
    else found.set(row.case_id, [row])
  }
  return found
}

/** A number the log gave: out of which unit's run, and whether its paper was made anew. */
export type NumberGiven = {
  readonly unitId: number
  readonly type: string
  readonly year: number
  readonly serial: number
}
export const runOf = ({ unitId, type, year, serial }: NumberGiven): string =>
  `${unitId}|${type}|${year}|${serial}`

/** How the register of numbers accounts for these, by `runOf`; one it does not know is not there. */
export async function readNumbers(
  tx: Tx,
  city: string,
  given: readonly NumberGiven[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<NumberGiven & { state: string }>`
    select n.unit_id as "unitId", n.type, n.year, n.serial, n.state
    from unnest(${given.map((one) => one.unitId)}::int[], ${given.map((one) => one.type)}::text[],
      ${given.map((one) => one.year)}::int[], ${given.map((one) => one.serial)}::int[]) as k (unit_id, type, year, serial)
    join document_numbers n on n.city = ${city} and n.unit_id = k.unit_id and n.type = k.type and n.year = k.year and n.serial = k.serial`.execute(
    tx,
  )
  return new Map(rows.map((row) => [runOf(row), row.state]))
}
