import type { RoleCode } from '../procedures/ordinary-actions.ts'
import type { InspectionAct, InspectionStatus } from './inspection.ts'

export type InspectionActRow = {
  readonly title: string
  /** What it stands in; null: nothing yet. */
  readonly from: readonly (InspectionStatus | null)[]
  readonly roles: readonly RoleCode[]
  /** Only one of the two officers named in the plan. */
  readonly ofOfficers: boolean
  readonly papers: readonly string[]
}

const officers: readonly RoleCode[] = ['R1', 'R2']
const drafters: readonly RoleCode[] = ['R1', 'R2', 'R3']
const leaders: readonly RoleCode[] = ['R5', 'R7']

/** 检查必审批、必通知（INS-5）: who may do what, when, and the papers it makes. */
// biome-ignore format: a table of law is read in columns
export const inspectionActs: Readonly<Record<InspectionAct, InspectionActRow>> = {
  draft:        { title: '报请行政检查',     from: [null],                    roles: drafters, ofOfficers: false, papers: [] },
  askNearby:    { title: '查询相近的检查',   from: ['drafted'],               roles: [...drafters, ...leaders], ofOfficers: false, papers: [] },
  settleNearby: { title: '处理合并检查建议', from: ['drafted'],               roles: drafters, ofOfficers: false, papers: [] },
  approve:      { title: '批准检查',         from: ['drafted'],               roles: leaders,  ofOfficers: false, papers: ['K01', 'K01S'] },
  decline:      { title: '不予批准检查',     from: ['drafted'],               roles: leaders,  ofOfficers: false, papers: ['K01'] },
  withdraw:     { title: '撤回检查',         from: ['drafted', 'approved'],   roles: drafters, ofOfficers: false, papers: [] },
  conduct:      { title: '登记现场检查',     from: ['approved'],              roles: officers, ofOfficers: true,  papers: ['K02'] },
  tell:         { title: '告知检查结果',     from: ['carriedOut'],            roles: officers, ofOfficers: true,  papers: ['K02S'] },
  linkClue:     { title: '登记违法线索',     from: ['carriedOut', 'told'],    roles: officers, ofOfficers: true,  papers: [] },
}

export const inspectionActNames = Object.keys(inspectionActs) as readonly InspectionAct[]
