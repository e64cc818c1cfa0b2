import {
  type Citation,
  civilProcedureLaw,
  compulsionLaw,
  criminalTransferRules,
  disclosureRules,
  ecologyCode,
  housingProcedure,
  litigationLaw,
  penaltyLaw,
  reconsiderationLaw,
} from '../citation.ts'
import type { DeadlineLength, DeadlineRule, Whose } from './deadline-shapes.ts'

/** One row of the table: a rule without its id, with the fact that starts it. */
type Row = {
  readonly title: string
  readonly startsAt: string
  readonly length: DeadlineLength
  readonly whose: Whose
  readonly expiry: 'roll' | 'hard'
  readonly basis: readonly Citation[]
}

const p85 = penaltyLaw(85)
const c69 = compulsionLaw(69)
const r88 = reconsiderationLaw(88)

/**
 * Every clock whose number stands in a statute. One row, one clock, its articles.
 *
 * Working days or calendar days is never our choice: 《行政处罚法》第八十五条 turns its «二日、三日、五日、七日» into
 * working days and leaves the rest as days; 《行政强制法》第六十九条 does so for every period up to ten days;
 * 《行政复议法》第八十八条 for three, five, seven and ten; 《行政诉讼法》 for none.
 */
// biome-ignore format: a table of law is read in columns
export const statutoryRows = {
  decideCase:                  { title: '作出处理决定的期限',         startsAt: '立案',             length: { days: 90 },        whose: 'agency', expiry: 'roll', basis: [penaltyLaw(60)] },
  disposeOfPreserved:          { title: '先行登记保存证据的处理期限', startsAt: '先行登记保存',     length: { workingDays: 7 },  whose: 'agency', expiry: 'roll', basis: [penaltyLaw(56), p85] },
  requestHearing:              { title: '要求听证的期限',             startsAt: '听证告知书送达',   length: { workingDays: 5 },  whose: 'party',  expiry: 'roll', basis: [penaltyLaw(64, { item: 1 }), p85] },
  serveDecision:               { title: '行政处罚决定书送达期限',     startsAt: '作出处罚决定',     length: { workingDays: 7 },  whose: 'agency', expiry: 'roll', basis: [penaltyLaw(61, { paragraph: 1 }), p85] },
  withdrawPublication:         { title: '撤回处罚决定公开信息的期限', startsAt: '决定被变更、撤销、确认违法或者无效', length: { workingDays: 3 }, whose: 'agency', expiry: 'roll', basis: [penaltyLaw(48, { paragraph: 2 }), p85] },
  payFine:                     { title: '缴纳罚款的期限',             startsAt: '收到行政处罚决定书', length: { days: 15 },      whose: 'party',  expiry: 'roll', basis: [penaltyLaw(67, { paragraph: 3 })] },
  remitCash:                   { title: '当场收缴罚款交至行政机关的期限', startsAt: '当场收缴罚款', length: { workingDays: 2 },  whose: 'agency', expiry: 'roll', basis: [penaltyLaw(71), p85] },
  bankCash:                    { title: '行政机关将罚款缴付银行的期限', startsAt: '行政机关收到当场收缴的罚款', length: { workingDays: 2 }, whose: 'agency', expiry: 'roll', basis: [penaltyLaw(71), p85] },
  limitationTwoYears:          { title: '二年追责时效',               startsAt: '违法行为发生或者终了', length: { years: 2 },    whose: 'agency', expiry: 'hard', basis: [penaltyLaw(36, { paragraph: 1 })] },
  limitationFiveYears:         { title: '五年追责时效',               startsAt: '违法行为发生或者终了', length: { years: 5 },    whose: 'agency', expiry: 'hard', basis: [penaltyLaw(36, { paragraph: 1 })] },
  limitationEcology:           { title: '生态环境五年追责时效',       startsAt: '违法行为发生或者终了', length: { years: 5 },    whose: 'agency', expiry: 'hard', basis: [ecologyCode(1054)] },

  reportUrgentMeasure:         { title: '紧急情况当场实施强制措施后报告、补办批准的期限', startsAt: '当场实施强制措施', length: { hours: 24 }, whose: 'agency', expiry: 'hard', basis: [compulsionLaw(19)] },
  liftSeizure:                 { title: '查封、扣押期限',             startsAt: '实施查封、扣押',   length: { days: 30 },        whose: 'agency', expiry: 'hard', basis: [compulsionLaw(25, { paragraph: 1 })] },
  liftExtendedSeizure:         { title: '延长后的查封、扣押期限',     startsAt: '原查封、扣押期限届满', length: { days: 30 },    whose: 'agency', expiry: 'hard', basis: [compulsionLaw(25, { paragraph: 1 })] },
  endStayedEnforcement:        { title: '中止执行满三年不再执行',     startsAt: '中止执行',         length: { years: 3 },        whose: 'agency', expiry: 'hard', basis: [compulsionLaw(39, { paragraph: 2 })] },
  surchargeThirtyDays:         { title: '加处罚款满三十日',           startsAt: '开始加处罚款',     length: { days: 30 },        whose: 'party',  expiry: 'hard', basis: [compulsionLaw(46, { paragraph: 1 })] },
  applyToCourt:                { title: '申请人民法院强制执行的期限', startsAt: '法定复议、起诉期限届满', length: { months: 3 }, whose: 'agency', expiry: 'roll', basis: [compulsionLaw(53)] },
  performInstead:              { title: '代履行前履行的期限',         startsAt: '代履行催告书送达', length: { workingDays: 3 },  whose: 'party',  expiry: 'roll', basis: [compulsionLaw(51, { paragraph: 1, item: 2 }), c69] },
  obeyDemand:                  { title: '催告后履行的期限',           startsAt: '催告书送达',       length: { workingDays: 10 }, whose: 'party',  expiry: 'roll', basis: [compulsionLaw(54), c69] },
  contestNonAcceptance:        { title: '对不予受理裁定申请复议的期限', startsAt: '收到不予受理裁定', length: { days: 15 },      whose: 'agency', expiry: 'roll', basis: [compulsionLaw(56, { paragraph: 2 })] },
  contestNonEnforcement:       { title: '对不予执行裁定申请复议的期限', startsAt: '收到不予执行裁定', length: { days: 15 },      whose: 'agency', expiry: 'roll', basis: [compulsionLaw(58, { paragraph: 3 })] },
  courtAccept:                 { title: '人民法院受理强制执行申请的期限', startsAt: '人民法院接到申请', length: { workingDays: 5 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(56, { paragraph: 1 }), c69] },
  higherCourtOnAcceptance:     { title: '上一级人民法院对是否受理作出裁定的期限', startsAt: '上一级人民法院收到复议申请', length: { days: 15 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(56, { paragraph: 2 })] },
  courtRule:                   { title: '人民法院作出执行裁定的期限', startsAt: '人民法院受理强制执行申请', length: { workingDays: 7 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(57), c69] },
  courtRuleHeard:              { title: '人民法院听取意见后作出裁定的期限', startsAt: '人民法院受理强制执行申请', length: { days: 30 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(58, { paragraph: 2 })] },
  higherCourtOnEnforcement:    { title: '上一级人民法院对是否执行作出裁定的期限', startsAt: '上一级人民法院收到复议申请', length: { days: 30 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(58, { paragraph: 3 })] },
  courtEnforceAtOnce:          { title: '人民法院立即执行的期限',     startsAt: '人民法院作出执行裁定', length: { workingDays: 5 }, whose: 'other', expiry: 'roll', basis: [compulsionLaw(59), c69] },

  applyReconsideration:        { title: '申请行政复议的期限',         startsAt: '知道行政行为',     length: { days: 60 },        whose: 'party',  expiry: 'roll', basis: [reconsiderationLaw(20, { paragraph: 1 })] },
  applyReconsiderationUntold:  { title: '未告知复议权利时申请行政复议的最长期限', startsAt: '知道行政行为内容', length: { years: 1 }, whose: 'party', expiry: 'roll', basis: [reconsiderationLaw(20, { paragraph: 3 })] },
  forwardReconsideration:      { title: '转送行政复议申请的期限',     startsAt: '收到行政复议申请', length: { workingDays: 5 },  whose: 'agency', expiry: 'roll', basis: [reconsiderationLaw(32), r88] },
  replyReconsideration:        { title: '普通程序提出书面答复的期限', startsAt: '收到复议申请书副本', length: { workingDays: 10 }, whose: 'agency', expiry: 'roll', basis: [reconsiderationLaw(48), r88] },
  replySimplifiedReconsideration: { title: '简易程序提出书面答复的期限', startsAt: '收到复议申请书副本', length: { workingDays: 5 }, whose: 'agency', expiry: 'roll', basis: [reconsiderationLaw(54), r88] },
  reportCorrection:            { title: '报送复议意见书纠正情况的期限', startsAt: '收到行政复议意见书', length: { days: 60 },    whose: 'agency', expiry: 'roll', basis: [reconsiderationLaw(76)] },

  bringSuit:                   { title: '提起行政诉讼的期限',         startsAt: '知道行政行为',     length: { months: 6 },       whose: 'party',  expiry: 'roll', basis: [litigationLaw(46, { paragraph: 1 })] },
  bringSuitAfterReconsideration: { title: '不服复议决定提起行政诉讼的期限', startsAt: '收到行政复议决定书', length: { days: 15 }, whose: 'party', expiry: 'roll', basis: [litigationLaw(45)] },
  answerSuit:                  { title: '提交答辩状和证据的期限',     startsAt: '收到起诉状副本',   length: { days: 15 },        whose: 'agency', expiry: 'roll', basis: [litigationLaw(67, { paragraph: 1 })] },
  appealJudgment:              { title: '不服判决的上诉期限',         startsAt: '判决书送达',       length: { days: 15 },        whose: 'agency', expiry: 'roll', basis: [litigationLaw(85)] },
  appealRuling:                { title: '不服裁定的上诉期限',         startsAt: '裁定书送达',       length: { days: 10 },        whose: 'agency', expiry: 'roll', basis: [litigationLaw(85)] },

  servePublicly:               { title: '公告送达期间',               startsAt: '发出公告',         length: { days: 30 },        whose: 'party',  expiry: 'roll', basis: [penaltyLaw(61, { paragraph: 1 }), civilProcedureLaw(95)] },
  discloseInformation:         { title: '主动公开政府信息的期限',     startsAt: '政府信息形成或者变更', length: { workingDays: 20 }, whose: 'agency', expiry: 'roll', basis: [disclosureRules(26)] },

  // The Regulation does not say working days: counted as days and never rolled, the strict reading.
  decideCriminalTransfer:      { title: '决定是否移送涉嫌犯罪案件的期限', startsAt: '收到移送书面报告', length: { days: 3 },     whose: 'agency', expiry: 'hard', basis: [criminalTransferRules(5)] },
  transferToPolice:            { title: '向公安机关移送案件的期限',   startsAt: '批准移送',         length: { hours: 24 },       whose: 'agency', expiry: 'hard', basis: [criminalTransferRules(5)] },
  policeDecideFiling:          { title: '公安机关决定是否立案的期限', startsAt: '公安机关签收移送书', length: { days: 3 },       whose: 'other',  expiry: 'hard', basis: [criminalTransferRules(8)] },
  contestPoliceRefusal:        { title: '对不予立案提请复议的期限',   startsAt: '收到不予立案通知书', length: { days: 3 },       whose: 'agency', expiry: 'hard', basis: [criminalTransferRules(9)] },
  handOverEvidence:            { title: '移交涉案物品和材料的期限',   startsAt: '收到立案通知书',   length: { days: 3 },         whose: 'agency', expiry: 'hard', basis: [criminalTransferRules(12)] },
} as const satisfies Record<string, Row>

