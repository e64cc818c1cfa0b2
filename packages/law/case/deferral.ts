import { daysBetween, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { penaltyLaw } from '../citation.ts'
import {
  type DeadlineProof,
  type DeadlineRule,
  type DeadlineStart,
  proveDeadline,
} from '../deadlines/deadline-proof.ts'
import { formatYuan } from '../money.ts'
import { type FinePayment, type PausedInterval, surcharge } from '../penalties/surcharge.ts'
import type { PlannedInstalment } from './payloads-of-time.ts'
import { fineLessened } from './remedy-state.ts'
import { type CaseState, currentPaper, type Deferral } from './state.ts'

/** One part of a fine that was put off: when it is due, with its proof, and what of it was paid. */
export type Instalment = {
  /** From 1, in the order of the plan. */
  readonly number: number
  readonly amountFen: number
  readonly proof: DeadlineProof
  readonly payments: readonly FinePayment[]
  readonly paidFen: number
  /** The day it was paid in full; null until then. */
  readonly paidOn: PlainDate | null
}

/** The application nobody has decided yet. */
export const pendingDeferral = ({ deferrals }: CaseState): Deferral | null =>
  deferrals.find(({ decided }) => decided === null) ?? null

/** The deferral the fine is paid by; null where none was granted. */
export const grantedDeferral = ({ deferrals }: CaseState): Deferral | null =>
  deferrals.findLast(({ decided }) => decided?.granted) ?? null

/** What a fine made smaller by reconsideration or court leaves of a plan: the last parts fall away first. */
function planLeft(plan: readonly PlannedInstalment[], lessFen: number): readonly PlannedInstalment[] {
  let left = lessFen
  return plan
    .toReversed()
    .map((one) => {
      const off = Math.min(left, one.amountFen)
      left -= off
      return { ...one, amountFen: one.amountFen - off }
    })
    .toReversed()
    .filter(({ amountFen }) => amountFen > 0)
}

/** «第1期罚款缴纳期限»; a fine put off as a whole has no parts to be numbered. */
const titleOf = ({ applied }: Deferral, number: number) =>
  applied.kind === 'postponed' ? '延期后的缴款期限' : `第${number}期罚款缴纳期限`

/** The day is the plan's own, so the proof says which notice set it. */
function instalmentRule(title: string, days: number): DeadlineRule {
  return {
    id: 'payInstalment',
    title,
    length: { days },
    basis: [penaltyLaw(66, { paragraph: 2 })],
    expiry: 'roll',
    whose: 'party',
  }
}

function startOf(
  state: CaseState,
  deferral: Deferral,
  dueOn: PlainDate,
): DeadlineStart & { until: PlainDate } {
  const { id, decided, ended } = deferral
  const number = currentPaper(state, 'D52', id)?.number
  const paper = `《延期（分期）缴纳罚款通知书》${number ? `（${number}）` : ''}`
  if (ended && dueOn > ended.on)
    return {
      fact: `${paper}取消延期、分期缴纳`,
      on: ended.on,
      entry: ended.revision,
      until: ended.restDueOn,
    }
  return {
    fact: `${paper}批准延期、分期缴纳`,
    on: decided?.on ?? dueOn,
    entry: decided?.revision ?? null,
    until: dueOn,
  }
}

/**
 * The instalments of the fine with what was paid on each; none where nothing was put off. Money that came in after the
 * approval goes to the earliest part still open. A cancelled plan leaves what had fallen due and brings the rest forward.
 */
export function instalmentsOf(state: CaseState, calendar: WorkingCalendar): readonly Instalment[] {
  const deferral = grantedDeferral(state)
  if (!deferral?.decided) return []
  const { revision } = deferral.decided
  const money = state.payments
    .filter((one) => one.kind === 'fine' && one.revision > revision)
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.revision - b.revision))
    .map(({ paidOn, amountFen }) => ({ on: paidOn, left: amountFen }))
  return planLeft(deferral.applied.plan, fineLessened(state)).map(({ amountFen, dueOn }, index) => {
    const payments: FinePayment[] = []
    let open = amountFen
    for (const one of money) {
      const part = Math.min(open, one.left)
      if (part === 0) continue
      one.left -= part
      open -= part
      payments.push({ on: one.on, amountFen: part })
    }
    const { until, ...start } = startOf(state, deferral, dueOn)
    const rule = instalmentRule(titleOf(deferral, index + 1), daysBetween(start.on, until))
    return {
      number: index + 1,
      amountFen,
      proof: proveDeadline(rule, start, calendar),
      payments,
      paidFen: amountFen - open,
      paidOn: open === 0 ? (payments.at(-1)?.on ?? null) : null,
    }
  })
}

const paidBy = ({ payments }: Instalment, day: PlainDate) =>
  payments.filter(({ on }) => on <= day).reduce((sum, { amountFen }) => sum + amountFen, 0)

/** What of a part is late on a day: not paid, and its last day gone. */
export const missedFen = (one: Instalment, asOf: PlainDate): number =>
  asOf > one.proof.legalDueOn ? one.amountFen - paidBy(one, asOf) : 0

/**
 * The surcharge of a plan: each part counts by itself from the day after its own last day (第七十二条第一款第一项), so
 * that the sum never exceeds the fine. Parts not late say so in one line.
 */
export function surchargeOfPlan(
  instalments: readonly Instalment[],
  asOf: PlainDate,
  pausedIntervals: readonly PausedInterval[] = [],
): { surchargeFen: number; lines: readonly string[] } {
  const each = instalments.map((one) => {
    const sum = surcharge({
      fineFen: one.amountFen,
      payDueOn: one.proof.legalDueOn,
      asOf,
      payments: one.payments,
      pausedIntervals,
    })
    const lines =
      sum.surchargeFen === 0
        ? [
            `${formatYuan(one.amountFen)}，缴款期限至${formatChineseDate(one.proof.legalDueOn)}，没有逾期，不加处罚款。`,
          ]
        : sum.lines
    return { surchargeFen: sum.surchargeFen, lines: lines.map((line) => `第${one.number}期：${line}`) }
  })
  return {
    surchargeFen: each.reduce((sum, one) => sum + one.surchargeFen, 0),
    lines: each.flatMap(({ lines }) => lines),
  }
}

export const deferralEndFact = '延期、分期缴纳期限届满'

/** The day the deferral is over: the last part's last day (第七十二条第二款); null where nothing was put off. */
export function deferralEnd(instalments: readonly Instalment[]): DeadlineStart | null {
  const [last] = instalments.toSorted((a, b) => (a.proof.legalDueOn > b.proof.legalDueOn ? -1 : 1))
  return last ? { fact: deferralEndFact, on: last.proof.legalDueOn, entry: last.proof.start.entry } : null
}
