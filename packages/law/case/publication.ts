import type { PlainDate } from '../calendar/plain-date.ts'
import type { Change } from './changes.ts'
import type { CreditClass } from './credit-class.ts'
import type { Attachment } from './payloads.ts'
import type { Made } from './state.ts'

/** Where the bureau makes its decisions public: named by the city. `credit`: a site of 信用信息, where a class and an end apply. */
export type PublicSite = { readonly name: string; readonly credit: boolean }

/** Why the credit sites stop showing a penalty (PUB-3): the longest period is over, or the party's 信用修复 was granted. */
export const publicityEnds = { expired: '公示期届满', repaired: '信用修复' } as const
export type PublicityEnd = keyof typeof publicityEnds

export type PublicationPayloads = {
  /** 公开行政处罚决定 (APL-048): the text as it was put out, looked through by a person who did not handle the case. */
  publishDecision: {
    readonly id: string
    readonly publishedOn: PlainDate
    /** Every site it was put out on, so that each can be taken back (PUB-7). */
    readonly sites: readonly PublicSite[]
    readonly text: string
    readonly textSha256: string
    readonly creditClass: CreditClass
    /** The day of the decision, from which the period on the credit sites runs. */
    readonly countedFrom: PlainDate
    /** The last day on the credit sites; null where it is on none of them. */
    readonly publicUntil: PlainDate | null
    /** Why it is 具有一定社会影响, where the city's amounts do not say so. */
    readonly influence: string
    /** Why a 轻微 one is shown on a credit site all the same; blank for the others. */
    readonly necessity: string
    /** Looked through word by word: no state secret, no business secret, nobody's private life. */
    readonly checked: boolean
    readonly attachments: readonly Attachment[]
  }
  /** 停止公示: the credit sites show it no longer. `id` is the publication's. */
  endPublicity: {
    readonly id: string
    readonly ground: PublicityEnd
    /** When the party applied for 信用修复. */
    readonly appliedOn: PlainDate | null
    readonly endedOn: PlainDate
    readonly note: string
    readonly attachments: readonly Attachment[]
  }
}
export type PublicationActionName = keyof PublicationPayloads
export type Publication = Made &
  PublicationPayloads['publishDecision'] & {
    readonly ended: (Made & PublicationPayloads['endPublicity']) | null
  }
export type PublicationState = { readonly publications: readonly Publication[] }
export const nothingPutOut: PublicationState = { publications: [] }

export const publicationChanges: { readonly [A in PublicationActionName]: Change<A> } = {
  publishDecision: ({ publications }, payload, made) => ({
    publications: [...publications, { ...made, ...payload, ended: null }],
  }),
  endPublicity: ({ publications }, payload, made) => ({
    publications: publications.map((one) =>
      one.id === payload.id ? { ...one, ended: { ...made, ...payload } } : one,
    ),
  }),
}
