import Type, { type Static } from 'typebox'
import { route } from '../route.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** Where the report of one major decision stands: still to be sent, late, sent and unanswered, taken. */
export const majorFilingStandings = {
  overdue: '逾期未报送',
  due: '尚未报送',
  sent: '已报送，等待答复',
  received: '已备案',
} as const
export type MajorFilingStanding = keyof typeof majorFilingStandings

export const MajorFilingRow = Type.Object({
  caseId: Type.String(),
  caseNumber: orNull(Type.String()),
  cause: orNull(Type.String()),
  partyName: orNull(Type.String()),
  unitName: Type.String(),
  decidedOn: Type.String({ description: '作出处罚决定的日期' }),
  fineFen: orNull(Type.Integer({ description: '现在生效的罚款，单位：分' })),
  number: orNull(Type.String({ description: '备案表文号' })),
  dueOn: Type.String({ description: '报送期限届满日' }),
  sentOn: orNull(Type.String({ description: '报送日期' })),
  standing: Type.Unsafe<MajorFilingStanding>({ type: 'string', enum: Object.keys(majorFilingStandings) }),
})
export type MajorFilingRow = Static<typeof MajorFilingRow>

export const findMajorFilingsRoute = route({
  method: 'GET',
  path: '/api/major-filings',
  summary: '重大行政处罚决定备案：职权范围内应当备案的决定，报送和答复的情况',
  tag: '案件',
  access: 'session',
  query: Type.Object({
    standing: Type.Optional(
      Type.Unsafe<MajorFilingStanding>({ type: 'string', enum: Object.keys(majorFilingStandings) }),
    ),
  }),
  response: Type.Object({
    rows: Type.Array(MajorFilingRow),
    more: Type.Boolean(),
    counts: Type.Object({
      overdue: Type.Integer(),
      due: Type.Integer(),
      sent: Type.Integer(),
      received: Type.Integer(),
    }),
  }),
})
