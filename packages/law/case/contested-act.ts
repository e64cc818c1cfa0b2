/**
 * What can be contested, by the paper that makes it known. `penalty`: the decision that is published, paid and enforced
 * by the court; `ending`: what ended the case without one; `measure`: what was ordered or done beside it, an act of its own.
 */
// biome-ignore format: a table of law is read in columns
export const contestablePapers = {
  D42:  'penalty',
  D43:  'penalty',
  D43S: 'penalty',
  D44:  'ending',
  D04:  'ending',
  D27:  'measure',
  Q02:  'measure',
  Q05:  'measure',
  Q07:  'measure',
  Q12:  'measure',
  Q15:  'measure',
  Q16S: 'measure',
} as const satisfies Record<string, 'penalty' | 'ending' | 'measure'>
export type ContestablePaper = keyof typeof contestablePapers

/** 被申请复议、被诉的行政行为: what a reconsideration or a suit is about, and alone touches. */
export type ContestedAct = {
  readonly paperKind: ContestablePaper
  /** The record the paper is about; null where it is about the case. */
  readonly about: string | null
  /** Null where the log names no paper and the file has none either. */
  readonly paperId: string | null
}

/** The penalty decision of the case, whichever paper it has. */
export const thePenalty: ContestedAct = { paperKind: 'D43', about: null, paperId: null }

export const isContestablePaper = (kind: string): kind is ContestablePaper => kind in contestablePapers

/** The penalty decision, as made, handed over on the spot, or changed by ourselves. */
export const isPenalty = ({ paperKind }: ContestedAct): boolean => contestablePapers[paperKind] === 'penalty'
/** Neither the penalty nor an end of the case: the case goes on beside it. */
export const isMeasure = ({ paperKind }: ContestedAct): boolean => contestablePapers[paperKind] === 'measure'

export const sameAct = (one: ContestedAct, other: ContestedAct): boolean =>
  one.paperKind === other.paperKind && one.paperId === other.paperId

/** Of these, what is about one paper of one record. */
export const against =
  (paperKind: ContestablePaper, about: string) =>
  (act: ContestedAct): boolean =>
    act.paperKind === paperKind && act.about === about
