import type { PowerProof } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const closed = { additionalProperties: false }
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength })
const literals = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })

const InstrumentKind = literals(
  'statute',
  'concentration',
  'empowerment',
  'entrustment',
  'withdrawal',
  'other',
)
const GrantWay = literals('statutory', 'concentrated', 'empowered', 'entrusted')
const CasesInHand = literals('handOver', 'finish')

/** Which items a grant or a withdrawal is about; `key`: item code, law id, line code, statutory or assumed, '' for all. */
const Items = Type.Object(
  { kind: literals('item', 'law', 'line', 'delegable', 'all'), key: text(60, 0) },
  closed,
)
/** Which units; `key`: unit number, line code, area code. */
const Units = Type.Object(
  {
    kind: literals('unit', 'line', 'towns'),
    key: text(20),
    level: orNull(literals('city', 'county')),
  },
  closed,
)
export type PowerItemsInput = Static<typeof Items>
export type PowerUnitsInput = Static<typeof Units>

const Instrument = {
  title: text(200),
  documentNumber: text(80, 0),
  issuingBody: text(80),
  publishedOn: orNull(Day),
  verified: Type.Boolean({ description: '已对照原文' }),
  note: text(400, 0),
}

const GrantView = Type.Object({
  grantId: Type.String(),
  what: Type.String(),
  whom: Type.String(),
  way: GrantWay,
  from: Type.String(),
  until: orNull(Type.String()),
  entrustedBy: orNull(Type.String()),
  scope: Type.String(),
})
const InstrumentView = Type.Object({
  instrumentId: Type.String(),
  kind: InstrumentKind,
  title: Type.String(),
  documentNumber: Type.String(),
  issuingBody: Type.String(),
  publishedOn: orNull(Type.String()),
  verified: Type.Boolean(),
  note: Type.String(),
  enteredBy: orNull(Type.String({ description: 'null：程序自带的推定' })),
  enteredAt: orNull(Type.String()),
  grants: Type.Array(GrantView),
  withdrawals: Type.Array(
    Type.Object({
      what: Type.String(),
      whom: Type.String(),
      from: Type.String(),
      endsInstrument: orNull(Type.String()),
      casesInHand: CasesInHand,
    }),
  ),
  prepared: Type.Integer({ description: '确认收回时准备移送的案件' }),
})
export type InstrumentView = Static<typeof InstrumentView>

const Able = Type.Object({
  unitId: Type.Integer(),
  name: Type.String(),
  level: Type.String(),
  way: GrantWay,
  instrument: Type.String(),
  from: Type.String(),
  until: orNull(Type.String()),
  verified: Type.Boolean(),
})
export type AbleUnit = Static<typeof Able>

const TouchedCase = Type.Object({
  caseId: Type.String(),
  unitId: Type.Integer(),
  unitName: Type.String(),
  caseName: Type.String(),
  itemCode: Type.String(),
  cause: Type.String(),
  stage: Type.String(),
  dueOn: orNull(Type.String({ description: '最近的期限' })),
  receivers: Type.Array(Type.Object({ unitId: Type.Integer(), name: Type.String() })),
})
export type TouchedCaseView = Static<typeof TouchedCase>

const WithdrawalInput = Type.Object(
  {
    ...Instrument,
    items: Type.Array(Items, { minItems: 1, maxItems: 2000 }),
    units: Type.Array(Units, { minItems: 1, maxItems: 200 }),
    from: Type.String({ format: 'date', description: '自该日起不再有处罚权' }),
    endsInstrument: orNull(text(80)),
    casesInHand: CasesInHand,
  },
  closed,
)
export type WithdrawalInput = Static<typeof WithdrawalInput>

const InstrumentInput = Type.Object(
  {
    ...Instrument,
    kind: literals('statute', 'concentration', 'empowerment', 'entrustment', 'other'),
    grants: Type.Array(
      Type.Object(
        {
          items: Items,
          units: Units,
          way: GrantWay,
          from: Day,
          until: orNull(Day),
          entrustedBy: orNull(Type.Integer()),
          scope: text(400, 0),
        },
        closed,
      ),
      { minItems: 1, maxItems: 4000 },
    ),
  },
  closed,
)
export type InstrumentInput = Static<typeof InstrumentInput>

const Proof = Type.Unsafe<PowerProof>({ type: 'object', additionalProperties: true })
const tag = '处罚权'