/** Numbers the Law leaves open, or that no text we hold confirms: a city sets them, and each says where it is from. */
export type CityLimit = {
  readonly length: DeadlineLength
  readonly source: string
  readonly verified: boolean
}

type CityRow = Omit<Row, 'length'>

/** The clocks whose length is a city's configuration. */
// biome-ignore format: a table of law is read in columns
export const cityRows = {
  fileCase:             { title: '立案审批期限',             startsAt: '发现违法线索',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(54, { paragraph: 2 })] },
  fileComplexCase:      { title: '延长后的立案审批期限',     startsAt: '发现违法线索',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(54, { paragraph: 2 })] },
  extendDecision:       { title: '延长的办案期限',           startsAt: '原办案期限届满', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(60)] },
  makeStatement:        { title: '陈述、申辩的期限',         startsAt: '告知书送达',     whose: 'party',  expiry: 'roll', basis: [penaltyLaw(44), penaltyLaw(45, { paragraph: 1 })] },
  holdHearing:          { title: '组织听证的期限',           startsAt: '当事人要求听证', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(64)] },
  recordSummaryPenalty: { title: '当场处罚决定备案期限',     startsAt: '作出当场处罚决定', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(52, { paragraph: 3 })] },
  publishDecision:      { title: '公开行政处罚决定的期限',   startsAt: '作出处罚决定',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(48, { paragraph: 1 }), housingProcedure(10)] },
  negotiateJurisdiction:{ title: '协商管辖的期限',           startsAt: '发生管辖争议',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(25, { paragraph: 2 }), housingProcedure(6)] },
  answerAssistance:     { title: '答复协助请求的期限',       startsAt: '收到协助调查函', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(26)] },
  informComplainant:    { title: '告知举报人处理结果的期限', startsAt: '批准不予立案',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(54, { paragraph: 2 })] },
  refundFine:           { title: '退还罚款的期限',           startsAt: '处罚决定被撤销或者变更', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(75, { paragraph: 2 })] },
  returnGoods:          { title: '退还没收财物的期限',       startsAt: '处罚决定被撤销', whose: 'agency', expiry: 'roll', basis: [compulsionLaw(41)] },
  answerDeferral:       { title: '答复延期、分期缴纳申请的期限', startsAt: '当事人申请延期、分期缴纳', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(66, { paragraph: 2 })] },
  extendDecisionAgain:  { title: '再次延长的办案期限',       startsAt: '延长的办案期限届满', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(60)] },
  reviewSuspension:     { title: '复查中止调查原因的期限',   startsAt: '批准中止调查',   whose: 'agency', expiry: 'roll', basis: [penaltyLaw(60)] },
  decideRecusal:        { title: '决定回避申请的期限',       startsAt: '当事人申请回避', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(43)] },
  tellAbsentParty:      { title: '立即代履行后通知当事人的期限', startsAt: '立即实施代履行', whose: 'agency', expiry: 'roll', basis: [compulsionLaw(52)] },
  fileMajorDecision:    { title: '重大行政处罚决定备案的期限', startsAt: '作出处罚决定', whose: 'agency', expiry: 'roll', basis: [penaltyLaw(75, { paragraph: 1 })] },
  handleMatter:         { title: '直办社区事项的期限',       startsAt: '交办社区事项',   whose: 'agency', expiry: 'roll', basis: [] },
  handleJointMatter:    { title: '联办社区事项的期限',       startsAt: '交办社区事项',   whose: 'agency', expiry: 'roll', basis: [] },
  acceptMatter:         { title: '接收或者退回转办事项的期限', startsAt: '交办社区事项', whose: 'other',  expiry: 'roll', basis: [] },
  handleReferredMatter: { title: '办理转办事项的期限',       startsAt: '接收转办的社区事项', whose: 'other', expiry: 'roll', basis: [] },
  demolishSelf:         { title: '公告自行拆除的最短期限',   startsAt: '强制拆除公告',   whose: 'party',  expiry: 'roll', basis: [compulsionLaw(44)] },
} as const satisfies Record<string, CityRow>

