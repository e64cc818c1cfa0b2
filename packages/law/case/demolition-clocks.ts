import { beijingDay, daysBetween } from '../calendar/plain-date.ts'
import { compulsionLaw } from '../citation.ts'
import { type DeadlineProof, type DeadlineStart, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { against } from './contested-act.ts'
import type { Demolition } from './demolition.ts'
import { demolitionRemedies } from './demolition-remedies.ts'
import { serviceOfPaper } from './state.ts'

/** 限期拆除: by when the party may answer the notice, contest the order, and take the building down itself. */
export const demolitionClocks = (clocks: Clocks): CaseDeadline[] =>
  clocks.state.demolitions.flatMap((one) => [
    ...statement(clocks, one),
    ...contest(clocks, one),
    ...selfDemolition(clocks, one),
  ])

/** Until when the party may answer the notice; null before it is served. */
export function demolitionStatementPeriod(
  { state, calendar, rules }: Clocks,
  id: string,
): DeadlineProof | null {
  const service = serviceOfPaper(state, 'D27S', id)
  if (!service) return null
  const start = {
    fact: '责令限期拆除事先告知书送达',
    on: beijingDay(service.servedAt),
    entry: service.revision,
  }
  return proveDeadline(deadlineRule('makeStatement', rules.timeLimits), start, calendar)
}

function statement(clocks: Clocks, { id, defences, proposed }: Demolition): CaseDeadline[] {
  const proof = demolitionStatementPeriod(clocks, id)
  return proof ? [{ id: `makeStatement:${id}`, proof, metOn: defences[0]?.on ?? proposed?.on ?? null }] : []
}

/** The order's own sixty days and six months (ACL-44), or fifteen days after a reconsideration decision. */
function contest({ state, calendar }: Clocks, one: Demolition): CaseDeadline[] {
  const found = demolitionRemedies(state, one, calendar)
  if (!found) return []
  const { reconsideration, suit } = found
  const ofThisOrder = against('D27', one.id)
  const applied = state.reconsiderations.find(({ act }) => ofThisOrder(act))
  const sued = state.suits.find(({ act }) => ofThisOrder(act))
  return [
    {
      id: `applyReconsideration:${one.id}`,
      proof: reconsideration,
      metOn: applied?.registered?.appliedOn ?? null,
    },
    { id: `bringSuit:${one.id}`, proof: suit, metOn: sued?.registered.acceptedOn ?? null },
  ]
}

/** The announcement sets its own day (第四十四条), not before the city's least number of days: the proof says which announcement set it. */
function selfDemolition({ state, calendar }: Clocks, { id, announced, work }: Demolition): CaseDeadline[] {
  if (!announced) return []
  const start: DeadlineStart = { fact: '强制拆除公告', on: announced.on, entry: announced.revision }
  return [
    {
      id: `demolishSelfBy:${id}`,
      proof: proveDeadline(
        {
          id: 'demolishSelfBy',
          title: '公告自行拆除的期限',
          length: { days: Math.max(0, daysBetween(announced.on, announced.selfBy)) },
          basis: [compulsionLaw(44)],
          expiry: 'hard',
          whose: 'party',
        },
        start,
        calendar,
      ),
      metOn:
        state.corrections.find((one) => one.id === id)?.rechecks.find(({ corrected }) => corrected)?.on ??
        work?.proposed.on ??
        null,
    },
  ]
}
