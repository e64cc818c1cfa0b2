import { actOfOrder, actsOfSubstitute, type IsAct } from './acts-enforced.ts'
import { against, isPenalty } from './contested-act.ts'
import { adverseTo } from './remedy-state.ts'
import type { CaseState, Paper } from './state.ts'
import { dutyOf } from './substitute.ts'

/** Which act a paper carries out or puts off; null where it stands for itself. */
function carriedBy(state: CaseState, { kind, about }: Paper): IsAct | null {
  switch (kind) {
    case 'Q10':
    case 'Q14':
    case 'D52':
      return isPenalty
    case 'Q10S':
      return actOfOrder(state, dutyOf(state, about ?? undefined)?.correctionId)
    case 'Q12':
    case 'Q13':
      return against('D27', about ?? '')
    case 'Q15':
    case 'Q16': {
      const one = state.substitutes.find(({ id }) => id === about)
      return one ? actsOfSubstitute(state, one) : null
    }
    default:
      return null
  }
}

/**
 * A demand, a notice or a decision of the execution that had not reached the party when the decision it rests on was undone:
 * there is nothing left to ask for (《行政强制法》第四十条第四项). What was made after the undoing speaks of it, and is served.
 */
export function lostItsObject(state: CaseState, paper: Paper): boolean {
  if (paper.servedBy || paper.voided) return false
  const act = carriedBy(state, paper)
  return (
    act !== null &&
    adverseTo(state, act).some(
      ({ effect, revision }) => effect === 'undone' && revision > paper.issued.revision,
    )
  )
}
