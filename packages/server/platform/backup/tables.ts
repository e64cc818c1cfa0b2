import { createHash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** One table as a backup sees it: `columns` without the generated ones, which PostgreSQL computes again. */
export type Table = { readonly name: string; readonly columns: string }

/** What is left out: the record of migrations belongs to the program's version, and is compared instead. */
const leftOut = [
  'public.schema_migrations',
  'graphile_worker.migrations',
  // Of the servers that run now, not of the register.
  'public.server_processes',
  'public.shared_by_servers',
]

/** Every table of the platform and of its queue, in a fixed order; partitions are read through their parent. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition
       and not (n.nspname || '.' || c.relname = any($1))
     order by 1`,
    [leftOut],
  )
  return rows
}

/**
 * Settings under which the same rows always give the same text, in the same order: nothing of the session's
 * time zone, no scan that starts in the middle. `row_security = off` fails where rows would be hidden.
 */
export const steadySettings = `
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1;
  set local synchronize_seqscans = off; set local max_parallel_workers_per_gather = 0; set local row_security = off`

/** The rows of a table in COPY's text form. */
export const readTable = (client: pg.ClientBase, { name, columns }: Table) =>
  client.query(copyTo(`copy (select ${columns} from ${name}) to stdout`))

/** Rows and hash of what `readTable` gives. */
export async function fingerprint(
  client: pg.ClientBase,
  table: Table,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash('sha256')
  const stream = readTable(client, table)
  for await (const chunk of stream) hash.update(chunk as Buffer)
  return { rows: stream.rowCount, sha256: hash.digest('hex') }
}

export type Sequence = { readonly name: string; readonly value: number; readonly called: boolean }

export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences
     where schemaname in ('public', 'graphile_worker') order by 1`,
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const state = await client.query<Omit<Sequence, 'name'>>(
      `select last_value as value, is_called as called from ${name}`,
    )
    for (const row of state.rows) sequences.push({ name, ...row })
  }
  return sequences
}

export async function listMigrations(client: pg.ClientBase): Promise<{ name: string; sha256: string }[]> {
  return (await client.query('select name, sha256 from schema_migrations order by name')).rows
}
