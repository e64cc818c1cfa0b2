import type {
  InspectionAct,
  InspectionContext,
  InspectionKind,
  InspectionOutcome,
  InspectionState,
  InspectionStatus,
} from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const tag = '行政检查'
const closed = { additionalProperties: false }
const literals = <T extends string>(...values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const Instant = Type.String({ format: 'date-time' })
const Id = Type.String({ format: 'uuid' })
const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const LooseLine = Type.String({ maxLength: 200 })
const Text = Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S' })
const LooseText = Type.String({ maxLength: 5000 })

const Kind = literals<InspectionKind>('planned', 'individual', 'complaint', 'transferred')
const Status = literals<InspectionStatus>(
  'drafted',
  'approved',
  'declined',
  'withdrawn',
  'carriedOut',
  'told',
)
const Outcome = literals<InspectionOutcome>('nothing', 'correction', 'clue')

/** 检查事项公布 (INS-2): the item, what it rests on, since when; an ended one stays in the list. */
export const InspectionItemView = Type.Object({
  itemId: Id,
  unitId: Type.Integer(),
  unitName: Type.String(),
  name: Type.String(),
  basis: Type.String(),
  itemCode: Type.String(),
  penaltyItem: orNull(Type.String({ description: '处罚事项的名称' })),
  from: Day,
  until: orNull(Day),
  publishedBy: Type.String(),
  mine: Type.Boolean({ description: '本单位公布的' }),
})
export type InspectionItemView = Static<typeof InspectionItemView>

const Participants = Type.Array(
  Type.Object({ unitId: Type.Integer(), itemIds: Type.Array(Id, { minItems: 1, maxItems: 50 }) }, closed),
  { maxItems: 20 },
)
export const InspectionDraft = Type.Object(
  {
    kind: Kind,
    subject: Type.Object(
      {
        kind: literals('enterprise', 'person'),
        name: Line,
        idNumber: Type.String({ minLength: 1, maxLength: 60 }),
        address: Line,
      },
      closed,
    ),
    itemIds: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }),
    participants: Participants,
    leadId: Id,
    supportId: Id,
    from: Day,
    until: Day,
    place: Line,
    reason: Text,
    trigger: LooseText,
  },
  closed,
)
export type InspectionDraft = Static<typeof InspectionDraft>

const UnitResult = Type.Object(
  {
    unitId: Type.Integer(),
    findings: Text,
    outcome: Outcome,
    demand: LooseText,
    correctBy: orNull(Day),
  },
  closed,
)
/** What is filled in for each act after the draft. */
export const inspectionInputs = {
  askNearby: Type.Object({}, closed),
  settleNearby: Type.Object(
    { choice: literals('joint', 'alone'), reason: LooseText, participants: Participants },
    closed,
  ),
  approve: Type.Object({ opinion: Text }, closed),
  decline: Type.Object({ opinion: Text }, closed),
  withdraw: Type.Object({ reason: Text }, closed),
  conduct: Type.Object(
    {
      startedAt: Instant,
      endedAt: Instant,
      place: Line,
      noticeGivenAt: Instant,
      noticeReceivedBy: LooseLine,
      certificateShown: Type.Boolean(),
      rightsTold: Type.Boolean(),
      frequencyTold: Type.Boolean(),
      attendedBy: Line,
      results: Type.Array(UnitResult, { minItems: 1, maxItems: 21 }),
      refused: Type.Boolean(),
      signatureNote: LooseText,
    },
    closed,
  ),
  tell: Type.Object({ toldOn: Day, receivedBy: LooseLine, way: Line, summary: Text }, closed),
  linkClue: Type.Object({ content: Text, opinion: Text }, closed),
} as const
export type InspectionInputs = {
  readonly [A in keyof typeof inspectionInputs]: Static<(typeof inspectionInputs)[A]>
}
export type LaterInspectionAct = keyof InspectionInputs

export const InspectionRow = Type.Object({
  inspectionId: Id,
  status: Status,
  kind: Kind,
  subjectName: Type.String(),
  unitName: Type.String(),
  leadName: Type.String(),
  supportName: Type.String(),
  from: Day,
  until: Day,
  joint: Type.Boolean(),
  /** 本单位只是参加单位。 */
  participating: Type.Boolean(),
})
export type InspectionRow = Static<typeof InspectionRow>

export const InspectionView = Type.Object({
  inspectionId: Id,
  unitId: Type.Integer(),
  unitName: Type.String(),
  /** The state as the law folds it; identifiers masked. */
  state: Type.Unsafe<InspectionState>({}),
  context: Type.Unsafe<InspectionContext>({}),
  lines: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      at: Type.String(),
      who: Type.String(),
      certificateNumber: orNull(Type.String()),
      what: Type.String(),
      words: orNull(Type.String()),
      papers: Type.Array(Type.Object({ paperId: Id, title: Type.String(), number: orNull(Type.String()) })),
    }),
  ),
  /** The clue's case where the reader reaches it. */
  clues: Type.Array(Type.Object({ caseId: Id, name: orNull(Type.String()) })),
})
export type InspectionView = Static<typeof InspectionView>

