import type { PlainDate } from '../calendar/plain-date.ts'
import type { ItemSnapshot, TierSnapshot } from '../catalogue/item.ts'
import type { Departure } from '../penalties/discretion-standard.ts'
import type { GroundFound, MitigationCode } from '../penalties/mitigations.ts'
import type { Stage } from '../procedures/stages.ts'
import type { ConfiscatedPayloads } from './confiscated-goods.ts'
import type { CourtPayloads } from './court.ts'
import type { DailyFinePayloads } from './daily-fine.ts'
import type { DemolitionPayloads } from './demolition.ts'
import type { DeviceFactsPayloads } from './device-facts.ts'
import type { EndingPayloads } from './ending-payloads.ts'
import type { EnforcementHaltPayloads } from './enforcement-halt.ts'
import type { ExhibitPayloads } from './exhibits.ts'
import type { HearingPayloads } from './hearing-payloads.ts'
import type { VersionPayloads } from './item-versions.ts'
import type { DisputePayloads } from './jurisdiction.ts'
import type { LimitationHarm } from './limitation.ts'
import type { OtherPapersPayloads } from './other-papers.ts'
import type { TimePayloads } from './payloads-of-time.ts'
import type { PublicNoticePayloads } from './public-notice.ts'
import type { PublicationPayloads } from './publication.ts'
import type { RecordingPayloads } from './recordings.ts'
import type { RedressPayloads } from './redress-payloads.ts'
import type { RemedyPayloads } from './remedy-payloads.ts'
import type { SeizurePayloads } from './seizure.ts'
import type { SubstitutePayloads } from './substitute.ts'
import type { SummaryPayloads } from './summary-payloads.ts'

export * from '../penalties/mitigations.ts'
export * from './payloads-of-time.ts'

/** S00: where a clue comes from (rules §5.2). */
// biome-ignore format: a table of law is read in columns
export const clueSources = {
  patrol:      '巡查发现',
  complaint:   '投诉举报（12345/12319）',
  superior:    '上级交办',
  transfer:    '部门移送',
  media:       '媒体曝光',
  digitalCity: '数字城管派遣',
  jointCheck:  '综合查一次',
  community:   '城管进社区',
  monitor:     '电子监控',
  surrender:   '自首及其他',
} as const
export type ClueSource = keyof typeof clueSources

/** TRI-7: what a legal reviewer answers for, one by one. */
// biome-ignore format: a table of law is read in columns
export const reviewPoints = {
  subject:   '执法主体合法、执法人员具备执法资格',
  procedure: '执法程序合法',
  facts:     '案件事实清楚、证据合法充分',
  law:       '适用法律、法规、规章准确，裁量基准运用适当',
  powers:    '未超越法定权限',
  papers:    '执法文书完备、规范',
  crime:     '违法行为是否涉嫌犯罪、需要移送司法机关',
} as const
export type ReviewPoint = keyof typeof reviewPoints

/** What has to be proved: the elements of a violation. */
// biome-ignore format: a table of law is read in columns
export const elementTitles = {
  subject:       '主体',
  act:           '行为',
  time:          '时间',
  place:         '地点',
  result:        '结果',
  circumstances: '情节',
} as const
export type Element = keyof typeof elementTitles

/** `enc:` text: a personal identifier under the case's own key. The law package never opens it. */
export type Sealed = string

export type Officer = { readonly personId: string; readonly name: string; readonly certificateNumber: string }

export type Party = {
  readonly kind: 'person' | 'organisation'
  /** 个体工商户 is a person with a business (民法典 54); it has a licence beside the identity card. */
  readonly soleTrader: boolean
  readonly name: string
  readonly idKind: 'citizenId' | 'creditCode' | 'passport' | 'otherId'
  readonly idNumber: Sealed
  /** The identifier with its middle hidden, for screens and lists. */
  readonly idMasked: string
  /** Keyed digest of the identifier: the same party is found across cases without opening anything. */
  readonly idDigest: string
  readonly sex: '男' | '女' | null
  readonly bornOn: PlainDate | null
  readonly address: string
  readonly phone: Sealed
  readonly phoneMasked: string
  readonly legalRepresentative: string | null
  readonly representativeTitle: string | null
}

