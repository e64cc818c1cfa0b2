import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const Words = (description: string) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** 移送、协助、联合检查、同一行为涉及多部规范: the only reasons why another unit's file is opened. */
export const sharePurposeNames = {
  transfer: '移送',
  assistance: '协助调查',
  joint: '联合检查',
  'same-act': '同一行为涉及多部规范',
} as const

export const NewCaseShare = Type.Object({
  unitId: Type.Integer({ description: '获得共享的单位' }),
  purpose: Type.Union([
    Type.Literal('transfer'),
    Type.Literal('assistance'),
    Type.Literal('joint'),
    Type.Literal('same-act'),
  ]),
  basis: Words('依据的函件或者条文'),
  validFrom: Day,
  validUntil: Day,
})
export type NewCaseShare = Static<typeof NewCaseShare>

/** One unit's dated leave to read one case. */
export const CaseShareView = Type.Object({
  shareId: Type.String(),
  unitId: Type.Integer(),
  unitName: Type.String(),
  purpose: NewCaseShare.properties.purpose,
  basis: Type.String(),
  validFrom: Day,
  validUntil: Day,
  grantedBy: Type.String(),
  grantedAt: Type.String(),
  endedBy: orNull(Type.String()),
  endedAt: orNull(Type.String()),
  endReason: orNull(Type.String()),
  standing: Type.String({ description: 'current | pending | ended，按今日' }),
})
export type CaseShareView = Static<typeof CaseShareView>

const CaseParams = Type.Object({ caseId: Uuid })
const tag = '案件'

/** 横向：一案一授权，有起止日。 */
export const caseShares = {
  find: route({
    method: 'GET',
    path: '/api/cases/:caseId/shares',
    summary: '本案共享给哪些单位：目的、依据、起止日',
    tag,
    access: 'session',
    params: CaseParams,
    response: Type.Object({
      shares: Type.Array(CaseShareView),
      mayShare: Type.Boolean({ description: '本人能否共享本案、终止共享' }),
    }),
  }),
  share: route({
    method: 'POST',
    path: '/api/cases/:caseId/shares',
    summary: '把本案共享给其他单位查阅（办案单位负责人）；不能办理',
    tag,
    access: 'session',
    params: CaseParams,
    body: NewCaseShare,
    response: Type.Object({ shareId: Type.String() }),
  }),
  end: route({
    method: 'POST',
    path: '/api/cases/:caseId/shares/:shareId/end',
    summary: '提前终止共享，即时生效（办案单位负责人）',
    tag,
    access: 'session',
    params: Type.Object({ caseId: Uuid, shareId: Uuid }),
    body: Type.Object({ reason: Words('事由') }),
    response: Type.Object({ done: Type.Literal(true) }),
  }),
} as const
