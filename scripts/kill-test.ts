import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import pg from 'pg'

/**
 * `npm run check:kill -- [rounds]`: what a crash may cost. Every round starts server and database, compares them with
 * the ledger of everything ever acknowledged, lets the generator work, and kills with SIGKILL at a random moment:
 * the server, the database, or both. At the end a backup is taken, everything is wiped and restored, and must be equal.
 * Linux only: it finds the processes to kill in /proc.
 */
const rounds = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 20)
const port = Number(process.env.KILL_TEST_PORT ?? 8290)
const asOf = '2026-11-20'
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-kill-'))
const dataDir = join(folder, 'data')
const ledger = join(folder, 'ledger')
const backup = join(folder, 'backup.zhb')
const keyFile = join(folder, 'deployment.key')
const baseUrl = `http://127.0.0.1:${port}`

const env = {
  ...process.env,
  DATA_DIR: dataDir,
  PORT: String(port),
  ZHIHENG_KEY_FILE: keyFile,
  ZHIHENG_DEMO_CASES: '0',
}
const started = new Set<ChildProcess>()

type Finished = { readonly code: number | null; readonly said: string }
type Running = { readonly child: ChildProcess; readonly gone: Promise<Finished> }

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-8000)
    })
  const gone = new Promise<Finished>((done) =>
    child.once('close', (code) => {
      started.delete(child)
      done({ code, said })
    }),
  )
  return { child, gone }
}
const command = (...args: readonly string[]) => start('packages/server/cli/zhiheng.ts', ...args)
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

const answers = (): Promise<boolean> =>
  fetch(`${baseUrl}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

/** The server, answering; throws with its last words when it does not come up. */
async function startServer(): Promise<Running> {
  const server = start('packages/server/main.ts')
  let end: Finished | null = null
  void server.gone.then((finished) => {
    end = finished
  })
  for (let waited = 0; waited < 180_000; waited += 200) {
    if (end) throw new Error(`the server did not start:\n${(end as Finished).said}`)
    if (await answers()) return server
    await wait(200)
  }
  throw new Error('the server did not answer within three minutes')
}

type Remembered = {
  readonly cluster: string
  readonly port: number
  readonly passwords: { readonly owner: string }
}
const remembered = (): Remembered =>
  JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Remembered
const clusterFolder = (): string => {
  const { cluster } = remembered()
  return isAbsolute(cluster) ? cluster : join(dataDir, cluster)
}

async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { port: at, passwords } = remembered()
  const client = new pg.Client(`postgres://zhiheng_owner:${passwords.owner}@127.0.0.1:${at}/zhiheng`)
  await client.connect()
  return work(client).finally(() => client.end())
}

/** Every process below one, from /proc. */
function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number)
  return [...children, ...children.flatMap(descendants)]
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** SIGKILL for a process and all below it: no handler runs, nothing is flushed. */
function killTree(pid: number): void {
  for (const one of [pid, ...descendants(pid)])
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended by itself a moment ago.
    }
}

const victims = ['server and database', 'server', 'database'] as const
type Victim = (typeof victims)[number]

function kill(victim: Victim, server: Running): void {
  const postmaster = Number(readFileSync(join(clusterFolder(), 'postmaster.pid'), 'utf8').split('\n')[0])
  // The database is no child of the server's group: read before either is gone.
  const database = [postmaster, ...descendants(postmaster)]
  if (victim !== 'server') for (const pid of database) killTree(pid)
  if (victim !== 'database' && server.child.pid !== undefined)
    for (const pid of [
      server.child.pid,
      ...descendants(server.child.pid).filter((one) => !database.includes(one)),
    ])
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // Gone already.
      }
}

type Line = { readonly caseId: string; readonly revision: number; readonly action: string }
const ledgerLines = (): Line[] =>
  existsSync(ledger)
    ? readFileSync(ledger, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Line)
    : []

