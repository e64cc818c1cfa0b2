import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useMemo } from 'react'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ProblemError, whenSignedOut } from '../api/call.ts'
import { forgetEverything, useSession } from '../api/session.ts'
import { forgetPerson } from '../outbox/person.ts'
import { AppearanceProvider, useAppearance } from './appearance.tsx'
import { routes } from './routes.tsx'
import { themeFor } from './theme.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

dayjs.locale('zh-cn')

/** A refusal is an answer and is not asked again; only a server not reached or broken is. */
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
})
const router = createBrowserRouter(routes(client))

// The session is read again; the shell's guard then leads to the sign-in page and keeps the way back.
whenSignedOut(() => {
  void forgetPerson()
  void forgetEverything(client)
})

function Themed({ children }: { children: ReactNode }) {
  const { dark, large, phone, calm } = useAppearance()
  const theme = useMemo(() => themeFor({ dark, large, phone, calm }), [dark, large, phone, calm])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntdApp className="zh-root" message={{ maxCount: 3 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  )
}

function Personal({ children }: { children: ReactNode }) {
  const { data } = useSession()
  return <AppearanceProvider personId={data?.me?.personId ?? null}>{children}</AppearanceProvider>
}

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Personal>
        <Themed>
          <RouterProvider router={router} />
          <UpdateNotice />
        </Themed>
      </Personal>
    </QueryClientProvider>
  )
}
