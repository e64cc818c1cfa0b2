import { useMutation, useQueryClient } from '@tanstack/react-query'
import { identity } from '@zhiheng/contract/identity'
import type { PersonView } from '@zhiheng/contract/organisation'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ManagedAccount } from '../account/ManagedAccount.tsx'
import { ActForm } from './ActForm.tsx'
import { TextField } from './fields.tsx'
import { refresh } from './queries.ts'

function TemporaryPassword({ password, onClose }: { password: string; onClose: () => void }) {
  return (
    <Alert
      type="success"
      role="status"
      showIcon
      title="账号已开立"
      description={
        <>
          <p>
            临时密码：<code className="zh-org-password">{password}</code>
          </p>
          <p>只显示这一次，请当面交给本人；首次登录时须修改。</p>
          <Button onClick={onClose}>已抄录，关闭</Button>
        </>
      }
    />
  )
}

/** Opens the account of somebody who has none; what can be done with an account is ManagedAccount's. */
export function AccountSection({ person }: { person: PersonView }) {
  const client = useQueryClient()
  const [opening, setOpening] = useState(false)
  const create = useMutation({
    mutationFn: (loginName: string) =>
      call(identity.createAccount, { body: { personId: person.personId, loginName: loginName.trim() } }),
  })
  const close = async () => {
    create.reset()
    await refresh(client)
  }
  if (create.data)
    return <TemporaryPassword password={create.data.temporaryPassword} onClose={() => void close()} />
  if (person.hasAccount) return <ManagedAccount personId={person.personId} name={person.name} />
  if (!opening)
    return (
      <>
        <p className="zh-note">还没有登录账号，不能使用本系统。</p>
        <Button onClick={() => setOpening(true)}>开立账号</Button>
      </>
    )
  return (
    <ActForm<{ loginName: string }>
      name="account"
      act="开立账号"
      fields={{ loginName: '登录名' }}
      consequence={({ loginName }) =>
        `${person.name}将用登录名“${loginName.trim()}”登录；系统给出一次性临时密码，只显示一次。`
      }
      record={({ loginName }) => `为${person.name}开立账号，登录名${loginName.trim()}`}
      send={async ({ loginName }) => {
        await create.mutateAsync(loginName)
        setOpening(false)
      }}
      onCancel={() => setOpening(false)}
    >
      <TextField name="loginName" label="登录名" max={64} extra="两个以上字符：文字、数字和 . _ - @" />
    </ActForm>
  )
}
