import type { Refusal } from '@zhiheng/contract/problem'
import { Citation } from './Citation.tsx'

/** Every reason why the law says no: the words, the article, the way forward. `compact` inside tables and drawers. */
export function RefusalList({
  refusals,
  compact = false,
}: {
  refusals: readonly Refusal[]
  compact?: boolean
}) {
  if (refusals.length === 0) return null
  return (
    <ul className={compact ? 'zh-refusals zh-refusals-compact' : 'zh-refusals'}>
      {refusals.map(({ code, reason, basis, wayForward }) => (
        <li key={`${code}${reason}`}>
          <span className="zh-refusal-reason">{reason}</span>
          {basis && (
            <>
              {' '}
              <Citation text={basis} />
            </>
          )}
          {wayForward && <div className="zh-way">办法：{wayForward}</div>}
        </li>
      ))}
    </ul>
  )
}
