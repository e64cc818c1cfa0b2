import { useQuery } from '@tanstack/react-query'
import { inboxRoute } from '@zhiheng/contract/cases/routes'
import type { InboxRow } from '@zhiheng/contract/cases/views'
import { daysBetween, formatChineseDate, stageTitle } from '@zhiheng/law'
import { Segmented, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { useMe, useToday } from '../../api/session.ts'
import { ClockWatchNotice } from '../../parts/ClockWatchNotice.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import './inbox.css'

type Side = 'all' | 'mine' | 'role'
const sides = [
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我承办的' },
  { value: 'role', label: '待我审核、审批' },
] satisfies { value: Side; label: string }[]

/** 我的待办: what waits for me or for my post, the most urgent in law first. */
export function InboxPage() {
  const me = useMe()
  const [side, setSide] = useState<Side>('all')
  const query = useQuery({ queryKey: ['inbox'], queryFn: () => call(inboxRoute), refetchInterval: 60_000 })
  return (
    <>
      <PageHeader title="我的待办" note={`${me.name} · 按法定期限的紧迫程度排列`} />
      <ClockWatchNotice />
      <Loaded query={query} rows={8}>
        {({ counts, rows, more }) => {
          const shown = rows.filter((row) => side === 'all' || row.mine === (side === 'mine'))
          return (
            <>
              <ul className="zh-counts" aria-label="待办概况">
                <Count words="已过稳妥日" count={counts.overdue} level="overdue" />
                <Count words="今天到期" count={counts.dueToday} level="due" />
                <Count words="三日内" count={counts.dueSoon} level="near" />
                <Count words="待送达" count={counts.toServe} level="ok" />
                <Count words="全部待办" count={counts.awaitingMe} level="ok" />
              </ul>
              <div className="zh-no-print">
                <Segmented options={sides} value={side} onChange={setSide} aria-label="只看" />
              </div>
              {shown.length === 0 ? (
                <EmptyState
                  title="没有待办事项"
                  hint={rows.length === 0 ? '等您办理、审核、审批的案件会出现在这里。' : '换一个范围看看。'}
                />
              ) : (
                <ul className="zh-inbox">
                  {shown.map((row) => (
                    <InboxItem key={row.caseId} row={row} />
                  ))}
                </ul>
              )}
              {more && <p className="zh-note">只列出最紧迫的一百件，其余请在案件列表中查看。</p>}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function Count({
  words,
  count,
  level,
}: {
  words: string
  count: number
  level: 'overdue' | 'due' | 'near' | 'ok'
}) {
  return (
    <li className={count > 0 ? `zh-count zh-level-${level}` : 'zh-count'}>
      <strong>{count}</strong>
      <span>{words}</span>
    </li>
  )
}

function InboxItem({ row }: { row: InboxRow }) {
  const title = row.cause ?? '线索'
  return (
    <li>
      <Link to={`/cases/${row.caseId}`} className="zh-inbox-item">
        <span className="zh-inbox-what">
          {row.what}
          <Tag className="zh-inbox-stage">{stageTitle(row.stage)}</Tag>
        </span>
        <span className="zh-inbox-case">
          {row.caseNumber && <span className="zh-number">{row.caseNumber}</span>} {title}
        </span>
        <span className="zh-note">
          {row.partyName ?? row.place}
          {row.leadName && !row.mine && ` · 承办 ${row.leadName}`}
        </span>
        <Due row={row} />
      </Link>
    </li>
  )
}

/** The nearest clock in words: the safe day counts, the legal day is named. */
function Due({ row }: { row: InboxRow }) {
  const today = useToday()
  if (!row.safeDueOn || !row.legalDueOn || !today)
    return <span className="zh-inbox-due zh-note">没有未了期限</span>
  const left = daysBetween(today, row.safeDueOn)
  const level = left < 0 ? 'overdue' : left === 0 ? 'due' : left <= 3 ? 'near' : 'ok'
  const words = left < 0 ? `已过稳妥日 ${-left} 日` : left === 0 ? '今天到期' : `还剩 ${left} 日`
  return (
    <span className={`zh-inbox-due zh-level-${level}`}>
      <strong>{words}</strong>
      <span>
        {row.deadlineTitle} {formatChineseDate(row.legalDueOn)}届满
      </span>
    </span>
  )
}
