import { collectionGrounds, type SummaryActionName, summaryKinds } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import {
  Attachments,
  Day,
  Fen,
  Instant,
  keys,
  Line,
  LooseText,
  literals,
  OneAttachment,
  PartyInput,
  PersonId,
  Text,
} from './input-parts.ts'

/** What officers fill in for a penalty decided on the spot, and for what follows at the desk. */
export const summaryInputs = {
  decideSummary: Type.Object({
    leadId: PersonId,
    supportId: PersonId,
    noConflict: Type.Boolean(),
    certificateShown: Type.Boolean(),
    party: PartyInput,
    itemCode: Line,
    cause: Line,
    actFrom: Day,
    actUntil: Day,
    place: Line,
    facts: Text,
    evidence: Text,
    factsCertain: Type.Boolean(),
    kinds: Type.Array(literals(summaryKinds), { maxItems: 2 }),
    fineFen: Fen,
    reason: Text,
    toldOrally: Type.Boolean(),
    statement: Type.Union([Type.Object({ content: LooseText, answer: LooseText }), Type.Null()]),
    decidedAt: Instant,
    signedBy: literals(['party', 'refused']),
    signatureNote: LooseText,
    signatures: Type.Object({
      lead: OneAttachment,
      support: OneAttachment,
      party: OneAttachment,
      signedAt: Instant,
    }),
    collection: Type.Union([
      Type.Object({
        ground: literals(keys(collectionGrounds)),
        reason: LooseText,
        onWater: Type.Boolean(),
        request: OneAttachment,
        receiptNumber: Type.String({ maxLength: 60 }),
      }),
      Type.Null(),
    ]),
    attachments: Attachments,
  }),
  recordSummaryFiling: Type.Object({ filedWith: Line, note: LooseText }),
  handInFine: Type.Object({ on: Day, landedOn: Type.Union([Day, Type.Null()]), receivedBy: Line }),
  remitFine: Type.Object({ on: Day, bank: Line, receiptNumber: Line }),
} satisfies Record<SummaryActionName, TSchema>
