import type { DeviceDetailsInput } from '@zhiheng/contract/devices'
import { type DeviceOnDay, deviceKinds } from '@zhiheng/law'
import { Checkbox, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useToday } from '../../api/session.ts'
import { DateField } from '../../parts/DateField.tsx'

const groups = ['legalReview', 'technicalReview', 'publication', 'calibration'] as const
type Group = (typeof groups)[number]
/** The form: beside each group whether it has been done at all. */
export type DeviceFilled = Omit<DeviceDetailsInput, Group> & {
  readonly has: Readonly<Record<Group, boolean>>
} & { readonly [G in Group]?: NonNullable<DeviceDetailsInput[G]> }

/** What the contract asks, from what was filled in; a group that was not done is null, whatever stands in it. */
export function detailsOf(filled: DeviceFilled): DeviceDetailsInput {
  const { kind, place, records, basis, signedOn, has } = filled
  return {
    ...{ kind, place, records, basis },
    signedOn: signedOn ?? null,
    legalReview: (has.legalReview && filled.legalReview) || null,
    technicalReview: (has.technicalReview && filled.technicalReview) || null,
    publication: (has.publication && filled.publication) || null,
    calibration: (has.calibration && filled.calibration) || null,
  }
}
export function filledFrom(device: DeviceOnDay): DeviceFilled {
  const { kind, place, records, basis, signedOn, legalReview, technicalReview, publication, calibration } =
    device
  return {
    ...{ kind, place, records, basis, signedOn },
    ...(legalReview && { legalReview }),
    ...(technicalReview && { technicalReview }),
    ...(publication && { publication }),
    ...(calibration && { calibration }),
    has: {
      legalReview: legalReview !== null,
      technicalReview: technicalReview !== null,
      publication: publication !== null,
      calibration: calibration !== null,
    },
  }
}
export const nothingDone = {
  legalReview: false,
  technicalReview: false,
  publication: false,
  calibration: false,
}

export const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]
const day = (what: string) => [{ required: true, message: `请填写${what}` }]
const kinds = Object.entries(deviceKinds).map(([value, { title }]) => ({ value, label: title }))

/** What the register asks of a device; it stands in a form of the page. */
export function DeviceFields() {
  const today = useToday()
  const kind = Form.useWatch('kind') as keyof typeof deviceKinds | undefined
  const measures = kind !== undefined && deviceKinds[kind].measures
  return (
    <>
      <Form.Item name="kind" label="种类" rules={day('种类')}>
        <Select aria-label="种类" options={kinds} />
      </Form.Item>
      <Form.Item name="place" label="设置地点" rules={needed('设置地点')}>
        <Input maxLength={200} placeholder="朝阳中路与苍梧路路口东南角" />
      </Form.Item>
      <Form.Item name="records" label="朝向和记录的内容" rules={needed('朝向和记录的内容')}>
        <Input maxLength={200} placeholder="由东向西车道，车辆外观和号牌" />
      </Form.Item>
      <Form.Item
        name="basis"
        label="设置依据"
        extra="利用电子技术监控设备收集、固定违法事实，应当依照法律、行政法规的规定。"
        rules={needed('设置依据')}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <ReviewFields group="legalReview" title="法制审核" />
      <ReviewFields group="technicalReview" title="技术审核" />
      <Form.Item name="signedOn" label="标志设置日期" extra="没有设置标志的留空。">
        <DateField max={today} />
      </Form.Item>
      <Done group="publication" says="设置地点已经向社会公布">
        <Form.Item name={['publication', 'where']} label="公布的载体" rules={needed('公布的载体')}>
          <Input maxLength={200} placeholder="本机关门户网站" />
        </Form.Item>
        <Form.Item name={['publication', 'on']} label="公布日期" rules={day('公布日期')}>
          <DateField max={today} />
        </Form.Item>
      </Done>
      <Done
        group="calibration"
        says="已经检定"
        extra={
          measures ? '该种设备的记录是计量结果，没有检定的不得作为证据。' : '记录不是计量结果的，可以没有。'
        }
      >
        <Form.Item name={['calibration', 'certificate']} label="检定证书编号" rules={needed('检定证书编号')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['calibration', 'from']}
          label="检定有效期开始日期"
          rules={day('检定有效期开始日期')}
        >
          <DateField />
        </Form.Item>
        <Form.Item
          name={['calibration', 'until']}
          label="检定有效期截止日期"
          rules={day('检定有效期截止日期')}
        >
          <DateField />
        </Form.Item>
      </Done>
    </>
  )
}

function ReviewFields({ group, title }: { group: 'legalReview' | 'technicalReview'; title: string }) {
  const today = useToday()
  return (
    <Done group={group} says={`已经${title}`}>
      <Form.Item name={[group, 'by']} label={`${title}的单位、人员`} rules={needed(`${title}的单位、人员`)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[group, 'on']} label={`${title}日期`} rules={day(`${title}日期`)}>
        <DateField max={today} />
      </Form.Item>
      <Form.Item
        name={[group, 'document']}
        label={`${title}文件的名称、文号`}
        rules={needed(`${title}文件的名称、文号`)}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Done>
  )
}

type DoneProps = { group: Group; says: string; extra?: string; children: ReactNode }

/** A group that is asked only once it has been done. */
function Done({ group, says, extra, children }: DoneProps) {
  const done = Form.useWatch(['has', group]) as boolean | undefined
  return (
    <>
      <Form.Item name={['has', group]} valuePropName="checked" extra={extra}>
        <Checkbox>{says}</Checkbox>
      </Form.Item>
      {done && <div className="zh-device-group">{children}</div>}
    </>
  )
}
