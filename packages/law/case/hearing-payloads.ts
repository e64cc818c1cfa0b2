import type { Attachment } from './payloads.ts'

/** 《行政处罚法》第六十四条第三项: the only reasons for which a hearing is not public. */
// biome-ignore format: a table of law is read in columns
export const closedHearingReasons = {
  stateSecret:    '涉及国家秘密',
  businessSecret: '涉及商业秘密',
  privacy:        '涉及个人隐私',
} as const
export type ClosedHearingReason = keyof typeof closedHearingReasons

/** D36: why a hearing is not held. Which of them it is follows from the file and is not chosen. */
// biome-ignore format: a table of law is read in columns
export const hearingRefusalGrounds = {
  outOfRange: '拟处罚内容不属于应当告知听证权利的范围',
  waived:     '已经明确放弃要求听证的权利',
  late:       '超过要求听证的期限',
} as const
export type HearingRefusalGround = keyof typeof hearingRefusalGrounds

/** 第六十四条第六项: held, or ended because the party stayed away or left. */
// biome-ignore format: a table of law is read in columns
export const hearingOutcomes = {
  held:   '依法举行完毕',
  absent: '当事人及其代理人无正当理由拒不出席，视为放弃听证权利，听证终止',
  left:   '当事人及其代理人未经许可中途退出，视为放弃听证权利，听证终止',
} as const
export type HearingOutcome = keyof typeof hearingOutcomes

/** What the presider advises in the report (听证报告). */
// biome-ignore format: a table of law is read in columns
export const hearingAdvices = {
  uphold:        '按告知的内容作出行政处罚',
  lighten:       '从轻或者减轻行政处罚',
  reinvestigate: '补充调查',
  drop:          '不予行政处罚',
} as const
export type HearingAdvice = keyof typeof hearingAdvices

/** 听证主持人、记录员, with the roles they held on the day they were designated. */
export type HearingOfficer = {
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly roles: readonly string[]
}
export type HearingAgent = { readonly name: string; readonly idMasked: string; readonly relation: string }

/** What each act of the hearing (第六十三条至第六十五条) carries. */
export type HearingPayloads = {
  recordHearingRequest: {
    readonly id: string
    readonly at: string
    readonly form: 'oral' | 'written'
    readonly content: string
    readonly attachments: readonly Attachment[]
  }
  refuseHearing: {
    /** The request that is answered. */
    readonly id: string
    readonly ground: HearingRefusalGround
    readonly reason: string
  }
  recordHearingWaiver: { readonly at: string; readonly proof: Attachment; readonly note: string }
  withdrawHearingRequest: { readonly at: string; readonly proof: Attachment; readonly note: string }
  assignHearing: {
    readonly presider: HearingOfficer
    readonly recorder: HearingOfficer
    readonly opinion: string
  }
  scheduleHearing: {
    readonly id: string
    readonly at: string
    readonly place: string
    readonly public: boolean
    readonly closedBecause: ClosedHearingReason | null
    /** What is secret or private, in general words; null for a public hearing. */
    readonly closedNote: string | null
    /** 延期: why the day already notified is given up; null the first time. */
    readonly changeReason: string | null
  }
  announceHearing: {
    /** The hearing whose announcement it is. */
    readonly id: string
    readonly postedOn: string
    readonly where: string
    readonly attachments: readonly Attachment[]
  }
  nameHearingAgents: {
    readonly agents: readonly HearingAgent[]
    readonly authority: 'general' | 'special'
    readonly attachments: readonly Attachment[]
  }
  askHearingRecusal: {
    readonly id: string
    readonly at: string
    readonly against: 'presider' | 'recorder'
    readonly personId: string
    readonly personName: string
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  decideHearingRecusal: { readonly id: string; readonly granted: boolean; readonly reason: string }
  recordHearing: {
    readonly id: string
    readonly outcome: HearingOutcome
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    /** 核对身份、宣布听证纪律、告知权利义务和申请回避的权利. */
    readonly rightsTold: boolean
    readonly attended: 'self' | 'agent' | 'both' | 'nobody'
    readonly present: readonly {
      readonly personId: string | null
      readonly name: string
      readonly capacity: string
    }[]
    readonly officersCase: string
    readonly examination: string
    readonly defence: string
    readonly lastStatement: string
    readonly absenceNote: string | null
    readonly signedBy: 'party' | 'refused' | 'absent'
    readonly signatureNote: string
    readonly attachments: readonly Attachment[]
  }
  reportHearing: {
    readonly officersView: string
    readonly partyView: string
    readonly findings: string
    readonly advice: HearingAdvice
    readonly suggestion: string
  }
}
