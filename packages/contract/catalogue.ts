import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const Day = Type.String({ format: 'date', description: "'YYYY-MM-DD', a Beijing day" })
const DayOrNull = Type.Union([Type.String(), Type.Null()])
const FenOrNull = Type.Union([Type.Integer(), Type.Null()])
const Page = {
  page: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
}
const Words = Type.Optional(Type.String({ maxLength: 100 }))

/** What a reader must be told of a row before relying on it, in words for the page. */
const Marks = Type.Array(Type.String())

export const LawRow = Type.Object({
  lawId: Type.String(),
  title: Type.String(),
  shortTitle: Type.String(),
  issuingBody: Type.String(),
  level: Type.String(),
  documentNumber: Type.String(),
  departments: Type.Array(Type.String()),
  validFrom: DayOrNull,
  validTo: DayOrNull,
  itemCount: Type.Integer(),
  snapshots: Type.Array(Type.String()),
  confidence: Type.String(),
  marks: Marks,
})
export type LawRow = Static<typeof LawRow>

export const ItemRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  department: Type.String(),
  line: Type.String(),
  lawId: Type.String(),
  lawTitle: Type.String(),
  lawLevel: Type.String(),
  violationArticle: Type.String(),
  penaltyArticle: Type.String(),
  penaltyKinds: Type.Array(Type.String()),
  validFrom: Type.String(),
  validTo: DayOrNull,
  inForce: Type.Boolean({ description: 'on the day asked for' }),
  snapshots: Type.Array(Type.String()),
  marks: Marks,
})
export type ItemRow = Static<typeof ItemRow>

const Rate = Type.Union([Type.Object({ min: Type.Number(), max: Type.Number() }), Type.Null()])

/** The item as a case would copy it (law: ItemSnapshot). */
export const ItemDetail = Type.Object({
  code: Type.String(),
  name: Type.String(),
  department: Type.String(),
  line: Type.String(),
  lawId: Type.String(),
  lawTitle: Type.String(),
  lawLevel: Type.String(),
  violationArticle: Type.String(),
  violationSource: Type.String(),
  penaltyArticle: Type.String(),
  penaltyKinds: Type.Array(Type.String()),
  kindsBasis: Type.String(),
  fineBasis: Type.String(),
  finePer: Type.String(),
  fineRate: Rate,
  fineMinFen: FenOrNull,
  fineMaxFen: FenOrNull,
  orgFineMinFen: FenOrNull,
  orgFineMaxFen: FenOrNull,
  indFineMinFen: FenOrNull,
  indFineMaxFen: FenOrNull,
  fineText: Type.String(),
  fineReference: Type.String(),
  fineReview: Type.Union([Type.String(), Type.Null()]),
  mustOrderCorrection: Type.String(),
  levels: Type.Array(Type.String()),
  delegable: Type.Boolean(),
  delegableBasis: Type.String(),
  validFrom: Type.String(),
  validTo: DayOrNull,
  confidence: Type.String(),
  source: Type.String(),
})
export type ItemDetail = Static<typeof ItemDetail>

export const TierRow = Type.Object({
  itemCode: Type.String(),
  tier: Type.String(),
  order: Type.Integer(),
  circumstance: Type.String(),
  party: Type.String(),
  fineMinFen: FenOrNull,
  fineMaxFen: FenOrNull,
  fineRate: Rate,
  outcome: Type.String(),
  basis: Type.String(),
  jurisdiction: Type.String(),
  confidence: Type.String(),
})
export type TierRow = Static<typeof TierRow>

export const LeniencyRow = Type.Object({
  id: Type.String(),
  type: Type.String(),
  itemCode: Type.Union([Type.String(), Type.Null()], { description: 'null: for every item' }),
  itemName: Type.Union([Type.String(), Type.Null()]),
  condition: Type.String(),
  conditionsAll: Type.Boolean(),
  lookbackDays: Type.Union([Type.Integer(), Type.Null()]),
  correctionDeadline: Type.String(),
  legalBasis: Type.String(),
  validFrom: Type.String(),
  validTo: DayOrNull,
  confidence: Type.String(),
  marks: Marks,
})
export type LeniencyRow = Static<typeof LeniencyRow>

