import type { RemedyActionName } from '@zhiheng/law'
import {
  appellants,
  judgmentOutcomes,
  reconsiderationOutcomes,
  stayGrounds,
  suitCapacities,
} from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Day, Fen, Id, keys, Line, LooseText, literals, Text } from './input-parts.ts'

const OptionalDay = Type.Union([Day, Type.Null()])
const Loose = Type.String({ maxLength: 200 })
/** What both kinds of results carry: the number, the day it came, and the fine as it is by it. */
const result = {
  id: Id,
  number: Line,
  receivedOn: Day,
  fineFen: Type.Union([Fen, Type.Null()]),
  procedural: Type.Boolean(),
  remakeBy: OptionalDay,
  reasons: Text,
  attachments: Attachments,
}

/** 被申请复议、被诉的行政行为，以告知它的文书指明；文书应当已经送达。 */
const contests = { contestedPaperId: Id }

/** What a person fills in for 行政复议 and 行政诉讼. An empty `authority` is the unit's own 复议机关 (REC-24). */
export const remedyInputs = {
  receiveApplication: Type.Object({
    ...contests,
    applicant: Line,
    byParty: Type.Boolean(),
    appliedOn: Day,
    receivedOn: Day,
    requests: Text,
    grounds: Text,
    attachments: Attachments,
  }),
  forwardApplication: Type.Object({
    id: Id,
    authority: Loose,
    forwardedOn: Day,
    opinion: Text,
    attachments: Attachments,
  }),
  registerReconsideration: Type.Object({
    /** 经本机关提交、已经转送的申请；直接向复议机关提出的为空。 */
    applicationId: Type.Union([Id, Type.Null()]),
    ...contests,
    authority: Loose,
    number: Line,
    applicant: Line,
    byParty: Type.Boolean(),
    appliedOn: Day,
    acceptedOn: Day,
    copyReceivedOn: Day,
    simplified: Type.Boolean(),
    simplifiedReason: LooseText,
    requests: Text,
    grounds: Text,
    attachments: Attachments,
  }),
  registerSuit: Type.Object({
    ...contests,
    court: Line,
    number: Line,
    plaintiff: Line,
    byParty: Type.Boolean(),
    acceptedOn: Day,
    complaintReceivedOn: Day,
    capacity: literals(keys(suitCapacities)),
    coDefendant: Loose,
    prerequisiteNote: LooseText,
    requests: Text,
    grounds: Text,
    attachments: Attachments,
  }),
  submitReply: Type.Object({
    id: Id,
    repliedOn: Day,
    content: Text,
    evidenceList: Text,
    lateReason: LooseText,
    attachments: Attachments,
  }),
  recordAttendance: Type.Object({
    id: Id,
    heldOn: Day,
    place: Line,
    /** 没有负责人到场的，两项为空。 */
    headName: Loose,
    headTitle: Loose,
    explanation: LooseText,
    staff: LooseText,
    agents: LooseText,
    course: Text,
    attachments: Attachments,
  }),
  recordStay: Type.Object({
    remedyId: Id,
    ground: literals(keys(stayGrounds)),
    number: Loose,
    from: Day,
    reason: Text,
    attachments: Attachments,
  }),
  endStay: Type.Object({ id: Id, endedOn: Day, reason: Text, attachments: Attachments }),
  recordEvidenceConsent: Type.Object({ id: Id, consentedOn: Day, scope: Text, attachments: Attachments }),
  supplementEvidence: Type.Object({
    remedyId: Id,
    title: Line,
    shows: Text,
    submittedOn: Day,
    attachments: Attachments,
  }),
  decideReconsideration: Type.Object({
    ...result,
    outcome: literals(keys(reconsiderationOutcomes)),
    partyReceivedOn: OptionalDay,
    letterReceivedOn: OptionalDay,
  }),
  reportCorrection: Type.Object({ id: Id, reportedOn: Day, content: Text, attachments: Attachments }),
  recordJudgment: Type.Object({
    ...result,
    instance: literals(['first', 'second']),
    outcome: literals(keys(judgmentOutcomes)),
  }),
  recordAppeal: Type.Object({
    id: Id,
    appellant: literals(keys(appellants)),
    appealedOn: Day,
    grounds: Text,
    attachments: Attachments,
  }),
  recordFinality: Type.Object({ id: Id, effectiveOn: Day, note: LooseText, attachments: Attachments }),
  withdrawPublication: Type.Object({
    id: Id,
    published: Type.Boolean(),
    withdrawnOn: Day,
    places: Text,
    reason: LooseText,
    attachments: Attachments,
  }),
  recordRefund: Type.Object({
    fineFen: Fen,
    surchargeFen: Fen,
    refundedOn: Day,
    voucherNumber: Line,
    receivedBy: Line,
    attachments: Attachments,
  }),
} satisfies Record<RemedyActionName, TSchema>
