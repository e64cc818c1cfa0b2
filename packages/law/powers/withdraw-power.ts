import { mayPunishOn, type PowerIndex, type PowerQuestion } from './may-punish.ts'
import type { PowerUnit } from './power-data.ts'
import { handOverTo } from './prove-power.ts'

/** One case in hand that loses its unit: before the withdrawal the unit may, after it may not. */
export type TouchedCase<C> = {
  readonly one: C
  /** Who may take it on that day, the nearest first; nobody where the withdrawal cannot stand as it is. */
  readonly receivers: readonly PowerUnit[]
}

/**
 * What a withdrawal does to cases in hand, asked of the powers as they stand and as they would stand on its day. A case whose
 * unit had no power before is not touched by it; one whose unit keeps the power by another grant is not either.
 */
export function touchedBy<C>(
  { before, after }: { readonly before: PowerIndex; readonly after: PowerIndex },
  cases: readonly { readonly one: C; readonly question: PowerQuestion }[],
): readonly TouchedCase<C>[] {
  return cases.flatMap(({ one, question }) => {
    if (!mayPunishOn(before, question).may) return []
    const verdict = mayPunishOn(after, question)
    if (verdict.may) return []
    return [{ one, receivers: handOverTo(after, question, verdict) }]
  })
}
