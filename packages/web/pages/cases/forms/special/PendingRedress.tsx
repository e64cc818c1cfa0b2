import { formatChineseDate, formatMoney, pendingRedress, redressSources, redressTitle } from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'
import { AttachmentList } from '../../papers/AttachmentList.tsx'
import { Terms } from '../../Terms.tsx'

/** The correction that waits for an opinion: what is wrong, who says it, and what it comes to. */
export function PendingRedress() {
  const { given } = useAct()
  const { state } = given.view
  const one = pendingRedress(state)
  if (!one) return null
  const { proposed, countersigned, reviewed, discussed } = one
  return (
    <section className="zh-card" aria-label="报请的纠错">
      <h2>
        {redressTitle(one)}
        {proposed.remake ? '，重新办理' : ''}
      </h2>
      <Terms
        rows={[
          [
            '原决定',
            state.decision?.approved && `${state.decision.approved.number}：${state.decision.penaltyText}`,
          ],
          ['错误由谁指出', `${redressSources[proposed.source]}：${proposed.sourceNote}`],
          ['查明的错误', proposed.finding],
          ['纠正后的内容', proposed.mended],
          ['变更后的罚款', proposed.kind === 'change' && formatMoney(proposed.fineFen ?? 0)],
          ['依据', proposed.basis],
          ['报请', `${proposed.by.name}，${formatChineseDate(proposed.on)}`],
          ['承办机构意见', countersigned?.opinion],
          ['法制审核意见', reviewed?.opinion],
          [
            '集体讨论',
            discussed && `${discussed.members.map(({ name }) => name).join('、')}：${discussed.conclusion}`,
          ],
        ]}
      />
      <AttachmentList caseId={state.caseId} files={proposed.attachments} />
    </section>
  )
}
