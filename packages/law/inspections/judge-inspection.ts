import { inspectionStatuses } from './inspection.ts'
import { type InspectionActRow, inspectionActs } from './inspection-acts.ts'
import {
  type InspectionConditionId,
  type InspectionQuestion,
  inspectionConditionTable,
} from './inspection-conditions.ts'

export type InspectionRefusal = {
  readonly code: InspectionConditionId | 'stageMismatch' | 'roleMismatch' | 'notHandler' | 'otherUnit'
  readonly reason: string
  readonly basis: string | null
  readonly wayForward: string
}

/** Every reason why an act on an inspection is not lawful now; none where it is. Read by the server and by the page. */
export function judgeInspection(
  question: InspectionQuestion,
  without: readonly InspectionConditionId[] = [],
): readonly InspectionRefusal[] {
  const outside = outsideOf(question, inspectionActs[question.act])
  if (outside) return [outside]
  return Object.entries(inspectionConditionTable).flatMap(([id, condition]) => {
    const code = id as InspectionConditionId
    if (without.includes(code) || !condition.at.includes(question.act) || condition.holds(question)) return []
    return [
      { code, reason: condition.reason(question), basis: condition.basis, wayForward: condition.wayForward },
    ]
  })
}

/** Whether it fits at all: whose it is, where it stands, who acts. */
function outsideOf(
  { state, plan, context: { actor, unit } }: InspectionQuestion,
  { title, from, roles, ofOfficers }: InspectionActRow,
): InspectionRefusal | null {
  const say = (code: InspectionRefusal['code'], reason: string, wayForward: string) => ({
    ...{ code, reason, basis: null, wayForward },
  })
  if (actor.unitId !== unit.unitId)
    return say('otherUnit', `本次检查由其他单位牵头，您可以查阅，不能${title}`, '请牵头单位的人员办理')
  if (!from.includes(state.status))
    return say(
      'stageMismatch',
      `本次检查${state.status ? `现为“${inspectionStatuses[state.status]}”` : '还没有报请'}，不能${title}`,
      '按检查的顺序办理：报请、审批、通知、检查、告知结果',
    )
  if (!roles.some((role) => actor.roles.includes(role)))
    return say('roleMismatch', `您的岗位不能${title}`, '请有相应岗位的人员办理')
  const officers = [plan?.lead.personId, plan?.support.personId]
  if (ofOfficers && !officers.includes(actor.personId))
    return say('notHandler', `${title}由本次检查的两名执法人员办理`, '请检查的执法人员办理')
  return null
}
