import Type, { type Static } from 'typebox'
import { route } from '../route.ts'

export const SummaryCell = Type.Object({
  unitId: Type.Integer(),
  unitName: Type.String(),
  areaCode: Type.String({ description: '所在市、县（区）的区划代码，镇街随所在县（区）' }),
  areaName: Type.String(),
  stage: Type.String(),
  cases: Type.Integer(),
  fineFen: Type.Integer({ description: '已决定的罚款，分' }),
})
export type SummaryCell = Static<typeof SummaryCell>

export const summaryRoute = route({
  method: 'GET',
  path: '/api/summary',
  summary: '一年登记的案件，按单位和环节汇总件数和罚款',
  tag: '案件',
  access: 'session',
  query: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2100 }) }),
  response: Type.Object({
    /** In the order of the organisation: by county, then by unit. */
    cells: Type.Array(SummaryCell),
    /** The years in which a case of this reach was registered, the newest first. */
    years: Type.Array(Type.Integer()),
  }),
})
