import { Button } from 'antd'
import type { ReactNode } from 'react'
import { removeAt, replaceAt } from './rows.ts'

export type EditColumn<Row> = {
  readonly title: string
  /** The control of one cell; `label` names it to those who do not see the heading. */
  readonly cell: (row: Row, at: { index: number; label: string; change: (row: Row) => void }) => ReactNode
}

/** A table whose rows are typed and removed; on a phone each row stands as a card (`data-label`). */
export function EditTable<Row>({
  rows,
  columns,
  nameRow,
  onChange,
  keepsOne = false,
}: {
  rows: readonly Row[]
  columns: readonly EditColumn<Row>[]
  /** «第1件», «第1期»: what a row is called. */
  nameRow: (index: number) => string
  onChange: (rows: readonly Row[]) => void
  /** The last row stays: an empty table would say nothing. */
  keepsOne?: boolean
}) {
  return (
    <table className="zh-table zh-table-paired zh-edit-table">
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">
            <span className="zh-hidden">移除</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <tr key={index}>
            {columns.map(({ title, cell }) => (
              <td key={title} data-label={title}>
                {cell(row, {
                  index,
                  label: `${nameRow(index)}的${title}`,
                  change: (next) => onChange(replaceAt(rows, index, next)),
                })}
              </td>
            ))}
            <td>
              <Button
                size="small"
                aria-label={`移除${nameRow(index)}`}
                disabled={keepsOne && rows.length === 1}
                onClick={() => onChange(removeAt(rows, index))}
              >
                移除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
