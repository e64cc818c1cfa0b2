import { cityPaperChanges } from './city-paper.ts'
import { complaintAnswerChanges } from './complaint-answer.ts'
import { majorFilingChanges } from './major-filing.ts'

/** What the acts of 其他文书 write into the file. */
export const otherPapersChanges = { ...majorFilingChanges, ...complaintAnswerChanges, ...cityPaperChanges }
