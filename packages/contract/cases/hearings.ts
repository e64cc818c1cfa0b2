import Type, { type Static } from 'typebox'
import { route } from '../route.ts'
import { Day } from './input-parts.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const HearingListRow = Type.Object({
  caseId: Type.String(),
  at: Type.String({ description: '听证时间，ISO 8601 时刻' }),
  place: Type.String(),
  public: Type.Boolean(),
  presider: Type.String(),
  recorder: Type.String(),
  servedOn: orNull(Type.String({ description: '听证通知书送达日期' })),
  caseNumber: orNull(Type.String()),
  cause: orNull(Type.String()),
  partyName: orNull(Type.String()),
  unitName: Type.String(),
  mine: Type.Boolean({ description: '由本人主持' }),
})
export type HearingListRow = Static<typeof HearingListRow>

export const findHearingsRoute = route({
  method: 'GET',
  path: '/api/hearings',
  summary: '听证安排',
  tag: '案件',
  access: 'session',
  query: Type.Object({
    from: Type.Optional(Day),
    mine: Type.Optional(Type.Boolean({ description: '只看本人主持' })),
  }),
  response: Type.Object({ rows: Type.Array(HearingListRow), more: Type.Boolean() }),
})
