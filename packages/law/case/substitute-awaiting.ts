import { actFell, actsOfSubstitute } from './acts-enforced.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import { lostItsObject } from './lost-papers.ts'
import { type CaseState, currentPaper } from './state.ts'
import { substituteEnded, substituteUnderWay } from './substitute.ts'

/** 代履行: whose word or hand it waits for. */
export function awaitingSubstitute(state: CaseState): Awaiting | null {
  const untold = state.clearances.find(
    ({ id, partyPresent }) => !partyPresent && !currentPaper(state, 'Q16S', id)?.servedBy,
  )
  if (untold) return served(state, 'Q16S', untold.id, '立即代履行事后通知书')
  const one = state.substitutes.find((each) => !substituteEnded(each))
  if (!one) return null
  if (substituteUnderWay(one)) {
    const { reminders, id } = one
    if (actFell(state, actsOfSubstitute(state, one))) return officers('决定已被撤销，停止代履行')
    const decision = served(state, 'Q15', id, '代履行决定书')
    if (decision) return decision
    if (reminders.length === 0) return officers('代履行前再次催告')
    return served(state, 'Q16', id, '代履行催告书') ?? officers('实施代履行')
  }
  if (!one.countersigned) return role('审核代履行', 'R3')
  return one.reviewed ? role('批准代履行', 'R5', 'R7') : role('法制审核代履行', 'R4')
}

/** First the seal, then the service; null once it is there. */
function served(state: CaseState, kind: string, id: string, title: string): Awaiting | null {
  const paper = currentPaper(state, kind, id)
  if (!paper || paper.servedBy || lostItsObject(state, paper)) return null
  return paper.sealed ? officers(`送达${title}`) : role(`${title}用印`, 'R9')
}
