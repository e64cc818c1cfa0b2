import { type Awaiting, officers, role } from './awaits.ts'
import { awaitingCourt } from './court-awaiting.ts'
import { pendingDeferral } from './deferral.ts'
import { awaitingDemolition } from './demolition-awaiting.ts'
import { awaitingAtEnd, awaitingEnding } from './ending-awaiting.ts'
import { proposesNonFiling, proposesNoPenalty } from './ending-state.ts'
import { awaitingEnforcementHalt } from './enforcement-halt-awaiting.ts'
import { pendingExtension, pendingHalt } from './halts.ts'
import {
  currentSession,
  hearingEnd,
  hearingOfficersInPlace,
  hearingUnderWay,
  unansweredRequest,
  undecidedRecusal,
} from './hearing.ts'
import { awaitingDispute, awaitingPublicNotice } from './jurisdiction-awaiting.ts'
import { haltKinds } from './payloads.ts'
import { awaitingRedress, awaitingReopened } from './redress-awaiting.ts'
import { awaitingRemedy } from './remedy-awaiting.ts'
import { awaitingCarryOut, awaitingSeizure } from './seizure-awaiting.ts'
import { type CaseState, currentPaper, type Extension, type Halt, type Paper } from './state.ts'
import { noticePaper } from './substance.ts'
import { awaitingSubstitute } from './substitute-awaiting.ts'
import { cashTaken } from './summary-state.ts'

/**
 * The next thing the file waits for. An inbox is a question to this function and never a list of its own,
 * so no task is lost when a person leaves: the role or the successor sees it.
 */
export function awaiting(state: CaseState): Awaiting | null {
  const redress = awaitingRedress(state)
  if (redress) return redress
  const remedy = awaitingRemedy(state)
  if (remedy) return remedy
  // Only an investigation preserves: a proposal left behind by it must not hold up what comes after.
  const pending =
    state.stage === 'INVESTIGATING' ? state.preservations.find((one) => !one.approved) : undefined
  if (pending) return pending.countersigned ? role('批准先行登记保存', 'R5') : role('审核先行登记保存', 'R3')
  const seizing = awaitingSeizure(state)
  if (seizing) return seizing
  const instead = awaitingSubstitute(state) ?? awaitingDemolition(state)
  if (instead) return instead
  const court = awaitingCourt(state)
  if (court) return court
  const halted = awaitingEnforcementHalt(state)
  if (halted) return halted
  const ending = awaitingEnding(state) ?? awaitingDispute(state) ?? awaitingPublicNotice(state)
  if (ending) return ending
  if (state.recusals.some(({ decided }) => decided === null) && state.stage in beforeDecision)
    return role('决定回避申请', 'R5', 'R7')
  const request = pendingHalt(state) ?? pendingExtension(state)
  if (request) return askedFor(request, state)
  switch (state.stage) {
    case 'CLUE':
      return role('指派承办人员', 'R3')
    case 'VERIFYING':
      return officers(state.verification ? '报请立案' : '核查线索')
    case 'FILING_REVIEW':
      if (proposesNonFiling(state))
        return state.nonFiling?.countersigned ? role('批准不予立案', 'R5') : role('审核不予立案', 'R3')
      return state.filing?.countersigned ? role('批准立案', 'R5') : role('审核立案', 'R3')
    case 'INVESTIGATING':
      return awaitingCarryOut(state) ?? officers('调查取证')
    case 'REPORTED':
      return role('审查调查报告', 'R3')
    case 'NOTICE_REVIEW':
      return fresh(state.firstLook?.revision, state.entered.NOTICE_REVIEW)
        ? role('批准处罚告知', 'R5')
        : role('法制初审', 'R4')
    case 'NOTICE':
      return notice(state)
    case 'HEARING':
      return hearing(state)
    case 'LEGAL_REVIEW':
      return role('法制审核', 'R4')
    case 'COLLECTIVE':
      return role('组织集体讨论', 'R6')
    case 'DECISION_REVIEW':
      return decision(state)
    case 'DECIDED':
      return currentPaper(state, 'D43')?.sealed ? officers('送达处罚决定书') : role('处罚决定书用印', 'R9')
    case 'EXECUTING':
    case 'DEFERRED':
    case 'URGED':
      return performance(state)
    case 'SUMMARY':
      return officers('报送当场处罚备案')
    case 'SUSPENDED':
      return officers('中止中，按期复查原因')
    case 'PERFORMED':
    case 'TERMINATED':
      return officers('报请结案')
    case 'CLOSING_REVIEW':
      return state.closure?.countersigned ? role('批准结案', 'R5') : role('审核结案', 'R3')
    case 'CLOSED':
      return role('立卷归档', 'R9')
    case 'REOPENED':
    case 'REVERSED':
      return awaitingReopened(state)
    default:
      return awaitingAtEnd(state)
  }
}

