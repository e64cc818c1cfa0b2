import type { CityRulesRow } from '@zhiheng/contract'
import { Source } from './Source.tsx'

/** 行政检查: how often a year one unit may inspect one enterprise as planned, and which other plans are near. */
export function InspectionTerm(inspection: CityRulesRow['rules']['inspection']) {
  return (
    <div>
      <dt>行政检查</dt>
      <dd>
        同一单位对同一企业的计划检查每年不超过 {inspection.yearlyCap} 次；前后 {inspection.nearDays}{' '}
        日内另有检查安排的，建议合并
        <p className="zh-note">
          <Source {...inspection} />
        </p>
      </dd>
    </div>
  )
}
