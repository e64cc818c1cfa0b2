import type { Question } from '../case/judge-context.ts'
import type { ActionName, Payloads } from '../case/payloads.ts'
import type { Citation } from '../citation.ts'

/**
 * One «不得» or «应当» that can stop a step. `basis` null means a rule of the platform's own keeping
 * (its reason stands in the decision records); the words say what is wrong, `forward` what to do.
 */
export type Condition = {
  readonly basis: Citation | null
  readonly guard: string | null
  readonly refusal: string
  /** What only this file can add to the refusal: a day, a unit, an article. */
  readonly detail?: (question: Question) => string
  readonly forward: string
  /** Where the file itself decides which article stops it, or where it leads instead. */
  readonly basisHere?: (question: Question) => Citation | null
  readonly forwardHere?: (question: Question) => string | null
  /** `payload`: can only be asked of what the officer has filled in. */
  readonly about: 'file' | 'payload'
  readonly holds: (question: Question) => boolean
}

/** Before the form is filled a wrong item on file must not stop the officer from choosing another. */
export const choosingAnew = ({ action, payload }: Question): boolean =>
  (action === 'chooseItem' || action === 'decideSummary') && payload === null

type AnyPayload = { [A in ActionName]: Payloads[A] }[ActionName]
type Field<K extends string> = AnyPayload extends infer P
  ? P extends { readonly [F in K]: infer V }
    ? V
    : never
  : never

/** A field that several payloads share, where this one has it. */
export function field<K extends string>({ payload }: Question, key: K): Field<K> | undefined {
  return payload !== null && key in payload ? (payload as unknown as Record<K, Field<K>>)[key] : undefined
}

/** The payload of one action, for the conditions that belong to that action alone. */
export function payloadOf<A extends ActionName>(question: Question, action: A): Payloads[A] | null {
  return question.action === action ? (question.payload as Payloads[A] | null) : null
}
