import type { AmendmentPayloads, AmendmentState } from './amendment.ts'
import type { ComplaintAnswerPayloads, ComplaintAnswerState } from './complaint-answer.ts'
import type { MajorFilingPayloads, MajorFilingState } from './major-filing.ts'

/** 其他文书 of a case (rules §6.3): the acts that make them. */
export type OtherPapersPayloads = MajorFilingPayloads & ComplaintAnswerPayloads & AmendmentPayloads
export type OtherPapersActionName = keyof OtherPapersPayloads
export type OtherPapersState = MajorFilingState & ComplaintAnswerState & AmendmentState
export const noOtherPapers: OtherPapersState = { majorFilings: [], complaintAnswer: null, amendments: [] }
