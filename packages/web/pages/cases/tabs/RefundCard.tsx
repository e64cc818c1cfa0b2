import type { CaseView } from '@zhiheng/contract/cases/views'
import { adverseResults, formatChineseDate, refundDue } from '@zhiheng/law'
import { MoneyText } from '../../../parts/MoneyText.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** What reconsideration or court made the party have paid too much, and what was paid back of it. */
export function RefundCard({ view: { state, context } }: { view: CaseView }) {
  const due = refundDue(state, context.today, context.calendar)
  if (state.refunds.length === 0 && due.fineFen + due.surchargeFen === 0) return null
  return (
    <FactCard title="退还罚款">
      <Terms
        rows={[
          [
            '依据的文书',
            adverseResults(state)
              .map(({ title, number }) => (number === '' ? title : `${title}（${number}）`))
              .join('、'),
          ],
          ['尚应退罚款', <MoneyText key="fine" fen={due.fineFen} />],
          ['尚应退加处', <MoneyText key="surcharge" fen={due.surchargeFen} />],
        ]}
      />
      <ul className="zh-list">
        {state.refunds.map((one) => (
          <li key={one.id}>
            <strong>退还</strong> 罚款
            <MoneyText fen={one.fineFen} />
            {one.surchargeFen > 0 && (
              <>
                、加处罚款
                <MoneyText fen={one.surchargeFen} />
              </>
            )}
            <div className="zh-note">
              {formatChineseDate(one.refundedOn)} · {one.receivedBy} · 凭证 {one.voucherNumber}
            </div>
            <AttachmentList caseId={state.caseId} files={one.attachments} />
          </li>
        ))}
      </ul>
    </FactCard>
  )
}
