import { Input } from 'antd'
import type { EditColumn } from './EditTable.tsx'

/** Columns of plain text; the first cell of the table carries the field's `id`, so that its label points there. */
export function textColumns<Key extends string>(
  id: string,
  columns: readonly { readonly key: Key; readonly title: string; readonly max: number }[],
): readonly EditColumn<Record<Key, string>>[] {
  return columns.map(({ key, title, max }, place) => ({
    title,
    cell: (row, { index, label, change }) => (
      <Input
        id={index === 0 && place === 0 ? id : `${id}-${index}-${key}`}
        value={row[key]}
        maxLength={max}
        aria-label={label}
        onChange={({ target }) => change({ ...row, [key]: target.value })}
      />
    ),
  }))
}
