import type { CatalogueImportReport } from '@zhiheng/contract/catalogue'

/** A cell that a spreadsheet would run as a formula is kept as text. */
const safe = (text: string) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text)
const cell = (text: string) => `"${safe(text).replaceAll('"', '""')}"`

/** The faults and remarks of a report as CSV, with the BOM by which Excel knows UTF-8. */
export function reportCsv({ files }: CatalogueImportReport): string {
  const rows = files.flatMap(({ fileName, faults, warnings }) => [
    ...faults.map((one) => [fileName, String(one.line), one.column, '问题', one.reason, one.wayForward]),
    ...warnings.map((one) => [fileName, String(one.line), one.column, '提示', one.reason, '']),
  ])
  const table = [['文件', '行', '列', '性质', '原因', '怎样改'], ...rows]
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Hands a text to the person as a file. */
export function saveText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
