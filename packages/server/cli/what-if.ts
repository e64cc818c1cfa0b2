import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { countByKind, csvOf, differenceCells, differenceHead } from '@zhiheng/contract'
import { differenceKinds } from '@zhiheng/law'
import type { Command } from 'commander'
import { DraftRefused, type Tried, tryDraft } from '../cases/index.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { readRules } from './read-rules.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

type Options = {
  readonly rules?: string
  readonly items?: string
  readonly standard?: string
  readonly csv?: string
}

/** `zhiheng what-if`: replays every case under a draft of the city's rules, its items or its standard; nothing is changed. */
export function whatIfCommand(program: Command, withServices: WithServices): void {
  program
    .command('what-if')
    .description('规则草案推演：以城市规则、处罚事项或者裁量基准的草案重放全部案件，列出结果不同的案件')
    .option('--rules <文件>', '城市规则草案（JSON），先执行 zhiheng city-rules show，在其输出上修改')
    .option('--items <文件>', '处罚事项草案（CSV 或 XLSX），与导入的格式相同')
    .option('--standard <文件>', '裁量基准草案（CSV 或 XLSX），与导入的格式相同')
    .option('--csv <文件>', '结果存为表格')
    .addHelpText('after', '\n只读：不改动任何数据，可以在服务运行时执行。')
    .action((options: Options) =>
      withServices(async (services) => {
        const tried = await tryFromFiles(services, options)
        for (const line of summaryOf(tried)) say(line)
        if (!options.csv) return
        const path = resolve(typedFrom(), options.csv)
        writeFileSync(path, csvOfTrial(tried))
        say(`结果已存为 ${path}`)
      }),
    )
}

/** Throws one sentence that names every fault of the draft; nothing is tried then. */
export async function tryFromFiles(
  services: Services,
  { rules, items, standard }: Pick<Options, 'rules' | 'items' | 'standard'>,
): Promise<Tried> {
  if (!rules && !items && !standard) throw new Error('请用 --rules、--items 或者 --standard 指定草案文件。')
  const { city } = await readInstallation(services.db)
  if (city === null) throw new Error('尚未完成首次设置，没有可以推演的案件。')
  const draft = {
    rules: rules ? readRules(resolve(typedFrom(), rules), services.clock.today(), '没有推演') : null,
    catalogue: [
      ...(items ? [readDraft('items', items)] : []),
      ...(standard ? [readDraft('discretion', standard)] : []),
    ],
  }
  try {
    return await tryDraft(services, city, draft)
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error
    const lines = error.faults.map(
      ({ line, column, reason, wayForward }) => `  第${line}行 ${column}：${reason}。${wayForward}`,
    )
    throw new Error(`${error.message}：\n${lines.join('\n')}`)
  }
}

function readDraft(kind: 'items' | 'discretion', file: string) {
  const path = resolve(typedFrom(), file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Error(`没有这个文件：${path}`)
  return { kind, fileName: basename(path), bytes: readFileSync(path) }
}

/** How many cases were tried, how many would stand otherwise, and in what. */
export function summaryOf({ cases, touched }: Tried): readonly string[] {
  const head = `推演${cases}件，结果不同的${touched.length}件。`
  const kinds = countByKind(touched).map(({ kind, count }) => `  ${differenceKinds[kind]}：${count}件`)
  return [head, ...kinds]
}

/** One line a difference; opens in a spreadsheet as it is. */
export function csvOfTrial({ touched }: Tried): string {
  const rows = touched.flatMap(({ caseId, caseNumber, cause, unitName, stage, differences }) =>
    differences.map((one) => [
      caseNumber ?? '',
      caseId,
      unitName,
      cause ?? '',
      ...differenceCells(stage, one),
    ]),
  )
  return csvOf([['案号', '案件标识', '单位', '案由', ...differenceHead], ...rows])
}
