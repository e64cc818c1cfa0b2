import { Button, Form, Input } from 'antd'
import { NewPasswordFields } from '../account/NewPasswordFields.tsx'
import type { Administrator } from './shapes.ts'

type Given = { busy: boolean; onFinish: (administrator: Administrator) => void; onBack: () => void }
type Filled = { name: string; loginName: string; newPassword: string }

export function AdministratorForm({ busy, onFinish, onBack }: Given) {
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      onFinish={({ name, loginName, newPassword }) =>
        onFinish({ name: name.trim(), loginName: loginName.trim(), password: newPassword })
      }
    >
      <p>第一位系统管理员任职于市司法局，可以开立账号、核对单位和人员；不因此取得办案权限。</p>
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请输入姓名' }]}
      >
        <Input autoComplete="name" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="loginName"
        label="登录名"
        extra="两个以上字符，可用汉字、字母、数字和 . _ - @"
        rules={[{ required: true, whitespace: true, message: '请输入登录名' }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <NewPasswordFields label="密码" />
      <div className="zh-row zh-setup-actions">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          完成首次设置
        </Button>
      </div>
    </Form>
  )
}
