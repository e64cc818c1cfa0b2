import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationPassword, openDemoClient } from '../packages/server/demo/index.ts'
import { openBalancer } from './failover-balancer.ts'
import { openDatabases } from './failover-databases.ts'
import { until, wait } from './failover-wait.ts'

/**
 * `npm run check:failover`: two servers, a primary and a streaming standby, all on this machine. The generator works
 * through both servers by turns; one server, then the standby, then the primary are killed with SIGKILL. The operator's
 * steps are those of docs/operations/failover.md, in its order. At the end nothing acknowledged may be missing and `verify`
 * is clean. Wants Debian's PostgreSQL 15 or newer.
 */
const first = Number(process.env.FAILOVER_PORT ?? 8541)
const ports = [first, first + 1] as const
const primary = first + 2
const standby = first + 3
const baseUrl = `http://127.0.0.1:${first + 4}`

const folder = mkdtempSync(join(tmpdir(), 'zhiheng-failover-'))
chmodSync(folder, 0o755)
const dataDir = join(folder, 'data')
const ledger = join(folder, 'ledger')
const began = performance.now()
const say = (what: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`)
const failures: string[] = []
const expect = (holds: boolean, what: string) => {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`)
  if (!holds) failures.push(what)
}

const balancer = openBalancer(ports)
const databases = openOrSay()
let databaseAt = primary
let replicaAt: number | null = null

function openOrSay() {
  try {
    return openDatabases(folder)
  } catch (error) {
    console.error(`FAILED: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

type Running = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly gone: Promise<number | null>
}
const started = new Set<ChildProcess>()
function start(own: Record<string, string>, ...args: string[]): Running {
  const env = {
    ...process.env,
    ZHIHENG_DEMO_CASES: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: databases.ownerUrl(databaseAt),
    ...(replicaAt && { READ_DATABASE_URL: `postgres://127.0.0.1:${replicaAt}/zhiheng` }),
    ...own,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-6000)
    })
  const gone = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      started.delete(child)
      done(code)
    }),
  )
  return { child, said: () => said, gone }
}
const command = (...args: string[]) => start({}, 'packages/server/cli/zhiheng.ts', ...args)

const servers = new Map<number, Running>()
const healthy = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.status,
    () => 0,
  )
async function startServer(port: number): Promise<void> {
  const server = start({ PORT: String(port), PUBLIC_URL: baseUrl }, 'packages/server/main.ts')
  servers.set(port, server)
  let ended = false
  void server.gone.then(() => {
    ended = true
  })
  await until(`server ${port} answers`, async () => {
    if (ended) throw new Error(`server ${port} did not start:\n${server.said()}`)
    return (await healthy(port)) === 200
  })
}

type Line = { readonly caseId: string; readonly revision: number; readonly action: string }
/** Every line was synced to disk, outside of all databases, before the next act was begun. */
const acknowledged = (): Line[] =>
  existsSync(ledger)
    ? readFileSync(ledger, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as Line)
    : []

let loading = true
let generating: Running | null = null
/** Goes on where it was cut off, as often as it is cut off. */
async function load(): Promise<void> {
  const plan = ['--cases', '120', '--seed', 'failover', '--as-of', '2026-11-20', '--concurrency', '4']
  while (loading) {
    generating = command('generate', '--url', baseUrl, '--ledger', ledger, ...plan)
    if ((await generating.gone) === 0) return
    say(
      `     the load was cut off and goes on (${generating.said().trim().split('\n').at(-1)?.slice(0, 160)})`,
    )
    await wait(500)
  }
}
async function acts(what: string, more: number): Promise<void> {
  const before = acknowledged().length
  const seconds = await until(`more acts ${what}`, () => acknowledged().length >= before + more)
  say(`     ${acknowledged().length - before} more acts ${what}, in ${seconds} s`)
}

/** Somebody who reads the list all the time, through both servers. */
const lists = { answered: 0, failed: 0 }
async function readLists(): Promise<void> {
  const client = openDemoClient(baseUrl, demonstrationPassword)
  const reader = await client.as('sifaju.jiandu')
  while (loading) {
    const at = new Date().toISOString()
    await reader.call('GET', '/api/cases', { at }).then(
      () => (lists.answered += 1),
      () => (lists.failed += 1),
    )
    await wait(500)
  }
}

async function compare(when: string): Promise<void> {
  // The ledger first: what is acknowledged meanwhile is no loss.
  const all = acknowledged()
  const rows = await databases.sql<{ key: string }>(
    databaseAt,
    `select case_id || ' ' || revision || ' ' || action as key from case_events`,
  )
  const known = new Set(rows.map(({ key }) => key))
  const lost = all.filter((one) => !known.has(`${one.caseId} ${one.revision} ${one.action}`))
  expect(
    lost.length === 0,
    `${when}: ${all.length} acts acknowledged, ${known.size} in the log, ${lost.length} lost`,
  )
}

