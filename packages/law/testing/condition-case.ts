import { judge } from '../case/judge.ts'
import type { ActionName } from '../case/payloads.ts'
import type { CaseState, Paper } from '../case/state.ts'
import type { ConditionId } from '../procedures/conditions.ts'
import type { Situation } from './a-case.ts'

/**
 * One condition on trial: a question that is lawful but for this one thing, and the same question mended.
 * `title` says the «不得» with its article and names the test that must go red when the condition is taken away.
 */
export type ConditionCase = Situation & {
  readonly title: string
  readonly mended: Situation
  /** The same harm done to another lawful question: what it cannot be done to, it leaves as it is. */
  readonly harm: (lawful: Situation) => Situation
}

type Broken<A extends ActionName> = Partial<Pick<Situation<A>, 'state' | 'payload' | 'ctx'>>

/** Breaks one thing of a lawful question. */
export function breaks<A extends ActionName>(
  title: string,
  lawful: Situation<A>,
  broken: Broken<A> | ((lawful: Situation<A>) => Broken<A>),
): ConditionCase {
  const harm = (question: Situation<A>): Situation<A> => ({
    ...question,
    ...(typeof broken === 'function' ? broken(question) : broken),
  })
  return { ...harm(lawful), title, mended: lawful, harm } as unknown as ConditionCase
}

/** The codes of every refusal; none when the act is lawful. */
export function refusedFor({ action, state, payload, ctx }: Situation): readonly string[] {
  const judgement = judge(action, state, payload, ctx)
  return judgement.lawful ? [] : judgement.refusals.map(({ code }) => code)
}

/** Why a case does not prove its condition, in words; null when it does: refused for exactly this, lawful when mended. */
export function flawOf(id: ConditionId, tried: ConditionCase): string | null {
  const codes = refusedFor(tried)
  if (codes.join() !== id) return `refused for [${codes.join(', ')}], not for ${id} alone`
  const mended = refusedFor(tried.mended)
  return mended.length > 0 ? `still refused when mended: ${mended.join(', ')}` : null
}

/** The file with one of its papers changed. */
export const withPaper = (state: CaseState, id: string, part: Partial<Paper>): CaseState => ({
  ...state,
  papers: state.papers.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)),
})

/** The same group of the file with some of its fields changed; a group that is not there stays away. */
export const changed = <T extends object>(group: T | null, part: Partial<T>): T | null =>
  group && { ...group, ...part }

/** What the party said after the demand of a duty, taken up. */
export const withDutyDefencesAdopted = (state: CaseState): { readonly state: CaseState } => ({
  state: {
    ...state,
    dutyDemands: state.dutyDemands.map((one) => ({
      ...one,
      defences: one.defences.map((each) => ({ ...each, adopted: true })),
    })),
  },
})
