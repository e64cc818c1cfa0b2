import type { PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Goods, Officer, Opinion, Witness } from './payloads.ts'

/** EXE-66: the whole fine later, or the fine in parts. */
// biome-ignore format: a table of law is read in columns
export const deferralKinds = {
  postponed:   '延期缴纳',
  instalments: '分期缴纳',
} as const
export type DeferralKind = keyof typeof deferralKinds
export type PlannedInstalment = { readonly amountFen: number; readonly dueOn: PlainDate }

/** What an institution is asked to do; its days are not counted in 办案期限 (rules §10.4). */
// biome-ignore format: a table of law is read in columns
export const appraisalKinds = {
  test:       '检测',
  inspection: '检验',
  quarantine: '检疫',
  expert:     '鉴定',
} as const
export type AppraisalKind = keyof typeof appraisalKinds

/** 延长办案期限: why ninety days are not enough (rules §5.5; from department rules, not in the Law). */
// biome-ignore format: a table of law is read in columns
export const extensionGrounds = {
  complex:    '案情复杂',
  manyFacts:  '涉案人员、事实多或者取证范围广',
  otherPlace: '需要异地调查取证',
  special:    '有其他特殊情况，不能在规定期限内作出决定',
} as const
export type ExtensionGround = keyof typeof extensionGrounds

/** 中止、恢复、终止调查 (rules S92, S93). */
// biome-ignore format: a table of law is read in columns
export const haltKinds = {
  suspend:   '中止调查',
  resume:    '恢复调查',
  terminate: '终止调查',
} as const
export type HaltKind = keyof typeof haltKinds
/** The Law has no list of them: from department rules, 未核实. */
// biome-ignore format: a table of law is read in columns
export const haltGrounds = {
  otherRuling:    { title: '需要以法院裁判或者其他机关的决定为依据',       of: 'suspend' },
  expertOpinion:  { title: '需要以检测、检验、鉴定的结果为依据',           of: 'suspend' },
  lawQuestion:    { title: '法律适用问题需要请示有权机关',                 of: 'suspend' },
  partyNotFound:  { title: '当事人暂时无法查找',                           of: 'suspend' },
  forceMajeure:   { title: '因不可抗力不能继续调查',                       of: 'suspend' },
  causeGone:      { title: '中止调查的原因已经消除',                       of: 'resume' },
  personDead:     { title: '违法嫌疑人死亡',                               of: 'terminate' },
  unitEnded:      { title: '法人或者其他组织终止，没有权利义务承受人',     of: 'terminate' },
  cannotContinue: { title: '有其他依法应当终止调查的情形',                 of: 'terminate' },
} as const satisfies Record<string, { readonly title: string; readonly of: HaltKind }>
export type HaltGround = keyof typeof haltGrounds

/** What the acts carry that change a case's time, or ask somebody else for something while it runs. */
export type TimePayloads = {
  callInterview: {
    readonly id: string
    readonly personName: string
    readonly at: string
    readonly place: string
    readonly bring: string
    readonly contact: string
  }
  demandMaterials: {
    readonly id: string
    readonly from: string
    readonly materials: readonly string[]
    readonly dueOn: PlainDate
  }
  receiveMaterials: {
    readonly id: string
    readonly receivedOn: PlainDate
    readonly provided: string
    readonly attachments: readonly Attachment[]
  }
  orderStop: { readonly id: string; readonly demand: string }
  takeSample: {
    readonly id: string
    readonly takenAt: string
    readonly place: string
    readonly goods: readonly Goods[]
    readonly method: string
    readonly sealing: string
    readonly certificateShown: boolean
    readonly signedBy: 'party' | 'witness' | 'refused'
    readonly witness: Witness | null
    readonly signatureNote: string
    readonly attachments: readonly Attachment[]
  }
  extractElectronic: {
    readonly id: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly device: string
    readonly method: string
    readonly findings: string
    readonly certificateShown: boolean
    readonly signedBy: 'party' | 'witness' | 'refused'
    readonly witness: Witness | null
    readonly signatureNote: string
    readonly attachments: readonly Attachment[]
  }
  entrustAppraisal: {
    readonly id: string
    readonly kind: AppraisalKind
    readonly matter: string
    readonly institution: string
    readonly qualification: string
    readonly samples: string
    readonly startsOn: PlainDate
    readonly until: PlainDate
  }
  recordAppraisalResult: {
    readonly id: string
    readonly receivedOn: PlainDate
    readonly conclusion: string
    readonly attachments: readonly Attachment[]
  }
  requestAssistance: {
    readonly id: string
    readonly agency: string
    readonly matter: string
    readonly basis: string
    readonly replyBy: PlainDate
  }
  recordReply: {
    readonly id: string
    readonly receivedOn: PlainDate
    readonly reply: string
    readonly attachments: readonly Attachment[]
  }
  applyRecusal: {
    readonly id: string
    readonly appliedOn: PlainDate
    readonly applicant: string
    readonly against: Officer
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  decideRecusal: Opinion & {
    readonly id: string
    readonly granted: boolean
    readonly replacement: Officer | null
  }
  proposeExtension: {
    readonly id: string
    readonly days: number
    readonly ground: ExtensionGround
    readonly reason: string
  }
  countersignExtension: Opinion & { readonly id: string }
  discussExtension: {
    readonly id: string
    readonly heldAt: string
    readonly place: string
    readonly members: readonly { readonly personId: string; readonly name: string; readonly title: string }[]
    readonly conclusion: string
  }
  approveExtension: Opinion & { readonly id: string }
  proposeHalt: {
    readonly id: string
    readonly kind: HaltKind
    readonly ground: HaltGround
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  countersignHalt: Opinion & { readonly id: string }
  approveHalt: Opinion & { readonly id: string }
  recordSuspensionLook: {
    readonly id: string
    readonly findings: string
    readonly attachments: readonly Attachment[]
  }
  declineRequest: { readonly id: string; readonly reason: string }
  applyDeferral: {
    readonly id: string
    readonly kind: DeferralKind
    readonly appliedOn: PlainDate
    readonly grounds: string
    readonly plan: readonly PlannedInstalment[]
    readonly attachments: readonly Attachment[]
  }
  countersignDeferral: Opinion & { readonly id: string; readonly agrees: boolean }
  approveDeferral: Opinion & { readonly id: string; readonly consequence: string }
  refuseDeferral: Opinion & { readonly id: string }
  endDeferral: { readonly id: string; readonly reason: string; readonly restDueOn: PlainDate }
  /** What the party says to a 催告, and what came of looking into it (《行政强制法》第三十六条). */
  recordDemandStatement: {
    readonly id: string
    readonly demandId: string
    readonly heardAt: string
    readonly form: 'oral' | 'written'
    readonly content: string
    readonly review: string
    readonly adopted: boolean
    readonly attachments: readonly Attachment[]
  }
}
