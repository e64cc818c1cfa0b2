import { useQuery } from '@tanstack/react-query'
import {
  findMajorFilingsRoute,
  type MajorFilingRow,
  type MajorFilingStanding,
  majorFilingStandings,
} from '@zhiheng/contract/cases/major-filings'
import { formatChineseDate, formatMoney } from '@zhiheng/law'
import { Select, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'

const isStanding = (value: string | null): value is MajorFilingStanding =>
  value !== null && value in majorFilingStandings

/** 重大处罚备案: which major decisions of the reach were reported to the bureau of justice, which are late. */
export function MajorFilingsPage() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('standing')
  const standing = isStanding(asked) ? asked : undefined
  const query = useQuery({
    queryKey: ['major-filings', standing],
    queryFn: () => call(findMajorFilingsRoute, { query: standing ? { standing } : {} }),
  })
  const counts = query.data?.counts
  return (
    <div className="zh-page">
      <PageHeader
        title="重大处罚备案"
        note={
          <>
            达到听证数额、属于听证的处罚种类或者经过听证的决定，自作出之日起报送同级司法行政部门；标准和期限为市里设定{' '}
            <UnverifiedMark />
          </>
        }
        actions={
          <Select
            aria-label="备案的情况"
            value={standing ?? 'all'}
            style={{ minWidth: 180 }}
            options={[
              { value: 'all', label: '全部' },
              ...Object.entries(majorFilingStandings).map(([value, label]) => ({
                value,
                label: `${label}${counts ? `（${counts[value as MajorFilingStanding]}）` : ''}`,
              })),
            ]}
            onChange={(value) => setSearch(value === 'all' ? {} : { standing: value }, { replace: true })}
          />
        }
      />
      <Loaded query={query}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <EmptyState
              title="没有这样的重大行政处罚决定"
              hint="只列本人职权范围内的案件；可以在上面换一种情况。"
            />
          ) : (
            <>
              <FilingTable rows={rows} />
              {more && <p className="zh-note">只列出{rows.length}件。</p>}
            </>
          )
        }
      </Loaded>
    </div>
  )
}

const tones: Readonly<Record<MajorFilingStanding, string>> = {
  overdue: 'error',
  due: 'warning',
  sent: 'processing',
  received: 'default',
}

function FilingTable({ rows }: { rows: readonly MajorFilingRow[] }) {
  return (
    <div className="zh-card">
      <table className="zh-table">
        <TableHead titles={['案件', '办案单位', '决定日期', '罚款', '报送期限', '备案表', '情况']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <td data-label="案件">
                <Link to={`/cases/${row.caseId}?tab=facts`}>
                  {row.partyName}
                  {row.cause}案
                </Link>
                <div className="zh-note zh-number">{row.caseNumber}</div>
              </td>
              <td data-label="办案单位">{row.unitName}</td>
              <td data-label="决定日期" className="zh-whole">
                {formatChineseDate(row.decidedOn)}
              </td>
              <td data-label="罚款" className="zh-whole">
                {row.fineFen === null ? '—' : formatMoney(row.fineFen)}
              </td>
              <td data-label="报送期限" className="zh-whole">
                {formatChineseDate(row.dueOn)}
              </td>
              <td data-label="备案表">
                {row.number ? <span className="zh-number">{row.number}</span> : '—'}
                {row.sentOn && <div className="zh-note">{formatChineseDate(row.sentOn)}报送</div>}
              </td>
              <td data-label="情况">
                <Tag color={tones[row.standing]}>{majorFilingStandings[row.standing]}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
