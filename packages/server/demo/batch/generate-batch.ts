import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { foldSummaries } from '../../cases/index.ts'
import { asCity } from '../../platform/database.ts'
import { readInstallation } from '../../platform/installation.ts'
import type { Services } from '../../platform/services.ts'
import { demoCity, prepareDemonstration } from '../prepare-demonstration.ts'
import { type BatchOptions, shareUnits } from './draw-batch.ts'
import { storeStandIns } from './stand-in-papers.ts'
import type { BatchNews, BatchOrder } from './work-off.ts'

export type BatchProgress = {
  readonly done: number
  readonly all: number
  readonly acts: number
  readonly seconds: number
}
export type GenerateBatch = BatchOptions & {
  readonly ownerUrl: string
  /** Processes that make cases beside each other; by default as many as the machine has cores. */
  readonly workers?: number
  readonly tell: (line: string) => void
  readonly progress: (progress: BatchProgress) => void
}
export type GeneratedBatch = {
  readonly made: number
  readonly found: number
  readonly acts: number
  readonly skipped: readonly { readonly caseId: string; readonly why: string }[]
}

/**
 * A great city: every act through the gate's own steps, in processes of their own, log and rows by COPY. Run again with
 * the same seed, as-of day and number it goes on where it was interrupted. Throws on anything but a demonstration.
 */
export async function generateBatch(services: Services, options: GenerateBatch): Promise<GeneratedBatch> {
  if (services.kind !== 'demonstration')
    throw new Error('正式系统不生成虚构案件。Only a demonstration makes cases up.')
  await prepareDemonstration(services, options.tell)
  const { city } = await readInstallation(services.db)
  if (city !== demoCity) throw new Error('这里不是演示城市。Not the demonstration city.')
  options.tell('正在制作占位文书 … papers that stand in')
  const standIns = await storeStandIns(services, city, `${options.asOf}T00:00:00.000Z`)
  const { cases, seed, asOf, ownerUrl } = options
  const { dataDir, keyFile } = services.config
  const shares = shareUnits(options.workers ?? availableParallelism())
  options.tell(`正在批量生成 ${cases} 件，${shares.length} 个进程 … ${shares.length} processes`)
  const order = { cases, seed, asOf, ownerUrl, city, standIns, config: { dataDir, keyFile }, chunk: 500 }
  const generated = await inProcesses(
    shares.map((logins) => ({ ...order, logins })),
    options,
  )
  options.tell('正在汇总并整理统计信息 … summaries, vacuum analyze')
  await asCity(services.db, city, (tx) => foldSummaries(tx, city))
  await tidyUp(ownerUrl)
  return generated
}

async function inProcesses(
  orders: readonly BatchOrder[],
  { cases, progress }: GenerateBatch,
): Promise<GeneratedBatch> {
  const began = performance.now()
  const total = { made: 0, found: 0, acts: 0 }
  const skipped: { caseId: string; why: string }[] = []
  const hear = (news: BatchNews) => {
    total.made += news.cases
    total.found += news.found
    total.acts += news.acts
    skipped.push(...news.skipped)
    const done = total.made + total.found + skipped.length
    progress({ done, all: cases, acts: total.acts, seconds: (performance.now() - began) / 1000 })
  }
  const children: ChildProcess[] = []
  const stopAll = () => {
    for (const child of children) child.kill()
  }
  try {
    await Promise.all(orders.map((order) => follow(order, children, hear)))
  } catch (error) {
    stopAll()
    throw error
  }
  return { ...total, skipped }
}

function follow(order: BatchOrder, children: ChildProcess[], hear: (news: BatchNews) => void): Promise<void> {
  // With the loader this process was started with.
  const child = fork(join(import.meta.dirname, 'batch-worker.ts'), { execArgv: process.execArgv })
  children.push(child)
  child.on('message', (news: BatchNews) => hear(news))
  child.send(order)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error('批量生成中断；已提交的案件都在，再次执行即接着生成。Run it again and it goes on.'),
          ),
    )
  })
}

/** The planner has to know what came; outside a transaction, as VACUUM asks. */
async function tidyUp(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('vacuum (analyze)').finally(() => client.end())
}
