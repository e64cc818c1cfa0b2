import { type Citation, compulsionLaw, litigationLaw, penaltyLaw, reconsiderationLaw } from '../citation.ts'
import type { DeadlineRuleId } from '../deadlines/deadline-rules.ts'

/** One thing the receiver of a paper may still do, where, and by which of the case's clocks. */
export type PaperRight = {
  readonly may: string
  /** Where it is done. */
  readonly where: 'unit' | 'bank' | 'reconsideration' | 'court'
  readonly basis: readonly [Citation, ...Citation[]]
  /** The clock of the case that ends it; `:` at the end stands for one clock per record the paper is about. */
  readonly clock?: string
  /** The rule that ends it where the case keeps no clock for this paper: counted from its own service. */
  readonly rule?: DeadlineRuleId
  /** Said as long as there is no day, and where there never is one. */
  readonly untilThen: string
  readonly agency?: true
}

const noDay = '法律没有规定最后一日，请尽早提出'
const inTime = (period: string) => `自送达之日起${period}内`

/** Nothing here counts a day: each right names the clock of the case that does. */
// biome-ignore format: a table of law is read in columns
export const paperRights = {
  state:       { may: '陈述、申辩', where: 'unit', basis: [penaltyLaw(44), penaltyLaw(45, { paragraph: 1 })], clock: 'makeStatement', untilThen: '自送达之日起，在文书写明的期限内' },
  hear:        { may: '要求听证（不收费用）', where: 'unit', basis: [penaltyLaw(64, { item: 1 })], clock: 'requestHearing', untilThen: inTime('五个工作日') },
  pay:         { may: '缴纳罚款', where: 'bank', basis: [penaltyLaw(67, { paragraph: 3 })], clock: 'payFine', untilThen: inTime('十五日') },
  instalments: { may: '按期缴纳延期、分期的罚款', where: 'bank', basis: [penaltyLaw(66, { paragraph: 2 })], clock: 'payInstalment:*', untilThen: '按照批准的日期' },
  defer:       { may: '确有经济困难的，申请延期或者分期缴纳', where: 'unit', basis: [penaltyLaw(66, { paragraph: 2 })], untilThen: '法律没有规定申请的最后一日，请在缴款期限届满之前提出' },
  reconsider:  { may: '申请行政复议', where: 'reconsideration', basis: [reconsiderationLaw(20, { paragraph: 1 })], clock: 'applyReconsideration', rule: 'applyReconsideration', untilThen: inTime('六十日') },
  sue:         { may: '提起行政诉讼', where: 'court', basis: [litigationLaw(46, { paragraph: 1 })], clock: 'bringSuit', rule: 'bringSuit', untilThen: inTime('六个月') },
  sueAfter:    { may: '不服行政复议决定的，提起行政诉讼', where: 'court', basis: [reconsiderationLaw(23, { paragraph: 1, item: 1 }), litigationLaw(45)], clock: 'bringSuit', untilThen: '先申请行政复议；自收到行政复议决定书之日起十五日内' },
  contestChange: { may: '不服变更内容的，申请行政复议', where: 'reconsideration', basis: [reconsiderationLaw(20, { paragraph: 1 })], rule: 'applyReconsideration', untilThen: inTime('六十日') },
  sueChange:   { may: '不服变更内容的，提起行政诉讼', where: 'court', basis: [litigationLaw(46, { paragraph: 1 })], rule: 'bringSuit', untilThen: inTime('六个月') },
  complain:    { may: '认为处罚有误的，申诉或者检举，请本机关改正', where: 'unit', basis: [penaltyLaw(75, { paragraph: 2 })], untilThen: noDay },
  speak:       { may: '陈述、申辩，提交证据', where: 'unit', basis: [penaltyLaw(7, { paragraph: 1 })], untilThen: noDay },
  speakMeasure:{ may: '陈述、申辩', where: 'unit', basis: [compulsionLaw(8, { paragraph: 1 })], untilThen: noDay },
  speakEnforcement: { may: '收到催告书后陈述、申辩', where: 'unit', basis: [compulsionLaw(36)], untilThen: noDay },
  provide:     { may: '提供材料', where: 'unit', basis: [penaltyLaw(55, { paragraph: 2 })], clock: 'provideMaterials:', untilThen: '在文书写明的日期以前' },
  correct:     { may: '自行改正', where: 'unit', basis: [penaltyLaw(28, { paragraph: 1 })], clock: 'correct:', untilThen: '在文书写明的日期以前' },
  obey:        { may: '缴清催告的款项', where: 'bank', basis: [compulsionLaw(54)], clock: 'obeyDemand:', untilThen: inTime('十个工作日') },
  obeyDuty:    { may: '履行催告的义务', where: 'unit', basis: [compulsionLaw(35, { item: 1 })], clock: 'obeyDutyDemand:', untilThen: '在文书写明的日期以前' },
  performSelf: { may: '自行履行', where: 'unit', basis: [compulsionLaw(51, { paragraph: 1, item: 2 })], clock: 'performInstead:', untilThen: inTime('三个工作日') },
  demolishSelf:{ may: '自行拆除', where: 'unit', basis: [compulsionLaw(44)], clock: 'demolishSelfBy:', untilThen: '在公告写明的日期以前' },
  recuse:      { may: '认为办案人员、听证主持人与本案有直接利害关系的，申请回避', where: 'unit', basis: [penaltyLaw(43), penaltyLaw(64, { item: 4 })], untilThen: noDay },
  agents:      { may: '亲自参加听证，也可以委托一至二人代理', where: 'unit', basis: [penaltyLaw(64, { item: 5 })], untilThen: '在听证举行以前提交授权委托书' },
  preserved:   { may: '等候处理决定', where: 'unit', basis: [penaltyLaw(56)], clock: 'disposeOfPreserved:', untilThen: '本机关应当自登记保存之日起七个工作日内决定', agency: true },
  seized:      { may: '查封、扣押期满应当解除或者作出处理决定', where: 'unit', basis: [compulsionLaw(25, { paragraph: 1 })], clock: 'liftSeizure:', untilThen: '本机关应当在查封、扣押期限届满以前决定', agency: true },
} as const satisfies Record<string, PaperRight>

export type PaperRightId = keyof typeof paperRights
