import { amendmentChanges } from './amendment.ts'
import { cityPaperChanges } from './city-paper.ts'
import { communityMatterChanges } from './community-matters.ts'
import { complaintAnswerChanges } from './complaint-answer.ts'
import { guidanceChanges } from './guidance.ts'
import { majorFilingChanges } from './major-filing.ts'

/** What the acts of 其他文书 write into the file. */
export const otherPapersChanges = {
  ...majorFilingChanges,
  ...complaintAnswerChanges,
  ...guidanceChanges,
  ...communityMatterChanges,
  ...amendmentChanges,
  ...cityPaperChanges,
}
