import Type, { type Static } from 'typebox'

/** One reason why the law says no: the words, the article, what to do instead. */
export const Refusal = Type.Object({
  code: Type.String({ description: 'stable identifier of the condition, e.g. partyHeard' }),
  reason: Type.String(),
  basis: Type.Optional(Type.String({ description: 'e.g. 《行政处罚法》第六十二条' })),
  wayForward: Type.Optional(Type.String()),
})
export type Refusal = Static<typeof Refusal>

/**
 * The body of every 4xx and 5xx answer. `code` is stable; `message` is a Chinese sentence for the person;
 * `field` is a JSON path where one field is at fault; `wayForward` says how to mend it.
 */
export const Problem = Type.Object({
  code: Type.String(),
  message: Type.String(),
  field: Type.Optional(Type.String()),
  wayForward: Type.Optional(Type.String()),
  refusals: Type.Optional(Type.Array(Refusal)),
  /** 409: the revision the server holds now and what changed since. */
  revision: Type.Optional(Type.Integer()),
  changes: Type.Optional(
    Type.Array(
      Type.Object({ revision: Type.Integer(), what: Type.String(), who: Type.String(), at: Type.String() }),
    ),
  ),
  /** Rows at fault in an import. */
  rows: Type.Optional(
    Type.Array(
      Type.Object({
        line: Type.Integer(),
        column: Type.String(),
        reason: Type.String(),
        wayForward: Type.String(),
      }),
    ),
  ),
})
export type Problem = Static<typeof Problem>