export type CityLimitId = keyof typeof cityRows
export type CityTimeLimits = { readonly [Id in CityLimitId]: CityLimit }
export type DeadlineRuleId = keyof typeof statutoryRows | CityLimitId

/** What a new installation starts with; every row is shown as «未核实» until the city confirms it. */
// biome-ignore format: a table of law is read in columns
export const startingTimeLimits: CityTimeLimits = {
  fileCase:             { length: { days: 15 },        verified: false, source: '《住房和城乡建设行政处罚程序规定》的十五日，条文尚未核对，由市局确认' },
  fileComplexCase:      { length: { days: 25 },        verified: false, source: '《住房和城乡建设行政处罚程序规定》的十五日加延长十日，条文尚未核对，由市局确认' },
  extendDecision:       { length: { days: 30 },        verified: false, source: '《住房和城乡建设行政处罚程序规定》的延长三十日，条文尚未核对，由市局确认' },
  makeStatement:        { length: { workingDays: 5 },  verified: false, source: '法律未规定陈述、申辩的天数，按听证申请期限设为五个工作日，由市局确认' },
  holdHearing:          { length: { workingDays: 20 }, verified: false, source: '法律未规定组织听证的天数，平台初始设置，由市局确认' },
  recordSummaryPenalty: { length: { workingDays: 2 },  verified: false, source: '法律未规定当场处罚备案的天数，平台初始设置，由市局确认' },
  publishDecision:      { length: { workingDays: 7 },  verified: false, source: '《住房和城乡建设行政处罚程序规定》第十条的七日，按工作日计算系类推，由市局确认' },
  negotiateJurisdiction:{ length: { workingDays: 7 },  verified: false, source: '《住房和城乡建设行政处罚程序规定》第六条的七日，按工作日计算系类推，由市局确认' },
  answerAssistance:     { length: { workingDays: 10 }, verified: false, source: '法律未规定答复协助请求的天数，平台初始设置，由市局确认' },
  informComplainant:    { length: { workingDays: 5 },  verified: false, source: '法律未规定告知举报人的天数，平台初始设置，由市局确认' },
  refundFine:           { length: { workingDays: 10 }, verified: false, source: '法律未规定退还罚款的天数，平台初始设置，由市局确认' },
  returnGoods:          { length: { workingDays: 10 }, verified: false, source: '法律未规定退还财物的天数，平台初始设置，由市局确认' },
  answerDeferral:       { length: { workingDays: 5 },  verified: false, source: '法律未规定答复延期、分期缴纳申请的天数，平台初始设置，由市局确认' },
  extendDecisionAgain:  { length: { days: 60 },        verified: false, source: '《住房和城乡建设行政处罚程序规定》经集体讨论再延长不超过六十日，条文尚未核对，由市局确认' },
  reviewSuspension:     { length: { days: 30 },        verified: false, source: '法律未规定复查中止原因的天数，平台初始设置，由市局确认' },
  decideRecusal:        { length: { workingDays: 3 },  verified: false, source: '法律未规定决定回避申请的天数，平台初始设置，由市局确认' },
  tellAbsentParty:      { length: { workingDays: 1 },  verified: false, source: '法律规定事后立即通知，没有天数，平台初始设置，由市局确认' },
  fileMajorDecision:    { length: { days: 15 },        verified: false, source: '《江苏省行政处罚听证程序规则》听证案件自作出决定之日起十五日内报送，现行效力未核实，由市局确认' },
  handleMatter:         { length: { workingDays: 3 },  verified: false, source: '法律未规定社区事项的办理期限，平台初始设置，由市局确认' },
  handleJointMatter:    { length: { workingDays: 10 }, verified: false, source: '法律未规定社区事项的办理期限，平台初始设置，由市局确认' },
  acceptMatter:         { length: { workingDays: 1 },  verified: false, source: '法律未规定接收转办事项的期限，平台初始设置，由市局确认' },
  handleReferredMatter: { length: { workingDays: 5 },  verified: false, source: '法律未规定社区事项的办理期限，平台初始设置，由市局确认' },
  demolishSelf:         { length: { days: 15 },        verified: false, source: '法律规定公告限期自行拆除，没有天数，平台初始设置十五日，由市局确认' },
}

