import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { Skeleton, Tabs } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import { CaseStageMap } from '../../parts/CaseStageMap.tsx'
import { NextSteps } from '../../parts/NextSteps.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { ordinaryStageMarks } from '../../parts/stage-marks.ts'
import { OthersCase } from './act/ActPage.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseNotFound } from './CaseNotFound.tsx'
import './cases.css'
import { caseQuery } from './queries.ts'
import { leadingActs, stepsOf } from './steps.ts'
import { ClocksTab } from './tabs/ClocksTab.tsx'
import { EvidenceTab } from './tabs/EvidenceTab.tsx'
import { FactsTab } from './tabs/FactsTab.tsx'
import { PapersTab } from './tabs/PapersTab.tsx'
import { PerformanceTab } from './tabs/PerformanceTab.tsx'
import { ReadingsTab } from './tabs/ReadingsTab.tsx'
import { TimelineTab } from './tabs/TimelineTab.tsx'

/** One case: where it stands, what may lawfully be done next and why not, and everything that is on file. */
export function CasePage() {
  const { caseId = '' } = useParams()
  const query = useQuery(caseQuery(caseId))
  const { data, error } = query
  if (data) return <OpenCase view={data} />
  if (error instanceof ProblemError && (error.status === 404 || error.status === 400)) return <CaseNotFound />
  return (
    <div className="zh-page">
      {error ? (
        <ProblemAlert error={error} onRetry={() => void query.refetch()} />
      ) : (
        <div role="status" aria-label="正在载入案件">
          <Skeleton active paragraph={{ rows: 2 }} />
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </div>
  )
}

function OpenCase({ view }: { view: CaseView }) {
  const { state } = view
  const navigate = useNavigate()
  return (
    <div className="zh-page">
      <CaseHead view={view} />
      {!view.ours && <OthersCase unitName={view.unitName} />}
      <CaseStageMap stages={ordinaryStageMarks(state.stage, state.entered)} />
      {view.ours && (
        <div className="zh-card zh-no-print">
          <NextSteps
            steps={stepsOf(view)}
            leading={leadingActs}
            onTake={(action) => navigate(`/cases/${state.caseId}/do/${action}`)}
          />
        </div>
      )}
      <CaseTabs view={view} />
    </div>
  )
}

/** The open tab stands in the address, so that a link leads to it and going back returns to it. */
function CaseTabs({ view }: { view: CaseView }) {
  const [search, setSearch] = useSearchParams()
  const items = [
    { key: 'timeline', label: '时间线', children: <TimelineTab view={view} /> },
    { key: 'facts', label: '事实与要件', children: <FactsTab view={view} /> },
    { key: 'evidence', label: '证据', children: <EvidenceTab view={view} /> },
    { key: 'clocks', label: '期限', children: <ClocksTab view={view} /> },
    { key: 'papers', label: '文书', children: <PapersTab view={view} /> },
    { key: 'performance', label: '履行', children: <PerformanceTab view={view} /> },
    { key: 'readings', label: '查阅记录', children: <ReadingsTab caseId={view.state.caseId} /> },
  ]
  const asked = search.get('tab')
  return (
    <Tabs
      className="zh-case-tabs"
      items={items}
      activeKey={items.some(({ key }) => key === asked) ? (asked ?? 'timeline') : 'timeline'}
      onChange={(tab) => setSearch({ tab }, { replace: true })}
      destroyOnHidden
    />
  )
}
