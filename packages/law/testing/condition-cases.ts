import type { ConditionId } from '../procedures/conditions.ts'
import type { ConditionCase } from './condition-case.ts'
import { confiscatedCases } from './condition-cases/confiscated-goods.ts'
import { inOrderCases } from './condition-cases/decided-in-order.ts'
import { decisionCases } from './condition-cases/decision-and-service.ts'
import { deferralCases } from './condition-cases/deferral.ts'
import { demandStatementCases } from './condition-cases/demand-statement.ts'
import { demolitionCases } from './condition-cases/demolition.ts'
import { endingCases } from './condition-cases/endings.ts'
import { evidenceCases } from './condition-cases/evidence.ts'
import { executionCases, movementCases } from './condition-cases/execution-and-movement.ts'
import { exhibitCases } from './condition-cases/exhibits.ts'
import { requestCases } from './condition-cases/extension-and-halt.ts'
import { filingCases } from './condition-cases/filing.ts'
import { gatheringCases } from './condition-cases/gathering.ts'
import { hearingCases } from './condition-cases/hearing.ts'
import { jurisdictionCases } from './condition-cases/jurisdiction.ts'
import { noticeCases } from './condition-cases/notice-and-review.ts'
import { powerCases } from './condition-cases/powers.ts'
import { recordingCases } from './condition-cases/recordings.ts'
import { remedyCases } from './condition-cases/remedies.ts'
import { seizureCases } from './condition-cases/seizure.ts'
import { substanceCases } from './condition-cases/substance.ts'
import { substituteCases } from './condition-cases/substitute.ts'
import { summaryCases } from './condition-cases/summary.ts'
import { transferCases } from './condition-cases/transfers.ts'

/** One trial for every condition of the procedure: a condition without one does not compile. */
export const conditionCases: Record<ConditionId, ConditionCase> = {
  ...filingCases,
  ...evidenceCases,
  ...exhibitCases,
  ...substanceCases,
  ...noticeCases,
  ...hearingCases,
  ...decisionCases,
  ...executionCases,
  ...demandStatementCases,
  ...deferralCases,
  ...requestCases,
  ...gatheringCases,
  ...movementCases,
  ...endingCases,
  ...transferCases,
  ...jurisdictionCases,
  ...summaryCases,
  ...confiscatedCases,
  ...recordingCases,
  ...seizureCases,
  ...substituteCases,
  ...demolitionCases,
  ...remedyCases,
  ...powerCases,
  ...inOrderCases,
}
