import Type, { type Static } from 'typebox'

/**
 * A paper is data: one YAML file per 文书 in `definitions/`. The blocks are a closed set; the wording is a
 * clerk's Chinese with named blanks (`wording.ts`). Neither Typst nor Word appears in a definition.
 */
const Wording = Type.String({ minLength: 1 })
const Condition = Type.String({ pattern: '^(not )?[a-z][A-Za-z]*(\\.[A-Za-z0-9]+)+$' })
const Align = Type.Union([Type.Literal('left'), Type.Literal('center'), Type.Literal('right')])
const FactPath = Type.String({ pattern: '^[a-z][A-Za-z]*(\\.[A-Za-z0-9]+)+$' })
const strict = { additionalProperties: false }

/** A label cell carries `label`, a value cell `text`. The cells of a row cover 24 units together. */
const Cell = Type.Object(
  {
    label: Type.Optional(Wording),
    text: Type.Optional(Wording),
    w: Type.Integer({ minimum: 1, maximum: 24 }),
    rows: Type.Optional(Type.Integer({ minimum: 2, maximum: 12 })),
    align: Type.Optional(Align),
  },
  strict,
)
const Row = Type.Object(
  {
    when: Type.Optional(Condition),
    /** Least height in millimetres. */
    height: Type.Optional(Type.Number({ minimum: 5, maximum: 240 })),
    /** Share of the room left on the page; a form fills its page. */
    grow: Type.Optional(Type.Number({ minimum: 0 })),
    cells: Type.Array(Cell, { minItems: 1 }),
  },
  strict,
)
const Column = Type.Object(
  {
    title: Wording,
    text: Wording,
    w: Type.Integer({ minimum: 1, maximum: 24 }),
    align: Type.Optional(Align),
  },
  strict,
)
const when = Type.Optional(Condition)
const block = <const Name extends string>(name: Name) => ({ block: Type.Literal(name), when })

export const BlockDefinition = Type.Union([
  Type.Object({ ...block('heading'), text: Wording, align: Type.Optional(Align) }, strict),
  Type.Object(
    {
      ...block('paragraph'),
      text: Wording,
      align: Type.Optional(Align),
      indent: Type.Optional(Type.Boolean()),
    },
    strict,
  ),
  Type.Object({ ...block('field'), label: Wording, value: Wording }, strict),
  Type.Object({ ...block('table'), rows: Type.Array(Row, { minItems: 1 }) }, strict),
  Type.Object(
    {
      ...block('list'),
      each: FactPath,
      columns: Type.Array(Column, { minItems: 1 }),
      emptyRows: Type.Optional(Type.Integer({ minimum: 0, maximum: 40 })),
    },
    strict,
  ),
  Type.Object({ ...block('record'), each: FactPath }, strict),
  Type.Object(
    {
      ...block('signature'),
      lines: Type.Array(
        Type.Object(
          { text: Wording, each: Type.Optional(FactPath), date: Type.Optional(Type.Boolean()) },
          strict,
        ),
        { minItems: 1 },
      ),
    },
    strict,
  ),
  Type.Object({ ...block('seal'), agency: Wording, date: Wording }, strict),
  Type.Object({ ...block('turn') }, strict),
  Type.Object(
    { ...block('approval'), each: FactPath, grow: Type.Optional(Type.Number({ minimum: 0 })) },
    strict,
  ),
  Type.Object({ ...block('note'), text: Wording }, strict),
])
export type BlockDefinition = Static<typeof BlockDefinition>

export const Signer = Type.Union([
  Type.Literal('officers'),
  Type.Literal('party'),
  Type.Literal('witness'),
  Type.Literal('unitHead'),
  Type.Literal('reviewer'),
  Type.Literal('leader'),
  Type.Literal('presider'),
  Type.Literal('members'),
  Type.Literal('archivist'),
  Type.Literal('agencySeal'),
])

const Input = Type.Object(
  {
    /** A blank names it as {{cityPaper.key}}. */
    key: Type.String({ pattern: '^[a-z][A-Za-z0-9]{0,30}$' }),
    label: Type.String({ minLength: 1, maxLength: 40 }),
    type: Type.Union([
      Type.Literal('text'),
      Type.Literal('date'),
      Type.Literal('number'),
      Type.Literal('choice'),
    ]),
    required: Type.Boolean(),
    choices: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { minItems: 2, maxItems: 20 }),
    ),
  },
  strict,
)

export const Definition = Type.Object(
  {
    /** Number in the rule book, e.g. D43; C01 … are a city's own. */
    kind: Type.String({ pattern: '^([DQK][0-9]{2}S?|C(0[1-9]|[1-9][0-9]))$' }),
    title: Wording,
    /** Dated: the day from which this wording is used. */
    version: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
    category: Wording,
    stage: Type.String({ pattern: '^S[0-9]{2}[A-Z]?$' }),
    /** 文种代字 when the paper carries a 文号, else null. */
    numbered: Type.Union([Type.String({ minLength: 1, maxLength: 4 }), Type.Null()]),
    /** Y: served with a 送达回证; N: internal; H: signed and handed over on the spot. */
    served: Type.Union([Type.Literal('Y'), Type.Literal('N'), Type.Literal('H')]),
    signers: Type.Array(Signer, { minItems: 1 }),
    copies: Type.Integer({ minimum: 1, maximum: 9 }),
    volume: Type.Union([Type.Literal('正卷'), Type.Literal('副卷')]),
    retention: Wording,
    layout: Type.Union([Type.Literal('letter'), Type.Literal('form'), Type.Literal('record')]),
    /** Agency's name over the title. */
    head: Type.Optional(Wording),
    /** 文号 or 案号, printed under the title. */
    numberLine: Type.Optional(Wording),
    pageNumbers: Type.Optional(Type.Boolean()),
    /** Who signs at the foot of every page (笔录). */
    signEachPage: Type.Optional(Type.Array(Wording)),
    /** Of a city's own kind: the stages in which it may be made, by their titles, and what it asks of who makes it. */
    madeIn: Type.Optional(Type.Array(Wording, { minItems: 1 })),
    inputs: Type.Optional(Type.Array(Input, { maxItems: 20 })),
    blocks: Type.Array(BlockDefinition, { minItems: 1 }),
    /** What the paper may not lack, each with the article or rule that says so. */
    mandatory: Type.Array(Type.Object({ path: FactPath, basis: Wording }, strict)),
    /** Wording that is no fact and may not be dropped either: 复议前置, remedies, the right to be heard. Text and blanks only. */
    clauses: Type.Optional(Type.Array(Type.Object({ text: Wording, basis: Wording }, strict))),
  },
  strict,
)
export type Definition = Static<typeof Definition>
