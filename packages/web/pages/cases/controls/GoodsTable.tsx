import type { Goods } from '@zhiheng/law'
import { Button } from 'antd'
import { EditTable } from './EditTable.tsx'
import { textColumns } from './text-columns.tsx'

const blank: Goods = { name: '', specification: '', quantity: '', condition: '' }
const columns = [
  { key: 'name', title: '名称', max: 200 },
  { key: 'specification', title: '规格型号', max: 100 },
  { key: 'quantity', title: '数量（含单位）', max: 200 },
  { key: 'condition', title: '状态', max: 100 },
] as const

/** 物品清单: one thing a row. */
export function GoodsTable({
  id,
  value,
  onChange,
}: {
  id: string
  value: readonly Goods[]
  onChange: (rows: readonly Goods[]) => void
}) {
  return (
    <>
      <EditTable
        rows={value}
        columns={textColumns(id, columns)}
        nameRow={(index) => `第${index + 1}件`}
        onChange={onChange}
      />
      <Button onClick={() => onChange([...value, blank])}>加一件</Button>
    </>
  )
}
