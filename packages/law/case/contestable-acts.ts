import { beijingDay } from '../calendar/plain-date.ts'
import type { DeadlineStart } from '../deadlines/deadline-proof.ts'
import { paperKinds } from '../documents/paper-kinds.ts'
import { type ContestedAct, isContestablePaper, thePenalty } from './contested-act.ts'
import { type CaseState, currentPaper, type Paper, serviceOf, serviceOfPaper } from './state.ts'
import { decisionService } from './substance.ts'
import { handedOver } from './summary-state.ts'

/** When a paper reached its reader: served, or handed over where the act was done (《行政强制法》第二十四条第一款). */
export function reachedOn(state: CaseState, paper: Paper): Omit<DeadlineStart, 'fact'> | null {
  const onTheSpot = state.seizures.find(({ id }) => paper.kind === 'Q02' && id === paper.about)?.carriedOut
  const service =
    paper.kind === 'D42'
      ? handedOver(state)
      : (serviceOf(state, paper.id) ??
        (onTheSpot && { servedAt: onTheSpot.startedAt, revision: onTheSpot.revision }))
  return service ? { on: beijingDay(service.servedAt), entry: service.revision } : null
}

/** One act that may be contested: its paper, and when it reached the party. */
export type ContestableAct = {
  readonly act: ContestedAct
  readonly paper: Paper
  readonly reached: Omit<DeadlineStart, 'fact'>
}

/** What of the file may be contested today: every act whose paper reached the party, but no decision that was made anew. */
export const contestableActs = (state: CaseState): readonly ContestableAct[] =>
  state.papers.flatMap((paper) => {
    const { kind, about, id, voided, issued } = paper
    if (voided || !isContestablePaper(kind)) return []
    const fell = issued.revision < (state.formerDecisions.at(-1)?.revision ?? 0)
    if (fell && (kind === 'D42' || kind === 'D43' || kind === 'D43S')) return []
    if (kind === 'D43S' && !changesDecision(state, about)) return []
    const reached = reachedOn(state, paper)
    return reached ? [{ act: { paperKind: kind, about, paperId: id }, paper, reached }] : []
  })

/** Of our own corrections only 变更 lays something new on the party. */
const changesDecision = ({ redresses }: CaseState, id: string | null): boolean =>
  redresses.some((one) => one.id === id && one.proposed.kind === 'change')

/**
 * The act a record names. A record from before it was asked for names none: it is the decision that had been served then,
 * the penalty before what ended a case without one.
 */
export function contestedAct(state: CaseState, paperId: string | undefined): ContestedAct {
  const named = state.papers.find(({ id }) => id === paperId)
  if (named && isContestablePaper(named.kind))
    return { paperKind: named.kind, about: named.about, paperId: named.id }
  const kind = decisionService(state)
    ? state.summary
      ? 'D42'
      : 'D43'
    : (['D44', 'D04'] as const).find((one) => serviceOfPaper(state, one))
  if (!kind) return thePenalty
  return { paperKind: kind, about: null, paperId: currentPaper(state, kind)?.id ?? null }
}

/** 文书的名称、文号, for a person to choose by and to read. */
export function contestedTitle({ papers }: CaseState, { paperKind, paperId }: ContestedAct): string {
  const number = papers.find(({ id }) => id === paperId)?.number
  return `《${paperKinds[paperKind]?.title ?? paperKind}》${number ? `（${number}）` : ''}`
}
