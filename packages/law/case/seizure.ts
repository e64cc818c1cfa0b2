import { addDays, beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Goods, Opinion, Witness } from './payloads.ts'
import type { Made, OpinionGiven } from './state.ts'

/** 查封、扣押 (《行政强制法》第九条第二项、第三项). 冻结 and measures against the person are no city bureau's. */
export const seizureKinds = { seal: '查封', seize: '扣押' } as const
export type SeizureKind = keyof typeof seizureKinds
/** 查封 is of a place, an installation or goods; 扣押 of goods alone. */
export const seizedObjects = { place: '场所', facility: '设施', goods: '财物' } as const
export type SeizedObject = keyof typeof seizedObjects
/** ACL-10: at which level the measure is provided for; below 地方性法规 nothing may provide for it. */
// biome-ignore format: a table of law is read in columns
export const basisLevels = {
  law:        { title: '法律',         provides: true },
  regulation: { title: '行政法规',     provides: true },
  local:      { title: '地方性法规',   provides: true },
  rule:       { title: '规章',         provides: false },
  document:   { title: '规范性文件',   provides: false },
} as const satisfies Record<string, { readonly title: string; readonly provides: boolean }>
export type BasisLevel = keyof typeof basisLevels
/** 第二十七条、第二十一条: what becomes of what was sealed or seized. */
export const seizureOutcomes = {
  lift: '解除',
  confiscate: '没收',
  destroy: '销毁',
  handOver: '移送',
} as const
export type SeizureOutcome = keyof typeof seizureOutcomes
/** 第二十八条第一款: when it must be lifted. */
// biome-ignore format: a table of law is read in columns
export const liftGrounds = {
  innocent:  { title: '当事人没有违法行为',                         item: 1 },
  unrelated: { title: '查封、扣押的场所、设施或者财物与违法行为无关', item: 2 },
  decided:   { title: '对违法行为已经作出处理决定，不再需要查封、扣押', item: 3 },
  expired:   { title: '查封、扣押期限已经届满',                     item: 4 },
  other:     { title: '其他不再需要采取查封、扣押措施的情形',       item: 5 },
} as const satisfies Record<string, { readonly title: string; readonly item: number }>
export type LiftGround = keyof typeof liftGrounds

/** One thing on the list: ACL-23 asks of each what it has to do with the violation. */
export type SeizedGoods = Goods & { readonly relation: string }

type Asked = {
  readonly id: string
  readonly kind: SeizureKind
  readonly object: SeizedObject
  readonly place: string
  readonly goods: readonly SeizedGoods[]
  readonly basisLevel: BasisLevel
  readonly basisLaw: string
  readonly basisArticle: string
  readonly reason: string
  readonly days: number
  /** 不含公民个人及其所扶养家属的生活必需品. */
  readonly noNecessities: boolean
  /** 未被其他国家机关依法查封. */
  readonly notSealedElsewhere: boolean
}
/** What 第十八条、第二十四条 ask of the act itself, as it was on the spot. */
type OnSite = {
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly goods: readonly SeizedGoods[]
  readonly certificateShown: boolean
  readonly rightsTold: boolean
  readonly partyPresent: boolean
  readonly statement: string
  readonly findings: string
  readonly signedBy: 'party' | 'witness' | 'refused'
  readonly witness: Witness | null
  readonly signatureNote: string
  readonly keptAt: string
  /** 决定书 and 清单 were handed over there and then. */
  readonly handedOver: boolean
  readonly receivedBy: string
  readonly filmed: boolean
  readonly filmNote: string
  readonly attachments: readonly Attachment[]
}

