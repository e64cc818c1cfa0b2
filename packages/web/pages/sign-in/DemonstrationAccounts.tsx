import { useQuery } from '@tanstack/react-query'
import { identity } from '@zhiheng/contract/identity'
import { Button } from 'antd'
import { call } from '../../api/call.ts'
import type { Credentials } from './SignInPage.tsx'

type Given = { busy: boolean; onChoose: (credentials: Credentials) => void }

/** The accounts of a demonstration, password and all: what is here is invented and open to everybody. */
export function DemonstrationAccounts({ busy, onChoose }: Given) {
  const { data: accounts = [] } = useQuery({
    queryKey: ['demonstration-accounts'],
    queryFn: () => call(identity.demonstrationAccounts),
  })
  if (accounts.length === 0) return null
  return (
    <section className="zh-card" aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts">演示账号</h2>
      <p className="zh-note">这里的案件和人员都是虚构的。选择一个账号即可登录。</p>
      <ul className="zh-demonstration-accounts">
        {accounts.map(({ loginName, password, note }) => (
          <li key={loginName}>
            <div>
              <div>{note}</div>
              <div className="zh-note">
                登录名 <code>{loginName}</code>，密码 <code>{password}</code>
              </div>
            </div>
            <Button
              disabled={busy}
              aria-label={`以${note}（${loginName}）登录`}
              onClick={() => onChoose({ loginName, password })}
            >
              登录
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
