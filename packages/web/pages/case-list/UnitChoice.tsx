import type { UnitRow } from '@zhiheng/contract/organisation'
import { Form, Select } from 'antd'
import { useMe } from '../../api/session.ts'
import { useUnits } from '../organisation/queries.ts'

/** The units whose cases may stand in one's list: one's own, and those below it whose cases one reads. */
function unitsBelow(units: readonly UnitRow[], ownId: number): UnitRow[] {
  const own = units.find(({ unitId }) => unitId === ownId)
  const oversees = own?.kind === 'government' || own?.kind === 'supervisor'
  return units.filter(
    ({ unitId, kind, areaCode, lineCode, level }) =>
      unitId === ownId ||
      (kind !== 'line' &&
        own?.areaCode != null &&
        areaCode?.startsWith(own.areaCode) &&
        (oversees || (own.lineCode !== null && (lineCode === own.lineCode || level === 'town')))),
  )
}

/** 办案单位: for those who read more than one, and wherever a list was asked of one. */
export function UnitChoice({
  unitId,
  onChange,
}: {
  unitId: number | undefined
  onChange: (unitId: number | undefined) => void
}) {
  const me = useMe()
  const units = useUnits().data?.units ?? []
  const choices = unitsBelow(units, me.post.unitId)
  if (choices.length < 2 && unitId === undefined) return null
  const named = choices.some((unit) => unit.unitId === unitId)
    ? choices
    : [...choices, ...units.filter((unit) => unit.unitId === unitId)]
  return (
    <Form.Item label="办案单位" htmlFor="case-unit">
      <Select
        id="case-unit"
        value={units.length > 0 ? (unitId ?? null) : null}
        onChange={(value: number | null | undefined) => onChange(value ?? undefined)}
        options={named.map((unit) => ({ value: unit.unitId, label: unit.name }))}
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder="全部单位"
      />
    </Form.Item>
  )
}
