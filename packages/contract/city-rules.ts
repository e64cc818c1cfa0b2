import { type CityLimitId, type LineCode, lineNames } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const closed = { additionalProperties: false }
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const Fen = Type.Integer({ minimum: 1, description: '金额，单位为分' })
const TimeOfDay = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: '北京时间的时刻' })
const Source = Type.String({ pattern: '\\S', maxLength: 300, description: '依据的文件' })
const Count = (maximum: number) => Type.Integer({ minimum: 1, maximum })
const Length = Type.Union([
  Type.Object({ days: Count(3660) }, closed),
  Type.Object({ workingDays: Count(3660) }, closed),
])
const Level = Type.Unsafe<'leader' | 'collective'>({ type: 'string', enum: ['leader', 'collective'] })
const Limit = Type.Object({ length: Length, source: Source, verified: Type.Boolean() }, closed)

const limits = {
  fileCase: Limit,
  fileComplexCase: Limit,
  extendDecision: Limit,
  makeStatement: Limit,
  holdHearing: Limit,
  recordSummaryPenalty: Limit,
  publishDecision: Limit,
  negotiateJurisdiction: Limit,
  answerAssistance: Limit,
  informComplainant: Limit,
  refundFine: Limit,
  returnGoods: Limit,
  answerDeferral: Limit,
  extendDecisionAgain: Limit,
  reviewSuspension: Limit,
  decideRecusal: Limit,
  tellAbsentParty: Limit,
  demolishSelf: Limit,
  fileMajorDecision: Limit,
  handleMatter: Limit,
  handleJointMatter: Limit,
  acceptMatter: Limit,
  handleReferredMatter: Limit,
} as const satisfies Record<CityLimitId, Type.TSchema>

const Threshold = Type.Object(
  { personFen: Fen, organisationFen: Fen, source: Source, verified: Type.Boolean() },
  closed,
)
const Collective = Type.Object(
  {
    personFen: Fen,
    organisationFen: Fen,
    quorum: Type.Tuple([Count(100), Count(100)]),
    source: Source,
    verified: Type.Boolean(),
  },
  closed,
)
const Extension = Type.Object(
  { firstBy: Level, againBy: Level, source: Source, verified: Type.Boolean() },
  closed,
)
/** 公开的平台: its name, and whether it is one of 信用信息. */
const PublicSite = Type.Object(
  { name: Type.String({ pattern: '\\S', maxLength: 60, description: '平台的名称' }), credit: Type.Boolean() },
  closed,
)
/** 条线程序: only what differs from the city's rules. */
const Profile = Type.Object(
  {
    source: Source,
    verified: Type.Boolean(),
    timeLimits: Type.Partial(Type.Object(limits, closed), closed),
    hearing: Type.Optional(Threshold),
    collective: Type.Optional(Collective),
    extension: Type.Optional(Extension),
  },
  closed,
)
const Profiles = Type.Object(
  Object.fromEntries(Object.keys(lineNames).map((line) => [line, Type.Optional(Profile)])) as {
    [L in LineCode]: Type.TOptional<typeof Profile>
  },
  closed,
)

/** What the statutes leave to a city, as `CityRules` of the law: thresholds and lengths, each with its source. */
export const CityRulesSchema = Type.Object(
  {
    from: Day,
    hearing: Threshold,
    collective: Collective,
    firstViolation: Type.Object(
      { lookBackMonths: Count(600), source: Source, verified: Type.Boolean() },
      closed,
    ),
    extension: Extension,
    summary: Type.Object({ soleTraderFen: Fen, source: Source, verified: Type.Boolean() }, closed),
    enforcement: Type.Object(
      {
        opens: TimeOfDay,
        closes: TimeOfDay,
        weekends: Type.Boolean(),
        source: Source,
        verified: Type.Boolean(),
      },
      closed,
    ),
    publication: Type.Object(
      {
        personFen: Fen,
        organisationFen: Fen,
        hugeFen: Fen,
        sites: Type.Array(PublicSite, { minItems: 1, maxItems: 20 }),
        source: Source,
        verified: Type.Boolean(),
      },
      closed,
    ),
    dailyFine: Type.Object({ recheckDays: Count(365), source: Source, verified: Type.Boolean() }, closed),
    demolition: Type.Object(
      { courtAccepts: Type.Boolean(), source: Source, verified: Type.Boolean() },
      closed,
    ),
    inspection: Type.Object(
      { yearlyCap: Count(366), nearDays: Count(366), source: Source, verified: Type.Boolean() },
      closed,
    ),
    timeLimits: Type.Object(limits, closed),
    profiles: Profiles,
  },
  closed,
)

/** One row: the rules from a day on, until the next row. */
export const CityRulesRow = Type.Object({
  rules: CityRulesSchema,
  setAt: orNull(Type.String({ description: 'null：程序自带的初始规则' })),
  setBy: orNull(Type.String({ description: 'null：运行维护命令' })),
})
export type CityRulesRow = Static<typeof CityRulesRow>

/** 期限提醒夜间自检 of the last night. */
export const ClockWatch = Type.Object({
  ranAt: orNull(Type.String({ description: 'null：还没有运行过' })),
  rules: Type.Integer({ description: '试了多少项期限' }),
  silent: Type.Array(Type.String(), { description: '到期而没有发出提醒的期限名称' }),
  untold: Type.Integer({ description: '真实案件中已过稳妥日而没有提醒过的期限数' }),
  late: Type.Boolean({ description: '超过二十六小时没有运行' }),
})
export type ClockWatch = Static<typeof ClockWatch>

export const clockWatch = route({
  method: 'GET',
  path: '/api/clock-watch',
  summary: '期限提醒夜间自检的最近一次结果',
  tag: '组织与人员',
  access: 'session',
  response: ClockWatch,
})

export const findCityRules = route({
  method: 'GET',
  path: '/api/city-rules',
  summary: '城市规则：今日所用的数额和期限、已经设置而尚未开始的、以前的',
  tag: '组织与人员',
  access: 'session',
  response: Type.Object({
    inForce: CityRulesRow,
    coming: Type.Array(CityRulesRow),
    earlier: Type.Array(CityRulesRow),
  }),
})
