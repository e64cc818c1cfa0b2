import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryExecutor,
  type QueryExecutorProvider,
  type QueryId,
  type QueryResult,
  type RawBuilder,
  type RootOperationNode,
  sql,
} from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'

// `date` columns stay the day they are: a JS Date would turn a Beijing day into an instant.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
// Counts and identities of this product stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** The database is spoken to in SQL one can read: `sql<Row>\`…\`.execute(tx)`. */
export type Db = Kysely<unknown>
export type Tx = QueryExecutorProvider
/** A statement that is not sent yet. */
export type Statement = RawBuilder<unknown>

type Watching = {
  /** Refuses a second connection inside a transaction. */
  readonly watched?: boolean
  /** Is told every statement, with its values and the answer that is awaited. */
  readonly heard?: (statement: string, values: readonly unknown[], answer: unknown) => void
}

export function openDatabase(
  connectionString: string,
  max = 16,
  { watched = false, heard, ...limits }: pg.PoolConfig & Watching = {},
): Db {
  // Statements of one transaction may be sent one behind the other without waiting for each answer (`together`).
  const pool = openPool({ connectionString, max, application_name: 'zhiheng', pipeline: true, ...limits })
  if (watched) refuseSecondConnection(pool)
  pool.on('connect', (client) => prepareRepeated(client, heard))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  if (watched) watchedPools.add(db)
  return db
}

/** A pool whose connections may die: unheard, the event of one would end the whole server. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => {}) // an idle connection that dies is replaced by the pool; the next query tells
  pool.on('connect', (client) => void client.on('error', () => {})) // in a transaction, or while it is closed, the query tells
  return pool
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

/** The pool behind each database of `openDatabase`. */
const pools = new WeakMap<Db, pg.Pool>()

/**
 * One connection for one transaction. Kysely's own transactions let a statement wait for the answer to the one before; here
 * they may follow each other at once, each sent in the moment it is asked.
 */
class Speaking implements QueryExecutorProvider {
  readonly #client: pg.PoolClient
  /** The commit, once it has been sent. */
  committed: Promise<pg.QueryResult> | undefined

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  /** `sql` asks no more of an executor than what follows. */
  getExecutor(): QueryExecutor {
    return this as unknown as QueryExecutor
  }

  transformQuery<T extends RootOperationNode>(node: T): T {
    return node
  }

