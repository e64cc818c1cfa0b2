import type { PowerItemsInput, PowerUnitsInput } from '@zhiheng/contract/powers'
import { isAgency, lineNames } from '@zhiheng/law'
import { Form, Input, Select } from 'antd'
import { areaOptions, useUnits } from '../organisation/queries.ts'

const lines = Object.entries(lineNames).map(([value, label]) => ({ value, label }))

export type ItemsFilled = {
  itemKind: 'item' | 'law' | 'line' | 'delegable'
  codes?: string
  lawId?: string
  line?: string
}
export type UnitsFilled = {
  unitKind: 'unit' | 'towns' | 'line'
  unitIds?: number[]
  areaCode?: string
  unitLine?: string
  unitLevel?: 'city' | 'county' | 'both'
}

/** Codes as people paste them: one a line, or with blanks and commas between. */
const codesIn = (text: string | undefined): readonly string[] => [
  ...new Set((text ?? '').split(/[\s,，、;；]+/).filter(Boolean)),
]

export function itemsFrom({ itemKind, codes, lawId, line }: ItemsFilled): PowerItemsInput[] {
  if (itemKind === 'item') return codesIn(codes).map((key) => ({ kind: 'item', key }))
  const key = itemKind === 'law' ? lawId?.trim() : itemKind === 'line' ? line : 'assumed'
  return [{ kind: itemKind, key: key ?? '' }]
}
export function unitsFrom({
  unitKind,
  unitIds,
  areaCode,
  unitLine,
  unitLevel,
}: UnitsFilled): PowerUnitsInput[] {
  if (unitKind === 'unit')
    return (unitIds ?? []).map((id) => ({ kind: 'unit', key: String(id), level: null }))
  if (unitKind === 'towns') return [{ kind: 'towns', key: areaCode ?? '', level: null }]
  const level = unitLevel === 'city' || unitLevel === 'county' ? unitLevel : null
  return [{ kind: 'line', key: unitLine ?? '', level }]
}

/** 哪些事项: by code, by law, by line, or what the catalogue marks. */
export function ItemsField() {
  const kind = Form.useWatch<ItemsFilled['itemKind']>('itemKind')
  return (
    <>
      <Form.Item name="itemKind" label="事项" rules={[{ required: true }]}>
        <Select
          aria-label="事项"
          options={[
            { value: 'item', label: '按事项编号' },
            { value: 'law', label: '一部法规的全部事项' },
            { value: 'line', label: '一个条线的全部事项' },
            { value: 'delegable', label: '目录标为可以赋权的全部事项' },
          ]}
        />
      </Form.Item>
      {kind === 'item' && (
        <Form.Item
          name="codes"
          label="事项编号"
          extra="每行一个，可以从表格整列粘贴；编号见执法依据中的处罚事项"
          rules={[{ required: true, whitespace: true, message: '请填写事项编号' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} placeholder="CG-L003-012" />
        </Form.Item>
      )}
      {kind === 'law' && (
        <Form.Item
          name="lawId"
          label="法规编号"
          extra="编号见执法依据中的法律法规"
          rules={[{ required: true, whitespace: true, message: '请填写法规编号' }]}
        >
          <Input maxLength={20} placeholder="L003" />
        </Form.Item>
      )}
      {kind === 'line' && (
        <Form.Item name="line" label="条线" rules={[{ required: true, message: '请选择条线' }]}>
          <Select aria-label="条线" options={lines} />
        </Form.Item>
      )}
    </>
  )
}

/** 哪些单位: named ones, the towns of an area, or the bureaus of a line. */
export function UnitsField({ namedOnly = false }: { namedOnly?: boolean }) {
  const { data, isPending } = useUnits()
  const kind = Form.useWatch<UnitsFilled['unitKind']>('unitKind')
  const units = (data?.units ?? []).filter((one) => isAgency(one.kind))
  return (
    <>
      <Form.Item name="unitKind" label="单位" rules={[{ required: true }]}>
        <Select
          aria-label="单位"
          options={[
            { value: 'unit', label: '写明名称的单位' },
            ...(namedOnly
              ? []
              : [
                  { value: 'towns', label: '一个区域内的全部镇街' },
                  { value: 'line', label: '一个条线的主管部门' },
                ]),
          ]}
        />
      </Form.Item>
      {kind === 'unit' && (
        <Form.Item name="unitIds" label="单位名称" rules={[{ required: true, message: '请选择单位' }]}>
          <Select
            aria-label="单位名称"
            mode="multiple"
            loading={isPending}
            options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="输入单位名称查找"
          />
        </Form.Item>
      )}
      {kind === 'towns' && (
        <Form.Item name="areaCode" label="区域" rules={[{ required: true, message: '请选择区域' }]}>
          <Select
            aria-label="区域"
            loading={isPending}
            options={data ? areaOptions(data).filter(({ value }) => value.length <= 6) : []}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      )}
      {kind === 'line' && (
        <>
          <Form.Item
            name="unitLine"
            label="主管部门的条线"
            rules={[{ required: true, message: '请选择条线' }]}
          >
            <Select aria-label="主管部门的条线" options={lines} />
          </Form.Item>
          <Form.Item name="unitLevel" label="层级" initialValue="both" rules={[{ required: true }]}>
            <Select
              aria-label="层级"
              options={[
                { value: 'both', label: '市、县（区）' },
                { value: 'city', label: '市' },
                { value: 'county', label: '县（区）' },
              ]}
            />
          </Form.Item>
        </>
      )}
    </>
  )
}
