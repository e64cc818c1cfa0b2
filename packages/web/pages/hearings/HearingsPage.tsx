import { useQuery } from '@tanstack/react-query'
import { findHearingsRoute, type HearingListRow } from '@zhiheng/contract/cases/hearings'
import { beijingDay, formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { Checkbox } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { dayWords } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { TableHead } from '../../parts/TableHead.tsx'

/** 听证安排: the hearings to come, day by day, with where, who presides and whether the party has been told. */
export function HearingsPage() {
  const [search, setSearch] = useSearchParams()
  const mine = search.get('mine') === '1'
  const query = useQuery({
    queryKey: ['hearings', mine],
    queryFn: () => call(findHearingsRoute, { query: mine ? { mine } : {} }),
  })
  return (
    <div className="zh-page">
      <PageHeader title="听证安排" note="已经确定日期、尚未举行的听证，按日期排列" />
      <Checkbox
        checked={mine}
        onChange={({ target }) => setSearch(target.checked ? { mine: '1' } : {}, { replace: true })}
      >
        只看本人主持
      </Checkbox>
      <Loaded query={query}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <EmptyState title={mine ? '没有由您主持的听证' : '没有将要举行的听证'} />
          ) : (
            <>
              <HearingTable rows={rows} />
              {more && <p className="zh-note">只列出最近的{rows.length}件。</p>}
            </>
          )
        }
      </Loaded>
    </div>
  )
}

const timeOf = (at: string): string => formatChineseInstant(at).replace(/^.*日/, '')

function HearingTable({ rows }: { rows: readonly HearingListRow[] }) {
  return (
    <div className="zh-card">
      <table className="zh-table">
        <TableHead titles={['日期', '时间', '地点', '案件', '主持人、记录员', '通知书']} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.caseId}:${row.at}`}>
              <td data-label="日期">{dayWords(beijingDay(row.at))}</td>
              <td data-label="时间">{timeOf(row.at)}</td>
              <td data-label="地点">
                {row.place}
                <div className="zh-note">{row.public ? '公开' : '不公开'}</div>
              </td>
              <td data-label="案件">
                <Link to={`/cases/${row.caseId}?tab=hearing`}>
                  {row.partyName}
                  {row.cause}案
                </Link>
                <div className="zh-note">
                  <span className="zh-number">{row.caseNumber}</span> {row.unitName}
                </div>
              </td>
              <td data-label="主持人、记录员">
                {row.presider}、{row.recorder}
                {row.mine && <div className="zh-note">由您主持</div>}
              </td>
              <td data-label="通知书">
                {row.servedOn ? `${formatChineseDate(row.servedOn)}送达` : '尚未送达'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
