import { Alert } from 'antd'
import { useMe } from '../../api/session.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { PostsSection } from './PostsSection.tsx'
import { RecordSection } from './RecordSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { TotpSection } from './TotpSection.tsx'
import './account.css'

/** 我的账号: posts, password, one-time password, devices, record. What is owed stands first and alone is needed. */
export function AccountPage() {
  const me = useMe()
  const ready = !me.mustChangePassword && !me.mustEnrolTotp
  return (
    <div className="zh-page zh-narrow zh-account">
      <PageHeader title="我的账号" note={`${me.name}（登录名 ${me.loginName}）`} />
      {me.mustChangePassword && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title="您用的是临时密码，请先修改，再办理业务。"
          className="zh-account-owed"
        />
      )}
      {!me.mustChangePassword && me.mustEnrolTotp && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title="管理员要求您启用动态口令，启用后方可办理业务。"
          className="zh-account-owed"
        />
      )}
      {ready && <PostsSection me={me} />}
      {(ready || me.mustChangePassword) && <PasswordSection />}
      {/* In one place whatever is owed: recovery codes on the screen outlive a reading of the session. */}
      {!me.mustChangePassword && <TotpSection me={me} />}
      <SessionsSection />
      <RecordSection />
    </div>
  )
}
