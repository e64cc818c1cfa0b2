import type { PlainDate } from '../calendar/plain-date.ts'
import type { PausedInterval } from '../penalties/surcharge.ts'
import { type ContestedAct, isPenalty, thePenalty } from './contested-act.ts'
import { deviceEvidenceRelied } from './device-facts.ts'
import { redressKinds } from './redress-payloads.ts'
import type { Redress, RedressState } from './redress-state.ts'
import {
  judgmentOutcomes,
  type RemedyEffect,
  type RemedyPayloads,
  reconsiderationOutcomes,
} from './remedy-payloads.ts'
import type { CaseState, Made } from './state.ts'

type Did<A extends keyof RemedyPayloads> = Made & RemedyPayloads[A]
/** The decision as it stood when it was undone: the same may not be made again (《行政复议法》第六十四条第二款). */
export type Contested = { readonly fineFen: number; readonly penaltyText: string; readonly facts: string }
/** What both kinds of proceedings have: our answer, who attended, what may be supplemented, the public record taken back. */
export type Course = {
  readonly id: string
  readonly act: ContestedAct
  readonly replies: readonly Did<'submitReply'>[]
  readonly attendances: readonly Did<'recordAttendance'>[]
  readonly consents: readonly Did<'recordEvidenceConsent'>[]
  readonly supplements: readonly Did<'supplementEvidence'>[]
  readonly withdrawal: Did<'withdrawPublication'> | null
}
/** 行政复议案件, beside the case: it never moves the case's stage. */
export type Reconsideration = Course & {
  readonly kind: 'reconsideration'
  readonly application: Did<'receiveApplication'> | null
  readonly forwarded: Did<'forwardApplication'> | null
  readonly registered: Did<'registerReconsideration'> | null
  readonly decided: (Did<'decideReconsideration'> & { readonly contested: Contested | null }) | null
  readonly correction: Did<'reportCorrection'> | null
}
export type Judgment = Did<'recordJudgment'> & { readonly contested: Contested | null }
/** 行政诉讼案件, from the complaint to the judgment that takes effect. */
export type Suit = Course & {
  readonly kind: 'litigation'
  readonly registered: Did<'registerSuit'>
  readonly judgments: readonly Judgment[]
  readonly appeals: readonly Did<'recordAppeal'>[]
  readonly finality: Did<'recordFinality'> | null
}
export type Remedy = Reconsideration | Suit
export type Stay = Did<'recordStay'> & { readonly ended: Did<'endStay'> | null }

export type RemedyState = RedressState & {
  readonly reconsiderations: readonly Reconsideration[]
  readonly suits: readonly Suit[]
  readonly stays: readonly Stay[]
  readonly refunds: readonly Did<'recordRefund'>[]
}
export const noRemedies: RemedyState = {
  reconsiderations: [],
  suits: [],
  stays: [],
  refunds: [],
  redresses: [],
  formerDecisions: [],
  goodsReturns: [],
}

/** What came of a remedy once it took effect. */
export type RemedyResult = {
  readonly remedy: Remedy | Redress
  readonly title: string
  readonly number: string
  readonly effect: RemedyEffect
  readonly fineFen: number | null
  readonly procedural: boolean
  readonly contested: Contested | null
  readonly effectiveOn: PlainDate
  readonly revision: number
}

/** The judgment against which an appeal may be brought: of the first instance, no 准许撤诉, not yet appealed. */
export function appealableJudgment({ judgments, appeals, finality }: Suit): Judgment | null {
  const last = judgments.at(-1)
  if (last?.instance !== 'first' || last.outcome === 'withdrawn') return null
  return [...appeals, ...(finality ? [finality] : [])].some((one) => one.revision > last.revision)
    ? null
    : last
}

function suitResult(suit: Suit): RemedyResult | null {
  const last = suit.judgments.at(-1)
  if (!last || last.outcome === 'remand') return null
  const first = suit.judgments.findLast((one) => one.instance === 'first' && one.revision < last.revision)
  const says = last.outcome === 'upheld' ? first : last
  const atOnce = last.instance === 'second' || last.outcome === 'withdrawn'
  const final = suit.finality && suit.finality.revision > last.revision ? suit.finality : null
  const effect = atOnce
    ? { on: last.receivedOn, revision: last.revision }
    : final && { on: final.effectiveOn, revision: final.revision }
  if (!says || !effect) return null
  return {
    remedy: suit,
    title: judgmentOutcomes[says.outcome].title,
    number: last.number,
    effect: judgmentOutcomes[says.outcome].effect,
    fineFen: says.fineFen,
    procedural: says.procedural,
    contested: says.contested,
    effectiveOn: effect.on,
    revision: effect.revision,
  }
}

