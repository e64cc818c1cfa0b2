import { type Awaiting, officers, role } from './awaits.ts'
import {
  goodsLeftToReturn,
  pendingRedress,
  redressDiscussionOwed,
  remakeApproved,
  remakeOwed,
} from './redress-state.ts'
import { decisionUndone } from './remedy-state.ts'
import { type CaseState, currentPaper } from './state.ts'
import { substituteUnderWay } from './substitute.ts'

/** 纠错: whose word or hand it waits for, before everything else; an undone order is never carried out meanwhile. */
export function awaitingRedress(state: CaseState): Awaiting | null {
  const one = pendingRedress(state)
  if (one) {
    if (!one.countersigned) return role('审核纠错', 'R3')
    if (!one.reviewed) return role('法制审核纠错', 'R4')
    if (redressDiscussionOwed(state, one.proposed) && !one.discussed) return role('集体讨论纠错', 'R6')
    return role('批准纠错', 'R5', 'R7')
  }
  const paper = unservedPaper(state)
  if (paper) return paper.sealed ? officers('送达纠错决定书') : role('纠错决定书用印', 'R9')
  if (!state.decision || !decisionUndone(state)) return null
  if (state.stage === 'COMPELLED' && state.substitutes.some(substituteUnderWay))
    return officers('决定已被撤销，停止代履行')
  const stands = state.stage === 'REOPENED' || state.stage === 'REVERSED'
  return remakeOwed(state) && !stands ? officers('报请纠错，重新办理') : null
}

const unservedPaper = (state: CaseState) =>
  state.redresses
    .filter(({ approved }) => approved)
    .map(({ id }) => currentPaper(state, 'D43S', id))
    .find((paper) => paper && !paper.servedBy)

/** A case taken out again: what is left of it. Money and the public record are asked for before. */
export function awaitingReopened(state: CaseState): Awaiting {
  if (remakeApproved(state)) return role('指派重新办理', 'R3')
  return officers(goodsLeftToReturn(state) ? '退还没收的财物' : '报请结案')
}
