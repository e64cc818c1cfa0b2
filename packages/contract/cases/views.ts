import type { CaseDeadline, CaseState, CityPaperKind, JudgeContext } from '@zhiheng/law'
import Type, { type Static } from 'typebox'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = Type.String()

export const CaseRow = Type.Object({
  caseId: text,
  unitId: Type.Integer(),
  unitName: text,
  line: orNull(text),
  stage: text,
  revision: Type.Integer(),
  source: text,
  registeredOn: text,
  place: text,
  cause: orNull(text),
  itemCode: orNull(text),
  partyName: orNull(text),
  caseNumber: orNull(text),
  filedOn: orNull(text),
  decidedOn: orNull(text),
  fineFen: orNull(Type.Integer()),
  leadName: orNull(text),
  awaitingWhat: orNull(text),
  nextDueOn: orNull(text),
  nextDueId: orNull(text),
})
export type CaseRow = Static<typeof CaseRow>

export const TimelineEntry = Type.Object({
  revision: Type.Integer(),
  action: text,
  title: text,
  at: text,
  who: text,
  certificateNumber: orNull(text),
  actingFor: orNull(text),
  fromStage: orNull(text),
  toStage: orNull(text),
  words: orNull(text),
  reason: orNull(text),
  papers: Type.Array(Type.Object({ paperId: text, title: text, number: orNull(text) })),
})
export type TimelineEntry = Static<typeof TimelineEntry>

/** Where a fact comes from: the act that put it on the file, its day, its person. */
export const FactOrigin = Type.Object({
  revision: Type.Integer(),
  action: text,
  title: text,
  at: text,
  who: text,
})
export type FactOrigin = Static<typeof FactOrigin>

export const PaperView = Type.Object({
  paperId: text,
  kind: text,
  title: text,
  about: orNull(text),
  number: orNull(text),
  issuedOn: text,
  sealed: Type.Boolean(),
  needsSeal: Type.Boolean(),
  served: orNull(text),
  needsService: Type.Boolean(),
  scans: Type.Integer(),
  voided: orNull(text),
  copies: Type.Integer({ description: '文书格式规定的份数' }),
  /** 过时: the facts that changed since it was made, old and new, and the act that changed them. */
  stale: Type.Array(
    Type.Object({ path: text, label: text, before: text, now: text, since: orNull(FactOrigin) }),
  ),
})
export type PaperView = Static<typeof PaperView>

/** A fact that one paper was made from. `from` null: it is no fact of the file (the agency's own address, a figure of the law). */
export const PaperFact = Type.Object({
  path: text,
  label: text,
  value: text,
  from: orNull(FactOrigin),
  /** The papers in force that draw on it. */
  usedBy: Type.Array(text),
})
export type PaperFact = Static<typeof PaperFact>

/**
 * The state and the judge's context go over whole: the page asks the same judge the server asks. Their schemas name no type, for
 * then they are written in one go and not group by group, which was a tenth of what a case page costs.
 */
export const CaseView = Type.Object({
  state: Type.Unsafe<CaseState>({ description: '案卷的全部事实' }),
  context: Type.Unsafe<JudgeContext>({ description: '判断能否办理所依据的其他情况' }),
  unitName: text,
  ours: Type.Boolean({ description: '是否本单位办理：他单位只读' }),
  deadlines: Type.Unsafe<readonly CaseDeadline[]>({ type: 'array', items: {} }),
  papers: Type.Array(PaperView),
  /** 本市文书 that may be made today, each with what it asks for. */
  ownPapers: Type.Array(
    Type.Object({
      kind: text,
      paper: Type.Unsafe<CityPaperKind>({ type: 'object', additionalProperties: true }),
    }),
  ),
  timeline: Type.Array(TimelineEntry),
})
export type CaseView = Static<typeof CaseView>

export const ReadingView = Type.Object({
  at: text,
  personName: text,
  unitName: text,
  what: text,
  detail: orNull(text),
})
export type ReadingView = Static<typeof ReadingView>

export const NoticeView = Type.Object({
  noticeId: text,
  caseId: text,
  kind: text,
  words: text,
  createdAt: text,
  read: Type.Boolean(),
})
export type NoticeView = Static<typeof NoticeView>

export const InboxRow = Type.Object({
  caseId: text,
  what: text,
  stage: text,
  caseNumber: orNull(text),
  cause: orNull(text),
  partyName: orNull(text),
  place: text,
  leadName: orNull(text),
  deadlineTitle: orNull(text),
  legalDueOn: orNull(text),
  safeDueOn: orNull(text),
  mine: Type.Boolean({ description: '等我本人（承办），而不是等我的岗位' }),
})
export type InboxRow = Static<typeof InboxRow>
