import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type DeadlineProof, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { appraisalInterval } from './decide-clock.ts'
import { grantedSeizureExtension, type Seizure, seizureInForce, seizureKinds } from './seizure.ts'
import type { CaseState } from './state.ts'

/**
 * 查封、扣押期限: never rolled past a day off, since it is measured against property; what was added before its end, and
 * without the days of the appraisals the party was told of. Null before it is carried out.
 */
export function seizurePeriod(
  state: CaseState,
  one: Seizure,
  calendar: WorkingCalendar,
): DeadlineProof | null {
  const { carriedOut, proposed } = one
  if (!carriedOut) return null
  const base = deadlineRule('liftSeizure')
  const extension = grantedSeizureExtension(one)
  const extensions = extension?.approved
    ? [
        {
          days: extension.proposed.days,
          on: extension.approved.on,
          reason: `《延长查封（扣押）期限决定书》，${extension.proposed.reason}`,
        },
      ]
    : []
  const days = proposed.days + (extension?.approved ? extension.proposed.days : 0)
  const rule = { ...base, title: `${seizureKinds[proposed.kind]}期限`, length: { days } }
  const excluded = one.countedOut.flatMap(({ appraisalId }) => {
    const appraisal = state.appraisals.find(({ id }) => id === appraisalId)
    return appraisal ? [appraisalInterval(state, appraisal)] : []
  })
  return proveDeadline(
    extensions.length > 0 ? { ...rule, extensions } : rule,
    {
      fact: `实施${seizureKinds[proposed.kind]}`,
      on: beijingDay(carriedOut.startedAt),
      entry: carriedOut.revision,
    },
    calendar,
    excluded,
  )
}

/** 期限届满 and still held: it must be lifted at once (第二十八条第一款第四项). */
export function seizureOverdue(
  state: CaseState,
  one: Seizure,
  today: PlainDate,
  calendar: WorkingCalendar,
): boolean {
  const period = seizureInForce(one) && seizurePeriod(state, one, calendar)
  return !!period && today > period.legalDueOn
}
