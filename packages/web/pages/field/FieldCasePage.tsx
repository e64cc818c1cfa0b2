import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { isAction, stages } from '@zhiheng/law'
import { Button, Skeleton } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import { DeadlineClock } from '../../parts/DeadlineClock.tsx'
import { NextSteps } from '../../parts/NextSteps.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { OthersCase } from '../cases/act/ActPage.tsx'
import { CaseNotFound } from '../cases/CaseNotFound.tsx'
import '../cases/cases.css'
import { caseQuery } from '../cases/queries.ts'
import { leadingActs, stepsOf } from '../cases/steps.ts'
import { caseTitle } from '../cases/words.ts'
import { fieldActs } from './entries.ts'

/** One file on the street: its clocks and what may lawfully be done standing; the whole file is one tap further. */
export function FieldCasePage() {
  const { caseId = '' } = useParams()
  const query = useQuery(caseQuery(caseId))
  if (query.data) return <Open view={query.data} />
  if (query.error instanceof ProblemError && query.error.status === 404) return <CaseNotFound />
  return (
    <div className="zh-page zh-street-page">
      {query.error ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div role="status" aria-label="正在载入案件">
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </div>
  )
}

function Open({ view }: { view: CaseView }) {
  const navigate = useNavigate()
  const { state, context, deadlines } = view
  const { caseId } = state
  const running = deadlines.filter(({ metOn }) => metOn === null)
  const steps = stepsOf(view).filter(({ action }) => isAction(action) && fieldActs.has(action))
  return (
    <div className="zh-page zh-street-page">
      <PageHeader
        title={caseTitle(state)}
        number={state.caseNumber}
        note={`现处${stages[state.stage].title} · ${state.act?.place ?? state.clue?.place ?? ''}`}
      />
      {!view.ours && <OthersCase unitName={view.unitName} />}
      <div className="zh-street-clocks">
        {running.map(({ id, proof }) => (
          <DeadlineClock key={id} proof={proof} today={context.today} now={context.now} />
        ))}
      </div>
      <div className="zh-row zh-street-case-links">
        {view.ours && (
          <Button type="primary" onClick={() => navigate(`/field/capture?case=${caseId}`)}>
            拍照、录音
          </Button>
        )}
        <Link to={`/cases/${caseId}`}>查看全部案卷</Link>
      </div>
      {view.ours && (
        <div className="zh-card">
          <NextSteps
            steps={steps}
            leading={leadingActs}
            idle="现在没有需要在现场办理的事项。"
            onTake={(action) => navigate(`/cases/${caseId}/do/${action}?from=field`)}
          />
        </div>
      )}
    </div>
  )
}
