import Type, { type Static } from 'typebox'
import { route } from '../route.ts'

export const SummaryCell = Type.Object({
  unitId: Type.Integer(),
  unitName: Type.String(),
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
  response: Type.Object({ cells: Type.Array(SummaryCell) }),
})