const VersionRow = Type.Object({
  version: Type.Integer(),
  validFrom: DayOrNull,
  validTo: DayOrNull,
  importedAt: Type.String(),
  importedBy: Type.String(),
})
const HistoryRow = Type.Object({
  changedAt: Type.String(),
  changedBy: Type.String(),
  fileName: Type.String(),
  version: Type.Integer(),
  change: Type.String(),
  what: Type.String({ description: 'what was changed, in words' }),
})

export const ImportKind = Type.Union([
  Type.Literal('laws'),
  Type.Literal('items'),
  Type.Literal('discretion'),
  Type.Literal('leniency'),
  Type.Literal('calendar'),
])
export type ImportKind = Static<typeof ImportKind>

const ImportFault = Type.Object({
  line: Type.Integer({ description: 'of the file; 1 is the line of the column names' }),
  column: Type.String(),
  reason: Type.String(),
  wayForward: Type.String(),
})

/** What became of one file of an import. */
export const CatalogueImportFile = Type.Object({
  kind: ImportKind,
  fileName: Type.String(),
  sha256: Type.String(),
  format: Type.String(),
  rowsRead: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  corrected: Type.Integer(),
  unchanged: Type.Integer(),
  snapshotMoves: Type.Integer(),
  changes: Type.Array(
    Type.Object({ line: Type.Integer(), key: Type.String(), change: Type.String(), detail: Type.String() }),
  ),
  faults: Type.Array(ImportFault),
  warnings: Type.Array(Type.Object({ line: Type.Integer(), column: Type.String(), reason: Type.String() })),
})
export type CatalogueImportFile = Static<typeof CatalogueImportFile>

/** `checked`: a dry run found no fault; `refused`: faults, nothing loaded; `unchanged`: nothing new in the file. */
export const CatalogueImportReport = Type.Object({
  outcome: Type.Union([
    Type.Literal('checked'),
    Type.Literal('imported'),
    Type.Literal('unchanged'),
    Type.Literal('refused'),
  ]),
  files: Type.Array(CatalogueImportFile),
})
export type CatalogueImportReport = Static<typeof CatalogueImportReport>

export const ImportRow = Type.Object({
  importId: Type.String(),
  kind: ImportKind,
  fileName: Type.String(),
  sha256: Type.String(),
  importedAt: Type.String(),
  importedBy: Type.String(),
  rowsRead: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  corrected: Type.Integer(),
  unchanged: Type.Integer(),
  warnings: Type.Array(Type.Object({ line: Type.Integer(), column: Type.String(), reason: Type.String() })),
})
export type ImportRow = Static<typeof ImportRow>

const listOf = <T extends Type.TSchema>(row: T) =>
  Type.Object({
    rows: Type.Array(row),
    total: Type.Integer(),
    page: Type.Integer(),
    pageSize: Type.Integer(),
  })

const tag = '执法依据'

