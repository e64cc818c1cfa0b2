import Type, { type Static } from 'typebox'
import { route } from './route.ts'

/**
 * How many numbers one officer may draw at a time. No rule says so; the platform sets it (APL-052a, [DESIGN]): a day's
 * work at least, and never so many that a lost phone leaves a long row of void numbers.
 */
export const leaseSizes = { least: 5, most: 50, usual: 20 } as const

const tag = '文书'
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** 号段: consecutive numbers one officer has drawn for decisions on the spot (《行政处罚法》第五十二条). */
export const NumberLease = Type.Object({
  leaseId: Type.String(),
  name: Type.String(),
  year: Type.Integer(),
  /** 往年的号段：本年的决定不用它，应当交回。 */
  pastYear: Type.Boolean(),
  first: Type.String({ description: '第一个文号' }),
  last: Type.String({ description: '最后一个文号' }),
  next: orNull(Type.String({ description: '下一个决定所用的文号；没有余号或者已经交回的为空' })),
  size: Type.Integer(),
  used: Type.Integer(),
  left: Type.Integer(),
  holder: Type.String(),
  mine: Type.Boolean(),
  holderLeft: Type.Boolean({ description: '持有人已不在本单位担任承办人、协办人' }),
  drawnAt: Type.String(),
  drawnBy: Type.String(),
  returned: orNull(
    Type.Object({
      at: Type.String(),
      by: Type.String(),
      unused: Type.Integer({ description: '交回时作废的号' }),
    }),
  ),
  mayReturn: Type.Boolean(),
})
export type NumberLease = Static<typeof NumberLease>

export const NumberLeases = Type.Object({
  year: Type.Integer(),
  /** 本单位未交回的号段，和本年、上年已经交回的。 */
  leases: Type.Array(NumberLease),
  /** 可以为谁领用：承办人、协办人为自己，承办机构负责人、内勤为本单位的承办人、协办人。已有余号的不在其中。 */
  mayDrawFor: Type.Array(
    Type.Object({
      personId: Type.String(),
      name: Type.String(),
      mine: Type.Boolean({ description: '本人' }),
    }),
  ),
})
export type NumberLeases = Static<typeof NumberLeases>

export const numberLeases = {
  find: route({
    method: 'GET',
    path: '/api/number-leases',
    summary: '本单位的号段：领用、已用、余号',
    tag,
    access: 'session',
    response: NumberLeases,
  }),
  draw: route({
    method: 'POST',
    path: '/api/number-leases',
    summary: '领用号段：当场行政处罚决定书的连续文号',
    tag,
    access: 'session',
    body: Type.Object({
      holderId: Type.String({ format: 'uuid', description: '用号的执法人员' }),
      name: Type.String({
        minLength: 1,
        maxLength: 30,
        pattern: '\\S',
        description: '张三的手机、一中队号本',
      }),
      size: Type.Integer({ minimum: leaseSizes.least, maximum: leaseSizes.most }),
    }),
    response: NumberLeases,
  }),
  giveBack: route({
    method: 'POST',
    path: '/api/number-leases/:leaseId/return',
    summary: '交回号段：未使用的号作废，不再使用',
    tag,
    access: 'session',
    params: Type.Object({ leaseId: Type.String({ format: 'uuid' }) }),
    response: NumberLeases,
  }),
} as const
