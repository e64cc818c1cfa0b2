import type { PlainDate } from '../calendar/plain-date.ts'
import { inHand, type Stage } from '../procedures/stages.ts'
import type { Attachment, Opinion } from './payloads.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

/** 管辖争议 (第二十五条第二款): both want the case, or neither does. */
export const disputeKinds = { both: '争着管辖', neither: '都认为不属自己管辖' } as const
export type DisputeKind = keyof typeof disputeKinds
/** Who is to have the case: by agreement, or by the superior's word. */
export const jurisdictionOutcomes = { ours: '由本机关管辖', theirs: '由对方机关管辖' } as const
export type JurisdictionOutcome = keyof typeof jurisdictionOutcomes

/** 管辖争议、协商、报请指定、指定管辖 (APL-025). */
export type DisputePayloads = {
  raiseDispute: {
    readonly id: string
    readonly kind: DisputeKind
    readonly ourUnit: string
    readonly otherUnitId: number
    readonly otherUnit: string
    /** 共同的上一级行政机关, read from the tree of units that day. */
    readonly superiorUnitId: number
    readonly superior: string
    readonly arisenOn: PlainDate
    readonly situation: string
    readonly grounds: string
  }
  consultJurisdiction: {
    readonly id: string
    readonly heldAt: string
    readonly place: string
    readonly attendees: string
    readonly course: string
    readonly outcome: JurisdictionOutcome | 'failed'
    readonly attachments: readonly Attachment[]
  }
  reportDispute: Opinion & { readonly id: string }
  designateJurisdiction: {
    readonly id: string
    readonly designated: JurisdictionOutcome
    readonly reason: string
    readonly superiorUnitId: number
  }
  followDesignation: {
    readonly id: string
    readonly receivedOn: PlainDate
    readonly note: string
    readonly receipts: readonly Attachment[]
  }
}
export type DisputeActionName = keyof DisputePayloads

/** What the common superior does on a case of another unit: name who has it, and seal its own paper. */
export const superiorActs: ReadonlySet<string> = new Set(['designateJurisdiction', 'sealPaper'])

export type Dispute = {
  readonly id: string
  readonly raised: Made & DisputePayloads['raiseDispute']
  readonly consultations: readonly (Made & DisputePayloads['consultJurisdiction'])[]
  readonly reported: OpinionGiven | null
  readonly designated: (Made & DisputePayloads['designateJurisdiction']) | null
  readonly followed: (Made & DisputePayloads['followDesignation']) | null
}
export type DisputeState = { readonly disputes: readonly Dispute[] }
export const noDisputes: DisputeState = { disputes: [] }

/** How a dispute was settled; null while it is open: a designation counts from the day it is received. */
export function outcomeOf({ consultations, designated, followed }: Dispute): JurisdictionOutcome | null {
  if (designated) return followed ? designated.designated : null
  const agreed = consultations.at(-1)?.outcome
  return agreed && agreed !== 'failed' ? agreed : null
}
/** The dispute that nobody has settled yet. */
export const openDispute = ({ disputes }: CaseState): Dispute | undefined =>
  disputes.find((one) => outcomeOf(one) === null)

/** The dispute settled last, where one was. */
const settled = ({ disputes }: CaseState) => disputes.findLast((one) => outcomeOf(one) !== null)

/** Agreed or designated that the case stays here, whoever filed first. */
export function settledHere(state: CaseState): boolean {
  const last = settled(state)
  return !!last && outcomeOf(last) === 'ours'
}
/** Agreed or designated that the other agency has the case: here it is only to be handed over. */
export function settledElsewhere(state: CaseState): Dispute | undefined {
  const last = settled(state)
  return last && outcomeOf(last) === 'theirs' ? last : undefined
}

/** Where the case stood when the dispute was entered: there it goes on. */
export const stageBeforeDispute = ({ moves }: CaseState): Stage | null =>
  moves.findLast(({ to }) => to === 'JURISDICTION')?.from ?? null

/** What other units may be told of a case. */
export const isInHand = ({ filedOn, stage }: CaseState): boolean => filedOn !== null && inHand.includes(stage)
