import type { SeizureActionName } from '@zhiheng/law'
import { type Completing, same, withId, witness } from './completing.ts'

/** 查封、扣押: everything is as it was filled in; only the witness's identifier is masked. */
export const completeSeizure: { readonly [A in SeizureActionName]: Completing<A> } = {
  proposeSeizure: withId,
  countersignSeizure: same,
  approveSeizure: same,
  refuseSeizure: same,
  carryOutSeizure: (input, kit) => ({ ...input, witness: witness(input.witness, kit) }),
  seizeUrgently: (input, kit) => withId({ ...input, witness: witness(input.witness, kit) }),
  reportUrgentSeizure: same,
  countOutAppraisal: same,
  proposeSeizureExtension: same,
  approveSeizureExtension: same,
  entrustSeized: same,
  proposeSeizureEnd: same,
  approveSeizureEnd: same,
  declineSeizureRequest: same,
  returnSeized: same,
  explainFootage: same,
}
