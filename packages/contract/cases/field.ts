import type { DeadlineProof } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { route } from '../route.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = Type.String()

/** One file of an officer's day, with its next clock whole: the phone shows the proof without asking again. */
export const FieldRow = Type.Object({
  caseId: text,
  revision: Type.Integer(),
  stage: text,
  caseNumber: orNull(text),
  cause: orNull(text),
  partyName: orNull(text),
  place: text,
  mine: Type.Boolean({ description: '本人承办' }),
  /** 等我办的事；不等我办的为空。 */
  what: orNull(text),
  /** 案件现在等什么。 */
  awaiting: text,
  deadline: orNull(Type.Unsafe<DeadlineProof>({ type: 'object', additionalProperties: true })),
  toServe: Type.Integer({ description: '已经用印、等待送达的文书' }),
  toRecheck: Type.Integer({ description: '尚未复查为已改正的责令改正' }),
  /** 最近一张自带位置的照片所在；没有的为空。 */
  latitude: orNull(Type.Number()),
  longitude: orNull(Type.Number()),
})
export type FieldRow = Static<typeof FieldRow>

export const fieldDayRoute = route({
  method: 'GET',
  path: '/api/field/day',
  summary: '外勤：本人承办和等本人办理的案件，按法定紧迫程度',
  tag: '外勤',
  access: 'session',
  response: Type.Object({ rows: Type.Array(FieldRow), more: Type.Boolean() }),
})
