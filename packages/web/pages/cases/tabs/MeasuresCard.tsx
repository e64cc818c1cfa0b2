import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseDate, formatChineseInstant, type Preservation } from '@zhiheng/law'
import { keepingLabels, preservationOutcomeLabels } from '../../../labels.ts'
import { FactCard } from '../Terms.tsx'

function standing({ countersigned, approved, carriedOut, disposed }: Preservation): string {
  if (disposed) return `${formatChineseDate(disposed.on)}${preservationOutcomeLabels[disposed.outcome]}`
  if (carriedOut)
    return `${formatChineseInstant(carriedOut.at)}实施，${keepingLabels[carriedOut.keeping]}，尚未处理`
  if (approved) return '已批准，尚未实施'
  return countersigned ? '待行政机关负责人批准' : '待承办机构负责人审核'
}

/** 登记保存与责令改正: each with where it stands. */
export function MeasuresCard({ view }: { view: CaseView }) {
  const { preservations, corrections } = view.state
  if (preservations.length + corrections.length === 0) return null
  return (
    <FactCard title="登记保存与责令改正">
      <ul className="zh-list">
        {preservations.map((one) => (
          <li key={one.id}>
            <strong>先行登记保存</strong>{' '}
            {one.proposed.goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')}
            <div className="zh-note">{standing(one)}</div>
          </li>
        ))}
        {corrections.map(({ id, order, rechecks }) => {
          const last = rechecks.at(-1)
          return (
            <li key={id}>
              <strong>责令改正</strong> {order.demand}
              <div className="zh-note">
                限{formatChineseDate(order.correctBy)}前；
                {last ? `复查${last.corrected ? '已经改正' : '尚未改正'}：${last.findings}` : '尚未复查'}
              </div>
            </li>
          )
        })}
      </ul>
    </FactCard>
  )
}
