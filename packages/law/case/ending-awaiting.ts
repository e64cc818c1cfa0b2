import { type Awaiting, officers, role } from './awaits.ts'
import { cancellationOpen, mustEducate, openCrime, openHandOver } from './ending-state.ts'
import { type CaseState, currentPaper } from './state.ts'

/** A transfer or a 撤案 under way while the case stands in 核查 or 调查取证: the file waits for it first. */
export function awaitingEnding(state: CaseState): Awaiting | null {
  if (state.stage !== 'VERIFYING' && state.stage !== 'INVESTIGATING') return null
  const crime = openCrime(state)
  if (crime) {
    if (!crime.decided) return role('决定是否移送公安机关', 'R7')
    return currentPaper(state, 'D08', crime.id)?.sealed
      ? officers('向公安机关移送')
      : role('移送书用印', 'R9')
  }
  const sent = openHandOver(state)
  if (sent) {
    if (!sent.countersigned) return role('审核移送', 'R3')
    if (!sent.approved) return role('批准移送', 'R5', 'R7')
    return currentPaper(state, 'D07', sent.id)?.sealed
      ? officers('送交移送函，登记回执')
      : role('移送函用印', 'R9')
  }
  if (!cancellationOpen(state)) return null
  if (!state.cancellation?.countersigned) return role('审核撤销案件', 'R3')
  return state.cancellation.reviewed ? role('批准撤销案件', 'R5', 'R7') : role('法制审核撤销案件', 'R4')
}

/** What is left to do once a case has ended otherwise than by a penalty. */
export function awaitingAtEnd(state: CaseState): Awaiting | null {
  switch (state.stage) {
    case 'NOT_FILED':
      return complainant(state)
    case 'NO_PENALTY':
      return noPenalty(state)
    case 'TRANSFERRED':
      return transferred(state)
    case 'HANDED_OVER':
      return state.filedOn === null ? role('立卷归档', 'R9') : officers('报请结案')
    case 'WITHDRAWN':
      return officers('报请结案')
    default:
      return null
  }
}

function complainant(state: CaseState): Awaiting {
  const paper = currentPaper(state, 'D04')
  if (!state.clue?.reporter || paper?.servedBy) return role('立卷归档', 'R9')
  if (!paper) return officers('告知举报人处理结果')
  return paper.sealed ? officers('送达处理结果告知书') : role('处理结果告知书用印', 'R9')
}

function noPenalty(state: CaseState): Awaiting {
  const paper = currentPaper(state, 'D44')
  if (!paper?.sealed) return role('不予处罚决定书用印', 'R9')
  if (!paper.servedBy) return officers('送达不予处罚决定书')
  const owed = state.noPenalty && mustEducate(state.noPenalty.ground)
  const done = (state.education?.revision ?? 0) > (state.noPenalty?.revision ?? 0)
  return officers(owed && !done ? '教育当事人并记录' : '报请结案')
}

function transferred({ crimeTransfers }: CaseState): Awaiting {
  const last = crimeTransfers.at(-1)
  if (!last?.answered) return officers('等待公安机关答复')
  return officers(last.materials ? '报请结案' : '移交涉案物品和材料')
}
