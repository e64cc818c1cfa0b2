import { formatChineseDate, formatChineseInstant, type PlainDate } from '../../calendar/plain-date.ts'
import type { DeadlineRuleId } from '../deadline-rules.ts'

/**
 * One dated deadline a lawyer can check with a calendar at hand. The days come from the second count
 * (docs/decisions/0023), not from the code they test.
 */
export type DatedVector = {
  readonly rule: DeadlineRuleId | 'payInstalment'
  /** The day of what starts the clock, or its instant where the clock counts hours. */
  readonly start: PlainDate
  /** Not counted, both days included. */
  readonly excluded?: readonly (readonly [from: PlainDate, to: PlainDate])[]
  /** Days added by approval before the end. */
  readonly extended?: number
  /** The length of an instalment is the plan's own. */
  readonly days?: number
  readonly raw: PlainDate
  readonly legal: PlainDate
  readonly safe: PlainDate
  readonly dueAt?: string
  readonly provisional?: true
  readonly fact: string
  readonly why: string
  readonly article: string
}

/** 听证、代履行 announced beforehand. */
export type NoticeVector = {
  readonly notice: 'holdHearing' | 'performInstead'
  readonly served: PlainDate
  readonly act: PlainDate
  readonly whole: number
  readonly earliest: PlainDate
  readonly verdict: 'tooLate' | 'arguable' | 'ok'
  readonly provisional?: true
  readonly why: string
  readonly article: string
}

/** The remedies of an ordinary decision, and until when the court may be asked. */
export type CourtVector = {
  readonly served: PlainDate
  readonly deferralEnded?: PlainDate
  readonly reconsideration: PlainDate
  readonly suit: PlainDate
  readonly opens: PlainDate
  readonly closes: PlainDate
  readonly safe: PlainDate
  readonly latestDemand: PlainDate
  readonly why: string
  readonly article: string
}

/** 加处罚款 up to a day. */
export type SurchargeVector = {
  readonly fineFen: number
  readonly payDue: PlainDate
  readonly asOf: PlainDate
  readonly paused?: readonly (readonly [from: PlainDate, to: PlainDate])[]
  readonly lateDays: number
  readonly fen: number
  readonly why: string
  readonly article: string
}

const verdicts = { tooLate: '不足', arguable: '刚好', ok: '充足' } as const

/** The title of a test: the fact and its day, what comes of it and why, the article. */
export function titleOf({ start, fact, why, article }: DatedVector): string {
  const when = start.length > 10 ? formatChineseInstant(start) : formatChineseDate(start)
  return `${when}${fact}，${why}（${article}）`
}

export const titleOfNotice = ({ notice, served, act, verdict, why, article }: NoticeVector): string =>
  notice === 'holdHearing'
    ? `${formatChineseDate(served)}送达听证通知，${formatChineseDate(act)}听证，${verdicts[verdict]}：${why}（${article}）`
    : `${formatChineseDate(served)}再次催告，${formatChineseDate(act)}代履行，${verdicts[verdict]}：${why}（${article}）`

export const titleOfCourt = ({ served, why, article }: CourtVector): string =>
  `${formatChineseDate(served)}送达处罚决定书，${why}（${article}）`

export const titleOfSurcharge = ({ payDue, asOf, why, article }: SurchargeVector): string =>
  `缴款期限至${formatChineseDate(payDue)}，计至${formatChineseDate(asOf)}，${why}（${article}）`
