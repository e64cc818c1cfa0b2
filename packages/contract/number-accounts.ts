import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** 文号台账: one 文种 of one year, counted from 1 to the last number given. */
export const NumberRun = Type.Object({
  type: Type.String({ description: '文种代字；归档号为“归档”' }),
  title: Type.String(),
  year: Type.Integer(),
  last: Type.Integer({ description: '已编到第几号' }),
  issued: Type.Integer(),
  voided: Type.Integer(),
  leased: Type.Integer({ description: '在号段里，尚未使用' }),
  missing: Type.Integer({ description: '没有下落的号，正常为零' }),
})
export type NumberRun = Static<typeof NumberRun>
export const NumberAccount = Type.Object({ runs: Type.Array(NumberRun) })
export type NumberAccount = Static<typeof NumberAccount>

export const NumberEntry = Type.Object({
  serial: Type.Integer(),
  number: Type.String(),
  state: Type.Union([
    Type.Literal('issued'),
    Type.Literal('void'),
    Type.Literal('leased'),
    Type.Literal('missing'),
  ]),
  reason: orNull(Type.String({ description: '作废原因' })),
  lease: orNull(Type.String({ description: '号段的名称' })),
  what: orNull(Type.Union([Type.Literal('paper'), Type.Literal('case')])),
  kind: orNull(Type.String({ description: '文书种类' })),
  caseId: orNull(Type.String()),
  on: orNull(Type.String({ description: '制作或者立案的日期' })),
  cause: orNull(Type.String()),
})
export type NumberEntry = Static<typeof NumberEntry>
export const NumberRegister = Type.Object({
  title: Type.String(),
  last: Type.Integer(),
  numbers: Type.Array(NumberEntry),
  next: orNull(Type.Integer({ description: '下一页从第几号开始' })),
})
export type NumberRegister = Static<typeof NumberRegister>

export const numberAccounts = {
  find: route({
    method: 'GET',
    path: '/api/number-accounts',
    summary: '文号台账：本单位每个文种、年度的文号，已用、作废、在号段、没有下落各多少',
    tag: '文书',
    access: 'session',
    response: NumberAccount,
  }),
  list: route({
    method: 'GET',
    path: '/api/number-accounts/numbers',
    summary: '一个文种一个年度的每一个号：用在哪份文书、哪个案件，作废的原因，在哪个号段',
    tag: '文书',
    access: 'session',
    query: Type.Object({
      type: Type.String({ minLength: 1, maxLength: 4 }),
      year: Type.Integer({ minimum: 2000, maximum: 2200 }),
      from: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    response: NumberRegister,
  }),
} as const
