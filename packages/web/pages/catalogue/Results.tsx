import { Pagination } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import type { useSearch } from '../../parts/use-search.ts'

type List<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** Above this number nobody reads on: the person is told to narrow the search. */
const tooMany = 200

/** One page of a list: how many there are, the rows, the way to the others; or that there is nothing. */
export function Results<Row>({
  list,
  search,
  unit,
  filtered,
  children,
}: {
  list: List<Row>
  search: ReturnType<typeof useSearch>
  /** «条», «部». */
  unit: string
  filtered: boolean
  children: (row: Row) => ReactNode
}) {
  if (list.total === 0)
    return list.page > 1 ? (
      <EmptyState title="这一页没有内容" hint="结果已经变少，请回到第一页。" />
    ) : (
      <EmptyState
        title="没有符合条件的结果"
        hint={
          filtered ? '换一个词，减少一个条件，或者把有效期改为“不限日期”。' : '目录还是空的，请管理员导入。'
        }
      />
    )
  return (
    <>
      <p className="zh-note" role="status">
        共 {list.total.toLocaleString('zh-CN')} {unit}
        {list.total > tooMany && '。结果过多，可以按条线、层级或者关键词缩小范围。'}
      </p>
      <ul className="zh-card zh-cat-list">{list.rows.map(children)}</ul>
      {list.total > list.pageSize && (
        <Pagination
          className="zh-no-print"
          align="center"
          current={list.page}
          pageSize={list.pageSize}
          total={list.total}
          showSizeChanger={false}
          showLessItems
          onChange={(page) => search.set({ page: String(page) })}
        />
      )}
    </>
  )
}
