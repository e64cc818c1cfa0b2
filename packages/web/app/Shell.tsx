import type { Me, SessionView } from '@zhiheng/contract/identity'
import { type InputRef, Menu } from 'antd'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { Link, Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { holds, useSession } from '../api/session.ts'
import { ProblemAlert } from '../parts/ProblemAlert.tsx'
import { useAppearance } from './appearance.tsx'
import { FirstPaint } from './FirstPaint.tsx'
import { menuGroups, type Screen, screens } from './screens.tsx'
import { ShortcutList, useShortcuts } from './shortcuts.tsx'
import { TopBar } from './TopBar.tsx'

type MenuScreen = Screen & { readonly menu: NonNullable<Screen['menu']> }

const searchable = screens.some(({ path }) => path === '/cases')

/** The pages of the menu for the roles of the post one acts in. */
function menuFor(me: Me): readonly MenuScreen[] {
  return screens.filter(
    (screen): screen is MenuScreen =>
      screen.menu !== undefined && (screen.menu.roles === undefined || holds(me, screen.menu.roles)),
  )
}

/** The page of the menu that the address belongs to: the longest path it begins with. */
function currentPath(pathname: string, menu: readonly MenuScreen[]): string | undefined {
  const holding = menu.filter(
    ({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)),
  )
  return holding.sort((a, b) => b.path.length - a.path.length)[0]?.path
}

function SideMenu({ menu, current }: { menu: readonly MenuScreen[]; current: string | undefined }) {
  const items = Object.entries(menuGroups).flatMap(([group, label]) => {
    const children = menu
      .filter((screen) => screen.menu.group === group)
      .map(({ path, title, menu: { icon: Icon } }) => ({
        key: path,
        icon: <Icon />,
        label: (
          <Link to={path} aria-current={path === current ? 'page' : undefined}>
            {title}
          </Link>
        ),
      }))
    return children.length ? [{ type: 'group' as const, key: group, label, children }] : []
  })
  return (
    <nav className="zh-side zh-no-print" aria-label="主菜单">
      <Menu mode="inline" items={items} selectedKeys={current ? [current] : []} />
    </nav>
  )
}

function PhoneBar({ menu, current }: { menu: readonly MenuScreen[]; current: string | undefined }) {
  return (
    <nav className="zh-tabs zh-no-print" aria-label="主菜单">
      {menu
        .filter((screen) => screen.menu.onPhone)
        .slice(0, 5)
        .map(({ path, menu: { icon: Icon, onPhone } }) => (
          <Link key={path} to={path} aria-current={path === current ? 'page' : undefined}>
            <span className="zh-tabs-icon" aria-hidden="true">
              <Icon />
            </span>
            {onPhone}
          </Link>
        ))}
    </nav>
  )
}

/** A reader of the screen and the keyboard are taken to the new page's beginning. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

function Frame({ me, session }: { me: Me; session: SessionView }) {
  const { phone } = useAppearance()
  const { pathname } = useLocation()
  const { state } = useNavigation()
  const search = useRef<InputRef>(null)
  const main = useFocusOnArrival(pathname)
  const menu = useMemo(() => menuFor(me), [me])
  const current = currentPath(pathname, menu)
  const jumps = useMemo(
    () => menu.map(({ path, title, menu: { letter } }) => ({ path, title, letter })),
    [menu],
  )
  const focusSearch = useCallback(() => search.current?.focus({ cursor: 'all' }), [])
  const { listOpen, openList, closeList } = useShortcuts(jumps, searchable ? focusSearch : null)

  return (
    <div className="zh-frame">
      <a className="zh-skip" href="#main">
        跳到正文
      </a>
      <TopBar
        me={me}
        session={session}
        search={searchable ? search : null}
        menu={phone ? menu.filter(({ path }) => path !== '/account') : []}
        onShortcuts={openList}
      />
      <div className="zh-body">
        {!phone && <SideMenu menu={menu} current={current} />}
        <main id="main" ref={main} tabIndex={-1} aria-busy={state === 'loading'}>
          <Outlet />
        </main>
      </div>
      {phone && <PhoneBar menu={menu} current={current} />}
      <ShortcutList open={listOpen} onClose={closeList} jumps={jumps} hasSearch={searchable} />
      <ScrollRestoration />
    </div>
  )
}

/**
 * The frame of every page for signed-in people. Nobody signed in: to the sign-in page, keeping the way back.
 * A password or second factor still owed: to the account page until it is done.
 */
export function Shell() {
  const { data, error, refetch } = useSession()
  const { pathname, search, hash } = useLocation()
  if (!data)
    return error ? (
      <div className="zh-page zh-narrow">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <FirstPaint />
    )
  if (data.setupNeeded) return <Navigate to="/setup" replace />
  if (!data.me) {
    const back = `${pathname}${search}${hash}`
    return (
      <Navigate to={back === '/' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(back)}`} replace />
    )
  }
  const owes = data.me.mustChangePassword || data.me.mustEnrolTotp
  if (owes && pathname !== '/account') return <Navigate to="/account" replace />
  return <Frame key={data.me.post.postId} me={data.me} session={data} />
}
