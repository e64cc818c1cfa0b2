import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
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

export type Sample = { readonly cpuMs: number; readonly rssMb: number; readonly peakMb: number }
export type Api = {
  readonly url: string
  readonly pid: number
  readonly sample: () => Promise<Sample>
  readonly stop: () => void
}

/** The API in a process of its own. */
export async function startApi(appUrl: string, dataDir: string): Promise<Api> {
  const child = start('server.ts', [appUrl, dataDir], flagsOfStart())
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

/** One run of the load in a process of its own; `begun` is called when the warm-up is over. */
export function runLoad(order: LoadOrder, begun: () => void): Promise<Measured> {
  const child = start('load.ts', [])
  return new Promise((resolve, reject) => {
    let measured: Measured | null = null
    child.on('message', (news: LoadNews) => {
      if ('begun' in news) begun()
      else measured = news
    })
    child.once('exit', () =>
      measured ? resolve(measured) : reject(new Error(`${order.operation}: no result`)),
    )
    child.send(order)
  })
}

/** CPU of PostgreSQL's processes in milliseconds, and the memory of the renderer; 0 where /proc is not there to ask. */
export function postgresCpuMs(postmaster: number): number {
  return processes()
    .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
    .reduce((sum, { ticks }) => sum + ticks * 10, 0)
}
export function rendererMb(api: number): number {
  const pages = processes().filter(
    ({ parent, command }) => parent === api && command.includes('render-worker'),
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
