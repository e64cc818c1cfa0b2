import type { SubstituteActionName } from '@zhiheng/law'
import { type Completing, same, withId, witness } from './completing.ts'

/** 代履行: everything is as it was filled in; only the witness's identifier is masked. */
export const completeSubstitute: { readonly [A in SubstituteActionName]: Completing<A> } = {
  demandDuty: withId,
  recordDutyDefence: same,
  proposeSubstitute: withId,
  countersignSubstitute: same,
  reviewSubstitute: same,
  approveSubstitute: same,
  refuseSubstitute: same,
  remindSubstitute: same,
  performSubstitute: (input, kit) => ({ ...input, witness: witness(input.witness, kit) }),
  stopSubstitute: same,
  settleSubstituteCost: same,
  clearAtOnce: (input, kit) => withId({ ...input, witness: witness(input.witness, kit) }),
}
