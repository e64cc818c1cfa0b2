import type { EndingStage } from '../case/ending-state.ts'

/**
 * The papers of the ordinary path (rules §6). `served`: Y must reach the party with a proof of service,
 * H is signed and handed over on the spot, N is internal. `numbered` is the 文种代字 of its number.
 */
export type PaperKind = {
  readonly title: string
  readonly numbered: string | null
  readonly served: 'Y' | 'H' | 'N'
  readonly sealed: boolean
  readonly volume: '正卷' | '副卷'
}

// biome-ignore format: a table of law is read in columns
const table = {
  D01: { title: '案件来源登记表',             numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D02: { title: '立案审批表',                 numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D03: { title: '不予立案审批表',             numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D04: { title: '不予立案（处理结果）告知书', numbered: '复',   served: 'Y', sealed: true,  volume: '副卷' },
  D05: { title: '指定管辖通知书',             numbered: '指管', served: 'H', sealed: true,  volume: '正卷' },
  // The receipt at the foot of D05, D07 and D08 proves that they arrived; they go to agencies, not to the party.
  D06: { title: '案件移送审批表',             numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D07: { title: '案件移送函',                 numbered: '移',   served: 'H', sealed: true,  volume: '正卷' },
  D08: { title: '涉嫌犯罪案件移送书',         numbered: '移',   served: 'H', sealed: true,  volume: '正卷' },
  D09: { title: '现场检查（勘验）笔录',       numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D10: { title: '现场照片（视听资料）证据',   numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D12: { title: '询问（调查）笔录',           numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D14: { title: '证据提取（复制）单',         numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D16: { title: '先行登记保存证据审批表',     numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D17: { title: '先行登记保存证据通知书',     numbered: '登保', served: 'Y', sealed: true,  volume: '正卷' },
  D18: { title: '先行登记保存证据处理决定书', numbered: '登处', served: 'Y', sealed: true,  volume: '正卷' },
  D11: { title: '询问通知书', numbered: '询', served: 'Y', sealed: true, volume: '正卷' },
  D13: { title: '限期提供材料通知书', numbered: '提材', served: 'Y', sealed: true, volume: '正卷' },
  D15: { title: '电子数据证据提取笔录', numbered: null, served: 'H', sealed: false, volume: '正卷' },
  D19: { title: '抽样取证凭证', numbered: null, served: 'H', sealed: false, volume: '正卷' },
  D20: { title: '检测（检验、鉴定）委托书', numbered: '鉴委', served: 'Y', sealed: true, volume: '正卷' },
  D21: { title: '检测（检验、鉴定）期间告知书', numbered: '鉴期', served: 'Y', sealed: true, volume: '正卷' },
  D22: { title: '检测（检验、鉴定）结果告知书', numbered: '鉴果', served: 'Y', sealed: true, volume: '正卷' },
  D23: { title: '协助调查函', numbered: '协查', served: 'Y', sealed: true, volume: '正卷' },
  D24: { title: '回避申请决定书', numbered: '回避', served: 'Y', sealed: true, volume: '正卷' },
  D25: { title: '责令停止违法行为通知书', numbered: '责停', served: 'Y', sealed: true, volume: '正卷' },
  D26: { title: '责令（限期）改正通知书',     numbered: '责改', served: 'Y', sealed: true,  volume: '正卷' },
  // The second form of D27: the rule book wants 告知 and 陈述申辩 before the order and gives them no paper of their own.
  D27: { title: '责令限期拆除决定书',         numbered: '限拆', served: 'Y', sealed: true,  volume: '正卷' },
  D27S: { title: '责令限期拆除事先告知书',    numbered: '限拆告', served: 'Y', sealed: true, volume: '正卷' },
  D28: { title: '整改复查记录',               numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D29: { title: '案件调查终结报告',           numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D30: { title: '法制审核意见书',             numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D31: { title: '行政处罚事先告知书',         numbered: '罚告', served: 'Y', sealed: true,  volume: '正卷' },
  D32: { title: '行政处罚听证告知书',         numbered: '听告', served: 'Y', sealed: true,  volume: '正卷' },
  D33: { title: '陈述申辩笔录',               numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D34: { title: '陈述申辩复核意见书',         numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D35: { title: '听证通知书',                 numbered: '听通', served: 'Y', sealed: true,  volume: '正卷' },
  D36: { title: '不予听证通知书',             numbered: '不听', served: 'Y', sealed: true,  volume: '正卷' },
  D37: { title: '听证公告',                   numbered: '听公', served: 'N', sealed: true,  volume: '正卷' },
  D38: { title: '听证笔录',                   numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D39: { title: '听证报告',                   numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D40: { title: '案件集体讨论记录',           numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D41: { title: '行政处罚（处理）决定审批表', numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D42: { title: '当场行政处罚决定书',         numbered: '当罚', served: 'H', sealed: false, volume: '正卷' },
  // The rule book gives the collection record no number of its own; it belongs to D42.
  D42S: { title: '当场收缴罚款记录',          numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D43: { title: '行政处罚决定书',             numbered: '罚决', served: 'Y', sealed: true,  volume: '正卷' },
  // The rule book has no number for 纠错 (EXE-75): the second forms of the decision and of its approval.
  D41S: { title: '行政处罚决定纠错审批表',   numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D43S: { title: '行政处罚纠错决定书',       numbered: '罚纠', served: 'Y', sealed: true,  volume: '正卷' },
  D44: { title: '不予行政处罚决定书',         numbered: '不罚', served: 'Y', sealed: true,  volume: '正卷' },
  D45: { title: '撤销案件审批表',             numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D46: { title: '中止（恢复、终止）调查审批表', numbered: null, served: 'N', sealed: false, volume: '正卷' },
  D47: { title: '办案期限延长审批表',         numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D48: { title: '送达地址确认书',             numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  D49: { title: '送达回证',                   numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D50: { title: '送达公告',                   numbered: '送公', served: 'N', sealed: true,  volume: '正卷' },
  // The rule book has no paper for the 更正 of another: the second form of the category of service.
  D50S: { title: '更正通知书',                numbered: '更',   served: 'Y', sealed: true,  volume: '正卷' },
  D51: { title: '延期（分期）缴纳罚款审批表', numbered: null,   served: 'N', sealed: false, volume: '副卷' },
  D52: { title: '延期（分期）缴纳罚款通知书', numbered: '缓缴', served: 'Y', sealed: true,  volume: '正卷' },
  D53: { title: '罚没物品处理记录',           numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D54: { title: '结案审批表',                 numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D55: { title: '卷宗封面及卷内目录',         numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  D56: { title: '卷内备考表',                 numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  K05: { title: '行政约谈（指导）记录',       numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  // To units outside the case, on paper of the agency; neither goes to the party.
  K06: { title: '执法（行政）建议书',         numbered: '执建', served: 'Y', sealed: true,  volume: '副卷' },
  K08: { title: '城管进社区事项交办单',       numbered: '交办', served: 'H', sealed: true,  volume: '副卷' },
  // The rule book gives these no volume: what names who reported is not open to the party (ARC-6).
  K07: { title: '投诉举报处理答复书',         numbered: '举答', served: 'Y', sealed: true,  volume: '副卷' },
  // The bureau of justice has it before it in the system and answers there; it does not go to the party.
  K09: { title: '重大行政处罚决定备案（报告）表', numbered: '罚备', served: 'H', sealed: true, volume: '副卷' },
  K04: { title: '轻微违法行为告知承诺书',     numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  Q01: { title: '行政强制措施审批表',         numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  Q02: { title: '查封（扣押）决定书',         numbered: '查扣', served: 'H', sealed: true,  volume: '正卷' },
  Q03: { title: '查封（扣押）场所、设施、财物清单', numbered: null, served: 'H', sealed: false, volume: '正卷' },
  Q04: { title: '强制措施现场笔录',           numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  Q05: { title: '延长查封（扣押）期限决定书', numbered: '查扣延', served: 'Y', sealed: true, volume: '正卷' },
  Q06: { title: '查封（扣押）财物委托保管书', numbered: '查扣保', served: 'Y', sealed: true, volume: '正卷' },
  Q07: { title: '查封（扣押）财物处理决定书', numbered: '查扣处', served: 'Y', sealed: true, volume: '正卷' },
  Q08: { title: '解除查封（扣押）决定书',     numbered: '查扣解', served: 'Y', sealed: true, volume: '正卷' },
  Q09: { title: '查封（扣押）物品移送告知书', numbered: '查扣告', served: 'Y', sealed: true, volume: '正卷' },
  Q10: { title: '履行行政决定催告书',         numbered: '催',   served: 'Y', sealed: true,  volume: '正卷' },
  // The second forms: Q10 of a duty that is no money, Q15 as the record signed on the spot, Q16 after 立即代履行.
  Q10S: { title: '履行行政决定催告书（履行义务）', numbered: '催', served: 'Y', sealed: true, volume: '正卷' },
  Q11: { title: '行政强制执行审批表',         numbered: null,   served: 'N', sealed: false, volume: '正卷' },
  Q11S: { title: '行政强制执行审批表（强制拆除）', numbered: null, served: 'N', sealed: false, volume: '正卷' },
  Q12: { title: '行政强制执行决定书',         numbered: '强执', served: 'Y', sealed: true,  volume: '正卷' },
  Q12S: { title: '强制拆除现场笔录',          numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  Q13: { title: '强制拆除公告',               numbered: '拆公', served: 'Y', sealed: true,  volume: '正卷' },
  Q14: { title: '中止（恢复、终结）执行通知书', numbered: '执止', served: 'Y', sealed: true, volume: '正卷' },
  Q15: { title: '代履行决定书',               numbered: '代履', served: 'Y', sealed: true,  volume: '正卷' },
  Q15S: { title: '代履行现场笔录',            numbered: null,   served: 'H', sealed: false, volume: '正卷' },
  Q16: { title: '代履行催告书',               numbered: '代履催告', served: 'Y', sealed: true, volume: '正卷' },
  Q16S: { title: '立即代履行事后通知书',      numbered: '代履告', served: 'Y', sealed: true, volume: '正卷' },
  // To the court, which signs for it; not to the party.
  Q17: { title: '强制执行申请书',             numbered: '强申', served: 'H', sealed: true,  volume: '正卷' },
} as const satisfies Record<string, PaperKind>

export type PaperKindId = keyof typeof table
export const paperKinds: Readonly<Record<string, PaperKind | undefined>> = table
export const paperKindIds = Object.keys(table) as readonly PaperKindId[]

const always: readonly PaperKindId[] = ['D01']
const filed: readonly PaperKindId[] = ['D02', 'D54']
const ofEnd: Readonly<Record<EndingStage, readonly PaperKindId[]>> = {
  DECIDED: ['D29', 'D30', 'D41', 'D43'],
  NO_PENALTY: ['D29', 'D30', 'D41', 'D44'],
  TRANSFERRED: ['D06', 'D08'],
  HANDED_OVER: ['D06', 'D07'],
  WITHDRAWN: ['D45'],
  NOT_FILED: ['D03'],
  TERMINATED: ['D46'],
  SUMMARY: ['D42', 'D54'],
}

/**
 * What a file cannot be bound without (rules S31; ARC-5, ARC-6), by the way the case ended; beside it the notice (D31 or
 * D32) and the hearing's own.
 */
export const papersOfPath = (ended: EndingStage | null, wasFiled: boolean): readonly PaperKindId[] => [
  ...always,
  ...(wasFiled ? filed : []),
  ...ofEnd[ended ?? 'DECIDED'],
]
