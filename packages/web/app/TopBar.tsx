import { DownOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import type { Me, PostChoice, SessionView } from '@zhiheng/contract/identity'
import { App, Button, Dropdown, Input, type InputRef, type MenuProps } from 'antd'
import type { RefObject } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { ProblemError } from '../api/call.ts'
import { useSwitchPost } from '../api/session.ts'
import { useAppearance } from './appearance.tsx'
import { Mark } from './Mark.tsx'
import { NoticesBell } from './NoticesBell.tsx'
import { useLeave } from './use-leave.tsx'

function postLine({ unitName, title, actingFor }: PostChoice): string {
  return `${unitName} · ${title}${actingFor ? `（代${actingFor}）` : ''}`
}

function SearchBox({ input }: { input: RefObject<InputRef | null> }) {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const said = params.get('text') ?? ''
  return (
    <search className="zh-search">
      <Input
        key={said}
        ref={input}
        defaultValue={said}
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        suffix={<kbd>/</kbd>}
        placeholder="案号、当事人、案由"
        aria-label="搜索案号、当事人、案由"
        onPressEnter={({ currentTarget }) => {
          const text = currentTarget.value.trim()
          if (text) navigate(`/cases?${new URLSearchParams({ text })}`)
        }}
      />
    </search>
  )
}

function usePersonMenu(me: Me, pages: readonly { path: string; title: string }[]): MenuProps['items'] {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { scheme, large, choose } = useAppearance()
  const switchPost = useSwitchPost()
  const leave = useLeave(me.personId)
  const complain = (error: Error) =>
    void message.error(error instanceof ProblemError ? error.problem.message : '没有办成，请重试。')

  const posts = me.posts.map((post) => ({
    key: `post:${post.postId}`,
    label: post.postId === me.post.postId ? `✓ ${postLine(post)}（当前）` : postLine(post),
    disabled: post.postId === me.post.postId,
    onClick: () =>
      switchPost.mutate(post.postId, {
        onSuccess: () => {
          navigate('/')
          void message.success(`已切换到${postLine(post)}`)
        },
        onError: complain,
      }),
  }))
  const schemes = (
    [
      ['system', '随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
    ] as const
  ).map(([key, label]) => ({
    key: `scheme:${key}`,
    label: scheme === key ? `✓ ${label}` : label,
    onClick: () => choose({ scheme: key }),
  }))
  return [
    ...(pages.length > 0
      ? [
          {
            type: 'group' as const,
            key: 'pages',
            label: '去往',
            children: pages.map(({ path, title }) => ({ key: path, label: <Link to={path}>{title}</Link> })),
          },
        ]
      : []),
    ...(posts.length > 1
      ? [{ type: 'group' as const, key: 'posts', label: '切换岗位', children: posts }]
      : []),
    { type: 'group' as const, key: 'look', label: '界面颜色', children: schemes },
    { key: 'large', label: large ? '✓ 大字显示' : '大字显示', onClick: () => choose({ large: !large }) },
    { type: 'divider' as const },
    { key: 'account', label: <Link to="/account">我的账号</Link> },
    { key: 'out', label: '退出登录', onClick: leave },
  ]
}

/** The bar at the head of every page: mark, unit and person, search, what kind of installation this is. */
export function TopBar({
  me,
  session,
  search,
  menu,
  onShortcuts,
}: {
  me: Me
  session: SessionView
  search: RefObject<InputRef | null> | null
  /** On a phone the whole menu hangs under the person; the bar at the foot has only five. */
  menu: readonly { path: string; title: string }[]
  onShortcuts: () => void
}) {
  const { phone } = useAppearance()
  const items = usePersonMenu(me, menu)
  return (
    <header className="zh-top zh-no-print">
      <Link to="/" className="zh-brand" aria-label="执衡，回到首页">
        <Mark />
        <span>执衡</span>
      </Link>
      <Dropdown
        menu={{ items: items ?? [], className: 'zh-person-menu' }}
        trigger={['click']}
        placement="bottomLeft"
      >
        <Button type="text" className="zh-person" aria-haspopup="menu">
          <span className="zh-person-unit">{me.post.unitName}</span>
          <span className="zh-person-name">
            {me.name}
            {me.post.actingFor && <small>代{me.post.actingFor}</small>}
          </span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      <span className="zh-top-gap" />
      {search && <SearchBox input={search} />}
      <NoticesBell />
      {!phone && (
        <Button type="text" icon={<QuestionCircleOutlined />} onClick={onShortcuts} aria-keyshortcuts="?">
          快捷键
        </Button>
      )}
      {session.kind === 'demonstration' && (
        <span className="zh-demonstration" title="本库人物、案件均为虚构，可以随意操作">
          演示库
        </span>
      )}
    </header>
  )
}
