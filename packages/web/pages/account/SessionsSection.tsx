import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { identity, type SessionRow } from '@zhiheng/contract/identity'
import { Button, Popconfirm, Skeleton } from 'antd'
import { call } from '../../api/call.ts'
import { forgetEverything } from '../../api/session.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { chineseTime } from './chinese-time.ts'

const waysIn: Readonly<Record<string, string>> = {
  password: '密码',
  password_totp: '密码和动态口令',
  password_recovery: '密码和恢复码',
  oidc: '统一身份认证',
}

/** Where one is signed in, and the way to end it there. */
export function SessionsSection() {
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['account', 'sessions'], queryFn: () => call(identity.sessions) })
  const refresh = () => client.invalidateQueries({ queryKey: ['account'] })
  const end = useMutation({
    mutationFn: (sessionId: string) => call(identity.endSession, { params: { sessionId } }),
    onSettled: refresh,
  })
  const endAll = useMutation({
    mutationFn: (keepThis: boolean) => call(identity.endSessions, { query: { keepThis } }),
    onSuccess: (_, keepThis) => (keepThis ? refresh() : forgetEverything(client)),
  })
  const others = list.data?.some(({ current }) => !current) ?? false
  return (
    <section className="zh-card" aria-labelledby="my-sessions">
      <h2 id="my-sessions">登录的设备</h2>
      {(end.error ?? endAll.error) && <ProblemAlert error={end.error ?? endAll.error} />}
      {list.error && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton active paragraph={{ rows: 2 }} />}
      <ul className="zh-account-list">
        {list.data?.map((row) => (
          <Device
            key={row.sessionId}
            row={row}
            busy={end.isPending}
            onEnd={() => end.mutate(row.sessionId)}
          />
        ))}
      </ul>
      <div className="zh-row">
        <Button disabled={!others} loading={endAll.isPending} onClick={() => endAll.mutate(true)}>
          退出其他设备
        </Button>
        <Popconfirm
          title="退出全部设备，包括这一台？"
          okText="全部退出"
          cancelText="不退出"
          onConfirm={() => endAll.mutate(false)}
        >
          <Button danger>退出全部设备</Button>
        </Popconfirm>
      </div>
    </section>
  )
}

function Device({ row, busy, onEnd }: { row: SessionRow; busy: boolean; onEnd: () => void }) {
  return (
    <li>
      <div>
        <strong>{row.device}</strong>
        <div className="zh-note">
          {row.ip}；{chineseTime(row.startedAt)}以{waysIn[row.signedInBy] ?? row.signedInBy}登录， 最近使用
          {chineseTime(row.lastSeenAt)}
        </div>
      </div>
      {row.current ? (
        <span className="zh-note">这台设备</span>
      ) : (
        <Button disabled={busy} aria-label={`退出${row.device}`} onClick={onEnd}>
          退出
        </Button>
      )}
    </li>
  )
}
