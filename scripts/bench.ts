import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { generateBatch } from '../packages/server/demo/index.ts'
import { readConfig } from '../packages/server/platform/config.ts'
import { type Prepared, prepareDatabase } from '../packages/server/platform/prepare-database.ts'
import { startServices } from '../packages/server/start-services.ts'
import {
  countCases,
  dropBaseTables,
  findSubject,
  foldAll,
  leaveDeltas,
  makeBaseTables,
  signInAll,
  tidyBaseTables,
} from './bench/city.ts'
import { type LoadOrder, operations } from './bench/messages.ts'
import { type Api, type Client, postgresCpuMs, rendererMb, startApi, startClient } from './bench/processes.ts'
import { asMarkdown, asTable, type Line } from './bench/report.ts'

/**
 * `npm run bench -- [--cases N] [--database FOLDER] [--seconds S] [--rounds R] [--only W1,W5] [--processes P] [--markdown]`: the measured
 * operations on a city of so many cases, beside the base in the same run; what is measured and how stands in
 * docs/how-to/run-the-benchmark.md. With `--database` the folder is kept and used again.
 */
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    database: { type: 'string' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
    markdown: { type: 'boolean', default: false },
  },
})
const [cases, seconds, rounds] = [Number(options.cases), Number(options.seconds), Number(options.rounds)]
/** One runs its JavaScript on one core: a machine is used by as many as it has. */
const processes = Number(options.processes)
const wanted = options.only ? operations.filter((one) => options.only?.split(',').includes(one)) : operations
const connections = 16
/** More than the pool of the API and of PostgreSQL's own connections for it. */
const many = 64
/** V8 compiles what a request runs through for some twenty seconds; meanwhile a quarter of the API's CPU is the compiler's. */
const warmUpSeconds = 20
/** Deltas that no job has folded yet. */
const waiting = 200
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const typedFrom = process.env.INIT_CWD ?? process.cwd()
const dataDir = options.database
  ? resolve(typedFrom, options.database)
  : mkdtempSync(join(tmpdir(), 'zhiheng-bench-'))
const config = readConfig({ DATA_DIR: dataDir })
const prepared = await prepareDatabase(config, { log: say, kind: 'demonstration' })
const owner = new Kysely<unknown>({
  dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: prepared.ownerUrl, max: 2 }) }),
})
try {
  await makeCity(prepared)
  await bench(prepared)
} finally {
  await owner.destroy()
  await prepared.release()
  if (!options.database) rmSync(dataDir, { recursive: true, force: true })
}

async function makeCity({ ownerUrl, appUrl }: Prepared): Promise<void> {
  const there = await countCases(owner)
  if (there >= cases) return say(`已有 ${there} 件，直接使用`)
  const services = await startServices(config, appUrl)
  const { made, acts } = await generateBatch(services, {
    ...{ cases, seed: 'zhiheng', asOf: services.clock.today(), ownerUrl, tell: say },
    progress: ({ done, all, seconds: gone }) => {
      if (done % 10_000 < 500) say(`  ${done}/${all}，每秒 ${(done / gone).toFixed(0)} 件`)
    },
  }).finally(() => services.db.destroy())
  say(`生成 ${made} 件、${acts} 步`)
}

