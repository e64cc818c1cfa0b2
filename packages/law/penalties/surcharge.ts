import { addDays, daysBetween, earlierOf, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { cite, compulsionLaw, penaltyLaw } from '../citation.ts'
import { countDays, mergeIntervals, runHolding } from '../deadlines/exclusions.ts'
import { formatYuan } from '../money.ts'

/**
 * Days on which the surcharge does not run: 行政复议, 行政诉讼 (《行政处罚法》第七十三条第三款), approved 暂缓 or 分期
 * (第六十六条第二款). Both ends included; `to` is null while it lasts.
 */
export type PausedInterval = {
  readonly kind: 'reconsideration' | 'litigation' | 'deferral'
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/** A payment towards the fine itself. What exceeds the fine is not counted here. */
export type FinePayment = { readonly on: PlainDate; readonly amountFen: number }

export type SurchargeFacts = {
  readonly fineFen: number
  /** The rolled last day for paying (the `legalDueOn` of payFine). */
  readonly payDueOn: PlainDate
  /** The day up to which to count, itself included: today, or the day the last of the fine was paid. */
  readonly asOf: PlainDate
  readonly pausedIntervals?: readonly PausedInterval[]
  readonly payments?: readonly FinePayment[]
}

/** `lateDays` are the days that counted, `capDay` the day the surcharge reached the fine, if it has. */
export type Surcharge = {
  readonly surchargeFen: number
  readonly unpaidFineFen: number
  readonly lateDays: number
  readonly pausedDays: number
  readonly capped: boolean
  readonly capDay: PlainDate | null
  readonly basis: readonly string[]
  readonly lines: readonly string[]
}

type Stretch = { readonly from: PlainDate; to: PlainDate; readonly balanceFen: number; days: number }

const pauseNames: Record<PausedInterval['kind'], string> = {
  reconsideration: '行政复议期间',
  litigation: '行政诉讼期间',
  deferral: '批准暂缓或者分期缴纳期间',
}

/**
 * Three per cent a day of the fine not paid in time, never above the fine itself (《行政处罚法》第七十二条第一款第一项).
 * The first day is the day after `payDueOn`; a day on which money comes in still counts with what was owed before.
 * A part paid lessens the base from the next day: the Law says «罚款的数额», and of two readings this is the one
 * that does not charge for what has been paid. Fractions of a 分 are dropped once, at the end.
 */
export function surcharge(facts: SurchargeFacts): Surcharge {
  const { fineFen, payDueOn, asOf, payments = [] } = facts
  if (!Number.isInteger(fineFen) || fineFen < 0) throw new RangeError(`not a fine in fen: ${fineFen}`)
  const pauses = (facts.pausedIntervals ?? []).map(({ kind, from, to }) => ({ kind, from, to: to ?? asOf }))
  const paused = mergeIntervals(pauses, payDueOn)
  const paidBefore = (day: PlainDate) =>
    payments.filter(({ on }) => on < day).reduce((sum, { amountFen }) => sum + amountFen, 0)

  const stretches: Stretch[] = []
  let hundredths = 0
  let capDay: PlainDate | null = null
  let endDay = asOf
  for (let day = addDays(payDueOn, 1); day <= asOf && capDay === null; day = addDays(day, 1)) {
    const balanceFen = Math.max(0, fineFen - paidBefore(day))
    if (balanceFen === 0) {
      endDay = addDays(day, -1)
      break
    }
    if (runHolding(paused, day)) continue
    hundredths += balanceFen * 3
    if (Math.floor(hundredths / 100) >= fineFen) capDay = endDay = day
    extend(stretches, day, balanceFen)
  }
  const surchargeFen = Math.min(fineFen, Math.floor(hundredths / 100))
  const sum = {
    surchargeFen,
    unpaidFineFen: Math.max(0, fineFen - paidBefore(addDays(asOf, 1))),
    lateDays: stretches.reduce((days, stretch) => days + stretch.days, 0),
    pausedDays: asOf > payDueOn ? countDays(paused, endDay) : 0,
    capped: capDay !== null,
    capDay,
  }
  return {
    ...sum,
    basis: [cite(penaltyLaw(72, { paragraph: 1, item: 1 })), cite(compulsionLaw(45, { paragraph: 2 }))],
    lines: surchargeLines(facts, pauses, stretches, { ...sum, endDay }),
  }
}

function extend(stretches: Stretch[], day: PlainDate, balanceFen: number): void {
  const last = stretches[stretches.length - 1]
  if (last && last.balanceFen === balanceFen && addDays(last.to, 1) === day) {
    last.to = day
    last.days += 1
  } else stretches.push({ from: day, to: day, balanceFen, days: 1 })
}

type Sum = Pick<Surcharge, 'surchargeFen' | 'lateDays' | 'pausedDays' | 'capDay'> & {
  readonly endDay: PlainDate
}

function surchargeLines(
  { fineFen, payDueOn, asOf }: SurchargeFacts,
  pauses: readonly { kind: PausedInterval['kind']; from: PlainDate; to: PlainDate }[],
  stretches: readonly Stretch[],
  sum: Sum,
): readonly string[] {
  const head = `罚款${formatYuan(fineFen)}，缴款期限至${formatChineseDate(payDueOn)}，逾期每日按百分之三加处罚款，加处总额不超过罚款数额。`
  if (asOf <= payDueOn) return [head, `截至${formatChineseDate(asOf)}未逾期，不加处罚款。`]
  const end = sum.endDay
  const pauseLines = pauses
    .filter(({ from, to }) => from <= to && to > payDueOn && from <= end)
    .map(({ kind, from, to }) => {
      const range = `${formatChineseDate(from)}至${formatChineseDate(earlierOf(to, end))}`
      return `${pauseNames[kind]}${range}，不计算加处罚款。`
    })
  const countLines = stretches.map(
    ({ from, to, balanceFen, days }) =>
      `${formatChineseDate(from)}至${formatChineseDate(to)}，${days}日：未缴罚款${formatYuan(balanceFen)}×3%×${days}＝${exactYuan(balanceFen * 3 * days)}。`,
  )
  const gross = stretches.reduce((total, { balanceFen, days }) => total + balanceFen * 3 * days, 0)
  const less =
    sum.pausedDays > 0 ? `（期满后${daysBetween(payDueOn, end)}日，减去不计算的${sum.pausedDays}日）` : ''
  const total = `逾期${sum.lateDays}日${less}，合计${exactYuan(gross)}`
  return [
    head,
    ...pauseLines,
    ...countLines,
    sum.capDay === null
      ? `${total}，不足一分的舍去，加处罚款${formatYuan(sum.surchargeFen)}。`
      : `${total}，自${formatChineseDate(sum.capDay)}起达到罚款数额，加处罚款以${formatYuan(sum.surchargeFen)}为限。`,
  ]
}

/** Hundredths of a 分 as yuan with all their digits, so that the line can be added up exactly. */
function exactYuan(hundredths: number): string {
  const rest = String(hundredths % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${Math.floor(hundredths / 10_000)}${rest ? `.${rest}` : ''}元`
}