const isSynchronous = async (port: number) => ['sync', 'quorum'].includes(await databases.follower(port))
async function makeSynchronous(port: number): Promise<void> {
  await until('the standby follows', async () => (await databases.follower(port)) !== 'none')
  await databases.waitFor(port, 'ANY 1 (standby)')
  await until('the standby is synchronous', () => isSynchronous(port))
}

async function prepare(): Promise<void> {
  await databases.create(primary)
  const made = command('init', '--demo')
  if ((await made.gone) !== 0) throw new Error(made.said())
  databases.copy(primary, standby)
  databases.launch(standby)
  await until('the standby answers', () => databases.answers(standby))
  await makeSynchronous(primary)
  say(`     ${databases.version()}: primary ${primary}, synchronous standby ${standby}`)
  replicaAt = standby
  for (const port of ports) await startServer(port)
  balancer.listen(first + 4)
  say(`     two servers, ${ports.join(' and ')}, lists from the standby`)
}

async function killServer(): Promise<void> {
  await acts('through both servers', 25)
  const [reads] = await databases.sql<{ n: number }>(
    standby,
    `select count(*)::int as n from pg_stat_activity where application_name = 'zhiheng'`,
  )
  const counts = [...balancer.served].map(([port, n]) => `${port}: ${n}`).join(', ')
  say(`     answered by ${counts}`)
  expect(
    (reads?.n ?? 0) > 0,
    `${lists.answered} lists read, ${reads?.n ?? 0} connections of the servers to the standby`,
  )
  expect(
    [...balancer.served.values()].every((n) => n > 20),
    'one session, every request at the other server',
  )
  say('---- one server is killed')
  servers.get(ports[1])?.child.kill('SIGKILL')
  await acts('through the other server', 12)
  await compare('after a server was killed')
  await startServer(ports[1])
}

async function killStandby(): Promise<void> {
  say('---- the standby is killed')
  databases.kill(standby)
  await wait(6000)
  const before = acknowledged().length
  await wait(4000)
  const during = acknowledged().length - before
  expect(during === 0, `no act is acknowledged that only one machine has (${during} in 4 s): acts wait`)
  await databases.waitFor(primary, '')
  await acts('after the primary was told to work alone', 12)
  const { answered, failed } = lists
  await until('lists without the replica', () => lists.answered > answered + 3)
  const codes = await Promise.all(ports.map(healthy))
  expect(
    codes.every((code) => code === 200) && lists.failed === failed,
    'both servers go on, lists too, without the replica',
  )
  await compare('after the standby was killed')
  databases.launch(standby)
  await makeSynchronous(primary)
  await acts('with the standby back and synchronous', 10)
}

async function killPrimary(): Promise<void> {
  say('---- the primary is killed')
  databases.kill(primary)
  const dead = performance.now()
  await until('both say 503', async () =>
    (await Promise.all(ports.map(healthy))).every((code) => code === 503),
  )
  expect(true, 'both servers answer /healthz with 503')
  await databases.sql(standby, 'select pg_promote()')
  await databases.waitFor(standby, '')
  databaseAt = standby
  replicaAt = null
  say('     the standby is promoted; the servers are led there, one after the other')
  for (const port of ports) {
    const server = servers.get(port)
    server?.child.kill('SIGTERM')
    await server?.gone
    await startServer(port)
  }
  await acts('on the promoted standby', 12)
  say(`     ${((performance.now() - dead) / 1000).toFixed(1)} s from the primary's death to these acts`)
}

async function compareAll(loaded: Promise<void>): Promise<void> {
  loading = false
  generating?.child.kill('SIGTERM')
  await loaded
  await compare('on the promoted standby')
  const verified = command('verify')
  const code = await verified.gone
  expect(code === 0, `zhiheng verify: ${verified.said().trim().split('\n').at(-1)}`)
  say('---- a new standby is made from the new primary')
  databases.copy(standby, primary)
  databases.launch(primary)
  await makeSynchronous(standby)
  expect(true, 'two databases again, synchronous')
}

function endEverything(): void {
  loading = false
  balancer.close()
  for (const child of started) child.kill('SIGKILL')
  databases.killAll()
}
process.once('SIGINT', () => {
  endEverything()
  rmSync(folder, { recursive: true, force: true })
  process.exit(130)
})

try {
  await prepare()
  const loaded = load()
  void readLists().catch((error: unknown) => failures.push(`nobody could read: ${String(error)}`))
  await killServer()
  await killStandby()
  await killPrimary()
  await compareAll(loaded)
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error))
  for (const [port, server] of servers) console.error(`server ${port} said last:\n${server.said()}`)
} finally {
  endEverything()
  await wait(1000)
  rmSync(folder, { recursive: true, force: true })
}
for (const failure of failures) console.error(`FAILED: ${failure}`)
console.log(failures.length === 0 ? 'nothing acknowledged was lost' : `${failures.length} failures`)
process.exit(failures.length === 0 ? 0 : 1)
