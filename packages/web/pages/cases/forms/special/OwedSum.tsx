import { formatChineseDate, grantedDeferral, owed, payDeadline, withWeekday } from '@zhiheng/law'
import { MoneyText } from '../../../../parts/MoneyText.tsx'
import { useAct } from '../../act/act-context.ts'

/** What is owed on a day, with the arithmetic: the day of payment where the form has one, else today. */
export function OwedSum() {
  const { values, given } = useAct<'recordPayment'>()
  const { state, context } = given.view
  const asOf = values.paidOn ?? given.today
  const due = owed(state, asOf, context.calendar)
  const until = payDeadline(state, context.calendar)
  return (
    <section className="zh-card" aria-label="应缴数额" aria-live="polite">
      <h2>应缴数额（截至{formatChineseDate(asOf)}）</h2>
      <dl className="zh-terms">
        <div>
          <dt>罚款</dt>
          <dd>
            尚欠 <MoneyText fen={due.fineFen} capital />
          </dd>
        </div>
        <div>
          <dt>加处罚款</dt>
          <dd>
            尚欠 <MoneyText fen={due.surchargeFen} capital />
          </dd>
        </div>
        {until && (
          <div>
            <dt>{grantedDeferral(state) ? '原缴款期限' : '缴款期限'}</dt>
            <dd>{withWeekday(until.legalDueOn)}</dd>
          </div>
        )}
      </dl>
      {due.lines.length > 0 && (
        <ol className="zh-proof-lines">
          {due.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
