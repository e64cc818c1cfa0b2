/**
 * Where a case stands (rules §5.2). `code` is the rule book's; `order` draws the stage map.
 */
type StageRow = {
  readonly code: string
  readonly title: string
  readonly order: number | null
  readonly kind: 'working' | 'review' | 'terminal'
}

// biome-ignore format: a table of law is read in columns
export const stages = {
  CLUE:            { code: 'S00',  title: '线索登记',           order: 1,    kind: 'working' },
  VERIFYING:       { code: 'S01',  title: '核查',               order: 2,    kind: 'working' },
  FILING_REVIEW:   { code: 'S03',  title: '立案审批',           order: 3,    kind: 'review' },
  INVESTIGATING:   { code: 'S05',  title: '调查取证',           order: 4,    kind: 'working' },
  REPORTED:        { code: 'S06',  title: '调查终结审查',       order: 5,    kind: 'review' },
  NOTICE_REVIEW:   { code: 'S07',  title: '法制初审与告知审批', order: 6,    kind: 'review' },
  NOTICE:          { code: 'S08',  title: '处罚告知',           order: 7,    kind: 'working' },
  // Between notice and review; the map shows it only to the cases that had one.
  HEARING:         { code: 'S08H', title: '听证',               order: 7.5,  kind: 'working' },
  LEGAL_REVIEW:    { code: 'S09',  title: '法制审核',           order: 8,    kind: 'review' },
  COLLECTIVE:      { code: 'S10C', title: '集体讨论',           order: 9,    kind: 'review' },
  DECISION_REVIEW: { code: 'S10',  title: '决定审批',           order: 10,   kind: 'review' },
  DECIDED:         { code: 'S20',  title: '决定送达',           order: 11,   kind: 'working' },
  EXECUTING:       { code: 'S11',  title: '执行',               order: 12,   kind: 'working' },
  URGED:           { code: 'S14',  title: '催告',               order: 13,   kind: 'working' },
  PERFORMED:       { code: 'S12',  title: '履行完毕',           order: 14,   kind: 'working' },
  CLOSING_REVIEW:  { code: 'S30R', title: '结案审批',           order: 15,   kind: 'review' },
  CLOSED:          { code: 'S30',  title: '结案',               order: 16,   kind: 'working' },
  ARCHIVED:        { code: 'S31',  title: '归档',               order: 17,   kind: 'terminal' },
  NOT_ACCEPTED:    { code: 'S91',  title: '不予受理或教育了结', order: null, kind: 'terminal' },

  SUMMARY:         { code: 'S02',  title: '简易程序',           order: null, kind: 'working' },
  NOT_FILED:       { code: 'S04',  title: '不予立案',           order: null, kind: 'working' },
  DEFERRED:        { code: 'S13',  title: '延期、分期缴纳',     order: null, kind: 'working' },
  COURT:           { code: 'S15',  title: '申请法院强制执行',   order: null, kind: 'working' },
  COMPELLED:       { code: 'S16',  title: '行政强制执行',       order: null, kind: 'working' },
  SUSPENDED_EXEC:  { code: 'S17',  title: '中止执行',           order: null, kind: 'working' },
  ENDED_EXEC:      { code: 'S18',  title: '终结执行',           order: null, kind: 'working' },
  NO_PENALTY:      { code: 'S21',  title: '不予处罚',           order: null, kind: 'working' },
  TRANSFERRED:     { code: 'S22',  title: '移送公安机关',       order: null, kind: 'working' },
  WITHDRAWN:       { code: 'S23',  title: '撤销案件',           order: null, kind: 'working' },
  REOPENED:        { code: 'S32',  title: '纠错再审',           order: null, kind: 'working' },
  REVERSED:        { code: 'S33',  title: '执行回转',           order: null, kind: 'working' },
  HANDED_OVER:     { code: 'S90',  title: '移送有管辖权机关',   order: null, kind: 'working' },
  SUSPENDED:       { code: 'S92',  title: '中止调查',           order: null, kind: 'working' },
  TERMINATED:      { code: 'S93',  title: '终止调查',           order: null, kind: 'working' },
  JURISDICTION:    { code: 'S96',  title: '管辖争议',           order: null, kind: 'working' },
} as const satisfies Record<string, StageRow>

export type Stage = keyof typeof stages
export const stageNames = Object.keys(stages) as readonly Stage[]

/** A stage as people read it; a name that is none is shown as it is. */
export const stageTitle = (stage: string): string => stages[stage as Stage]?.title ?? stage

/** From the filing until something is decided. */
export const undecided: readonly Stage[] = [
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'HEARING',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
]
/** 履行: the decision is served, and the party has to perform it. */
export const payable: readonly Stage[] = ['EXECUTING', 'DEFERRED', 'URGED']
/** From the service of the decision until it is performed, the ways of enforcing it included. */
export const inPerformance: readonly Stage[] = [
  ...payable,
  'COURT',
  'COMPELLED',
  'SUSPENDED_EXEC',
  'ENDED_EXEC',
  'PERFORMED',
]
/** From the filing until the decision is performed. */
export const afterFiling: readonly Stage[] = [...undecided, 'DECIDED', ...inPerformance]
/** 纠错再审、执行回转: taken out of the files again, or stopped in its performance, because the decision was wrong. */
export const reopened: readonly Stage[] = ['REOPENED', 'REVERSED']
/** 立案在办: filed, and neither decided nor given away; one that waits is in hand too. */
export const inHand: readonly Stage[] = [...undecided, 'SUSPENDED', 'JURISDICTION']

/** The stages of the ordinary procedure in their order, for the stage map. */
export const ordinaryStages: readonly Stage[] = stageNames
  .filter((stage) => stages[stage].order !== null)
  .sort((a, b) => (stages[a].order ?? 0) - (stages[b].order ?? 0))
