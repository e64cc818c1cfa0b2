import type { ReactNode } from 'react'
import { DateField, dayWords } from '../../parts/DateField.tsx'

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The day a page speaks of, and whether the row was in force then; another day can be asked for (第三十七条). */
export function AsOf({
  on,
  inForce,
  onChange,
}: {
  on: string
  inForce: boolean
  onChange: (on: string) => void
}) {
  return (
    <div className="zh-cat-asof">
      <span className={inForce ? 'zh-cat-stands' : 'zh-cat-ended'}>{inForce ? '当日有效' : '当日无效'}</span>
      <span>{dayWords(on)}</span>
      <span className="zh-row zh-no-print">
        <span className="zh-note">查另一日（违法行为发生之日）</span>
        <DateField aria-label="查哪一日" value={on} onChange={(day) => onChange(day ?? '')} />
      </span>
    </div>
  )
}