async function bench({ ownerUrl, appUrl }: Prepared): Promise<void> {
  const total = await countCases(owner)
  say('正在准备基准的表 … tables of the base')
  await makeBaseTables(owner)
  const postmaster = readPostmaster()
  const api = await startApi(appUrl, dataDir, processes)
  try {
    const [subject, people] = [await findSubject(owner), await signInAll(api.urls[0])]
    const order = { seconds, baseUrls: api.urls, ownerUrl, people, subject }
    const lines: Line[] = []
    for (const operation of wanted) {
      // The job that folds the deltas runs each minute on a server; here no job runs.
      await foldAll(owner)
      await tidyBaseTables(owner)
      const line = await measure(api, postmaster, { ...order, operation })
      lines.push(line)
      say(
        asTable(reportOf(total, lines, 0, 0))
          .split('\n')
          .at(-2) ?? '',
      )
      if (operation === 'W4') lines.push(await unfolded(api, postmaster, { ...order, operation }, line.base))
    }
    // More people at once than the API has connections: nobody may wait for ever.
    for (const operation of (['W2', 'W5'] as const).filter((one) => wanted.includes(one)))
      lines.push(await crowd(api, postmaster, { ...order, operation }))
    const { peakMb } = await api.sample()
    const renderer = await openPapers(api, order)
    const report = reportOf(total, lines, peakMb, renderer)
    console.log(asTable(report))
    if (options.markdown) writeMarkdown(asMarkdown(report), total)
  } finally {
    api.stop()
    await dropBaseTables(owner)
  }
}

type Given = Omit<LoadOrder, 'what' | 'connections' | 'run'>

/** Base and API in turns, so that both see the same moments of the machine; the median of each. */
async function measure(api: Api, postmaster: number, given: Given): Promise<Line> {
  const runs: Line[] = []
  const bases: number[] = []
  const [asking, basis] = [startClient(), startClient()]
  try {
    // What is done once a process or a connection (definitions of papers, plans of statements, V8's compiling) is not what is measured.
    const warming = { ...given, what: 'api', connections, run: rounds + 1 } as const
    await asking.run({ ...warming, seconds: Math.max(warmUpSeconds, 2 * seconds) })
    for (let run = 0; run < rounds; run += 1) {
      bases.push(await runBase(basis, given, run))
      const order = { ...given, what: 'api', connections, run } as const
      runs.push(await once({ api, postmaster, client: asking }, order, given.operation))
    }
  } finally {
    asking.stop()
    basis.stop()
  }
  const median = (of: (line: Line) => number) => middle(runs.map(of))
  return {
    operation: given.operation,
    ...{ perSecond: median((one) => one.perSecond), p50: median((one) => one.p50) },
    ...{ p99: median((one) => one.p99), apiCpuMs: median((one) => one.apiCpuMs) },
    postgresCpuMs: median((one) => one.postgresCpuMs),
    clientCpuMs: median((one) => one.clientCpuMs),
    base: middle(bases),
    errors: runs.reduce((sum, { errors }) => sum + errors, 0),
  }
}

