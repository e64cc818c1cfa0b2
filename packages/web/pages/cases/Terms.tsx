import type { ReactNode } from 'react'

export type Term = readonly [term: string, words: ReactNode]

/** Facts as pairs; what is not known is left out, unless nothing is: then `none` says so. */
export function Terms({ rows, none = '尚未登记' }: { rows: readonly Term[]; none?: string }) {
  const known = rows.filter(
    ([, words]) => words !== null && words !== undefined && words !== '' && words !== false,
  )
  if (known.length === 0) return <p className="zh-note">{none}</p>
  return (
    <dl className="zh-terms">
      {known.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="zh-pre">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A card of facts with its name. */
export function FactCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="zh-card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
