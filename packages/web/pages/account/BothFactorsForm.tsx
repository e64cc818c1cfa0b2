import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

type Proof = { password: string; code: string }
type Given<T> = {
  action: string
  send: (proof: Proof) => Promise<T>
  onDone: (answer: T) => void
  onCancel: () => void
}

/** Asks for password and code once more before a change to the second factor itself. */
export function BothFactorsForm<T>({ action, send, onDone, onCancel }: Given<T>) {
  const change = useMutation({ mutationFn: send, onSuccess: onDone })
  return (
    <Form<Proof>
      name="both-factors"
      layout="vertical"
      requiredMark={false}
      onFinish={({ password, code }) => change.mutate({ password, code: code.trim() })}
    >
      {change.error && (
        <ProblemAlert error={change.error} fields={{ password: '当前密码', code: '动态口令或恢复码' }} />
      )}
      <Form.Item name="password" label="当前密码" rules={[{ required: true, message: '请输入当前密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="code"
        label="动态口令或恢复码"
        rules={[{ required: true, min: 6, message: '请输入动态口令或恢复码' }]}
      >
        <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={32} />
      </Form.Item>
      <div className="zh-row">
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {action}
        </Button>
        <Button onClick={onCancel}>不办了</Button>
      </div>
    </Form>
  )
}
