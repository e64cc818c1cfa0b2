import type { DemolitionActionName } from '@zhiheng/law'
import { type Completing, same, withId, witness } from './completing.ts'

/** 限期拆除、强制拆除: everything is as it was filled in; only the witness's identifier is masked. */
export const completeDemolition: { readonly [A in DemolitionActionName]: Completing<A> } = {
  tellDemolitionOrder: withId,
  recordDemolitionDefence: same,
  proposeDemolitionOrder: same,
  approveDemolitionOrder: same,
  announceDemolition: same,
  postDemolition: same,
  recordMandate: same,
  proposeDemolition: same,
  countersignDemolition: same,
  reviewDemolition: same,
  approveDemolition: same,
  refuseDemolition: same,
  demolish: (input, kit) => ({ ...input, witness: witness(input.witness, kit) }),
  stopDemolition: same,
}
