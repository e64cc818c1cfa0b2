import type { DeviceRow } from '@zhiheng/contract/devices'
import type { ActionName, ItemSnapshot, TierSnapshot } from '@zhiheng/law'
import { createContext, use } from 'react'
import type { OfficerOption } from '../queries.ts'
import type { CaseActionName, Filling, Given, Values } from './act-form.ts'

/** What the judge needs of things chosen in the form and kept elsewhere. */
export type Lookups = {
  readonly person: (personId: string) => OfficerOption | undefined
  readonly item: (code: string) => ItemSnapshot | undefined
  /** The city's rows of the standard for the case's own item on the day of the act; read where a penalty is assessed and where the circumstances are asked. */
  readonly standard: readonly TierSnapshot[] | undefined
  /** The device of a record that is being entered, as it stood on the day of the record. */
  readonly device: DeviceRow | undefined
}

export type ActContextValue = {
  readonly action: CaseActionName
  readonly given: Given
  readonly values: Values
  readonly set: (path: string, value: unknown) => void
  readonly patch: (part: Values) => void
  /** Faults by path; empty until the person has tried to act. */
  readonly faults: Readonly<Record<string, string>>
  readonly lookups: Lookups
}

export const ActContext = createContext<ActContextValue | null>(null)

type ValuesOf<A extends ActionName | null> = A extends ActionName ? Filling<A> : Values

/** The form one is in; with an action named, its values are read as that action's. */
export function useAct<A extends ActionName | null = null>() {
  const act = use(ActContext)
  if (!act) throw new Error('a field was drawn outside a form')
  return { ...act, values: act.values as unknown as ValuesOf<A> }
}
