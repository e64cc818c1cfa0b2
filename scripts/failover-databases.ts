import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { until } from './failover-wait.ts'

/** Debian's PostgreSQL, newest first: the bundled binaries have no pg_basebackup. */
const bin = ['18', '17', '16', '15']
  .map((version) => `/usr/lib/postgresql/${version}/bin`)
  .find((at) => existsSync(`${at}/pg_basebackup`))

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'wal_level=replica',
  'hot_standby=on',
  'max_wal_senders=8',
  'wal_keep_size=512MB',
  'synchronous_commit=on',
  'max_connections=120',
]

/** Databases for check-failover.ts, below one folder, named by their port. PostgreSQL does not run as root. */
export function openDatabases(folder: string) {
  if (!bin)
    throw new Error(
      'no pg_basebackup below /usr/lib/postgresql. Install it: apt-get install postgresql-15 (or newer)',
    )
  const password = randomBytes(16).toString('hex')
  const ownerPassword = randomBytes(16).toString('hex')
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  const own = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  const running = new Map<number, ChildProcess>()
  const folderOf = (port: number) => join(folder, `pg-${port}`)
  const tool = (name: string, ...args: string[]) =>
    execFileSync(`${bin}/${name}`, args, {
      cwd: '/',
      env: { ...process.env, PGPASSWORD: password },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...own,
    })
      .toString()
      .trim()

  async function sql<T extends pg.QueryResultRow>(
    port: number,
    text: string,
    database = 'zhiheng',
  ): Promise<T[]> {
    const client = new pg.Client({
      connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
      connectionTimeoutMillis: 2000,
      query_timeout: 10_000,
    })
    client.on('error', () => {})
    await client.connect()
    return client
      .query<T>(text)
      .then(({ rows }) => rows)
      .finally(() => client.end())
  }

  const launch = (port: number) => {
    rmSync(join(folderOf(port), 'postmaster.pid'), { force: true })
    const args = [...settings, `port=${port}`].flatMap((one) => ['-c', one])
    const child = spawn(`${bin}/postgres`, ['-D', folderOf(port), ...args], {
      cwd: '/',
      stdio: 'ignore',
      ...own,
    })
    running.set(port, child)
  }
  const answers = (port: number, database?: string) =>
    sql(port, 'select 1', database).then(
      () => true,
      () => false,
    )

  return {
    version: () => tool('postgres', '--version'),
    sql,
    launch,
    answers: (port: number) => answers(port),
    ownerUrl: (port: number) => `postgres://zhiheng_owner:${ownerPassword}@127.0.0.1:${port}/zhiheng`,
    create: async (port: number) => {
      const passwordFile = join(folder, 'superuser')
      mkdirSync(folderOf(port), { mode: 0o700 })
      writeFileSync(passwordFile, password, { mode: 0o644 })
      if ('uid' in own) execFileSync('chown', ['postgres:postgres', folder, folderOf(port)])
      const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
      tool('initdb', '-D', folderOf(port), ...access, '-E', 'UTF8', '--locale=C.UTF-8', '-k')
      rmSync(passwordFile)
      launch(port)
      await until('the primary answers', () => answers(port, 'postgres'))
      const role = `create role zhiheng_owner login password '${ownerPassword}' createrole`
      await sql(port, role, 'postgres')
      await sql(port, 'create database zhiheng owner zhiheng_owner', 'postgres')
    },
    /** As docs/operations/failover.md makes a standby. */
    copy: (from: number, to: number) => {
      rmSync(folderOf(to), { recursive: true, force: true })
      const source = `host=127.0.0.1 port=${from} user=postgres application_name=standby`
      tool('pg_basebackup', '-D', folderOf(to), '-R', '-X', 'stream', '-c', 'fast', '-d', source)
    },
    /** Whether acts wait until a standby has them on disk: only so does an act outlive the primary's machine. */
    waitFor: async (port: number, names: string) => {
      await sql(port, `alter system set synchronous_standby_names = '${names}'`)
      await sql(port, 'select pg_reload_conf()')
    },
    follower: (port: number) =>
      sql<{ sync_state: string }>(
        port,
        `select sync_state from pg_stat_replication where state = 'streaming'`,
      ).then(
        ([one]) => one?.sync_state ?? 'none',
        () => 'none',
      ),
    kill: (port: number) => void running.get(port)?.kill('SIGKILL'),
    killAll: () => {
      for (const child of running.values()) child.kill('SIGKILL')
    },
  }
}
