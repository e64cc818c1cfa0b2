import { resolve } from 'node:path'
import type { Command } from 'commander'
import { demoSeed, generateCases } from '../demo/index.ts'
import { beijingDay, systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { say, typedFrom } from './with-services.ts'

type Options = {
  readonly cases: string
  readonly seed: string
  readonly asOf?: string
  readonly url?: string
  readonly concurrency: string
  readonly ledger?: string
}

/** `zhiheng generate`: invented cases for a demonstration server that is running; a production server refuses its accounts. */
export function generateCommand(program: Command): void {
  program
    .command('generate')
    .description('为正在运行的演示系统生成虚构案件（经由正式接口逐步办理；中断后再次执行即接着生成）')
    .option('--cases <件数>', '生成多少件', '600')
    .option('--seed <种子>', '同一种子、同一截止日得到同样的案件', demoSeed)
    .option('--as-of <日期>', '截止日，如 2026-11-24；缺省为今天')
    .option('--url <地址>', '演示系统的地址；缺省按 PORT 推算')
    .option('--concurrency <数目>', '同时办案的单位数', '6')
    .option('--ledger <文件>', '每得到一次确认就写入并落盘一行')
    .action(async (options: Options) => {
      const began = performance.now()
      const generated = await generateCases({
        baseUrl: (options.url ?? `http://127.0.0.1:${readConfig(process.env).port}`).replace(/\/+$/, ''),
        cases: wholeNumber(options.cases, '--cases'),
        seed: options.seed,
        asOf: day(options.asOf ?? beijingDay(systemClock('production').now())),
        concurrency: wholeNumber(options.concurrency, '--concurrency'),
        progress: inSteps(say),
        ...(options.ledger && { ledger: resolve(typedFrom(), options.ledger) }),
      })
      const seconds = (performance.now() - began) / 1000
      for (const { caseId, why } of generated.skipped) say(`  未继续 ${caseId}：${why}`)
      say(
        `演示城市：${generated.cases} 件，本次办理 ${generated.acts} 步，用时 ${seconds.toFixed(0)} 秒（每秒 ${(generated.acts / seconds).toFixed(0)} 步）`,
      )
    })
}

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
