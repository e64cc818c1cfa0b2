import { BellOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { noticesRoute, readNoticesRoute } from '@zhiheng/contract/cases/routes'
import { formatChineseInstant } from '@zhiheng/law'
import { Badge, Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/call.ts'
import { noticeKindLabel } from '../labels.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { ProblemAlert } from '../parts/ProblemAlert.tsx'

const key = ['notices'] as const
/** Notices are not alarms: asked for once a minute while the window is looked at. */
const everyMs = 60_000

/** The bell: how many notices have not been read, and the list behind it. */
export function NoticesBell() {
  const [open, setOpen] = useState(false)
  const client = useQueryClient()
  const query = useQuery({ queryKey: key, queryFn: () => call(noticesRoute), refetchInterval: everyMs })
  const read = useMutation({
    mutationFn: (noticeIds: string[]) => call(readNoticesRoute, { body: { noticeIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
  const unread = query.data?.unread ?? 0
  const unreadIds = query.data?.notices.filter((notice) => !notice.read).map(({ noticeId }) => noticeId) ?? []
  return (
    <>
      <Button
        type="text"
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-label={unread > 0 ? `提醒，${unread}条未读` : '提醒'}
        icon={
          <Badge count={unread} size="small" overflowCount={99} className="zh-bell-count">
            <BellOutlined className="zh-bell" />
          </Badge>
        }
      >
        <span className="zh-wide-only">提醒</span>
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="提醒"
        extra={
          unreadIds.length > 0 && (
            <Button loading={read.isPending} onClick={() => read.mutate(unreadIds.slice(0, 100))}>
              全部标为已读
            </Button>
          )
        }
      >
        <ProblemAlert error={read.error} />
        <Loaded
          query={query}
          isEmpty={({ notices }) => notices.length === 0}
          empty={<EmptyState title="没有提醒" hint="期限临近、案件退回和等您办理的事项会出现在这里。" />}
        >
          {({ notices }) => (
            <ul className="zh-notices">
              {notices.map(({ noticeId, caseId, kind, words, createdAt, read: wasRead }) => (
                <li key={noticeId} className={wasRead ? '' : 'zh-notice-unread'}>
                  <Link
                    to={`/cases/${caseId}`}
                    onClick={() => {
                      setOpen(false)
                      if (!wasRead) read.mutate([noticeId])
                    }}
                  >
                    <span className={`zh-notice-kind zh-notice-${kind}`}>{noticeKindLabel(kind)}</span>
                    {words}
                  </Link>
                  <div className="zh-note">
                    {formatChineseInstant(createdAt)}
                    {!wasRead && ' · 未读'}
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Drawer>
    </>
  )
}
