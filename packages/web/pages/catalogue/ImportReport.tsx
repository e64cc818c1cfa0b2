import type { CatalogueImportFile, CatalogueImportReport } from '@zhiheng/contract/catalogue'
import { Alert, Button, Pagination } from 'antd'
import { useState } from 'react'
import { saveText } from '../../parts/csv.ts'
import { reportCsv } from './report-csv.ts'
import { changeWords, importKindWords } from './words.ts'

const pageSize = 50

type Row = {
  readonly line: number
  readonly column: string
  readonly reason: string
  readonly wayForward?: string
}

/** Rows of a report, fifty at a time: a wrong file can have thousands. */
function ReportRows({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const [page, setPage] = useState(1)
  const mendable = rows.some((row) => row.wayForward !== undefined)
  return (
    <>
      <table className="zh-table zh-cat-report">
        <caption className="zh-cat-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">原因</th>
            {mendable && <th scope="col">怎样改</th>}
          </tr>
        </thead>
        <tbody>
          {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <tr key={`${row.line}${row.column}${row.reason}`}>
              <td data-label="行">{row.line}</td>
              <td data-label="列">{row.column}</td>
              <td data-label="原因">{row.reason}</td>
              {mendable && <td data-label="怎样改">{row.wayForward}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > pageSize && (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  )
}

function Changes({ changes }: Pick<CatalogueImportFile, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <details className="zh-details">
      <summary>变更与更正的明细（{changes.length}）</summary>
      <ul className="zh-cat-plain">
        {changes.map((one) => (
          <li key={`${one.line}${one.key}${one.change}`}>
            <span className="zh-number">{one.key}</span> {changeWords[one.change] ?? one.change} {one.detail}
          </li>
        ))}
      </ul>
    </details>
  )
}

const heads = {
  refused: { type: 'error', title: '有不合格的行，什么也没有导入' },
  checked: { type: 'success', title: '检查通过，尚未导入' },
  imported: { type: 'success', title: '已导入' },
  unchanged: { type: 'info', title: '无变化：文件中的内容与目录现有内容相同' },
} as const

const counts = ({ added, changed, corrected, unchanged, snapshotMoves }: CatalogueImportFile) =>
  [
    `新增 ${added}`,
    `新版本或者止期 ${changed}`,
    `更正 ${corrected}`,
    `未变 ${unchanged}`,
    snapshotMoves > 0 ? `快照变动 ${snapshotMoves}` : '',
  ]
    .filter(Boolean)
    .join('，')

/** What a check or an import found: every bad row with line, column, reason and how to mend it. */
export function ImportReport({ report }: { report: CatalogueImportReport }) {
  const head = heads[report.outcome]
  const told = report.files.some(({ faults, warnings }) => faults.length + warnings.length > 0)
  return (
    <section className="zh-card" aria-live="polite">
      <Alert type={head.type} showIcon title={head.title} className="zh-cat-review" />
      {report.files.map((file) => (
        <div key={file.fileName}>
          <p>
            {importKindWords[file.kind]}“{file.fileName}”{file.format && `（${file.format}）`}：读到{' '}
            {file.rowsRead} 行
            {file.faults.length > 0 ? `，${file.faults.length} 处问题。` : `；${counts(file)}。`}
          </p>
          {file.faults.length > 0 && (
            <ReportRows rows={file.faults} caption={`问题（${file.faults.length}）`} />
          )}
          <Changes changes={file.changes} />
          {file.warnings.length > 0 && (
            <details className="zh-details">
              <summary>提示（{file.warnings.length}），不妨碍导入</summary>
              <ReportRows rows={file.warnings} caption={`提示（${file.warnings.length}）`} />
            </details>
          )}
        </div>
      ))}
      {told && (
        <Button className="zh-cat-below" onClick={() => saveText('导入检查结果.csv', reportCsv(report))}>
          下载检查结果（CSV）
        </Button>
      )}
    </section>
  )
}
