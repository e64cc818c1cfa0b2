import {
  currentSession,
  type HearingOfficer,
  type HearingPayloads,
  hearingRefusalGround,
  maskIdentifier,
  unansweredRequest,
  undecidedRecusal,
} from '@zhiheng/law'
import { problem } from '../platform/errors.ts'
import { type Completing, type Kit, same, withId } from './completing.ts'
import { findHearingOfficer } from './find-officer.ts'

/** The hearing's part of completePayload: whom, which request and which day an act is about is read from the file. */
export const completeHearing: { readonly [A in keyof HearingPayloads]: Completing<A> } = {
  recordHearingRequest: withId,
  refuseHearing: (input, { state }) => ({
    ...input,
    id: unansweredRequest(state)?.id ?? '',
    ground: hearingRefusalGround(state),
  }),
  recordHearingWaiver: same,
  withdrawHearingRequest: same,
  assignHearing: async ({ presiderId, recorderId, opinion }, kit) => ({
    presider: await hearingOfficer(presiderId, kit, 'presiderId'),
    recorder: await hearingOfficer(recorderId, kit, 'recorderId'),
    opinion,
  }),
  scheduleHearing: withId,
  announceHearing: same,
  nameHearingAgents: ({ agents, ...input }) => ({
    ...input,
    agents: agents.map(({ idNumber, ...agent }) => ({ ...agent, idMasked: maskIdentifier(idNumber) })),
  }),
  askHearingRecusal: (input, { state }) => {
    const against = state.hearing.officers?.[input.against]
    return withId({ ...input, personId: against?.personId ?? '', personName: against?.name ?? '' })
  },
  decideHearingRecusal: (input, { state }) => ({ ...input, id: undecidedRecusal(state)?.asked.id ?? '' }),
  recordHearing: (input, { state }) => ({ ...input, id: currentSession(state)?.id ?? '' }),
  reportHearing: same,
}

async function hearingOfficer(
  personId: string,
  { tx, actor, unitId }: Kit,
  field: string,
): Promise<HearingOfficer> {
  const found = await findHearingOfficer(tx, { city: actor.city, unitId, personId, today: actor.today })
  if (found) return found
  throw problem(422, 'hearing_officer_unknown', '所选人员不在本单位任职。', {
    field,
    wayForward: '从本单位的听证主持人、记录员中选择。',
  })
}
