import type { CaseView } from '@zhiheng/contract/cases/views'
import type { CaseDeadline } from '@zhiheng/law'
import { DeadlineClock } from '../../../parts/DeadlineClock.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { RequestsCard } from './RequestsCard.tsx'

const byDay = (a: CaseDeadline, b: CaseDeadline) => a.proof.safeDueOn.localeCompare(b.proof.safeDueOn)

/** 期限: those that run, the agency's before the party's, then those that were met. Each opens its proof. */
export function ClocksTab({ view }: { view: CaseView }) {
  const running = view.deadlines.filter(({ metOn }) => metOn === null).sort(byDay)
  const groups = [
    { title: '本机关的期限', rows: running.filter(({ proof }) => proof.whose === 'agency') },
    { title: '当事人的期限', rows: running.filter(({ proof }) => proof.whose === 'party') },
    { title: '其他机关的期限', rows: running.filter(({ proof }) => proof.whose === 'other') },
    { title: '已经办结', rows: view.deadlines.filter(({ metOn }) => metOn !== null).sort(byDay) },
  ].filter(({ rows }) => rows.length > 0)
  const { today, now } = view.context
  return (
    <>
      <div className="zh-card">
        {groups.length === 0 && <EmptyState title="还没有开始计算的期限" small />}
        {groups.map(({ title, rows }) => (
          <section key={title} className="zh-clocks" aria-label={title}>
            <h2 className="zh-h2">{title}</h2>
            {rows.map(({ id, proof, metOn }) => (
              <DeadlineClock key={id} proof={proof} metOn={metOn} today={today} now={now} />
            ))}
          </section>
        ))}
      </div>
      <RequestsCard view={view} />
    </>
  )
}
