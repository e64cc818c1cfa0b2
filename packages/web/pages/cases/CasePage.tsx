import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { hearingOffered } from '@zhiheng/law'
import { Skeleton } from 'antd'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import { CaseStageMap } from '../../parts/CaseStageMap.tsx'
import { NextSteps } from '../../parts/NextSteps.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { ordinaryStageMarks } from '../../parts/stage-marks.ts'
import { LostPower } from '../powers/LostPower.tsx'
import { OthersCase } from './act/ActPage.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseNotFound } from './CaseNotFound.tsx'
import './cases.css'
import { caseQuery } from './queries.ts'
import { leadingActs, stepsOf } from './steps.ts'
import { ClocksTab } from './tabs/ClocksTab.tsx'
import { EvidenceTab } from './tabs/EvidenceTab.tsx'
import { FactsTab } from './tabs/FactsTab.tsx'
import { HearingTab } from './tabs/HearingTab.tsx'
import { PapersTab } from './tabs/PapersTab.tsx'
import { PerformanceTab } from './tabs/PerformanceTab.tsx'
import { PublicationTab } from './tabs/PublicationTab.tsx'
import { ReadingsTab } from './tabs/ReadingsTab.tsx'
import { hasRedress, RedressTab } from './tabs/RedressTab.tsx'
import { RemediesTab } from './tabs/RemediesTab.tsx'
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
  const { superior, supervisor } = view.context.actor
  const worksHere = view.ours || superior === true || supervisor === true
  return (
    <div className="zh-page">
      <CaseHead view={view} />
      {!worksHere && <OthersCase unitName={view.unitName} />}
      <LostPower view={view} />
      <CaseStageMap stages={ordinaryStageMarks(state.stage, state.entered)} />
      {worksHere && (
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

const tabs = [
  { key: 'timeline', label: '时间线', Tab: TimelineTab },
  { key: 'facts', label: '事实与要件', Tab: FactsTab },
  { key: 'evidence', label: '证据', Tab: EvidenceTab },
  { key: 'clocks', label: '期限', Tab: ClocksTab },
  { key: 'hearing', label: '听证', Tab: HearingTab },
  { key: 'papers', label: '文书台', Tab: PapersTab },
  { key: 'performance', label: '履行', Tab: PerformanceTab },
  { key: 'publication', label: '公开', Tab: PublicationTab },
  { key: 'remedies', label: '复议、诉讼', Tab: RemediesTab },
  { key: 'redress', label: '纠错', Tab: RedressTab },
  { key: 'readings', label: '查阅记录', Tab: ReadingsTab },
] as const

/** The open part stands in the address: a link leads to it and going back returns to it. */
function CaseTabs({ view }: { view: CaseView }) {
  const [search] = useSearchParams()
  const { state } = view
  const heard = hearingOffered(state) || state.hearing.requests.length > 0
  const contested = state.reconsiderations.length + state.suits.length > 0
  const hides = {
    hearing: !heard,
    publication: !state.decision?.approved,
    remedies: !contested,
    redress: !hasRedress(view),
  }
  const shown = tabs.filter(({ key }) => !(hides as Readonly<Record<string, boolean>>)[key])
  const open = shown.find(({ key }) => key === search.get('tab')) ?? tabs[0]
  return (
    <>
      <nav className="zh-case-nav zh-no-print" aria-label="案件内容">
        {shown.map(({ key, label }) => (
          <Link
            key={key}
            to={`?tab=${key}`}
            replace
            preventScrollReset
            aria-current={key === open.key ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <section aria-label={open.label}>
        <open.Tab view={view} />
      </section>
    </>
  )
}
