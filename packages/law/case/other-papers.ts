import type { CityPaperPayloads, CityPaperState } from './city-paper.ts'
import type { ComplaintAnswerPayloads, ComplaintAnswerState } from './complaint-answer.ts'
import type { MajorFilingPayloads, MajorFilingState } from './major-filing.ts'

/** 其他文书 of a case (rules §6.3): the acts that make them. */
export type OtherPapersPayloads = MajorFilingPayloads & ComplaintAnswerPayloads & CityPaperPayloads
export type OtherPapersActionName = keyof OtherPapersPayloads
export type OtherPapersState = MajorFilingState & ComplaintAnswerState & CityPaperState
export const noOtherPapers: OtherPapersState = { majorFilings: [], complaintAnswer: null, cityPapers: [] }
