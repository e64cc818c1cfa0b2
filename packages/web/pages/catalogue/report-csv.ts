import type { CatalogueImportReport } from '@zhiheng/contract/catalogue'
import { csvOf } from '../../parts/csv.ts'

/** The faults and remarks of a report as CSV, with the BOM by which Excel knows UTF-8. */
export function reportCsv({ files }: CatalogueImportReport): string {
  const rows = files.flatMap(({ fileName, faults, warnings }) => [
    ...faults.map((one) => [fileName, String(one.line), one.column, '问题', one.reason, one.wayForward]),
    ...warnings.map((one) => [fileName, String(one.line), one.column, '提示', one.reason, '']),
  ])
  return csvOf([['文件', '行', '列', '性质', '原因', '怎样改'], ...rows])
}
