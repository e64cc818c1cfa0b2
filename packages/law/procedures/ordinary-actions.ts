import type { ActionName, Payloads } from '../case/payloads.ts'
import type { ConditionId } from './conditions.ts'
import type { Destination } from './destinations.ts'
import type { Stage } from './stages.ts'

/** rules §5.1. R13, the party, is not a user before the public site exists. */
export type RoleCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11' | 'R12'

/**
 * Whose act it is, beyond the role: `handler` the two officers of this case; `notHandler` anyone with the role
 * who never handled it; `mover` who made the last move; `holder` anyone with the role.
 */
export type Relation = 'handler' | 'notHandler' | 'mover' | 'holder'

export type Action = {
  readonly title: string
  readonly from: readonly Stage[]
  /** Where it leads: a stage, nowhere (null), or the name of a rule that chooses (destinations.ts). */
  readonly to: Stage | null | Destination
  readonly by: readonly RoleCode[]
  readonly relation: Relation
  readonly needs: readonly ConditionId[]
  /** Papers made with the act. `about` names the payload's own id when the paper is about one record. */
  readonly papers: readonly { readonly kind: string; readonly about: boolean }[]
  /** 撤回: until the next person has acted, who moved it may take it back. Never where a number was given. */
  readonly withdrawable: boolean
}

type Row = Partial<Pick<Action, 'to' | 'needs' | 'papers' | 'withdrawable'>> &
  Pick<Action, 'title' | 'from' | 'by' | 'relation'>
const row = (given: Row): Action => ({ to: null, needs: [], papers: [], withdrawable: false, ...given })
const paper = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind, about: false }))
const paperAbout = (kind: string) => [{ kind, about: true }]

const beforeFiling: readonly Stage[] = ['VERIFYING']
const investigating: readonly Stage[] = ['VERIFYING', 'INVESTIGATING']
const afterFiling: readonly Stage[] = [
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
  'DECIDED',
  'EXECUTING',
  'URGED',
  'PERFORMED',
]
const open: readonly Stage[] = ['VERIFYING', 'FILING_REVIEW', ...afterFiling, 'CLOSING_REVIEW', 'CLOSED']
const payable: readonly Stage[] = ['EXECUTING', 'URGED']

/**
 * The ordinary procedure, one row an act: from which stage, into which, by whom, under which conditions,
 * with which papers (rules §5.3). Conditions are named here and said once in conditions.ts.
 */
