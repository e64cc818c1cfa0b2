import Type from 'typebox'

/** The small shapes that inputs of acts are made of. */
export const literals = <T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })
export const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

export const Day = Type.String({ format: 'date', description: '北京时间的日期，如 2026-03-12' })
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601 时刻' })
export const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
/** A cell of a list that is printed: «无» where there is nothing to say, never empty. */
export const Cell = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
export const OptionalLine = Type.Union([Type.String({ maxLength: 200 }), Type.Null()])
export const Text = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' })
export const LooseText = Type.String({ maxLength: 20_000 })
export const Fen = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000, description: '金额，单位：分' })
export const Id = Type.String({ format: 'uuid' })
export const PersonId = Type.String({ format: 'uuid' })

export const AttachmentRef = Type.Object({
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  name: Line,
  mediaType: Line,
  size: Type.Integer({ minimum: 1 }),
})
export const OneAttachment = Type.Union([AttachmentRef, Type.Null()])
export const Attachments = Type.Array(AttachmentRef, { maxItems: 200 })
export const Opinion = Type.Object({ opinion: Text })
/** An opinion on one of several of its kind. */
export const OpinionOn = Type.Object({ id: Id, opinion: Text })
export const Witness = Type.Union([
  Type.Object({
    name: Line,
    idNumber: Type.String({ maxLength: 60 }),
    note: Type.String({ maxLength: 200 }),
  }),
  Type.Null(),
])
export const GoodsRow = Type.Object({
  name: Line,
  specification: Cell,
  quantity: Line,
  condition: Cell,
})
export const Goods = Type.Array(GoodsRow, { minItems: 1, maxItems: 200 })
export const SignedBy = literals(['party', 'witness', 'refused'])

/** The party as officers fill it in, whether registered or punished on the spot. */
export const PartyInput = Type.Object({
  kind: literals(['person', 'organisation']),
  soleTrader: Type.Boolean(),
  name: Line,
  idKind: literals(['citizenId', 'creditCode', 'passport', 'otherId']),
  /** 空字符串表示沿用已登记的号码。 */
  idNumber: Type.String({ maxLength: 60 }),
  sex: Type.Union([literals(['男', '女']), Type.Null()]),
  bornOn: Type.Union([Day, Type.Null()]),
  address: Line,
  phone: Type.String({ maxLength: 40 }),
  legalRepresentative: OptionalLine,
  representativeTitle: OptionalLine,
})
