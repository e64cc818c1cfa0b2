import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { importKinds, kindFiles } from './columns.ts'
import { importCatalogue } from './import-catalogue.ts'
import type { CatalogueImportReport } from './import-report.ts'

/** The folder of the CSV files that come with the program (see its README). */
export const shippedFolder = fileURLToPath(new URL('../data/', import.meta.url))

/**
 * Loads the shipped catalogue and calendar into a city: at the first start, and in tests. Running it again changes
 * nothing. Throws when the shipped files fail the checks every import has to pass: that is a broken delivery.
 * @param city code of the city, e.g. 3207
 */
export async function loadCatalogue(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  city: string,
  progress: (line: string) => void = () => {},
): Promise<CatalogueImportReport> {
  const files = importKinds.map((kind) => ({
    kind,
    fileName: kindFiles[kind],
    bytes: readFileSync(`${shippedFolder}${kindFiles[kind]}`),
  }))
  const report = await importCatalogue(db, {
    city,
    personId: null,
    personName: '系统（首次启动）',
    at: clock.now(),
    files,
    dryRun: false,
    progress,
  })
  if (report.outcome === 'refused') {
    const [first] = report.files.flatMap(({ fileName, faults }) =>
      faults.map((fault) => ({ fileName, ...fault })),
    )
    throw new Error(
      `随附的目录数据未通过检查：${first?.fileName} 第${first?.line}行 ${first?.column} ${first?.reason}`,
    )
  }
  return report
}
