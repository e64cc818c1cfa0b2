import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { LoadNews, LoadOrder, ServerNews } from './messages.ts'

const start = (file: string, args: readonly string[], flags: readonly string[] = []): ChildProcess =>
  fork(join(import.meta.dirname, file), [...args], { execArgv: [...flags, ...process.execArgv] })

const manifest = join(import.meta.dirname, '..', '..', 'package.json')
/** What `npm start` gives to node: a heap that is swept before it has grown by a third. */
const flagsOfStart = (): string[] =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: { start: string } }).scripts.start
    .split(' ')
    .filter((word) => /^--.+=/.test(word))

export type Sample = { readonly cpuMs: number; readonly peakMb: number }
type Process = { readonly url: string; readonly pid: number; sample: () => Promise<Sample>; stop: () => void }
/** The processes of the API on one database. */
export type Api = {
  readonly urls: readonly [string, ...string[]]
  readonly pids: readonly number[]
  /** CPU of all of them; the memory of the largest. */
  readonly sample: () => Promise<Sample>
  readonly stop: () => void
}

/** So many servers on one database, as docs/operations/two-servers.md has them. */
export async function startApi(appUrl: string, dataDir: string, count: number): Promise<Api> {
  // The connections of one are shared out: more backends than the machine has cores only take each other's caches.
  const connections = Math.max(4, Math.ceil((2 * availableParallelism() + 2) / count))
  const begin = () => startProcess(appUrl, dataDir, connections)
  const first = await begin()
  const others = await Promise.all(Array.from({ length: count - 1 }, begin))
  const all = [first, ...others]
  return {
    urls: [first.url, ...others.map(({ url }) => url)],
    pids: all.map(({ pid }) => pid),
    sample: async () => {
      const samples = await Promise.all(all.map((one) => one.sample()))
      return {
        cpuMs: samples.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
        peakMb: Math.max(...samples.map(({ peakMb }) => peakMb)),
      }
    },
    stop: () => all.forEach((one) => void one.stop()),
  }
}

/** One server in a process of its own. */
async function startProcess(appUrl: string, dataDir: string, connections: number): Promise<Process> {
  const child = start('server.ts', [appUrl, dataDir, String(connections)], flagsOfStart())
  const next = () =>
    new Promise<ServerNews>((resolve, reject) => {
      const gone = () => reject(new Error('the API did not start'))
      child.once('exit', gone)
      child.once('message', (news: ServerNews) => {
        child.off('exit', gone)
        resolve(news)
      })
    })
  const news = await next()
  if (!('url' in news)) throw new Error('the API said something else than its address')
  return {
    url: news.url,
    pid: child.pid ?? 0,
    sample: async () => {
      const answer = next()
      child.send('sample')
      const sample = await answer
      if ('url' in sample) throw new Error('not a sample')
      return sample
    },
    stop: () => child.disconnect(),
  }
}

export type Measured = Exclude<LoadNews, { begun: true }>

export type Client = {
  /** One run of the load; `begun` is called when its warm-up is over. */
  readonly run: (order: LoadOrder, begun?: () => void) => Promise<Measured>
  readonly stop: () => void
}

/** Who asks, in a process of its own that stays for all the rounds of an operation: a fresh one would be compiled in each. */
export function startClient(): Client {
  const child = start('load.ts', [])
  return {
    run: (order, begun) =>
      new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          child.off('exit', gone).off('message', heard)
          settle()
        }
        const gone = () => end(() => reject(new Error(`${order.operation}: no result`)))
        const heard = (news: LoadNews) => ('begun' in news ? begun?.() : end(() => resolve(news)))
        child.on('exit', gone).on('message', heard)
        child.send(order)
      }),
    stop: () => child.disconnect(),
  }
}

/** CPU of PostgreSQL's processes in milliseconds, and the memory of the renderer; 0 where /proc is not there to ask. */
export function postgresCpuMs(postmaster: number): number {
  return processes()
    .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
    .reduce((sum, { ticks }) => sum + ticks * 10, 0)
}
export function rendererMb({ pids }: Pick<Api, 'pids'>): number {
  const pages = processes().filter(
    ({ parent, command }) => pids.includes(parent) && command.includes('render-worker'),
  )
  return pages.reduce((sum, { rssMb }) => sum + rssMb, 0)
}

type Running = { pid: number; parent: number; ticks: number; rssMb: number; command: string }
function processes(): Running[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [readProcess(Number(name))]
        } catch {
          return [] // gone meanwhile
        }
      })
  } catch {
    return []
  }
}

function readProcess(pid: number): Running {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const number = (at: number) => Number(fields[at] ?? 0)
  return {
    pid,
    parent: number(1),
    // User and system time, own and of children that have ended.
    ticks: number(11) + number(12) + number(13) + number(14),
    rssMb: (number(21) * 4096) / 1024 ** 2,
    command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
  }
}
