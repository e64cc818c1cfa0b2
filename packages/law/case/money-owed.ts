import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { surcharge } from '../penalties/surcharge.ts'
import { instalmentsOf, missedFen, surchargeOfPlan } from './deferral.ts'
import type { CaseState } from './state.ts'
import { decisionService } from './substance.ts'

/** 缴款期限: fifteen days from the service of the decision (《行政处罚法》第六十七条第三款); null before service. */
export function payDeadline(state: CaseState, calendar: WorkingCalendar): DeadlineProof | null {
  const service = decisionService(state)
  if (!service) return null
  const start = { fact: '处罚决定书送达', on: beijingDay(service.servedAt), entry: service.revision }
  return proveDeadline(deadlineRule('payFine'), start, calendar)
}

const total = (state: CaseState, kind: 'fine' | 'surcharge') =>
  state.payments.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0)

/**
 * What is still owed on a day, in 分: the fine, and the surcharge of three per cent a day on what is late,
 * never above the fine (第七十二条第一款第一项). `lines` is the arithmetic in Chinese.
 */
export function owed(
  state: CaseState,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): { fineFen: number; surchargeFen: number; lines: readonly string[] } {
  const fine = state.decision?.approved ? state.decision.fineFen : 0
  const due = payDeadline(state, calendar)
  const fineFen = Math.max(0, fine - total(state, 'fine'))
  if (!due || fine === 0) return { fineFen, surchargeFen: 0, lines: [] }
  const plan = instalmentsOf(state, calendar)
  if (plan.length > 0) {
    const { surchargeFen, lines } = surchargeOfPlan(plan, asOf)
    return { fineFen, surchargeFen: Math.max(0, surchargeFen - total(state, 'surcharge')), lines }
  }
  const payments = state.payments
    .filter((one) => one.kind === 'fine')
    .map(({ paidOn, amountFen }) => ({ on: paidOn, amountFen }))
  const result = surcharge({ fineFen: fine, payDueOn: due.legalDueOn, asOf, payments })
  return {
    fineFen,
    surchargeFen: Math.max(0, result.surchargeFen - total(state, 'surcharge')),
    lines: result.lines,
  }
}

/** What a demand may ask for on a day: the parts of a plan that are late, or the whole fine, with the surcharge on them. */
export function demandable(
  state: CaseState,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): { fineFen: number; surchargeFen: number } {
  const { fineFen, surchargeFen } = owed(state, asOf, calendar)
  const plan = instalmentsOf(state, calendar)
  if (plan.length === 0) return { fineFen, surchargeFen }
  return { fineFen: plan.reduce((sum, one) => sum + missedFen(one, asOf), 0), surchargeFen }
}

/** Whether a fine, or a part of it that was put off, is late on a day. */
export function isOverdue(state: CaseState, today: PlainDate, calendar: WorkingCalendar): boolean {
  const plan = instalmentsOf(state, calendar)
  if (plan.length > 0) return plan.some((one) => missedFen(one, today) > 0)
  const due = payDeadline(state, calendar)
  return !!due && today > due.legalDueOn && owed(state, today, calendar).fineFen > 0
}

/** The last day that passed without payment, for a demand of that day; the end of the payment period where nothing was put off. */
export function lateSince(state: CaseState, asOf: PlainDate, calendar: WorkingCalendar): PlainDate | null {
  const plan = instalmentsOf(state, calendar)
  const missed = plan.filter((one) => missedFen(one, asOf) > 0)
  return (missed[0] ?? plan[0])?.proof.legalDueOn ?? payDeadline(state, calendar)?.legalDueOn ?? null
}

/** How a fine stands (rules §5.8). */
// biome-ignore format: a table of law is read in columns
export const paymentStates = {
  unpaid:   '未缴',
  partial:  '部分缴纳',
  paid:     '已缴清',
  deferred: '延期、分期缴纳中',
  overdue:  '逾期',
  capped:   '逾期，加处罚款已达上限',
} as const
export type PaymentState = keyof typeof paymentStates

export function paymentState(state: CaseState, today: PlainDate, calendar: WorkingCalendar): PaymentState {
  const { fineFen, surchargeFen } = owed(state, today, calendar)
  const fine = state.decision?.fineFen ?? 0
  if (fineFen + surchargeFen === 0) return 'paid'
  if (isOverdue(state, today, calendar))
    return surchargeFen + total(state, 'surcharge') >= fine ? 'capped' : 'overdue'
  if (instalmentsOf(state, calendar).length > 0) return 'deferred'
  return fineFen < fine ? 'partial' : 'unpaid'
}
