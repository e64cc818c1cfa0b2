import { CalendarOutlined, CameraOutlined, CloudUploadOutlined, DownOutlined } from '@ant-design/icons'
import type { SessionView } from '@zhiheng/contract/identity'
import { Badge, Button, Dropdown } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { Link, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import { useSession } from '../../api/session.ts'
import { useAppearance } from '../../app/appearance.tsx'
import { FirstPaint } from '../../app/FirstPaint.tsx'
import { Mark } from '../../app/Mark.tsx'
import { useLeave } from '../../app/use-leave.tsx'
import {
  type FieldPerson,
  forgetPerson,
  personOf,
  rememberedPerson,
  rememberPerson,
} from '../../outbox/person.ts'
import { useKeepSending, useOnline, useOutbox } from '../../outbox/use-outbox.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { FieldContext } from './field-context.ts'
import './field.css'

/** Asks again who is signed in when the network is back: what was opened without it has not been confirmed. */
function useAskWhenBack(ask: () => unknown) {
  useEffect(() => {
    const back = () => void ask()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [ask])
}

/** Who was confirmed on this device before this page was opened; undefined until the device has said. */
function useRememberedPerson(): FieldPerson | null | undefined {
  const [kept, setKept] = useState<FieldPerson | null>()
  useEffect(() => void rememberedPerson().then(setKept), [])
  return kept
}

/**
 * 外勤: the frame of the pages one uses standing, with one thumb. Signed in as everywhere; but where the server cannot be
 * reached, whoever it last confirmed on this device within a shift goes on with what lies on the device.
 */
export function FieldShell() {
  const { data, error, failureReason, refetch } = useSession()
  const { pathname, search } = useLocation()
  useAskWhenBack(refetch)
  const me = data?.me ?? null
  useEffect(() => {
    if (me) void rememberPerson(personOf(me))
    else if (data) void forgetPerson()
  }, [me, data])
  const unreached = [error, failureReason].some((one) => one instanceof ProblemError && one.status === 0)
  const kept = useRememberedPerson()
  const person = useMemo(
    () => (me ? personOf(me) : !data && unreached ? (kept ?? null) : null),
    [me, data, unreached, kept],
  )
  if (data?.setupNeeded) return <Navigate to="/setup" replace />
  if (data && !me)
    return <Navigate to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`} replace />
  if (me && (me.mustChangePassword || me.mustEnrolTotp)) return <Navigate to="/account" replace />
  if (person) return <Frame key={person.personId} person={person} session={data ?? null} />
  if (!error || kept === undefined) return <FirstPaint />
  return (
    <div className="zh-page zh-narrow">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <p className="zh-note">
        没有网络时，只有十二小时内在本机登录过的人可以打开外勤页面。此前没有上传的内容仍在本机，登录后可见。
      </p>
    </div>
  )
}

function Frame({ person, session }: { person: FieldPerson; session: SessionView | null }) {
  const outbox = useOutbox(person.personId)
  useKeepSending(person.personId)
  const confirmed = session !== null
  const { unsent } = outbox
  return (
    <FieldContext value={{ person, confirmed, outbox }}>
      <div className="zh-frame zh-street">
        <a className="zh-skip" href="#main">
          跳到正文
        </a>
        <Head person={person} session={session} />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
        <Tabs unsent={unsent} />
        <ScrollRestoration />
      </div>
    </FieldContext>
  )
}

function Head({ person, session }: { person: FieldPerson; session: SessionView | null }) {
  const online = useOnline() && session !== null
  const { large, choose } = useAppearance()
  const leave = useLeave(person.personId)
  const items = [
    { key: 'desk', label: <Link to="/inbox">办案平台</Link> },
    { key: 'numbers', label: <Link to="/field/numbers">号段</Link> },
    { key: 'account', label: <Link to="/account">我的账号</Link> },
    { key: 'large', label: large ? '✓ 大字显示' : '大字显示', onClick: () => choose({ large: !large }) },
    { type: 'divider' as const },
    { key: 'out', label: '退出登录', onClick: leave },
  ]
  return (
    <header className="zh-top zh-no-print">
      <Link to="/field" className="zh-street-brand" aria-label="外勤，回到今日">
        <Mark />
        外勤
      </Link>
      <span className="zh-top-gap" />
      {!online && <span className="zh-street-offline">离线</span>}
      {session?.kind === 'demonstration' && (
        <span className="zh-demonstration" title="本库人物、案件均为虚构，可以随意操作">
          演示库
        </span>
      )}
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" className="zh-street-person" aria-haspopup="menu">
          <span className="zh-person-name">{person.name}</span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
    </header>
  )
}

const tabs = [
  { path: '/field', words: '今日', icon: CalendarOutlined },
  { path: '/field/capture', words: '取证', icon: CameraOutlined },
  { path: '/field/unsent', words: '未上传', icon: CloudUploadOutlined },
] as const

function Tabs({ unsent }: { unsent: number }) {
  const { pathname } = useLocation()
  const current = pathname.startsWith('/field/cases') ? '/field' : pathname
  return (
    <nav className="zh-tabs zh-no-print" aria-label="外勤菜单">
      {tabs.map(({ path, words, icon: Icon }) => {
        const count = path === '/field/unsent' ? unsent : 0
        return (
          <Link
            key={path}
            to={path}
            aria-current={path === current ? 'page' : undefined}
            aria-label={count > 0 ? `${words}，${count}份` : words}
          >
            <span className="zh-tabs-icon" aria-hidden="true">
              <Badge count={count} size="small" overflowCount={99} className="zh-street-count">
                <Icon />
              </Badge>
            </span>
            {words}
          </Link>
        )
      })}
    </nav>
  )
}
