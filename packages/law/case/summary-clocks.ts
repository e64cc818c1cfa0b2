import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { type DeadlineRuleId, deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline } from './case-deadlines.ts'
import type { CityRules } from './city-rules.ts'
import type { CaseState } from './state.ts'
import { cashHeldFrom, cashTaken } from './summary-state.ts'

type Clocks = { readonly state: CaseState; readonly calendar: WorkingCalendar; readonly rules: CityRules }

/** 备案 (第五十二条第三款, the days are the city's) and the two clocks of money taken on the spot (第七十一条). */
export function summaryClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const clock = (
    id: DeadlineRuleId,
    fact: string,
    on: PlainDate,
    entry: number,
    metOn: PlainDate | null,
  ): CaseDeadline => ({
    id,
    proof: proveDeadline(deadlineRule(id, rules.timeLimits), { fact, on, entry }, calendar),
    metOn,
  })
  const { summary } = state
  const taken = cashTaken(state)
  const found: CaseDeadline[] = []
  if (summary) {
    const decidedOn = beijingDay(summary.decidedAt)
    found.push(
      clock(
        'recordSummaryPenalty',
        '作出当场处罚决定',
        decidedOn,
        summary.revision,
        summary.filed?.on ?? null,
      ),
    )
  }
  if (!taken) return found
  const { handedIn, remitted, onWater, revision } = taken
  const fact = onWater && handedIn?.landedOn ? '抵岸' : '当场收缴罚款'
  found.push(
    clock('remitCash', fact, cashHeldFrom(taken), handedIn?.revision ?? revision, handedIn?.on ?? null),
  )
  if (handedIn)
    found.push(
      clock('bankCash', '行政机关收到当场收缴的罚款', handedIn.on, handedIn.revision, remitted?.on ?? null),
    )
  return found
}
