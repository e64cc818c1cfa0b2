import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { findCasesRoute } from '@zhiheng/contract/cases/routes'
import { Alert, Button } from 'antd'
import { useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseTable } from './CaseTable.tsx'
import { type Filters, filtersFrom, searchFrom } from './case-query.ts'
import { exportCases } from './export-cases.ts'
import { SavedViews } from './SavedViews.tsx'
import './case-list.css'

/** 案件: every case of one's reach, twenty at a time; the filter stands in the address. */
export function CaseListPage() {
  const [search, setSearch] = useSearchParams()
  const filters = filtersFrom(search)
  const key = searchFrom(filters).toString()
  const change = (next: Filters) => setSearch(searchFrom(next))
  const list = useInfiniteQuery({
    queryKey: ['cases', key],
    queryFn: ({ pageParam }) =>
      call(findCasesRoute, { query: { ...filters, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  const total = useQuery({
    queryKey: ['cases', 'total', key],
    queryFn: () => call(findCasesRoute, { query: { ...filters, total: true } }),
    enabled: list.isSuccess && list.data.pages.length === 1,
  })
  const cases = list.data?.pages.flatMap((page) => page.cases) ?? []
  const tooMany = list.data?.pages.some((page) => page.tooMany) ?? false
  return (
    <>
      <PageHeader
        title="案件"
        note={
          total.data?.total != null
            ? `共 ${total.data.total}${total.data.tooMany ? ' 件以上' : ' 件'}`
            : undefined
        }
        actions={
          <Button onClick={() => exportCases(cases)} disabled={cases.length === 0}>
            导出已列出的
          </Button>
        }
      />
      <CaseFilters filters={filters} onChange={change} />
      <SavedViews filters={filters} onOpen={change} />
      {tooMany && (
        <Alert type="info" showIcon message="结果过多，列出的可能不全，请增加检索文字或者筛选条件。" />
      )}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isSuccess && cases.length === 0 ? (
        <EmptyState
          title="没有符合条件的案件"
          hint="可以减少筛选条件；案号、当事人、案由、地点中连续的文字都可以检索。"
          action={key !== '' && <Button onClick={() => change({})}>清除全部条件</Button>}
        />
      ) : (
        <CaseTable cases={cases} loading={list.isPending} />
      )}
      {list.hasNextPage && (
        <div className="zh-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            再看二十件
          </Button>
        </div>
      )}
    </>
  )
}