const isCityLimit = (id: DeadlineRuleId): id is CityLimitId => Object.hasOwn(cityRows, id)

/** One clock by its id, with the city's number where the Law gives none. */
export function deadlineRule(id: DeadlineRuleId, limits: CityTimeLimits = startingTimeLimits): DeadlineRule {
  if (!isCityLimit(id)) {
    const { startsAt: _, ...row }: Row = statutoryRows[id]
    return { id, ...row }
  }
  const { startsAt: _, ...row }: CityRow = cityRows[id]
  // Rules a city set before this clock was known lack it: then the starting value holds, unverified.
  const { length, source, verified } = limits[id] ?? startingTimeLimits[id]
  return { id, ...row, length, ...(verified ? {} : { unverified: source }) }
}

/** The fact that sets a clock going, in the words of the statute: «立案», «收到行政处罚决定书» … */
export function startingFact(id: DeadlineRuleId): string {
  return isCityLimit(id) ? cityRows[id].startsAt : statutoryRows[id].startsAt
}

/** Every clock of the platform, in the order of the tables. */
export const deadlineRuleIds: readonly DeadlineRuleId[] = [
  ...(Object.keys(statutoryRows) as (keyof typeof statutoryRows)[]),
  ...(Object.keys(cityRows) as CityLimitId[]),
]
