import type { Command } from 'commander'
import { type CaseDifference, verifyCases } from '../cases/index.ts'
import { findNumberFaults, findNumberGaps } from '../documents/index.ts'
import { verifyInspections } from '../inspections/index.ts'
import { asCity } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { say, type WithServices } from './with-services.ts'

/** `zhiheng verify`: every row against the logs, every log against its chain, every file against its hash, every number. */
export function verifyCommand(program: Command, withServices: WithServices): void {
  program
    .command('verify')
    .description('重放全部案件日志，核对各表、校验值、附件和文书字节以及文号，逐项列出差异')
    .addHelpText('after', '\n不改动任何数据，可以在服务运行时执行。没有差异时退出码为 0，有差异时为 1。')
    .action(() =>
      withServices(async (services) => {
        const { differences, gaps, inspections } = await verify(services, inTenths())
        for (const { table, caseId, where, expected, found } of differences)
          process.stdout.write(
            `${table}\t案件 ${caseId}\t${where}\t应为 ${brief(expected)}\t实为 ${brief(found)}\n`,
          )
        for (const gap of gaps) process.stdout.write(`document_numbers\t${gap}\n`)
        for (const fault of inspections) process.stdout.write(`inspections\t${fault}\n`)
        const count = differences.length + gaps.length + inspections.length
        say(count === 0 ? '核对完毕，没有差异。' : `核对完毕，有 ${count} 处差异。`)
        if (count > 0) process.exitCode = 1
      }),
    )
}

type Verified = {
  readonly differences: readonly CaseDifference[]
  readonly gaps: readonly string[]
  readonly inspections: readonly string[]
}

/** Throws when the installation has no city yet: there is nothing to verify. */
export async function verify(
  services: Services,
  progress: (checked: number, total: number) => void = () => {},
): Promise<Verified> {
  const { city } = await readInstallation(services.db)
  if (city === null) throw new Error('尚未完成首次设置，没有可以核对的数据。')
  const differences = await verifyCases(services, city, progress)
  const gaps = await asCity(services.db, city, (tx) => findNumberGaps(tx, city))
  return {
    inspections: await verifyInspections(services, city),
    differences,
    gaps: [
      ...gaps.map(
        ({ unitId, type, year, serial }) => `单位 ${unitId} ${type} ${year}年第 ${serial} 号没有下落`,
      ),
      ...(await asCity(services.db, city, (tx) => findNumberFaults(tx, city))),
    ],
  }
}

function inTenths(): (checked: number, total: number) => void {
  let told = 0
  return (checked, total) => {
    const step = Math.floor((checked * 10) / Math.max(1, total))
    if (step === told) return
    told = step
    say(`已核对 ${checked}/${total} 件`)
  }
}

const brief = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
