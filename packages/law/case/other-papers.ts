import type { AmendmentPayloads, AmendmentState } from './amendment.ts'
import type { CityPaperPayloads, CityPaperState } from './city-paper.ts'
import type { CommunityMatterPayloads, CommunityMatterState } from './community-matters.ts'
import type { ComplaintAnswerPayloads, ComplaintAnswerState } from './complaint-answer.ts'
import type { GuidancePayloads, GuidanceState } from './guidance.ts'
import type { MajorFilingPayloads, MajorFilingState } from './major-filing.ts'

/** 其他文书 of a case (rules §6.3): the acts that make them. */
export type OtherPapersPayloads = MajorFilingPayloads &
  ComplaintAnswerPayloads &
  GuidancePayloads &
  CommunityMatterPayloads &
  AmendmentPayloads &
  CityPaperPayloads
export type OtherPapersActionName = keyof OtherPapersPayloads
export type OtherPapersState = MajorFilingState &
  ComplaintAnswerState &
  GuidanceState &
  CommunityMatterState &
  AmendmentState &
  CityPaperState
export const noOtherPapers: OtherPapersState = {
  majorFilings: [],
  complaintAnswer: null,
  talks: [],
  advices: [],
  communityMatters: [],
  amendments: [],
  cityPapers: [],
}