export type SeizurePayloads = {
  proposeSeizure: Asked
  countersignSeizure: Opinion & { readonly id: string }
  approveSeizure: Opinion & { readonly id: string }
  refuseSeizure: Opinion & { readonly id: string }
  carryOutSeizure: OnSite & { readonly id: string }
  /** 情况紧急 (第十九条): carried out first, reported and approved afterwards. */
  seizeUrgently: Asked & OnSite & { readonly urgency: string }
  reportUrgentSeizure: {
    readonly id: string
    readonly reportedAt: string
    readonly reportedTo: string
    readonly lateReason: string
  }
  /** 第二十五条第三款: the days of one appraisal are taken out of the period. */
  countOutAppraisal: { readonly id: string; readonly appraisalId: string }
  proposeSeizureExtension: { readonly id: string; readonly days: number; readonly reason: string }
  approveSeizureExtension: Opinion & { readonly id: string }
  entrustSeized: {
    readonly id: string
    readonly keeper: string
    readonly place: string
    readonly duties: string
    readonly entrustedOn: PlainDate
  }
  proposeSeizureEnd: {
    readonly id: string
    readonly outcome: SeizureOutcome
    readonly ground: LiftGround | null
    readonly basis: string
    readonly reason: string
    readonly receiver: string
    /** Where and until when what is returned can be fetched. */
    readonly collection: string
  }
  approveSeizureEnd: Opinion & { readonly id: string }
  declineSeizureRequest: { readonly id: string; readonly reason: string }
  returnSeized: {
    readonly id: string
    readonly at: string
    readonly receivedBy: string
    readonly course: string
    /** 鲜活物品 or what does not keep was sold: the proceeds go back, and more where the price was plainly too low. */
    readonly sold: boolean
    readonly proceedsFen: number | null
    readonly compensationFen: number | null
    readonly attachments: readonly Attachment[]
  }
  explainFootage: { readonly id: string; readonly reason: string }
}
export type SeizureActionName = keyof SeizurePayloads

type Declined = Made & { readonly reason: string }
type Requested<P> = {
  readonly proposed: Made & P
  readonly approved: OpinionGiven | null
  readonly declined: Declined | null
}
export type SeizureExtension = Requested<SeizurePayloads['proposeSeizureExtension']>
export type SeizureEnd = Requested<SeizurePayloads['proposeSeizureEnd']>
export type Seizure = {
  readonly id: string
  readonly proposed: Made & Asked
  readonly urgent: {
    readonly urgency: string
    readonly reported: (Made & SeizurePayloads['reportUrgentSeizure']) | null
  } | null
  readonly countersigned: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly refused: OpinionGiven | null
  readonly carriedOut: (Made & OnSite) | null
  readonly countedOut: readonly (Made & SeizurePayloads['countOutAppraisal'])[]
  readonly extensions: readonly SeizureExtension[]
  readonly entrusted: (Made & SeizurePayloads['entrustSeized']) | null
  readonly ends: readonly SeizureEnd[]
  readonly returned: (Made & SeizurePayloads['returnSeized']) | null
  readonly footageNote: Declined | null
}
export type SeizureState = { readonly seizures: readonly Seizure[] }
export const nothingSeized: SeizureState = { seizures: [] }

const pending = <T extends Requested<object>>(list: readonly T[]): T | undefined =>
  list.find(({ approved, declined }) => !approved && !declined)
export const pendingSeizureExtension = ({ extensions }: Seizure) => pending(extensions)
export const pendingSeizureEnd = ({ ends }: Seizure) => pending(ends)
export const grantedSeizureExtension = ({ extensions }: Seizure) =>
  extensions.find(({ approved }) => approved)
/** How it ended; the last word of the head. */
export const seizureEnd = ({ ends }: Seizure) => ends.find(({ approved }) => approved)

/** The head has neither agreed nor refused yet. */
export const undecidedSeizure = ({ approved, refused }: Seizure): boolean => !approved && !refused

/** The day the measure ended: by the decision on what was seized, or by the head's refusal of an urgent one (第十九条). */
export const seizureEndedOn = (one: Seizure): PlainDate | null =>
  one.carriedOut ? (seizureEnd(one)?.approved?.on ?? one.refused?.on ?? null) : null

/** Carried out and not ended: property is being held. */
export const seizureInForce = (one: Seizure): boolean => !!one.carriedOut && seizureEndedOn(one) === null

/** Lifted or handed over, and not yet given to whom it goes. */
export function seizedToReturn(one: Seizure): boolean {
  if (!one.carriedOut || seizureEndedOn(one) === null || one.returned) return false
  const outcome = seizureEnd(one)?.proposed.outcome ?? 'lift'
  return outcome === 'lift' || outcome === 'handOver'
}

/** Nothing is held and nothing is owed to anybody. */
export const seizureSettled = (one: Seizure): boolean => !seizureInForce(one) && !seizedToReturn(one)

/** The period of 第二十五条第一款 as the decision has it: from the day of carrying out, no extension, nothing taken out. */
export function originalSeizureEnd({ proposed, carriedOut }: Seizure): PlainDate | null {
  return carriedOut && addDays(beijingDay(carriedOut.startedAt), proposed.days)
}

export const goodsWords = (goods: readonly Goods[]): string =>
  goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')
