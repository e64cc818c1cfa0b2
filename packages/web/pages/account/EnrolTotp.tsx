import { useMutation } from '@tanstack/react-query'
import { identity } from '@zhiheng/contract/identity'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

/** Password, then the picture for the phone, then one code as proof that the phone has it. */
export function EnrolTotp({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const begin = useMutation({
    mutationFn: (body: { password: string }) => call(identity.beginTotp, { body }),
  })
  const confirm = useMutation({
    mutationFn: (body: { code: string }) => call(identity.confirmTotp, { body }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  if (!begin.data)
    return (
      <Form name="begin-totp" layout="vertical" requiredMark={false} onFinish={(body) => begin.mutate(body)}>
        <p>启用后，登录时除密码外还须输入手机身份验证器上的六位数字。</p>
        {begin.error && <ProblemAlert error={begin.error} />}
        <Form.Item name="password" label="当前密码" rules={[{ required: true, message: '请输入当前密码' }]}>
          <Input.Password autoComplete="current-password" maxLength={256} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          开始启用动态口令
        </Button>
      </Form>
    )
  const { qrCode, secret } = begin.data
  return (
    <Form
      name="confirm-totp"
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => confirm.mutate({ code: code.trim() })}
    >
      <p>用手机上的身份验证器扫描二维码，再输入它显示的六位数字。</p>
      <img className="zh-totp-picture" src={qrCode} alt="动态口令二维码；不能扫描的，请用下面的密钥" />
      <p className="zh-note">
        不能扫描的，手工输入密钥：<code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      {confirm.error && <ProblemAlert error={confirm.error} fields={{ code: '动态口令' }} />}
      <Form.Item
        name="code"
        label="动态口令"
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: '应为六位数字' }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        确认启用
      </Button>
    </Form>
  )
}
