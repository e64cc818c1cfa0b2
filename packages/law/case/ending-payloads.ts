import type { PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Goods, Officer, Opinion } from './payloads.ts'

/** 不予立案: what the three conditions of a filing (第五十四条第二款) are denied on. */
// biome-ignore format: a table of law is read in columns
export const nonFilingGrounds = {
  noViolation:      { title: '没有违法事实',                             article: 54 },
  noEvidence:       { title: '没有证据证明存在违法行为',                 article: 54 },
  beyondLimitation: { title: '违法行为已超过追责时效',                   article: 36 },
  noPenaltyDue:     { title: '违法行为轻微并及时改正，没有造成危害后果', article: 33 },
  handledAlready:   { title: '同一违法行为已由最先立案的机关办理',       article: 25 },
} as const
export type NonFilingGround = keyof typeof nonFilingGrounds

/**
 * 不予行政处罚 (APL-030…036, 057): on which article. `found` says whether a violation of this party was found, so that it
 * counts when somebody asks for an earlier one (首违).
 */
// biome-ignore format: a table of law is read in columns
export const noPenaltyGrounds = {
  underFourteen:    { title: '当事人不满十四周岁',                             article: 30, paragraph: undefined, item: undefined, found: false },
  noCapacity:       { title: '当事人不能辨认或者不能控制自己行为',             article: 31, paragraph: undefined, item: undefined, found: false },
  minorHarmless:    { title: '违法行为轻微并及时改正，没有造成危害后果',       article: 33, paragraph: 1,         item: undefined, found: true },
  firstViolation:   { title: '初次违法且危害后果轻微并及时改正',               article: 33, paragraph: 1,         item: undefined, found: true },
  noFault:          { title: '当事人有证据足以证明没有主观过错',               article: 33, paragraph: 2,         item: undefined, found: false },
  beyondLimitation: { title: '违法行为在追责时效内未被发现',                   article: 36, paragraph: 1,         item: undefined, found: false },
  notEstablished:   { title: '违法事实不能成立',                               article: 57, paragraph: 1,         item: 3,         found: false },
} as const
export type NoPenaltyGround = keyof typeof noPenaltyGrounds

/** 撤销案件 (S23): ends that decide nothing about the act. What the Law calls 不予处罚 is not among them. */
// biome-ignore format: a table of law is read in columns
export const cancellationGrounds = {
  noFact:         { title: '立案所依据的违法事实不存在' },
  wrongParty:     { title: '当事人不是违法行为人' },
  duplicate:      { title: '同一违法行为重复立案，或者其他机关最先立案' },
} as const
export type CancellationGround = keyof typeof cancellationGrounds

/** An entry of the catalogue's 不予、从轻、减轻情形 that was referred to, as it stood that day. */
export type LeniencyReference = {
  readonly id: string
  readonly condition: string
  readonly legalBasis: string
  readonly verified: boolean
}

/** The acts by which a case ends otherwise than by a penalty. */
export type EndingPayloads = {
  proposeNonFiling: { readonly ground: NonFilingGround; readonly reason: string }
  countersignNonFiling: Opinion
  approveNonFiling: Opinion
  informComplainant: { readonly result: string; readonly reason: string }

  /** 首违: the answer of all units of the city, as it was given that day; `since` is the day the look back begins. */
  askEarlierViolation: {
    readonly since: PlainDate
    readonly found: { readonly on: PlainDate; readonly unit: string; readonly article: string } | null
  }
  recordPledge: {
    readonly at: string
    readonly violation: string
    readonly promise: string
    readonly correctBy: PlainDate
    readonly signedBy: 'party' | 'refused'
  }
  concludeNoPenalty: {
    readonly ground: NoPenaltyGround
    readonly course: string
    readonly facts: string
    readonly opinion: string
    readonly reason: string
    readonly evidence: readonly string[]
    readonly minor: boolean
    readonly slightHarm: boolean
    readonly noHarm: boolean
    readonly correctedInTime: boolean
    readonly grave: boolean
    /** 第三十三条第三款: what the party is told; null only where no violation was found. */
    readonly education: string | null
    /** 第三十条、第三十一条: what the guardian is ordered to do. */
    readonly guardianOrder: string | null
    readonly expertOpinion: Attachment | null
    readonly partyEvidence: readonly Attachment[]
    readonly leniency: readonly LeniencyReference[]
  }
  decideNoPenalty: Opinion & { readonly number: string; readonly decidedOn: PlainDate }
  recordEducation: {
    readonly at: string
    readonly content: string
    readonly response: string
    readonly attachments: readonly Attachment[]
  }

  proposeHandOver: {
    readonly id: string
    readonly receiver: string
    readonly facts: string
    readonly reason: string
    readonly materials: readonly string[]
  }
  countersignHandOver: Opinion & { readonly id: string }
  approveHandOver: Opinion & { readonly id: string }
  recordHandOverAnswer: {
    readonly id: string
    readonly outcome: 'accepted' | 'refused'
    readonly answeredOn: PlainDate
    readonly answeredBy: string
    readonly note: string
    readonly receipt: Attachment | null
  }
  resumeHandedOver: {
    readonly id: string
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }

  reportCrime: {
    readonly id: string
    readonly team: readonly Officer[]
    readonly crime: string
    readonly facts: string
    readonly reason: string
    readonly receiver: string
    readonly investigationReport: Attachment | null
    readonly goods: readonly Goods[]
    readonly appraisals: readonly Attachment[]
    readonly noAppraisal: string | null
    readonly others: readonly Attachment[]
  }
  approveCrimeTransfer: Opinion & { readonly id: string }
  refuseCrimeTransfer: Opinion & { readonly id: string }
  deliverToPolice: {
    readonly id: string
    readonly deliveredAt: string
    readonly receivedBy: string
    readonly receipt: Attachment | null
  }
  recordPoliceAnswer: {
    readonly id: string
    readonly outcome: 'filed' | 'refused'
    readonly receivedOn: PlainDate
    readonly number: string
    readonly note: string
    readonly notice: Attachment | null
  }
  handOverMaterials: {
    readonly id: string
    readonly at: string
    readonly receivedBy: string
    readonly list: string
    readonly receipt: Attachment | null
  }

  proposeCancellation: {
    readonly ground: CancellationGround
    readonly reason: string
    readonly goodsNote: string
  }
  countersignCancellation: Opinion
  reviewCancellation: Opinion
  approveCancellation: Opinion
  rejectEnding: { readonly reason: string }
}
export type EndingActionName = keyof EndingPayloads
