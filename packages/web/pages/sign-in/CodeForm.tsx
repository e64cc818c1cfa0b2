import { Button, Form, Input } from 'antd'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

type Given = { busy: boolean; error: Error | null; onSend: (code: string) => void; onBack: () => void }

/** The second step: six digits from the generator, or one of the recovery codes. */
export function CodeForm({ busy, error, onSend, onBack }: Given) {
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => onSend(code.trim())}
    >
      {error && <ProblemAlert error={error} />}
      <Form.Item
        name="code"
        label="动态口令"
        extra="打开手机上的身份验证器，输入六位数字；手机不在身边的，输入一个恢复码。"
        rules={[{ required: true, min: 6, message: '请输入六位动态口令或一个恢复码' }]}
      >
        <Input
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          autoFocus
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        验证并登录
      </Button>
      <Button type="link" block onClick={onBack}>
        换一个账号
      </Button>
    </Form>
  )
}
