import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type AdvanceNotice, checkAdvanceNotice } from '../deadlines/advance-notice.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { HearingOutcome, HearingRefusalGround } from './hearing-payloads.ts'
import type { HearingSession } from './hearing-state.ts'
import { type CaseState, serviceOfPaper } from './state.ts'
import { noticePaper, noticeService } from './substance.ts'

/** Whether the notice in force told the party of the right to a hearing (D32). */
export const hearingOffered = (state: CaseState): boolean => noticePaper(state)?.kind === 'D32'

/** 要求听证的期限 with its proof (第六十四条第一项); null unless a 听证告知书 has been served. */
export function hearingRequestPeriod(state: CaseState, calendar: WorkingCalendar): DeadlineProof | null {
  const service = hearingOffered(state) ? noticeService(state) : undefined
  if (!service) return null
  const start = { fact: '听证告知书送达', on: beijingDay(service.servedAt), entry: service.revision }
  return proveDeadline(deadlineRule('requestHearing'), start, calendar)
}

/** A request on that day begins a hearing. An end that is only provisional is not held against the party. */
export function mayRequestHearing(state: CaseState, on: PlainDate, calendar: WorkingCalendar): boolean {
  const period = hearingRequestPeriod(state, calendar)
  return !!period && state.hearing.waiver === null && (period.provisional || on <= period.legalDueOn)
}

/** The request that began the hearing, if one did. */
export const acceptedRequest = ({ hearing, moves }: CaseState) =>
  hearing.requests.find((one) =>
    moves.some(({ revision, to }) => revision === one.revision && to === 'HEARING'),
  )

/** A request that began nothing and has not been answered by D36. */
export function unansweredRequest(state: CaseState) {
  const accepted = acceptedRequest(state)
  return state.hearing.requests.find(
    (one) => one !== accepted && !state.hearing.refusals.some(({ id }) => id === one.id),
  )
}

/** Why a request that began no hearing began none: said by the file, never chosen. */
export function hearingRefusalGround(state: CaseState): HearingRefusalGround {
  if (!hearingOffered(state)) return 'outOfRange'
  return state.hearing.waiver ? 'waived' : 'late'
}

/** The hearing notified last; an earlier one was put off. */
export const currentSession = ({ hearing }: CaseState): HearingSession | undefined => hearing.sessions.at(-1)

/** How the hearing ended, with the day; null while it is still to be held. */
export function hearingEnd(
  state: CaseState,
): { readonly how: HearingOutcome | 'withdrawn'; readonly on: PlainDate; readonly revision: number } | null {
  const session = currentSession(state)
  const { withdrawn } = state.hearing
  if (withdrawn && withdrawn.revision > (session?.notice.revision ?? 0))
    return { how: 'withdrawn', on: beijingDay(withdrawn.at), revision: withdrawn.revision }
  const record = session?.record
  return record ? { how: record.outcome, on: beijingDay(record.startedAt), revision: record.revision } : null
}

/** Still to be held: never ended, or sent back to be held again. */
export function hearingUnderWay(state: CaseState): boolean {
  const end = hearingEnd(state)
  return !!acceptedRequest(state) && (end === null || end.revision < (state.entered.HEARING ?? 0))
}

/** The request for recusal that nobody has decided yet. */
export const undecidedRecusal = ({ hearing }: CaseState) =>
  hearing.recusals.find((one) => one.decided === null)

/** Whether somebody was told by a decision to stay out of this hearing. */
export const wasRecused = ({ hearing }: CaseState, personId: string): boolean =>
  hearing.recusals.some(({ asked, decided }) => decided?.granted && asked.personId === personId)

/** Presider and recorder who may go on: designated, and neither of them recused since. */
export function hearingOfficersInPlace(state: CaseState) {
  const { officers } = state.hearing
  if (!officers) return null
  const out = [officers.presider, officers.recorder].some(({ personId }) => wasRecused(state, personId))
  return out ? null : officers
}

/** 听证七日前通知, against the day the notice was really served; null until it was. */
export function hearingNotice(
  state: CaseState,
  session: HearingSession,
  calendar: WorkingCalendar,
): AdvanceNotice | null {
  const service = serviceOfPaper(state, 'D35', session.id)
  if (!service) return null
  return checkAdvanceNotice(
    'holdHearing',
    beijingDay(service.servedAt),
    beijingDay(session.notice.at),
    calendar,
  )
}
