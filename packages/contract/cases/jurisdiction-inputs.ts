import type { DisputeActionName, PublicNoticeActionName } from '@zhiheng/law'
import { disputeKinds, jurisdictionOutcomes, publicNoticeGrounds, triedMethods } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Day, Id, Instant, keys, Line, LooseText, literals, Text } from './input-parts.ts'

const Papers = Type.Array(Id, { minItems: 1, maxItems: 20 })

/** What a person fills in for 管辖争议、指定管辖. */
export const disputeInputs = {
  raiseDispute: Type.Object({
    kind: literals(keys(disputeKinds)),
    otherUnitId: Type.Integer(),
    arisenOn: Day,
    situation: Text,
    grounds: Text,
  }),
  consultJurisdiction: Type.Object({
    id: Id,
    heldAt: Instant,
    place: Line,
    attendees: Text,
    course: Text,
    outcome: literals([...keys(jurisdictionOutcomes), 'failed'] as const),
    attachments: Attachments,
  }),
  reportDispute: Type.Object({ id: Id, opinion: Text }),
  designateJurisdiction: Type.Object({
    id: Id,
    designated: literals(keys(jurisdictionOutcomes)),
    reason: Text,
  }),
  followDesignation: Type.Object({ id: Id, receivedOn: Day, note: LooseText, receipts: Attachments }),
} satisfies Record<DisputeActionName, TSchema>

/** What a person fills in for 公告送达. */
export const publicNoticeInputs = {
  recordFailedService: Type.Object({
    paperIds: Papers,
    method: literals(keys(triedMethods)),
    triedAt: Instant,
    place: Line,
    course: Text,
    attachments: Attachments,
  }),
  issuePublicNotice: Type.Object({
    paperIds: Papers,
    ground: literals(keys(publicNoticeGrounds)),
    course: Text,
    summary: Text,
    publishOn: Day,
    publishIn: Line,
    attachments: Attachments,
  }),
  publishNotice: Type.Object({ id: Id, publishedOn: Day, attachments: Attachments }),
  completePublicService: Type.Object({ noticeId: Id }),
} satisfies Record<PublicNoticeActionName, TSchema>
