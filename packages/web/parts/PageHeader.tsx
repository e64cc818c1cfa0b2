import type { ReactNode } from 'react'
import { useEffect } from 'react'

/**
 * The head of a page; it also names the window. `number` is a case or document number and never breaks.
 * `windowTitle` where the head is not plain text.
 */
export function PageHeader({
  title,
  number,
  note,
  actions,
  windowTitle,
}: {
  title: ReactNode
  number?: string | null
  note?: ReactNode
  actions?: ReactNode
  windowTitle?: string
}) {
  const named = windowTitle ?? [number, typeof title === 'string' ? title : null].filter(Boolean).join(' ')
  useEffect(() => {
    document.title = named ? `${named} · 执衡` : '执衡'
  }, [named])
  return (
    <header className="zh-page-header">
      <div>
        <h1>
          {number && <span className="zh-number">{number}</span>} {title}
        </h1>
        {note && <div className="zh-note">{note}</div>}
      </div>
      {actions && <div className="zh-row zh-no-print">{actions}</div>}
    </header>
  )
}
