import type { ActionInput } from '@zhiheng/contract'
import {
  type CaseState,
  type CityRules,
  maskIdentifier,
  type Officer,
  type Payloads,
  type WorkingCalendar,
  witnessesOf,
} from '@zhiheng/law'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Secrets } from '../platform/secrets.ts'
import { findOfficer } from './find-officer.ts'

/** What completing needs: the transaction, who acts, the file so far, the case's own key. */
export type Kit = {
  readonly tx: Tx
  readonly actor: Actor
  readonly caseId: string
  readonly unitId: number
  readonly state: CaseState
  readonly secrets: Secrets
  readonly dataKey: string
  readonly calendar: WorkingCalendar
  readonly rules: CityRules
}
export type Completing<A extends keyof Payloads> = (
  input: ActionInput<A>,
  kit: Kit,
) => Promise<Payloads[A]> | Payloads[A]

export const same = <T>(input: T): T => input
export const withId = <T extends object>(input: T): T & { readonly id: string } => ({
  id: newId(),
  ...input,
})

/** A witness as the log keeps one: the identifier masked. One who is on file already keeps what is written there. */
export function witness(
  given: { name: string; idNumber: string; note: string } | null,
  { state }: Pick<Kit, 'state'>,
) {
  if (!given) return null
  const known = given.idNumber.trim() === '' && witnessesOf(state).find(({ name }) => name === given.name)
  const idMasked = known ? known.idMasked : maskIdentifier(given.idNumber)
  return { name: given.name, idMasked, note: given.note }
}

/** One of the unit's officers as the log keeps them; 422 `officer_unknown` where there is none. */
export async function officer(
  personId: string,
  { tx, actor, unitId, state }: Kit,
  field: string,
): Promise<Officer> {
  const { city, today } = actor
  const found = await findOfficer(tx, { city, unitId, personId, today, line: state.item?.line ?? null })
  if (!found)
    throw problem(422, 'officer_unknown', '所选人员不在本单位任职。', {
      field,
      wayForward: '从本单位在任的执法人员中选择。',
    })
  return found
}
