import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Binaries, findBinaries, runAs, sharedFolder } from './binaries.ts'

const run = promisify(execFile)

/** What DATA_DIR/postgres.json remembers. `cluster` is a path, relative to the data directory when inside it. */
type Remembered = { readonly cluster: string; readonly port: number; readonly passwords: Passwords }
type Passwords = { readonly superuser: string; readonly owner: string; readonly app: string }

export type Cluster = {
  /** As zhiheng_owner, into database zhiheng: for migrations. */
  readonly ownerUrl: string
  /** As zhiheng_app: for the server. */
  readonly appUrl: string
  /** As the superuser of the cluster, into database postgres: for tests and upkeep. */
  readonly superuserUrl: string
  readonly port: number
  /** Where the cluster's files are. */
  readonly folder: string
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

type Options = {
  readonly dataDir: string
  readonly log?: (line: string) => void
  /** A throw-away cluster may lose its last second for speed. Never for a bureau. */
  readonly throwAway?: boolean
}

/**
 * Starts the embedded PostgreSQL of a data directory, making the cluster, the roles and the database on
 * the first start. A postmaster left behind by a killed server is stopped first: it would hold the files.
 */
export async function startCluster({
  dataDir,
  log = () => {},
  throwAway = false,
}: Options): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const binaries = findBinaries()
  const known = recall(dataDir)
  const passwords = known?.passwords ?? { superuser: secret(), owner: secret(), app: secret() }
  const cluster = known?.cluster ?? placeFor(dataDir)
  const folder = resolve(dataDir, cluster)
  if (isAbsolute(cluster)) claim(folder, resolve(dataDir))
  if (existsSync(join(folder, 'postmaster.pid'))) await stopOrphan(binaries, folder, log)
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    log('正在创建数据库 … creating the database')
    remember(dataDir, { cluster, port: 0, passwords })
    await initialise(binaries, folder, passwords.superuser)
  }
  const port = await choosePort(known?.port ?? 0)
  remember(dataDir, { cluster, port, passwords })
  const child = await launch(binaries, folder, port, throwAway)
  const urls = urlsOf({ cluster, port, passwords })
  await ensureRoles(urls.superuserUrl, passwords)
  return { ...urls, port, folder, process: child, stop: () => stop(child, binaries, folder) }
}

/** The cluster of a data directory when a server is running it; null when nobody is. */
export async function joinCluster(dataDir: string): Promise<{ ownerUrl: string; appUrl: string } | null> {
  const known = recall(dataDir)
  if (!known) return null
  const urls = urlsOf(known)
  const client = new pg.Client({ connectionString: urls.ownerUrl })
  return client.connect().then(
    () => client.end().then(() => urls),
    () => null,
  )
}

function urlsOf({ port, passwords }: Remembered) {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    ownerUrl: url('zhiheng_owner', passwords.owner, 'zhiheng'),
    appUrl: url('zhiheng_app', passwords.app, 'zhiheng'),
    superuserUrl: url('postgres', passwords.superuser, 'postgres'),
  }
}

const secret = (): string => randomBytes(24).toString('hex')

