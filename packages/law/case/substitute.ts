import type { PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Opinion, Witness } from './payloads.ts'
import type { CaseState, Correction, Made, OpinionGiven } from './state.ts'

/** 第五十条: only where what was left undone has or will have one of three consequences may it be done by another. */
// biome-ignore format: a table of law is read in columns
export const substituteHarms = {
  traffic:   { title: '已经或者将危害交通安全', allowed: true },
  pollution: { title: '已经或者将造成环境污染', allowed: true },
  resources: { title: '已经或者将破坏自然资源', allowed: true },
  other:     { title: '不属于以上三种后果',     allowed: false },
} as const satisfies Record<string, { readonly title: string; readonly allowed: boolean }>
export type SubstituteHarm = keyof typeof substituteHarms
export const performers = { agency: '本机关', third: '没有利害关系的第三人' } as const
export type Performer = keyof typeof performers

/** 第五十二条: what may be cleared at once, and from where. */
// biome-ignore format: a table of law is read in columns
export const clearedObjects = {
  spill:     { title: '遗洒物', allowed: true },
  obstacle:  { title: '障碍物', allowed: true },
  pollutant: { title: '污染物', allowed: true },
  other:     { title: '其他物品', allowed: false },
} as const satisfies Record<string, { readonly title: string; readonly allowed: boolean }>
export type ClearedObject = keyof typeof clearedObjects
// biome-ignore format: a table of law is read in columns
export const clearedPlaces = {
  road:    { title: '道路',     allowed: true },
  river:   { title: '河道',     allowed: true },
  channel: { title: '航道',     allowed: true },
  public:  { title: '公共场所', allowed: true },
  other:   { title: '其他地方', allowed: false },
} as const satisfies Record<string, { readonly title: string; readonly allowed: boolean }>
export type ClearedPlace = keyof typeof clearedPlaces

type ByWhom = {
  readonly performer: Performer
  /** The third party's name; empty where the agency performs itself. */
  readonly performerName: string
  readonly disinterested: boolean
}
/** 执行文书: what was done in the party's place, under whose eyes, at what cost, signed by whom (第五十一条第一款第三项、第四项、第二款). */
type OnSite = {
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly certificateShown: boolean
  readonly partyPresent: boolean
  readonly supervisor: string
  readonly course: string
  readonly result: string
  readonly nonViolent: boolean
  readonly costFen: number
  readonly costBasis: string
  readonly signedBy: 'party' | 'witness' | 'refused'
  readonly witness: Witness | null
  readonly signatureNote: string
  /** 到场监督的工作人员和代履行人 have signed too. */
  readonly othersSigned: boolean
  readonly filmed: boolean
  readonly filmNote: string
  readonly attachments: readonly Attachment[]
}

export type SubstitutePayloads = {
  /** 催告履行义务 (第三十五条): before anything is done in the party's place. */
  demandDuty: {
    readonly id: string
    readonly correctionId: string
    readonly performBy: PlainDate
    readonly manner: string
  }
  recordDutyDefence: {
    readonly id: string
    readonly at: string
    readonly content: string
    readonly adopted: boolean
    readonly answer: string
  }
  proposeSubstitute: ByWhom & {
    readonly id: string
    readonly demandId: string
    readonly harm: SubstituteHarm
    readonly harmFacts: string
    readonly reason: string
    readonly manner: string
    readonly object: string
    readonly place: string
    readonly plannedFrom: string
    readonly plannedUntil: string
    readonly budgetFen: number
    readonly budgetBasis: string
    /** 情况紧急 (第四十三条第一款): why it must be done at night or on a holiday; empty where it is not. */
    readonly urgency: string
  }
  countersignSubstitute: Opinion & { readonly id: string }
  reviewSubstitute: Opinion & { readonly id: string }
  approveSubstitute: Opinion & { readonly id: string }
  refuseSubstitute: Opinion & { readonly id: string }
  /** 代履行催告 (第五十一条第一款第二项): once more, with the day on which it will be done. */
  remindSubstitute: { readonly id: string; readonly performFrom: string; readonly performUntil: string }
  performSubstitute: OnSite & { readonly id: string; readonly overrunReason: string }
  stopSubstitute: { readonly id: string; readonly reason: string }
  settleSubstituteCost: {
    readonly id: string
    readonly paidFen: number
    readonly paidOn: PlainDate
    readonly receiptNumber: string
    readonly attachments: readonly Attachment[]
  }
  /** 立即代履行 (第五十二条). */
  clearAtOnce: OnSite &
    ByWhom & {
      readonly id: string
      readonly object: ClearedObject
      readonly objectWords: string
      readonly where: ClearedPlace
      readonly whyAtOnce: string
      readonly urgency: string
      /** Who agreed to it at night or on a holiday; empty where it was neither. */
      readonly agreedBy: string
    }
}
export type SubstituteActionName = keyof SubstitutePayloads

