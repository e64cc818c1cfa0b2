import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { surcharge } from '../penalties/surcharge.ts'
import { instalmentsOf, missedFen, surchargeOfPlan } from './deferral.ts'
import { fineInForce, fineLessened, pausesByRemedy, penaltyResults } from './remedy-state.ts'
import type { CaseState } from './state.ts'
import { decisionService } from './substance.ts'

/** 缴款期限: fifteen days from the service of the decision (《行政处罚法》第六十七条第三款); null before service. */
export function payDeadline(state: CaseState, calendar: WorkingCalendar): DeadlineProof | null {
  const service = decisionService(state)
  if (!service) return null
  const start = { fact: '处罚决定书送达', on: beijingDay(service.servedAt), entry: service.revision }
  return proveDeadline(deadlineRule('payFine'), start, calendar)
}

const total = (state: CaseState, kind: 'fine' | 'surcharge') => paidOf(state.payments, kind)

/**
 * What is still owed on a day, in 分: the fine as it stands that day after reconsideration and court, and the surcharge of
 * three per cent a day on what is late, never above the fine (第七十二条第一款第一项), the days of 行政复议 and 行政诉讼 left
 * out (第七十三条第三款). `lines` is the arithmetic in Chinese.
 */
export function owed(
  state: CaseState,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): { fineFen: number; surchargeFen: number; lines: readonly string[] } {
  const fine = fineInForce(state, asOf)
  const fineFen = Math.max(0, fine - total(state, 'fine'))
  const run = surchargeRun(state, fine, asOf, calendar)
  return {
    fineFen,
    surchargeFen: Math.max(0, run.surchargeFen - total(state, 'surcharge')),
    lines: run.lines,
  }
}

/** The surcharge that has run up to a day, whatever of it was paid. */
function surchargeRun(
  state: CaseState,
  fine: number,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): { surchargeFen: number; lines: readonly string[] } {
  const due = payDeadline(state, calendar)
  if (!due || fine === 0) return { surchargeFen: 0, lines: [] }
  const pausedIntervals = pausesByRemedy(state)
  const plan = instalmentsOf(state, calendar)
  const payments = state.payments
    .filter((one) => one.kind === 'fine')
    .map(({ paidOn, amountFen }) => ({ on: paidOn, amountFen }))
  const { surchargeFen, lines } =
    plan.length > 0
      ? surchargeOfPlan(plan, asOf, pausedIntervals)
      : surcharge({ fineFen: fine, payDueOn: due.legalDueOn, asOf, payments, pausedIntervals })
  return { surchargeFen, lines: pausedIntervals.length > 0 ? [...lines, pauseNote] : lines }
}
const pauseNote =
  '行政复议、行政诉讼期间不计算加处罚款（《行政处罚法》第七十三条第三款）；期间自受理、立案之日起至复议决定、裁判生效之日止，起止之日均不计算，条文没有写明起止之日，未核实。'

type Kind = 'fine' | 'surcharge'
const paidOf = (payments: CaseState['payments'], kind: Kind) =>
  payments.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0)
/** Every payment of the file, those under decisions that were undone included: the treasury's receipts do not fall with them. */
export const allPayments = ({ payments, formerDecisions }: CaseState): CaseState['payments'] => [
  ...formerDecisions.flatMap((one) => one.payments),
  ...payments,
]
/** All that was paid under a decision that was undone: every part of it goes back (《行政强制法》第四十一条; ACL-41). */
export const paidUnder = ({ payments }: Pick<CaseState, 'payments'>): number =>
  payments.reduce((sum, one) => sum + one.amountFen, 0)

/** What of the money of decisions that fell was paid back, and what is left; what was paid back first belongs to them. */
export function formerMoney({ formerDecisions, refunds }: CaseState, kind: Kind) {
  const paid = formerDecisions.reduce((sum, { payments }) => sum + paidOf(payments, kind), 0)
  const back = refunds.reduce((sum, one) => sum + (kind === 'fine' ? one.fineFen : one.surchargeFen), 0)
  const toFormer = Math.min(paid, back)
  return { left: paid - toFormer, restBack: back - toFormer }
}
/** The day the last of the money of the decisions that fell was paid back; null while something of it is due. */
export function formerRefundedOn(state: CaseState): PlainDate | null {
  const left = formerMoney(state, 'fine').left + formerMoney(state, 'surcharge').left
  return left > 0 ? null : (state.refunds.at(-1)?.refundedOn ?? null)
}

/**
 * What has to be paid back on a day because reconsideration, court or our own correction made the fine smaller or undid it,
 * and what was paid under a decision that was undone and is made anew; nothing else is.
 */
export function refundDue(
  state: CaseState,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): { fineFen: number; surchargeFen: number } {
  const former = { fine: formerMoney(state, 'fine'), surcharge: formerMoney(state, 'surcharge') }
  const now =
    fineLessened(state) > 0 ? paidTooMuch(state, asOf, calendar, former) : { fineFen: 0, surchargeFen: 0 }
  return {
    fineFen: former.fine.left + now.fineFen,
    surchargeFen: former.surcharge.left + now.surchargeFen,
  }
}

function paidTooMuch(
  state: CaseState,
  asOf: PlainDate,
  calendar: WorkingCalendar,
  former: Record<Kind, { readonly restBack: number }>,
) {
  const fine = fineInForce(state)
  const { surchargeFen } = surchargeRun(state, fine, asOf, calendar)
  const kept = (kind: Kind) => paidOf(state.payments, kind) - former[kind].restBack
  return {
    fineFen: Math.max(0, kept('fine') - fine),
    surchargeFen: Math.max(0, kept('surcharge') - surchargeFen),
  }
}

/** Whether the fine kept, after all that was paid back, is the fine in force: what a bound file proves (第七十四条). */
export function fineBalances(state: CaseState): boolean {
  const { left, restBack } = formerMoney(state, 'fine')
  return left === 0 && paidOf(state.payments, 'fine') - restBack === fineInForce(state)
}

/** The day the whole fine, as it stands now, was paid; null before that. */
export function fullyPaidOn(state: CaseState): PlainDate | null {
  let left = fineInForce(state)
  for (const { kind, amountFen, paidOn } of state.payments) {
    if (kind === 'fine') left -= amountFen
    if (left <= 0) return paidOn
  }
  return null
}

/** Whether the party had paid more than is owed now, whatever of it was paid back since. */
export function refundEverDue(state: CaseState, calendar: WorkingCalendar): boolean {
  const { fineFen, surchargeFen } = refundDue(
    { ...state, refunds: [], formerDecisions: [] },
    lastDay(state),
    calendar,
  )
  return fineFen + surchargeFen > 0
}
/** The day the last of it was paid back; null while something is due. */
export function refundedOn(state: CaseState, calendar: WorkingCalendar): PlainDate | null {
  const { fineFen, surchargeFen } = refundDue(state, lastDay(state), calendar)
  return fineFen + surchargeFen > 0 ? null : (state.refunds.at(-1)?.refundedOn ?? null)
}
/** A surcharge stops with the payment: what was paid too much is known from the day of the last result on. */
const lastDay = (state: CaseState): PlainDate => penaltyResults(state).at(-1)?.effectiveOn ?? '9999-12-31'

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
  const fine = fineInForce(state)
  if (fineFen + surchargeFen === 0) return 'paid'
  if (isOverdue(state, today, calendar))
    return surchargeFen + total(state, 'surcharge') >= fine ? 'capped' : 'overdue'
  if (instalmentsOf(state, calendar).length > 0) return 'deferred'
  return fineFen < fine ? 'partial' : 'unpaid'
}
