import { Checkbox, Form, Input } from 'antd'
import { DayField, TextField } from '../organisation/fields.tsx'

/** The paper itself: what every grant and every withdrawal stands on. */
export type PaperFilled = {
  title: string
  documentNumber?: string
  issuingBody: string
  publishedOn?: string | null
  verified?: boolean
  note?: string
}

export const paperOf = ({
  title,
  documentNumber,
  issuingBody,
  publishedOn,
  verified,
  note,
}: PaperFilled) => ({
  title: title.trim(),
  documentNumber: documentNumber?.trim() ?? '',
  issuingBody: issuingBody.trim(),
  publishedOn: publishedOn ?? null,
  verified: verified ?? false,
  note: note?.trim() ?? '',
})

export function PaperFields() {
  return (
    <>
      <TextField name="title" label="文件名称" max={200} />
      <TextField name="documentNumber" label="文号" max={80} required={false} />
      <TextField name="issuingBody" label="发文机关" max={80} />
      <DayField
        name="publishedOn"
        label="公布日期"
        required={false}
        extra="赋权决定、委托书应当公布（《行政处罚法》第二十条、第二十四条）"
      />
      <Form.Item name="note" label="说明">
        <Input.TextArea maxLength={400} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <Form.Item name="verified" valuePropName="checked" extra="没有对照的先登记，证明里标“未核实”">
        <Checkbox>已对照文件原文</Checkbox>
      </Form.Item>
    </>
  )
}
