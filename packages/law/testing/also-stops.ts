import type { ActionName } from '../case/payloads.ts'
import type { ConditionId } from '../procedures/conditions.ts'
import { aLawfulLog, justBefore, type Situation, variants } from './a-case.ts'
import { refusedFor } from './condition-case.ts'
import { conditionCases } from './condition-cases.ts'
import { offPath } from './off-path-questions.ts'

/**
 * Which further acts a «不得» must stop, beside the one its own trial is about. Written down a second time and the
 * other way round on purpose: a condition that slips out of one row of the procedure is missed here.
 */
// biome-ignore format: a table of law is read in columns
export const alsoStops: { readonly [Id in ConditionId]?: readonly ActionName[] } = {
  twoCertifiedOfficers:      ['assignOfficers', 'reassignOfficers', 'recordVerification', 'proposeFiling', 'recordInterview', 'addPhotos', 'addCopy', 'carryOutPreservation',
    'disposePreservation', 'orderCorrection', 'recheckCorrection', 'concludeInvestigation', 'recordStatement', 'addEvidence', 'verifyEvidence',
    'callInterview', 'demandMaterials', 'orderStop', 'takeSample', 'extractElectronic', 'entrustAppraisal', 'requestAssistance',
    'proposeNonFiling', 'recordPledge', 'concludeNoPenalty', 'recordEducation', 'decideSummary', 'disposeConfiscated'],
  officersDeclareNoConflict: ['decideSummary', 'reassignOfficers'],
  itemInForce:               ['decideSummary', 'proposeFiling', 'approveFiling', 'approveNotice', 'approveDecision'],
  unitHasPower:              ['decideSummary', 'chooseItem', 'proposeFiling', 'approveNotice', 'approveDecision', 'decideNoPenalty'],
  partyKnown:                ['confirmAddress', 'orderCorrection', 'orderStop', 'entrustAppraisal', 'askEarlierViolation', 'recordPledge', 'concludeNoPenalty', 'reportCrime'],
  itemChosen:                ['orderCorrection', 'assessDiscretion', 'orderStop', 'askEarlierViolation', 'recordPledge', 'concludeNoPenalty'],
  withinLimitation:          ['proposeFiling', 'approveDecision'],
  certificateShown:          ['decideSummary', 'recordInterview', 'carryOutPreservation', 'recheckCorrection', 'takeSample', 'extractElectronic'],
  rightsTold:                ['recordInspection'],
  signedOrWitnessed:         ['recordInspection', 'carryOutPreservation', 'takeSample', 'extractElectronic'],
  timesInOrder:              ['recordInterview', 'recordHearing', 'extractElectronic'],
  goodsListed:               ['takeSample'],
  hasAttachment:             ['addCopy', 'extractElectronic', 'recordAppraisalResult'],
  preservationProposed:      ['approvePreservation'],
  preservationsSettled:      ['proposeClosure', 'concludeNoPenalty', 'proposeHandOver', 'proposeCancellation'],
  partyOldEnough:            ['approveNotice', 'approveDecision'],
  notExempt:                 ['approveNotice', 'approveDecision'],
  notFinedAlready:           ['concludeInvestigation'],
  noticeServed:              ['recordStatement', 'recordWaiver', 'submitToReview', 'recordHearingRequest', 'recordHearingWaiver'],
  hearingNotRequested:       ['recordHearingRequest'],
  partyHeard:                ['approveDecision'],
  statementAnswered:         ['approveDecision'],
  hearingRightNotified:      ['approveDecision'],
  hearingWindowClosed:       ['approveDecision'],
  hearingRequestAnswered:    ['approveDecision'],
  hearingOver:               ['approveDecision'],
  hearingReported:           ['approveDecision'],
  hearingStillToHold:        ['assignHearing', 'nameHearingAgents', 'scheduleHearing', 'announceHearing', 'withdrawHearingRequest',
    'askHearingRecusal'],
  recusalsDecided:           ['assignHearing', 'scheduleHearing', 'askHearingRecusal'],
  actsAsHearingOfficer:      ['scheduleHearing'],
  reviewerIndependent:       ['giveFirstLook', 'reviewCancellation'],
  reviewPassed:              ['recordDiscussion', 'proposeDecision', 'decideNoPenalty'],
  jointlyDiscussed:          ['proposeDecision', 'decideNoPenalty'],
  chiefSignsCollective:      ['decideNoPenalty'],
  verified:                  ['proposeNonFiling'],
  answeredByToday:           ['recordPoliceAnswer'],
  notHeavierThanNotified:    ['recordDiscussion', 'proposeDecision'],
  decisionProposed:          ['countersignDecision'],
  paperExists:               ['sealPaper', 'reissuePaper'],
  paperNotVoid:              ['sealPaper', 'reissuePaper'],
  evidenceNotExcluded:       ['verifyEvidence', 'excludeEvidence'],
  evidenceOnFile:            ['excludeEvidence', 'recordCustody'],
  factNotInFuture:           ['recordAppraisalResult', 'recordReply', 'takeSample'],
  officerRecusalsDecided:           ['approveDecision', 'concludeNoPenalty', 'decideNoPenalty'],
  noRequestPending:          ['proposeHalt'],
  extensionBeforeExpiry:     ['proposeExtension'],
  extensionWithinLimit:      ['approveExtension'],
  extensionPending:          ['countersignExtension', 'discussExtension'],
  requestCountersigned:      ['discussExtension', 'approveHalt'],
  haltPending:               ['countersignHalt'],
  planSumsToDebt:            ['applyDeferral'],
  planDaysAhead:             ['applyDeferral'],
  deferralPending:           ['countersignDeferral', 'refuseDeferral'],
  deferralCountersigned:     ['refuseDeferral'],
  finePaid:                  ['confirmPerformance'],
  correctionsDone:           ['confirmPerformance'],
  filingProposed:            ['approveFiling'],
  nonFilingProposed:         ['approveNonFiling'],
  evidenceExists:            ['concludeNoPenalty'],
  identifierSound:           ['decideSummary'],
  noEndingPending:           ['decideSummary', 'proposeFiling', 'proposeNonFiling', 'concludeInvestigation', 'concludeNoPenalty', 'reportCrime', 'proposeCancellation', 'raiseDispute'],
  crimeSettled:              ['concludeNoPenalty', 'proposeHandOver', 'reportCrime', 'proposeCancellation', 'raiseDispute'],
  handOverProposed:          ['approveHandOver'],
  crimeReported:             ['refuseCrimeTransfer'],
  filedFirst:                ['approveFiling', 'concludeInvestigation', 'concludeNoPenalty'],
  jurisdictionOurs:          ['concludeInvestigation', 'concludeNoPenalty'],
  disputeOpen:               ['designateJurisdiction', 'reportDispute'],
  paperOfItsAgency:          ['reissuePaper'],
  papersServable:            ['recordFailedService', 'issuePublicNotice', 'completePublicService'],
  papersSealed:              ['recordFailedService', 'issuePublicNotice'],
  cancellationProposed:      ['reviewCancellation', 'approveCancellation'],
  cancellationCountersigned: ['approveCancellation'],
  cancellationLawful:        ['approveCancellation'],
  actDaysInOrder:            ['decideSummary'],
  decisionDatedToday:        ['decideNoPenalty'],
  reviewerStillApart:        ['decideNoPenalty'],
  waiverAfterNotice:         ['recordHearingWaiver'],
}

/** The lawful moments at which an act is asked about: every case, its first and its last taking, or off their path. */
function lawfulQuestions(action: ActionName): readonly Situation[] {
  if (action in offPath) return [offPath[action as keyof typeof offPath] as unknown as Situation]
  return variants
    .filter((variant) => aLawfulLog(variant).some((entry) => entry.action === action))
    .flatMap((variant) =>
      [false, true].map((last) => justBefore(action, { variant, last }) as unknown as Situation),
    )
}

/** Whether the harm a condition is there to prevent stops another act too, for this condition's reason. */
export function stops(id: ConditionId, action: ActionName): boolean {
  return lawfulQuestions(action).some((question) =>
    refusedFor(conditionCases[id].harm(question)).includes(id),
  )
}
