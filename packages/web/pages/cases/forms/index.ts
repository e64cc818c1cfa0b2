import type { ActForm, CaseActionName } from '../act/act-form.ts'
import { clueForms } from './clue-and-filing.ts'
import { courtForms } from './court.ts'
import { courtAnswerForms } from './court-answers.ts'
import { dailyFineForms } from './daily-fine.ts'
import { decisionForms } from './decision.ts'
import { deferralForms } from './deferral.ts'
import { demolitionForms } from './demolition.ts'
import { deviceForms } from './devices.ts'
import { endingForms } from './endings.ts'
import { enforcementHaltForms } from './enforcement-halt.ts'
import { evidenceForms } from './evidence.ts'
import { executionForms } from './execution.ts'
import { exhibitForms } from './exhibits.ts'
import { requestForms } from './extension-and-halt.ts'
import { findingForms } from './findings.ts'
import { gatheringForms } from './gathering.ts'
import { guidanceForms } from './guidance.ts'
import { hearingForms } from './hearing.ts'
import { disputeForms, publicNoticeForms } from './jurisdiction.ts'
import { measureForms } from './measures.ts'
import { noticeForms } from './notice-and-review.ts'
import { otherPapersForms } from './other-papers.ts'
import { paperForms } from './papers.ts'
import { publicationForms } from './publication.ts'
import { redressForms } from './redress.ts'
import { remedyForms } from './remedies.ts'
import { remedyCourseForms } from './remedy-course.ts'
import { remedyResultForms } from './remedy-results.ts'
import { seizureForms } from './seizure.ts'
import { substituteForms } from './substitute.ts'
import { summaryForms } from './summary.ts'
import { transferForms } from './transfers.ts'

/** One form for every act of the procedure: the compiler misses none. */
export const actForms: Readonly<Record<CaseActionName, ActForm>> = {
  ...clueForms,
  ...evidenceForms,
  ...exhibitForms,
  ...deviceForms,
  ...measureForms,
  ...findingForms,
  ...noticeForms,
  ...hearingForms,
  ...decisionForms,
  ...executionForms,
  ...deferralForms,
  ...requestForms,
  ...gatheringForms,
  ...paperForms,
  ...endingForms,
  ...transferForms,
  ...disputeForms,
  ...publicNoticeForms,
  ...summaryForms,
  ...seizureForms,
  ...substituteForms,
  ...courtForms,
  ...demolitionForms,
  ...courtAnswerForms,
  ...enforcementHaltForms,
  ...remedyForms,
  ...remedyCourseForms,
  ...remedyResultForms,
  ...publicationForms,
  ...redressForms,
  ...guidanceForms,
  ...otherPapersForms,
  ...dailyFineForms,
}
