import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard } from '../Terms.tsx'

/** 行政指导: who was talked to, what was suggested to whom, and what came back. */
export function GuidanceCard({ view: { state } }: { view: CaseView }) {
  const { talks, advices, caseId } = state
  const rows = [
    ...talks.map(({ id, revision, startedAt, place, personName, personRelation, guidance, reply }) => ({
      ...{ key: id, at: revision, title: '约谈', files: [] },
      words: `${personName}（${personRelation}）：${guidance}`,
      note: `${formatChineseInstant(startedAt)}，${place}；意见：${reply}`,
    })),
    ...advices.map(({ id, revision, unit, advice, answer }) => ({
      ...{ key: id, at: revision, title: '执法建议', files: answer?.attachments ?? [] },
      words: `${unit}：${advice}`,
      note: answer ? `${formatChineseDate(answer.receivedOn)}复函：${answer.reply}` : '尚未复函',
    })),
  ].sort((a, b) => a.at - b.at)
  if (rows.length === 0) return null
  return (
    <FactCard title="行政指导">
      <ul className="zh-list">
        {rows.map(({ key, title, words, note, files }) => (
          <li key={key}>
            <strong>{title}</strong> {words}
            <div className="zh-note">{note}</div>
            {files.length > 0 && <AttachmentList caseId={caseId} files={files} />}
          </li>
        ))}
      </ul>
    </FactCard>
  )
}
