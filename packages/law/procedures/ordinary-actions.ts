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
  'DEFERRED',
  'URGED',
  'PERFORMED',
]
const open: readonly Stage[] = [
  'VERIFYING',
  'FILING_REVIEW',
  ...afterFiling,
  'SUSPENDED',
  'TERMINATED',
  'CLOSING_REVIEW',
  'CLOSED',
]
/** 办案期限 may be extended as long as nothing is decided. */
const undecided: readonly Stage[] = [
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
]
const payable: readonly Stage[] = ['EXECUTING', 'DEFERRED', 'URGED']

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
    needs: ['twoCertifiedOfficers', 'officersDeclareNoConflict', 'notRecused'] }),
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
  confirmAddress:          row({ title: '确认送达地址',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: [...beforeFiling, ...afterFiling, 'SUSPENDED'],
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
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'DEFERRED', 'SUSPENDED', 'TERMINATED'],
    needs: ['preservationCarriedOut', 'twoCertifiedOfficers'],
    papers: paperAbout('D18') }),
  orderCorrection:         row({ title: '责令改正',                 by: ['R1', 'R2'],                    relation: 'handler',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'itemChosen', 'correctionDayAhead'],
    papers: paperAbout('D26') }),
  recheckCorrection:       row({ title: '复查整改情况',             by: ['R1', 'R2'],                    relation: 'handler',
    from: ['INVESTIGATING', 'REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'LEGAL_REVIEW', 'COLLECTIVE',
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'DEFERRED', 'URGED', 'SUSPENDED'],
    needs: ['correctionOrdered', 'twoCertifiedOfficers', 'certificateShown'],
    papers: paperAbout('D28') }),

  establishElement:        row({ title: '认定违法要件',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['evidenceExists'] }),
  assessDiscretion:        row({ title: '裁量',                     by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['itemChosen', 'kindsAllowed', 'fineWithinRange', 'belowRangeHasGround', 'minorMitigated',
      'higherNormChosen', 'discretionReasoned'] }),
  concludeInvestigation:   row({ title: '终结调查并报告',           by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],   to: 'REPORTED', withdrawable: true,
    needs: ['twoCertifiedOfficers', 'elementsProved', 'discretionAssessed', 'correctionOrderedOrNeedless',
      'preservationsSettled', 'partyOldEnough', 'notExempt', 'notFinedAlready', 'officerRecusalsDecided'] }),
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
      'DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'DEFERRED', 'URGED', 'PERFORMED', 'SUSPENDED', 'TERMINATED', 'CLOSED'],
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
      'chiefSignsCollective', 'officerRecusalsDecided'],
    papers: paper('D41', 'D43') }),

  recordPayment:           row({ title: '登记缴款',                 by: ['R10'],                         relation: 'holder',     from: payable,
    needs: ['receiptGiven', 'receiptNew', 'notOverpaid', 'paidNotInFuture'] }),
  issueDemand:             row({ title: '催告',                     by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['paymentOverdue', 'surchargeComputed'],
    papers: paperAbout('Q10') }),
  callInterview:           row({ title: '通知询问',                 by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'callAhead'],
    papers: paperAbout('D11') }),
  demandMaterials:         row({ title: '要求限期提供材料',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'materialsDayAhead'],
    papers: paperAbout('D13') }),
  receiveMaterials:        row({ title: '登记收到的材料',           by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING', 'SUSPENDED'],
    needs: ['materialsDemanded', 'factNotInFuture'] }),
  orderStop:               row({ title: '责令停止违法行为',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'itemChosen'],
    papers: paperAbout('D25') }),
  takeSample:              row({ title: '抽样取证',                 by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'certificateShown', 'goodsListed', 'signedOrWitnessed', 'factNotInFuture'],
    papers: paperAbout('D19') }),
  extractElectronic:       row({ title: '提取电子数据',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'certificateShown', 'signedOrWitnessed', 'timesInOrder', 'hasAttachment'],
    papers: paperAbout('D15') }),
  entrustAppraisal:        row({ title: '委托检测、检验、检疫、鉴定', by: ['R1', 'R2'],                  relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'appraisalPeriodInOrder'],
    papers: [...paperAbout('D20'), ...paperAbout('D21')] }),
  recordAppraisalResult:   row({ title: '登记检测、检验、检疫、鉴定结果', by: ['R1', 'R2'],              relation: 'handler',    from: ['INVESTIGATING', 'SUSPENDED'],
    needs: ['appraisalOpen', 'factNotInFuture', 'hasAttachment'],
    papers: paperAbout('D22') }),
  requestAssistance:       row({ title: '请求协助调查',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'replyDayAhead'],
    papers: paperAbout('D23') }),
  recordReply:             row({ title: '登记协助调查的复函',       by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING', 'SUSPENDED'],
    needs: ['assistanceOpen', 'factNotInFuture'] }),
  applyRecusal:            row({ title: '登记回避申请',             by: ['R1', 'R2', 'R3', 'R9'],        relation: 'holder',     from: [...undecided, 'SUSPENDED'],
    needs: ['recusalAgainstOfficer'] }),
  decideRecusal:           row({ title: '决定回避申请',             by: ['R5', 'R7'],                    relation: 'notHandler', from: [...undecided, 'SUSPENDED'],
    needs: ['recusalOpen', 'recusalReplaced'],
    papers: paperAbout('D24') }),
  proposeExtension:        row({ title: '报请延长办案期限',         by: ['R1', 'R2'],                    relation: 'handler',    from: undecided,
    needs: ['noRequestPending', 'extensionBeforeExpiry', 'extensionsLeft', 'extensionWithinLimit'] }),
  countersignExtension:    row({ title: '承办机构审核延长办案期限', by: ['R3'],                          relation: 'notHandler', from: undecided,
    needs: ['extensionPending'] }),
  discussExtension:        row({ title: '集体讨论延长办案期限',     by: ['R6'],                          relation: 'notHandler', from: undecided,
    needs: ['extensionPending', 'requestCountersigned', 'extensionDiscussers'] }),
  approveExtension:        row({ title: '批准延长办案期限',         by: ['R5', 'R7'],                    relation: 'notHandler', from: undecided,
    needs: ['extensionPending', 'requestCountersigned', 'extensionDiscussed', 'extensionBeforeExpiry', 'extensionWithinLimit'],
    papers: paperAbout('D47') }),
  proposeHalt:             row({ title: '报请中止、恢复或者终止调查', by: ['R1', 'R2'],                  relation: 'handler',    from: ['INVESTIGATING', 'SUSPENDED'],
    needs: ['noRequestPending', 'haltFitsStage', 'haltGroundFits', 'haltDocumented'] }),
  countersignHalt:         row({ title: '承办机构审核中止、恢复或者终止调查', by: ['R3'],                relation: 'notHandler', from: ['INVESTIGATING', 'SUSPENDED'],
    needs: ['haltPending'] }),
  approveHalt:             row({ title: '批准中止、恢复或者终止调查', by: ['R5'],                        relation: 'notHandler', from: ['INVESTIGATING', 'SUSPENDED'], to: 'afterHalt',
    needs: ['haltPending', 'requestCountersigned'],
    papers: paperAbout('D46') }),
  recordSuspensionLook:    row({ title: '复查中止调查的原因',       by: ['R1', 'R2'],                    relation: 'handler',    from: ['SUSPENDED'],
    needs: ['lookAtSuspension'] }),
  declineRequest:          row({ title: '不予批准延长、中止等报请', by: ['R3', 'R5'],                    relation: 'notHandler', from: [...undecided, 'SUSPENDED'],
    needs: ['requestPending'] }),
  applyDeferral:           row({ title: '登记延期、分期缴纳申请',   by: ['R1', 'R2'],                    relation: 'handler',    from: ['EXECUTING'],
    needs: ['noDeferralBefore', 'deferralAppliedInTime', 'difficultyProved', 'planSumsToDebt', 'planDaysAhead'] }),
  countersignDeferral:     row({ title: '承办机构审核延期、分期缴纳', by: ['R3'],                        relation: 'notHandler', from: ['EXECUTING'],
    needs: ['deferralPending'] }),
  approveDeferral:         row({ title: '批准延期、分期缴纳',       by: ['R5'],                          relation: 'notHandler', from: ['EXECUTING'],       to: 'DEFERRED',
    needs: ['deferralPending', 'deferralCountersigned', 'planSumsToDebt', 'planDaysAhead', 'defaultExplained'],
    papers: [...paperAbout('D51'), ...paperAbout('D52')] }),
  refuseDeferral:          row({ title: '不批准延期、分期缴纳',     by: ['R5'],                          relation: 'notHandler', from: ['EXECUTING', 'URGED'],
    needs: ['deferralPending', 'deferralCountersigned'],
    papers: [...paperAbout('D51'), ...paperAbout('D52')] }),
  endDeferral:             row({ title: '取消延期、分期缴纳',       by: ['R5'],                          relation: 'notHandler', from: ['DEFERRED', 'URGED'], to: 'afterDeferralEnded',
    needs: ['instalmentMissed', 'restDueAhead'],
    papers: paperAbout('D52') }),
  confirmPerformance:      row({ title: '确认履行完毕',             by: ['R1', 'R2'],                    relation: 'handler',    from: payable,             to: 'PERFORMED', withdrawable: true,
    needs: ['finePaid', 'surchargePaid', 'correctionsDone'] }),
  proposeClosure:          row({ title: '报请结案',                 by: ['R1', 'R2'],                    relation: 'handler',    from: ['PERFORMED', 'TERMINATED'], to: 'CLOSING_REVIEW', withdrawable: true,
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
}

export const actionNames = Object.keys(ordinaryActions) as readonly ActionName[]
export const isAction = (name: string): name is ActionName => Object.hasOwn(ordinaryActions, name)
/** The payload of an action, for callers that hold the name as a type. */
export type PayloadOf<A extends ActionName> = Payloads[A]
