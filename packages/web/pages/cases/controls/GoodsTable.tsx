import type { Goods } from '@zhiheng/law'
import { Button, Input } from 'antd'
import { removeAt, replaceAt } from './rows.ts'

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
      <table className="zh-table zh-edit-table">
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">
              <span className="zh-hidden">移除</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {value.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {columns.map(({ key, title, max }) => (
                <td key={key} data-label={title}>
                  <Input
                    id={index === 0 && key === 'name' ? id : `${id}-${index}-${key}`}
                    value={row[key]}
                    maxLength={max}
                    aria-label={`第${index + 1}件的${title}`}
                    onChange={({ target }) =>
                      onChange(replaceAt(value, index, { ...row, [key]: target.value }))
                    }
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  aria-label={`移除第${index + 1}件`}
                  onClick={() => onChange(removeAt(value, index))}
                >
                  移除
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={() => onChange([...value, blank])}>加一件</Button>
    </>
  )
}
