import type { AccountRow } from '@zhiheng/contract/identity'
import { Button, Form, Input } from 'antd'
import type { AccountChange } from './ManagedAccount.tsx'

type Given = {
  account: AccountRow
  label: string
  busy: boolean
  onChange: (change: AccountChange) => void
}

/** Which identity at the identity service is this person's. */
export function LinkSubject({ account, label, busy, onChange }: Given) {
  if (account.oidcSubject !== null)
    return (
      <p>
        已关联{label}：<code>{account.oidcSubject}</code>{' '}
        <Button disabled={busy} onClick={() => onChange({ oidcSubject: null })}>
          解除关联
        </Button>
      </p>
    )
  return (
    <Form<{ subject: string }>
      name="link-subject"
      layout="vertical"
      requiredMark={false}
      onFinish={({ subject }) => onChange({ oidcSubject: subject.trim() })}
    >
      <Form.Item
        name="subject"
        label={`${label}中的用户标识（sub）`}
        rules={[{ required: true, whitespace: true, message: '请输入用户标识' }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={255} />
      </Form.Item>
      <Button htmlType="submit" disabled={busy}>
        关联统一身份
      </Button>
    </Form>
  )
}