/** Requests a second of the base. Where none ends within a round (the raw aggregate of a million), the round is made longer. */
async function runBase(client: Client, given: Given, run: number): Promise<number> {
  for (let longer = 1; ; longer *= 4) {
    const order = { ...given, what: 'base', connections, run, seconds: given.seconds * longer } as const
    const base = await client.run(order)
    if (base.firstError) throw new Error(`基准 ${given.operation}：${base.firstError}`)
    if (base.requests > 0) return base.requests / base.seconds
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Figures while acts wait to be folded: as many as a city of two million cases a year writes in a minute. */
async function unfolded(
  api: Api,
  postmaster: number,
  given: Given & { operation: 'W4' },
  base: Line['base'],
): Promise<Line> {
  await leaveDeltas(owner, waiting)
  const order = { ...given, what: 'api', connections, run: rounds + 2 } as const
  return { ...(await alone(api, postmaster, order, `W4+${waiting}`)), base }
}

function crowd(api: Api, postmaster: number, given: Given & { operation: 'W2' | 'W5' }): Promise<Line> {
  const order = { ...given, what: 'api', connections: many, run: rounds } as const
  return alone(api, postmaster, order, `${given.operation}·${many}`)
}

/** One run by a client of its own. */
async function alone(api: Api, postmaster: number, order: LoadOrder, name: Line['operation']): Promise<Line> {
  const client = startClient()
  return once({ api, postmaster, client }, order, name).finally(client.stop)
}

type Parts = { readonly api: Api; readonly postmaster: number; readonly client: Client }

async function once(
  { api, postmaster, client }: Parts,
  order: LoadOrder,
  name: Line['operation'],
): Promise<Line> {
  let before: Promise<{ cpuMs: number }> = Promise.resolve({ cpuMs: 0 })
  let postgres = 0
  const measured = await client.run(order, () => {
    before = api.sample()
    postgres = postgresCpuMs(postmaster)
  })
  const postgresMs = postgresCpuMs(postmaster) - postgres
  const apiMs = (await api.sample()).cpuMs - (await before).cpuMs
  if (measured.firstError) say(`  ${name} 第一处错误：${measured.firstError}`)
  const each = (ms: number) => ms / Math.max(1, measured.requests)
  return {
    operation: name,
    perSecond: measured.requests / measured.seconds,
    ...{ p50: measured.p50, p99: measured.p99, base: null, errors: measured.errors },
    apiCpuMs: each(apiMs),
    postgresCpuMs: Math.max(0, each(postgresMs)),
    clientCpuMs: each(measured.cpuMs),
  }
}

/** Papers opened until some had to be set, so that the renderer's memory can be told apart. */
async function openPapers(
  api: Api,
  { people, subject }: Pick<LoadOrder, 'people' | 'subject'>,
): Promise<number> {
  const headers = { cookie: people.lead.cookie, 'x-zhiheng-clock': subject.at }
  for (const [at, caseId] of subject.caseIds.slice(0, 200).entries()) {
    const page = await fetch(`${api.urls[0]}/api/cases/${caseId}`, { headers })
    const { papers } = (await page.json()) as { papers: readonly { paperId: string }[] }
    for (const { paperId } of papers.slice(0, 2))
      await fetch(`${api.urls[0]}/api/cases/${caseId}/papers/${paperId}`, { headers }).then((one) =>
        one.arrayBuffer(),
      )
    if (at >= 20 && rendererMb(api) > 0) break
  }
  return rendererMb(api)
}

function readPostmaster(): number {
  const { cluster = '' } = existsSync(join(dataDir, 'postgres.json'))
    ? (JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as { cluster?: string })
    : {}
  const file = join(resolve(dataDir, cluster), 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

function reportOf(total: number, lines: readonly Line[], apiPeakMb: number, renderer: number) {
  const [cpu] = cpus()
  return {
    cases: total,
    command: `npm run bench -- --cases ${cases}`,
    machine: `${availableParallelism()} × ${cpu?.model.trim() ?? '?'}, Node ${process.version}, ${processes} API ${processes === 1 ? 'process' : 'processes'}, ${rounds} × ${seconds} s`,
    load: `load average ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}`,
    lines,
    apiPeakMb,
    rendererMb: renderer,
  }
}

/** Writes this size's part of docs/benchmarks.md, above what was said of it, and leaves the others as they are. */
function writeMarkdown(text: string, total: number): void {
  const path = join(import.meta.dirname, '..', 'docs', 'benchmarks.md')
  const head =
    '# Benchmarks\n\nPrinted by the command under each heading; what is measured stands in [run-the-benchmark](how-to/run-the-benchmark.md).\n'
  const old = existsSync(path) ? readFileSync(path, 'utf8') : head
  const [start = head, ...parts] = old.split(/^(?=## )/m)
  const sizeOf = (part: string) =>
    Math.round(Math.log10(Number(/^## ([\d,]+)/.exec(part)?.[1]?.replaceAll(',', '') ?? Infinity)))
  const size = Math.round(Math.log10(Math.max(1, total)))
  const said = parts.find((part) => sizeOf(part) === size)?.split(/^API process: .*$/m)[1] ?? ''
  const others = parts.filter((part) => sizeOf(part) !== size)
  const sorted = [...others, `${text.trim()}\n\n${said.trim()}`].sort((a, b) => sizeOf(a) - sizeOf(b))
  writeFileSync(path, `${[start.trimEnd(), ...sorted.map((part) => part.trim())].join('\n\n')}\n`)
  say(`已写入 ${path}`)
}
