import {
  type ContestedAct,
  contestableActs,
  contestedAct,
  contestedTitle,
  formatChineseDate,
  isPenalty,
  type Redress,
  type Remedy,
  redressTitle,
  runningRemedies,
} from '@zhiheng/law'
import type { Choice, Field, Given, Values } from '../act/act-form.ts'

const nameOf = (remedy: Remedy | Redress): string => {
  if (remedy.kind === 'redress') return redressTitle(remedy)
  const { registered } = remedy
  if (registered)
    return `${'court' in registered ? registered.court : registered.authority} ${registered.number}`
  return `${(remedy.kind === 'reconsideration' && remedy.application?.applicant) || ''}的复议申请`
}

const kindTitles = { reconsideration: '行政复议', litigation: '行政诉讼', redress: '纠错' } as const

/** 复议、诉讼案件 to choose from, by authority or court and number. */
export const remedyChoices = (remedies: readonly (Remedy | Redress)[]): readonly Choice[] =>
  remedies.map((one) => ({
    value: one.id,
    label: nameOf(one),
    note: kindTitles[one.kind],
  }))
/** Where there is but one, it is chosen. */
export const onlyChoice = (choices: readonly Choice[]): string | null =>
  choices.length === 1 ? (choices[0]?.value ?? null) : null

/** The acts of the case that may be contested, by the paper that made each known. */
export const contestable = ({ view: { state } }: Given): readonly Choice[] =>
  contestableActs(state).map(({ act, paper, reached }) => ({
    value: paper.id,
    label: contestedTitle(state, act),
    note: `${formatChineseDate(reached.on)}送达`,
  }))
/** The act chosen; null before one is. */
export const actChosen = ({ contestedPaperId }: Values, { view: { state } }: Given): ContestedAct | null =>
  typeof contestedPaperId === 'string' ? contestedAct(state, contestedPaperId) : null
export const penaltyChosen = (values: Values, given: Given): boolean => {
  const act = actChosen(values, given)
  return act !== null && isPenalty(act)
}

export const running = ({ view: { state } }: Given) => remedyChoices(runningRemedies(state))

export const letters = (label: string): Field => ({ kind: 'files', path: 'attachments', label })
