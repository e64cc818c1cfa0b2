import { useMutation, useQueryClient } from '@tanstack/react-query'
import { identity } from '@zhiheng/contract/identity'
import { App, Button, Form, Input } from 'antd'
import { call } from '../../api/call.ts'
import { sessionKey } from '../../api/session.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'

type Filled = { currentPassword: string; newPassword: string }

export function PasswordSection() {
  const [form] = Form.useForm<Filled>()
  const { message } = App.useApp()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Filled) =>
      call(identity.changePassword, { body: { currentPassword, newPassword } }),
    onSuccess: async () => {
      form.resetFields()
      void message.success('密码已修改，其他设备已退出')
      await client.invalidateQueries({ queryKey: sessionKey })
      await client.invalidateQueries({ queryKey: ['account'] })
    },
  })
  return (
    <section className="zh-card" aria-labelledby="my-password">
      <h2 id="my-password">密码</h2>
      <Form
        form={form}
        name="password"
        layout="vertical"
        requiredMark={false}
        onFinish={(filled) => change.mutate(filled)}
      >
        {change.error && (
          <ProblemAlert
            error={change.error}
            fields={{ currentPassword: '当前密码', newPassword: '新密码' }}
          />
        )}
        <Form.Item
          name="currentPassword"
          label="当前密码"
          rules={[{ required: true, message: '请输入当前密码' }]}
        >
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <NewPasswordFields />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          修改密码并退出其他设备
        </Button>
      </Form>
    </section>
  )
}
