import { formatChineseInstant } from '@zhiheng/law'
import { Pagination } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useImports } from './queries.ts'
import { importKindWords } from './words.ts'

/** 导入记录: who brought what, when, and what it changed. */
export function ImportHistory() {
  const [page, setPage] = useState(1)
  const query = useImports(page)
  return (
    <section className="zh-card">
      <h2>导入记录</h2>
      <Loaded
        query={query}
        isEmpty={({ total }) => total === 0}
        empty={<EmptyState small title="还没有导入过" hint="无变化的导入不留记录。" />}
      >
        {(list) => (
          <>
            <ul className="zh-cat-plain">
              {list.rows.map((one) => (
                <li key={one.importId}>
                  <strong>{importKindWords[one.kind]}</strong> {one.fileName}
                  <div className="zh-note">
                    {formatChineseInstant(one.importedAt)} · {one.importedBy} · {one.rowsRead} 行：新增{' '}
                    {one.added}，变更 {one.changed}，更正 {one.corrected}，未变 {one.unchanged}
                    {one.warnings.length > 0 && ` · 提示 ${one.warnings.length}`}
                  </div>
                  <div className="zh-note zh-cat-hash">SHA-256 {one.sha256}</div>
                </li>
              ))}
            </ul>
            {list.total > list.pageSize && (
              <Pagination
                current={page}
                pageSize={list.pageSize}
                total={list.total}
                showSizeChanger={false}
                onChange={setPage}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
