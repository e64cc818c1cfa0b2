import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/**
 * `npm run check:failover`: two servers, a primary and a streaming standby, all on this machine. The generator works
 * through both servers by turns; one server, then the standby, then the primary are killed with SIGKILL. The operator's steps
 * are those of docs/operations/failover.md, in its order. At the end nothing acknowledged may be missing and `verify` is clean.
 * Wants Debian's PostgreSQL (15 or newer), because the bundled binaries have no pg_basebackup.
 */
const [port, second, primaryPort, standbyPort, front] = ((first) => [0, 1, 2, 3, 4].map((n) => first + n))(
  Number(process.env.FAILOVER_PORT ?? 8541),
) as [number, number, number, number, number]
const bin = ['18', '17', '16', '15'].map((v) => `/usr/lib/postgresql/${v}/bin`).find((at) => existsSync(`${at}/pg_basebackup`))
if (!bin) {
  console.error('FAILED: no pg_basebackup below /usr/lib/postgresql. Install it: apt-get install postgresql-15 (or newer).')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'zhiheng-failover-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, 'data')
const ledger = join(folder, 'ledger')
const baseUrl = `http://127.0.0.1:${front}`
const [ownerPassword, superPassword] = [1, 2].map(() => randomBytes(16).toString('hex'))
const own = process.getuid?.() === 0 ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {}
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const began = performance.now()
const say = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`)
const failures: string[] = []
const expect = (holds: boolean, what: string) => {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`)
  if (!holds) failures.push(what)
}
const until = async (what: string, holds: () => Promise<boolean> | boolean, ms = 120_000) => {
  const since = performance.now()
  while (performance.now() - since < ms) {
    if (await holds()) return ((performance.now() - since) / 1000).toFixed(1)
    await wait(100)
  }
  throw new Error(`not within ${ms / 1000} s: ${what}`)
}

// The two databases.

const postgres = (name: string, ...args: string[]) =>
  execFileSync(`${bin}/${name}`, args, { cwd: '/', env: { ...process.env, PGPASSWORD: superPassword }, stdio: ['ignore', 'pipe', 'pipe'], ...own })
const databases = new Map<number, ChildProcess>()

function launch(at: number): void {
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=`, 'wal_level=replica', 'hot_standby=on', 'max_wal_senders=8', 'wal_keep_size=512MB', 'synchronous_commit=on', 'max_connections=120', `port=${at}`]
  const child = spawn(`${bin}/postgres`, ['-D', join(folder, `pg-${at}`), ...settings.flatMap((one) => ['-c', one])], { cwd: '/', stdio: 'ignore', ...own })
  databases.set(at, child)
}

async function sql<T extends pg.QueryResultRow>(at: number, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: `postgres://postgres:${superPassword}@127.0.0.1:${at}/zhiheng`, connectionTimeoutMillis: 2000, query_timeout: 10_000 })
  client.on('error', () => {})
  await client.connect()
  return client.query<T>(text).then(({ rows }) => rows).finally(() => client.end())
}
const answers = (at: number) => sql(at, 'select 1').then(() => true, () => false)
const follows = (at: number) =>
  sql<{ sync_state: string }>(at, `select sync_state from pg_stat_replication where state = 'streaming'`).then(([one]) => one?.sync_state ?? 'none', () => 'none')
/** Acts wait until a standby has them on disk: only so does an acknowledged act outlive the primary's machine. */
const waitForStandby = async (at: number, names: string) => {
  await sql(at, `alter system set synchronous_standby_names = '${names}'`)
  await sql(at, 'select pg_reload_conf()')
}

