import { against, type ContestedAct, isPenalty, thePenalty } from './contested-act.ts'
import { type Demolition, demolitionOf, workUnderWay } from './demolition.ts'
import { adverseTo, decisionUndone } from './remedy-state.ts'
import type { Seizure } from './seizure.ts'
import { type CaseState, currentPaper } from './state.ts'
import { dutyOf, type Substitute } from './substitute.ts'

export type IsAct = (act: ContestedAct) => boolean

/** The order to demolish, and the decision to enforce it while it is being carried out: a new one takes the place of an old. */
export const actsOfDemolition = (state: CaseState, { id, work }: Demolition): IsAct => {
  const order = against('D27', id)
  const decided = workUnderWay(work) ? currentPaper(state, 'Q12', id)?.id : undefined
  return (act) => order(act) || (decided !== undefined && act.paperId === decided)
}
/** An order to correct is contested with the penalty; an order to demolish is an act of its own. */
export const actOfOrder = (state: CaseState, correctionId: string | undefined): IsAct => {
  const demolition = demolitionOf(state, correctionId)
  return demolition ? actsOfDemolition(state, demolition) : isPenalty
}
/** The decision to perform in the party's place, and the order it rests on. */
export const actsOfSubstitute = (state: CaseState, { id, proposed }: Substitute): IsAct => {
  const decision = against('Q15', id)
  const order = actOfOrder(state, dutyOf(state, proposed.demandId)?.correctionId)
  return (act) => decision(act) || order(act)
}

/** Nothing is sealed or seized any longer by a decision that was undone, and an extension of it extends nothing. */
export const seizureFell = (state: CaseState, { id }: Seizure): boolean => actFell(state, against('Q02', id))

/** Whether a decision that is carried out was undone: the penalty by whatever undid it, another act by its own remedy. */
export const actFell = (state: CaseState, act: IsAct): boolean =>
  (act(thePenalty) && !!state.decision && decisionUndone(state)) ||
  adverseTo(state, (one) => !isPenalty(one) && act(one)).some(({ effect }) => effect === 'undone')
