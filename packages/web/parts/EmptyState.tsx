import type { ReactNode } from 'react'

/** Why there is nothing here and what could be done about it. `small` inside a card. */
export function EmptyState({
  title,
  hint,
  action,
  small = false,
}: {
  title: ReactNode
  hint?: ReactNode
  action?: ReactNode
  small?: boolean
}) {
  return (
    <div className={small ? 'zh-empty zh-empty-small' : 'zh-empty'}>
      <p className="zh-empty-title">{title}</p>
      {hint && <p className="zh-note">{hint}</p>}
      {action}
    </div>
  )
}