  compileQuery<R>(node: RootOperationNode, queryId: QueryId): CompiledQuery<R> {
    return compiler.compileQuery(node, queryId) as CompiledQuery<R>
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery<R>): Promise<QueryResult<R>> {
    if (this.committed) throw new Error('a statement behind the last ones of its transaction')
    const { command, rowCount, rows } = await this.#client.query(sql, [...parameters])
    return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  commit(): Promise<pg.QueryResult> {
    this.committed ??= this.#client.query('commit')
    return this.committed
  }
}
const compiler = new PostgresQueryCompiler()
const changing: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** What opens a transaction beside its settings: what must hold of it or it fails, and one value that the work wants to know first. */
type Opening = {
  readonly begin?: string
  readonly confirm?: readonly Statement[]
  readonly asked?: Statement | undefined
}

/**
 * One transaction of a pool. Its settings, `confirm` and `asked` are one statement, planned once a connection, which goes out
 * with the begin and the first statement of the work. `work` is handed the answer to `asked`.
 * Throws what the work throws, and where PostgreSQL has rolled back instead of committing.
 */
async function transact<T>(
  db: Db,
  settings: Readonly<Record<string, string>>,
  work: (tx: Tx, answer: Promise<unknown>) => Promise<T>,
  { begin = 'begin', confirm, asked }: Opening = {},
): Promise<T> {
  const pool = pools.get(db)
  if (!pool) throw new Error('a database that was not opened by openDatabase')
  const client = await pool.connect()
  try {
    const begun = client.query(begin)
    const tx = new Speaking(client)
    const opened = open(tx, settings, confirm, asked)
    const answer = opened.then(({ rows }) => rows[0]?.answer)
    const given = () => work(tx, answer)
    const working = watchedPools.has(db) ? inTransaction.run(true, given) : given()
    const [, , result] = await together(begun, answer, working)
    const { command } = await tx.commit()
    if (command !== 'COMMIT') throw new Error('a statement failed unheard, and nothing was committed')
    return result
  } catch (error) {
    // What went wrong is told, also when the connection is gone and nothing can be undone any more.
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** PostgreSQL promises no order among columns: what is confirmed or asked here may not look at a table behind the wall. */
function open(
  tx: Tx,
  settings: Readonly<Record<string, string>>,
  confirm: readonly Statement[] = [],
  asked?: Statement,
): Promise<QueryResult<{ answer?: unknown }>> {
  const columns = [
    ...Object.entries(settings).map(([name, value]) => sql`set_config(${sql.lit(name)}, ${value}, true)`),
    ...confirm,
    ...(asked ? [sql`${asked} as answer`] : []),
  ]
  return sql<{ answer?: unknown }>`select /* by key */ ${sql.join(columns)}`.execute(tx)
}

/**
 * Statements (or work made of statements) of one transaction sent one behind the other, in this order, without waiting
 * for each answer. When several fail the cause is thrown: behind it every other only says that the transaction is aborted.
 */
export async function together<T extends readonly unknown[]>(
  ...asked: { readonly [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const answers = await Promise.allSettled(asked)
  const failed = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  if (failed.length > 0) throw failed.find((reason) => !isAborted(reason)) ?? failed[0]
  return answers.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as unknown as T
}

/** A write that says itself, by failing, where not all was written: `check` makes what is selected from the rows it returned. */
export type Checked = { readonly write: Statement; readonly check: (returned: Statement) => Statement }

/**
 * Writes as one statement, each a CTE of it: what a statement costs beside its rows is paid once. None sees what another
 * has written and their order is PostgreSQL's, so only for writes of different rows.
 */
export function asOne(...writes: readonly [Statement | Checked, ...(Statement | Checked)[]]): Statement {
  const each = writes.map((one, at) => ({
    name: sql.raw(`w${at}`),
    ...('write' in one ? one : { write: one }),
  }))
  const ctes = each.map(({ name, write }) => sql`${name} as (${write})`)
  const checks = each.flatMap((one) => ('check' in one ? [one.check(one.name)] : []))
  return sql`/* by key */ with ${sql.join(ctes)} select ${checks.length > 0 ? sql.join(checks) : sql``}`
}

/** Statements sent one behind the other; the answers matter only where one fails. */
export async function sendAll(tx: Tx, statements: readonly Statement[]): Promise<void> {
  await together(...statements.map((one) => one.execute(tx)))
}

/**
 * The last statements of a transaction, and its commit right behind them in the same packet. Only for statements that say
 * themselves, by failing, when nothing may be written: their answers come when the commit has been sent.
 */
export async function sendLast(tx: Tx, statements: readonly Statement[]): Promise<void> {
  const sent = statements.map((one) => one.execute(tx))
  const committed = tx instanceof Speaking ? tx.commit() : undefined
  await together(...sent, ...(committed ? [committed] : []))
}

/** The last question of a transaction that reads, with the commit behind it: all of it is asked in the moment of the call. */
export async function askLast<T>(tx: Tx, asked: Promise<T>): Promise<T> {
  if (!(tx instanceof Speaking)) return asked
  const [answer] = await together(asked, tx.commit())
  return answer
}

/** Whether PostgreSQL refused with this SQLSTATE; those that begin with ZH are raised by this product's own functions. */
export const failedWith = (error: unknown, code: string): boolean =>
  (error as { code?: string } | null)?.code === code

/**
 * Whether the connection or the database itself is gone: SQLSTATE class 08 and 57P01 to 57P03 (it closes the connection, or takes none
 * yet), what the network says, what node-postgres says without a code.
 */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    /^(08[0-9A-Z]{3}|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/.test(code) ||
    /^(Connection terminated|Client .*not queryable$|timeout exceeded when trying to connect)/.test(message)
  )
}

/** A condition that must hold, or the statement fails with this code and with it everything behind it (migration 0053). */
export const orRefuse = (condition: Statement, code: 'ZH401' | 'ZH409'): Statement =>
  sql`case when ${condition} then true else refuse_with(${sql.lit(code)}, 'what was to be confirmed is not so') end`

/** The session that a request was recalled by is no longer what it was; nothing of the transaction stands. */
export const isUnconfirmed = (error: unknown): boolean => failedWith(error, 'ZH401')

/** 25P02: current transaction is aborted. */
const isAborted = (error: unknown): boolean => failedWith(error, '25P02')

/** What every act repeats: writes, and selects by key that are marked so. Planned once a connection instead of every time. */
const repeated = /^\s*(?:(?:insert|update|delete)\b|(?:select )?\/\* by key \*\/)/
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
 * Searches stay unnamed: their best plan depends on the words searched for. What is asked in one turn goes out in one write.
 */
function prepareRepeated(client: pg.PoolClient, heard?: Watching['heard']): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const gather = gatherWrites(client)
  const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    gather()
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    const answer = name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
    if (typeof text === 'string') heard?.(text, Array.isArray(values) ? values : [], answer)
    return answer
  }
  client.query = named as typeof client.query
}

/** Writing to the connection's socket is dearer than what is written: it is held back until the turn of the loop is over. */
function gatherWrites(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  let held = false
  return () => {
    if (held) return
    held = true
    stream.cork()
    process.nextTick(() => {
      held = false
      stream.uncork()
    })
  }
}

/**
 * The only door to cases: a transaction that PostgreSQL itself holds inside one actor's reach.
 * Without it every walled table is empty (migration 0002). Never open a second connection inside.
 */
export function inReach<T>(
  db: Db,
  actor: Actor,
  work: (tx: Tx, answer: Promise<unknown>) => Promise<T>,
  plans: Plans = 'fitting',
  /** Sent with the opening, and of tables that stand before the wall: what must hold, a value the work is told first. */
  { confirm, asked }: { readonly confirm?: Statement; readonly asked?: Statement } = {},
): Promise<T> {
  const mustHold = [actor.toConfirm, confirm].filter((one) => one !== undefined)
  return transact(db, { ...reachOf(actor), ...planned[plans] }, work, { confirm: mustHold, asked })
}

/**
 * How PostgreSQL plans the statements of a transaction. `fitting`: as it thinks best for the values given. `kept`: once a
 * connection, for work that goes by keys alone. The wall makes it think that planning anew is worth while, and planning
 * is then most of what a small statement costs.
 */
export type Plans = 'fitting' | 'kept'
const planned = { fitting: {}, kept: { plan_cache_mode: 'force_generic_plan' } } as const

/** For jobs and for the questions the law asks across the wall: the whole city, named for what it is. */
export function asCity<T>(db: Db, city: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, wholeCity(city), work)
}
const wholeCity = (city: string) => ({ 'app.city': city, 'app.whole_city': 'on' })

/** For whoever is nobody here: no city, no unit, no case. What is behind the wall is empty; a function of the database may answer. */
export function asStranger<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, { 'app.city': '' }, work)
}

/** The whole city as it stood at one moment, however many statements read it; to read only. */
export function asCityAtOnce<T>(db: Db, city: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db, wholeCity(city), work, { begin: 'begin isolation level repeatable read, read only' })
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
export async function setReach(tx: Tx, actor: Actor, plans: Plans): Promise<void> {
  await open(tx, { ...reachOf(actor), ...planned[plans] })
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
