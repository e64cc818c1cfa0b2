import {
  addDays,
  beijingDay,
  daysBetween,
  type PlainDate,
  type Stage,
  type WorkingCalendar,
} from '@zhiheng/law'
import { type CasePlan, openScript, type PlannedAct, type Story } from './case-plan.ts'
import { officeClock } from './office-hours.ts'
import { planDecision } from './plan-decision.ts'
import { planEnding } from './plan-endings.ts'
import { planExecution } from './plan-execution.ts'
import { planFiling } from './plan-filing.ts'
import { planInvestigation } from './plan-investigation.ts'
import { planSummary } from './plan-summary.ts'
import { seededRandom } from './seeded-random.ts'

/** Every act of the story's whole way, begun on a day. The same story and day give the same acts. */
function planFrom(story: Story, calendar: WorkingCalendar, start: PlainDate): readonly PlannedAct[] {
  const random = seededRandom(`${story.seed}|acts`)
  const clock = officeClock(seededRandom(`${story.seed}|clock`), calendar, start)
  const script = openScript(story, { random, clock, calendar })
  if (story.turns.ending === 'summary') {
    planSummary(script)
    return script.acts
  }
  const filed = planFiling(script)
  if (!filed) return script.acts
  if (planEnding(script)) return script.acts
  planInvestigation(script)
  planExecution(script, { ...planDecision(script), ...filed })
  return script.acts
}

/** Up to one of the moments at which the case stands in that stage. */
function upTo(acts: readonly PlannedAct[], goal: Stage, seed: string): readonly PlannedAct[] {
  const random = seededRandom(`${seed}|goal`)
  const moments = acts.flatMap(({ after }, index) => (after === goal ? [index] : []))
  if (moments.length === 0) throw new RangeError(`这一计划不经过 ${goal}`)
  // A finished stage is shown finished; in the others a case may stand anywhere.
  const last = goal === 'ARCHIVED' || goal === 'CLOSED' || goal === 'NOT_ACCEPTED'
  return acts.slice(0, (last ? (moments.at(-1) ?? 0) : random.pick(moments)) + 1)
}

const lastDay = (acts: readonly PlannedAct[]): PlainDate => beijingDay(acts.at(-1)?.at ?? '')

/**
 * The plan of a case that stands in `goal` with its last act on or shortly before `endOn`. Working days and periods
 * stretch with the calendar, so the start is found by trying.
 */
export function planCase(
  story: Story,
  {
    calendar,
    goal,
    endOn,
  }: { readonly calendar: WorkingCalendar; readonly goal: Stage; readonly endOn: PlainDate },
): CasePlan {
  const planned = (start: PlainDate) => upTo(planFrom(story, calendar, start), goal, story.seed)
  let start = addDays(endOn, -40)
  let acts = planned(start)
  for (let tries = 0; tries < 30; tries += 1) {
    const away = daysBetween(lastDay(acts), endOn)
    if (away >= 0 && away <= 2) break
    // Once near, only backwards: a holiday could make it swing for ever.
    if (tries > 8 && away >= 0) break
    start = addDays(start, away)
    acts = planned(start)
  }
  while (lastDay(acts) > endOn) {
    start = addDays(start, -1)
    acts = planned(start)
  }
  return { story, acts }
}
