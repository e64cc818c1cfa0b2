import type { PlainDate } from '../calendar/plain-date.ts'
import type { Citation } from '../citation.ts'
import { mayPunishOn, type PowerFailure, type PowerIndex, type PowerQuestion } from './may-punish.ts'
import type { PowerUnit } from './power-data.ts'
import { basisOfFailure, provePower } from './prove-power.ts'

/** What the gate is told of the power of the case's unit today: yes, or why not, by which instrument, and where the case goes. */
export type PowerHere = {
  readonly may: boolean
  readonly failure: PowerFailure | null
  /** The link that fails, in its own words; '' where none does. */
  readonly says: string
  readonly basis: Citation | null
  readonly nextStep: string | null
  readonly receivers: readonly Pick<PowerUnit, 'unitId' | 'name'>[]
  /** The day from which the power is gone. */
  readonly withdrawnOn: PlainDate | null
}

const mayHere: PowerHere = {
  ...{ may: true, failure: null, says: '', basis: null, nextStep: null, receivers: [], withdrawnOn: null },
}

/** The words are made only where the answer is no. */
export function powerHere(index: PowerIndex, question: PowerQuestion): PowerHere {
  const verdict = mayPunishOn(index, question)
  if (verdict.may || !verdict.failure) return mayHere
  // 从旧兼从轻 and the days of the item are a condition of their own (`itemInForce`).
  if (verdict.failure === 'itemNotInForce') return mayHere
  const { links, nextStep, receivers } = provePower(index, question)
  return {
    may: false,
    failure: verdict.failure,
    says: (links.at(-1)?.says ?? '').replace(/。$/, ''),
    basis: basisOfFailure(verdict.failure, verdict.grant),
    nextStep: nextStep && outOf(nextStep),
    receivers,
    withdrawnOn: verdict.withdrawal?.from ?? null,
  }
}

const outOf = (nextStep: string) =>
  nextStep.startsWith('移送') ? `${nextStep}。案件不在核查、调查环节的，先退回调查再报请移送` : nextStep
