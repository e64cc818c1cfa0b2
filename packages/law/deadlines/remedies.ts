import type { PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type CountedDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { proveDeadline } from './deadline-proof.ts'
import { deadlineRule } from './deadline-rules.ts'
import type { DeadlineProof, DeadlineRule, DeadlineStart } from './deadline-shapes.ts'

/** What is known about a decision's remedies. All days are Beijing days; `entry` is the log revision. */
export type RemedyFacts = {
  /** Service of the decision. */
  readonly served: DeadlineStart
  /** A penalty decided on the spot: reconsideration comes first (《行政复议法》第二十三条第一款第一项). */
  readonly decidedOnTheSpot: boolean
  /** Receipt of the reconsideration decision, when there was one. */
  readonly reconsiderationReceived?: DeadlineStart
  /** End of an approved deferral or of the last instalment (《行政处罚法》第六十六条). */
  readonly deferralEnded?: DeadlineStart
}

/**
 * The remedies and what follows from their end. `opensOn` is the day they have all run out; the agency may apply to
 * court only after it. `court` is the deadline to act on. `courtByLongerReading` is set where the statutes leave
 * two readings (on-the-spot decisions) and holds the later one, for a lawyer to decide.
 */
export type Remedies = {
  readonly reconsideration: DeadlineProof
  readonly suit: DeadlineProof
  readonly opensOn: PlainDate
  readonly opensBecause: string
  readonly court: DeadlineProof
  readonly courtByLongerReading: DeadlineProof | null
}

/**
 * When the remedies end and until when the court may be asked to enforce (《行政强制法》第五十三条:
 * «自期限届满之日起三个月内»).
 *
 * Without reconsideration the remedies end with the later of sixty days and six months; after a reconsideration
 * decision, fifteen days after its receipt; an approved deferral moves the beginning to its own end
 * (《行政处罚法》第七十二条第二款), but never before the remedies are over.
 */
export function remedies(facts: RemedyFacts, calendar: WorkingCalendar): Remedies {
  const { served, reconsiderationReceived, decidedOnTheSpot } = facts
  const reconsideration = proveDeadline(deadlineRule('applyReconsideration'), served, calendar)
  const suit = reconsiderationReceived
    ? proveDeadline(deadlineRule('bringSuitAfterReconsideration'), reconsiderationReceived, calendar)
    : proveDeadline(deadlineRule('bringSuit'), served, calendar)
  const longest = reconsiderationReceived
    ? suit
    : suit.legalDueOn >= reconsideration.legalDueOn
      ? suit
      : reconsideration
  // 复议前置: nobody who let sixty days pass may sue, so the strict reading ends the remedies there.
  const twoReadings = decidedOnTheSpot && !reconsiderationReceived
  const end = twoReadings ? reconsideration : longest
  const court = courtClock(end, facts, calendar)
  return {
    reconsideration,
    suit,
    opensOn: court.start.on,
    opensBecause: court.start.fact,
    court,
    courtByLongerReading: twoReadings ? courtClock(longest, facts, calendar) : null,
  }
}

function courtClock(end: DeadlineProof, facts: RemedyFacts, calendar: WorkingCalendar): DeadlineProof {
  const { deferralEnded } = facts
  const deferred = deferralEnded !== undefined && deferralEnded.on > end.legalDueOn
  const start: DeadlineStart = deferred
    ? deferralEnded
    : { fact: `${end.title}届满`, on: end.legalDueOn, entry: end.start.entry }
  const base = deadlineRule('applyToCourt')
  const rule: DeadlineRule =
    facts.decidedOnTheSpot && !facts.reconsiderationReceived
      ? { ...base, unverified: '当场处罚复议前置，法定起诉期限如何届满存在两种理解，须经法制审核确认' }
      : base
  const proof = proveDeadline(rule, start, calendar)
  if (!end.provisional || proof.provisional) return proof
  return { ...proof, provisional: true, provisionalBecause: end.provisionalBecause }
}

/**
 * The last day on which a 催告书 can be served so that the court can still be asked in time. Ten working days must
 * pass and the filing is possible on the eleventh (《行政强制法》第五十四条: «十日后»).
 */
export function latestDemandServedOn(court: DeadlineProof, calendar: WorkingCalendar): CountedDay {
  return addWorkingDays(calendar, court.safeDueOn, -11)
}
