import Type, { type Static } from 'typebox'
import { route } from '../route.ts'
import { Day } from './input-parts.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = Type.String()

/** 一次打印的份数上限：每种文书的份数相加。 */
export const mostPrinted = 200
/** 一次打印的文书正本合计的上限（MB）：合成的文件在内存中，附照片的文书可以很大。 */
export const mostPrintedMb = 200
/** 一种文书一次最多打印的份数。 */
export const mostCopies = 9

export const paperStanding = {
  toSeal: '待用印',
  sealed: '已用印',
  toServe: '待送达',
  served: '已送达',
} as const
export type PaperStanding = keyof typeof paperStanding
export const paperStandings = Object.keys(paperStanding) as PaperStanding[]

export const DayPaper = Type.Object({
  caseId: text,
  paperId: text,
  kind: text,
  title: text,
  number: orNull(text),
  caseNumber: orNull(text),
  cause: orNull(text),
  partyName: orNull(text),
  needsSeal: Type.Boolean(),
  sealed: Type.Boolean(),
  needsService: Type.Boolean(),
  served: Type.Boolean(),
  copies: Type.Integer({ description: '文书格式规定的份数' }),
})
export type DayPaper = Static<typeof DayPaper>

export const papersOfDayRoute = route({
  method: 'GET',
  path: '/api/papers/day',
  summary: '当日文书：本单位某一日制作的现行文书',
  tag: '文书',
  access: 'session',
  query: Type.Object({
    on: Type.Optional(Day),
    kind: Type.Optional(Type.String({ maxLength: 8, description: '文书种类，如 D43' })),
    standing: Type.Optional(Type.Enum(paperStandings)),
  }),
  response: Type.Object({
    on: text,
    rows: Type.Array(DayPaper),
    more: Type.Boolean({ description: '当日还有没有列出的' }),
    kinds: Type.Array(Type.Object({ kind: text, title: text, papers: Type.Integer() }), {
      description: '当日全部现行文书的种类，不随筛选变化',
    }),
  }),
})

export const PaperToPrint = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  paperId: Type.String({ format: 'uuid' }),
  copies: Type.Integer({ minimum: 1, maximum: mostCopies }),
})
export type PaperToPrint = Static<typeof PaperToPrint>

export const printPapersRoute = route({
  method: 'POST',
  path: '/api/papers/print',
  summary: '选定的文书按所列顺序和份数合为一个 PDF，不带电子签名，每件案件查阅留痕',
  tag: '文书',
  access: 'session',
  body: Type.Object({
    papers: Type.Array(PaperToPrint, { minItems: 1, maxItems: 1000 }),
    duplex: Type.Boolean({ description: '双面打印：页数为单数的文书后加一个空白页' }),
  }),
  response: Type.Unknown(),
})
