import { type PublicationActionName, publicityEnds } from '@zhiheng/law'
import Type, { type TSchema } from 'typebox'
import { Attachments, Day, Id, keys, Line, LooseText, literals, Text } from './input-parts.ts'

/** What a person fills in for 公开处罚决定: the sites by the names the city has given them; class and last day are worked out. */
export const publicationInputs = {
  publishDecision: Type.Object({
    publishedOn: Day,
    siteNames: Type.Array(Line, { minItems: 1, maxItems: 20 }),
    text: Text,
    influence: LooseText,
    necessity: LooseText,
    checked: Type.Boolean(),
    attachments: Attachments,
  }),
  endPublicity: Type.Object({
    id: Id,
    ground: literals(keys(publicityEnds)),
    appliedOn: Type.Union([Day, Type.Null()]),
    endedOn: Day,
    note: LooseText,
    attachments: Attachments,
  }),
} satisfies Record<PublicationActionName, TSchema>
