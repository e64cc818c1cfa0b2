import { useMutation, useQueryClient } from '@tanstack/react-query'
import { devices } from '@zhiheng/contract/devices'
import { App, Form, Input } from 'antd'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/session.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import '../clues/clues.css'
import { DeviceFields, type DeviceFilled, detailsOf, needed, nothingDone } from './DeviceFields.tsx'
import './devices.css'
import { devicesKey, useDevices } from './queries.ts'

type Filled = DeviceFilled & { readonly number: string; readonly inUseFrom: string }

/** 登记监控设备. */
export function NewDevicePage() {
  return (
    <>
      <PageHeader
        title="登记监控设备"
        note="没有办理的事项留空，办理以后再变更登记；审核、公布以前的记录不得作为证据。"
        actions={<Link to="/devices">监控设备台账</Link>}
      />
      <Loaded query={useDevices({})}>
        {({ mayEnter }) =>
          mayEnter ? (
            <EnterForm />
          ) : (
            <EmptyState title="您的岗位不能登记监控设备" hint="由本单位的法制审核员、内勤登记。" />
          )
        }
      </Loaded>
    </>
  )
}

function EnterForm() {
  const me = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const number = Form.useWatch('number', form) ?? ''
  const send = useMutation({
    mutationFn: async () => {
      const { number, inUseFrom, ...filled } = await form.validateFields()
      return call(devices.enter, { body: { number, inUseFrom, details: detailsOf(filled) } })
    },
    onSuccess: async ({ deviceId }) => {
      void client.invalidateQueries({ queryKey: devicesKey })
      void message.success('监控设备已登记')
      await navigate(`/devices/${deviceId}`)
    },
  })
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      className="zh-form"
      requiredMark="optional"
      scrollToFirstError
      initialValues={{ has: nothingDone, signedOn: null }}
    >
      <Form.Item name="number" label="设备编号" extra="登记以后不能修改。" rules={needed('设备编号')}>
        <Input maxLength={200} autoComplete="off" placeholder="HZ-CY-001" />
      </Form.Item>
      <Form.Item
        name="inUseFrom"
        label="启用日期"
        extra="登记以后不能修改；启用以前的记录不得作为证据。"
        rules={[{ required: true, message: '请填写启用日期' }]}
      >
        <DateField />
      </Form.Item>
      <DeviceFields />
      <div className="zh-form-foot">
        <ConfirmAct
          act="登记监控设备"
          book="组织变动记录"
          consequence="登记以后，办案人员可以选择该设备登记证据；登记的情况随证据入卷。以后的变更另成一版，原来的登记保留。"
          record={`${me.name} 登记监控设备${number}`}
          check={() => form.validateFields()}
          onConfirm={() => send.mutateAsync()}
        />
      </div>
    </Form>
  )
}
