import type { PlainDate } from '../calendar/plain-date.ts'
import { confiscatesGoods } from './confiscated-goods.ts'
import { type RedressPayloads, redressKinds } from './redress-payloads.ts'
import type { RemedyPayloads } from './remedy-payloads.ts'
import type { Contested, RemedyResult } from './remedy-state.ts'
import { adverseResults, decisionUndone, penaltyResults } from './remedy-state.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

type Did<A extends keyof RedressPayloads> = Made & RedressPayloads[A]
/** 纠错案件, beside the case: one correction of the agency's own decision, from the proposal to its approval. */
export type Redress = {
  readonly kind: 'redress'
  readonly id: string
  readonly proposed: Did<'proposeRedress'>
  readonly countersigned: OpinionGiven | null
  readonly reviewed: OpinionGiven | null
  readonly discussed: Did<'discussRedress'> | null
  readonly approved: (OpinionGiven & { readonly contested: Contested | null }) | null
  readonly refused: OpinionGiven | null
  readonly withdrawal: (Made & RemedyPayloads['withdrawPublication']) | null
}

/** A decision that was undone, with all that was done under it, as it stood when the case was taken up anew. */
export type FormerDecision = Made &
  Pick<
    CaseState,
    | 'decision'
    | 'summary'
    | 'siteCash'
    | 'payments'
    | 'demands'
    | 'deferrals'
    | 'demandStatements'
    | 'courtApplications'
    | 'enforcementHalts'
    | 'disposals'
    | 'performance'
    | 'closure'
  > & {
    readonly confiscated: boolean
    /** By which result it was undone: «自行撤销», «判决撤销» …, and on which day. */
    readonly undoneBy: string
    readonly undoneOn: PlainDate | null
    readonly opinion: string
  }

export type RedressState = {
  readonly redresses: readonly Redress[]
  readonly formerDecisions: readonly FormerDecision[]
  readonly goodsReturns: readonly Did<'returnGoods'>[]
}

export const redressOpen = ({ approved, refused }: Redress): boolean => !approved && !refused
export const pendingRedress = ({ redresses }: CaseState): Redress | undefined => redresses.find(redressOpen)
export const redressTitle = ({ proposed }: Redress): string => redressKinds[proposed.kind].title

/** A typo is mended without the members; all else is discussed where the decision itself was (rules §5.6). */
export const redressDiscussionOwed = (
  state: CaseState,
  { kind }: RedressPayloads['proposeRedress'],
): boolean =>
  kind !== 'clerical' &&
  !state.summary &&
  // The members who spoke of a decision that fell have not spoken of this one.
  (state.discussion?.revision ?? 0) > (state.formerDecisions.at(-1)?.revision ?? 0)

/** Our own 变更 of the decision in force, the last one: its paper has remedies of its own, and the court is asked after these. */
export const changedByUs = ({ redresses, decision }: CaseState): Redress | undefined =>
  redresses.findLast(
    ({ proposed, approved }) =>
      proposed.kind === 'change' && approved && approved.revision > (decision?.approved?.revision ?? 0),
  )

/** The result by which the decision in force, or the last one, was undone. */
export const undoing = (state: CaseState): RemedyResult | undefined =>
  adverseResults(state).findLast(({ effect }) => effect === 'undone')
/** Undone, and not by ourselves: then only carrying it out is left. */
export const undoneByOthers = (state: CaseState): boolean =>
  decisionUndone(state) && undoing(state)?.remedy.kind !== 'redress'

/** Until when reconsideration or court ordered us to act anew; null where the decision was undone without such an order. */
export function remakeOrder(result: RemedyResult | undefined): PlainDate | null {
  if (!result || result.remedy.kind === 'redress') return null
  return result.remedy.kind === 'reconsideration'
    ? (result.remedy.decided?.remakeBy ?? null)
    : (result.remedy.judgments.findLast((one) => one.outcome !== 'upheld')?.remakeBy ?? null)
}

/** The approved correction that put the case where it stands: the last one that undoes, or carries out an undoing. */
export const lastRedress = ({ redresses }: CaseState): Redress | undefined =>
  redresses.findLast(({ approved }) => approved)
/** 重新办理 is approved, and the case was not taken up anew since. */
export function remakeApproved(state: CaseState): Redress | undefined {
  const last = lastRedress(state)
  const since = state.formerDecisions.at(-1)?.revision ?? 0
  return last?.proposed.remake && (last.approved?.revision ?? 0) > since ? last : undefined
}
/** An order to act anew, or our own word that we shall, is still to be obeyed. */
export function remakeOwed(state: CaseState): boolean {
  if (remakeApproved(state)) return true
  const result = decisionUndone(state) ? undoing(state) : undefined
  return (
    !!result &&
    remakeOrder(result) !== null &&
    result.revision > (state.formerDecisions.at(-1)?.revision ?? 0)
  )
}

/** Of each decision that was undone and had confiscated goods: they go back (《行政强制法》第四十一条). */
export function goodsLeftToReturn(state: CaseState): boolean {
  const nowTaken = confiscatesGoods(state)
  const undoneNow = nowTaken && decisionUndone(state)
  // What the new decision confiscates again stays where it is.
  const former = nowTaken && !undoneNow ? [] : state.formerDecisions.filter(({ confiscated }) => confiscated)
  const owed = former.length + (undoneNow ? 1 : 0)
  return state.goodsReturns.filter(({ all }) => all).length < owed
}

/** From the approval of 重新办理 on the days of the new decision are counted, and only what came since belongs to it. */
export const takenUpAnew = ({ formerDecisions }: CaseState): FormerDecision | undefined =>
  formerDecisions.at(-1)

/** The former decisions a case carries, in words: for the page, and for the approval of its closing. */
export const formerWords = ({ decision, undoneBy, summary }: FormerDecision): string =>
  `${decision?.approved?.number ?? summary?.number ?? '原决定'}（${undoneBy}）`

/** The last result before a revision: by it a former decision fell. */
export const lastResultBefore = (state: CaseState, revision: number): RemedyResult | undefined =>
  penaltyResults(state).findLast((one) => one.effect === 'undone' && one.revision < revision)
