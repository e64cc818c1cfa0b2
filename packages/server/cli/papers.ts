import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { formatChineseDate, isPlainDate } from '@zhiheng/law'
import type { Command } from 'commander'
import { checkWording, publishWording, saveWording, sayFault } from '../documents/index.ts'
import { asCity } from '../platform/database.ts'
import { isProblem } from '../platform/errors.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

/** `zhiheng papers check|publish`: a wording of the city from a file, with the checks of the page 文书模板. */
export function papersCommand(program: Command, withServices: WithServices): void {
  const command = program.command('papers').description('文书模板：检查、发布本市的文字')
  command
    .command('check <file>')
    .description('检查模板文件，错误逐处列出；什么都不改动')
    .action((file: string) => {
      const path = resolve(typedFrom(), file)
      say(checkPaperFile(path))
    })
  command
    .command('publish <file>')
    .description('检查后发布，自某日起使用；已经做成的文书不受影响')
    .requiredOption('--from <日期>', '自哪一日起，如 2027-01-01，不早于今日')
    .action((file: string, { from }: { from: string }) =>
      withServices(async (services) =>
        say(await publishPaperFile(services, resolve(typedFrom(), file), from)),
      ),
    )
}

/** Throws with every fault, its block and its line. */
export function checkPaperFile(path: string): string {
  const { definition, faults } = checkWording(basename(path), readFileSync(path, 'utf8'))
  if (definition) return `没有错误：${definition.kind}《${definition.title}》。`
  throw new Error([`有 ${faults.length} 处错误：`, ...faults.map(sayFault)].join('\n'))
}

export async function publishPaperFile(services: Services, path: string, from: string): Promise<string> {
  if (!isPlainDate(from)) throw new Error(`--from 应为日期，如 2027-01-01，现为“${from}”。`)
  checkPaperFile(path)
  const { city } = await readInstallation(services.db)
  if (city === null) throw new Error('尚未完成首次设置，请先打开系统的设置页面。Finish the setup first.')
  const doer = { city, by: null, at: services.clock.now(), today: services.clock.today() }
  try {
    return await asCity(services.db, city, async (tx) => {
      const yaml = readFileSync(path, 'utf8')
      const id = await saveWording(tx, doer, { file: basename(path), yaml })
      await publishWording(tx, doer, id, from)
      return `已发布 ${id.kind} ${id.version}，自${formatChineseDate(from)}起使用。`
    })
  } catch (error) {
    if (isProblem(error)) throw new Error(`${error.body.message}${error.body.wayForward ?? ''}`)
    throw error
  }
}
