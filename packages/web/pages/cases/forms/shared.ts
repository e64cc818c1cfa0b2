import { type Spokesperson, spokespersonOf } from '@zhiheng/law'
import type { ActForm, Choice, Given, Values } from '../act/act-form.ts'
import { phrases } from './phrases.ts'

/** A table of labels as choices, in its order. */
export const choicesOf = (labels: Readonly<Record<string, string>>) => (): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

type Signed = keyof typeof phrases

/** Signing means agreeing: one opinion, with the usual phrases. Who does not agree returns the file. */
export function opinionForm(
  action: Signed,
  label: string,
  consequence: string | ((given: Given, values: Values) => string),
  more: Partial<ActForm> = {},
): ActForm {
  return {
    initial: () => ({ opinion: '' }),
    fields: [
      {
        kind: 'text',
        path: 'opinion',
        label,
        phrases: phrases[action],
        reason: '签署即为同意；不同意的，请用“退回”写明需要补正的内容',
      },
    ],
    consequence: typeof consequence === 'string' ? () => consequence : consequence,
    ...more,
  }
}

/** Who is asked, served and heard for the party, and as whom a record names them; empty while nobody is registered. */
export function speakerOf(
  { view: { state } }: Given,
  roles: { readonly [A in Spokesperson['as']]: string },
): { readonly name: string; readonly role: string } {
  if (!state.party) return { name: '', role: '' }
  const { name, as } = spokespersonOf(state.party)
  return { name, role: roles[as] }
}

/** The last party's address, as the place where things are done by default. */
export const partyAddress = ({ view: { state } }: Given): string =>
  state.addressConfirmation?.address ?? state.party?.address ?? ''

export const placeOf = ({ view: { state } }: Given): string => state.act?.place ?? state.clue?.place ?? ''
