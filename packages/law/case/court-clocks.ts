import type { PlainDate } from '../calendar/plain-date.ts'
import { type DeadlineStart, proveDeadline } from '../deadlines/deadline-proof.ts'
import { type DeadlineRuleId, deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { type CourtApplication, courtAcceptedOn } from './court.ts'

/** What runs once the court was asked: its own days, and our fifteen against a refusal (NLE-6…8). */
export function courtClocks({ state, calendar }: Clocks): CaseDeadline[] {
  const clock = (rule: DeadlineRuleId, id: string, start: DeadlineStart, metOn: PlainDate | null) => ({
    id: `${rule}:${id}`,
    proof: proveDeadline(deadlineRule(rule), start, calendar),
    metOn,
  })
  return state.courtApplications.flatMap((one) => {
    const { id, proposed, submitted, answer, ruling, ended } = one
    const over = ended?.endedOn ?? null
    const found: CaseDeadline[] = []
    if (submitted) {
      const start = { fact: '人民法院接到申请', on: submitted.submittedOn, entry: submitted.revision }
      found.push(clock('courtAccept', id, start, answer?.receivedOn ?? over))
    }
    const acceptance = acceptanceOf(one)
    if (acceptance)
      found.push(
        clock(answer?.hearsBoth ? 'courtRuleHeard' : 'courtRule', id, acceptance, ruling?.ruledOn ?? over),
      )
    if (ruling?.enforce && proposed.urgent && ruling.presidentApproved) {
      const start = { fact: '人民法院作出执行裁定', on: ruling.ruledOn, entry: ruling.revision }
      found.push(clock('courtEnforceAtOnce', id, start, over ?? state.performance?.on ?? null))
    }
    return [...found, ...contestClocks(one, clock)]
  })
}

function acceptanceOf(one: CourtApplication): DeadlineStart | null {
  const on = courtAcceptedOn(one)
  if (on === null) return null
  const entry = one.answer?.accepted ? one.answer.revision : (one.contests[0]?.higher?.revision ?? null)
  return { fact: '人民法院受理强制执行申请', on, entry }
}

type Clock = (rule: DeadlineRuleId, id: string, start: DeadlineStart, metOn: PlainDate | null) => CaseDeadline

function contestClocks({ id, answer, ruling, contests, ended }: CourtApplication, clock: Clock) {
  const refusals = [
    ...(answer && !answer.accepted ? [{ against: 'acceptance' as const, said: answer }] : []),
    ...(ruling && !ruling.enforce ? [{ against: 'ruling' as const, said: ruling }] : []),
  ]
  return refusals.flatMap(({ against, said }) => {
    const contest = contests.find((one) => one.against === against)
    const over = ended?.endedOn ?? null
    const received = {
      fact: against === 'ruling' ? '收到不予执行裁定' : '收到不予受理裁定',
      on: said.receivedOn,
      entry: said.revision,
    }
    const [ours, theirs] =
      against === 'ruling'
        ? (['contestNonEnforcement', 'higherCourtOnEnforcement'] as const)
        : (['contestNonAcceptance', 'higherCourtOnAcceptance'] as const)
    const mine = clock(ours, id, received, contest?.appliedOn ?? over)
    if (!contest) return [mine]
    const start = { fact: '上一级人民法院收到复议申请', on: contest.appliedOn, entry: contest.revision }
    return [mine, clock(theirs, id, start, contest.higher?.receivedOn ?? over)]
  })
}
