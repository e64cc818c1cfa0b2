import { formatChineseDate, majorFilingSentOn, majorFilingToAnswer, majorGrounds } from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'
import { Terms } from '../../Terms.tsx'

/** What was reported, before it is answered. */
export function MajorFilingShown() {
  const { given } = useAct<'answerMajorFiling'>()
  const { state } = given.view
  const filing = majorFilingToAnswer(state)
  if (!filing) return null
  const sentOn = majorFilingSentOn(state)
  return (
    <section className="zh-card" aria-label="报送的备案">
      <h2>报送的备案</h2>
      <Terms
        rows={[
          ['报送日期', sentOn && formatChineseDate(sentOn)],
          ['处罚决定', state.decision?.approved?.number],
          ['处罚内容', state.decision?.penaltyText],
          ['应当备案的情形', filing.grounds.map((ground) => majorGrounds[ground]).join('；')],
          ['案件主要情况', filing.summary],
        ]}
      />
    </section>
  )
}
