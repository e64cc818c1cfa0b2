import { resolve } from 'node:path'
import type { Command } from 'commander'
import { demoSeed, generateBatch, generateCases, inspectCity, withDemoCity } from '../demo/index.ts'
import { beijingDay, systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

type Options = {
  readonly cases: string
  readonly seed: string
  readonly asOf?: string
  readonly url?: string
  readonly concurrency: string
  readonly ledger?: string
  readonly workers?: string
}

/** Beyond so many cases nobody waits for the interface: the same steps run in batch, beside the server. */
const mostByInterface = 20_000

/** `zhiheng generate`: invented cases for a demonstration; a production server refuses. */
export function generateCommand(program: Command, withServices: WithServices): void {
  program
    .command('generate')
    .description('为演示系统生成虚构案件；中断后再次执行即接着生成')
    .option('--cases <件数>', '生成多少件', '600')
    .option('--seed <种子>', '同一种子、同一截止日得到同样的案件', demoSeed)
    .option('--as-of <日期>', '截止日，如 2026-11-24；缺省为今天')
    .option('--url <地址>', '演示系统的地址；缺省按 PORT 推算')
    .option('--concurrency <数目>', '同时办案的单位数', '6')
    .option('--ledger <文件>', '每得到一次确认就写入并落盘一行')
    .option('--workers <数目>', '批量生成的进程数；缺省为处理器核数')
    .addHelpText(
      'after',
      `\n${mostByInterface} 件以内经由正在运行的演示系统的正式接口逐步办理；更多的在本进程批量办理：同样的审核和归约，日志和各表以 COPY 写入。`,
    )
    .action(async (options: Options) => {
      const cases = wholeNumber(options.cases, '--cases')
      await (cases > mostByInterface ? inBatch(options, cases, withServices) : byInterface(options, cases))
    })
}

async function byInterface(options: Options, cases: number): Promise<void> {
  const began = performance.now()
  const which = {
    baseUrl: (options.url ?? `http://127.0.0.1:${readConfig(process.env).port}`).replace(/\/+$/, ''),
    seed: options.seed,
    asOf: asOfDay(options),
  }
  const generated = await withDemoCity(which, async (city) => {
    const inspections = await inspectCity(city)
    if (inspections > 0) say(`演示城市：行政检查 ${inspections} 次`)
    return generateCases(city, {
      cases,
      concurrency: wholeNumber(options.concurrency, '--concurrency'),
      progress: inSteps(say),
      ...(options.ledger && { ledger: resolve(typedFrom(), options.ledger) }),
    })
  })
  const seconds = (performance.now() - began) / 1000
  for (const { caseId, why } of generated.skipped) say(`  未继续 ${caseId}：${why}`)
  say(
    `演示城市：${generated.cases} 件，本次办理 ${generated.acts} 步，用时 ${seconds.toFixed(0)} 秒（每秒 ${(generated.acts / seconds).toFixed(0)} 步）`,
  )
}

function inBatch(options: Options, cases: number, withServices: WithServices): Promise<void> {
  return withServices(
    async (services, { ownerUrl }) => {
      const began = performance.now()
      const { made, found, acts, skipped } = await generateBatch(services, {
        ...{ cases, seed: options.seed, asOf: asOfDay(options), ownerUrl, tell: say },
        progress: byTheClock(say),
        ...(options.workers && { workers: wholeNumber(options.workers, '--workers') }),
      })
      const seconds = (performance.now() - began) / 1000
      for (const { caseId, why } of skipped.slice(0, 20)) say(`  未生成 ${caseId}：${why}`)
      say(
        `演示城市：本次批量生成 ${made} 件、${acts} 步，原有 ${found} 件，未生成 ${skipped.length} 件，用时 ${seconds.toFixed(0)} 秒（每秒 ${(made / seconds).toFixed(0)} 件、${(acts / seconds).toFixed(0)} 步）`,
      )
    },
    { kind: 'demonstration' },
  )
}

type Progress = {
  readonly done: number
  readonly all: number
  readonly acts: number
  readonly seconds: number
}

/** A line every five seconds: how far, how fast, how long still. */
function byTheClock(tell: (line: string) => void): (progress: Progress) => void {
  let told = 0
  let first: Progress | null = null
  return (progress) => {
    first ??= progress
    if (progress.seconds - told < 5 && progress.done < progress.all) return
    told = progress.seconds
    const rate = (progress.done - first.done) / Math.max(0.001, progress.seconds - first.seconds)
    const left = (progress.all - progress.done) / Math.max(1, rate) / 60
    tell(`  ${progress.done}/${progress.all} 件，每秒 ${rate.toFixed(0)} 件，约余 ${left.toFixed(1)} 分钟`)
  }
}

const asOfDay = ({ asOf }: Options): string => day(asOf ?? beijingDay(systemClock('production').now()))

/** A line every twentieth of the way, and the last. */
export function inSteps(tell: (line: string) => void): (done: number, all: number) => void {
  let told = -1
  return (done, all) => {
    const step = Math.floor((done * 20) / Math.max(1, all))
    if (step === told) return
    told = step
    tell(`演示城市：已生成 ${done}/${all} 件`)
  }
}

function wholeNumber(text: string, name: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`${name} 应为正整数，现为“${text}”。`)
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new Error(`--as-of 应为日期，如 2026-11-24，现为“${text}”。`)
}
