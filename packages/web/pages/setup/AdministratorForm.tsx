import { Button, Form, Input } from 'antd'
import { NewPasswordFields } from '../account/NewPasswordFields.tsx'
import type { LastStep } from './shapes.ts'

type Given = { busy: boolean; onFinish: (given: LastStep) => void; onBack: () => void }
type Filled = { name: string; loginName: string; newPassword: string; setupCode: string }

export function AdministratorForm({ busy, onFinish, onBack }: Given) {
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      onFinish={({ name, loginName, newPassword, setupCode }) =>
        onFinish({
          administrator: { name: name.trim(), loginName: loginName.trim(), password: newPassword },
          setupCode: setupCode.trim(),
        })
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
      <Form.Item
        name="setupCode"
        label="设置码"
        extra="服务器启动时显示在控制台上，每次启动更换；以此确认您是这台服务器的管理者。"
        rules={[{ required: true, whitespace: true, message: '请输入设置码' }]}
      >
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <div className="zh-row zh-setup-actions">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          完成首次设置
        </Button>
      </div>
    </Form>
  )
}
