import { beijingDay, daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { penaltyLaw } from '../citation.ts'
import {
  type DeadlineProof,
  type DeadlineRule,
  type DeadlineStart,
  proveDeadline,
} from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CityRules } from './city-rules.ts'
import { deferralClocks, gatheringClocks, instalmentClocks, suspensionClocks } from './clocks-of-time.ts'
import { communityMatterClocks } from './community-matters.ts'
import { courtClocks } from './court-clocks.ts'
import { decideDeadline } from './decide-clock.ts'
import { demolishedOf } from './demolition.ts'
import { demolitionClocks } from './demolition-clocks.ts'
import { endedOn, endingClocks } from './ending-deadlines.ts'
import { enforcementEnd } from './enforcement-halt.ts'
import { enforcementHaltClocks } from './enforcement-halt-clocks.ts'
import { termination } from './halts.ts'
import { acceptedRequest, hearingEnd, hearingRequestPeriod } from './hearing.ts'
import { jurisdictionClocks } from './jurisdiction-clocks.ts'
import { limitationOf } from './limitation.ts'
import { majorFilingClocks } from './major-filing.ts'
import { fullyPaidOn, payDeadline } from './money-owed.ts'
import { publicationClocks } from './publication-clocks.ts'
import { redressClocks } from './redress-clocks.ts'
import { remedyClocks, rightsClocks } from './remedy-clocks.ts'
import { seizureClocks } from './seizure-clocks.ts'
import { type CaseState, serviceOfPaper } from './state.ts'
import { decisionService, statementPeriod } from './substance.ts'
import { substituteClocks } from './substitute-clocks.ts'
import { summaryClocks } from './summary-clocks.ts'

/** One clock of one case. `metOn` is the day the thing was done; an open clock has none. */
export type CaseDeadline = {
  /** Stable within the case: the rule, and what it is about when there can be several. */
  readonly id: string
  readonly proof: DeadlineProof
  readonly metOn: PlainDate | null
}

export type Clocks = {
  readonly state: CaseState
  readonly calendar: WorkingCalendar
  readonly rules: CityRules
}

/**
 * Every statutory clock that runs or ran in this case, each with its proof. Derived from the file alone,
 * so that a new holiday notice or a corrected fact moves the dates and shows why.
 */
export function caseDeadlines(
  state: CaseState,
  calendar: WorkingCalendar,
  rules: CityRules,
): readonly CaseDeadline[] {
  const clocks = { state, calendar, rules }
  return [
    ...filingClocks(clocks),
    ...decisionClock(clocks),
    ...preservationClocks(clocks),
    ...correctionClocks(clocks),
    ...noticeClock(clocks),
    ...hearingClocks(clocks),
    ...afterDecision(clocks),
    ...endingClocks(clocks),
    ...deferralClocks(clocks),
    ...suspensionClocks(clocks),
    ...gatheringClocks(clocks),
    ...jurisdictionClocks(clocks),
    ...summaryClocks(clocks),
    ...seizureClocks(clocks),
    ...substituteClocks(clocks),
    ...courtClocks(clocks),
    ...demolitionClocks(clocks),
    ...enforcementHaltClocks(clocks),
    ...remedyClocks(clocks),
    ...publicationClocks(clocks),
    ...redressClocks(clocks),
    ...majorFilingClocks(clocks),
    ...communityMatterClocks(clocks),
  ]
}

const at = (fact: string, on: PlainDate, entry: number): DeadlineStart => ({ fact, on, entry })
const prove = ({ calendar }: Clocks, rule: DeadlineRule, start: DeadlineStart) =>
  proveDeadline(rule, start, calendar)

function filingClocks(clocks: Clocks): CaseDeadline[] {
  const { state, rules } = clocks
  if (!state.clue) return []
  const ended =
    state.filedOn ??
    state.ending?.on ??
    endedOn(state) ??
    state.summary?.on ??
    state.formerDecisions[0]?.summary?.on ??
    null
  const fileCase = {
    id: 'fileCase',
    proof: prove(
      clocks,
      deadlineRule('fileCase', rules.timeLimits),
      at('发现违法线索', state.clue.foundOn, 1),
    ),
    metOn: ended,
  }
  if (!state.act) return [fileCase]
  const limitation = {
    id: 'limitation',
    proof: prove(
      clocks,
      deadlineRule(limitationOf(state.act).rule),
      at('违法行为终了', state.act.actUntil, state.act.revision),
    ),
    metOn: state.clue.foundOn,
  }
  return [fileCase, limitation]
}

function decisionClock(clocks: Clocks): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const proof = decideDeadline(state, calendar, rules)
  if (!proof) return []
  return [
    {
      id: 'decideCase',
      proof,
      metOn:
        state.decision?.approved?.decidedOn ?? endedOn(state) ?? termination(state)?.approved?.on ?? null,
    },
  ]
}

