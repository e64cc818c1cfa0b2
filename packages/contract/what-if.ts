import { type Difference, type DifferenceKind, differenceKinds, stageTitle } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { CityRulesSchema } from './city-rules.ts'
import { route } from './route.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** 推演: what would be otherwise in one case. The party is not named: whoever opens the case is on its record. */
export const TouchedCase = Type.Object({
  caseId: Type.String(),
  caseNumber: orNull(Type.String()),
  cause: orNull(Type.String()),
  unitId: Type.Integer(),
  unitName: Type.String(),
  stage: Type.String(),
  differences: Type.Array(
    Type.Object({
      kind: Type.Unsafe<DifferenceKind>({ type: 'string', enum: Object.keys(differenceKinds) }),
      before: Type.String(),
      after: Type.String(),
      article: Type.String(),
    }),
  ),
})
export type TouchedCase = Static<typeof TouchedCase>

/** How many of the touched cases are touched in each respect, in the order of the table; none that touches nobody. */
export const countByKind = (
  touched: readonly { readonly differences: readonly Pick<Difference, 'kind'>[] }[],
): readonly { readonly kind: DifferenceKind; readonly count: number }[] =>
  (Object.keys(differenceKinds) as DifferenceKind[])
    .map((kind) => ({
      kind,
      count: touched.filter(({ differences }) => differences.some((one) => one.kind === kind)).length,
    }))
    .filter(({ count }) => count > 0)

/** The last columns of a spreadsheet of differences, under `differenceHead`. */
export const differenceHead = ['环节', '方面', '现行', '草案', '条文'] as const
export const differenceCells = (
  stage: string,
  { kind, before, after, article }: Difference,
): readonly string[] => [stageTitle(stage), differenceKinds[kind], before, after, article]

export const TrialResult = Type.Object({
  cases: Type.Integer({ description: '推演了多少件' }),
  touched: Type.Array(TouchedCase, { description: '结果不同的案件，至多五千件' }),
  touchedInAll: Type.Integer({ description: '结果不同的案件总数' }),
  faults: Type.Array(
    Type.Object({
      line: Type.Integer(),
      column: Type.String(),
      reason: Type.String(),
      wayForward: Type.String(),
    }),
    { description: '草案文件的错误；有错误的没有推演' },
  ),
})
export type TrialResult = Static<typeof TrialResult>

export const whatIfRoutes = {
  rules: route({
    method: 'POST',
    path: '/api/what-if/rules',
    summary: '以城市规则的草案推演全部案件，不改动任何数据',
    tag: '执法依据',
    access: 'session',
    body: Type.Object({ rules: CityRulesSchema }),
    response: TrialResult,
  }),
  items: route({
    method: 'POST',
    path: '/api/what-if/items',
    summary: '以处罚事项文件的草案推演全部案件：multipart，字段 file；不改动任何数据',
    tag: '执法依据',
    access: 'session',
    response: TrialResult,
  }),
  standard: route({
    method: 'POST',
    path: '/api/what-if/standard',
    summary: '以裁量基准文件的草案推演全部案件：multipart，字段 file；不改动任何数据',
    tag: '执法依据',
    access: 'session',
    response: TrialResult,
  }),
} as const
