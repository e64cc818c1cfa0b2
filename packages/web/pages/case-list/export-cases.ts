import type { CaseRow } from '@zhiheng/contract/cases/views'
import { formatYuan, stageTitle } from '@zhiheng/law'
import { csvOf, saveText } from '../../parts/csv.ts'

const columns: readonly (readonly [string, (row: CaseRow) => string])[] = [
  ['案号', (row) => row.caseNumber ?? ''],
  ['案由', (row) => row.cause ?? ''],
  ['当事人', (row) => row.partyName ?? ''],
  ['环节', (row) => stageTitle(row.stage)],
  ['办案单位', (row) => row.unitName],
  ['承办', (row) => row.leadName ?? ''],
  ['登记日期', (row) => row.registeredOn],
  ['立案日期', (row) => row.filedOn ?? ''],
  ['决定日期', (row) => row.decidedOn ?? ''],
  ['罚款', (row) => (row.fineFen === null ? '' : formatYuan(row.fineFen))],
  ['最近期限', (row) => row.nextDueOn ?? ''],
]

/** Saves the listed cases as a CSV that Excel opens with its Chinese intact. */
export function exportCases(cases: readonly CaseRow[]): void {
  const rows = cases.map((row) => columns.map(([, read]) => read(row)))
  saveText('案件列表.csv', csvOf([columns.map(([title]) => title), ...rows]))
}
