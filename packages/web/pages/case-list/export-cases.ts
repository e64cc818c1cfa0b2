import type { CaseRow } from '@zhiheng/contract/cases/views'
import { formatYuan, type Stage, stages } from '@zhiheng/law'

const columns: readonly (readonly [string, (row: CaseRow) => string])[] = [
  ['案号', (row) => row.caseNumber ?? ''],
  ['案由', (row) => row.cause ?? ''],
  ['当事人', (row) => row.partyName ?? ''],
  ['环节', (row) => stages[row.stage as Stage]?.title ?? row.stage],
  ['办案单位', (row) => row.unitName],
  ['承办', (row) => row.leadName ?? ''],
  ['登记日期', (row) => row.registeredOn],
  ['立案日期', (row) => row.filedOn ?? ''],
  ['决定日期', (row) => row.decidedOn ?? ''],
  ['罚款', (row) => (row.fineFen === null ? '' : formatYuan(row.fineFen))],
  ['最近期限', (row) => row.nextDueOn ?? ''],
]

/** A cell a spreadsheet reads as text: quoted, and never as a formula. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Saves the listed cases as a CSV that Excel opens with its Chinese intact. */
export function exportCases(cases: readonly CaseRow[]): void {
  const lines = [
    columns.map(([title]) => cell(title)),
    ...cases.map((row) => columns.map(([, read]) => cell(read(row)))),
  ]
  const blob = new Blob(['\uFEFF', lines.map((line) => line.join(',')).join('\r\n')], {
    type: 'text/csv;charset=utf-8',
  })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = '案件列表.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
