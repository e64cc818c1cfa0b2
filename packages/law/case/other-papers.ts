import {
  type ComplaintAnswerPayloads,
  type ComplaintAnswerState,
  complaintAnswerChanges,
  nothingAnswered,
} from './complaint-answer.ts'
import {
  type MajorFilingPayloads,
  type MajorFilingState,
  majorFilingChanges,
  nothingReported,
} from './major-filing.ts'

/** 其他文书 of a case (rules §6.3): the acts that make them. */
export type OtherPapersPayloads = MajorFilingPayloads & ComplaintAnswerPayloads
export type OtherPapersActionName = keyof OtherPapersPayloads
export type OtherPapersState = MajorFilingState & ComplaintAnswerState
export const noOtherPapers: OtherPapersState = { ...nothingReported, ...nothingAnswered }
export const otherPapersChanges = { ...majorFilingChanges, ...complaintAnswerChanges }
