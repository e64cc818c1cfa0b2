import { useQuery } from '@tanstack/react-query'
import { type IdentityEvent, identity } from '@zhiheng/contract/identity'
import { Skeleton } from 'antd'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { chineseTime } from './chinese-time.ts'
import { identityEventLabel } from './identity-event-labels.ts'

/** What happened to the account lately. A sign-in one does not remember is seen here first. */
export function RecordSection() {
  const record = useQuery({ queryKey: ['account', 'events'], queryFn: () => call(identity.myEvents) })
  return (
    <section className="zh-card" aria-labelledby="my-record">
      <h2 id="my-record">账号记录</h2>
      <p className="zh-note">有不是本人的登录，请立即修改密码并告知系统管理员。</p>
      {record.error && <ProblemAlert error={record.error} onRetry={() => void record.refetch()} />}
      {!record.data && !record.error && <Skeleton active paragraph={{ rows: 3 }} />}
      {record.data && <EventList events={record.data} />}
    </section>
  )
}

/** The record of one account, newest first: also on the administrator's page. */
export function EventList({ events }: { events: readonly IdentityEvent[] }) {
  if (events.length === 0) return <p>还没有记录。</p>
  return (
    <ol className="zh-account-record">
      {events.map((event, index) => (
        // Two failures in the same second look alike; their place in the list is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: an append-only list, read whole
        <li key={index}>
          <time dateTime={event.happenedAt}>{chineseTime(event.happenedAt)}</time>
          <span>
            {identityEventLabel(event.kind)}
            {event.actedByName && <span className="zh-note">（{event.actedByName}办理）</span>}
          </span>
          <span className="zh-note">{[event.device, event.ip].filter(Boolean).join('，')}</span>
        </li>
      ))}
    </ol>
  )
}
