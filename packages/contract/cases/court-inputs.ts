import type { CourtActionName, EnforcementHaltActionName } from '@zhiheng/law'
import {
  courtCompetences,
  courtEndGrounds,
  courtMeans,
  enforcementHaltGrounds,
  enforcementHaltKinds,
} from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import {
  Attachments,
  Day,
  Fen,
  Id,
  keys,
  Line,
  LooseText,
  literals,
  OneAttachment,
  OpinionOn,
  Text,
} from './input-parts.ts'

/** What a person fills in for 中止、恢复、终结执行. */
export const enforcementHaltInputs = {
  proposeEnforcementHalt: Type.Object({
    kind: literals(keys(enforcementHaltKinds)),
    ground: literals(keys(enforcementHaltGrounds)),
    facts: Text,
    attachments: Attachments,
  }),
  countersignEnforcementHalt: OpinionOn,
  approveEnforcementHalt: OpinionOn,
  declineEnforcementHalt: OpinionOn,
} satisfies Record<EnforcementHaltActionName, TSchema>

/** What a person fills in for 申请人民法院强制执行. The sums are the server's, as they are owed on the day. */
export const courtInputs = {
  proposeCourtApplication: Type.Object({
    court: Line,
    competence: literals(keys(courtCompetences)),
    propertyPlace: LooseText,
    otherDuty: LooseText,
    reasons: Text,
    subject: Text,
    noOwnPower: Type.Boolean(),
    urgent: Type.Boolean(),
    urgentReason: LooseText,
    lateReason: LooseText,
  }),
  reviewCourtApplication: OpinionOn,
  approveCourtApplication: OpinionOn,
  refuseCourtApplication: OpinionOn,
  submitCourtApplication: Type.Object({
    id: Id,
    submittedOn: Day,
    means: literals(keys(courtMeans)),
    receipt: Line,
    decisionMaterials: Text,
    statementMaterials: Text,
    subjectMaterials: Text,
    otherMaterials: LooseText,
    attachments: Attachments,
  }),
  recordCourtAcceptance: Type.Object({
    id: Id,
    accepted: Type.Boolean(),
    receivedOn: Day,
    number: Line,
    reason: LooseText,
    hearsBoth: Type.Boolean(),
    attachments: Attachments,
  }),
  recordCourtRuling: Type.Object({
    id: Id,
    enforce: Type.Boolean(),
    ruledOn: Day,
    receivedOn: Day,
    number: Line,
    reason: LooseText,
    presidentApproved: Type.Boolean(),
    attachments: Attachments,
  }),
  contestCourtRuling: Type.Object({
    id: Id,
    court: Line,
    appliedOn: Day,
    grounds: Text,
    attachments: Attachments,
  }),
  recordHigherRuling: Type.Object({
    id: Id,
    overturned: Type.Boolean(),
    receivedOn: Day,
    number: Line,
    reason: LooseText,
    attachments: Attachments,
  }),
  recordCourtMoney: Type.Object({
    applicationId: Id,
    kind: literals(['fine', 'surcharge']),
    amountFen: Fen,
    paidOn: Day,
    receiptNumber: Line,
    receipt: OneAttachment,
  }),
  endCourtApplication: Type.Object({
    id: Id,
    ground: literals(keys(courtEndGrounds)),
    endedOn: Day,
    reason: Text,
    attachments: Attachments,
  }),
} satisfies Record<CourtActionName, TSchema>
