import { devices } from '@zhiheng/contract/devices'
import type { BodyOf } from '@zhiheng/contract/route'
import type { DeviceOnDay } from '@zhiheng/law'
import { Button, Form, Input } from 'antd'
import { call } from '../../api/call.ts'
import { useMe, useToday } from '../../api/session.ts'
import { useWrite } from '../../api/use-write.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { DeviceFields, type DeviceFilled, detailsOf, filledFrom, needed } from './DeviceFields.tsx'
import { devicesKey } from './queries.ts'

type FormProps = {
  readonly device: DeviceOnDay
  /** The newest version that was seen. */
  readonly seen: number
  readonly onDone: () => void
}

type Changed = DeviceFilled & { readonly from: string; readonly reason: string }

export function ChangeForm({ device, seen, onDone }: FormProps) {
  const me = useMe()
  const today = useToday()
  const { deviceId, number, inUseFrom } = device
  const [form] = Form.useForm<Changed>()
  const write = useWrite(
    ({ from, reason, ...filled }: Changed) =>
      call(devices.change, {
        params: { deviceId },
        body: { seen, from, reason, details: detailsOf(filled) },
      }),
    { key: devicesKey, said: '已变更登记', onDone },
  )
  return (
    <section className="zh-card" aria-labelledby="change-device">
      <h2 id="change-device">变更登记</h2>
      <Form<Changed>
        form={form}
        layout="vertical"
        className="zh-form"
        requiredMark="optional"
        scrollToFirstError
        initialValues={{ ...filledFrom(device), from: today }}
      >
        <Form.Item
          name="from"
          label="自何日起如此"
          extra="按情况发生变化之日填写；更正原登记的，填写启用之日。该日以前的记录仍按以前的登记。"
          rules={[{ required: true, message: '请填写日期' }]}
        >
          <DateField min={inUseFrom} />
        </Form.Item>
        <Form.Item name="reason" label="变更的事由" rules={needed('变更的事由')}>
          <Input maxLength={200} placeholder="重新检定" />
        </Form.Item>
        <DeviceFields />
        <div className="zh-form-foot">
          <ConfirmAct
            act="变更登记"
            book="组织变动记录"
            consequence="该日起的记录按新的登记判断可否作为证据；已经入卷的证据不变，原来的登记保留。"
            record={`${me.name} 变更监控设备${number}的登记`}
            check={() => form.validateFields()}
            onConfirm={async () => write.mutateAsync(await form.validateFields())}
          />
          <Button onClick={onDone}>不办了</Button>
        </div>
      </Form>
    </section>
  )
}

type Ended = Pick<BodyOf<typeof devices.end>, 'lastDay' | 'reason'>

export function EndForm({ device, seen, onDone }: FormProps) {
  const me = useMe()
  const today = useToday()
  const { deviceId, number } = device
  const [form] = Form.useForm<Ended>()
  const write = useWrite(
    (body: Ended) => call(devices.end, { params: { deviceId }, body: { seen, ...body } }),
    { key: devicesKey, said: '已停用', onDone },
  )
  return (
    <section className="zh-card" aria-labelledby="end-device">
      <h2 id="end-device">停用</h2>
      <Form<Ended>
        form={form}
        layout="vertical"
        className="zh-form"
        requiredMark="optional"
        initialValues={{ lastDay: today }}
      >
        <Form.Item
          name="lastDay"
          label="使用的最后一日"
          rules={[{ required: true, message: '请填写使用的最后一日' }]}
        >
          <DateField max={today} />
        </Form.Item>
        <Form.Item name="reason" label="停用的事由" rules={needed('停用的事由')}>
          <Input maxLength={200} />
        </Form.Item>
        <div className="zh-form-foot">
          <ConfirmAct
            act="停用监控设备"
            book="组织变动记录"
            consequence="最后一日以后的记录不得作为证据。停用以后不能恢复；重新启用的，以新的编号登记，并重新审核、公布。"
            record={`${me.name} 停用监控设备${number}`}
            check={() => form.validateFields()}
            onConfirm={async () => write.mutateAsync(await form.validateFields())}
            grave
          />
          <Button onClick={onDone}>不办了</Button>
        </div>
      </Form>
    </section>
  )
}
