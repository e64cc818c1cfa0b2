import type { CaseView } from '@zhiheng/contract/cases/views'
import { awaiting, stages, watched } from '@zhiheng/law'
import { DeadlineClock } from '../../parts/DeadlineClock.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { caseTitle, numberOrKind } from './words.ts'

/** 案号, what against whom, by which unit, at which stage, whom it waits for, and the most urgent clock. */
export function CaseHead({ view }: { view: CaseView }) {
  const { state, context, unitName } = view
  const waits = awaiting(state)
  const [urgent] = [...watched(view.deadlines)].sort((a, b) =>
    a.proof.safeDueOn.localeCompare(b.proof.safeDueOn),
  )
  const facts = [
    unitName,
    `现处“${stages[state.stage].title}”`,
    state.officers && `承办 ${state.officers.lead.name}、${state.officers.support.name}`,
    waits && `等待：${waits.what}`,
  ].filter(Boolean)
  // Before an act is known the title itself says that it is a clue.
  const number = state.caseNumber ?? (state.act ? numberOrKind(state) : null)
  return (
    <div className="zh-case-head">
      <PageHeader title={caseTitle(state)} number={number} note={facts.join(' · ')} />
      {urgent && (
        <div className="zh-case-clock">
          <DeadlineClock proof={urgent.proof} today={context.today} now={context.now} />
        </div>
      )}
    </div>
  )
}
