import type { QueryClient } from '@tanstack/react-query'
import { Navigate, type RouteObject } from 'react-router'
import { sessionQuery } from '../api/session.ts'
import { FirstPaint } from './FirstPaint.tsx'
import { NotFound } from './NotFound.tsx'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'
import { type Screen, screens } from './screens.tsx'

/** Loads the page's own file when it is first opened. */
const lazyRoute = ({ path, load }: Screen): RouteObject => ({
  path,
  errorElement: <RouteError />,
  lazy: async () => ({ Component: await load() }),
})

/** A page of the demonstration has no address elsewhere. */
async function onlyInDemonstration(client: QueryClient): Promise<null> {
  const { kind } = await client.ensureQueryData(sessionQuery)
  if (kind !== 'demonstration') throw new Response(null, { status: 404 })
  return null
}

function routeOf(client: QueryClient, screen: Screen): RouteObject {
  const route = lazyRoute(screen)
  return screen.demonstrationOnly ? { ...route, loader: () => onlyInDemonstration(client) } : route
}

/** What one opens in the morning: the first page of the menu. */
const homePath = screens.find(({ menu }) => menu && !menu.roles)?.path ?? '/account'

/** The router's table: bare pages, the frame of the street, then the shell with everything else, then what does not exist. */
export function routes(client: QueryClient): RouteObject[] {
  const framed = screens.filter(({ frame }) => frame === 'shell')
  const field = screens.filter(({ frame }) => frame === 'field')
  const bare = screens.filter(({ frame }) => frame === 'bare')
  return [
    {
      hydrateFallbackElement: <FirstPaint />,
      errorElement: <RouteError />,
      children: [
        ...bare.map((screen) => routeOf(client, screen)),
        {
          lazy: async () => ({ Component: (await import('../pages/field/FieldShell.tsx')).FieldShell }),
          errorElement: <RouteError />,
          children: field.map((screen) => routeOf(client, screen)),
        },
        {
          element: <Shell />,
          errorElement: <RouteError />,
          children: [
            { index: true, element: <Navigate to={homePath} replace /> },
            ...framed.map((screen) => routeOf(client, screen)),
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]
}
