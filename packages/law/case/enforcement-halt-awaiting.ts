import { type Awaiting, officers, role } from './awaits.ts'
import { endedForNobody, enforcementHaltKinds, pendingEnforcementHalt } from './enforcement-halt.ts'
import { lostItsObject } from './lost-papers.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 中止、恢复、终结执行: whose word it waits for; then the notice, and what the file waits for while it is halted. */
export function awaitingEnforcementHalt(state: CaseState): Awaiting | null {
  const asked = pendingEnforcementHalt(state)
  if (asked) {
    const what = enforcementHaltKinds[asked.proposed.kind]
    return asked.countersigned ? role(`批准${what}`, 'R5', 'R7') : role(`审核${what}`, 'R3')
  }
  const last = state.enforcementHalts.findLast(({ approved }) => approved)
  const notice = last && currentPaper(state, 'Q14', last.id)
  if (last && notice && !notice.servedBy && !endedForNobody(state) && !lostItsObject(state, notice)) {
    const title = `${enforcementHaltKinds[last.proposed.kind]}通知书`
    return notice.sealed ? officers(`送达${title}`) : role(`${title}用印`, 'R9')
  }
  if (state.stage === 'SUSPENDED_EXEC') return officers('中止执行中，情形消失的恢复执行')
  return state.stage === 'ENDED_EXEC' ? officers('报请结案') : null
}
