import { actOfOrder, actsOfDemolition, actsOfSubstitute, type IsAct } from '../case/acts-enforced.ts'
import { isPenalty } from '../case/contested-act.ts'
import type { Question } from '../case/judge-context.ts'
import { field } from './condition.ts'

/**
 * Which acts a step carries out: what stops one of these stops the step, and nothing said of another act does. Of the
 * record the step names; before its form is filled in one entry for each that could be named. All else enforces the penalty.
 */
export function actsCarriedOut(q: Question): readonly IsAct[] {
  const { state } = q
  const named = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    q.payload === null ? list : list.filter(({ id }) => id === field(q, 'id'))
  const found = (): readonly IsAct[] => {
    switch (q.action) {
      case 'announceDemolition':
      case 'proposeDemolition':
      case 'approveDemolition':
      case 'demolish':
        return named(state.demolitions).map((one) => actsOfDemolition(state, one))
      case 'demandDuty':
        return state.corrections
          .filter(({ id }) => q.payload === null || id === field(q, 'correctionId'))
          .map(({ id }) => actOfOrder(state, id))
      case 'proposeSubstitute':
        return state.dutyDemands
          .filter(({ id }) => q.payload === null || id === field(q, 'demandId'))
          .map(({ correctionId }) => actOfOrder(state, correctionId))
      case 'approveSubstitute':
      case 'remindSubstitute':
      case 'performSubstitute':
        return named(state.substitutes).map((one) => actsOfSubstitute(state, one))
      default:
        return [isPenalty]
    }
  }
  const acts = found()
  return acts.length === 0 ? [isPenalty] : acts
}
