import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { type DeadlineRuleId, deadlineRule } from '../deadlines/deadline-rules.ts'
import type { DeadlineStart } from '../deadlines/deadline-shapes.ts'
import type { CaseDeadline } from './case-deadlines.ts'
import type { CityRules } from './city-rules.ts'
import type { CrimeTransfer } from './ending-state.ts'
import { rightsClocks } from './remedy-clocks.ts'
import { type CaseState, serviceOfPaper } from './state.ts'

type Clocks = { readonly state: CaseState; readonly calendar: WorkingCalendar; readonly rules: CityRules }

/** The day a case ended otherwise than by a penalty: from then on nobody is late with filing or deciding. */
export function endedOn({ nonFiling, noPenalty, handOvers, crimeTransfers, cancellation }: CaseState) {
  const handedOver = handOvers.findLast((one) => one.answered?.outcome === 'accepted' && !one.resumed)
  const transferred = crimeTransfers.findLast((one) => one.delivered && one.answered?.outcome !== 'refused')
  return (
    nonFiling?.approved?.on ??
    noPenalty?.decided?.decidedOn ??
    handedOver?.answered?.on ??
    transferred?.delivered?.on ??
    cancellation?.approved?.on ??
    null
  )
}

const at = (fact: string, on: PlainDate, entry: number, instant?: string): DeadlineStart => ({
  fact,
  on,
  entry,
  ...(instant === undefined ? {} : { at: instant }),
})

/** The clocks of the side branches, each with its proof. */
export function endingClocks(clocks: Clocks): CaseDeadline[] {
  const { state, calendar, rules } = clocks
  const clock = (
    id: string,
    rule: DeadlineRuleId,
    start: DeadlineStart,
    metOn: PlainDate | null,
  ): CaseDeadline => ({
    id,
    proof: proveDeadline(deadlineRule(rule, rules.timeLimits), start, calendar),
    metOn,
  })
  const servedOn = (kind: string) => {
    const service = serviceOfPaper(state, kind)
    return service ? { on: beijingDay(service.servedAt), entry: service.revision } : null
  }
  const found: CaseDeadline[] = []
  const refused = state.nonFiling?.approved
  if (refused && state.clue?.reporter)
    found.push(
      clock(
        'informComplainant',
        'informComplainant',
        at('批准不予立案', refused.on, refused.revision),
        servedOn('D04')?.on ?? null,
      ),
    )
  const decided = state.noPenalty?.decided
  if (decided) {
    const served = servedOn('D44')
    const start = at('作出不予处罚决定', decided.decidedOn, decided.revision)
    found.push(clock('serveNoPenalty', 'serveDecision', start, served?.on ?? null))
    if (served) found.push(...rightsClocks(clocks, at('不予处罚决定书送达', served.on, served.entry)))
  }
  for (const one of state.crimeTransfers) found.push(...crimeClocks(one, clock))
  return found
}

type Clock = (id: string, rule: DeadlineRuleId, start: DeadlineStart, metOn: PlainDate | null) => CaseDeadline

/** XFR-2, 5, 6, 9: three days, twenty-four hours, three days, three days; days of the calendar that never roll. */
function crimeClocks({ id, reported, decided, delivered, answered, materials }: CrimeTransfer, clock: Clock) {
  const found = [
    clock(
      `decideCriminalTransfer:${id}`,
      'decideCriminalTransfer',
      at('提出移送书面报告', reported.on, reported.revision),
      decided?.on ?? null,
    ),
  ]
  if (decided?.transfers)
    found.push(
      clock(
        `transferToPolice:${id}`,
        'transferToPolice',
        at('批准移送', decided.on, decided.revision, decided.at),
        delivered ? beijingDay(delivered.deliveredAt) : null,
      ),
    )
  if (delivered)
    found.push(
      clock(
        `policeDecideFiling:${id}`,
        'policeDecideFiling',
        at('公安机关签收移送书', beijingDay(delivered.deliveredAt), delivered.revision),
        answered?.receivedOn ?? null,
      ),
    )
  if (answered?.outcome === 'refused')
    found.push(
      clock(
        `contestPoliceRefusal:${id}`,
        'contestPoliceRefusal',
        at('收到不予立案通知书', answered.receivedOn, answered.revision),
        null,
      ),
    )
  if (answered?.outcome === 'filed')
    found.push(
      clock(
        `handOverEvidence:${id}`,
        'handOverEvidence',
        at('收到立案通知书', answered.receivedOn, answered.revision),
        materials ? beijingDay(materials.at) : null,
      ),
    )
  return found
}
