import { beijingDay, daysBetween, laterOf, type PlainDate } from '../calendar/plain-date.ts'
import { compulsionLaw } from '../citation.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { grantedSeizureExtension, type Seizure, seizureEndedOn } from './seizure.ts'
import { seizurePeriod } from './seizure-period.ts'
import { type CaseState, serviceOfPaper } from './state.ts'

/** 查封、扣押: the period, the twenty-four hours of an urgent one, and by when the party is told of the extension. */
export function seizureClocks(clocks: Clocks): CaseDeadline[] {
  return clocks.state.seizures.flatMap((one) => [
    ...period(clocks, one),
    ...urgentReport(clocks, one),
    ...extensionTold(clocks, one),
  ])
}

function period({ state, calendar }: Clocks, one: Seizure): CaseDeadline[] {
  const proof = seizurePeriod(state, one, calendar)
  return proof ? [{ id: `liftSeizure:${one.id}`, proof, metOn: seizureEndedOn(one) }] : []
}

/** Hours run from the act itself; no holiday stops them (第十九条). Met when the head has agreed or refused. */
function urgentReport({ calendar }: Clocks, { id, urgent, carriedOut, approved, refused }: Seizure) {
  if (!urgent || !carriedOut) return []
  const start = {
    fact: '当场实施查封、扣押',
    on: beijingDay(carriedOut.startedAt),
    at: carriedOut.startedAt,
    entry: carriedOut.revision,
  }
  return [
    {
      id: `reportUrgentMeasure:${id}`,
      proof: proveDeadline(deadlineRule('reportUrgentMeasure'), start, calendar),
      metOn: approved?.on ?? refused?.on ?? null,
    },
  ]
}

/** 第二十五条第二款: the extension is told in writing before the first period is over. */
function extensionTold({ state, calendar }: Clocks, one: Seizure): CaseDeadline[] {
  const extension = grantedSeizureExtension(one)
  const before = seizurePeriod(state, { ...one, extensions: [] }, calendar)
  if (!extension?.approved || !before) return []
  const { on, revision } = extension.approved
  return [
    {
      id: `tellSeizureExtension:${one.id}`,
      proof: proveDeadline(
        {
          id: 'tellSeizureExtension',
          title: '书面告知延长查封、扣押期限的期限',
          length: { days: daysBetween(on, laterOf(on, before.legalDueOn)) },
          basis: [compulsionLaw(25, { paragraph: 2 })],
          expiry: 'hard',
          whose: 'agency',
        },
        { fact: '批准延长查封、扣押期限', on, entry: revision },
        calendar,
      ),
      metOn: toldOn(state, one.id) ?? seizureEndedOn(one),
    },
  ]
}
function toldOn(state: CaseState, id: string): PlainDate | null {
  const service = serviceOfPaper(state, 'Q05', id)
  return service ? beijingDay(service.servedAt) : null
}
