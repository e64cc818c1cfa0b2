import { type CaseState, elementTitles, soundEvidence } from '@zhiheng/law'
import type { ReactNode } from 'react'
import { elementNames, evidenceOf } from './evidence.ts'

/** 要件—证据: what is found, on what, and what is still unproved. */
export function ElementMatrix({
  state,
  action,
}: {
  state: CaseState
  action?: (element: (typeof elementNames)[number]) => ReactNode
}) {
  const evidence = new Map(evidenceOf(state).map((one) => [one.id, one]))
  return (
    <ul className="zh-matrix">
      {elementNames.map((element) => {
        const found = state.elements[element]
        const on = soundEvidence(state, element).flatMap((id) => evidence.get(id) ?? [])
        return (
          <li key={element} className={on.length > 0 ? 'zh-matrix-proved' : 'zh-matrix-open'}>
            <div className="zh-matrix-head">
              <strong>{elementTitles[element]}</strong>
              <span>{on.length > 0 ? `✓ ${on.length}份证据` : '✗ 尚未证明'}</span>
              {action?.(element)}
            </div>
            {found && <p>{found.finding}</p>}
            {on.length > 0 && (
              <p className="zh-note">{on.map(({ kind, title }) => `${kind}：${title}`).join('；')}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
