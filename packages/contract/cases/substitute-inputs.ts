import type { SubstituteActionName } from '@zhiheng/law'
import { clearedObjects, clearedPlaces, performers, substituteHarms } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import {
  Attachments,
  Day,
  Fen,
  Id,
  Instant,
  keys,
  Line,
  LooseText,
  literals,
  SignedBy,
  Text,
  Witness,
} from './input-parts.ts'

const byWhom = {
  performer: literals(keys(performers)),
  performerName: LooseText,
  disinterested: Type.Boolean(),
}
const onSite = {
  startedAt: Instant,
  endedAt: Instant,
  place: Line,
  certificateShown: Type.Boolean(),
  partyPresent: Type.Boolean(),
  supervisor: Line,
  course: Text,
  result: Text,
  nonViolent: Type.Boolean(),
  costFen: Fen,
  costBasis: Text,
  signedBy: SignedBy,
  witness: Witness,
  signatureNote: LooseText,
  othersSigned: Type.Boolean(),
  filmed: Type.Boolean(),
  filmNote: LooseText,
  attachments: Attachments,
}
const Opinion = Type.Object({ id: Id, opinion: Text })

/** What a person fills in for 代履行. */
export const substituteInputs = {
  demandDuty: Type.Object({ correctionId: Id, performBy: Day, manner: Text }),
  recordDutyDefence: Type.Object({
    id: Id,
    at: Instant,
    content: Text,
    adopted: Type.Boolean(),
    answer: Text,
  }),
  proposeSubstitute: Type.Object({
    ...byWhom,
    demandId: Id,
    harm: literals(keys(substituteHarms)),
    harmFacts: Text,
    reason: Text,
    manner: Text,
    object: Line,
    place: Line,
    plannedFrom: Instant,
    plannedUntil: Instant,
    budgetFen: Fen,
    budgetBasis: Text,
    urgency: LooseText,
  }),
  countersignSubstitute: Opinion,
  reviewSubstitute: Opinion,
  approveSubstitute: Opinion,
  refuseSubstitute: Opinion,
  remindSubstitute: Type.Object({ id: Id, performFrom: Instant, performUntil: Instant }),
  performSubstitute: Type.Object({ id: Id, ...onSite, overrunReason: LooseText }),
  stopSubstitute: Type.Object({ id: Id, reason: Text }),
  settleSubstituteCost: Type.Object({
    id: Id,
    paidFen: Fen,
    paidOn: Day,
    receiptNumber: Line,
    attachments: Attachments,
  }),
  clearAtOnce: Type.Object({
    ...onSite,
    ...byWhom,
    object: literals(keys(clearedObjects)),
    objectWords: Line,
    where: literals(keys(clearedPlaces)),
    whyAtOnce: Text,
    urgency: LooseText,
    agreedBy: LooseText,
  }),
} satisfies Record<SubstituteActionName, TSchema>