export const powers = {
  list: route({
    method: 'GET',
    path: '/api/powers',
    summary: '赋权与收回：文件和其中的授权、收回',
    tag,
    access: 'session',
    response: Type.Object({
      starting: Type.Boolean({ description: '全部是程序自带的推定，本市尚未登记任何文件' }),
      mayChange: Type.Boolean(),
      instruments: Type.Array(InstrumentView),
    }),
  }),
  ofItem: route({
    method: 'GET',
    path: '/api/powers/items/:code',
    summary: '某日谁有权处罚某一事项',
    tag,
    access: 'session',
    params: Type.Object({ code: Type.String() }),
    query: Type.Object({ on: Type.Optional(Day), place: Type.Optional(text(12)) }),
    response: Type.Object({ askedOn: Type.String(), itemName: Type.String(), able: Type.Array(Able) }),
  }),
  ofUnit: route({
    method: 'GET',
    path: '/api/powers/units/:unitId',
    summary: '某日某单位有权处罚的事项',
    tag,
    access: 'session',
    params: Type.Object({ unitId: Type.Integer() }),
    query: Type.Object({
      on: Type.Optional(Day),
      text: Type.Optional(text(100)),
      page: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
      pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    }),
    response: Type.Object({
      askedOn: Type.String(),
      total: Type.Integer(),
      unverified: Type.Integer(),
      byWay: Type.Record(Type.String(), Type.Integer()),
      rows: Type.Array(
        Type.Object({
          code: Type.String(),
          name: Type.String(),
          lawTitle: Type.String(),
          penaltyArticle: Type.String(),
          way: GrantWay,
          instrument: Type.String(),
          verified: Type.Boolean(),
        }),
      ),
    }),
  }),
  proof: route({
    method: 'GET',
    path: '/api/powers/proof',
    summary: '处罚权证明：逐环的事实、条款和文件',
    tag,
    access: 'session',
    query: Type.Object({
      item: Type.String(),
      unitId: Type.Integer(),
      on: Type.Optional(Day),
      place: Type.Optional(text(12)),
    }),
    response: Type.Object({
      askedOn: Type.String(),
      unitName: Type.String(),
      itemName: Type.String(),
      proof: Proof,
    }),
  }),
  enter: route({
    method: 'POST',
    path: '/api/powers/instruments',
    summary: '登记授权文件',
    tag,
    access: 'session',
    body: InstrumentInput,
    response: Type.Object({ instrumentId: Type.String() }),
  }),
  verify: route({
    method: 'POST',
    path: '/api/powers/instruments/:instrumentId/verified',
    summary: '登记已对照原文核实',
    tag,
    access: 'session',
    params: Type.Object({ instrumentId: Type.String() }),
    response: Type.Object({ done: Type.Literal(true) }),
  }),
  draft: route({
    method: 'POST',
    path: '/api/powers/withdrawals/draft',
    summary: '拟收回：列出触及的在办案件和收回后有权的单位，不作任何变更',
    tag,
    access: 'session',
    body: WithdrawalInput,
    response: Type.Object({
      items: Type.Integer({ description: '确实被收回的事项' }),
      units: Type.Integer({ description: '确实失去处罚权的单位' }),
      cases: Type.Array(TouchedCase),
      without: Type.Integer({ description: '没有单位有权接收的案件' }),
    }),
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/powers/withdrawals',
    summary: '确认收回，并为触及的案件准备移送',
    tag,
    access: 'session',
    body: Type.Object(
      {
        withdrawal: WithdrawalInput,
        receivers: Type.Record(Type.String(), Type.Integer(), {
          description: '案件 → 接收单位；缺省为最近的有权单位',
        }),
        seen: Type.Integer({ description: '确认前看到的案件数；有变化的须重新核对' }),
      },
      closed,
    ),
    response: Type.Object({ instrumentId: Type.String(), prepared: Type.Integer() }),
  }),
  handovers: route({
    method: 'GET',
    path: '/api/powers/withdrawals/:instrumentId/cases',
    summary: '收回决定触及的案件和移送的进展',
    tag,
    access: 'session',
    params: Type.Object({ instrumentId: Type.String() }),
    response: Type.Array(
      Type.Object({
        caseId: Type.String(),
        unitName: Type.String(),
        caseName: Type.String(),
        receiver: Type.String(),
        stageThen: Type.String(),
        stageNow: Type.String(),
      }),
    ),
  }),
  ofCase: route({
    method: 'GET',
    path: '/api/cases/:caseId/powers',
    summary: '本案因收回处罚权准备的移送',
    tag,
    access: 'session',
    params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
    response: orNull(
      Type.Object({
        receiverUnitId: Type.Integer(),
        receiver: Type.String(),
        instrument: Type.String(),
        from: Type.String(),
      }),
    ),
  }),
} as const