const fresh = (made: number | undefined, entered: number | undefined) =>
  made !== undefined && made > (entered ?? 0)

function notice(state: CaseState): Awaiting {
  const paper = noticePaper(state)
  if (paper && !paper.sealed) return role('告知书用印', 'R9')
  if (paper && !paper.servedBy) return officers('送达告知书')
  if (unansweredRequest(state)) return role('答复听证要求', 'R5')
  const refusal = state.papers.findLast(({ kind, voided }) => kind === 'D36' && !voided)
  const answering = toServe(refusal, '不予听证通知书')
  if (answering) return answering
  return state.recheck && !state.recheck.confirmed ? role('审定复核意见', 'R3') : officers('听取陈述申辩')
}

/** A paper on its way to the party: first the seal, then the service; null once it is there. */
function toServe(paper: Paper | undefined, title: string): Awaiting | null {
  if (!paper || paper.servedBy) return null
  return paper.sealed ? officers(`送达${title}`) : role(`${title}用印`, 'R9')
}

function hearing(state: CaseState): Awaiting {
  if (!hearingUnderWay(state)) {
    const reports = hearingEnd(state)?.how === 'held' && !state.hearing.report
    if (reports) return role('提出听证报告', 'R8')
    return state.recheck && !state.recheck.confirmed ? role('审定复核意见', 'R3') : officers('提请法制审核')
  }
  if (undecidedRecusal(state)) return role('决定听证回避申请', 'R5', 'R7')
  if (!hearingOfficersInPlace(state)) return role('指定听证主持人、记录员', 'R5')
  const session = currentSession(state)
  if (!session || session.record) return role('安排听证并通知当事人', 'R8')
  const notifying = toServe(currentPaper(state, 'D35', session.id), '听证通知书')
  if (notifying) return notifying
  if (!session.notice.public || session.announced) return role('举行听证', 'R8')
  return currentPaper(state, 'D37', session.id)?.sealed
    ? role('发布听证公告', 'R8', 'R9')
    : role('听证公告用印', 'R9')
}

/** Where an application for recusal can still be decided: afterwards it holds nothing up. */
const beforeDecision: Partial<Record<CaseState['stage'], true>> = {
  INVESTIGATING: true,
  REPORTED: true,
  NOTICE_REVIEW: true,
  NOTICE: true,
  LEGAL_REVIEW: true,
  COLLECTIVE: true,
  DECISION_REVIEW: true,
  SUSPENDED: true,
}

/** 延长、中止、恢复、终止: whose opinion the request waits for. */
function askedFor(request: Halt | Extension, state: CaseState): Awaiting {
  const what = 'looks' in request ? haltKinds[request.proposed.kind] : '延长办案期限'
  if (!request.countersigned) return role(`审核${what}`, 'R3')
  if ('looks' in request) return role(`批准${what}`, 'R5')
  // The second extension is discussed first; which level the city has set is judged when it is approved.
  const again = state.extensions.some(({ approved }) => approved)
  if (again && !request.discussed) return role(`集体讨论${what}`, 'R6')
  return again ? role(`批准${what}`, 'R5', 'R7') : role(`批准${what}`, 'R5')
}

/** An application to pay later waits for its answer; the answer for the seal and for the party's hand. */
function performance(state: CaseState): Awaiting {
  const taken = cashTaken(state)
  if (taken && !taken.handedIn) return officers('交回当场收缴的罚款')
  if (taken && !taken.remitted) return role('将收缴的罚款缴付银行', 'R10')
  const applied = pendingDeferral(state)
  if (applied)
    return applied.countersigned ? role('批准延期、分期缴纳', 'R5') : role('审核延期、分期缴纳', 'R3')
  const notice = state.papers.findLast(({ kind, voided }) => kind === 'D52' && !voided)
  if (notice && !notice.sealed) return role('延期（分期）通知书用印', 'R9')
  if (notice && !notice.servedBy) return officers('送达延期（分期）通知书')
  return officers(state.stage === 'DEFERRED' ? '跟进分期履行' : '跟进履行')
}

function decision(state: CaseState): Awaiting {
  if (proposesNoPenalty(state)) return role('作出不予处罚决定', 'R5', 'R7')
  const { decision: drafted, entered } = state
  if (!drafted || !fresh(drafted.revision, entered.DECISION_REVIEW)) return officers('拟定处罚决定')
  return drafted.countersigned ? role('作出处罚决定', 'R5', 'R7') : role('审核处罚决定', 'R3')
}
