import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Change, Content, Version } from './plan-versions.ts'
import { type StoredTable, storedTables, type VersionedKind } from './stored-tables.ts'

/** A batch being written: who it belongs to and where its traces go. */
export type Batch = { readonly city: string; readonly importId: string; readonly at: Date }

/** Every version on record of the kind, by key. A few thousand rows: read at once, compared in memory. */
export async function readVersions(
  tx: Tx,
  kind: VersionedKind,
  city: string,
): Promise<Map<string, Version[]>> {
  const { table, key, content } = storedTables[kind]
  const name = key.map(({ column }) => `${column}::text`).join(` || '|' || `)
  const json = content.map(({ column }) => `'${column}', ${column}::text`).join(', ')
  const { rows } = await sql<{ key: string } & Version>`
    select ${sql.raw(name)} as key, version, valid_from as "validFrom", valid_to as "validTo",
      json_build_object(${sql.raw(json)}) as content
    from ${sql.raw(table)} where city = ${city}`.execute(tx)
  const byKey = new Map<string, Version[]>()
  for (const { key: id, ...version } of rows) {
    const versions = byKey.get(id)
    if (versions) versions.push(version)
    else byKey.set(id, [version])
  }
  return byKey
}

/** Writes a plan: new versions in one statement, changed ones with their history. */
export async function writeVersions(
  tx: Tx,
  kind: VersionedKind,
  batch: Batch,
  changes: readonly Change[],
): Promise<void> {
  const fresh = changes.filter(({ change }) => change === 'added' || change === 'newVersion')
  const changed = changes.filter((one) => one.change === 'closed' || one.change === 'corrected')
  // First the ends, then the new beginnings.
  if (changed.length > 0) await updateVersions(tx, storedTables[kind], batch, changed)
  if (fresh.length > 0) await insertVersions(tx, storedTables[kind], batch, fresh)
  await writeHistory(
    tx,
    batch,
    kind,
    changed.map((one) => ({
      key: one.key,
      version: one.after.version,
      change: one.change as 'closed' | 'corrected',
      before: flat('before' in one ? one.before : one.after),
      after: flat(one.after),
    })),
  )
}

export type Trace = {
  readonly key: string
  readonly version: number
  readonly change: 'closed' | 'corrected' | 'left_snapshot' | 'joined_snapshot' | 'replaced'
  readonly before: object
  readonly after: object
}

/** Adds to the history what rows said before and say now. */
export async function writeHistory(
  tx: Tx,
  { city, importId, at }: Batch,
  kind: string,
  traces: readonly Trace[],
): Promise<void> {
  if (traces.length === 0) return
  await sql`
    insert into catalogue_history (city, import_id, kind, row_key, version, change, before, after, changed_at)
    select ${city}, ${importId}, ${kind}, t.* , ${at}
    from unnest(
      ${traces.map(({ key }) => key)}::text[], ${traces.map(({ version }) => version)}::int[],
      ${traces.map(({ change }) => change)}::text[], ${traces.map(({ before }) => JSON.stringify(before))}::jsonb[],
      ${traces.map(({ after }) => JSON.stringify(after))}::jsonb[]) as t`.execute(tx)
}

const flat = ({ content, validFrom, validTo }: Version) => ({
  ...content,
  valid_from: validFrom,
  valid_to: validTo,
})

/** Columns with their types and, for each, the values of all rows: what `unnest` takes. */
function columnsFor(table: StoredTable, changes: readonly Change[]) {
  const keys = changes.map(({ key }) => key.split('|'))
  const value = (column: string, at: (content: Content) => string | null) => ({
    column,
    values: changes.map(({ after }) => at(after.content)),
  })
  return [
    ...table.key.map(({ column, type }, i) => ({ column, type, values: keys.map((key) => key[i] ?? '') })),
    { column: 'version', type: 'integer', values: changes.map(({ after }) => String(after.version)) },
    { column: 'valid_from', type: 'date', values: changes.map(({ after }) => after.validFrom) },
    { column: 'valid_to', type: 'date', values: changes.map(({ after }) => after.validTo) },
    ...table.content.map(({ column, type }) => ({
      ...value(column, (content) => content[column] ?? null),
      type,
    })),
  ]
}

async function insertVersions(
  tx: Tx,
  table: StoredTable,
  { city, importId }: Batch,
  changes: readonly Change[],
): Promise<void> {
  const columns = columnsFor(table, changes)
  const names = columns.map(({ column }) => column).join(', ')
  await sql`
    insert into ${sql.raw(table.table)} (city, import_id, ${sql.raw(names)})
    select ${city}, ${importId}, t.* from ${unnest(columns)} as t`.execute(tx)
}

async function updateVersions(
  tx: Tx,
  table: StoredTable,
  { city, importId }: Batch,
  changes: readonly Change[],
): Promise<void> {
  const columns = columnsFor(table, changes)
  const names = columns.map(({ column }) => column).join(', ')
  const own = new Set([...table.key.map(({ column }) => column), 'version'])
  const sets = columns.filter(({ column }) => !own.has(column)).map(({ column }) => `${column} = t.${column}`)
  const join = [...own].map((column) => `r.${column} = t.${column}`)
  await sql`
    update ${sql.raw(table.table)} as r set import_id = ${importId}, ${sql.raw(sets.join(', '))}
    from ${unnest(columns)} as t (${sql.raw(names)})
    where r.city = ${city} and ${sql.raw(join.join(' and '))}`.execute(tx)
}

const unnest = (columns: readonly { readonly type: string; readonly values: readonly (string | null)[] }[]) =>
  sql`unnest(${sql.join(columns.map(({ type, values }) => sql`${values}::${sql.raw(type)}[]`))})`
