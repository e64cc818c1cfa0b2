import { useQuery } from '@tanstack/react-query'
import { summaryRoute } from '@zhiheng/contract/cases/summary'
import { formatMoney } from '@zhiheng/law'
import { Button, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { saveText } from '../../parts/csv.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { overviewCsv, overviewOf } from './overview.ts'
import './overview.css'

/** 总览: the cases of one's reach registered in a year, by unit and group of stages. Every number leads to its cases. */
export function OverviewPage() {
  const [search, setSearch] = useSearchParams()
  const thisYear = Number(useToday().slice(0, 4))
  const asked = Number(search.get('year'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear
  const query = useQuery({
    queryKey: ['overview', year],
    queryFn: () => call(summaryRoute, { query: { year } }),
  })
  const overview = overviewOf(query.data?.cells ?? [])
  const { total } = overview
  const years = [...new Set([thisYear, year, ...(query.data?.years ?? [])])].sort((a, b) => b - a)
  return (
    <div className="zh-page zh-overview">
      <PageHeader
        title={`${year}年总览`}
        note={
          query.data && (
            <>
              当年登记 {total.cases} 件，已决定罚款 {formatMoney(total.fineFen)}
            </>
          )
        }
        actions={
          <>
            <Select
              aria-label="年度"
              value={year}
              options={years.map((value) => ({ value, label: `${value}年` }))}
              onChange={(value) => setSearch(value === thisYear ? {} : { year: String(value) })}
            />
            <Button
              disabled={total.cases === 0}
              onClick={() => saveText(`${year}年案件总览.csv`, overviewCsv(overview))}
            >
              导出表格
            </Button>
          </>
        }
      />
      <Loaded
        query={query}
        rows={8}
        isEmpty={(data) => data.cells.length === 0}
        empty={
          <EmptyState
            title={`${year}年没有登记的案件`}
            hint="只统计本人职权范围内的案件；可以在上面换一个年度。"
          />
        }
      >
        {() => (
          <>
            <OverviewTable key={year} year={year} overview={overview} />
            <p className="zh-note">
              按登记年度统计职权范围内的案件，不含其他单位共享来的案件；环节为案件现在所处的环节，罚款为已经批准的处罚决定所定数额。单位按区域和机构顺序排列。
            </p>
          </>
        )}
      </Loaded>
    </div>
  )
}
