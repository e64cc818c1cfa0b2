import type { PlainDate } from '../calendar/plain-date.ts'
import type { Citation } from '../citation.ts'
import type { ExcludedInterval } from './exclusions.ts'

export type DeadlineLength =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly years: number }
  | { readonly hours: number }

/** Who has to act in time: the agency itself, the party, or another agency that we wait for (公安机关). */
export type Whose = 'agency' | 'party' | 'other'

/**
 * One clock of the law. `expiry: 'hard'` never rolls past a day off: it is measured against someone's property or
 * liberty (查封扣押). `whose` decides the safe day. `unverified` says that the number, its day type or its article
 * is a city's configuration still to be confirmed.
 */
export type DeadlineRule = {
  readonly id: string
  readonly title: string
  readonly length: DeadlineLength
  /** None where no law speaks of it and the city alone sets it. */
  readonly basis: readonly Citation[]
  readonly expiry: 'roll' | 'hard'
  readonly whose: Whose
  readonly unverified?: string
  /** Days added by approval before the end; they are part of `length`. */
  readonly extensions?: readonly Extended[]
}

/** One approved extension: how many days, by which paper, on which day. */
export type Extended = { readonly days: number; readonly on: PlainDate; readonly reason: string }

/** The fact that set the clock going (立案, 送达 …), its day, its instant for hour clocks, and the log revision that said so. */
export type DeadlineStart = {
  readonly fact: string
  readonly on: PlainDate
  readonly at?: string
  readonly entry: number | null
}

/**
 * A deadline with everything needed to do the sum again by hand. `rawDueOn` is the last counted day,
 * `legalDueOn` the day after which the act is late, `safeDueOn` the day to work towards.
 * `provisional` is true while a year the sum rests on has no holiday notice loaded.
 */
export type DeadlineProof = {
  readonly rule: string
  readonly title: string
  readonly basis: readonly string[]
  readonly start: DeadlineStart
  readonly length: DeadlineLength
  readonly whose: Whose
  readonly expiry: 'roll' | 'hard'
  readonly excluded: readonly ExcludedInterval[]
  readonly excludedDays: number
  readonly rawDueOn: PlainDate
  readonly legalDueOn: PlainDate
  readonly safeDueOn: PlainDate
  readonly dueAt?: string
  readonly rolledBecause: string | null
  readonly provisional: boolean
  readonly provisionalBecause: string | null
  readonly lines: readonly string[]
  readonly unverified: string | null
  readonly calendarVersion: string
  /** Absent where nothing was extended. */
  readonly extended?: readonly Extended[]
}

/** The part of a proof its lines of arithmetic are written from. */
export type DeadlineSum = Omit<DeadlineProof, 'lines'>
