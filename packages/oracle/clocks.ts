import type { Length, Question } from './count-deadline.ts'

/** A clock as the rule book states it: rule, article, length in the day-type of 0.2, whose it is, what its end does. */
export type Clock = {
  readonly rule: string
  readonly name: string
  readonly article: string
  readonly length: Length
  readonly whose: Question['whose']
  /** «unsaid»: no period for an act, and the rule book does not say whether a day off moves its end. */
  readonly end: Question['end'] | 'unsaid'
  /** The rule book marks the number as its own proposal or from memory: a city may set another. */
  readonly proposed?: true
}

type Rest = Partial<Pick<Clock, 'end' | 'proposed'>>
const clock = (
  rule: string,
  name: string,
  article: string,
  length: Length,
  whose: Clock['whose'],
  rest: Rest = {},
): Clock => ({ rule, name, article, length, whose, end: 'roll', ...rest })

const wd = (workingDays: number): Length => ({ workingDays })
const cd = (days: number): Length => ({ days })
const m = (months: number): Length => ({ months })
const y = (years: number): Length => ({ years })
const h = (hours: number): Length => ({ hours })
const hard: Rest = { end: 'hard' }
const unsaid: Rest = { end: 'unsaid' }
const proposed: Rest = { proposed: true }

/** §§1 to 5 of the rule book, in its order. Lengths that fall to a city carry `proposed`. */
export const clocks = {
  consultJurisdiction: clock(
    'APL-025H',
    '协商管辖',
    '住房和城乡建设行政处罚程序规定6',
    wd(7),
    'agency',
    proposed,
  ),
  answerAssistance: clock('APL-026', '答复协助请求', '处罚26', wd(10), 'agency', proposed),
  preserve: clock('APL-056', '先行登记保存后作出处理', '处罚56、85', wd(7), 'agency'),
  fileSummary: clock('APL-052d', '当场处罚备案', '处罚52', wd(2), 'agency', proposed),
  cashToAgency: clock('APL-071', '当场收缴的罚款交至机关', '处罚71、85', wd(2), 'agency'),
  cashToBank: clock('APL-071', '机关缴付指定银行', '处罚71、85', wd(2), 'agency'),
  defence: clock('APL-045T', '陈述、申辩', '处罚44、45', wd(5), 'party', proposed),
  decide: clock('APL-060', '作出处罚决定', '处罚60', cd(90), 'agency'),
  serveDecision: clock('APL-061', '送达处罚决定书', '处罚61、85', wd(7), 'agency'),
  withdrawPublication: clock('APL-048', '撤回公开的决定', '处罚48、85', wd(3), 'agency'),
  publishDecision: clock(
    'APL-048H',
    '公开处罚决定',
    '住房和城乡建设行政处罚程序规定10',
    wd(7),
    'agency',
    proposed,
  ),
  requestHearing: clock('HRG-2', '要求听证', '处罚64一、85', wd(5), 'party'),
  holdHearing: clock('HRG-12', '组织听证', '', wd(20), 'agency', proposed),
  pay: clock('EXE-67', '缴纳罚款', '处罚67三', cd(15), 'party'),
  answerDeferral: clock('EXE-66', '答复延期、分期的申请', '处罚66', wd(5), 'agency', proposed),
  limitationTwoYears: clock('APL-036', '追责时效', '处罚36', y(2), 'agency', unsaid),
  limitationFiveYears: clock('APL-036', '追责时效（五年）', '处罚36', y(5), 'agency', unsaid),
  limitationEcology: clock('APL-036', '生态环境追责时效', '生态环境法典1054', y(5), 'agency', unsaid),
  urgentMeasure: clock('ACL-19', '紧急强制措施的报告', '强制19', h(24), 'agency', hard),
  seizure: clock('ACL-25a', '查封、扣押', '强制25', cd(30), 'agency', hard),
  seizureExtension: clock('ACL-25a', '查封、扣押的延长', '强制25', cd(30), 'agency', hard),
  suspendedExecution: clock('ACL-39', '中止执行满三年', '强制39', y(3), 'agency', unsaid),
  surchargeRunning: clock('ACL-46', '加处罚款满三十日', '强制46', cd(30), 'party', unsaid),
  applyToCourt: clock('NLE-2', '申请法院强制执行', '强制53', m(3), 'agency'),
  afterDemand: clock('NLE-3', '催告后申请法院', '强制54、69', wd(10), 'party'),
  beforeSubstitute: clock('ACL-51', '代履行前再次催告', '强制51、69', wd(3), 'party'),
  courtAccepts: clock('NLE-6', '法院受理', '强制56、69', wd(5), 'agency'),
  objectToRefusal: clock('NLE-6', '对不予受理的复议', '强制56', cd(15), 'agency'),
  courtRules: clock('NLE-7', '法院裁定', '强制57、69', wd(7), 'agency'),
  courtRulesAfterHearing: clock('NLE-7', '法院听取意见后的裁定', '强制58', cd(30), 'agency'),
  higherCourtOnRefusal: clock('NLE-6', '上一级法院对不予受理的裁定', '强制56', cd(15), 'agency'),
  higherCourtOnRuling: clock('NLE-7', '上一级法院对不予执行的裁定', '强制58', cd(30), 'agency'),
  courtEnforcesAtOnce: clock('NLE-8', '法院立即执行', '强制59、69', wd(5), 'agency'),
  objectToRuling: clock('NLE-7', '对不予执行的复议', '强制58', cd(15), 'agency'),
  reconsideration: clock('REC-20', '申请行政复议', '复议20', cd(60), 'party'),
  reconsiderationUntold: clock('REC-20', '未告知的，申请行政复议', '复议20', y(1), 'party'),
  forwardReconsideration: clock('REC-32', '转送复议申请', '复议32、88', wd(5), 'agency'),
  replyToReconsideration: clock('REC-48', '复议答复', '复议48、88', wd(10), 'agency'),
  replyToSimplified: clock('REC-53', '简易程序的复议答复', '复议54、88', wd(5), 'agency'),
  reportCorrection: clock('REC-76', '报告意见书的落实', '复议76', cd(60), 'agency'),
  sue: clock('SUE-46', '提起行政诉讼', '行诉46', m(6), 'party'),
  sueAfterReconsideration: clock('SUE-45', '复议后起诉', '行诉45', cd(15), 'party'),
  sueUntold: clock('SUE-64', '未告知起诉期限的起诉', '法释64', y(1), 'party'),
  answerSuit: clock('SUE-67', '诉讼答辩', '行诉67', cd(15), 'agency'),
  appealJudgment: clock('SUE-85', '对判决的上诉', '行诉85', cd(15), 'agency'),
  appealRuling: clock('SUE-85', '对裁定的上诉', '行诉85', cd(10), 'agency'),
  verifyClue: clock('4.1', '核查线索', '住房和城乡建设行政处罚程序规定', cd(15), 'agency', proposed),
  verifyComplexClue: clock(
    '4.1',
    '核查复杂线索',
    '住房和城乡建设行政处罚程序规定',
    cd(25),
    'agency',
    proposed,
  ),
  extendDecision: clock('5.5', '延长办案期限', '住房和城乡建设行政处罚程序规定', cd(30), 'agency', proposed),
  extendAgain: clock('5.5', '再次延长办案期限', '住房和城乡建设行政处罚程序规定', cd(60), 'agency', proposed),
  informComplainant: clock('5.3', '告知举报人', '', wd(5), 'agency', proposed),
  reportMajor: clock('K09', '重大处罚决定报送备案', '', cd(15), 'agency', proposed),
  handleMatter: clock('8.6', '直办社区事项', '', wd(3), 'agency', proposed),
  handleJointMatter: clock('8.6', '联办社区事项', '', wd(10), 'agency', proposed),
  acceptMatter: clock('8.6', '接收转办的社区事项', '', wd(1), 'agency', proposed),
  handleReferredMatter: clock('8.6', '办理转办的社区事项', '', wd(5), 'agency', proposed),
  returnGoods: clock('ACL-41', '退还没收的财物', '强制41', wd(10), 'agency', proposed),
  refund: clock('5.7', '退还罚款', '', wd(10), 'agency', proposed),
  discloseInformation: clock('PUB-2', '主动公开', '信息公开条例26', wd(20), 'agency'),
  decideTransfer: clock('XFR-2', '正职决定是否移送', '移送规定5', cd(3), 'agency', hard),
  transferToPolice: clock('XFR-2', '向公安机关移送', '移送规定5', h(24), 'agency', hard),
  policeDecide: clock('XFR-5', '公安机关决定立案', '移送规定8', cd(3), 'agency', hard),
  objectToPolice: clock('XFR-6', '提请公安机关复议', '移送规定9', cd(3), 'agency', hard),
  handOverMaterials: clock('XFR-9', '移交物品和材料', '移送规定12', cd(3), 'agency', hard),
  publicNotice: clock('SRV-6', '公告送达', '民诉95', cd(30), 'party'),
} as const satisfies Record<string, Clock>
