import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { type Citation, compulsionLaw, litigationLaw, penaltyLaw } from '../citation.ts'
import { latestDemandServedOn, type Remedies, remedies } from '../deadlines/remedies.ts'
import { surcharge } from '../penalties/surcharge.ts'
import { deferralEnd, deferralEndFact, instalmentsOf } from './deferral.ts'
import { demandServedAt } from './demand-statement.ts'
import { isOverdue, lateSince, owed } from './money-owed.ts'
import { changedByUs } from './redress-state.ts'
import {
  fineInForce,
  ofThisDecision,
  pausesByRemedy,
  penaltyContested,
  remediesOf,
  suableReconsideration,
} from './remedy-state.ts'
import { seizureInForce } from './seizure.ts'
import { type CaseState, serviceOfPaper } from './state.ts'
import { decisionService } from './substance.ts'

/**
 * The remedies of the decision and the three months after them (《行政强制法》第五十三条; NLE-1, NLE-2, NLE-2b, NLE-2c).
 * Of the fine alone: an order to demolish is no matter for the court (`ordersNotForCourt`; ACL-44D). Null before service, where nothing is to be enforced, while a remedy against it is open, and once a court has judged: then its
 * judgment is what is enforced (《行政诉讼法》第九十五条).
 */
export function courtRemedies(state: CaseState, calendar: WorkingCalendar): Remedies | null {
  const changed = changedByUs(state)
  const service = changed ? serviceOfPaper(state, 'D43S', changed.id) : decisionService(state)
  if (
    !service ||
    fineInForce(state) === 0 ||
    penaltyContested(state) ||
    ofThisDecision(state, state.suits).length > 0
  )
    return null
  const deferralEnded = deferralEnd(instalmentsOf(state, calendar))
  const reconsidered = suableReconsideration(ofThisDecision(state, state.reconsiderations))
  return remedies(
    {
      served: {
        fact: changed ? '纠错决定书送达' : '处罚决定书送达',
        on: beijingDay(service.servedAt),
        entry: service.revision,
      },
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

/**
 * Why the court cannot be asked, in the words of the page and of the refusal alike. `late` alone can be made good, by a
 * 正当理由 (第五十三条).
 */
// biome-ignore format: a table of law is read in columns
export const courtObstacleTable = {
  nothingOwed:     { says: '当事人已经履行，没有可以申请强制执行的金钱义务', basis: compulsionLaw(53) },
  contested:       { says: '行政复议、行政诉讼尚未办结', basis: compulsionLaw(53) },
  judged:          { says: '行政诉讼已有裁判，应当申请执行裁判，不再申请执行行政决定', basis: litigationLaw(95) },
  remediesRunning: { says: '法定复议、起诉期限尚未届满', basis: compulsionLaw(53) },
  deferralRunning: { says: '批准延期、分期缴纳的期限尚未结束', basis: penaltyLaw(72, { paragraph: 2 }) },
  noDemand:        { says: '最近一次催告尚未送达', basis: compulsionLaw(54) },
  demandNotRipe:   { says: '催告书送达未满十个工作日', basis: compulsionLaw(54) },
  defenceAdopted:  { says: '当事人对催告的陈述申辩已经采纳', basis: compulsionLaw(36) },
  late:            { says: '已超过三个月的申请期限，有正当理由并经负责人签批的除外', basis: compulsionLaw(53) },
} as const satisfies Record<string, { readonly says: string; readonly basis: Citation }>

export type CourtObstacle = { readonly id: keyof typeof courtObstacleTable; readonly basis: Citation }
const obstacle = (id: CourtObstacle['id'], when: boolean): CourtObstacle[] =>
  when ? [{ id, basis: courtObstacleTable[id].basis }] : []

/** Of these, what the days alone decide. */
export function courtObstacles(window: CourtWindow, today: PlainDate): readonly CourtObstacle[] {
  const { remedies: found, demandServedOn, demandRipeOn } = window
  const early = today <= found.opensOn
  const deferred = found.court.start.fact === deferralEndFact
  return [
    ...obstacle('remediesRunning', early && !deferred),
    ...obstacle('deferralRunning', early && deferred),
    ...obstacle('noDemand', demandServedOn === null),
    ...obstacle('demandNotRipe', demandRipeOn !== null && today < demandRipeOn),
    ...obstacle('late', today > found.court.legalDueOn),
  ]
}

/** Everything that stands in the way on a day: the file's own facts, then the days. The page and the judge ask this alone. */
export function courtBars(
  state: CaseState,
  today: PlainDate,
  calendar: WorkingCalendar,
): readonly CourtObstacle[] {
  const { fineFen, surchargeFen } = owed(state, today, calendar)
  const contested = penaltyContested(state)
  const demand = state.demands.at(-1)
  const window = courtWindow(state, calendar)
  return [
    ...obstacle('nothingOwed', fineFen + surchargeFen === 0),
    ...obstacle('contested', contested),
    ...obstacle('judged', !contested && ofThisDecision(state, state.suits).length > 0),
    ...(window ? courtObstacles(window, today) : []),
    ...obstacle(
      'defenceAdopted',
      state.demandStatements.some((one) => one.adopted && one.demandId === demand?.id),
    ),
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
    neverContested: ofThisDecision(state, remediesOf(state)).length === 0 && today > window.remedies.opensOn,
  }
}
