import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type AccountRow, identity } from '@zhiheng/contract/identity'
import type { BodyOf } from '@zhiheng/contract/route'
import { Alert, Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { useMe, useSession } from '../../api/session.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { chineseTime } from './chinese-time.ts'
import { LinkSubject } from './LinkSubject.tsx'
import { ManagedActs } from './ManagedActs.tsx'
import { EventList } from './RecordSection.tsx'
import './account.css'

export type AccountChange = BodyOf<typeof identity.changeAccount>

/** The account of another person, for the administrator of their unit: its state, what can be done, its record. */
export function ManagedAccount({ personId, name }: { personId: string; name: string }) {
  const me = useMe()
  const params = { personId }
  const account = useQuery({
    queryKey: ['managed-account', personId],
    queryFn: () => call(identity.account, { params }),
  })
  const acts = useActs(personId)
  if (account.error) return <ProblemAlert error={account.error} onRetry={() => void account.refetch()} />
  if (!account.data) return <Skeleton active paragraph={{ rows: 3 }} />
  if (acts.reset.data)
    return (
      <TemporaryPassword
        name={name}
        password={acts.reset.data.temporaryPassword}
        onPutAway={() => acts.reset.reset()}
      />
    )
  return (
    <>
      {acts.error && <ProblemAlert error={acts.error} />}
      <State account={account.data} />
      {personId === me.personId ? (
        <p>
          这是您自己的账号，请在<Link to="/account">我的账号</Link>中修改。
        </p>
      ) : (
        <ManagedActs
          account={account.data}
          busy={acts.busy}
          onReset={() => acts.reset.mutate()}
          onChange={acts.change.mutate}
          onResetTotp={() => acts.resetTotp.mutate()}
        />
      )}
      <Subject account={account.data} onChange={acts.change.mutate} busy={acts.busy} />
      <Record personId={personId} />
    </>
  )
}

function useActs(personId: string) {
  const client = useQueryClient()
  const params = { personId }
  const onSettled = () => client.invalidateQueries({ queryKey: ['managed-account', personId] })
  const reset = useMutation({ mutationFn: () => call(identity.resetPassword, { params }), onSettled })
  const change = useMutation({
    mutationFn: (body: AccountChange) => call(identity.changeAccount, { params, body }),
    onSettled,
  })
  const resetTotp = useMutation({ mutationFn: () => call(identity.resetTotp, { params }), onSettled })
  const all = [reset, change, resetTotp]
  return {
    reset,
    change,
    resetTotp,
    busy: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error ?? null,
  }
}

function State({ account }: { account: AccountRow }) {
  return (
    <>
      <p>
        登录名 <strong>{account.loginName}</strong>{' '}
        {account.disabled ? <Tag color="error">已停用</Tag> : <Tag>使用中</Tag>}
        {account.lockedUntil && <Tag color="warning">锁定至{chineseTime(account.lockedUntil)}</Tag>}
        {account.mustChangePassword && <Tag color="warning">尚未修改临时密码</Tag>}
      </p>
      <p className="zh-note">
        {account.lastSignedInAt ? `最近登录：${chineseTime(account.lastSignedInAt)}。` : '从未登录。'}
        动态口令{account.totpOn ? '已启用' : '未启用'}
        {account.totpRequired && '，按要求必须启用'}。
      </p>
    </>
  )
}

function Subject({
  account,
  busy,
  onChange,
}: {
  account: AccountRow
  busy: boolean
  onChange: (change: AccountChange) => void
}) {
  const { data } = useSession()
  const me = useMe()
  if (!data?.oidc || account.personId === me.personId) return null
  return <LinkSubject account={account} label={data.oidc.label} busy={busy} onChange={onChange} />
}

type Shown = { name: string; password: string; onPutAway: () => void }

function TemporaryPassword({ name, password, onPutAway }: Shown) {
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={`${name}的临时密码只显示这一次`}
      description={
        <>
          <p>
            <code className="zh-temporary-password">{password}</code>
          </p>
          <p>请当面交给本人；首次登录时须修改。该账号已在全部设备上退出。</p>
          <Button onClick={onPutAway}>已抄录，关闭</Button>
        </>
      }
    />
  )
}

function Record({ personId }: { personId: string }) {
  const [open, setOpen] = useState(false)
  const record = useQuery({
    queryKey: ['managed-account', personId, 'events'],
    queryFn: () => call(identity.accountEvents, { params: { personId } }),
    enabled: open,
  })
  return (
    <details className="zh-details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>账号记录</summary>
      {record.error && <ProblemAlert error={record.error} onRetry={() => void record.refetch()} />}
      {open && !record.data && !record.error && <Skeleton active paragraph={{ rows: 2 }} />}
      {record.data && <EventList events={record.data} />}
    </details>
  )
}
