import { type ActionName, actionNames, ordinaryActions, stageGroupNames } from '@zhiheng/law'
import Type, { type Static } from 'typebox'
import { Problem } from '../problem.ts'
import { type Route, route } from '../route.ts'
import { AttachmentRef, actionInputs, Day } from './action-inputs.ts'
import { CaseRow, CaseView, InboxRow, NoticeView, PaperFact, ReadingView } from './views.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const CaseId = Type.Object({ caseId: Type.String({ format: 'uuid' }) })
const tag = '案件'

export const Taken = Type.Object({ caseId: Type.String(), revision: Type.Integer(), stage: Type.String() })

export const registerClueRoute = route({
  method: 'POST',
  path: '/api/cases',
  summary: '登记线索',
  tag,
  access: 'session',
  body: Type.Object({
    /** 客户端给出的编号，断网重发时不会重复登记。 */
    caseId: Type.Optional(Type.String({ format: 'uuid' })),
    input: actionInputs.registerClue,
  }),
  response: Taken,
})

/** One operation an action: `POST /api/cases/:caseId/actions/<action>` with the revision the person saw. */
export type ActionRoute = Route & { readonly access: 'session'; readonly action: ActionName }
export const actionRoutes: readonly ActionRoute[] = actionNames
  .filter((action) => action !== 'registerClue')
  .map((action) => ({
    action,
    method: 'POST',
    path: `/api/cases/:caseId/actions/${action}`,
    summary: ordinaryActions[action].title,
    tag: '案件办理',
    access: 'session',
    params: CaseId,
    body: Type.Object({
      revision: Type.Integer({ minimum: 1 }),
      input: actionInputs[action],
      /** 客户端为这一次办理给出的编号：答复丢失后带同一编号重发，只办理一次，答复相同。 */
      key: Type.Optional(Type.String({ format: 'uuid' })),
    }),
    response: Taken,
  }))

export const CaseQuery = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 60, description: '案号、当事人、案由、地点中的连续文字' })),
  stage: Type.Optional(Type.String()),
  stageGroup: Type.Optional(
    Type.Enum([...stageGroupNames], { description: '环节组，如审核决定；与总览的列一致' }),
  ),
  unitId: Type.Optional(Type.Integer()),
  line: Type.Optional(Type.String({ maxLength: 4 })),
  mine: Type.Optional(Type.Boolean({ description: '只看本人承办' })),
  withoutShared: Type.Optional(Type.Boolean({ description: '不含共享给本单位的案件；总览的数字不含它们' })),
  source: Type.Optional(Type.String()),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  dueBefore: Type.Optional(Day),
  sort: Type.Optional(Type.Union([Type.Literal('newest'), Type.Literal('due')])),
  after: Type.Optional(Type.String({ description: '上一页最后一行的位置' })),
  total: Type.Optional(Type.Boolean({ description: '是否计算总数' })),
})
export type CaseQuery = Static<typeof CaseQuery>

export const findCasesRoute = route({
  method: 'GET',
  path: '/api/cases',
  summary: '案件列表：每页二十件，可按环节、单位、时间筛选，可检索中文',
  tag,
  access: 'session',
  query: CaseQuery,
  response: Type.Object({
    cases: Type.Array(CaseRow),
    next: orNull(Type.String()),
    total: orNull(Type.Integer()),
    /** 检索词过于常见：列出的可能不全；问总数时，不止 `total` 件。 */
    tooMany: Type.Boolean(),
  }),
})

export const findCaseRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: '案件页：查阅留痕',
  tag,
  access: 'session',
  params: CaseId,
  response: CaseView,
})
export const findReadingsRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/readings',
  summary: '谁看过本案',
  tag,
  access: 'session',
  params: CaseId,
  response: Type.Object({ readings: Type.Array(ReadingView) }),
})

/** 同类案件: amounts by tier and how many, and nothing by which a case could be known. */
export const NeighbouringFines = Type.Object({
  tier: orNull(Type.String()),
  cases: Type.Integer(),
  leastFen: Type.Integer(),
  medianFen: Type.Integer(),
  mostFen: Type.Integer(),
})
export type NeighbouringFines = Static<typeof NeighbouringFines>
export const neighbouringFinesRoute = route({
  method: 'POST',
  path: '/api/cases/:caseId/neighbouring-fines',
  summary: '本市同一事项已决案件的罚款：按档次的件数和数额，查询留痕',
  tag,
  access: 'session',
  params: CaseId,
  response: Type.Object({ tiers: Type.Array(NeighbouringFines) }),
})

export const revealRoute = route({
  method: 'POST',
  path: '/api/cases/:caseId/reveal',
  summary: '显示完整证件号码或者电话，查阅留痕',
  tag,
  access: 'session',
  params: CaseId,
  body: Type.Object({
    what: Type.Union([
      Type.Literal('party.idNumber'),
      Type.Literal('party.phone'),
      Type.Literal('reporter.phone'),
      Type.Literal('address.phone'),
    ]),
  }),
  response: Type.Object({ text: Type.String() }),
})

