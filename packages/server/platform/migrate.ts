import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, makeWorkerUtils } from 'graphile-worker'
import pg from 'pg'
import type { Kind } from './installation.ts'

export const migrationsFolder = fileURLToPath(new URL('../migrations/', import.meta.url))

export type MigrationFile = { readonly name: string; readonly sql: string; readonly sha256: string }

type Options = {
  /** What a new database becomes; an existing one stays what it is. */
  readonly kind: Kind
  readonly log?: (line: string) => void
  readonly folder?: string
}

/** Any fixed number will do, as long as nobody else in the database takes it: 'zhih' in ASCII. */
const advisoryLock = 0x7a686968

/** The migrations of this version, in order. */
export function readMigrations(folder = migrationsFolder): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the database to this version, as its owner. Each file runs once, in a transaction of its own; a file
 * that was changed after it ran is refused. Servers starting at the same moment wait for each other.
 * @returns the names of the files that ran now
 */
export async function migrate(
  ownerUrl: string,
  { kind, log = () => {}, folder }: Options,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zhiheng-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    const ran = await runFiles(client, readMigrations(folder), kind, log)
    await migrateJobs(ownerUrl)
    await grantJobs(client)
    return ran
  } finally {
    await client.end()
  }
}

/** The migrations this database has not run yet; throws when it has run others than this version knows. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  recorded: readonly { name: string; sha256: string }[],
): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]))
  for (const { name, sha256 } of recorded) {
    const file = known.get(name)
    if (!file) {
      throw new Error(
        `数据库由更新的版本升级过（${name}），本程序版本过旧。The database is newer than this program: ${name}.`,
      )
    }
    if (file.sha256 !== sha256) {
      throw new Error(
        `迁移文件 ${name} 在执行之后被修改，拒绝继续。Migration ${name} was changed after it ran.`,
      )
    }
  }
  const done = new Set(recorded.map(({ name }) => name))
  return files.filter(({ name }) => !done.has(name))
}

async function runFiles(
  client: pg.Client,
  files: MigrationFile[],
  kind: Kind,
  log: (line: string) => void,
): Promise<string[]> {
  await client.query(`create table if not exists schema_migrations (
    name text primary key, sha256 text not null, ran_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations',
  )
  const pending = pendingMigrations(files, rows)
  for (const { name, sql, sha256 } of pending) {
    log(`  ${name}`)
    await client.query('begin')
    try {
      await client.query(`select set_config('zhiheng.kind', $1, true)`, [kind])
      await client.query(sql)
      await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256])
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`迁移 ${name} 失败，数据库未改动 migration failed: ${describe(error, sql)}`, {
        cause: error,
      })
    }
  }
  return pending.map(({ name }) => name)
}

function describe(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string }
  return position ? `${message} (line ${sql.slice(0, Number(position)).split('\n').length})` : message
}

async function migrateJobs(ownerUrl: string): Promise<void> {
  const logger = new Logger(() => (level, message) => {
    if (level === 'error') process.stderr.write(`${message}\n`)
  })
  const utils = await makeWorkerUtils({ connectionString: ownerUrl, logger })
  await utils.migrate().finally(() => utils.release())
}

/**
 * The queue belongs to the owner; the server adds jobs and works them off, and cannot change its tables.
 * The queue's tables have row-level security without a policy, which lets in nobody but the owner.
 */
async function grantJobs(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema graphile_worker to zhiheng_app;
    grant select on all tables in schema graphile_worker to zhiheng_app;
    grant insert, update, delete on graphile_worker._private_jobs, graphile_worker._private_job_queues,
      graphile_worker._private_tasks, graphile_worker._private_known_crontabs to zhiheng_app;
    grant usage, select on all sequences in schema graphile_worker to zhiheng_app;
    grant execute on all functions in schema graphile_worker to zhiheng_app`)
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'zhiheng_app')`)
  for (const { name } of rows) {
    const table = `graphile_worker.${pg.escapeIdentifier(name)}`
    await client.query(`create policy zhiheng_app on ${table} to zhiheng_app using (true) with check (true)`)
  }
}

type AppRole = { readonly ownerUrl: string; readonly appUrl: string | null; readonly dataDir: string }

/**
 * Makes sure of the unprivileged role the server logs in as, on a database given by DATABASE_URL.
 * With DATABASE_APP_URL the DBA has made the login; it is only made a member of zhiheng_app.
 * @returns the connection string of the server
 */
export async function ensureAppRole({ ownerUrl, appUrl, dataDir }: AppRole): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount: exists } = await client.query(`select 1 from pg_roles where rolname = 'zhiheng_app'`)
    if (appUrl) {
      if (!exists) await createRole(client, 'nologin')
      const user = decodeURIComponent(new URL(appUrl).username)
      if (user !== 'zhiheng_app') await client.query(`grant zhiheng_app to ${pg.escapeIdentifier(user)}`)
      return appUrl
    }
    const password = rememberedPassword(dataDir)
    const login = `login password ${pg.escapeLiteral(password)}`
    if (!exists) await createRole(client, login)
    const url = new URL(ownerUrl)
    url.username = 'zhiheng_app'
    url.password = password
    if (exists && !(await canConnect(url.href))) await alterRole(client, login)
    return url.href
  } finally {
    await client.end()
  }
}

function rememberedPassword(dataDir: string): string {
  const path = join(dataDir, 'app-role.password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}

const askTheDba =
  '请由数据库管理员建立无特权的登录角色 zhiheng_app，并用 DATABASE_APP_URL 提供其连接串。' +
  'Ask the DBA for an unprivileged login role zhiheng_app and give its address in DATABASE_APP_URL.'

async function createRole(client: pg.Client, how: string): Promise<void> {
  await client
    .query(`create role zhiheng_app ${how} nosuperuser nobypassrls nocreatedb nocreaterole`)
    .catch((error) => {
      throw new Error(`无法建立数据库角色 zhiheng_app（${error.message}）。${askTheDba}`)
    })
}

async function alterRole(client: pg.Client, how: string): Promise<void> {
  await client.query(`alter role zhiheng_app ${how}`).catch((error) => {
    throw new Error(`数据库角色 zhiheng_app 已存在，但密码不符（${error.message}）。${askTheDba}`)
  })
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}
