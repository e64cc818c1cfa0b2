import { contestableActs } from '../case/contestable-acts.ts'
import type { ContestablePaper } from '../case/contested-act.ts'
import type { RemedyPayloads } from '../case/remedy-payloads.ts'
import type { Reconsideration } from '../case/remedy-state.ts'
import type { CaseState } from '../case/state.ts'
import { aLawfulCase, justBefore, type Variant } from './a-case.ts'

/** The reconsideration of another lawful file: answered, its decision a change of the fine; another's, so that nothing pauses. */
const heard = (): Reconsideration => {
  const [one] = justBefore('withdrawPublication', { variant: 'reconsidered' }).state.reconsiderations
  if (!one?.registered) throw new RangeError('the lawful file has no reconsideration')
  return { ...one, registered: { ...one.registered, acceptedOn: '2026-03-01', byParty: false } }
}

/** The file with a reconsideration against each of its served papers of one kind: running, or decided just now. */
export function contestedWith(
  state: CaseState,
  kind: ContestablePaper,
  decided: Partial<RemedyPayloads['decideReconsideration']> | null,
): CaseState {
  const acts = contestableActs(state).filter(({ act }) => act.paperKind === kind)
  if (acts.length === 0) throw new RangeError(`the file has no ${kind} that was served`)
  const one = heard()
  const added = acts.map(({ act }): Reconsideration => {
    const registered = one.registered && { ...one.registered, revision: state.revision }
    const word = decided &&
      one.decided && { ...one.decided, fineFen: null, contested: null, letterReceivedOn: null, ...decided }
    return {
      ...one,
      id: `against-${act.paperId}`,
      act,
      registered,
      decided: word && { ...word, revision: state.revision },
      withdrawal: null,
      correction: null,
    }
  })
  return { ...state, reconsiderations: [...state.reconsiderations, ...added] }
}

/** A lawful file as it stood once a paper of this kind could be contested. */
export function whenContestable(kind: ContestablePaper, variant: Variant): CaseState {
  const found = aLawfulCase(variant).find(({ after }) =>
    contestableActs(after).some(({ act }) => act.paperKind === kind),
  )
  if (!found) throw new RangeError(`the lawful ${variant} never has a ${kind} served`)
  return found.after
}
