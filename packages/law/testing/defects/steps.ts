import type { JudgeContext } from '../../case/judge-context.ts'
import type { ActionName, Payloads } from '../../case/payloads.ts'
import type { AnyAct, Played } from '../play.ts'

/** One act of a file in which a defect is to be planted: the act, how it went lawfully, and what the judge is told beside the file. */
export type Step = {
  readonly act: AnyAct
  /** null for an act that the lawful file does not have. */
  readonly lawful: Played | null
  readonly around: Partial<JudgeContext>
}

/** A lawful file as the ground to plant a defect in. */
export const stepsOf = (played: readonly Played[]): readonly Step[] =>
  played.map((lawful) => ({ act: lawful.act, lawful, around: {} }))

/** Which act of a file is meant: the first of its kind, the n-th, the last, or the one about a paper of a kind. */
export type Which<A extends ActionName = ActionName> =
  | A
  | { readonly action: A; readonly nth?: number; readonly paper?: string }

export const the = <A extends ActionName>(action: A, nth: number): Which<A> => ({ action, nth })
export const sealing = (paper: string, nth = 0): Which<'sealPaper'> => ({ action: 'sealPaper', paper, nth })
export const serving = (paper: string, nth = 0): Which<'recordService'> => ({
  action: 'recordService',
  paper,
  nth,
})
/** 用印 and service of one kind of paper. */
export const sealingAndServing = (paper: string): readonly Which[] => [sealing(paper), serving(paper)]

/** The kinds of the papers an act of the lawful file was about. */
function papersAbout({ lawful }: Step): readonly string[] {
  if (!lawful) return []
  const { payload } = lawful.entry
  const ids =
    'paperIds' in payload ? payload.paperIds : 'paperId' in payload ? [payload.paperId] : ([] as string[])
  return lawful.before.papers.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind)
}

/** Where in the file the act stands; a plant that finds nothing to plant in is a mistake of the table. */
export function placeOf(file: readonly Step[], which: Which): number {
  const { action, nth = 0, paper } = typeof which === 'string' ? { action: which } : which
  const places = file.flatMap((step, index) =>
    step.act.action === action && (!paper || papersAbout(step).includes(paper)) ? [index] : [],
  )
  const place = places.at(nth)
  if (place === undefined) throw new RangeError(`no ${action} ${paper ?? ''} ${nth} in the file`)
  return place
}

/** What was filled in by an act, where its kind is known. */
export type Filled<A extends ActionName> =
  | Partial<Payloads[A]>
  | ((payload: Payloads[A]) => Partial<Payloads[A]>)