// biome-ignore format: a table of law is read in columns
export const ordinaryActions: { readonly [A in ActionName]: Action } = {
  registerClue:            row({ title: '登记线索',                 by: ['R1', 'R2', 'R3', 'R9', 'R11'], relation: 'holder',     from: ['CLUE'],
    needs: ['foundByToday'],
    papers: paper('D01') }),
  assignOfficers:          row({ title: '指派承办人员',             by: ['R3'],                          relation: 'holder',     from: ['CLUE'],            to: 'VERIFYING',
    needs: ['twoCertifiedOfficers', 'officersDeclareNoConflict'] }),
  reassignOfficers:        row({ title: '更换承办人员',             by: ['R3'],                          relation: 'holder',     from: open,
    needs: ['twoCertifiedOfficers', 'officersDeclareNoConflict'] }),
  endClue:                 row({ title: '不予受理或教育了结',       by: ['R3'],                          relation: 'holder',     from: ['CLUE', 'VERIFYING'], to: 'NOT_ACCEPTED',
    needs: ['nothingPreserved'] }),

  recordParty:             row({ title: '登记当事人',               by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['identifierSound'] }),
  chooseItem:              row({ title: '确定案由与事项',           by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['actDaysInOrder', 'itemInForce', 'unitHasPower'] }),
  recordVerification:      row({ title: '记录核查情况',             by: ['R1', 'R2'],                    relation: 'handler',    from: beforeFiling,
    needs: ['twoCertifiedOfficers'] }),
  proposeFiling:           row({ title: '报请立案',                 by: ['R1', 'R2'],                    relation: 'handler',    from: beforeFiling,        to: 'FILING_REVIEW', withdrawable: true,
    needs: ['verified', 'partyKnown', 'itemChosen', 'itemInForce', 'unitHasPower', 'withinLimitation',
      'twoCertifiedOfficers', 'filingEvidence', 'filingJurisdiction'] }),
  countersignFiling:       row({ title: '承办机构审核立案',         by: ['R3'],                          relation: 'notHandler', from: ['FILING_REVIEW'] }),
  approveFiling:           row({ title: '批准立案',                 by: ['R5'],                          relation: 'notHandler', from: ['FILING_REVIEW'],   to: 'INVESTIGATING',
    needs: ['filingCountersigned', 'withinLimitation', 'itemInForce', 'unitHasPower'],
    papers: paper('D02') }),

  recordInspection:        row({ title: '制作现场检查（勘验）笔录', by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'certificateShown', 'rightsTold', 'signedOrWitnessed', 'timesInOrder'],
    papers: paperAbout('D09') }),
  recordInterview:         row({ title: '制作询问笔录',             by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'certificateShown', 'rightsTold', 'signedOrWitnessed', 'timesInOrder',
      'guardianPresent'],
    papers: paperAbout('D12') }),
  addPhotos:               row({ title: '固定现场照片、视听资料',   by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'hasAttachment'],
    papers: paperAbout('D10') }),
  addCopy:                 row({ title: '提取（复制）书证',         by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'hasAttachment'],
    papers: paperAbout('D14') }),
  confirmAddress:          row({ title: '确认送达地址',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: [...beforeFiling, ...afterFiling],
    needs: ['partyKnown', 'consentHasAddress'],
    papers: paper('D48') }),

  proposePreservation:     row({ title: '报请先行登记保存',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['goodsListed'] }),
  countersignPreservation: row({ title: '承办机构审核登记保存',     by: ['R3'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['preservationProposed'] }),
  approvePreservation:     row({ title: '批准先行登记保存',         by: ['R5'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['preservationProposed', 'preservationCountersigned'],
    papers: paperAbout('D16') }),
  carryOutPreservation:    row({ title: '实施先行登记保存',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['preservationApproved', 'preservedAfterApproval', 'twoCertifiedOfficers', 'certificateShown',
      'signedOrWitnessed'],
    papers: paperAbout('D17') }),
  disposePreservation:     row({ title: '对登记保存的证据作出处理', by: ['R1', 'R2'],                    relation: 'handler',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'LEGAL_REVIEW', 'COLLECTIVE',
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING'],
    needs: ['preservationCarriedOut', 'twoCertifiedOfficers'],
    papers: paperAbout('D18') }),
  orderCorrection:         row({ title: '责令改正',                 by: ['R1', 'R2'],                    relation: 'handler',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'itemChosen', 'correctionDayAhead'],
    papers: paperAbout('D26') }),
  recheckCorrection:       row({ title: '复查整改情况',             by: ['R1', 'R2'],                    relation: 'handler',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'LEGAL_REVIEW', 'COLLECTIVE',
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'URGED'],
    needs: ['correctionOrdered', 'twoCertifiedOfficers', 'certificateShown'],
    papers: paperAbout('D28') }),

  establishElement:        row({ title: '认定违法要件',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['evidenceExists', 'evidenceNotExcluded'] }),
  assessDiscretion:        row({ title: '裁量',                     by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['itemChosen', 'kindsAllowed', 'fineWithinRange', 'belowRangeHasGround', 'minorMitigated',
      'higherNormChosen', 'discretionReasoned'] }),
  concludeInvestigation:   row({ title: '终结调查并报告',           by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],   to: 'REPORTED', withdrawable: true,
    needs: ['twoCertifiedOfficers', 'elementsProved', 'reliedEvidenceVerified', 'discretionAssessed', 'correctionOrderedOrNeedless',
      'preservationsSettled', 'partyOldEnough', 'notExempt', 'notFinedAlready'] }),
  reviewReport:            row({ title: '承办机构审查调查报告',     by: ['R3'],                          relation: 'notHandler', from: ['REPORTED'],        to: 'NOTICE_REVIEW',
    papers: paper('D29') }),
  giveFirstLook:           row({ title: '法制初审',                 by: ['R4'],                          relation: 'notHandler', from: ['NOTICE_REVIEW'],
    needs: ['reviewerIndependent', 'pointsAllLooked'] }),
  approveNotice:           row({ title: '批准处罚告知',             by: ['R5'],                          relation: 'notHandler', from: ['NOTICE_REVIEW'],   to: 'NOTICE',
    needs: ['firstLookGiven', 'hearingNotRequired', 'itemInForce', 'unitHasPower', 'partyOldEnough',
      'notExempt'],
    papers: paper('D31') }),

  sealPaper:               row({ title: '用印',                     by: ['R9'],                          relation: 'holder',     from: open,
    needs: ['paperExists', 'paperNotVoid', 'paperNotSealed'] }),
  scanBack:                row({ title: '扫描回传',                 by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: [...open, 'CLUE'],
    needs: ['paperExists', 'paperNotVoid'] }),
  recordService:           row({ title: '送达',                     by: ['R1', 'R2', 'R9'],              relation: 'holder',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'LEGAL_REVIEW', 'COLLECTIVE',
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'URGED', 'PERFORMED', 'CLOSED'],
    to: 'afterService',
    needs: ['papersServable', 'papersSealed', 'servedAfterMade', 'twoServers', 'leftServiceProved',
      'postalServiceProved'],
    papers: paperAbout('D49') }),

  recordStatement:         row({ title: '记录陈述申辩',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['NOTICE'],
    needs: ['noticeServed', 'twoCertifiedOfficers'],
    papers: paperAbout('D33') }),
  recordWaiver:            row({ title: '登记放弃陈述申辩',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['NOTICE'],
    needs: ['noticeServed'] }),
  recheckStatement:        row({ title: '复核陈述申辩',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['NOTICE'],
    needs: ['statementMade', 'everyPointAnswered', 'notHeavierAfterDefence'] }),
  confirmRecheck:          row({ title: '审定复核意见',             by: ['R3'],                          relation: 'notHandler', from: ['NOTICE'],
    needs: ['statementRechecked'],
    papers: paper('D34') }),
  submitToReview:          row({ title: '提请法制审核',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['NOTICE'],          to: 'LEGAL_REVIEW', withdrawable: true,
    needs: ['noticeServed', 'partyHeard', 'statementAnswered'] }),
  giveLegalOpinion:        row({ title: '出具法制审核意见',         by: ['R4'],                          relation: 'notHandler', from: ['LEGAL_REVIEW'],    to: 'afterLegalReview',
    needs: ['reviewerIndependent', 'reviewerQualified', 'pointsMatchConclusion'],
    papers: paper('D30') }),
  recordDiscussion:        row({ title: '记录集体讨论',             by: ['R6'],                          relation: 'notHandler', from: ['COLLECTIVE'],      to: 'DECISION_REVIEW',
    needs: ['reviewPassed', 'discussionAfterReview', 'quorumPresent', 'investigatorsDoNotVote',
      'everyMemberSpeaks', 'majorityAgrees', 'notHeavierThanNotified'],
    papers: paper('D40') }),
  proposeDecision:         row({ title: '拟定处罚决定',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['DECISION_REVIEW'],
    needs: ['reviewPassed', 'jointlyDiscussed', 'notHeavierThanNotified', 'decisionFollowsDiscussion'] }),
  countersignDecision:     row({ title: '承办机构审核决定',         by: ['R3'],                          relation: 'notHandler', from: ['DECISION_REVIEW'],
    needs: ['decisionProposed'] }),
  approveDecision:         row({ title: '作出处罚决定',             by: ['R5', 'R7'],                    relation: 'notHandler', from: ['DECISION_REVIEW'], to: 'DECIDED',
    needs: ['decisionProposed', 'decisionCountersigned', 'noticeServed', 'partyHeard', 'statementAnswered',
      'reviewPassed', 'jointlyDiscussed', 'orderOfSteps', 'notHeavierThanNotified', 'itemInForce',
      'unitHasPower', 'withinLimitation', 'partyOldEnough', 'notExempt', 'notFinedAlready',
      'chiefSignsCollective'],
    papers: paper('D41', 'D43') }),

  recordPayment:           row({ title: '登记缴款',                 by: ['R10'],                         relation: 'holder',     from: payable,
    needs: ['receiptGiven', 'receiptNew', 'notOverpaid', 'paidNotInFuture'] }),
  issueDemand:             row({ title: '催告',                     by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['paymentOverdue', 'surchargeComputed'],
    papers: paperAbout('Q10') }),
  confirmPerformance:      row({ title: '确认履行完毕',             by: ['R1', 'R2'],                    relation: 'handler',    from: payable,             to: 'PERFORMED', withdrawable: true,
    needs: ['finePaid', 'surchargePaid', 'correctionsDone'] }),
  proposeClosure:          row({ title: '报请结案',                 by: ['R1', 'R2'],                    relation: 'handler',    from: ['PERFORMED'],       to: 'CLOSING_REVIEW', withdrawable: true,
    needs: ['preservationsSettled'] }),
  countersignClosure:      row({ title: '承办机构审核结案',         by: ['R3'],                          relation: 'notHandler', from: ['CLOSING_REVIEW'] }),
  approveClosure:          row({ title: '批准结案',                 by: ['R5'],                          relation: 'notHandler', from: ['CLOSING_REVIEW'],  to: 'CLOSED',
    needs: ['closureCountersigned', 'finePaid', 'correctionsDone'],
    papers: paper('D54') }),
  archiveCase:             row({ title: '立卷归档',                 by: ['R9'],                          relation: 'holder',     from: ['CLOSED'],          to: 'ARCHIVED',
    needs: ['servedPapersProved', 'numbersWhole', 'papersOfPathPresent', 'receiptsPresent'],
    papers: paper('D55', 'D56') }),

  returnTo:                row({ title: '退回',                     by: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'], relation: 'holder',
    from: ['FILING_REVIEW', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'LEGAL_REVIEW', 'COLLECTIVE',
      'DECISION_REVIEW', 'CLOSING_REVIEW'],
    to: 'returned',
    needs: ['returnVisited', 'returnByReviewer', 'returnReasoned'] }),
  withdraw:                row({ title: '撤回',                     by: ['R1', 'R2'],                    relation: 'mover',
    from: ['FILING_REVIEW', 'REPORTED', 'LEGAL_REVIEW', 'PERFORMED', 'CLOSING_REVIEW'],
    to: 'withdrawn',
    needs: ['nobodyActedSince'] }),
  reissuePaper:            row({ title: '重新制作文书',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: open,
    needs: ['paperExists', 'paperNotVoid', 'paperNotServed'] }),

  addEvidence:             row({ title: '登记其他证据',             by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'copyChecked', 'collectedByNow', 'deviceReviewed'] }),
  verifyEvidence:          row({ title: '查证证据',                 by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['twoCertifiedOfficers', 'evidenceOnFile', 'evidenceNotExcluded'] }),
  excludeEvidence:         row({ title: '排除证据',                 by: ['R1', 'R2'],                    relation: 'handler',    from: investigating,
    needs: ['evidenceOnFile', 'evidenceNotExcluded'] }),
  recordCustody:           row({ title: '登记证据保管',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: open,
    needs: ['evidenceOnFile', 'custodyInOrder'] }),
}

export const actionNames = Object.keys(ordinaryActions) as readonly ActionName[]
export const isAction = (name: string): name is ActionName => Object.hasOwn(ordinaryActions, name)
/** The payload of an action, for callers that hold the name as a type. */
export type PayloadOf<A extends ActionName> = Payloads[A]
