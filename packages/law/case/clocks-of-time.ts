import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { remedies } from '../deadlines/remedies.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { deferralEnd, instalmentsOf } from './deferral.ts'
import { decisionService } from './substance.ts'

/** One clock for each part of a fine that was put off; null where the fine is due as a whole. */
export function instalmentClocks({ state, calendar }: Clocks): CaseDeadline[] | null {
  const plan = instalmentsOf(state, calendar)
  if (plan.length === 0) return null
  return plan.map(({ number, proof, paidOn }) => ({ id: `payInstalment:${number}`, proof, metOn: paidOn }))
}

/** The answer owed to an application, and until when the court may be asked once the deferral is over (EXE-72e). */
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
  const deferralEnded = deferralEnd(plan)
  const service = decisionService(state)
  if (!deferralEnded || !service) return answers
  const served = { fact: '处罚决定书送达', on: beijingDay(service.servedAt), entry: service.revision }
  const { court } = remedies({ served, decidedOnTheSpot: false, deferralEnded }, calendar)
  return [
    ...answers,
    { id: 'applyToCourt', proof: court, metOn: allPaidOn(plan) ?? state.performance?.on ?? null },
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
