import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { surcharge } from '../penalties/surcharge.ts'
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
