import { Form, Input } from 'antd'

/** A new password, twice. Length is what is asked; the server has the last word. */
export function NewPasswordFields({ label = '新密码' }: { label?: string }) {
  return (
    <>
      <Form.Item
        name="newPassword"
        label={label}
        extra="不少于十个字符，可以是一句容易记住的话；不得包含登录名。"
        rules={[
          { required: true, message: `请输入${label}` },
          {
            validator: (_, value?: string) =>
              !value || [...value].length >= 10
                ? Promise.resolve()
                : Promise.reject(new Error('密码不得少于十个字符')),
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={`再次输入${label}`}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: '请再输入一次' },
          ({ getFieldValue }) => ({
            validator: (_, value?: string) =>
              !value || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={256} />
      </Form.Item>
    </>
  )
}