/** Acknowledged acts the log does not have, and the acts the log has. */
async function compareLedger(): Promise<{ lost: number; acts: number; acknowledged: number }> {
  const acknowledged = ledgerLines()
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select case_id || ' ' || revision || ' ' || action as key from case_events`,
    )
    const known = new Set(rows.map(({ key }) => key))
    const lost = acknowledged.filter((one) => !known.has(`${one.caseId} ${one.revision} ${one.action}`))
    return { lost: lost.length, acts: rows.length, acknowledged: acknowledged.length }
  })
}

/** Every row of every table of the platform, as one hash a table. */
function fingerprints(): Promise<Record<string, string>> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and not (table_name = any('{schema_migrations,server_processes,shared_by_servers}')) order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: sums } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from "${name}" t`,
      )
      found[name] = sums[0]?.sum ?? ''
    }
    return found
  })
}

const failures: string[] = []
const note = (what: string) => void failures.push(what)
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

async function check(round: string): Promise<string> {
  const { lost, acts, acknowledged } = await compareLedger()
  if (lost > 0) note(`${round}: ${lost} acknowledged acts are not in the log`)
  // One act at most for each unit at work can be done and not yet acknowledged.
  const verified = await command('verify').gone
  if (verified.code !== 0) note(`${round}: verify found differences\n${verified.said}`)
  return `${String(acknowledged).padStart(7)} ${String(acts).padStart(7)} ${String(lost).padStart(5)}  ${verified.code === 0 ? 'clean' : 'DIFFERS'}`
}

async function oneRound(round: number): Promise<void> {
  const began = performance.now()
  const server = await startServer()
  const up = seconds(began)
  const before = ledgerLines().length
  const state = await check(`round ${round}`)
  const generator = command(
    ...[
      'generate',
      '--url',
      baseUrl,
      '--cases',
      '600',
      '--seed',
      'kill',
      '--as-of',
      asOf,
      '--ledger',
      ledger,
    ],
  )
  // Not before it works, and then at any moment.
  for (let waited = 0; waited < 120_000 && ledgerLines().length <= before; waited += 50) await wait(50)
  await wait(200 + Math.random() * 6000)
  const victim = victims[(round - 1) % victims.length] ?? 'server'
  kill(victim, server)
  await Promise.all([server.gone, generator.gone])
  const acts = ledgerLines().length - before
  console.log(
    `${String(round).padStart(5)}  ${up.padStart(6)} s ${state}  ${victim.padEnd(20)}${String(acts).padStart(5)} more acts`,
  )
}

async function backupAndRestore(): Promise<void> {
  let server = await startServer()
  const state = await check('after the last round')
  console.log(`  end           ${state}`)
  const before = await fingerprints()
  const taken = await command('backup', backup).gone
  if (taken.code !== 0) note(`backup failed\n${taken.said}`)
  server.child.kill('SIGTERM')
  await server.gone
  wipe()
  const restored = await command('restore', backup).gone
  if (restored.code !== 0) note(`restore failed\n${restored.said}`)
  server = await startServer()
  const after = await fingerprints()
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
  if (changed.length > 0) note(`different after restoring: ${changed.join(', ')}`)
  console.log(
    `restored: ${Object.keys(after).length} tables ${changed.length === 0 ? 'equal' : 'DIFFERENT'}, ${await check('restored')}`,
  )
  server.child.kill('SIGTERM')
  await server.gone
}

function wipe(): void {
  const cluster = existsSync(join(dataDir, 'postgres.json')) ? clusterFolder() : null
  rmSync(dataDir, { recursive: true, force: true })
  if (cluster)
    for (const path of [cluster, `${cluster}.owner`]) rmSync(path, { recursive: true, force: true })
}

// A server left from elsewhere would answer in place of the one that is killed.
if (await answers()) {
  console.error(`端口 ${port} 上已有服务在应答，请停止它，或者用 KILL_TEST_PORT 换一个端口。`)
  process.exit(1)
}
writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
console.log('round  start    acked   in log  lost  verify  killed')
try {
  for (let round = 1; round <= rounds; round += 1) await oneRound(round)
  await backupAndRestore()
} catch (error) {
  note(error instanceof Error ? error.message : String(error))
} finally {
  for (const child of started) if (child.pid !== undefined) killTree(child.pid)
  wipe()
  rmSync(folder, { recursive: true, force: true })
}
for (const failure of failures) console.error(`FAILED: ${failure}`)
console.log(failures.length === 0 ? 'nothing acknowledged was lost' : `${failures.length} failures`)
process.exitCode = failures.length === 0 ? 0 : 1
