import type { PlainDate } from '../calendar/plain-date.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import type { Attachment, Officer, Party } from './payloads.ts'

/** 《行政处罚法》第五十一条: the only kinds of penalty that may be decided on the spot. */
export const summaryKinds = ['警告', '罚款'] as const
export type SummaryKind = (typeof summaryKinds)[number]

/** 第六十八条、第六十九条: on which ground officers may take the money themselves. */
// biome-ignore format: a table of law is read in columns
export const collectionGrounds = {
  small:     { title: '依法给予一百元以下的罚款',               article: 68, item: 1 },
  hardLater: { title: '不当场收缴事后难以执行',                 article: 68, item: 2 },
  remote:    { title: '边远、水上、交通不便地区，当事人到指定的银行或者通过电子支付系统缴纳罚款确有困难，经当事人提出', article: 69, item: undefined },
} as const
export type CollectionGround = keyof typeof collectionGrounds

/** 当场收缴: what was taken, on which ground, against which receipt. */
export type Collection = {
  readonly ground: CollectionGround
  readonly reason: string
  readonly onWater: boolean
  /** 第六十九条: the party's own request. */
  readonly request: Attachment | null
  readonly receiptNumber: string
}

/** The acts of the summary procedure. The whole of what happens at the kerb is one of them. */
export type SummaryPayloads = {
  decideSummary: {
    readonly id: string
    readonly lead: Officer
    readonly support: Officer
    readonly noConflict: boolean
    readonly certificateShown: boolean
    readonly party: Party
    readonly item: ItemSnapshot
    readonly cause: string
    readonly actFrom: PlainDate
    readonly actUntil: PlainDate
    readonly place: string
    readonly facts: string
    readonly evidence: string
    readonly factsCertain: boolean
    readonly kinds: readonly SummaryKind[]
    readonly fineFen: number
    readonly penaltyText: string
    readonly reason: string
    /** 第四十四条: content, facts, reason, basis and rights, told by word of mouth. */
    readonly toldOrally: boolean
    /** 第四十五条: what the party said and how it was answered; null where nothing was said. */
    readonly statement: { readonly content: string; readonly answer: string } | null
    readonly decidedAt: string
    readonly signedBy: 'party' | 'refused'
    readonly signatureNote: string
    readonly signatures: {
      readonly lead: Attachment | null
      readonly support: Attachment | null
      readonly party: Attachment | null
      readonly signedAt: string
    }
    readonly collection: Collection | null
    readonly attachments: readonly Attachment[]
    readonly number: string
  }
  /** 第六十九条 of a decision already served: taken where the bank is out of reach, because the party asks for it. */
  collectInPlace: {
    readonly id: string
    readonly collectedAt: string
    readonly place: string
    readonly amountFen: number
    readonly reason: string
    readonly onWater: boolean
    readonly request: Attachment | null
    readonly receiptNumber: string
  }
  recordSummaryFiling: { readonly filedWith: string; readonly note: string }
  /** 第七十一条: from the officers to the agency; on water counted from landing. */
  handInFine: { readonly on: PlainDate; readonly landedOn: PlainDate | null; readonly receivedBy: string }
  remitFine: { readonly on: PlainDate; readonly bank: string; readonly receiptNumber: string }
}
export type SummaryActionName = keyof SummaryPayloads