async function makePrimary(): Promise<void> {
  const at = join(folder, `pg-${primaryPort}`)
  mkdirSync(at, { mode: 0o700 })
  const passwordFile = join(folder, 'superuser')
  writeFileSync(passwordFile, superPassword ?? '', { mode: 0o644 })
  if ('uid' in own) execFileSync('chown', ['postgres:postgres', at, folder])
  postgres('initdb', '-D', at, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8', '-k')
  rmSync(passwordFile)
  launch(primaryPort)
  const once = (database: string, text: string) => {
    const client = new pg.Client(`postgres://postgres:${superPassword}@127.0.0.1:${primaryPort}/${database}`)
    return client.connect().then(() => client.query(text)).finally(() => client.end())
  }
  await until('the primary answers', () => once('postgres', 'select 1').then(() => true, () => false))
  await once('postgres', `create role zhiheng_owner login password '${ownerPassword}' createrole`)
  await once('postgres', 'create database zhiheng owner zhiheng_owner')
}

const copyOf = (from: number, to: number) =>
  postgres('pg_basebackup', '-D', join(folder, `pg-${to}`), '-R', '-X', 'stream', '-c', 'fast', '-d', `host=127.0.0.1 port=${from} user=postgres application_name=standby`)

// The servers, their load, and what stands before them.

const started = new Set<ChildProcess>()
let databaseAt = primaryPort
let replicaAt: number | null = null
function start(own: Record<string, string>, ...args: string[]): { child: ChildProcess; said: () => string; gone: Promise<number | null> } {
  const env = {
    ...process.env,
    ZHIHENG_DEMO_CASES: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: `postgres://zhiheng_owner:${ownerPassword}@127.0.0.1:${databaseAt}/zhiheng`,
    ...(replicaAt && { READ_DATABASE_URL: `postgres://127.0.0.1:${replicaAt}/zhiheng` }),
    ...own,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => { said = (said + text).slice(-6000) })
  const gone = new Promise<number | null>((done) => child.once('close', (code) => { started.delete(child); done(code) }))
  return { child, said: () => said, gone }
}
const command = (...args: string[]) => start({}, 'packages/server/cli/zhiheng.ts', ...args)
const healthy = (at: number) => fetch(`http://127.0.0.1:${at}/healthz`).then((answer) => answer.status, () => 0)
const servers = new Map<number, ReturnType<typeof start>>()
async function startServer(at: number): Promise<void> {
  const server = start({ PORT: String(at), PUBLIC_URL: baseUrl }, 'packages/server/main.ts')
  servers.set(at, server)
  let ended = false
  void server.gone.then(() => { ended = true })
  await until(`server ${at} answers`, async () => {
    if (ended) throw new Error(`server ${at} did not start:\n${server.said()}`)
    return (await healthy(at)) === 200
  }, 180_000)
}

/** What nginx does, in small: by turns to each server that is alive, on to the next one when nobody answered the door. */
const served = new Map([[port, 0], [second, 0]])
let turn = 0
const balancer = createServer((asked, answer) => {
  const parts: Buffer[] = []
  asked.on('data', (part: Buffer) => parts.push(part))
  asked.on('end', () => {
    turn += 1
    const order = turn % 2 ? [port, second] : [second, port]
    const ask = (left: number[]) => {
      const [at, ...rest] = left
      if (at === undefined) return void answer.writeHead(502).end()
      const passed = send({ port: at, host: '127.0.0.1', method: asked.method, path: asked.url, headers: asked.headers }, (got) => {
        served.set(at, (served.get(at) ?? 0) + 1)
        answer.writeHead(got.statusCode ?? 502, got.headers)
        got.pipe(answer)
        got.on('error', () => answer.destroy())
      })
      passed.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') return ask(rest)
        if (!answer.headersSent) answer.writeHead(502)
        answer.end()
      })
      passed.end(Buffer.concat(parts))
    }
    ask(order)
  })
})

type Line = { readonly caseId: string; readonly revision: number; readonly action: string }
/** Every line was synced to disk outside of all databases before the next act was begun. */
const acknowledged = (): Line[] =>
  existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Line) : []
let loading = true
/** Goes on where it was cut off, as often as it is cut off. */
async function load(): Promise<void> {
  for (let round = 1; loading; round += 1) {
    const run = command('generate', '--url', baseUrl, '--cases', '400', '--seed', 'failover', '--as-of', '2026-11-20', '--ledger', ledger, '--concurrency', '4')
    const code = await run.gone
    if (code === 0) break
    if (loading) await wait(500)
  }
}
const acts = async (what: string, more: number) => {
  const before = acknowledged().length
  const seconds = await until(`${more} more acts: ${what}`, () => acknowledged().length >= before + more)
  say(`     ${acknowledged().length - before} more acts in ${seconds} s ${what}`)
}

async function compare(when: string): Promise<void> {
  const known = new Set((await sql<{ key: string }>(databaseAt, `select case_id || ' ' || revision || ' ' || action as key from case_events`)).map(({ key }) => key))
  const all = acknowledged()
  const lost = all.filter((one) => !known.has(`${one.caseId} ${one.revision} ${one.action}`))
  expect(lost.length === 0, `${when}: ${all.length} acts acknowledged, ${known.size} in the log, ${lost.length} lost`)
}

