import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { originalOf } from './amendment.ts'
import type { Change } from './changes.ts'
import { type CaseState, currentPaper, type Made, type Paper, serviceOf } from './state.ts'

/** 答复举报人 (K07): what was done with what they reported, and what came of it. D04 says so where nothing was filed. */
export type ComplaintAnswerPayloads = {
  answerComplaint: { readonly done: string; readonly result: string }
}
export type ComplaintAnswerActionName = keyof ComplaintAnswerPayloads
export type ComplaintAnswerState = {
  readonly complaintAnswer: (Made & ComplaintAnswerPayloads['answerComplaint']) | null
}

export const complaintAnswerChanges: { readonly [A in ComplaintAnswerActionName]: Change<A> } = {
  answerComplaint: (_, payload, made) => ({ complaintAnswer: { ...made, ...payload } }),
}

/** The papers that go to who reported and to nobody else; never beside one of the party's in one service. */
export const reporterPapers: readonly string[] = ['D04', 'K07']
export const goesToReporter = ({ kind }: { readonly kind: string }): boolean => reporterPapers.includes(kind)

/** The day who reported was told what came of it, by whichever of the two papers. */
export function reporterToldOn(state: CaseState): PlainDate | null {
  const service = reporterPapers
    .map((kind) => serviceOf(state, currentPaper(state, kind)?.id))
    .find((one) => one !== undefined)
  return service ? beijingDay(service.servedAt) : null
}

/** Who reported it, gave a name, and has not been told yet. */
export const reporterToTell = (state: CaseState): string | null =>
  state.clue?.reporter && !reporterToldOn(state) ? state.clue.reporter.name : null

/** To whom the papers of one service go: who reported, another agency or unit, or the party. */
export function addresseeOf(state: CaseState, papers: readonly Paper[]): string | undefined {
  if (papers.some(goesToReporter)) return state.clue?.reporter?.name
  const toOthers = [
    ...state.assistances.map(({ id, agency }) => ({ kind: 'D23', id, name: agency })),
    ...state.advices.map(({ id, unit }) => ({ kind: 'K06', id, name: unit })),
  ]
  const originals = papers.map((paper) => originalOf(state, paper))
  const found = toOthers.find(({ kind, id }) =>
    originals.some((paper) => paper.kind === kind && paper.about === id),
  )
  return found ? found.name : state.party?.name
}

/** 保密: the name of who reported where it stands in the words of a paper that the party gets; null where it does not. */
export function reporterNamedIn(words: string, { clue, party }: CaseState): string | null {
  const name = clue?.reporter?.name.trim() ?? ''
  // A party that reported itself, or a firm that bears the same name, gives nobody away.
  if (name.length < 2 || party?.name.includes(name) || party?.legalRepresentative?.includes(name)) return null
  return words.includes(name) ? name : null
}
