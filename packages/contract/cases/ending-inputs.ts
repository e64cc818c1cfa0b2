import type { EndingActionName } from '@zhiheng/law'
import { cancellationGrounds, nonFilingGrounds, noPenaltyGrounds } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import {
  Attachments,
  Day,
  GoodsRow,
  Id,
  Instant,
  keys,
  Line,
  LooseText,
  literals,
  OneAttachment,
  Opinion,
  OpinionOn,
  PersonId,
  Text,
} from './input-parts.ts'

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** What a person fills in for the acts by which a case ends otherwise than by a penalty. */
export const endingInputs = {
  proposeNonFiling: Type.Object({ ground: literals(keys(nonFilingGrounds)), reason: Text }),
  countersignNonFiling: Opinion,
  approveNonFiling: Opinion,
  informComplainant: Type.Object({ result: Text, reason: Text }),

  askEarlierViolation: Type.Object({}),
  recordPledge: Type.Object({
    at: Instant,
    violation: Text,
    promise: Text,
    correctBy: Day,
    signedBy: literals(['party', 'refused']),
  }),
  concludeNoPenalty: Type.Object({
    ground: literals(keys(noPenaltyGrounds)),
    course: Text,
    facts: Text,
    opinion: Text,
    reason: Text,
    evidence: Type.Array(Id, { minItems: 1, maxItems: 100 }),
    minor: Type.Boolean(),
    slightHarm: Type.Boolean(),
    noHarm: Type.Boolean(),
    correctedInTime: Type.Boolean(),
    grave: Type.Boolean(),
    education: orNull(LooseText),
    guardianOrder: orNull(LooseText),
    expertOpinion: OneAttachment,
    partyEvidence: Attachments,
    /** 参照的不予处罚情形在目录中的编号。 */
    leniencyIds: Type.Array(Line, { maxItems: 20 }),
  }),
  decideNoPenalty: Opinion,
  recordEducation: Type.Object({
    at: Instant,
    content: Text,
    response: LooseText,
    attachments: Attachments,
  }),

  proposeHandOver: Type.Object({
    receiver: Line,
    facts: Text,
    reason: Text,
    materials: Type.Array(Line, { minItems: 1, maxItems: 50 }),
  }),
  countersignHandOver: OpinionOn,
  approveHandOver: OpinionOn,
  recordHandOverAnswer: Type.Object({
    id: Id,
    outcome: literals(['accepted', 'refused']),
    answeredOn: Day,
    answeredBy: Line,
    note: LooseText,
    receipt: OneAttachment,
  }),
  resumeHandedOver: Type.Object({ id: Id, reason: Text, attachments: Attachments }),

  reportCrime: Type.Object({
    teamIds: Type.Array(PersonId, { minItems: 1, maxItems: 10 }),
    crime: Line,
    facts: Text,
    reason: Text,
    receiver: Line,
    investigationReport: OneAttachment,
    goods: Type.Array(GoodsRow, { maxItems: 200 }),
    appraisals: Attachments,
    noAppraisal: orNull(LooseText),
    others: Attachments,
  }),
  approveCrimeTransfer: OpinionOn,
  refuseCrimeTransfer: OpinionOn,
  deliverToPolice: Type.Object({ id: Id, deliveredAt: Instant, receivedBy: Line, receipt: OneAttachment }),
  recordPoliceAnswer: Type.Object({
    id: Id,
    outcome: literals(['filed', 'refused']),
    receivedOn: Day,
    number: Line,
    note: LooseText,
    notice: OneAttachment,
  }),
  handOverMaterials: Type.Object({
    id: Id,
    at: Instant,
    receivedBy: Line,
    list: Text,
    receipt: OneAttachment,
  }),

  proposeCancellation: Type.Object({
    ground: literals(keys(cancellationGrounds)),
    reason: Text,
    goodsNote: Text,
  }),
  countersignCancellation: Opinion,
  reviewCancellation: Opinion,
  approveCancellation: Opinion,
  rejectEnding: Type.Object({ reason: Text }),
} satisfies Record<EndingActionName, TSchema>