export type Attachment = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}
export type Goods = {
  readonly name: string
  readonly specification: string
  readonly quantity: string
  readonly condition: string
}
/** Signing means agreeing; who does not agree returns the file with reasons (`returnTo`). */
export type Opinion = { readonly opinion: string }
export type Witness = { readonly name: string; readonly idMasked: string; readonly note: string }
export type QuestionAndAnswer = {
  readonly question: string
  readonly answer: string
  /** What the question is to prove; absent for the opening and the closing words. */
  readonly element?: Element
}
/** 核对: who was questioned read the record, or had it read out by a named person. */
export type ReadBack = { readonly at: string; readonly how: 'read' | 'heard'; readonly reader: string }
/** 更正 after the reading: the words as they were read, the words put in their place. `turn` counts from 0. */
export type AnswerCorrection = {
  readonly turn: number
  readonly before: string
  readonly after: string
  /** The person has set a thumb-print or a signature beside it. */
  readonly confirmed: boolean
}
export const serviceMethods = {
  direct: '直接送达',
  left: '留置送达',
  postal: '邮寄送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  forwarded: '转交送达',
  /** Recorded by the end of a public notice alone (public-notice.ts). */
  public: '公告送达',
} as const
export type ServiceMethod = keyof typeof serviceMethods

/** The acts of the ordinary procedure. */
type OrdinaryPayloads = {
  registerClue: {
    readonly caseId: string
    readonly city: string
    readonly unitId: number
    readonly source: ClueSource
    readonly receivedAt: string
    readonly reporter: { readonly name: string; readonly phone: Sealed; readonly phoneMasked: string } | null
    readonly externalNumber: string | null
    readonly content: string
    readonly place: string
    readonly areaCode: string | null
    readonly foundOn: PlainDate
    readonly suspect: string | null
    readonly opinion: string
    readonly attachments: readonly Attachment[]
  }
  assignOfficers: { readonly lead: Officer; readonly support: Officer; readonly noConflict: boolean }
  reassignOfficers: {
    readonly lead: Officer
    readonly support: Officer
    readonly noConflict: boolean
    readonly reason: string
  }
  endClue: { readonly outcome: 'notAccepted' | 'educated'; readonly reason: string }
  recordParty: { readonly party: Party }
  chooseItem: {
    readonly item: ItemSnapshot
    readonly cause: string
    readonly actFrom: PlainDate
    readonly actUntil: PlainDate
    readonly continuing: boolean
    readonly place: string
    /** 第三十六条: the harmful consequence a longer limitation rests on, why it is found, and its evidence; absent in older logs. */
    readonly harm?: LimitationHarm
    readonly harmReason?: string
    readonly harmEvidence?: readonly Attachment[]
  }
  recordVerification: {
    readonly checkedAt: string
    readonly findings: string
    readonly attachments: readonly Attachment[]
  }
  proposeFiling: {
    readonly summary: string
    readonly grounds: string
    readonly hasEvidence: boolean
    readonly withinJurisdiction: boolean
  }
  countersignFiling: Opinion
  approveFiling: Opinion & { readonly caseNumber: string }

  recordInspection: {
    readonly id: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly certificateShown: boolean
    readonly rightsTold: boolean
    readonly partyPresent: boolean
    readonly findings: string
    readonly witness: Witness | null
    readonly signedBy: 'party' | 'witness' | 'refused'
    readonly signatureNote: string
    readonly attachments: readonly Attachment[]
  }
  recordInterview: {
    readonly id: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly personName: string
    readonly personRelation: string
    readonly personIdMasked: string
    readonly certificateShown: boolean
    readonly rightsTold: boolean
    readonly talk: readonly QuestionAndAnswer[]
    readonly signedBy: 'party' | 'refused'
    readonly signatureNote: string
    // Records of before 2026-11-29 have none of these; new ones are refused without them.
    readonly readBack?: ReadBack
    readonly corrections?: readonly AnswerCorrection[]
    readonly signature?: Attachment | null
    readonly signedAt?: string
    readonly witness?: Witness | null
    /** The two officers who asked: a later change of hands does not reach back. */
    readonly officerIds?: readonly string[]
  }
  addPhotos: {
    readonly id: string
    readonly takenAt: string
    readonly place: string
    readonly shows: string
    readonly attachments: readonly Attachment[]
  }
  addCopy: {
    readonly id: string
    readonly title: string
    readonly origin: string
    readonly provider: string
    readonly pages: number
    readonly takenOn: PlainDate
    readonly attachments: readonly Attachment[]
  }
  confirmAddress: {
    readonly address: string
    readonly recipient: string
    readonly phoneMasked: string
    readonly phone: Sealed
    readonly electronicConsent: boolean
    readonly electronicAddress: string | null
    readonly signedOn: PlainDate
  }
  proposePreservation: { readonly id: string; readonly reason: string; readonly goods: readonly Goods[] }
  countersignPreservation: Opinion & { readonly id: string }
  approvePreservation: Opinion & { readonly id: string }
  carryOutPreservation: {
    readonly id: string
    readonly at: string
    readonly place: string
    readonly keeping: 'inPlace' | 'takenAway'
    readonly certificateShown: boolean
    readonly signedBy: 'party' | 'witness' | 'refused'
    readonly witness: Witness | null
    readonly signatureNote: string
  }
  disposePreservation: {
    readonly id: string
    readonly outcome: 'returned' | 'appraised' | 'released'
    readonly note: string
  }
  orderCorrection: {
    readonly id: string
    readonly demand: string
    readonly correctBy: PlainDate
    readonly consequence: string
  }
  recheckCorrection: {
    readonly id: string
    readonly checkedAt: string
    readonly corrected: boolean
    readonly findings: string
    readonly certificateShown: boolean
    readonly attachments: readonly Attachment[]
  }
  establishElement: {
    readonly element: Element
    readonly finding: string
    readonly evidence: readonly string[]
  }
  assessDiscretion: {
    readonly tier: string | null
    readonly tierText: string | null
    readonly minor: boolean
    readonly correctedInTime: boolean
    readonly noHarm: boolean
    readonly mitigation: readonly MitigationCode[]
    readonly belowRange: boolean
    readonly penaltyKinds: readonly string[]
    readonly fineFen: number
    readonly confiscation: string | null
    /** The value of what is confiscated, which may reach 较大数额 by itself (第六十三条第一款第二项). Logs of before have none. */
    readonly confiscatedFen?: number | null
    readonly reason: string
    /** 第三十条至第三十二条: what proves each ground of `mitigation`. Logs of before have none of the five. */
    readonly grounds?: readonly GroundFound[]
    /** APL-032: why a fine stands above the middle of its range though it shall be lighter. */
    readonly aboveMiddleReason?: string | null
    /** 第三十四条: the rows of the city's standard for this party on the day of the act, and what of them was found. */
    readonly benchmark?: readonly TierSnapshot[]
    readonly found?: readonly string[]
    readonly departure?: Departure | null
    /** APL-029: what other norms the same act breaks, and the highest fine any of them allows. */
    readonly rivalItems: readonly {
      readonly code: string
      readonly name: string
      readonly maxFineFen: number
    }[]
    readonly grave: boolean
  }
  concludeInvestigation: { readonly course: string; readonly facts: string; readonly opinion: string }
  reviewReport: Opinion
  giveFirstLook: Opinion & { readonly points: Readonly<Record<ReviewPoint, boolean>> }
  approveNotice: Opinion & { readonly number: string }
  sealPaper: { readonly paperId: string; readonly sha256: string }
  scanBack: { readonly paperId: string; readonly attachment: Attachment }
  recordService: {
    readonly id: string
    readonly paperIds: readonly string[]
    readonly method: ServiceMethod
    readonly servedAt: string
    readonly place: string
    readonly recipient: string
    readonly relation: string
    readonly servers: readonly Officer[]
    readonly witness: Witness | null
    readonly mediaProof: readonly Attachment[]
    readonly refusalReason: string | null
    readonly postalNumber: string | null
    /** SRV-4, 5: who serves for us (委托), or who passes it on (转交); absent in older logs. */
    readonly throughBody?: string | null
    readonly proof: Attachment | null
  }
  recordStatement: {
    readonly id: string
    readonly at: string
    readonly form: 'oral' | 'written'
    readonly content: string
    readonly points: readonly string[]
    readonly attachments: readonly Attachment[]
  }
  recordWaiver: { readonly at: string; readonly proof: Attachment; readonly note: string }
  recheckStatement: {
    readonly answers: readonly {
      readonly claim: string
      readonly adopted: boolean
      readonly reason: string
    }[]
    readonly fineFen: number | null
    readonly conclusion: string
  }
  confirmRecheck: Opinion
  submitToReview: { readonly note: string }
  giveLegalOpinion: {
    readonly conclusion: 'agree' | 'agreeIfMended' | 'supplement' | 'disagree'
    readonly points: Readonly<Record<ReviewPoint, boolean>>
    readonly opinion: string
  }
  recordDiscussion: {
    readonly heldAt: string
    readonly place: string
    readonly presider: { readonly personId: string; readonly name: string; readonly title: string }
    readonly recorder: { readonly personId: string; readonly name: string }
    readonly members: readonly {
      readonly personId: string
      readonly name: string
      readonly title: string
      readonly present: boolean
      readonly opinion: string
      readonly agree: boolean
    }[]
    readonly attendees: readonly {
      readonly personId: string | null
      readonly name: string
      readonly capacity: string
    }[]
    readonly briefing: string
    readonly conclusion: string
    readonly fineFen: number
  }
  proposeDecision: {
    readonly fineFen: number
    readonly penaltyText: string
    readonly facts: string
    readonly evidence: string
    readonly reasons: string
    readonly orders: string | null
    /** 履行方式和期限 of what is not a fine (第五十九条第一款第四项). Logs of before have none. */
    readonly performance?: string | null
  }
  countersignDecision: Opinion
  approveDecision: Opinion & { readonly number: string; readonly decidedOn: PlainDate }
  recordPayment: {
    readonly id: string
    readonly kind: 'fine' | 'surcharge'
    readonly amountFen: number
    readonly paidOn: PlainDate
    readonly receiptNumber: string
    readonly bank: string
    readonly receipt: Attachment | null
  }
  issueDemand: {
    readonly id: string
    readonly number: string
    readonly asOf: PlainDate
    readonly unpaidFen: number
    readonly surchargeFen: number
    readonly payWithin: string
  }
  confirmPerformance: { readonly note: string }
  proposeClosure: { readonly summary: string }
  countersignClosure: Opinion
  approveClosure: Opinion
  archiveCase: {
    readonly archiveNumber: string
    readonly retention: '永久' | '30年'
    readonly remarks: string
    readonly keeper: string
    readonly checker: string
  }
  returnTo: { readonly stage: Stage; readonly reason: string }
  withdraw: { readonly reason: string }
  reissuePaper: { readonly paperId: string; readonly reason: string }
  addEvidence: ExhibitPayloads['addEvidence']
  verifyEvidence: ExhibitPayloads['verifyEvidence']
  excludeEvidence: ExhibitPayloads['excludeEvidence']
  recordCustody: ExhibitPayloads['recordCustody']
}

/**
 * What each act carries. Payloads are complete: applying the same payload to the same state always gives
 * the same state, so nothing here may need a clock, a table or a person to be looked up.
 */
export type Payloads = OrdinaryPayloads &
  EndingPayloads &
  TimePayloads &
  HearingPayloads &
  DisputePayloads &
  PublicNoticePayloads &
  SummaryPayloads &
  ConfiscatedPayloads &
  RecordingPayloads &
  DeviceFactsPayloads &
  SeizurePayloads &
  SubstitutePayloads &
  RemedyPayloads &
  PublicationPayloads &
  CourtPayloads &
  RedressPayloads &
  DailyFinePayloads &
  DemolitionPayloads &
  OtherPapersPayloads &
  EnforcementHaltPayloads &
  VersionPayloads
export type ActionName = keyof Payloads
