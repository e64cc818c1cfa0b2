import { readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { CatalogueImportReport } from '@zhiheng/contract/catalogue'
import type { Command } from 'commander'
import { type ImportFile, importCatalogue, importKinds, kindFiles, kindWords } from '../catalogue/index.ts'
import { readInstallation } from '../platform/installation.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

/** `zhiheng import <kind> <file>`: laws, items, tiers, leniency, holidays from CSV or XLSX, or a folder of them all. */
export function importCommand(program: Command, withServices: WithServices): void {
  const kinds = importKinds.map(
    (kind) => `  ${kind.padEnd(11)}${kindWords[kind]}（目录中的文件名 ${kindFiles[kind]}）`,
  )
  program
    .command('import <kind> <path>')
    .description('导入执法依据（CSV 或 XLSX）；有一行不合格即全部不导入，并逐行列出')
    .option('--dry-run', '只检查，不导入')
    .addHelpText('after', `\n类别：\n${kinds.join('\n')}\n  all        目录中的全部文件，同进同退`)
    .action((kind: string, path: string, { dryRun = false }: { dryRun?: boolean }) =>
      withServices(async ({ db, clock }) => {
        const { city } = await readInstallation(db)
        if (!city) throw new Error('尚未完成首次设置，不知道导入到哪个城市；请先打开系统完成设置。')
        const report = await importCatalogue(db, {
          city,
          personId: null,
          personName: '运行维护命令',
          at: clock.now(),
          files: filesToImport(kind, resolve(typedFrom(), path)),
          dryRun,
          progress: say,
        })
        tellFaults(report)
        say(outcomeWords[report.outcome])
        if (report.outcome === 'refused') process.exitCode = 2
      }),
    )
}

const outcomeWords: Record<CatalogueImportReport['outcome'], string> = {
  checked: '检查通过，没有导入。去掉 --dry-run 即可导入。',
  imported: '已导入。',
  unchanged: '无变化。',
  refused: '有不合格的行，什么也没有导入。改正后重新执行。',
}

/** The files named on the command line. Throws with a sentence for the operator when there is nothing to read. */
export function filesToImport(kind: string, path: string): ImportFile[] {
  const read = (of: ImportFile['kind'], file: string) => ({
    kind: of,
    fileName: basename(file),
    bytes: readFileSync(file),
  })
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new Error(`没有这个文件或目录：${path}`)
  if (kind === 'all') {
    if (!found.isDirectory()) throw new Error('类别 all 须给出一个目录。')
    const present = importKinds.flatMap((one) => {
      const csv = join(path, kindFiles[one])
      const file = [csv, csv.replace(/\.csv$/, '.xlsx')].find((name) =>
        statSync(name, { throwIfNoEntry: false }),
      )
      return file ? [read(one, file)] : []
    })
    if (present.length === 0)
      throw new Error(`目录中没有可导入的文件：${Object.values(kindFiles).join('、')}`)
    return present
  }
  const known = importKinds.find((one) => one === kind)
  if (!known) throw new Error(`不认识的类别“${kind}”；可用：${importKinds.join('、')}、all`)
  if (found.isDirectory()) throw new Error('请给出文件；整个目录用类别 all。')
  return [read(known, path)]
}

/** Every bad row goes to stdout as CSV-like lines, so that it can be kept. */
function tellFaults({ files }: CatalogueImportReport): void {
  for (const { fileName, faults, warnings } of files) {
    for (const { line, column, reason, wayForward } of faults)
      process.stdout.write(`${fileName} 第${line}行 ${column}：${reason}。${wayForward}。\n`)
    for (const { line, column, reason } of warnings)
      say(`${fileName} 第${line}行 ${column}：提示，${reason}。`)
  }
}
