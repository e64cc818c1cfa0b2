import type { Condition } from './condition.ts'
import { cityPaperConditions } from './conditions/city-paper.ts'
import { communityMatterConditions } from './conditions/community-matters.ts'
import { confiscatedConditions } from './conditions/confiscated-goods.ts'
import { courtConditions } from './conditions/court.ts'
import { dailyFineConditions } from './conditions/daily-fine.ts'
import { inOrderConditions } from './conditions/decided-in-order.ts'
import { decisionConditions } from './conditions/decision-and-service.ts'
import { deferralConditions } from './conditions/deferral.ts'
import { demandStatementConditions } from './conditions/demand-statement.ts'
import { demolitionConditions } from './conditions/demolition.ts'
import { deviceConditions } from './conditions/devices.ts'
import { discretionConditions } from './conditions/discretion.ts'
import { endingConditions } from './conditions/endings.ts'
import { enforcementHaltConditions } from './conditions/enforcement-halt.ts'
import { evidenceConditions } from './conditions/evidence.ts'
import { executionConditions } from './conditions/execution-and-archive.ts'
import { exhibitConditions } from './conditions/exhibits.ts'
import { requestConditions } from './conditions/extension-and-halt.ts'
import { filingConditions } from './conditions/filing.ts'
import { gatheringConditions } from './conditions/gathering.ts'
import { guidanceConditions } from './conditions/guidance.ts'
import { hearingConditions } from './conditions/hearing.ts'
import { interviewConditions } from './conditions/interview.ts'
import { versionConditions } from './conditions/item-versions.ts'
import { disputeConditions } from './conditions/jurisdiction.ts'
import { movementConditions } from './conditions/movement.ts'
import { noticeConditions } from './conditions/notice-and-review.ts'
import { otherPapersConditions } from './conditions/other-papers.ts'
import { powerConditions } from './conditions/powers.ts'
import { publicNoticeConditions } from './conditions/public-notice.ts'
import { publicationConditions } from './conditions/publication.ts'
import { recordingConditions } from './conditions/recordings.ts'
import { redressConditions } from './conditions/redress.ts'
import { remedyConditions } from './conditions/remedies.ts'
import { seizureConditions } from './conditions/seizure.ts'
import { substanceConditions } from './conditions/substance.ts'
import { substituteConditions } from './conditions/substitute.ts'
import { summaryConditions } from './conditions/summary.ts'

const table = {
  ...filingConditions,
  ...evidenceConditions,
  ...interviewConditions,
  ...exhibitConditions,
  ...deviceConditions,
  ...substanceConditions,
  ...discretionConditions,
  ...versionConditions,
  ...noticeConditions,
  ...hearingConditions,
  ...decisionConditions,
  ...executionConditions,
  ...demandStatementConditions,
  ...deferralConditions,
  ...requestConditions,
  ...gatheringConditions,
  ...movementConditions,
  ...endingConditions,
  ...disputeConditions,
  ...publicNoticeConditions,
  ...summaryConditions,
  ...confiscatedConditions,
  ...recordingConditions,
  ...seizureConditions,
  ...substituteConditions,
  ...courtConditions,
  ...demolitionConditions,
  ...enforcementHaltConditions,
  ...remedyConditions,
  ...publicationConditions,
  ...redressConditions,
  ...dailyFineConditions,
  ...otherPapersConditions,
  ...guidanceConditions,
  ...communityMatterConditions,
  ...cityPaperConditions,
  ...powerConditions,
  ...inOrderConditions,
}

export type ConditionId = keyof typeof table

/** Every condition of the procedure by its name. Tests take one away at a time and watch a named test fail. */
export const conditions: Record<ConditionId, Condition> = { ...table }
export const conditionIds = Object.keys(table) as readonly ConditionId[]
