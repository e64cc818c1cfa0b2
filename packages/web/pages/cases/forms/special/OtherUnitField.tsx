import { isAgency } from '@zhiheng/law'
import { Select } from 'antd'
import { useUnits } from '../../../organisation/queries.ts'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'

/** The other side of a 管辖争议: a unit of the city that enforces. The common superior follows from the two. */
export function OtherUnitField() {
  const { values, given, set } = useAct<'raiseDispute'>()
  const { data, isPending } = useUnits()
  const options = (data?.units ?? [])
    .filter(({ kind, unitId }) => isAgency(kind) && unitId !== given.view.state.unitId)
    .map(({ unitId, name, code }) => ({ value: unitId, label: name, code }))
  return (
    <FieldShell
      path="otherUnitId"
      label="争议的另一方"
      reason="共同的上一级行政机关由系统按机构隶属关系确定：同一条线的为上一级主管部门，其他的为共同的人民政府"
    >
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          className="zh-wide"
          value={values.otherUnitId}
          options={options}
          loading={isPending}
          showSearch={{
            filterOption: (text, option) => `${option?.label}${option?.code}`.includes(text.trim()),
          }}
          placeholder="输入单位名称查找"
          notFoundContent="没有这个单位"
          onChange={(unitId: number) => set('otherUnitId', unitId)}
        />
      )}
    </FieldShell>
  )
}
