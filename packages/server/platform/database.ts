import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'

// `date` columns stay the day they are: a JS Date would turn a Beijing day into an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
// Counts and identities of this product stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The database is spoken to in SQL one can read: `sql<Row>\`…\`.execute(tx)`. */
export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>

export function openDatabase(
  connectionString: string,
  max = 16,
  { watched = false, ...limits }: pg.PoolConfig & { readonly watched?: boolean } = {},
): Db {
  const pool = new pg.Pool({ connectionString, max, application_name: 'zhiheng', ...limits })
  if (watched) refuseSecondConnection(pool)
  pool.on('error', () => {}) // an idle connection that dies is replaced by the pool; the next query tells
  pool.on('connect', (client) => {
    // In the middle of a transaction it is the query that tells; unheard, the event would end the whole server.
    client.on('error', () => {})
    prepareRepeated(client)
  })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  if (watched) watchedPools.add(db)
  return db
}

/** Set inside the transactions of a watched pool. */
const inTransaction = new AsyncLocalStorage<true>()
const watchedPools = new WeakSet<Db>()

/**
 * Tests open their pools watched: work inside `inReach` or `asCity` that asks the pool for a second connection throws.
 * With more people than connections it would wait for ever for one that its like holds.
 */
function refuseSecondConnection(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown
  const watching = (...args: unknown[]) => {
    if (inTransaction.getStore()) throw new Error('a transaction may not take a second connection')
    return connect(...args)
  }
  pool.connect = watching as typeof pool.connect
}

/**
 * One transaction of a pool, begun together with its settings: what would be two messages to the database is one, and
 * every request begins so.
 */
function transact<T>(
  db: Db,
  settings: Readonly<Record<string, string>>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const set = Object.entries(settings)
    .map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(', ')
  const given = watchedPools.has(db) ? (tx: Tx) => inTransaction.run(true, () => work(tx)) : work
  return db.connection().execute(async (connection) => {
    const say = (text: string) => connection.executeQuery(CompiledQuery.raw(text))
    await say(`begin; select ${set}`).catch((error: unknown) => undo(say, error))
    // From here to the commit this one connection is a transaction, as all that is done with it expects.
    const result = await given(connection as unknown as Tx).catch((error: unknown) => undo(say, error))
    await say('commit')
    return result
  })
}

/** What went wrong is told, also when the connection is gone and nothing can be undone any more. */
async function undo(say: (text: string) => Promise<unknown>, error: unknown): Promise<never> {
  await say('rollback').catch(() => {})
  throw error
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
  return transact(db, reachOf(actor), work)
}

/** For jobs and for the questions the law asks across the wall: the whole city, named for what it is. */
export function asCity<T>(db: Db, city: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, { 'app.city': city, 'app.whole_city': 'on' }, work)
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

/** Inside a transaction that was begun otherwise: the replica's, which asks first whether it may answer. */
export async function setReach(tx: Tx, actor: Actor): Promise<void> {
  const settings = Object.entries(reachOf(actor)).map(
    ([name, value]) => sql`set_config(${name}, ${value}, true)`,
  )
  await sql`select /* by key */ ${sql.join(settings)}`.execute(tx)
}

const reachOf = ({ city, personId, unitId, reach, today }: Actor) => ({
  'app.city': city,
  'app.today': today,
  'app.person_id': personId,
  'app.unit_id': String(unitId),
  'app.reach_units': `{${reach.units.join(',')}}`,
  'app.reach_line': reach.line ?? '',
  'app.reach_line_units': `{${reach.lineUnits.join(',')}}`,
})
