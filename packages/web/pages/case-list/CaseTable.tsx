import type { CaseRow } from '@zhiheng/contract/cases/views'
import { daysBetween, formatChineseDate, stageTitle } from '@zhiheng/law'
import { Skeleton, Tag } from 'antd'
import { Link } from 'react-router'
import { useToday } from '../../api/session.ts'

/** A table on a desk, cards on a phone; every row is a link the keyboard reaches. */
export function CaseTable({ cases, loading }: { cases: readonly CaseRow[]; loading: boolean }) {
  if (loading)
    return (
      <div role="status" aria-label="正在载入">
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <table className="zh-table zh-case-table">
      <caption className="zh-hidden">案件列表</caption>
      <thead>
        <tr>
          <th scope="col">案号</th>
          <th scope="col">案由</th>
          <th scope="col">当事人</th>
          <th scope="col">环节</th>
          <th scope="col">办案单位</th>
          <th scope="col">承办</th>
          <th scope="col">登记</th>
          <th scope="col">最近期限</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((row) => (
          <CaseLine key={row.caseId} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/** A case decided without ever being filed is a penalty on the spot; `numberOrKind` says the same where the whole case is known. */
const numberOrKindOf = ({ caseNumber, decidedOn }: CaseRow): string =>
  caseNumber ?? (decidedOn ? '当场处罚' : '线索（未立案）')

function CaseLine({ row }: { row: CaseRow }) {
  return (
    <tr>
      <th scope="row" data-label="案号">
        <Link to={`/cases/${row.caseId}`} className="zh-number">
          {numberOrKindOf(row)}
        </Link>
      </th>
      <td data-label="案由">{row.cause ?? <span className="zh-note">未定</span>}</td>
      <td data-label="当事人">{row.partyName ?? <span className="zh-note">未查明</span>}</td>
      <td data-label="环节">
        <Tag>{stageTitle(row.stage)}</Tag>
      </td>
      <td data-label="办案单位">{row.unitName}</td>
      <td data-label="承办">{row.leadName ?? <span className="zh-note">未指派</span>}</td>
      <td data-label="登记">{formatChineseDate(row.registeredOn)}</td>
      <td data-label="最近期限">
        <NextDue day={row.nextDueOn} />
      </td>
    </tr>
  )
}

function NextDue({ day }: { day: string | null }) {
  const today = useToday()
  if (!day || !today) return <span className="zh-note">无</span>
  const left = daysBetween(today, day)
  const level = left < 0 ? 'overdue' : left <= 3 ? 'near' : 'ok'
  return (
    <span className={`zh-due zh-level-${level}`}>
      {formatChineseDate(day)}
      <span className="zh-note">{left < 0 ? `已过 ${-left} 日` : left === 0 ? '今天' : `剩 ${left} 日`}</span>
    </span>
  )
}
