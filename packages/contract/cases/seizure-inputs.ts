import type { SeizureActionName } from '@zhiheng/law'
import { basisLevels, liftGrounds, seizedObjects, seizureKinds, seizureOutcomes } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import {
  Attachments,
  Cell,
  Day,
  Fen,
  GoodsRow,
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

const SeizedGoods = Type.Array(Type.Object({ ...GoodsRow.properties, relation: Cell }), {
  minItems: 1,
  maxItems: 200,
})
const Days = Type.Integer({ minimum: 1, maximum: 365 })
const asked = {
  kind: literals(keys(seizureKinds)),
  object: literals(keys(seizedObjects)),
  place: Line,
  goods: SeizedGoods,
  basisLevel: literals(keys(basisLevels)),
  basisLaw: Line,
  basisArticle: Line,
  reason: Text,
  days: Days,
  noNecessities: Type.Boolean(),
  notSealedElsewhere: Type.Boolean(),
}
const onSite = {
  startedAt: Instant,
  endedAt: Instant,
  place: Line,
  goods: SeizedGoods,
  certificateShown: Type.Boolean(),
  rightsTold: Type.Boolean(),
  partyPresent: Type.Boolean(),
  statement: Text,
  findings: Text,
  signedBy: SignedBy,
  witness: Witness,
  signatureNote: LooseText,
  keptAt: Line,
  handedOver: Type.Boolean(),
  receivedBy: Line,
  filmed: Type.Boolean(),
  filmNote: LooseText,
  attachments: Attachments,
}
const Opinion = Type.Object({ id: Id, opinion: Text })
const Amount = Type.Union([Fen, Type.Null()])

/** What a person fills in for 查封、扣押. */
export const seizureInputs = {
  proposeSeizure: Type.Object(asked),
  countersignSeizure: Opinion,
  approveSeizure: Opinion,
  refuseSeizure: Opinion,
  carryOutSeizure: Type.Object({ id: Id, ...onSite }),
  seizeUrgently: Type.Object({ ...asked, ...onSite, urgency: Text }),
  reportUrgentSeizure: Type.Object({ id: Id, reportedAt: Instant, reportedTo: Line, lateReason: LooseText }),
  countOutAppraisal: Type.Object({ id: Id, appraisalId: Id }),
  proposeSeizureExtension: Type.Object({ id: Id, days: Days, reason: Text }),
  approveSeizureExtension: Opinion,
  entrustSeized: Type.Object({ id: Id, keeper: Line, place: Line, duties: Text, entrustedOn: Day }),
  proposeSeizureEnd: Type.Object({
    id: Id,
    outcome: literals(keys(seizureOutcomes)),
    ground: Type.Union([literals(keys(liftGrounds)), Type.Null()]),
    basis: LooseText,
    reason: Text,
    receiver: LooseText,
    collection: LooseText,
  }),
  approveSeizureEnd: Opinion,
  declineSeizureRequest: Type.Object({ id: Id, reason: Text }),
  returnSeized: Type.Object({
    id: Id,
    at: Instant,
    receivedBy: Line,
    course: Text,
    sold: Type.Boolean(),
    proceedsFen: Amount,
    compensationFen: Amount,
    attachments: Attachments,
  }),
  explainFootage: Type.Object({ id: Id, reason: Text }),
} satisfies Record<SeizureActionName, TSchema>
