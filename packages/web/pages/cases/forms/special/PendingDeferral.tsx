import { deferralKinds, formatChineseDate, formatMoney, pendingDeferral } from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'
import { AttachmentList } from '../../papers/AttachmentList.tsx'
import { Terms } from '../../Terms.tsx'

/** What the party asks for, as it is to be answered. */
export function PendingDeferral() {
  const { given } = useAct()
  const { state } = given.view
  const one = pendingDeferral(state)
  if (!one) return null
  const { applied, countersigned } = one
  const total = applied.plan.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <section className="zh-card" aria-label="当事人的申请">
      <h2>
        {deferralKinds[applied.kind]}，{formatChineseDate(applied.appliedOn)}申请
      </h2>
      <Terms
        rows={[
          ['经济困难情况', applied.grounds],
          ...applied.plan.map(
            ({ amountFen, dueOn }, index) =>
              [`第${index + 1}期`, `${formatMoney(amountFen)}，${formatChineseDate(dueOn)}`] as const,
          ),
          ['合计', formatMoney(total)],
          [
            '承办机构意见',
            countersigned && `${countersigned.agrees ? '同意' : '不同意'}：${countersigned.opinion}`,
          ],
        ]}
      />
      <AttachmentList caseId={state.caseId} files={applied.attachments} />
    </section>
  )
}
