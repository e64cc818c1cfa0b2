import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const closed = { additionalProperties: false }
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const literals = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] })
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const Yaml = Type.String({ minLength: 1, maxLength: 200_000 })
const File = Type.String({ minLength: 1, maxLength: 200, description: '文件名，只用在错误提示里' })
const id = { kind: Type.String({ maxLength: 8 }), version: Type.String({ maxLength: 40 }) }
const tag = '文书模板'

/** Asked for its text, this kind gives the sample a clerk starts a city's own paper from; no paper bears it. */
export const ownSampleKind = 'C00'

const KindRow = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  category: Type.String(),
  version: Type.String({ description: '今日所用的版本' }),
  shippedVersion: orNull(Type.String({ description: 'null：本市增加的文书' })),
  origin: literals('platform', 'city'),
  from: orNull(Type.String({ description: '本市的文字自哪一日起使用' })),
})
export type WordingKindRow = Static<typeof KindRow>

const Row = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  version: Type.String(),
  savedBy: orNull(Type.String({ description: 'null：运行维护命令' })),
  savedAt: Type.String(),
  acts: Type.Array(Type.Object({ act: literals('publish', 'withdraw'), from: Type.String() })),
  state: literals('draft', 'published', 'inForce', 'withdrawn'),
})
export type WordingRow = Static<typeof Row>

const Fault = Type.Object({
  file: Type.String(),
  block: orNull(Type.Integer()),
  line: orNull(Type.Integer()),
  message: Type.String(),
})
const Line = Type.Object({ change: literals('same', 'old', 'new'), text: Type.String() })
const Checked = Type.Object({
  faults: Type.Array(Fault),
  kind: orNull(Type.String()),
  title: orNull(Type.String()),
  lines: Type.Array(Line),
})
export type CheckedWording = Static<typeof Checked>

const done = Type.Object({ done: Type.Literal(true) })
const FromDay = Type.Object({ ...id, from: Day }, closed)

/** 文书模板: which wording papers are made from, by day; a city's own in place of the shipped one. */
export const paperWordings = {
  list: route({
    method: 'GET',
    path: '/api/papers/wordings',
    summary: '各种文书今日所用的文字，以及本市的各个版本',
    tag,
    access: 'session',
    response: Type.Object({
      mayChange: Type.Boolean(),
      today: Type.String(),
      kinds: Type.Array(KindRow),
      wordings: Type.Array(Row),
    }),
  }),
  text: route({
    method: 'GET',
    path: '/api/papers/wordings/text',
    summary: '某一版本的模板原文',
    tag,
    access: 'session',
    query: Type.Object(id),
    response: Type.Object({ yaml: Type.String() }),
  }),
  check: route({
    method: 'POST',
    path: '/api/papers/wordings/check',
    summary: '检查模板：错误逐处列出，没有错误的列出文字的增删',
    tag,
    access: 'session',
    body: Type.Object({ file: File, yaml: Yaml }, closed),
    response: Checked,
  }),
  preview: route({
    method: 'POST',
    path: '/api/papers/wordings/preview',
    summary: '用样例案件排版；yaml 为 null 时用今日的文字',
    tag,
    access: 'session',
    body: Type.Object({ kind: id.kind, yaml: orNull(Yaml) }, closed),
    response: Type.Unknown({ description: 'application/pdf' }),
  }),
  save: route({
    method: 'POST',
    path: '/api/papers/wordings',
    summary: '保存草稿',
    tag,
    access: 'session',
    body: Type.Object({ file: File, yaml: Yaml }, closed),
    response: Type.Object(id),
  }),
  publish: route({
    method: 'POST',
    path: '/api/papers/wordings/publish',
    summary: '发布，自某日起使用',
    tag,
    access: 'session',
    body: FromDay,
    response: done,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/papers/wordings/withdraw',
    summary: '停用，自某日起',
    tag,
    access: 'session',
    body: FromDay,
    response: done,
  }),
}
