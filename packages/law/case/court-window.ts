import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { type Citation, compulsionLaw } from '../citation.ts'
import { latestDemandServedOn, type Remedies, remedies } from '../deadlines/remedies.ts'
import { surcharge } from '../penalties/surcharge.ts'
import { deferralEnd, instalmentsOf } from './deferral.ts'
import { demandServedAt } from './demand-statement.ts'
import { isOverdue, lateSince } from './money-owed.ts'
import { fineInForce, pausesByRemedy, remediesOf, remedyOpen, suableReconsideration } from './remedy-state.ts'
import { seizureInForce } from './seizure.ts'
import type { CaseState } from './state.ts'
import { decisionService } from './substance.ts'

/**
 * The remedies of the decision and the three months after them (《行政强制法》第五十三条; NLE-1, NLE-2, NLE-2b, NLE-2c).
 * Of the fine alone: an order to demolish is no matter for the court (`ordersNotForCourt`; ACL-44D). Null before service, where nothing is to be enforced, while a remedy is open, and once a court has judged: then its
 * judgment is what is enforced (《行政诉讼法》第九十五条).
 */
export function courtRemedies(state: CaseState, calendar: WorkingCalendar): Remedies | null {
  const service = decisionService(state)
  if (!service || fineInForce(state) === 0 || remedyOpen(state) || state.suits.length > 0) return null
  const deferralEnded = deferralEnd(instalmentsOf(state, calendar))
  const reconsidered = suableReconsideration(state)
  return remedies(
    {
      served: { fact: '处罚决定书送达', on: beijingDay(service.servedAt), entry: service.revision },
      decidedOnTheSpot: state.summary !== null,
      ...(deferralEnded ? { deferralEnded } : {}),
      ...(reconsidered ? { reconsiderationReceived: { fact: '收到行政复议决定书', ...reconsidered } } : {}),
    },
    calendar,
  )
}

/** `demandServedOn` is of the last demand: an earlier one may have asked for another sum. */
export type CourtWindow = {
  readonly remedies: Remedies
  readonly demandServedOn: PlainDate | null
  /** The eleventh working day after the demand's service: «十日后» (第五十四条; NLE-3). */
  readonly demandRipeOn: PlainDate | null
  readonly latestDemandOn: PlainDate
  /** The calendar does not yet know a year these days were counted in. */
  readonly provisional: boolean
}

export function courtWindow(state: CaseState, calendar: WorkingCalendar): CourtWindow | null {
  const found = courtRemedies(state, calendar)
  if (!found) return null
  const demand = state.demands.at(-1)
  const servedAt = demand && demandServedAt(state, demand.id)
  const demandServedOn = servedAt === undefined ? null : beijingDay(servedAt)
  const ripe = demandServedOn === null ? null : addWorkingDays(calendar, demandServedOn, 11)
  const latest = latestDemandServedOn(found.court, calendar)
  return {
    remedies: found,
    demandServedOn,
    demandRipeOn: ripe?.on ?? null,
    latestDemandOn: latest.on,
    provisional: found.court.provisional || latest.missingYears.length + (ripe?.missingYears.length ?? 0) > 0,
  }
}

/** Why the court cannot be asked on a day; `late` alone can be made good, by a 正当理由 (第五十三条、第五十八条). */
export type CourtObstacle = {
  readonly id: 'remediesRunning' | 'noDemand' | 'demandNotRipe' | 'late'
  readonly basis: Citation
}
export function courtObstacles(window: CourtWindow, today: PlainDate): readonly CourtObstacle[] {
  const { remedies: found, demandServedOn, demandRipeOn } = window
  const one = (id: CourtObstacle['id'], article: number, when: boolean): CourtObstacle[] =>
    when ? [{ id, basis: compulsionLaw(article) }] : []
  return [
    ...one('remediesRunning', 53, today <= found.opensOn),
    ...one('noDemand', 54, demandServedOn === null),
    ...one('demandNotRipe', 54, demandRipeOn !== null && today < demandRipeOn),
    ...one('late', 53, today > found.court.legalDueOn),
  ]
}

/** What 第四十六条 asks about; each fact as it stands on the day of the question. */
export type RouteFacts = {
  /** Days for which the surcharge has run, the paused ones left out. */
  readonly surchargeDays: number
  readonly demandFailed: boolean
  /** A law gives the agency itself the power to enforce; no city bureau has it unless one is named. */
  readonly hasPower: boolean
  readonly seizedGoods: boolean
  /** The remedies have run out, and neither 复议 nor suit was ever brought. */
  readonly neverContested: boolean
}
/** 第四十六条: by whom a fine is enforced. */
export const enforcementRoutes = {
  agency: '行政机关自行强制执行',
  court: '申请人民法院强制执行',
  auction: '将已经查封、扣押的财物依法拍卖抵缴罚款',
} as const
export type EnforcementRoute = keyof typeof enforcementRoutes

/**
 * The ways open (ACL-46): with the power, the agency's own once the surcharge has run for more than thirty days; without
 * it, the court, and the auction of what is already sealed or seized where the party never contested the decision.
 * None before the demand has failed.
 */
export function enforcementWays(facts: RouteFacts): readonly EnforcementRoute[] {
  if (!facts.demandFailed) return []
  if (facts.hasPower) return facts.surchargeDays > 30 ? ['agency'] : []
  return facts.seizedGoods && facts.neverContested ? ['court', 'auction'] : ['court']
}

/** Those facts of one case. No unit's power to enforce is in the data, so none is assumed. */
export function routeFacts(
  state: CaseState,
  window: CourtWindow,
  today: PlainDate,
  calendar: WorkingCalendar,
): RouteFacts {
  const ripeOn = window.demandRipeOn
  const since = lateSince(state, today, calendar)
  const overdue = isOverdue(state, today, calendar)
  return {
    surchargeDays:
      overdue && since !== null
        ? surcharge({
            fineFen: fineInForce(state),
            payDueOn: since,
            asOf: today,
            pausedIntervals: pausesByRemedy(state),
          }).lateDays
        : 0,
    demandFailed: overdue && ripeOn !== null && today >= ripeOn,
    hasPower: false,
    seizedGoods: state.seizures.some((one) => one.proposed.object !== 'place' && seizureInForce(one)),
    neverContested: remediesOf(state).length === 0 && today > window.remedies.opensOn,
  }
}
