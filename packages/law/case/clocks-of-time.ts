import { daysBetween, type PlainDate } from '../calendar/plain-date.ts'
import { type Citation, penaltyLaw } from '../citation.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { askedOfCourtOn } from './court.ts'
import { courtRemedies } from './court-window.ts'
import { lookAgain } from './decide-clock.ts'
import { instalmentsOf } from './deferral.ts'
import { enforcementEnd } from './enforcement-halt.ts'
import { suspensionsOf } from './halts.ts'
import { fullyPaidOn } from './money-owed.ts'
import { appraisalKinds } from './payloads.ts'

/** One clock for each part of a fine that was put off; null where the fine is due as a whole. */
export function instalmentClocks({ state, calendar }: Clocks): CaseDeadline[] | null {
  const plan = instalmentsOf(state, calendar)
  if (plan.length === 0) return null
  const ended = enforcementEnd(state)?.approved?.on ?? null
  return plan.map(({ number, proof, paidOn }) => ({
    id: `payInstalment:${number}`,
    proof,
    metOn: paidOn ?? ended,
  }))
}

/** The answer owed to an application, and until when the court may be asked to enforce (NLE-2, EXE-72e). */
export function deferralClocks(clocks: Clocks): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const answers = state.deferrals.map(({ id, applied, decided }) => ({
    id: `answerDeferral:${id}`,
    proof: proveDeadline(
      deadlineRule('answerDeferral', rules.timeLimits),
      { fact: '当事人申请延期、分期缴纳', on: applied.appliedOn, entry: applied.revision },
      calendar,
    ),
    metOn: decided?.on ?? null,
  }))
  const plan = instalmentsOf(state, calendar)
  const found = courtRemedies(state, calendar)
  if (!found) return answers
  return [
    ...answers,
    {
      id: 'applyToCourt',
      proof: found.court,
      metOn:
        askedOfCourtOn(state) ??
        allPaidOn(plan) ??
        fullyPaidOn(state) ??
        state.performance?.on ??
        enforcementEnd(state)?.approved?.on ??
        null,
    },
  ]
}

/** The day the last open part was paid; null while one is open. */
function allPaidOn(plan: readonly { readonly paidOn: PlainDate | null }[]): PlainDate | null {
  const days = plan.map(({ paidOn }) => paidOn)
  return days.reduce<PlainDate | null>(
    (latest, day) => (latest === null || day === null ? null : day > latest ? day : latest),
    days[0] ?? null,
  )
}

/** The reminder to look again at a suspension: it starts anew with each look and ends with the suspension. */
export function suspensionClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  return suspensionsOf(state).map(({ halt, until }) => ({
    id: `reviewSuspension:${halt.id}`,
    proof: lookAgain(halt, calendar, rules),
    metOn: until,
  }))
}

/** Clocks of what was asked for: its day stands in the paper that asked. */
export function gatheringClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const asked = (given: OwnDay): CaseDeadline => ({
    id: `${given.rule}:${given.id}`,
    proof: proveDeadline(
      {
        id: given.rule,
        title: given.title,
        length: { days: daysBetween(given.from, given.until) },
        basis: [given.basis],
        expiry: 'hard',
        whose: given.whose,
      },
      { fact: given.fact, on: given.from, entry: given.entry },
      calendar,
    ),
    metOn: given.metOn,
  })
  const materials = state.materialDemands.map(({ id, on, revision, dueOn, received }) =>
    asked({
      ...{ rule: 'provideMaterials', id, title: '限期提供材料的期限', fact: '通知限期提供材料' },
      ...{ from: on, until: dueOn, entry: revision, basis: penaltyLaw(55, { paragraph: 2 }), whose: 'party' },
      metOn: received?.receivedOn ?? null,
    }),
  )
  const appraisals = state.appraisals.map(({ id, kind, revision, startsOn, until, result }) =>
    asked({
      ...{
        rule: 'appraise',
        id,
        title: `${appraisalKinds[kind]}的期间`,
        fact: `委托${appraisalKinds[kind]}`,
      },
      ...{ from: startsOn, until, entry: revision, basis: penaltyLaw(46), whose: 'agency' },
      metOn: result?.receivedOn ?? null,
    }),
  )
  const assistances = state.assistances.map(({ id, on, revision, replyBy, reply }) =>
    asked({
      ...{ rule: 'awaitReply', id, title: '协助调查的复函期限', fact: '发出协助调查函' },
      ...{ from: on, until: replyBy, entry: revision, basis: penaltyLaw(26), whose: 'agency' },
      metOn: reply?.receivedOn ?? null,
    }),
  )
  const recusals = state.recusals.map(({ id, appliedOn, revision, decided }) => ({
    id: `decideRecusal:${id}`,
    proof: proveDeadline(
      deadlineRule('decideRecusal', rules.timeLimits),
      { fact: '当事人申请回避', on: appliedOn, entry: revision },
      calendar,
    ),
    metOn: decided?.on ?? null,
  }))
  return [...materials, ...appraisals, ...assistances, ...recusals]
}

type OwnDay = {
  readonly rule: string
  readonly id: string
  readonly title: string
  readonly fact: string
  readonly from: PlainDate
  readonly until: PlainDate
  readonly entry: number
  readonly basis: Citation
  readonly whose: 'party' | 'agency'
  readonly metOn: PlainDate | null
}
