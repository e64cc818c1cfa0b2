import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  currentPaper,
  formatChineseDate,
  type MajorFiling,
  majorFilingAnswers,
  majorGrounds,
  reporterToldOn,
} from '@zhiheng/law'
import { FactCard, Terms } from '../Terms.tsx'
import { CommunityMattersCard } from './CommunityMattersCard.tsx'
import { GuidanceCard } from './GuidanceCard.tsx'

/** 其他文书 (rules §6.3): what was told to who reported, reported to the bureau of justice, suggested to others, handed out. */
export function OtherPapersCard({ view }: { view: CaseView }) {
  return (
    <>
      {view.state.majorFilings.map((one) => (
        <MajorFilingCard key={one.id} one={one} view={view} />
      ))}
      <ComplaintAnswerCard view={view} />
      <GuidanceCard view={view} />
      <CommunityMattersCard view={view} />
    </>
  )
}

function MajorFilingCard({ one, view: { state } }: { one: MajorFiling; view: CaseView }) {
  const paper = currentPaper(state, 'K09', one.id)
  const { answered } = one
  return (
    <FactCard title="重大行政处罚决定备案">
      <Terms
        rows={[
          ['备案机关', one.supervisor],
          ['应当备案的情形', one.grounds.map((ground) => majorGrounds[ground]).join('；')],
          ['案件主要情况', one.summary],
          ['文号', paper?.number && <span className="zh-number">{paper.number}</span>],
          [
            '报送',
            paper?.sealed ? `${formatChineseDate(paper.sealed.on)}用印报送` : '备案表尚未用印，没有报送',
          ],
          [
            '答复',
            answered
              ? `${formatChineseDate(answered.on)}${majorFilingAnswers[answered.outcome]}（${answered.by.name}）${answered.opinion.trim() ? `：${answered.opinion}` : ''}`
              : paper?.sealed && '等待答复',
          ],
        ]}
      />
    </FactCard>
  )
}

function ComplaintAnswerCard({ view: { state } }: { view: CaseView }) {
  const { complaintAnswer: one } = state
  if (!one) return null
  const toldOn = reporterToldOn(state)
  return (
    <FactCard title="答复举报人">
      <Terms
        rows={[
          ['办理的情况', one.done],
          ['处理的结果', one.result],
          ['答复书', toldOn ? `${formatChineseDate(toldOn)}送达` : '尚未送达'],
        ]}
      />
    </FactCard>
  )
}
