import type { ConditionId } from '../procedures/conditions.ts'
import type { ConditionCase } from './condition-case.ts'
import { decisionCases } from './condition-cases/decision-and-service.ts'
import { evidenceCases } from './condition-cases/evidence.ts'
import { executionCases, movementCases } from './condition-cases/execution-and-movement.ts'
import { exhibitCases } from './condition-cases/exhibits.ts'
import { filingCases } from './condition-cases/filing.ts'
import { noticeCases } from './condition-cases/notice-and-review.ts'
import { substanceCases } from './condition-cases/substance.ts'

/** One trial for every condition of the procedure: a condition without one does not compile. */
export const conditionCases: Record<ConditionId, ConditionCase> = {
  ...filingCases,
  ...evidenceCases,
  ...exhibitCases,
  ...substanceCases,
  ...noticeCases,
  ...decisionCases,
  ...executionCases,
  ...movementCases,
}
