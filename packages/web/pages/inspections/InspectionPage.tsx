import type { InspectionView } from '@zhiheng/contract/inspections'
import {
  formatChineseDate,
  inspectionKinds,
  inspectionOutcomes,
  inspectionStatuses,
  officePaperKinds,
} from '@zhiheng/law'
import { Alert, Button, Drawer, Tag } from 'antd'
import { useCallback, useState } from 'react'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { PdfSheet } from '../cases/papers/PdfSheet.tsx'
import { InspectionSteps } from './InspectionSteps.tsx'
import './inspections.css'
import { openInspectionPaper, useInspection } from './queries.ts'

/** One inspection: where it stands, what may be done now, its papers and its course. */
export function InspectionPage() {
  const { inspectionId = '' } = useParams()
  const query = useInspection(inspectionId)
  return <Loaded query={query}>{(view) => <Shown view={view} />}</Loaded>
}

function Shown({ view }: { view: InspectionView }) {
  const { state, unitName } = view
  if (!state.plan || !state.status) return null
  return (
    <div className="zh-page">
      <PageHeader
        title={`${state.plan.subject.name}的检查`}
        note={
          <>
            <Tag>{inspectionStatuses[state.status]}</Tag> {unitName}
          </>
        }
        actions={<Link to="/inspections">全部检查</Link>}
      />
      <Nearby view={view} />
      <InspectionSteps view={view} />
      <PlanCard view={view} />
      <ResultCard view={view} />
      <Papers view={view} />
      <section className="zh-card" aria-labelledby="visit-course">
        <h2 id="visit-course">全过程记录</h2>
        <Timeline
          entries={view.lines.map(({ revision, papers, ...line }) => ({
            id: String(revision),
            ...line,
            papers: papers.map(({ title, number }) => ({ title, number })),
          }))}
        />
      </section>
    </div>
  )
}

function Nearby({ view: { state } }: { view: InspectionView }) {
  if (state.nearby.length === 0 || state.settled || state.status !== 'drafted') return null
  return (
    <Alert
      type="warning"
      showIcon
      className="zh-problem"
      title="其他单位也要检查同一对象，建议合并为一次联合检查"
      description={`${state.nearby
        .map(({ unitName, on }) => `${unitName}（${formatChineseDate(on)}）`)
        .join('、')}。只告知有检查安排、哪个单位、哪一天；本次查询已记录。单独检查的，写明理由。`}
    />
  )
}

type Row = readonly [string, React.ReactNode]
const Facts = ({ rows }: { rows: readonly Row[] }) => (
  <dl className="zh-visit-facts">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

function PlanCard({ view: { state, context, unitName } }: { view: InspectionView }) {
  const { plan, settled, approval } = state
  if (!plan) return null
  const { subject, lead, support, frequency } = plan
  const items = [
    { unitName, items: plan.items },
    ...plan.participants.map((one) => ({ unitName: one.unitName, items: one.items })),
  ]
  return (
    <section className="zh-card" aria-labelledby="visit-plan">
      <h2 id="visit-plan">检查安排</h2>
      <Facts
        rows={[
          ['类别', `${inspectionKinds[plan.kind]}${plan.trigger ? `（${plan.trigger}）` : ''}`],
          ['检查对象', `${subject.name}，${subject.idMasked}`],
          ['住所（住址）', subject.address],
          ['检查日期', `${formatChineseDate(plan.from)}至${formatChineseDate(plan.until)}`],
          ['检查地点', plan.place],
          [
            '检查事项',
            items.map((one) => (
              <div key={one.unitName}>
                {one.unitName}：{one.items.map(({ name, basis }) => `${name}（${basis}）`).join('；')}
              </div>
            )),
          ],
          [
            '检查人员',
            `${lead.name}（${lead.certificateNumber || '没有有效执法证'}）、${support.name}（${support.certificateNumber || '没有有效执法证'}）`,
          ],
          ['检查的理由', plan.reason],
          ...(subject.kind === 'enterprise' && plan.kind === 'planned'
            ? [
                [
                  '年度频次',
                  <>
                    报请时已安排 {frequency.count} 次，上限 {context.frequency.cap} 次{' '}
                    {!context.frequency.verified && <UnverifiedMark />}
                  </>,
                ] as Row,
              ]
            : []),
          ...(settled
            ? [
                [
                  '合并建议',
                  `${settled.choice === 'joint' ? '合并为联合检查' : '单独检查'}。${settled.reason}`,
                ] as Row,
              ]
            : []),
          ...(approval ? [['审批', `${approval.by}：${approval.opinion}`] as Row] : []),
          ...(state.withdrawnFor ? [['撤回的理由', state.withdrawnFor] as Row] : []),
        ]}
      />
    </section>
  )
}

function ResultCard({ view: { state, clues } }: { view: InspectionView }) {
  const { record, telling } = state
  if (!record) return null
  return (
    <section className="zh-card" aria-labelledby="visit-result">
      <h2 id="visit-result">检查情况和结果</h2>
      <Facts
        rows={[
          ...record.results.map(
            ({ unitName, findings, outcome, demand, correctBy }): Row => [
              unitName,
              <>
                <strong>{inspectionOutcomes[outcome]}</strong>
                {demand && `：${demand}`}
                {correctBy && `，${formatChineseDate(correctBy)}前改正`}
                <div>{findings}</div>
              </>,
            ],
          ),
          ['在场人员', record.attendedBy],
          ...(record.refused ? [['签名', `拒绝签名。${record.signatureNote}`] as Row] : []),
          ...(telling
            ? [
                [
                  '结果告知',
                  `${formatChineseDate(telling.toldOn)}${telling.way}，${telling.receivedBy}。${telling.summary}`,
                ] as Row,
              ]
            : []),
          ...clues.map(
            ({ caseId, name }): Row => ['登记的线索', <ClueLink key={caseId} caseId={caseId} name={name} />],
          ),
        ]}
      />
    </section>
  )
}

const ClueLink = ({ caseId, name }: { caseId: string; name: string | null }) =>
  name === null ? '由其他单位办理，不在您的查阅范围内' : <Link to={`/cases/${caseId}`}>{name}</Link>

function Papers({ view: { state, inspectionId } }: { view: InspectionView }) {
  const [open, setOpen] = useState<string | null>(null)
  const load = useCallback(() => openInspectionPaper(inspectionId, open ?? ''), [inspectionId, open])
  const shown = state.papers.find(({ id }) => id === open)
  const titleOf = (kind: string) => officePaperKinds[kind]?.title ?? kind
  if (state.papers.length === 0) return null
  return (
    <section className="zh-card" aria-labelledby="visit-papers">
      <h2 id="visit-papers">文书</h2>
      <ul className="zh-visit-list">
        {[...state.papers].reverse().map(({ id, kind, number }) => (
          <li key={id}>
            <div>
              <strong>{titleOf(kind)}</strong> <span className="zh-number">{number}</span>
            </div>
            <Button size="small" onClick={() => setOpen(id)} aria-label={`查看${titleOf(kind)}`}>
              查看、打印
            </Button>
          </li>
        ))}
      </ul>
      <Drawer
        open={shown !== undefined}
        onClose={() => setOpen(null)}
        title={shown && titleOf(shown.kind)}
        size="large"
        destroyOnHidden
      >
        {shown && <PdfSheet title={titleOf(shown.kind)} load={load} />}
      </Drawer>
    </section>
  )
}
