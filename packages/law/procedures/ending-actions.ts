import type { EndingActionName } from '../case/ending-payloads.ts'
import { paper, paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import type { Stage } from './stages.ts'

/** Where a case stands that ended otherwise than by a penalty, until it is archived. */
export const sideEnds: readonly Stage[] = [
  'NOT_FILED',
  'NO_PENALTY',
  'TRANSFERRED',
  'HANDED_OVER',
  'WITHDRAWN',
  'TERMINATED',
]
const beforeReport: readonly Stage[] = ['VERIFYING', 'INVESTIGATING']

/** The side branches (rules §§5.2, 5.3, 5.7): one row an act, as in the ordinary procedure. */
// biome-ignore format: a table of law is read in columns
export const endingActions: { readonly [A in EndingActionName]: Action } = {
  proposeNonFiling:        row({ title: '报请不予立案',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['VERIFYING'],       to: 'FILING_REVIEW', withdrawable: true,
    needs: ['verified', 'twoCertifiedOfficers', 'nonFilingReasoned', 'nonFilingLimitation', 'noEndingPending', 'guidanceIsNoReason'] }),
  countersignNonFiling:    row({ title: '承办机构审核不予立案',     by: ['R3'],                          relation: 'notHandler', from: ['FILING_REVIEW'],
    needs: ['nonFilingProposed'] }),
  approveNonFiling:        row({ title: '批准不予立案',             by: ['R5'],                          relation: 'notHandler', from: ['FILING_REVIEW'],   to: 'NOT_FILED',
    needs: ['nonFilingProposed', 'nonFilingCountersigned'],
    papers: paper('D03') }),
  informComplainant:       row({ title: '告知举报人处理结果',       by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: ['NOT_FILED'],
    needs: ['complainantNamed'],
    papers: paper('D04') }),

  askEarlierViolation:     row({ title: '查询违法记录',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['partyKnown', 'itemChosen'] }),
  recordPledge:            row({ title: '登记轻微违法行为承诺书',   by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['partyKnown', 'itemChosen', 'twoCertifiedOfficers', 'reporterKeptSecret'],
    papers: paper('K04') }),
  concludeNoPenalty:       row({ title: '终结调查，建议不予处罚',   by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],   to: 'REPORTED', withdrawable: true,
    needs: ['twoCertifiedOfficers', 'partyKnown', 'itemChosen', 'evidenceExists', 'preservationsSettled', 'crimeSettled',
      'noEndingPending', 'violationProved', 'groundUnderFourteen', 'groundNoCapacity', 'guardianOrdered',
      'groundLimitation', 'groundMinorHarmless', 'groundFirstViolation', 'firstViolationAsked',
      'noEarlierViolation', 'pledgeOnFile', 'groundNoFault', 'groundNotEstablished',
      'correctedBeforeNoPenalty', 'noPenaltyReasoned', 'filedFirst', 'jurisdictionOurs', 'seizuresDecided', 'seizuresInTime', 'officerRecusalsDecided', 'absentPartyTold', 'reporterKeptSecret', 'guidanceIsNoReason'] }),
  decideNoPenalty:         row({ title: '作出不予处罚决定',         by: ['R5', 'R7'],                    relation: 'notHandler', from: ['DECISION_REVIEW'], to: 'NO_PENALTY',
    needs: ['noPenaltyProposed', 'reviewPassed', 'jointlyDiscussed', 'noPenaltyDiscussed', 'stillFirstViolation',
      'chiefSignsCollective', 'seizuresInTime', 'unitHasPower', 'officerRecusalsDecided', 'reviewerStillApart', 'decisionDatedToday'],
    papers: paper('D41', 'D44') }),
  recordEducation:         row({ title: '教育当事人并记录',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['NO_PENALTY'],
    needs: ['twoCertifiedOfficers'] }),

  proposeHandOver:         row({ title: '报请移送其他机关',         by: ['R1', 'R2'],                    relation: 'handler',    from: beforeReport,
    needs: ['handOverReasoned', 'noEndingPending', 'crimeSettled', 'preservationsSettled'] }),
  countersignHandOver:     row({ title: '承办机构审核移送',         by: ['R3'],                          relation: 'notHandler', from: beforeReport,
    needs: ['handOverProposed'] }),
  approveHandOver:         row({ title: '批准移送',                 by: ['R5', 'R7'],                    relation: 'notHandler', from: beforeReport,
    needs: ['handOverProposed', 'handOverCountersigned'],
    papers: paperAbout('D06', 'D07') }),
  recordHandOverAnswer:    row({ title: '登记移送回执',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: beforeReport,        to: 'afterHandOver',
    needs: ['handOverSent', 'handOverReceipt', 'answeredByToday'] }),
  resumeHandedOver:        row({ title: '移送退回，恢复办理',       by: ['R1', 'R2'],                    relation: 'handler',    from: ['HANDED_OVER'],     to: 'resumed',
    needs: ['handedOver', 'resumeReasoned'] }),

  reportCrime:             row({ title: '报告涉嫌犯罪',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['partyKnown', 'taskForceOfTwo', 'enclosuresComplete', 'crimeSettled', 'noEndingPending'] }),
  approveCrimeTransfer:    row({ title: '批准移送公安机关',         by: ['R7'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['crimeReported'],
    papers: paperAbout('D06', 'D08') }),
  refuseCrimeTransfer:     row({ title: '决定不移送公安机关',       by: ['R7'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['crimeReported', 'refusalToTransferReasoned'] }),
  deliverToPolice:         row({ title: '向公安机关移送',           by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: ['INVESTIGATING'],   to: 'TRANSFERRED',
    needs: ['crimeLetterSealed', 'policeReceipt'] }),
  recordPoliceAnswer:      row({ title: '登记公安机关答复',         by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: ['TRANSFERRED'],     to: 'afterPolice',
    needs: ['awaitingPolice', 'policeNotice', 'answeredByToday'] }),
  handOverMaterials:       row({ title: '移交涉案物品和材料',       by: ['R1', 'R2'],                    relation: 'handler',    from: ['TRANSFERRED'],
    needs: ['policeFiled', 'materialsReceipt', 'seizuresSettled'] }),

  proposeCancellation:     row({ title: '报请撤销案件',             by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['cancellationReasoned', 'cancellationLawful', 'preservationsSettled', 'noEndingPending', 'crimeSettled',
      'seizuresSettled', 'guidanceIsNoReason'] }),
  countersignCancellation: row({ title: '承办机构审核撤销案件',     by: ['R3'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['cancellationProposed'] }),
  reviewCancellation:      row({ title: '法制审核撤销案件',         by: ['R4'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['cancellationProposed', 'cancellationCountersigned', 'reviewerIndependent'] }),
  approveCancellation:     row({ title: '批准撤销案件',             by: ['R5', 'R7'],                    relation: 'notHandler', from: ['INVESTIGATING'],   to: 'WITHDRAWN',
    needs: ['cancellationProposed', 'cancellationCountersigned', 'cancellationReviewed', 'cancellationLawful'],
    papers: paper('D45') }),
  rejectEnding:            row({ title: '退回移送、撤案的报请',     by: ['R1', 'R2', 'R3', 'R4', 'R5', 'R7'], relation: 'holder', from: beforeReport,
    needs: ['endingPending', 'rejectionReasoned'] }),
}
