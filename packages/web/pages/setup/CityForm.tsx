import { Button, Form, Input } from 'antd'
import type { City } from './shapes.ts'

const start: City = { code: '3207', name: '连云港市' }

export function CityForm({ value, onNext }: { value: City | null; onNext: (city: City) => void }) {
  return (
    <Form<City> layout="vertical" requiredMark={false} initialValues={value ?? start} onFinish={onNext}>
      <Form.Item
        name="code"
        label="行政区划代码"
        extra="随附的单位名册属于连云港市（3207）；其他城市请在设置后导入自己的名册。"
        rules={[{ required: true, pattern: /^\d{4}(\d{2})?$/, message: '应为四位或六位数字' }]}
      >
        <Input inputMode="numeric" maxLength={6} autoFocus />
      </Form.Item>
      <Form.Item name="name" label="城市名称" rules={[{ required: true, min: 2, message: '请输入城市名称' }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        下一步：核对单位
      </Button>
    </Form>
  )
}
