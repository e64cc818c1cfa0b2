import { Checkbox, Form, Input, Select } from 'antd'
import { roleLabels } from '../../labels.ts'
import { DateField } from '../../parts/DateField.tsx'
import { useUnits } from './queries.ts'

type Named = { name: string; label: string; extra?: string; required?: boolean }

export function TextField({ name, label, extra, max, required = true }: Named & { max: number }) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[{ required, whitespace: required, message: `请填写${label}` }]}
    >
      <Input maxLength={max} />
    </Form.Item>
  )
}

export function ReasonField({ label = '事由', extra }: { label?: string; extra?: string }) {
  return (
    <Form.Item
      name="reason"
      label={label}
      extra={extra}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
    </Form.Item>
  )
}

export function DayField({
  name,
  label,
  extra,
  min,
  max,
  required = true,
}: Named & { min?: string; max?: string }) {
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required, message: `请选择${label}` }]}>
      <DateField {...(min ? { min } : {})} {...(max ? { max } : {})} />
    </Form.Item>
  )
}

type Chosen = {
  id?: string
  value?: string[]
  onChange?: (roles: string[]) => void
  options: { value: string; label: string }[]
}

/** A group of boxes takes no `aria-required`, which the form would give it; its name says what it is. */
const RoleBoxes = ({ id, value, onChange, options }: Chosen) => (
  <Checkbox.Group
    {...(id ? { id } : {})}
    {...(value ? { value } : {})}
    {...(onChange ? { onChange } : {})}
    options={options}
    className="zh-org-roles"
  />
)

/** The roles of a post; `among` narrows them to those a deputy may take over. */
export function RolesField({ among, extra }: { among?: readonly string[]; extra?: string }) {
  const options = Object.entries(roleLabels)
    .filter(([code]) => among === undefined || among.includes(code))
    .map(([value, label]) => ({ value, label }))
  return (
    <Form.Item
      name="roles"
      label="岗位职责"
      extra={extra}
      rules={[{ required: true, message: '请至少选择一项职责' }]}
    >
      <RoleBoxes options={options} />
    </Form.Item>
  )
}

/** A unit that does work, found by name or code. */
export function UnitField({ label = '单位', extra }: { label?: string; extra?: string }) {
  const { data, isPending } = useUnits()
  const options = (data?.units ?? [])
    .filter((unit) => unit.kind !== 'line')
    .map(({ unitId, name, code }) => ({ value: unitId, label: name, code }))
  return (
    <Form.Item
      name="unitId"
      label={label}
      extra={extra}
      rules={[{ required: true, message: `请选择${label}` }]}
    >
      <Select
        aria-label={label}
        options={options}
        loading={isPending}
        showSearch={{
          filterOption: (text, option) => `${option?.label}${option?.code}`.includes(text.trim()),
        }}
        placeholder="输入单位名称查找"
        notFoundContent="没有这个单位"
      />
    </Form.Item>
  )
}
