import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import type { CaseView } from '@zhiheng/contract/cases/views'
import type { Me } from '@zhiheng/contract/identity'
import type { ActionName, PlainDate } from '@zhiheng/law'
import type { ComponentType } from 'react'

/** Registering a clue has its own page: there is no case yet. */
export type CaseActionName = Exclude<ActionName, 'registerClue'>

/** What a form knows when it opens: the file as it was read, who fills it in, the server's clock. */
export type Given = {
  readonly view: CaseView
  readonly me: Me
  readonly today: PlainDate
  readonly now: string
  /** The record the act is about (a paper, a preservation, an order), where the address names one. */
  readonly about: string | null
}

/** A form half filled in: every field of the input, each possibly still empty. */
export type Filling<A extends ActionName> = { readonly [K in keyof ActionInput<A>]: ActionInput<A>[K] | null }
export type Values = Readonly<Record<string, unknown>>

type Base = {
  /** The key of the input. */
  readonly path: string
  readonly label: string
  /** Why it is asked, in grey under the field. */
  readonly reason?: string
  readonly optional?: true
  readonly showIf?: (values: Values, given: Given) => boolean
}
export type Choice = { readonly value: string; readonly label: string; readonly note?: string }

/** The closed set of kinds a field can be of. What does not fit has a component of its own. */
export type Field = Base &
  (
    | { readonly kind: 'line'; readonly nullable?: true; readonly max?: number }
    | { readonly kind: 'text'; readonly rows?: number; readonly phrases?: readonly string[] }
    | { readonly kind: 'yes'; readonly says: string }
    | { readonly kind: 'choice'; readonly choices: (given: Given) => readonly Choice[] }
    | { readonly kind: 'several'; readonly choices: (given: Given) => readonly Choice[] }
    | { readonly kind: 'day'; readonly until?: 'today'; readonly from?: 'today' }
    | { readonly kind: 'instant' /** A time still to come. */; readonly ahead?: true }
    | { readonly kind: 'money'; readonly nullable?: true }
    | { readonly kind: 'count' }
    | {
        readonly kind: 'person'
        readonly roles?: readonly string[]
        readonly certified?: true
        readonly max?: number
        readonly many?: true
      }
    | { readonly kind: 'files' }
    | { readonly kind: 'file' }
    | { readonly kind: 'witness' }
    | {
        readonly kind: 'goods' /** Each with what it has to do with the violation. */
        readonly relation?: true
      }
    | { readonly kind: 'lines'; readonly one: string }
  )

export type ActForm = {
  /** Prefilled from the facts of the case: nothing is asked twice. */
  readonly initial: (given: Given) => Values
  readonly fields?: readonly Field[]
  /** A form of its own; it fills the same values. */
  readonly Body?: ComponentType
  /** What must be seen before filling in: sums, lists, what a return means. */
  readonly Above?: ComponentType
  /** Names of fields a `Body` asks for, for messages that point at one. */
  readonly labels?: Readonly<Record<string, string>>
  /** What follows in law and in fact. */
  readonly consequence: (given: Given, values: Values) => string
  /** Vermilion: what cannot be undone. */
  readonly grave?: true
  /** The words on the button where they are not the title of the act. */
  readonly act?: (given: Given, values: Values) => string
}

/** The forms of one area of work, checked against the actions they are for. */
export const formsOf = <A extends CaseActionName>(forms: Readonly<Record<A, ActForm>>) => forms