type Paid = Made & SubstitutePayloads['settleSubstituteCost']
export type DutyDemand = Made &
  SubstitutePayloads['demandDuty'] & {
    readonly defences: readonly (Made & SubstitutePayloads['recordDutyDefence'])[]
  }
export type Substitute = {
  readonly id: string
  readonly proposed: Made & SubstitutePayloads['proposeSubstitute']
  readonly countersigned: OpinionGiven | null
  readonly reviewed: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly refused: OpinionGiven | null
  readonly reminders: readonly (Made & SubstitutePayloads['remindSubstitute'])[]
  readonly performed: (Made & SubstitutePayloads['performSubstitute']) | null
  readonly stopped: (Made & SubstitutePayloads['stopSubstitute']) | null
  readonly paid: readonly Paid[]
}
export type Clearance = Made & SubstitutePayloads['clearAtOnce'] & { readonly paid: readonly Paid[] }
export type SubstituteState = {
  readonly dutyDemands: readonly DutyDemand[]
  readonly substitutes: readonly Substitute[]
  readonly clearances: readonly Clearance[]
}
export const nothingSubstituted: SubstituteState = { dutyDemands: [], substitutes: [], clearances: [] }

/** The head has neither agreed nor refused yet. */
export const undecidedSubstitute = ({ approved, refused }: Substitute): boolean => !approved && !refused
/** Decided, and neither done nor stopped: the case stands at 行政强制执行. */
export const substituteUnderWay = ({ approved, performed, stopped }: Substitute): boolean =>
  !!approved && !performed && !stopped
/** Nothing of it waits for anybody. */
export const substituteEnded = (one: Substitute): boolean => !!one.refused || !!one.performed || !!one.stopped

export const dutyOf = (state: CaseState, demandId: string | undefined): DutyDemand | undefined =>
  state.dutyDemands.find(({ id }) => id === demandId)
/** The order whose duty is in question. */
export const orderOf = (state: CaseState, demandId: string | undefined): Correction | undefined =>
  state.corrections.find(({ id }) => id === dutyOf(state, demandId)?.correctionId)
export const performedNow = (correction: Correction | undefined): boolean =>
  correction?.rechecks.at(-1)?.corrected === true
/** Done in the party's place: the order is carried out. */
export const doneInstead = (state: CaseState, correctionId: string): boolean =>
  state.substitutes.some(
    (one) => !!one.performed && dutyOf(state, one.proposed.demandId)?.correctionId === correctionId,
  )

/** What of the cost the party still owes, and of which record (第五十一条第二款). */
export function costsOwed(state: CaseState): readonly { readonly id: string; readonly owedFen: number }[] {
  const paidOf = (paid: readonly Paid[]) => paid.reduce((sum, { paidFen }) => sum + paidFen, 0)
  return [
    ...state.substitutes.map(({ id, performed, paid }) => ({
      id,
      owedFen: (performed?.costFen ?? 0) - paidOf(paid),
    })),
    ...state.clearances.map(({ id, costFen, paid }) => ({ id, owedFen: costFen - paidOf(paid) })),
  ].filter(({ owedFen }) => owedFen > 0)
}

export const performerWords = ({ performer, performerName }: ByWhom): string =>
  performer === 'agency' ? performers.agency : `${performerName}（${performers.third}）`
