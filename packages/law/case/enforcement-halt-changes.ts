import type { Change } from './changes.ts'
import type { EnforcementHalt, EnforcementHaltActionName } from './enforcement-halt.ts'
import { put } from './put.ts'
import type { CaseState } from './state.ts'

const on = (
  { enforcementHalts }: CaseState,
  id: string,
  part: Partial<EnforcementHalt>,
): Partial<CaseState> => ({
  enforcementHalts: put(enforcementHalts, id, () => part),
})

/** What 中止、恢复、终结执行 write into the file. */
export const enforcementHaltChanges: { readonly [A in EnforcementHaltActionName]: Change<A> } = {
  proposeEnforcementHalt: ({ enforcementHalts }, payload, made) => ({
    enforcementHalts: [
      ...enforcementHalts,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        approved: null,
        declined: null,
      },
    ],
  }),
  countersignEnforcementHalt: (state, { id, ...opinion }, made) =>
    on(state, id, { countersigned: { ...made, ...opinion } }),
  approveEnforcementHalt: (state, { id, ...opinion }, made) =>
    on(state, id, { approved: { ...made, ...opinion } }),
  declineEnforcementHalt: (state, { id, ...opinion }, made) =>
    on(state, id, { declined: { ...made, ...opinion } }),
}
