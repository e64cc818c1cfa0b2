import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'

// `date` columns stay the day they are: a JS Date would turn a Beijing day into an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
// Counts and identities of this product stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The database is spoken to in SQL one can read: `sql<Row>\`…\`.execute(tx)`. */
export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>

export function openDatabase(connectionString: string, max = 16, limits: pg.PoolConfig = {}): Db {
  const pool = new pg.Pool({ connectionString, max, application_name: 'zhiheng', ...limits })
  pool.on('error', () => {}) // an idle connection that dies is replaced by the pool; the next query tells
  pool.on('connect', (client) => {
    // In the middle of a transaction it is the query that tells; unheard, the event would end the whole server.
    client.on('error', () => {})
    prepareRepeated(client)
  })
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}

/** What every act repeats: writes, and selects by key that are marked so. Planned once a connection instead of every time. */
const repeated = /^\s*(?:(?:insert|update|delete)\b|select \/\* by key \*\/)/
const names = new Map<string, string>()
/** A statement put together at run time must not fill the server's memory with its variants. */
const mostNames = 300

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames || !repeated.test(text)) return known
  const name = `z${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  names.set(text, name)
  return name
}

/**
 * Gives repeated statements a name, so that PostgreSQL keeps their plan: planning is most of what a small write costs.
 * Searches stay unnamed: their best plan depends on the words searched for.
 */
function prepareRepeated(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = named as typeof client.query
}

/**
 * The only door to cases: a transaction that PostgreSQL itself holds inside one actor's reach.
 * Without it every walled table is empty (migration 0002). Never open a second connection inside.
 */
export function inReach<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await setReach(tx, actor)
    return work(tx)
  })
}

/** For jobs and for the questions the law asks across the wall: the whole city, named for what it is. */
export function asCity<T>(db: Db, city: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.city', ${city}, true), set_config('app.whole_city', 'on', true)`.execute(
      tx,
    )
    return work(tx)
  })
}

/**
 * Lets an administrator's transaction write in one unit of their reach, then returns to their own: the wall lets a case
 * be written by its own unit only.
 */
export async function inUnit<T>(tx: Tx, unitId: number, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ own: string }>`select current_setting('app.unit_id') as own`.execute(tx)
  await sql`select set_config('app.unit_id', ${String(unitId)}, true)`.execute(tx)
  const result = await work()
  await sql`select set_config('app.unit_id', ${rows[0]?.own ?? ''}, true)`.execute(tx)
  return result
}

export async function setReach(tx: Tx, { city, personId, unitId, reach, today }: Actor): Promise<void> {
  await sql`select /* by key */
    set_config('app.city', ${city}, true),
    set_config('app.today', ${today}, true),
    set_config('app.person_id', ${personId}, true),
    set_config('app.unit_id', ${String(unitId)}, true),
    set_config('app.reach_units', ${`{${reach.units.join(',')}}`}, true),
    set_config('app.reach_line', ${reach.line ?? ''}, true),
    set_config('app.reach_line_units', ${`{${reach.lineUnits.join(',')}}`}, true)`.execute(tx)
}
