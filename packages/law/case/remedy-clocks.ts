import type { PlainDate } from '../calendar/plain-date.ts'
import { type DeadlineProof, type DeadlineStart, proveDeadline } from '../deadlines/deadline-proof.ts'
import { type DeadlineRuleId, deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { formerRefundedOn, paidUnder, refundEverDue, refundedOn } from './money-owed.ts'
import { lastResultBefore } from './redress-state.ts'
import { judgmentOutcomes } from './remedy-payloads.ts'
import {
  adverseResults,
  appealableJudgment,
  ofThisDecision,
  type Reconsideration,
  type Suit,
  suableReconsideration,
} from './remedy-state.ts'

type Clock = (id: string, rule: DeadlineRuleId, start: DeadlineStart, metOn: PlainDate | null) => CaseDeadline

/** Ten working days to answer, five where the authority took the simplified course (第四十八条、第五十四条; REC-48, REC-53). */
function replyRule(remedy: Reconsideration | Suit): DeadlineRuleId {
  if (remedy.kind === 'litigation') return 'answerSuit'
  return remedy.registered?.simplified ? 'replySimplifiedReconsideration' : 'replyReconsideration'
}

/** Until when our answer is due; null where none is owed: nothing accepted yet, or we are only 第三人. */
export function replyDeadline(
  remedy: Reconsideration | Suit,
  calendar: Clocks['calendar'],
): DeadlineProof | null {
  const { registered } = remedy
  if (!registered || (remedy.kind === 'litigation' && remedy.registered.capacity === 'thirdParty'))
    return null
  const on =
    remedy.kind === 'litigation'
      ? remedy.registered.complaintReceivedOn
      : (remedy.registered?.copyReceivedOn ?? '')
  const fact = remedy.kind === 'litigation' ? '收到起诉状副本' : '收到复议申请书副本'
  return proveDeadline(deadlineRule(replyRule(remedy)), { fact, on, entry: registered.revision }, calendar)
}

/** Until when the judgment of the first instance may be appealed against, from our own receipt of it (第八十五条). */
export function appealDeadline(
  judgment: NonNullable<ReturnType<typeof appealableJudgment>>,
  calendar: Clocks['calendar'],
): DeadlineProof {
  const ruling = judgmentOutcomes[judgment.outcome].form === 'ruling'
  const start = {
    fact: `${ruling ? '裁定书' : '判决书'}送达`,
    on: judgment.receivedOn,
    entry: judgment.revision,
  }
  return proveDeadline(deadlineRule(ruling ? 'appealRuling' : 'appealJudgment'), start, calendar)
}

function reconsiderationClocks(remedy: Reconsideration, clock: Clock, clocks: Clocks): CaseDeadline[] {
  const { id, application, forwarded, registered, decided, correction, replies } = remedy
  const found: CaseDeadline[] = []
  if (application) {
    const start = { fact: '收到行政复议申请', on: application.receivedOn, entry: application.revision }
    const met = forwarded?.forwardedOn ?? registered?.acceptedOn ?? decided?.receivedOn ?? null
    found.push(clock(`forwardReconsideration:${id}`, 'forwardReconsideration', start, met))
  }
  const reply = replyDeadline(remedy, clocks.calendar)
  if (reply)
    found.push({
      id: `${replyRule(remedy)}:${id}`,
      proof: reply,
      metOn: replies[0]?.repliedOn ?? decided?.receivedOn ?? null,
    })
  if (decided?.letterReceivedOn) {
    const start = { fact: '收到行政复议意见书', on: decided.letterReceivedOn, entry: decided.revision }
    found.push(clock(`reportCorrection:${id}`, 'reportCorrection', start, correction?.reportedOn ?? null))
  }
  return found
}

function suitClocks(suit: Suit, { calendar }: Clocks): CaseDeadline[] {
  const { id, replies, judgments, appeals, finality } = suit
  const reply = replyDeadline(suit, calendar)
  const answer = reply
    ? [
        {
          id: `answerSuit:${id}`,
          proof: reply,
          metOn: replies[0]?.repliedOn ?? judgments[0]?.receivedOn ?? null,
        },
      ]
    : []
  const open = appealableJudgment(suit)
  const appealable = judgments.filter((one) => one.instance === 'first' && one.outcome !== 'withdrawn')
  return [
    ...answer,
    ...appealable.map((one) => {
      const after = [...appeals, ...(finality ? [finality] : [])].find((next) => next.revision > one.revision)
      const metOn = after ? ('appealedOn' in after ? after.appealedOn : after.effectiveOn) : null
      const proof = appealDeadline(one, calendar)
      return { id: `${proof.rule}:${id}:${one.revision}`, proof, metOn: open === one ? null : metOn }
    }),
  ]
}

export const resultFrom = {
  reconsideration: '行政复议决定',
  litigation: '行政裁判',
  redress: '纠错决定',
} as const

/** What follows once a decision is changed, undone or found unlawful: the public record, and the money (PUB-7; rules §5.7). */
function afterResult(clocks: Clocks, clock: Clock): CaseDeadline[] {
  const { state, calendar } = clocks
  const results = adverseResults(state)
  return results.flatMap((result) => {
    const { remedy, title, effectiveOn, revision } = result
    const start = { fact: `${resultFrom[remedy.kind]}生效（${title}）`, on: effectiveOn, entry: revision }
    const id = `withdrawPublication:${remedy.id}`
    const withdrawn = clock(id, 'withdrawPublication', start, remedy.withdrawal?.withdrawnOn ?? null)
    const former = state.formerDecisions.find((one) => one.revision > revision)
    if (former) {
      const fell = lastResultBefore(state, former.revision)?.revision === revision && paidUnder(former) > 0
      return fell
        ? [withdrawn, clock(`refundFine:${remedy.id}`, 'refundFine', start, formerRefundedOn(state))]
        : [withdrawn]
    }
    // Only the last result says how much the party has paid too much.
    if (result !== results.at(-1) || !refundEverDue(state, calendar)) return [withdrawn]
    const refunded = refundedOn(state, calendar)
    return [withdrawn, clock(`refundFine:${remedy.id}`, 'refundFine', start, refunded)]
  })
}

/** The clocks of 行政复议 and 行政诉讼, each with its proof. */
export function remedyClocks(clocks: Clocks): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const clock: Clock = (id, rule, start, metOn) => ({
    id,
    proof: proveDeadline(deadlineRule(rule, rules.timeLimits), start, calendar),
    metOn,
  })
  return [
    ...state.reconsiderations.flatMap((one) => reconsiderationClocks(one, clock, clocks)),
    ...state.suits.flatMap((one) => suitClocks(one, clocks)),
    ...afterResult(clocks, clock),
  ]
}