function reconsiderationResult(remedy: Reconsideration): RemedyResult | null {
  const { decided } = remedy
  if (!decided) return null
  const { outcome, number, fineFen, procedural, contested, receivedOn, revision } = decided
  const { title, effect } = reconsiderationOutcomes[outcome]
  // 《行政复议法》第七十五条第二款: it takes effect with its service.
  return { remedy, title, number, effect, fineFen, procedural, contested, effectiveOn: receivedOn, revision }
}

/** 纠错: what the agency itself has found and decided about its decision (《行政处罚法》第七十五条第二款); it binds it at once. */
function redressResult(redress: Redress): RemedyResult | null {
  const { proposed, approved } = redress
  if (!approved || proposed.kind === 'obey') return null
  const { title, effect } = redressKinds[proposed.kind]
  return {
    remedy: redress,
    title: `本机关${title}`,
    number: '',
    effect,
    fineFen: proposed.kind === 'change' ? proposed.fineFen : null,
    procedural: proposed.procedural,
    contested: approved.contested,
    effectiveOn: approved.on,
    revision: approved.revision,
  }
}

export function resultOf(remedy: Remedy | Redress): RemedyResult | null {
  if (remedy.kind === 'redress') return redressResult(remedy)
  return remedy.kind === 'reconsideration' ? reconsiderationResult(remedy) : suitResult(remedy)
}

export const remediesOf = ({ reconsiderations, suits }: CaseState): readonly Remedy[] => [
  ...reconsiderations,
  ...suits,
]
export const findRemedy = (state: CaseState, id: string | null | undefined): Remedy | undefined =>
  remediesOf(state).find((one) => one.id === id)

/** Our own corrections are about the penalty decision alone. */
const actOf = (one: Remedy | Redress): ContestedAct => (one.kind === 'redress' ? thePenalty : one.act)
/** The remedies against one act, by what it is. */
export const remediesAgainst = (state: CaseState, act: (one: ContestedAct) => boolean): readonly Remedy[] =>
  remediesOf(state).filter((one) => act(one.act))

/** Accepted and not over: nobody may go the other way meanwhile, and we may not gather evidence. */
export const isRunning = (remedy: Remedy): boolean => remedy.registered !== null && resultOf(remedy) === null
export const runningRemedies = (state: CaseState): readonly Remedy[] => remediesOf(state).filter(isRunning)

/**
 * Whether a reconsideration or a suit is pending, an application still on its way included (rules §5.7), whatever act of
 * the case it is about: while it is, the case is not closed.
 */
export const remedyOpen = (state: CaseState): boolean => contestOpen(state, () => true)
/** The same of one act: what enforces that act waits for it (《行政强制法》第四十四条). */
export const contestOpen = (state: CaseState, act: (one: ContestedAct) => boolean): boolean =>
  remediesAgainst(state, act).some((one) => resultOf(one) === null)
/** Of the penalty decision: the court cannot be asked to enforce it (《行政强制法》第五十三条); a demand may be made. */
export const penaltyContested = (state: CaseState): boolean => contestOpen(state, isPenalty)

/** The proceedings about the penalty decision now in force: what was said of one that was undone and made anew is over (REC-63). */
export function ofThisDecision<T extends Remedy>(
  { formerDecisions }: CaseState,
  list: readonly T[],
): readonly T[] {
  const since = formerDecisions.at(-1)?.revision ?? 0
  return list.filter((one: Remedy) => {
    const begun = one.registered ?? (one.kind === 'reconsideration' ? one.application : null)
    return isPenalty(one.act) && (begun?.revision ?? 0) > since
  })
}

/** Every result in force, of whatever act, our own corrections among them, the earliest first. */
export const resultsOf = (state: CaseState): readonly RemedyResult[] =>
  [...remediesOf(state), ...state.redresses]
    .flatMap((one) => resultOf(one) ?? [])
    .toSorted((a, b) =>
      a.effectiveOn === b.effectiveOn ? a.revision - b.revision : a.effectiveOn < b.effectiveOn ? -1 : 1,
    )

const resultsOn = (state: CaseState, act: (one: ContestedAct) => boolean): readonly RemedyResult[] =>
  resultsOf(state).filter(({ remedy }) => act(actOf(remedy)))
/** Of these, what was said of the penalty decision. */
export const penaltyResults = (state: CaseState): readonly RemedyResult[] => resultsOn(state, isPenalty)

/** The results that have changed something of an act, or said it was unlawful. */
export const adverseTo = (state: CaseState, act: (one: ContestedAct) => boolean): readonly RemedyResult[] =>
  resultsOn(state, act).filter(
    ({ effect }) => effect === 'changed' || effect === 'undone' || effect === 'unlawful',
  )
