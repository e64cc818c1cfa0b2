import type { RefusalGiven } from '../../case/judge.ts'
import type { ActionName } from '../../case/payloads.ts'
import { type CaseState, emptyState } from '../../case/state.ts'
import { attempt } from '../play.ts'
import type { Step } from './steps.ts'

/** The first refusal a file meets: at which act, for which reasons, and the file as it then stood. */
export type Stop = {
  readonly index: number
  readonly action: ActionName
  readonly refusals: readonly RefusalGiven[]
  readonly state: CaseState
}

/**
 * Plays a file through the judge. What is refused is not done; whoever then presses on with all the rest is judged
 * again at every act. `end` is the file after that: no harm may have come of it.
 */
export function playDefect(file: readonly Step[]): { readonly stop: Stop | null; readonly end: CaseState } {
  let state = emptyState
  let stop: Stop | null = null
  for (const [index, { act, around }] of file.entries()) {
    const { judgement, take } = attempt(state, act, around)
    if (judgement.lawful) state = take().after
    else stop ??= { index, action: act.action, refusals: judgement.refusals, state }
  }
  return { stop, end: state }
}
