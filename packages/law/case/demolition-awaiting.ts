import { actFell, actsOfDemolition } from './acts-enforced.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import { type Demolition, workUndecided, workUnderWay } from './demolition.ts'
import { lostItsObject } from './lost-papers.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 限期拆除 and 强制拆除: whose word or hand it waits for; while a period runs, for nobody's. */
export function awaitingDemolition(state: CaseState): Awaiting | null {
  for (const one of state.demolitions) {
    const found = ordering(state, one) ?? announcing(state, one) ?? enforcing(state, one)
    if (found) return found
  }
  return null
}

function ordering(state: CaseState, { id, proposed, approved }: Demolition): Awaiting | null {
  if (approved) return served(state, 'D27', id, '责令限期拆除决定书')
  if (proposed) return role('批准责令限期拆除', 'R5', 'R7')
  return served(state, 'D27S', id, '责令限期拆除事先告知书')
}

function announcing(state: CaseState, { id, announced, posted }: Demolition): Awaiting | null {
  if (!announced) return null
  return served(state, 'Q13', id, '强制拆除公告') ?? (posted ? null : officers('张贴强制拆除公告'))
}

function enforcing(state: CaseState, one: Demolition): Awaiting | null {
  const { id, work } = one
  if (workUnderWay(work) && actFell(state, actsOfDemolition(state, one)))
    return officers('据以执行的决定已被撤销，停止强制拆除')
  if (workUnderWay(work)) return served(state, 'Q12', id, '行政强制执行决定书') ?? officers('实施强制拆除')
  if (!work || !workUndecided(work)) return null
  if (!work.countersigned) return role('审核强制拆除', 'R3')
  return work.reviewed ? role('批准强制拆除', 'R5', 'R7') : role('法制审核强制拆除', 'R4')
}

/** First the seal, then the service; null once it is there. */
function served(state: CaseState, kind: string, id: string, title: string): Awaiting | null {
  const paper = currentPaper(state, kind, id)
  if (!paper || paper.servedBy || lostItsObject(state, paper)) return null
  return paper.sealed ? officers(`送达${title}`) : role(`${title}用印`, 'R9')
}
