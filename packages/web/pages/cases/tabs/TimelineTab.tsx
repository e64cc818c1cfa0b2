import type { CaseView } from '@zhiheng/contract/cases/views'
import { isAction, ordinaryActions, stageTitle } from '@zhiheng/law'
import { Timeline } from '../../../parts/Timeline.tsx'

/** 全过程记录, newest first. */
export function TimelineTab({ view }: { view: CaseView }) {
  const { caseId } = view.state
  const entries = [...view.timeline].reverse().map((entry) => ({
    id: entry.revision,
    at: entry.at,
    who: entry.who,
    certificateNumber: entry.certificateNumber,
    actingFor: entry.actingFor,
    what: isAction(entry.action) ? ordinaryActions[entry.action].title : entry.title,
    words: [entry.words, entry.reason, entry.toStage && `进入“${stageTitle(entry.toStage)}”`]
      .filter(Boolean)
      .join('\n'),
    papers: entry.papers.map(({ paperId, title, number }) => ({
      title,
      number,
      href: `/cases/${caseId}?tab=papers&paper=${paperId}`,
    })),
    turn: turns[entry.action] ?? null,
  }))
  return (
    <div className="zh-card">
      <Timeline entries={entries} />
    </div>
  )
}

const turns: Readonly<Record<string, '退回' | '撤回'>> = { returnTo: '退回', withdraw: '撤回' }