async function run(): Promise<void> {
  await makePrimary()
  const made = command('init', '--demo')
  if ((await made.gone) !== 0) throw new Error(made.said())
  copyOf(primaryPort, standbyPort)
  launch(standbyPort)
  await until('the standby answers', () => answers(standbyPort))
  await waitForStandby(primaryPort, 'ANY 1 (standby)')
  await until('the standby is synchronous', async () => ['sync', 'quorum'].includes(await follows(primaryPort)))
  say(`     ${postgres('postgres', '--version').toString().trim()}; primary ${primaryPort}, standby ${standbyPort}: ${await follows(primaryPort)}`)
  replicaAt = standbyPort
  await startServer(port)
  await startServer(second)
  balancer.listen(front, '127.0.0.1')
  say(`     two servers, ${port} and ${second}, lists from the standby`)
  const loaded = load()
  await acts('through both servers', 60)
  const reads = await sql<{ n: number }>(standbyPort, `select count(*)::int as n from pg_stat_activity where application_name = 'zhiheng'`)
  say(`     requests served: ${[...served].map(([at, n]) => `${at}: ${n}`).join(', ')}; connections to the standby: ${reads[0]?.n}`)
  expect([...served.values()].every((n) => n > 20), 'both servers answer the same sessions, request by request')

  say('---- one server is killed')
  servers.get(second)?.child.kill('SIGKILL')
  await acts('through the other server', 40)
  await compare('after a server was killed')
  await startServer(second)

  say('---- the standby is killed')
  databases.get(standbyPort)?.kill('SIGKILL')
  await wait(6000)
  const before = acknowledged().length
  await wait(4000)
  say(`     while synchronous_standby_names waits for it: ${acknowledged().length - before} acts in 4 s (none is acknowledged that only one machine has)`)
  await waitForStandby(primaryPort, '')
  await acts('after the operator told the primary to work alone', 40)
  expect((await fetch(`${baseUrl}/healthz`)).status === 200, 'both servers go on without the replica')
  await compare('after the standby was killed')
  rmSync(join(folder, `pg-${standbyPort}`, 'postmaster.pid'), { force: true })
  launch(standbyPort)
  await until('the standby has caught up', async () => (await follows(primaryPort)) !== 'none')
  await waitForStandby(primaryPort, 'ANY 1 (standby)')
  await until('it is synchronous again', async () => ['sync', 'quorum'].includes(await follows(primaryPort)))
  await acts('with the standby back', 30)

  say('---- the primary is killed')
  databases.get(primaryPort)?.kill('SIGKILL')
  const dead = performance.now()
  await until('the servers say 503', async () => (await healthy(port)) === 503 && (await healthy(second)) === 503)
  expect(true, 'both servers answer /healthz with 503')
  const [{ sync }] = (await sql<{ sync: string }>(standbyPort, `select current_setting('synchronous_standby_names') as sync`)) as [{ sync: string }]
  say(`     promoting the standby (synchronous_standby_names there: '${sync}')`)
  await sql(standbyPort, 'select pg_promote()')
  await waitForStandby(standbyPort, '')
  databaseAt = standbyPort
  replicaAt = null
  for (const at of [port, second]) {
    const draining = servers.get(at)
    draining?.child.kill('SIGTERM')
    await draining?.gone
    await startServer(at)
  }
  await acts('on the promoted standby', 40)
  say(`     ${((performance.now() - dead) / 1000).toFixed(1)} s from the primary's death to these acts`)
  loading = false
  for (const child of started) if (!([...servers.values()].some((one) => one.child === child))) child.kill('SIGTERM')
  await loaded
  await compare('on the promoted standby')
  const verified = command('verify')
  const code = await verified.gone
  expect(code === 0, `zhiheng verify: ${verified.said().trim().split('\n').at(-1)}`)

  say('---- a new standby is made from the new primary')
  rmSync(join(folder, `pg-${primaryPort}`), { recursive: true })
  copyOf(standbyPort, primaryPort)
  launch(primaryPort)
  await until('it follows', async () => (await follows(standbyPort)) !== 'none')
  await waitForStandby(standbyPort, 'ANY 1 (standby)')
  await until('it is synchronous', async () => ['sync', 'quorum'].includes(await follows(standbyPort)))
  expect(true, 'two databases again, synchronous')
}

try {
  await run()
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error))
  for (const [at, server] of servers) console.error(`server ${at} said last:\n${server.said().slice(-1500)}`)
} finally {
  loading = false
  balancer.close()
  balancer.closeAllConnections()
  for (const child of [...started, ...databases.values()]) child.kill('SIGKILL')
  await wait(1000)
  rmSync(folder, { recursive: true, force: true })
}
for (const failure of failures) console.error(`FAILED: ${failure}`)
console.log(failures.length === 0 ? 'nothing acknowledged was lost' : `${failures.length} failures`)
process.exit(failures.length === 0 ? 0 : 1)
