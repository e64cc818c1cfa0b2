import type { Goods } from '@zhiheng/law'
import { Button } from 'antd'
import { EditTable } from './EditTable.tsx'
import { textColumns } from './text-columns.tsx'

const columns = [
  { key: 'name', title: '名称', max: 200 },
  { key: 'specification', title: '规格型号', max: 100 },
  { key: 'quantity', title: '数量（含单位）', max: 200 },
  { key: 'condition', title: '状态', max: 100 },
] as const
const withRelation = [...columns, { key: 'relation', title: '与违法行为的关系', max: 100 }] as const
type Row = Goods & { readonly relation: string }
const blank: Goods = { name: '', specification: '', quantity: '', condition: '' }
const blankRow: Row = { ...blank, relation: '' }

/** 物品清单: one thing a row; `relation` asks of each what it has to do with the violation. */
export function GoodsTable({
  id,
  relation,
  value,
  onChange,
}: {
  id: string
  relation: boolean
  value: readonly Goods[]
  onChange: (rows: readonly Goods[]) => void
}) {
  const nameRow = (index: number) => `第${index + 1}件`
  return (
    <>
      {relation ? (
        <EditTable
          rows={value as readonly Row[]}
          columns={textColumns(id, withRelation)}
          nameRow={nameRow}
          onChange={onChange}
        />
      ) : (
        <EditTable rows={value} columns={textColumns(id, columns)} nameRow={nameRow} onChange={onChange} />
      )}
      <Button onClick={() => onChange([...value, relation ? blankRow : blank])}>加一件</Button>
    </>
  )
}