export const catalogue = {
  overview: route({
    method: 'GET',
    path: '/api/catalogue',
    summary: '目录概况：数量、快照、条线、最近导入',
    tag,
    access: 'session',
    response: Type.Object({
      laws: Type.Integer(),
      items: Type.Integer(),
      tiers: Type.Integer(),
      leniency: Type.Integer(),
      snapshots: Type.Array(
        Type.Object({ name: Type.String(), laws: Type.Integer(), items: Type.Integer() }),
      ),
      levels: Type.Array(Type.String()),
      departments: Type.Array(Type.String()),
      mayImport: Type.Boolean({ description: '本人能否导入：市政府、市司法局的系统管理员' }),
    }),
  }),
  laws: route({
    method: 'GET',
    path: '/api/catalogue/laws',
    summary: '检索法律法规',
    tag,
    access: 'session',
    query: Type.Object({
      text: Words,
      level: Words,
      department: Words,
      snapshot: Words,
      inForceOn: Type.Optional(Day),
      ...Page,
    }),
    response: listOf(LawRow),
  }),
  law: route({
    method: 'GET',
    path: '/api/catalogue/laws/:lawId',
    summary: '一部法律法规：所查之日的文本、各版本与更正记录',
    tag,
    access: 'session',
    params: Type.Object({ lawId: Type.String() }),
    query: Type.Object({ on: Type.Optional(Day) }),
    response: Type.Object({
      law: LawRow,
      adoptedOn: DayOrNull,
      effectiveOn: DayOrNull,
      lastAmendedOn: DayOrNull,
      textAvailable: Type.Boolean(),
      source: Type.String(),
      note: Type.String(),
      inForce: Type.Boolean(),
      askedOn: Type.String(),
      versions: Type.Array(VersionRow),
      history: Type.Array(HistoryRow),
    }),
  }),
  items: route({
    method: 'GET',
    path: '/api/catalogue/items',
    summary: '检索处罚事项：名称、法规题名、条款号',
    tag,
    access: 'session',
    query: Type.Object({
      text: Words,
      department: Words,
      lawId: Words,
      snapshot: Words,
      inForceOn: Type.Optional(Day),
      penaltyKind: Words,
      review: Type.Optional(Type.Boolean({ description: '只看幅度须人工核对的' })),
      ...Page,
    }),
    response: listOf(ItemRow),
  }),
  item: route({
    method: 'GET',
    path: '/api/catalogue/items/:code',
    summary: '一个处罚事项：所查之日的版本、裁量档次、从轻减免情形、各版本与更正记录',
    tag,
    access: 'session',
    params: Type.Object({ code: Type.String() }),
    query: Type.Object({ on: Type.Optional(Day) }),
    response: Type.Object({
      item: ItemDetail,
      marks: Marks,
      inForce: Type.Boolean(),
      askedOn: Type.String(),
      snapshots: Type.Array(Type.String()),
      authority: Type.String(),
      fine: Type.Object({
        person: Type.String({ description: '个人的罚款幅度，或者不能给出的理由' }),
        organisation: Type.String(),
      }),
      tiers: Type.Array(TierRow),
      leniency: Type.Array(LeniencyRow),
      versions: Type.Array(VersionRow),
      history: Type.Array(HistoryRow),
    }),
  }),
  leniency: route({
    method: 'GET',
    path: '/api/catalogue/leniency',
    summary: '从轻、减轻、不予处罚情形',
    tag,
    access: 'session',
    query: Type.Object({ text: Words, type: Words, inForceOn: Type.Optional(Day), ...Page }),
    response: listOf(LeniencyRow),
  }),
  calendar: route({
    method: 'GET',
    path: '/api/catalogue/calendar',
    summary: '一年的放假安排；没有通知的年度答 loaded=false',
    tag,
    access: 'session',
    query: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })) }),
    response: Type.Object({
      year: Type.Integer(),
      loaded: Type.Boolean(),
      version: Type.Integer(),
      source: Type.String(),
      importedAt: DayOrNull,
      years: Type.Array(Type.Integer()),
      missingYears: Type.Array(Type.Integer(), { description: '今年和明年之中尚无通知的' }),
      days: Type.Array(
        Type.Object({ day: Type.String(), type: Type.String(), name: Type.String(), inLieu: Type.Boolean() }),
      ),
    }),
  }),
  columns: route({
    method: 'GET',
    path: '/api/catalogue/columns',
    summary: '各类导入文件的列',
    tag,
    access: 'session',
    response: Type.Array(
      Type.Object({
        kind: ImportKind,
        words: Type.String(),
        columns: Type.Array(
          Type.Object({
            name: Type.String(),
            label: Type.String(),
            need: Type.String(),
            values: Type.Array(Type.String()),
          }),
        ),
      }),
    ),
  }),
  imports: route({
    method: 'GET',
    path: '/api/catalogue/imports',
    summary: '导入记录',
    tag,
    access: 'session',
    query: Type.Object({ ...Page }),
    response: listOf(ImportRow),
  }),
  import: route({
    method: 'POST',
    path: '/api/catalogue/imports',
    summary:
      '导入一个文件（系统管理员）：multipart，字段 kind、mode=check|import，随后是 file；有一处问题即全部不导入',
    tag,
    access: 'session',
    response: CatalogueImportReport,
  }),
} as const
