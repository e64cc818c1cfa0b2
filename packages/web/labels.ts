import type { HearingAdvice, Payloads, RoleCode, ServiceMethod } from '@zhiheng/law'
import { closedHearingReasons, hearingAdvices } from '@zhiheng/law'

/** Legal words that only screens need. What a table of the law package names itself is read from there. */

export type Role = RoleCode | 'ADMIN'

/** The roles of a post (rules §5.1). */
// prettier-ignore
export const roleLabels = {
  R1: '承办人',
  R2: '协办人',
  R3: '承办机构负责人',
  R4: '法制审核员',
  R5: '分管负责人',
  R6: '案件审理委员会成员',
  R7: '主要负责人',
  R8: '听证主持人、记录员',
  R9: '内勤、送达、档案员',
  R10: '财务人员',
  R11: '协管员、网格员',
  R12: '执法监督员',
  ADMIN: '系统管理员',
} as const satisfies Record<Role, string>

/** A role's name; a code the screens do not know yet is shown as it is, never hidden. */
export const roleLabel = (code: string): string =>
  (roleLabels as Readonly<Record<string, string>>)[code] ?? code

/** How a post is held. */
export const postKindLabels = { regular: '在编', secondment: '借调', acting: '代理' } as const

/** 《民事诉讼法》第八十八条至第九十四条, which 《行政处罚法》第六十一条 follows. */
export const serviceMethodLabels = {
  direct: '直接送达',
  left: '留置送达',
  postal: '邮寄送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  forwarded: '转交送达',
  public: '公告送达',
} as const satisfies Record<ServiceMethod, string>

export const partyKindLabels = {
  person: '自然人',
  organisation: '法人或者其他组织',
} as const satisfies Record<Payloads['recordParty']['party']['kind'], string>

export const idKindLabels = {
  citizenId: '居民身份证',
  creditCode: '统一社会信用代码',
  passport: '护照',
  otherId: '其他证件',
} as const satisfies Record<Payloads['recordParty']['party']['idKind'], string>

export const signedByLabels = {
  party: '当事人签名',
  witness: '见证人签名',
  refused: '当事人拒绝签名',
} as const satisfies Record<Payloads['recordInspection']['signedBy'], string>

export const clueOutcomeLabels = {
  notAccepted: '不予受理',
  educated: '批评教育了结',
} as const satisfies Record<Payloads['endClue']['outcome'], string>

export const keepingLabels = {
  inPlace: '就地保存',
  takenAway: '异地保存',
} as const satisfies Record<Payloads['carryOutPreservation']['keeping'], string>

/** 《行政处罚法》第五十六条: within seven days a decision on what was registered. */
export const preservationOutcomeLabels = {
  returned: '返还当事人',
  appraised: '送交检测、检验、检疫、鉴定',
  released: '解除登记保存',
} as const satisfies Record<Payloads['disposePreservation']['outcome'], string>

export const statementFormLabels = { oral: '口头', written: '书面' } as const satisfies Record<
  Payloads['recordStatement']['form'],
  string
>

/** What 法制审核 ends with (《行政处罚法》第五十八条). */
export const reviewConclusionLabels = {
  agree: '同意',
  agreeIfMended: '修改后同意',
  supplement: '补充调查',
  disagree: '不同意',
} as const satisfies Record<Payloads['giveLegalOpinion']['conclusion'], string>

/** 听证 (《行政处罚法》第六十四条). */
export const closedHearingLabels = closedHearingReasons
export const hearingAdviceLabels: Readonly<Record<HearingAdvice, string>> = hearingAdvices
export const hearingOfficerLabels = { presider: '听证主持人', recorder: '记录员' } as const satisfies Record<
  Payloads['askHearingRecusal']['against'],
  string
>
export const hearingAuthorityLabels = { general: '一般授权', special: '特别授权' } as const satisfies Record<
  Payloads['nameHearingAgents']['authority'],
  string
>
export const hearingAttendanceLabels = {
  self: '当事人到场',
  agent: '委托代理人到场',
  both: '当事人和委托代理人到场',
  nobody: '均未到场',
} as const satisfies Record<Payloads['recordHearing']['attended'], string>
export const hearingSignedLabels = {
  party: '当事人或者其代理人核对后签名',
  refused: '拒绝签名，由主持人注明',
  absent: '当事人不在场，由主持人注明',
} as const satisfies Record<Payloads['recordHearing']['signedBy'], string>

export const paymentKindLabels = { fine: '罚款', surcharge: '加处罚款' } as const satisfies Record<
  Payloads['recordPayment']['kind'],
  string
>

/** What the agency answers that a case was handed to, and the police (移送). */
export const handOverOutcomeLabels = {
  accepted: '同意接收',
  refused: '不接收，退回',
} as const satisfies Record<Payloads['recordHandOverAnswer']['outcome'], string>
export const policeAnswerLabels = { filed: '决定立案', refused: '决定不予立案' } as const satisfies Record<
  Payloads['recordPoliceAnswer']['outcome'],
  string
>

/** What a notice is about. */
export const noticeKindLabels = { due: '到期', returned: '退回', awaiting: '待办', served: '送达' } as const
export const noticeKindLabel = (kind: string): string =>
  (noticeKindLabels as Readonly<Record<string, string>>)[kind] ?? '提醒'
