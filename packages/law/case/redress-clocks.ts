import { beijingDay, daysBetween, earlierOf, type PlainDate } from '../calendar/plain-date.ts'
import { litigationLaw, reconsiderationLaw } from '../citation.ts'
import { type DeadlineRule, type DeadlineStart, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { confiscatesGoods } from './confiscated-goods.ts'
import { isPenalty } from './contested-act.ts'
import { endedOn } from './ending-deadlines.ts'
import { goodsLeftToReturn, redressTitle, remakeOrder } from './redress-state.ts'
import { adverseTo, penaltyResults, type RemedyResult } from './remedy-state.ts'
import { type CaseState, serviceOfPaper } from './state.ts'

/** The day named by the reconsideration decision or the judgment; it is its own, so the proof says which. */
const remakeRule = (days: number, kind: RemedyResult['remedy']['kind']): DeadlineRule => ({
  id: 'remakeDecision',
  title: '责令重新作出决定的期限',
  length: { days },
  basis: [kind === 'litigation' ? litigationLaw(70) : reconsiderationLaw(64, { paragraph: 1 })],
  expiry: 'hard',
  whose: 'agency',
})

/** What was decided instead, or how else the case taken up anew came to its end. */
function remadeOn(state: CaseState, after: number): PlainDate | null {
  const approved = state.decision?.approved
  if (approved && approved.revision > after) return approved.decidedOn
  const anew = state.formerDecisions.some(({ revision }) => revision > after)
  return anew ? (endedOn(state) ?? null) : null
}

function afterUndoing(clocks: Clocks, result: RemedyResult): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const { remedy, title, number, effectiveOn, revision } = result
  const start: DeadlineStart = {
    fact: `${title}${number === '' ? '' : `（${number}）`}生效`,
    on: effectiveOn,
    entry: revision,
  }
  const until = remakeOrder(result)
  const remake =
    until === null
      ? []
      : [
          {
            id: `remakeDecision:${remedy.id}`,
            proof: proveDeadline(
              remakeRule(daysBetween(earlierOf(effectiveOn, until), until), remedy.kind),
              start,
              calendar,
            ),
            metOn: remadeOn(state, revision),
          },
        ]
  const former = state.formerDecisions.find((one) => one.revision > revision)
  if (!(former ? former.confiscated : confiscatesGoods(state))) return remake
  const back = state.goodsReturns.findLast(({ all, revision: at }) => all && at > revision)
  const left = goodsLeftToReturn(state)
  // What the new decision confiscates again does not go back.
  if (!back && !left) return remake
  const proof = proveDeadline(deadlineRule('returnGoods', rules.timeLimits), start, calendar)
  return [
    ...remake,
    { id: `returnGoods:${remedy.id}`, proof, metOn: left ? null : (back?.returnedOn ?? null) },
  ]
}

/** 责令重新作出 of another act than the penalty: obeyed by the next paper of its kind. */
function remakeOther({ state, calendar }: Clocks, result: RemedyResult): CaseDeadline[] {
  const { remedy, title, number, effectiveOn, revision } = result
  const until = remakeOrder(result)
  if (until === null || remedy.kind === 'redress') return []
  const start = { fact: `${title}（${number}）生效`, on: effectiveOn, entry: revision }
  const rule = remakeRule(daysBetween(earlierOf(effectiveOn, until), until), remedy.kind)
  const anew = state.papers.find(
    ({ kind, issued }) => kind === remedy.act.paperKind && issued.revision > revision,
  )
  return [
    {
      id: `remakeDecision:${remedy.id}`,
      proof: proveDeadline(rule, start, calendar),
      metOn: anew?.issued.on ?? null,
    },
  ]
}

/** The paper of a correction is served as the decision is, and the party has its remedies against it. */
function servingClocks({ state, calendar }: Clocks): CaseDeadline[] {
  return state.redresses.flatMap((one) => {
    const { id, approved, proposed } = one
    if (!approved || proposed.kind === 'obey') return []
    const service = serviceOfPaper(state, 'D43S', id)
    const made = { fact: `作出纠错决定（${redressTitle(one)}）`, on: approved.on, entry: approved.revision }
    const serve = {
      id: `serveRedress:${id}`,
      proof: proveDeadline({ ...deadlineRule('serveDecision'), title: '纠错决定书送达期限' }, made, calendar),
      metOn: service ? beijingDay(service.servedAt) : null,
    }
    if (!service) return [serve]
    const served = { fact: '纠错决定书送达', on: beijingDay(service.servedAt), entry: service.revision }
    const right = (rule: 'applyReconsideration' | 'bringSuit', metOn: PlainDate | null) => ({
      id: `${rule}:${id}`,
      proof: proveDeadline(deadlineRule(rule), served, calendar),
      metOn,
    })
    const since = (one: { readonly revision: number } | null) => (one?.revision ?? 0) > service.revision
    const applied = state.reconsiderations.find(
      (one) => isPenalty(one.act) && since(one.application ?? one.registered),
    )
    const sued = state.suits.find(({ act, registered }) => isPenalty(act) && since(registered))
    return [
      serve,
      right(
        'applyReconsideration',
        applied?.application?.receivedOn ?? applied?.registered?.acceptedOn ?? null,
      ),
      right('bringSuit', sued?.registered.acceptedOn ?? null),
    ]
  })
}

/** The clocks of 纠错、执行回转 and 重新办理, each with its proof (S32, S33; EXE-75, ACL-41, REC-63). */
export function redressClocks(clocks: Clocks): CaseDeadline[] {
  const undone = penaltyResults(clocks.state).filter(({ effect }) => effect === 'undone')
  return [
    ...undone.flatMap((result) => afterUndoing(clocks, result)),
    ...adverseTo(clocks.state, (act) => !isPenalty(act)).flatMap((result) => remakeOther(clocks, result)),
    ...servingClocks(clocks),
  ]
}
