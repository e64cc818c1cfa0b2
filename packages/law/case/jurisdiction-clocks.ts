import { addDays, earlierOf, formatChineseDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type ExcludedInterval, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { periodOf, runningNotices, servedOnDay } from './public-notice.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 协商管辖 (APL-025H, 未核实) and 公告送达: each with its proof. */
export function jurisdictionClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const consulting = state.disputes.map(({ id, raised, consultations, designated }) => ({
    id: `negotiateJurisdiction:${id}`,
    proof: proveDeadline(
      deadlineRule('negotiateJurisdiction', rules.timeLimits),
      { fact: '发生管辖争议', on: raised.arisenOn, entry: raised.revision },
      calendar,
    ),
    metOn: consultations[0]?.on ?? designated?.on ?? null,
  }))
  const running = runningNotices(state)
  const published = state.publicNotices.flatMap((notice) => {
    const proof = periodOf(notice, calendar)
    if (!proof) return []
    // A paper that reached the party by another way meanwhile leaves nothing to wait for.
    const over = running.includes(notice) ? null : (state.services.at(-1)?.on ?? null)
    return [{ id: `servePublicly:${notice.id}`, proof, metOn: notice.completed?.on ?? over }]
  })
  return [...consulting, ...published]
}

/** The days of 指定管辖 and of 公告, each with its paper (rules §10.4); before the paper is there nothing is taken out. */
export function jurisdictionExclusions(
  state: CaseState,
  calendar: WorkingCalendar,
): readonly ExcludedInterval[] {
  const designations = state.disputes.flatMap(({ id, reported, designated, followed }) => {
    const paper = currentPaper(state, 'D05', id)
    if (!designated || !paper) return []
    const from = reported?.on ?? designated.on
    return [
      {
        kind: 'designation',
        from,
        to: followed ? addDays(followed.receivedOn, -1) : designated.on,
        documentId: paper.id,
        reason: `${reported ? '报请' : ''}指定管辖，见《指定管辖通知书》${paper.number ? `（${paper.number}）` : formatChineseDate(designated.on)}`,
      },
    ]
  })
  const notices = state.publicNotices.flatMap((notice) => {
    const proof = periodOf(notice, calendar)
    const paper = currentPaper(state, 'D50', notice.id)
    if (!proof || !paper || !notice.published) return []
    const service = state.services.find(({ paperIds }) => paperIds.includes(notice.issued.paperIds[0] ?? ''))
    return [
      {
        kind: 'publicNotice',
        from: notice.published.publishedOn,
        to: service ? earlierOf(servedOnDay(service), proof.legalDueOn) : proof.legalDueOn,
        documentId: paper.id,
        reason: `公告送达期间，见《送达公告》${paper.number ? `（${paper.number}）` : ''}`,
      },
    ]
  })
  return [...designations, ...notices]
}
