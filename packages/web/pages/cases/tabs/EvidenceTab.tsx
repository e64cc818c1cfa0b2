import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseInstant } from '@zhiheng/law'
import { Link } from 'react-router'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { evidenceOf, provenBy } from '../evidence.ts'
import { AttachmentList } from '../papers/AttachmentList.tsx'

/** 证据: what was collected, when, by whom, what it proves, and its paper. */
export function EvidenceTab({ view }: { view: CaseView }) {
  const { state } = view
  const rows = evidenceOf(state)
  if (rows.length === 0)
    return (
      <div className="zh-card">
        <EmptyState title="还没有证据" hint="制作笔录、固定照片、提取书证之后列在这里。" small />
      </div>
    )
  return (
    <div className="zh-card">
      <ol className="zh-evidence">
        {rows.map(({ id, kind, title, at, words, by, attachments, paperKind }) => {
          const paper = view.papers.find((one) => one.about === id && one.kind === paperKind && !one.voided)
          const proves = provenBy(state, id)
          return (
            <li key={id}>
              <div>
                <strong>{kind}</strong> {title}
              </div>
              <div className="zh-note">
                {formatChineseInstant(at)} · {by} · {proves ? `证明${proves}` : '尚未用于认定要件'}
              </div>
              {words && <p className="zh-pre">{words}</p>}
              {paper && (
                <p>
                  <Link to={`/cases/${state.caseId}?tab=papers&paper=${paper.paperId}`}>{paper.title}</Link>
                </p>
              )}
              {attachments.length > 0 && <AttachmentList caseId={state.caseId} files={attachments} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
