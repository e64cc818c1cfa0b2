import { closedHearingReasons, hearingAdvices, hearingOutcomes } from '@zhiheng/law'
import Type from 'typebox'
import {
  AttachmentRef,
  Cell,
  Day,
  Id,
  Instant,
  keys,
  Line,
  LooseText,
  literals,
  PersonId,
  Text,
} from './input-parts.ts'

const Attachments = Type.Array(AttachmentRef, { maxItems: 200 })
const Given = { at: Instant, proof: AttachmentRef, note: LooseText }

/** What people fill in for the acts of the hearing (听证). */
export const hearingInputs = {
  recordHearingRequest: Type.Object({
    at: Instant,
    form: literals(['oral', 'written']),
    content: Text,
    attachments: Attachments,
  }),
  /** 答复哪一次要求、以何理由，由案件确定；理由说明由人填写。 */
  refuseHearing: Type.Object({ reason: Text }),
  recordHearingWaiver: Type.Object(Given),
  withdrawHearingRequest: Type.Object(Given),
  assignHearing: Type.Object({ presiderId: PersonId, recorderId: PersonId, opinion: Text }),
  scheduleHearing: Type.Object({
    at: Instant,
    place: Line,
    public: Type.Boolean(),
    closedBecause: Type.Union([literals(keys(closedHearingReasons)), Type.Null()]),
    closedNote: Type.Union([LooseText, Type.Null()]),
    changeReason: Type.Union([LooseText, Type.Null()]),
  }),
  announceHearing: Type.Object({ id: Id, postedOn: Day, where: Line, attachments: Attachments }),
  nameHearingAgents: Type.Object({
    agents: Type.Array(
      Type.Object({ name: Line, idNumber: Type.String({ maxLength: 60 }), relation: Cell }),
      { minItems: 1, maxItems: 5 },
    ),
    authority: literals(['general', 'special']),
    attachments: Attachments,
  }),
  askHearingRecusal: Type.Object({
    at: Instant,
    against: literals(['presider', 'recorder']),
    reason: Text,
    attachments: Attachments,
  }),
  decideHearingRecusal: Type.Object({ granted: Type.Boolean(), reason: Text }),
  recordHearing: Type.Object({
    outcome: literals(keys(hearingOutcomes)),
    startedAt: Instant,
    endedAt: Instant,
    place: Line,
    rightsTold: Type.Boolean(),
    attended: literals(['self', 'agent', 'both', 'nobody']),
    present: Type.Array(
      Type.Object({ personId: Type.Union([PersonId, Type.Null()]), name: Line, capacity: Line }),
      { minItems: 1, maxItems: 30 },
    ),
    officersCase: LooseText,
    examination: LooseText,
    defence: LooseText,
    lastStatement: LooseText,
    absenceNote: Type.Union([LooseText, Type.Null()]),
    signedBy: literals(['party', 'refused', 'absent']),
    signatureNote: LooseText,
    attachments: Attachments,
  }),
  reportHearing: Type.Object({
    officersView: Text,
    partyView: Text,
    findings: Text,
    advice: literals(keys(hearingAdvices)),
    suggestion: Text,
  }),
}
