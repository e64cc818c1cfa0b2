import type { RemedyActionName } from '../case/remedy-payloads.ts'
import { row } from './action-row.ts'
import { sideEnds } from './ending-actions.ts'
import type { Action } from './ordinary-actions.ts'
import { inPerformance, reopened, type Stage, undecided } from './stages.ts'

/**
 * Wherever the case stands once something of it can have reached the party, the bound file included: an order or a measure
 * is contested while the case is investigated, a decision that fell while it is decided anew, and however it ends.
 */
export const meanwhile: readonly Stage[] = [
  ...new Set<Stage>([
    ...['SUMMARY' as const, 'VERIFYING' as const, 'FILING_REVIEW' as const],
    ...undecided,
    ...['DECIDED' as const, 'SUSPENDED' as const, 'JURISDICTION' as const],
    ...inPerformance,
    ...['NO_PENALTY' as const, 'NOT_FILED' as const],
    ...['CLOSING_REVIEW' as const, 'CLOSED' as const, 'ARCHIVED' as const],
    ...reopened,
    ...sideEnds,
  ]),
]
/** 承办人员和法制审核人员 answer together. */
const ours = { by: ['R1', 'R2', 'R4'], relation: 'holder', from: meanwhile } as const

/** 行政复议、行政诉讼 (rules §3): files beside the case; none of these acts moves its stage. */
// biome-ignore format: a table of law is read in columns
export const remedyActions: { readonly [A in RemedyActionName]: Action } = {
  receiveApplication:      row({ ...ours, title: '登记经本机关提交的复议申请',
    needs: ['contestableDecision', 'contestedActServed', 'throughAgencyAllowed', 'noSuitAccepted', 'reconsiderationNew', 'applicationInOrder'] }),
  forwardApplication:      row({ ...ours, title: '转送行政复议申请',
    needs: ['applicationToForward', 'forwardedInOrder'] }),
  registerReconsideration: row({ ...ours, title: '登记行政复议受理',
    needs: ['contestableDecision', 'contestedActServed', 'noSuitAccepted', 'reconsiderationNew', 'acceptedInOrder', 'simplifiedReasoned'] }),
  registerSuit:            row({ ...ours, title: '登记行政诉讼',
    needs: ['contestableDecision', 'contestedActServed', 'noReconsiderationRunning', 'suitNotPending', 'reconsiderationFirst', 'defendantFits', 'suitDaysInOrder'] }),
  submitReply:             row({ ...ours, title: '提出书面答复、答辩',
    needs: ['remedyOngoing', 'replyProved', 'replyDayInOrder', 'lateReplyExplained'] }),
  recordAttendance:        row({ ...ours, title: '登记出席听证、出庭应诉',
    needs: ['remedyOngoing', 'headAtHearing', 'headAtTrial', 'attendanceInOrder'] }),
  recordStay:              row({ ...ours, title: '登记停止执行',
    needs: ['remedyOngoing', 'notStayedYet', 'stayDocumented'] }),
  endStay:                 row({ ...ours, title: '登记恢复执行',
    needs: ['stayToEnd', 'stayEndDocumented'] }),
  recordEvidenceConsent:   row({ ...ours, title: '登记同意、准许补充证据',
    needs: ['remedyOngoing', 'consentDocumented'] }),
  supplementEvidence:      row({ ...ours, title: '补充提交证据',
    needs: ['remedyOngoing', 'supplementConsented', 'hasAttachment'] }),
  decideReconsideration:   row({ ...ours, title: '登记行政复议决定',
    needs: ['reconsiderationUndecided', 'resultFitsCourse', 'changedFineGiven', 'notHeavierByReconsideration', 'resultInOrder', 'resultDocumented'] }),
  reportCorrection:        row({ ...ours, title: '报送意见书纠正情况',
    needs: ['letterToAnswer', 'correctionReported'] }),
  recordJudgment:          row({ ...ours, title: '登记裁判',
    needs: ['suitUndecided', 'instanceFits', 'changedFineGiven', 'notHeavierByJudgment', 'resultInOrder', 'resultDocumented'] }),
  recordAppeal:            row({ ...ours, title: '登记上诉',
    needs: ['appealable', 'appealInTime'] }),
  recordFinality:          row({ ...ours, title: '登记裁判生效',
    needs: ['appealable', 'finalityReached'] }),
  withdrawPublication:     row({ ...ours, title: '登记撤回公开信息', by: ['R1', 'R2', 'R9'],
    needs: ['publicationToWithdraw', 'withdrawalInOrder', 'withdrawnEverywhere', 'withdrawalReasoned'] }),
  recordRefund:            row({ ...ours, title: '登记退还罚款', by: ['R10'],
    needs: ['refundOwed', 'refundInOrder', 'refundReceipt'] }),
}
