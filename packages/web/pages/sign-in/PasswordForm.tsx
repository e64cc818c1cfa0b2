import { Button, Form, Input } from 'antd'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import type { Credentials } from './SignInPage.tsx'

type Given = { busy: boolean; error: Error | null; onSend: (credentials: Credentials) => void }

export function PasswordForm({ busy, error, onSend }: Given) {
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={onSend}>
      {error && <ProblemAlert error={error} />}
      <Form.Item name="loginName" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} autoFocus />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  )
}
