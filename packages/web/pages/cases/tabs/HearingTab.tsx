import type { CaseView } from '@zhiheng/contract/cases/views'
import { currentSession, formatChineseInstant } from '@zhiheng/law'
import { Link } from 'react-router'
import { hearingAttendanceLabels, hearingSignedLabels } from '../../../labels.ts'
import { FactCard, Terms } from '../Terms.tsx'
import { HearingFacts } from './HearingFacts.tsx'

/** 听证: how it came about, what was said there, and the papers of it. */
export function HearingTab({ view }: { view: CaseView }) {
  const { state } = view
  const record = currentSession(state)?.record
  const { report } = state.hearing
  const papers = view.papers.filter(
    ({ kind, voided }) => voided === null && ['D32', 'D35', 'D36', 'D37', 'D38', 'D39'].includes(kind),
  )
  return (
    <div className="zh-facts">
      <FactCard title="听证的经过">
        <HearingFacts view={view} />
      </FactCard>
      {record && (
        <FactCard title="听证笔录">
          <Terms
            rows={[
              ['时间', `${formatChineseInstant(record.startedAt)}至${formatChineseInstant(record.endedAt)}`],
              ['地点', record.place],
              ['当事人', hearingAttendanceLabels[record.attended]],
              ['参加人', record.present.map(({ name, capacity }) => `${name}（${capacity}）`).join('、')],
              ['调查人员的意见', record.officersCase],
              ['举证、质证', record.examination],
              ['当事人申辩', record.defence],
              ['最后陈述', record.lastStatement],
              ['缺席、退出的经过', record.absenceNote],
              [
                '签名',
                `${hearingSignedLabels[record.signedBy]}${record.signatureNote ? `：${record.signatureNote}` : ''}`,
              ],
            ]}
          />
        </FactCard>
      )}
      {report && (
        <FactCard title="听证报告">
          <Terms
            rows={[
              ['调查人员的观点', report.officersView],
              ['当事人的观点', report.partyView],
              ['对事实、证据的认定', report.findings],
            ]}
          />
        </FactCard>
      )}
      {papers.length > 0 && (
        <FactCard title="听证文书">
          <ul className="zh-list">
            {papers.map(({ paperId, title, number }) => (
              <li key={paperId}>
                <Link to={`?tab=papers&paper=${paperId}`}>{title}</Link>{' '}
                <span className="zh-number">{number}</span>
              </li>
            ))}
          </ul>
        </FactCard>
      )}
    </div>
  )
}
