import { asOutcomeSays, findRemedy, type RemedyActionName } from '@zhiheng/law'
import { findReconsiderationAuthority } from '../organisation/index.ts'
import { newId } from '../platform/chance.ts'
import { problem } from '../platform/errors.ts'
import { type Completing, type Kit, same, withId } from './completing.ts'

/** 复议机关: as it stands in the letter, else the unit's own (《行政复议法》第二十四条; REC-24). */
async function authority(typed: string, { tx, actor, unitId }: Kit): Promise<string> {
  const named = typed.trim() || (await findReconsiderationAuthority(tx, actor.city, unitId))
  if (named) return named
  throw problem(422, 'no_reconsideration_authority', '没有填写行政复议机关，本单位也没有设置。', {
    field: 'authority',
    wayForward: '按受理通知书填写复议机关的全称，或者在机构页面设置本单位的行政复议机关。',
  })
}

/** 行政复议、行政诉讼: what is typed is what the letters say; ids and the unit's own 复议机关 are added. */
export const completeRemedy: { readonly [A in RemedyActionName]: Completing<A> } = {
  receiveApplication: withId,
  forwardApplication: async (input, kit) => ({ ...input, authority: await authority(input.authority, kit) }),
  registerReconsideration: async ({ applicationId, ...input }, kit) => ({
    ...input,
    id: applicationId ?? newId(),
    authority: await authority(input.authority, kit),
  }),
  registerSuit: withId,
  submitReply: same,
  recordAttendance: ({ headName, headTitle, ...input }) => ({
    ...input,
    head: headName.trim() === '' ? null : { name: headName.trim(), title: headTitle.trim() },
  }),
  recordStay: withId,
  endStay: same,
  recordEvidenceConsent: same,
  supplementEvidence: withId,
  decideReconsideration: (input, { state }) => asOutcomeSays(input, findRemedy(state, input.id)?.act),
  reportCorrection: same,
  recordJudgment: (input, { state }) => asOutcomeSays(input, findRemedy(state, input.id)?.act),
  recordAppeal: same,
  recordFinality: same,
  withdrawPublication: same,
  recordRefund: withId,
}