/** What the form of a draft offers. */
export const InspectionOptions = Type.Object({
  unitId: Type.Integer(),
  items: Type.Array(InspectionItemView, { description: '全市今日公布中的检查事项' }),
  officers: Type.Array(Type.Object({ personId: Id, name: Type.String(), certificateNumber: Type.String() }), {
    description: '本单位在任的执法人员，证号为空的没有有效执法证',
  }),
  yearlyCap: Type.Integer(),
  nearDays: Type.Integer(),
  source: Type.String(),
  verified: Type.Boolean(),
  mayDraft: Type.Boolean(),
  mayPublish: Type.Boolean(),
})
export type InspectionOptions = Static<typeof InspectionOptions>

const One = Type.Object({ inspectionId: Id })
const Done = Type.Object({ inspectionId: Id, revision: Type.Integer() })
export type InspectionDone = Static<typeof Done>

/** One operation for each act after the draft: its form is checked by its own shape. */
const act = <A extends LaterInspectionAct>(name: A, summary: string) =>
  route({
    method: 'POST',
    path: `/api/inspections/:inspectionId/${name}`,
    summary,
    tag,
    access: 'session',
    params: One,
    body: Type.Object({ revision: Type.Integer(), input: inspectionInputs[name] }, closed),
    response: Done,
  })
export const inspectionActRoutes = {
  askNearby: act('askNearby', '查询前后若干日内其他单位对同一对象的检查安排（记录在案）'),
  settleNearby: act('settleNearby', '处理合并检查建议：合并，或者写明理由单独检查'),
  approve: act('approve', '批准检查'),
  decline: act('decline', '不予批准检查'),
  withdraw: act('withdraw', '撤回检查'),
  conduct: act('conduct', '登记现场检查'),
  tell: act('tell', '告知检查结果'),
  linkClue: act('linkClue', '把检查发现的违法线索登记为案件线索'),
} as const satisfies Record<LaterInspectionAct & InspectionAct, unknown>

export const inspections = {
  list: route({
    method: 'GET',
    path: '/api/inspections',
    summary: '行政检查：查阅范围内的，最近报请的在前',
    tag,
    access: 'session',
    query: Type.Object({
      mine: Type.Optional(Type.Boolean()),
      unitId: Type.Optional(Type.Integer({ description: '牵头单位' })),
      status: Type.Optional(Status),
      text: Type.Optional(Type.String({ maxLength: 60 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    }),
    response: Type.Object({
      total: Type.Integer(),
      pageSize: Type.Integer(),
      rows: Type.Array(InspectionRow),
    }),
  }),
  options: route({
    method: 'GET',
    path: '/api/inspections/options',
    summary: '报请检查可以选用的检查事项、执法人员和频次规则',
    tag,
    access: 'session',
    response: InspectionOptions,
  }),
  draft: route({
    method: 'POST',
    path: '/api/inspections',
    summary: '报请行政检查',
    tag,
    access: 'session',
    body: InspectionDraft,
    response: Done,
  }),
  find: route({
    method: 'GET',
    path: '/api/inspections/:inspectionId',
    summary: '一次行政检查的全过程',
    tag,
    access: 'session',
    params: One,
    response: InspectionView,
  }),
  paper: route({
    method: 'GET',
    path: '/api/inspections/:inspectionId/papers/:paperId',
    summary: '检查文书的正本（PDF）',
    tag,
    access: 'session',
    params: Type.Object({ inspectionId: Id, paperId: Id }),
    response: Type.Unknown(),
  }),
  items: route({
    method: 'GET',
    path: '/api/inspection-items',
    summary: '公布的检查事项',
    tag,
    access: 'session',
    response: Type.Object({ items: Type.Array(InspectionItemView), mayPublish: Type.Boolean() }),
  }),
  publish: route({
    method: 'POST',
    path: '/api/inspection-items',
    summary: '公布检查事项（承办机构负责人、内勤）',
    tag,
    access: 'session',
    body: Type.Object({ name: Line, basis: Text, itemCode: Line, from: Day, until: orNull(Day) }, closed),
    response: Type.Object({ itemId: Id }),
  }),
  end: route({
    method: 'POST',
    path: '/api/inspection-items/:itemId/end',
    summary: '停止公布检查事项',
    tag,
    access: 'session',
    params: Type.Object({ itemId: Id }),
    body: Type.Object({ until: Day, reason: Text }, closed),
    response: Type.Object({ done: Type.Literal(true) }),
  }),
} as const
