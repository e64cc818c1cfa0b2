import { useQuery } from '@tanstack/react-query'
import { findAttachmentsRoute } from '@zhiheng/contract/cases/uploads'
import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  custodyOf,
  custodySteps,
  exclusionGrounds,
  formatChineseInstant,
  judge,
  standingOf,
} from '@zhiheng/law'
import { Link } from 'react-router'
import { call } from '../../../api/call.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { EvidenceMatrix } from '../EvidenceMatrix.tsx'
import { type EvidenceRow, evidenceOf, provenBy } from '../evidence.ts'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FootageCard } from './FootageCard.tsx'

/** 证据: what was collected, when, by whom, what it proves, whether it stands, where it is, and its paper. */
export function EvidenceTab({ view }: { view: CaseView }) {
  const { state } = view
  const rows = evidenceOf(state)
  const { caseId } = state
  const files = useQuery({
    queryKey: ['attachments', caseId, state.revision],
    queryFn: () => call(findAttachmentsRoute, { params: { caseId } }),
    enabled: rows.some(({ attachments }) => attachments.length > 0),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.looking && dataUpdateCount < 10 ? 3000 : false,
  })
  if (rows.length === 0)
    return (
      <>
        <div className="zh-card">
          <EmptyState
            title="还没有证据"
            hint="制作笔录、固定照片、提取书证、登记其他证据之后列在这里。"
            small
          />
        </div>
        <FootageCard state={state} />
      </>
    )
  return (
    <>
      <EvidenceMatrix state={state} />
      <div className="zh-card">
        <ol className="zh-evidence">
          {rows.map((row) => (
            <li key={row.id}>
              <Piece view={view} row={row} />
              {row.attachments.length > 0 && (
                <AttachmentList
                  caseId={caseId}
                  files={row.attachments}
                  details={files.data?.attachments ?? []}
                  {...(row.paperKind === 'D10' && { typedAt: row.at })}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
      <FootageCard state={state} />
    </>
  )
}

function Piece({ view, row }: { view: CaseView; row: EvidenceRow }) {
  const { state } = view
  const { id, kind, title, at, words, by, paperKind } = row
  const paper = view.papers.find((one) => one.about === id && one.kind === paperKind && !one.voided)
  const proves = provenBy(state, id)
  const { verified, excluded } = standingOf(state, id)
  return (
    <>
      <div className={excluded ? 'zh-excluded' : undefined}>
        <strong>{kind}</strong> {title}
      </div>
      <div className="zh-note">
        {formatChineseInstant(at)} · {by} ·{' '}
        {excluded ? '不作为认定事实的根据' : proves ? `证明${proves}` : '尚未用于认定要件'}
      </div>
      {words && <p className="zh-pre">{words}</p>}
      {verified && (
        <p>
          查证属实：{verified.method}；{verified.finding}
          <span className="zh-note">
            （{verified.by.name}，{formatChineseInstant(verified.at)}）
          </span>
        </p>
      )}
      {excluded && (
        <p className="zh-matrix-lacks">
          已排除：{exclusionGrounds[excluded.ground]}。{excluded.reason}
          <span className="zh-note">
            （{excluded.by.name}，{formatChineseInstant(excluded.at)}）
          </span>
        </p>
      )}
      <Custody view={view} id={id} />
      <Steps view={view} id={id} excluded={excluded !== null} verified={verified !== null} />
      {paper && (
        <p>
          <Link to={`/cases/${state.caseId}?tab=papers&paper=${paper.paperId}`}>{paper.title}</Link>
        </p>
      )}
    </>
  )
}

/** Where the thing has been, step by step. */
function Custody({ view: { state }, id }: { view: CaseView; id: string }) {
  const steps = custodyOf(state, id)
  if (steps.length === 0) return null
  return (
    <ul className="zh-list" aria-label="保管记录">
      {steps.map(({ id: key, step, at, from, to, place, note }) => (
        <li key={key}>
          {custodySteps[step]}：{from} → {to}，{place}
          <span className="zh-note">
            {' '}
            {formatChineseInstant(at)}
            {note && ` · ${note}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

type StepsProps = { view: CaseView; id: string; excluded: boolean; verified: boolean }

function Steps({ view: { state, context, ours }, id, excluded, verified }: StepsProps) {
  const may = (action: 'verifyEvidence' | 'excludeEvidence' | 'recordCustody') =>
    ours && judge(action, state, null, context).lawful
  const links = [
    !excluded && !verified && may('verifyEvidence') && (['verifyEvidence', '查证'] as const),
    !excluded && may('excludeEvidence') && (['excludeEvidence', '排除'] as const),
    may('recordCustody') && (['recordCustody', '登记保管'] as const),
  ].filter((one) => one !== false)
  if (links.length === 0) return null
  return (
    <p className="zh-no-print zh-row">
      {links.map(([action, words]) => (
        <Link key={action} to={`/cases/${state.caseId}/do/${action}?about=${id}`}>
          {words}
        </Link>
      ))}
    </p>
  )
}