function recall(dataDir: string): Remembered | null {
  const path = join(dataDir, 'postgres.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Remembered) : null
}

function remember(dataDir: string, what: Remembered): void {
  writeFileSync(join(dataDir, 'postgres.json'), `${JSON.stringify(what, null, 2)}\n`, { mode: 0o600 })
}

/** Inside the data directory, unless PostgreSQL runs as `nobody` and could not get there. */
function placeFor(dataDir: string): string {
  if (!runAs) return 'postgres'
  if (nobodyEnters(dirname(resolve(dataDir)))) {
    chmodSync(dataDir, 0o711) // entered, not listed; every secret in it is 0600
    return 'postgres'
  }
  return join(sharedFolder(), `data-${randomBytes(6).toString('hex')}`)
}

/** A cluster outside its data directory belongs to one data directory: a copy of that must not take it away. */
function claim(folder: string, dataDir: string): void {
  const note = `${folder}.owner`
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir
  if (owner !== dataDir && recall(owner)?.cluster === folder) {
    throw new Error(
      `数据库 ${folder} 属于数据目录 ${owner}，${dataDir} 是它的副本。请用 zhiheng backup 和 restore 复制数据。` +
        `\nThe database belongs to ${owner}; this is a copy of it.`,
    )
  }
  writeFileSync(note, `${dataDir}\n`, { mode: 0o600 })
}

function nobodyEnters(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

async function initialise({ initdb }: Binaries, folder: string, password: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const passwordFile = `${folder}.initial`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid)
  try {
    // The builtin C.UTF-8 sorts by code point and still lets pg_trgm see Chinese letters; -k: page checksums.
    const args = [
      '-D',
      folder,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
    ]
    await run(initdb, [...args, '--locale-provider=builtin', '--locale=C.UTF-8', '-k'], {
      cwd: '/',
      ...runAs,
    })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`数据库创建失败 initdb failed: ${(error as { stderr?: string }).stderr ?? error}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function stopOrphan({ pgCtl }: Binaries, folder: string, log: (line: string) => void): Promise<void> {
  const pid = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
  // After a reboot the number may be anybody's: signal only what is PostgreSQL.
  const commandLine = `/proc/${pid}/cmdline`
  if (
    existsSync('/proc/self') &&
    !(existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder))
  )
    return
  log('上次未正常停止，正在恢复数据库 … recovering after an unclean stop')
  // Fails when the file is all that is left of it; then there is nothing to stop.
  await run(pgCtl, ['-D', folder, '-m', 'fast', '-w', '-t', '60', 'stop'], { cwd: '/', ...runAs }).catch(
    () => {},
  )
}

/** The remembered port when it is free, so that an operator's notes stay true; else any free one. */
async function choosePort(wanted: number): Promise<number> {
  const free = (port: number): Promise<number | null> =>
    new Promise((done) => {
      const server = createServer()
      server.once('error', () => done(null))
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        server.close(() => done(address && typeof address === 'object' ? address.port : null))
      })
    })
  const port = (wanted ? await free(wanted) : null) ?? (await free(0))
  if (port === null) throw new Error('没有可用的端口。No free port for the database.')
  return port
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'max_connections=120',
  'shared_buffers=256MB',
  'effective_cache_size=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_wal_size=2GB',
  // What compresses a page here (pglz, the only way in these binaries) cost a quarter of what PostgreSQL spends on an act.
  'wal_compression=off',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'idle_in_transaction_session_timeout=120s',
  'logging_collector=on',
  'log_directory=log',
  'log_filename=postgresql-%a.log',
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
  // Statements carry names and identity numbers: the log keeps the error, not the statement.
  'log_min_error_statement=panic',
]
const careless = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=64MB',
  'logging_collector=off',
]

async function launch(
  { postgres }: Binaries,
  folder: string,
  port: number,
  throwAway: boolean,
): Promise<ChildProcess> {
  const all = [...settings, ...(throwAway ? careless : []), `port=${port}`]
  const child = spawn(postgres, ['-D', folder, ...all.flatMap((one) => ['-c', one])], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own group: Ctrl-C in the terminal reaches us, and we stop it when the last request is answered.
    detached: process.platform !== 'win32',
    ...runAs,
  })
  let said = ''
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + text.toString()).slice(-4000)
  })
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`数据库无法启动 PostgreSQL did not start:\n${said}`)
    if (isReady(folder, child)) return child
    await new Promise((done) => setTimeout(done, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`数据库一分钟内未能启动 PostgreSQL did not start within a minute:\n${said}`)
}

/** The postmaster writes its state into the eighth line of its pid file. */
function isReady(folder: string, child: ChildProcess): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stop(child: ChildProcess, { pgCtl }: Binaries, folder: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  // Windows knows no signals: pg_ctl has another way to say it there.
  if (process.platform === 'win32') await run(pgCtl, ['-D', folder, '-m', 'fast', '-w', 'stop'])
  else child.kill('SIGINT')
  await gone
}

async function ensureRoles(superuserUrl: string, { owner, app }: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (const [role, password] of [
      ['zhiheng_owner', owner],
      ['zhiheng_app', app],
    ] as const) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (!rowCount)
        await client.query(`create role ${role} login password '${password}' nosuperuser nobypassrls`)
    }
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'zhiheng'`)
    if (rowCount) return
    await client.query('create database zhiheng owner zhiheng_owner')
    await client.query('revoke connect, temporary on database zhiheng from public')
    await client.query('grant connect on database zhiheng to zhiheng_app')
  } finally {
    await client.end()
  }
}
