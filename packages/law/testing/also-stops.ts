import type { ActionName } from '../case/payloads.ts'
import type { ConditionId } from '../procedures/conditions.ts'
import { aLawfulLog, justBefore, type Situation } from './a-case.ts'
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
    'disposePreservation', 'orderCorrection', 'recheckCorrection', 'concludeInvestigation', 'recordStatement', 'addEvidence', 'verifyEvidence'],
  officersDeclareNoConflict: ['reassignOfficers'],
  itemInForce:               ['proposeFiling', 'approveFiling', 'approveNotice', 'approveDecision'],
  unitHasPower:              ['chooseItem', 'proposeFiling', 'approveNotice', 'approveDecision'],
  partyKnown:                ['confirmAddress', 'orderCorrection'],
  itemChosen:                ['orderCorrection', 'assessDiscretion'],
  withinLimitation:          ['proposeFiling', 'approveDecision'],
  certificateShown:          ['recordInterview', 'carryOutPreservation', 'recheckCorrection'],
  rightsTold:                ['recordInspection'],
  signedOrWitnessed:         ['recordInspection', 'carryOutPreservation'],
  timesInOrder:              ['recordInterview'],
  hasAttachment:             ['addCopy'],
  preservationProposed:      ['approvePreservation'],
  preservationsSettled:      ['proposeClosure'],
  partyOldEnough:            ['approveNotice', 'approveDecision'],
  notExempt:                 ['approveNotice', 'approveDecision'],
  notFinedAlready:           ['concludeInvestigation'],
  noticeServed:              ['recordStatement', 'recordWaiver', 'submitToReview'],
  partyHeard:                ['approveDecision'],
  statementAnswered:         ['approveDecision'],
  reviewerIndependent:       ['giveFirstLook'],
  reviewPassed:              ['recordDiscussion', 'proposeDecision'],
  jointlyDiscussed:          ['proposeDecision'],
  notHeavierThanNotified:    ['recordDiscussion', 'proposeDecision'],
  decisionProposed:          ['countersignDecision'],
  paperExists:               ['sealPaper', 'reissuePaper'],
  paperNotVoid:              ['sealPaper', 'reissuePaper'],
  evidenceNotExcluded:       ['verifyEvidence', 'excludeEvidence'],
  finePaid:                  ['confirmPerformance'],
  correctionsDone:           ['confirmPerformance'],
}

/** The lawful moments at which an act is asked about: both cases, its first and its last taking, or off their path. */
function lawfulQuestions(action: ActionName): readonly Situation[] {
  if (action in offPath) return [offPath[action as keyof typeof offPath] as unknown as Situation]
  return (['person', 'organisation'] as const)
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
