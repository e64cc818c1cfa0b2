import { beforeFilingDefects } from './before-filing.ts'
import { courtDefects } from './court.ts'
import { dailyFineDefects } from './daily-fine.ts'
import { decisionToArchiveDefects } from './decision-to-archive.ts'
import type { Defect } from './defect.ts'
import { demolitionDefects } from './demolition.ts'
import { evidenceAndSubstanceDefects } from './evidence-and-substance.ts'
import { guidanceDefects } from './guidance.ts'
import { measuresAndRemediesDefects } from './measures-and-remedies.ts'
import { noticeHearingReviewDefects } from './notice-hearing-review.ts'
import { publicationDefects } from './publication.ts'
import { redressDefects } from './redress.ts'
import { substituteDefects } from './substitute.ts'

/** Every seeded defect, in the order of its id: the guards first, then the items of the file review. */
export const seededDefects: readonly Defect[] = [
  ...beforeFilingDefects,
  ...evidenceAndSubstanceDefects,
  ...noticeHearingReviewDefects,
  ...decisionToArchiveDefects,
  ...measuresAndRemediesDefects,
  ...substituteDefects,
  ...publicationDefects,
  ...courtDefects,
  ...redressDefects,
  ...dailyFineDefects,
  ...demolitionDefects,
  ...guidanceDefects,
].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
