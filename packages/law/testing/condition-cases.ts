import type { ConditionId } from '../procedures/conditions.ts'
import type { ConditionCase } from './condition-case.ts'
import { cityPaperCases } from './condition-cases/city-paper.ts'
import { communityMatterCases } from './condition-cases/community-matters.ts'
import { confiscatedCases } from './condition-cases/confiscated-goods.ts'
import { courtCases } from './condition-cases/court.ts'
import { dailyFineCases } from './condition-cases/daily-fine.ts'
import { inOrderCases } from './condition-cases/decided-in-order.ts'
import { decisionCases } from './condition-cases/decision-and-service.ts'
import { deferralCases } from './condition-cases/deferral.ts'
import { demandStatementCases } from './condition-cases/demand-statement.ts'
import { demolitionCases } from './condition-cases/demolition.ts'
import { deviceCases } from './condition-cases/devices.ts'
import { discretionCases } from './condition-cases/discretion.ts'
import { endingCases } from './condition-cases/endings.ts'
import { enforcementHaltCases } from './condition-cases/enforcement-halt.ts'
import { evidenceCases } from './condition-cases/evidence.ts'
import { executionCases, movementCases } from './condition-cases/execution-and-movement.ts'
import { exhibitCases } from './condition-cases/exhibits.ts'
import { requestCases } from './condition-cases/extension-and-halt.ts'
import { filingCases } from './condition-cases/filing.ts'
import { gatheringCases } from './condition-cases/gathering.ts'
import { guidanceCases } from './condition-cases/guidance.ts'
import { hearingCases } from './condition-cases/hearing.ts'
import { interviewCases } from './condition-cases/interview.ts'
import { versionCases } from './condition-cases/item-versions.ts'
import { jurisdictionCases } from './condition-cases/jurisdiction.ts'
import { noticeCases } from './condition-cases/notice-and-review.ts'
import { otherPapersCases } from './condition-cases/other-papers.ts'
import { powerCases } from './condition-cases/powers.ts'
import { publicationCases } from './condition-cases/publication.ts'
import { recordingCases } from './condition-cases/recordings.ts'
import { redressCases } from './condition-cases/redress.ts'
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
  ...interviewCases,
  ...exhibitCases,
  ...deviceCases,
  ...substanceCases,
  ...discretionCases,
  ...versionCases,
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
  ...courtCases,
  ...demolitionCases,
  ...enforcementHaltCases,
  ...remedyCases,
  ...publicationCases,
  ...redressCases,
  ...dailyFineCases,
  ...otherPapersCases,
  ...guidanceCases,
  ...communityMatterCases,
  ...cityPaperCases,
  ...powerCases,
  ...inOrderCases,
}