function preservationClocks(clocks: Clocks): CaseDeadline[] {
  return clocks.state.preservations.flatMap(({ id, carriedOut, disposed }) =>
    carriedOut
      ? [
          {
            id: `disposeOfPreserved:${id}`,
            proof: prove(
              clocks,
              deadlineRule('disposeOfPreserved'),
              at('先行登记保存', beijingDay(carriedOut.at), carriedOut.revision),
            ),
            metOn: disposed?.on ?? null,
          },
        ]
      : [],
  )
}

/** 责令改正: the day is the order's own, so the proof says which order set it. */
function correctionClocks(clocks: Clocks): CaseDeadline[] {
  return clocks.state.corrections.map(({ id, order, rechecks }) => ({
    id: `correct:${id}`,
    proof: prove(
      clocks,
      correctionRule(daysBetween(order.on, order.correctBy)),
      at('责令改正', order.on, order.revision),
    ),
    metOn:
      rechecks.find((one) => one.corrected)?.on ??
      demolishedOf(clocks.state, id)?.on ??
      termination(clocks.state)?.approved?.on ??
      null,
  }))
}
const correctionRule = (days: number): DeadlineRule => ({
  id: 'obeyCorrection',
  title: '责令改正期限',
  length: { days },
  basis: [penaltyLaw(28, { paragraph: 1 })],
  expiry: 'hard',
  whose: 'party',
})

function noticeClock({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const proof = statementPeriod(state, { calendar, rules })
  const submission = state.submission
  const submittedOn = submission && submission.revision > (state.notice?.revision ?? 0) ? submission.on : null
  return proof ? [{ id: 'makeStatement', proof, metOn: state.waiver?.on ?? submittedOn }] : []
}

/** 听证: the party's five working days to ask, and the city's days to hold it (未核实). */
function hearingClocks(clocks: Clocks): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const period = hearingRequestPeriod(state, calendar)
  if (!period) return []
  const { hearing, submission, notice } = state
  const request = acceptedRequest(state)
  const submittedOn = submission && submission.revision > (notice?.revision ?? 0) ? submission.on : null
  const answeredOn = request
    ? beijingDay(request.at)
    : hearing.waiver
      ? beijingDay(hearing.waiver.at)
      : submittedOn
  const ask = { id: 'requestHearing', proof: period, metOn: answeredOn }
  if (!request) return [ask]
  const rule = deadlineRule('holdHearing', rules.timeLimits)
  const start = at('当事人要求听证', beijingDay(request.at), request.revision)
  return [ask, { id: 'holdHearing', proof: prove(clocks, rule, start), metOn: hearingEnd(state)?.on ?? null }]
}

function afterDecision(clocks: Clocks): CaseDeadline[] {
  const { state, calendar } = clocks
  const approved = state.decision?.approved
  if (!approved) return []
  const service = decisionService(state)
  const serve = {
    id: 'serveDecision',
    proof: prove(
      clocks,
      deadlineRule('serveDecision'),
      at('作出处罚决定', approved.decidedOn, approved.revision),
    ),
    metOn: service ? beijingDay(service.servedAt) : null,
  }
  const pay = payDeadline(state, calendar)
  if (!service || !pay) return [serve]
  const servedOn = at('处罚决定书送达', beijingDay(service.servedAt), service.revision)
  const paidOn = state.performance?.on ?? enforcementEnd(state)?.approved?.on ?? null
  return [
    serve,
    ...(instalmentClocks(clocks) ?? [{ id: 'payFine', proof: pay, metOn: fullyPaidOn(state) ?? paidOn }]),
    ...rightsClocks(clocks, servedOn),
    ...demandClocks(clocks),
  ]
}

function demandClocks(clocks: Clocks): CaseDeadline[] {
  const { state } = clocks
  return state.demands.flatMap(({ id }) => {
    const service = serviceOfPaper(state, 'Q10', id)
    if (!service) return []
    const proof = prove(
      clocks,
      deadlineRule('obeyDemand'),
      at('催告书送达', beijingDay(service.servedAt), service.revision),
    )
    return [
      {
        id: `obeyDemand:${id}`,
        proof,
        metOn: fullyPaidOn(state) ?? enforcementEnd(state)?.approved?.on ?? null,
      },
    ]
  })
}

/** The clocks an officer still has to watch: open, and not merely the party's right that runs by itself. */
export const watched = (deadlines: readonly CaseDeadline[]): readonly CaseDeadline[] =>
  deadlines.filter(({ metOn, id }) => metOn === null && !runsByItself.has(id.split(':')[0] ?? id))
const runsByItself: ReadonlySet<string> = new Set([
  'makeStatement',
  'requestHearing',
  'bringSuit',
  'applyReconsideration',
  'contestPoliceRefusal',
  'obeyDutyDemand',
  'performInstead',
  'demolishSelfBy',
])