/** The party's own rights after the service of a decision, and whether it has used them (REC-20, SUE-45, SUE-46). */
export function rightsClocks({ state, calendar }: Clocks, servedOn: DeadlineStart): CaseDeadline[] {
  const { summary } = state
  const [first] = ofThisDecision(state, state.reconsiderations)
  const suits = ofThisDecision(state, state.suits)
  const appliedOn = first?.application?.appliedOn ?? first?.registered?.appliedOn ?? null
  const suedOn = suits[0]?.registered.acceptedOn ?? null
  const clock = (id: string, rule: DeadlineRuleId, start: DeadlineStart, metOn: PlainDate | null) => ({
    id,
    proof: proveDeadline(deadlineRule(rule), start, calendar),
    metOn,
  })
  const apply = clock('applyReconsideration', 'applyReconsideration', servedOn, appliedOn)
  const after = suableReconsideration(ofThisDecision(state, state.reconsiderations))
  if (after) {
    const start = { fact: '收到行政复议决定书', ...after }
    return [apply, clock('bringSuit', 'bringSuitAfterReconsideration', start, suedOn)]
  }
  // 复议前置 (《行政复议法》第二十三条): nobody sues at once against a penalty decided on the spot.
  return summary ? [apply] : [apply, clock('bringSuit', 'bringSuit', servedOn, suedOn)]
}
