import type { Condition } from './condition.ts'
import { decisionConditions } from './conditions/decision-and-service.ts'
import { evidenceConditions } from './conditions/evidence.ts'
import { executionConditions } from './conditions/execution-and-archive.ts'
import { exhibitConditions } from './conditions/exhibits.ts'
import { filingConditions } from './conditions/filing.ts'
import { movementConditions } from './conditions/movement.ts'
import { noticeConditions } from './conditions/notice-and-review.ts'
import { substanceConditions } from './conditions/substance.ts'

const table = {
  ...filingConditions,
  ...evidenceConditions,
  ...exhibitConditions,
  ...substanceConditions,
  ...noticeConditions,
  ...decisionConditions,
  ...executionConditions,
  ...movementConditions,
}

export type ConditionId = keyof typeof table

/** Every condition of the procedure by its name. Tests take one away at a time and watch a named test fail. */
export const conditions: Record<ConditionId, Condition> = { ...table }
export const conditionIds = Object.keys(table) as readonly ConditionId[]
