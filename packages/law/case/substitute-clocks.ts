import { beijingDay, daysBetween } from '../calendar/plain-date.ts'
import { compulsionLaw } from '../citation.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { serviceOfPaper } from './state.ts'
import type { Clearance, DutyDemand, Substitute } from './substitute.ts'

/** 代履行: by when the party may still perform itself, before and after the decision, and by when an absent one is told. */
export function substituteClocks(clocks: Clocks): CaseDeadline[] {
  const { dutyDemands, substitutes, clearances } = clocks.state
  return [
    ...dutyDemands.flatMap((one) => duty(clocks, one)),
    ...substitutes.flatMap((one) => reminder(clocks, one)),
    ...clearances.flatMap((one) => telling(clocks, one)),
  ]
}

/** The demand sets its own period (第三十五条第一项), so the proof says which demand set it. */
function duty({ state, calendar }: Clocks, { id, correctionId, performBy }: DutyDemand): CaseDeadline[] {
  const service = serviceOfPaper(state, 'Q10S', id)
  if (!service) return []
  const on = beijingDay(service.servedAt)
  const order = state.corrections.find((one) => one.id === correctionId)
  const done =
    state.substitutes.find(({ proposed }) => proposed.demandId === id) ??
    state.demolitions.find((one) => one.id === correctionId)?.work
  return [
    {
      id: `obeyDutyDemand:${id}`,
      proof: proveDeadline(
        {
          id: 'obeyDutyDemand',
          title: '催告履行义务的期限',
          length: { days: Math.max(0, daysBetween(on, performBy)) },
          basis: [compulsionLaw(35, { item: 1 })],
          expiry: 'hard',
          whose: 'party',
        },
        { fact: '履行行政决定催告书送达', on, entry: service.revision },
        calendar,
      ),
      metOn: order?.rechecks.find((one) => one.corrected)?.on ?? done?.proposed.on ?? null,
    },
  ]
}

/** 代履行三日前 (第五十一条第一款第二项): three whole working days after the last reminder reached the party. */
function reminder({ state, calendar }: Clocks, { id, performed, stopped }: Substitute): CaseDeadline[] {
  const service = serviceOfPaper(state, 'Q16', id)
  if (!service) return []
  const start = { fact: '代履行催告书送达', on: beijingDay(service.servedAt), entry: service.revision }
  return [
    {
      id: `performInstead:${id}`,
      proof: proveDeadline(deadlineRule('performInstead'), start, calendar),
      metOn: (performed ?? stopped)?.on ?? null,
    },
  ]
}

/** 事后立即通知 (第五十二条): the Law gives no number; the city's day is unverified. */
function telling({ state, calendar, rules }: Clocks, one: Clearance): CaseDeadline[] {
  if (one.partyPresent) return []
  const service = serviceOfPaper(state, 'Q16S', one.id)
  const start = { fact: '立即实施代履行', on: beijingDay(one.endedAt), entry: one.revision }
  return [
    {
      id: `tellAbsentParty:${one.id}`,
      proof: proveDeadline(deadlineRule('tellAbsentParty', rules.timeLimits), start, calendar),
      metOn: service ? beijingDay(service.servedAt) : null,
    },
  ]
}