export const inboxRoute = route({
  method: 'GET',
  path: '/api/inbox',
  summary: '我的待办，按法定紧迫程度',
  tag,
  access: 'session',
  response: Type.Object({
    counts: Type.Object({
      dueToday: Type.Integer(),
      dueSoon: Type.Integer(),
      overdue: Type.Integer(),
      awaitingMe: Type.Integer(),
      toServe: Type.Integer(),
    }),
    rows: Type.Array(InboxRow),
    more: Type.Boolean(),
  }),
})

export const noticesRoute = route({
  method: 'GET',
  path: '/api/notices',
  summary: '站内提醒',
  tag,
  access: 'session',
  response: Type.Object({ unread: Type.Integer(), notices: Type.Array(NoticeView) }),
})
export const readNoticesRoute = route({
  method: 'POST',
  path: '/api/notices/read',
  summary: '标记提醒已读',
  tag,
  access: 'session',
  body: Type.Object({
    noticeIds: Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 100 }),
  }),
  response: Type.Object({ read: Type.Integer() }),
})

const DraftKey = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 120, pattern: '^[A-Za-z0-9:._-]+$' }),
})
export const findDraftRoute = route({
  method: 'GET',
  path: '/api/drafts/:key',
  summary: '取本人的草稿',
  tag: '草稿',
  access: 'session',
  params: DraftKey,
  response: Type.Object({ body: Type.Unknown(), savedAt: orNull(Type.String()) }),
})
export const saveDraftRoute = route({
  method: 'PUT',
  path: '/api/drafts/:key',
  summary: '保存本人的草稿',
  tag: '草稿',
  access: 'session',
  params: DraftKey,
  body: Type.Object({ body: Type.Unknown() }),
  response: Type.Object({ savedAt: Type.String() }),
})
export const dropDraftRoute = route({
  method: 'DELETE',
  path: '/api/drafts/:key',
  summary: '丢弃本人的草稿',
  tag: '草稿',
  access: 'session',
  params: DraftKey,
  response: Type.Object({ dropped: Type.Boolean() }),
})

export const SavedView = Type.Object({ viewId: Type.String(), name: Type.String(), query: CaseQuery })
export type SavedView = Static<typeof SavedView>
export const viewsRoute = route({
  method: 'GET',
  path: '/api/views',
  summary: '我保存的筛选',
  tag,
  access: 'session',
  response: Type.Object({ views: Type.Array(SavedView) }),
})
export const saveViewRoute = route({
  method: 'POST',
  path: '/api/views',
  summary: '保存筛选',
  tag,
  access: 'session',
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 40 }), query: CaseQuery }),
  response: SavedView,
})
export const dropViewRoute = route({
  method: 'DELETE',
  path: '/api/views/:viewId',
  summary: '删除保存的筛选',
  tag,
  access: 'session',
  params: Type.Object({ viewId: Type.String({ format: 'uuid' }) }),
  response: Type.Object({ dropped: Type.Boolean() }),
})

/** multipart: one part `file`. */
export const uploadAttachmentRoute = route({
  method: 'POST',
  path: '/api/attachments',
  summary: '上传附件，按内容登记校验值',
  tag: '附件',
  access: 'session',
  response: AttachmentRef,
})
export const openAttachmentRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/attachments/:sha256',
  summary: '查看附件，查阅留痕',
  tag: '附件',
  access: 'session',
  params: Type.Object({
    caseId: Type.String({ format: 'uuid' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  }),
  response: Type.Unknown(),
})

/** multipart: one part `file` (CSV or XLSX of the 12345 hotline); with a bad row nothing is registered and all are listed. */
export const importCluesRoute = route({
  method: 'POST',
  path: '/api/clues/import',
  summary: '导入 12345 工单',
  tag,
  access: 'session',
  query: Type.Object({ dryRun: Type.Optional(Type.Boolean()) }),
  response: Type.Object({
    registered: Type.Integer(),
    known: Type.Integer(),
    rows: Type.Integer(),
    problem: orNull(Problem),
  }),
})

const PaperParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  paperId: Type.String({ format: 'uuid' }),
})
export const openPaperRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/papers/:paperId',
  summary: '文书的正本（PDF）或者工作副本（DOCX），查阅留痕',
  tag: '文书',
  access: 'session',
  params: PaperParams,
  query: Type.Object({
    format: Type.Optional(Type.Union([Type.Literal('pdf'), Type.Literal('docx')])),
    download: Type.Optional(Type.Boolean()),
  }),
  response: Type.Unknown(),
})
export const paperHashRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/papers/:paperId/hash',
  summary: '正本的校验值：用印以此为准',
  tag: '文书',
  access: 'session',
  params: PaperParams,
  response: Type.Object({ sha256: Type.String(), size: Type.Integer() }),
})
export const paperFactsRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/papers/:paperId/facts',
  summary: '一份文书所依据的事实：内容、由来、还有哪些文书使用',
  tag: '文书',
  access: 'session',
  params: PaperParams,
  response: Type.Array(PaperFact),
})
/** What a paper would look like if the act were done now: nothing is made, gaps are shown. */
export const previewPaperRoute = route({
  method: 'POST',
  path: '/api/cases/:caseId/preview',
  summary: '预览：按现在填写的内容排出文书，不落卷',
  tag: '文书',
  access: 'session',
  params: CaseId,
  body: Type.Object({ action: Type.String(), input: Type.Unknown(), kind: Type.String() }),
  response: Type.Unknown(),
})
