import type { EndingActionName, LeniencyReference } from '@zhiheng/law'
import { findLeniency } from '../catalogue/index.ts'
import { problem } from '../platform/errors.ts'
import { askEarlierViolation, lookBackSince } from './ask-across.ts'
import { type Completing, type Kit, officer, same, withId } from './completing.ts'

/** The same for the acts by which a case ends otherwise than by a penalty. */
export const completeEnding: { readonly [A in EndingActionName]: Completing<A> } = {
  proposeNonFiling: same,
  countersignNonFiling: same,
  approveNonFiling: same,
  informComplainant: same,
  askEarlierViolation: async (_, { tx, state, actor, rules }) => {
    const since = lookBackSince(state, rules, actor.today)
    return { since, found: await askEarlierViolation(tx, state.caseId, since) }
  },
  recordPledge: same,
  concludeNoPenalty: async ({ leniencyIds, ...input }, kit) => ({
    ...input,
    education: input.education?.trim() || null,
    guardianOrder: input.guardianOrder?.trim() || null,
    leniency: await leniencyOf(leniencyIds, kit),
  }),
  decideNoPenalty: (input, kit) => ({ ...input, number: '', decidedOn: kit.actor.today }),
  recordEducation: same,
  proposeHandOver: withId,
  countersignHandOver: same,
  approveHandOver: same,
  recordHandOverAnswer: same,
  resumeHandedOver: same,
  reportCrime: async ({ teamIds, ...input }, kit) =>
    withId({ ...input, team: await Promise.all(teamIds.map((id) => officer(id, kit, 'teamIds'))) }),
  approveCrimeTransfer: same,
  refuseCrimeTransfer: same,
  deliverToPolice: same,
  recordPoliceAnswer: same,
  handOverMaterials: same,
  proposeCancellation: same,
  countersignCancellation: same,
  reviewCancellation: same,
  approveCancellation: same,
  rejectEnding: same,
}

/** The entries of the catalogue referred to, as they stand for this item on the day of the act. */
async function leniencyOf(
  ids: readonly string[],
  { tx, actor, state }: Kit,
): Promise<readonly LeniencyReference[]> {
  if (ids.length === 0 || !state.item) return []
  const { rows } = await findLeniency(tx, {
    city: actor.city,
    itemCode: state.item.code,
    inForceOn: state.act?.actUntil ?? actor.today,
    pageSize: 100,
  })
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id)
    if (!found)
      throw problem(422, 'leniency_unknown', '所选的不予处罚情形不适用于本事项，或者已经失效。', {
        field: 'leniencyIds',
        wayForward: '从列出的情形中重新选择。',
      })
    return {
      id,
      condition: found.condition,
      legalBasis: found.legalBasis,
      verified: found.marks.length === 0,
    }
  })
}