/** Of the penalty decision. */
export const adverseResults = (state: CaseState): readonly RemedyResult[] => adverseTo(state, isPenalty)

/** The fine as it stands on a day: the decision's, or what reconsideration or court have made of it by then. */
export function fineInForce(state: CaseState, asOf: PlainDate | null = null): number {
  const { decision } = state
  const approved = decision?.approved
  if (!decision || !approved) return 0
  return penaltyResults(state)
    .filter(
      ({ effectiveOn, revision }) => revision > approved.revision && (asOf === null || effectiveOn <= asOf),
    )
    .reduce(
      (fine, { effect, fineFen }) =>
        effect === 'undone' ? 0 : effect === 'changed' ? (fineFen ?? fine) : fine,
      decision.fineFen,
    )
}

/** Whether the decision in force was undone as a whole. */
export const decisionUndone = (state: CaseState): boolean =>
  adverseResults(state).some(
    ({ effect, revision }) => effect === 'undone' && revision > (state.decision?.approved?.revision ?? 0),
  )

/** How much less than the decision's own fine is owed now. */
export const fineLessened = (state: CaseState): number =>
  state.decision?.approved ? state.decision.fineFen - fineInForce(state) : 0

/**
 * Days on which the surcharge does not run because the party went to reconsideration or to court (《行政处罚法》第七十三条
 * 第三款); a contest of another act pauses nothing. The Law says «期间» and no day: counted from acceptance (受理、立案) to the day the result takes effect, both
 * ends included (未核实).
 */
export const pausesByRemedy = (state: CaseState): readonly PausedInterval[] =>
  remediesAgainst(state, isPenalty).flatMap((remedy) => {
    const { registered, kind } = remedy
    if (!registered?.byParty) return []
    const result = resultOf(remedy)
    const heard = remedy.kind === 'reconsideration' ? (remedy.decided?.partyReceivedOn ?? null) : null
    const to = result && heard && heard > result.effectiveOn ? heard : (result?.effectiveOn ?? null)
    return [{ kind, from: registered.acceptedOn, to }]
  })

/** 停止执行 in force: not lifted, and its proceedings not over. It stops the act contested, and nothing else. */
export const staysInForce = (
  state: CaseState,
  act: (one: ContestedAct) => boolean = () => true,
): readonly Stay[] =>
  state.stays.filter(({ ended, remedyId }) => {
    const remedy = findRemedy(state, remedyId)
    return ended === null && !!remedy && isRunning(remedy) && act(remedy.act)
  })

/** The reconsideration decision, of these, from whose receipt the party has fifteen days to sue (《行政诉讼法》第四十五条). */
export function suableReconsideration(list: readonly Reconsideration[]) {
  const decided = list.findLast(
    (one) => one.decided && !['ended', 'settled'].includes(one.decided.outcome),
  )?.decided
  return decided ? { on: decided.partyReceivedOn ?? decided.receivedOn, entry: decided.revision } : null
}

/** Whether a penalty may be contested through the agency itself: decided on the spot, or found by a device (第三十二条第一款). */
export const contestedThroughUs = (state: CaseState): boolean =>
  state.summary !== null || state.clue?.source === 'monitor' || deviceEvidenceRelied(state).length > 0

/** 简易程序 of reconsideration, proposed from the case's own facts (第五十三条第一款; REC-53). */
export function simplifiedProposed(
  state: CaseState,
  act: ContestedAct,
): {
  readonly simplified: boolean
  readonly reason: string
} {
  const { summary, discretion, decision } = state
  if (!isPenalty(act))
    return {
      simplified: false,
      reason: '被申请行政复议的不是行政处罚，不属于第五十三条第一款所列情形，适用普通程序',
    }
  if (summary)
    return { simplified: true, reason: '被申请行政复议的处罚决定是当场作出的（第五十三条第一款第一项）' }
  const kinds = discretion?.penaltyKinds ?? []
  if (decision?.approved && kinds.length > 0 && kinds.every((kind) => kind === '警告' || kind === '通报批评'))
    return { simplified: true, reason: '被申请行政复议的处罚是警告或者通报批评（第五十三条第一款第二项）' }
  const sumFen = (decision?.fineFen ?? 0) + (discretion?.confiscatedFen ?? 0)
  const onlyMoney =
    kinds.every((kind) => ['警告', '通报批评', '罚款'].includes(kind)) || !!discretion?.confiscatedFen
  return decision?.approved && onlyMoney && sumFen > 0 && sumFen <= 300_000
    ? { simplified: true, reason: '案件涉及款额三千元以下（第五十三条第一款第三项）' }
    : { simplified: false, reason: '不属于第五十三条第一款所列情形，适用普通程序' }
}
