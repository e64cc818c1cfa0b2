import { type Redress, type Remedy, redressTitle, runningRemedies } from '@zhiheng/law'
import type { Choice, Field, Given } from '../act/act-form.ts'

const nameOf = (remedy: Remedy | Redress): string => {
  if (remedy.kind === 'redress') return redressTitle(remedy)
  const { registered } = remedy
  if (registered)
    return `${'court' in registered ? registered.court : registered.authority} ${registered.number}`
  return `${(remedy.kind === 'reconsideration' && remedy.application?.applicant) || ''}的复议申请`
}

/** 复议、诉讼案件 to choose from, by authority or court and number. */
export const remedyChoices = (remedies: readonly (Remedy | Redress)[]): readonly Choice[] =>
  remedies.map((one) => ({
    value: one.id,
    label: nameOf(one),
    note: { reconsideration: '行政复议', litigation: '行政诉讼', redress: '纠错' }[one.kind],
  }))
/** Where there is but one, it is chosen. */
export const onlyChoice = (choices: readonly Choice[]): string | null =>
  choices.length === 1 ? (choices[0]?.value ?? null) : null

export const running = ({ view: { state } }: Given) => remedyChoices(runningRemedies(state))

export const letters = (label: string): Field => ({ kind: 'files', path: 'attachments', label })
