import { useMutation, useQueryClient } from '@tanstack/react-query'
import { identity, type SessionView } from '@zhiheng/contract/identity'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { forgetEverything, useSession } from '../../api/session.ts'
import { FirstPaint } from '../../app/FirstPaint.tsx'
import { Mark } from '../../app/Mark.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { safeReturn } from './safe-return.ts'
import './sign-in.css'

export type Credentials = { readonly loginName: string; readonly password: string }

/** Why the identity service sent somebody back, by the code in the address. */
const returnProblems: Readonly<Record<string, string>> = {
  oidc_unreachable: '统一身份认证暂时连接不上，请稍后再试，或用本系统账号登录。',
  oidc_failed: '统一身份认证没有完成或已超时，请重新登录。',
  oidc_not_linked: '您的统一身份尚未关联本系统账号，请联系本单位系统管理员。',
  account_disabled: '该账号已停用，请联系本单位系统管理员。',
  no_post: '您目前没有在任的岗位，请联系本单位系统管理员核对任职起止日期。',
}

/** 登录: name and password, then the one-time code where one is asked. */
export function SignInPage() {
  const session = useSession()
  const [params] = useSearchParams()
  const goal = safeReturn(params.get('returnTo'))
  if (!session.data)
    return session.error ? (
      <div className="zh-page zh-narrow">
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </div>
    ) : (
      <FirstPaint />
    )
  if (session.data.setupNeeded) return <Navigate to="/setup" replace />
  if (session.data.me) return <Navigate to={goal} replace />
  return <SignIn session={session.data} goal={goal} reason={returnProblems[params.get('problem') ?? '']} />
}

function SignIn({
  session,
  goal,
  reason,
}: {
  session: SessionView
  goal: string
  reason: string | undefined
}) {
  const { mutation, waiting, send, back } = useSignIn(goal)
  return (
    <main className="zh-sign-in">
      <div className="zh-sign-in-brand">
        <Mark />
        <PageHeader title="执衡" windowTitle="登录" note={`${session.cityName ?? ''}行政执法办案平台`} />
      </div>
      <section className="zh-card" aria-label="登录">
        {reason && !mutation.error && (
          <Alert role="alert" type="warning" showIcon title={reason} className="zh-sign-in-alert" />
        )}
        {waiting ? (
          <CodeForm
            busy={mutation.isPending}
            error={mutation.error}
            onSend={(code) => send({ ...waiting, code })}
            onBack={back}
          />
        ) : (
          <PasswordForm busy={mutation.isPending} error={mutation.error} onSend={send} />
        )}
        {!waiting && session.oidc && (
          <div className="zh-sign-in-other">
            <Button block href="/api/oidc/start">
              用{session.oidc.label}登录
            </Button>
          </div>
        )}
      </section>
      {session.kind === 'demonstration' && !waiting && (
        <DemonstrationAccounts busy={mutation.isPending} onChoose={send} />
      )}
      <p className="zh-note">账号由本单位系统管理员开立。登录、失败和重置均记录在案。</p>
    </main>
  )
}

/** `waiting`: the password was right and a code is asked; it stays in this page's memory until then. */
function useSignIn(goal: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [waiting, setWaiting] = useState<Credentials | null>(null)
  const mutation = useMutation({
    mutationFn: (body: Credentials & { code?: string }) => call(identity.signIn, { body }),
    onSuccess: async ({ next }, { loginName, password }) => {
      if (next === 'code') return setWaiting({ loginName, password })
      await forgetEverything(client)
      navigate(goal, { replace: true })
    },
  })
  const back = () => {
    setWaiting(null)
    mutation.reset()
  }
  return { mutation, waiting, send: mutation.mutate, back }
}
