import { type RedressActionName, redressKinds, redressSources, returnManners } from '@zhiheng/law'
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
  OpinionOn,
  PersonId,
  Text,
} from './input-parts.ts'

const OptionalFen = Type.Union([Fen, Type.Null()])

/** What a person fills in for 纠错、执行回转 and 重新办理. */
export const redressInputs = {
  proposeRedress: Type.Object({
    source: literals(keys(redressSources)),
    sourceNote: Text,
    foundOn: Day,
    kind: literals(keys(redressKinds)),
    finding: Text,
    mended: LooseText,
    basis: Text,
    fineFen: OptionalFen,
    procedural: Type.Boolean(),
    remake: Type.Boolean(),
    attachments: Attachments,
  }),
  countersignRedress: OpinionOn,
  reviewRedress: OpinionOn,
  discussRedress: Type.Object({
    id: Id,
    heldAt: Instant,
    place: Line,
    memberIds: Type.Array(PersonId, { minItems: 3, maxItems: 30 }),
    conclusion: Text,
  }),
  approveRedress: OpinionOn,
  refuseRedress: OpinionOn,
  actAnew: Type.Object({ opinion: Text }),
  returnGoods: Type.Object({
    manner: literals(keys(returnManners)),
    goods: Text,
    amountFen: OptionalFen,
    returnedOn: Day,
    receivedBy: Line,
    all: Type.Boolean(),
    attachments: Attachments,
  }),
} satisfies Record<RedressActionName, TSchema>
