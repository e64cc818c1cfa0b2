import { createContext, use } from 'react'
import type { FieldPerson } from '../../outbox/person.ts'

export type FieldContextValue = {
  readonly person: FieldPerson
  /** The server has said in this page who is signed in; without it only what lies on the device can be worked on. */
  readonly confirmed: boolean
  readonly outbox: ReturnType<typeof import('../../outbox/use-outbox.ts').useOutbox>
}
export const FieldContext = createContext<FieldContextValue | null>(null)

/** Who works here; for pages inside the field shell, which are never drawn without one. */
export function useField(): FieldContextValue {
  const field = use(FieldContext)
  if (!field) throw new Error('a field page was drawn outside its shell')
  return field
}
