import type { PlainDate } from '../calendar/plain-date.ts'
import type { CaseState, Extension, Halt } from './state.ts'

const open = (one: Halt | Extension) => one.approved === null && one.declined === null

/** The request to suspend, resume or terminate that nobody has decided yet. */
export const pendingHalt = ({ halts }: CaseState): Halt | null => halts.find(open) ?? null

/** The request for more time that nobody has decided yet. */
export const pendingExtension = ({ extensions }: CaseState): Extension | null => extensions.find(open) ?? null

/** 终止调查, where it was approved. */
export const termination = ({ halts }: CaseState): Halt | null =>
  halts.find(({ proposed, approved }) => proposed.kind === 'terminate' && approved !== null) ?? null

/** 公民死亡、组织终止: there is nobody left to serve anything on. */
export const partyIsGone = (state: CaseState): boolean =>
  ['personDead', 'unitEnded'].includes(termination(state)?.proposed.ground ?? '')

/** A suspension from its approval to the day work went on (or ended for good); `until` is null while it lasts. */
export type Suspension = { readonly halt: Halt; readonly from: PlainDate; readonly until: PlainDate | null }

export function suspensionsOf({ halts }: CaseState): readonly Suspension[] {
  return halts.flatMap((halt, index) => {
    const from = halt.approved?.on
    if (halt.proposed.kind !== 'suspend' || !from) return []
    const end = halts
      .slice(index + 1)
      .find(({ proposed, approved }) => proposed.kind !== 'suspend' && approved !== null)
    return [{ halt, from, until: end?.approved?.on ?? null }]
  })
}
