import { beijingDay, formatChineseInstant, withWeekday } from '@zhiheng/law'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Citation } from './Citation.tsx'
import { EmptyState } from './EmptyState.tsx'

export type TimelineEntry = {
  readonly id: string | number
  /** ISO instant. */
  readonly at: string
  readonly who: string
  readonly certificateNumber?: string | null
  /** For whom, when the post is held for somebody away. */
  readonly actingFor?: string | null
  readonly what: string
  /** What was said with it: an opinion, a reason. */
  readonly words?: ReactNode
  readonly basis?: string | null
  readonly papers?: readonly {
    readonly title: string
    readonly number?: string | null
    readonly href?: string
  }[]
  /** 退回 and 撤回 carry their word and stand out. */
  readonly turn?: '退回' | '撤回' | null
}

const clock = (at: string) => formatChineseInstant(at).replace(/^.*日/, '')

function Entry({ entry }: { entry: TimelineEntry }) {
  const { at, who, certificateNumber, actingFor, what, words, basis, papers = [], turn } = entry
  return (
    <li className={turn ? 'zh-line zh-line-turn' : 'zh-line'}>
      <time dateTime={at}>{clock(at)}</time>
      <div>
        <div>
          {turn && <span className="zh-turn">{turn}</span>}
          <strong>{what}</strong>
          <span className="zh-line-who">
            {who}
            {certificateNumber && <span className="zh-number">（{certificateNumber}）</span>}
            {actingFor && `，代${actingFor}`}
          </span>
        </div>
        {words && <div className="zh-line-words">{words}</div>}
        {(basis || papers.length > 0) && (
          <div className="zh-line-more">
            {basis && <Citation text={basis} />}
            {papers.map(({ title, number, href }) => {
              const name = number ? `${title} ${number}` : title
              return (
                <span key={name} className="zh-line-paper">
                  {href ? <Link to={href}>{name}</Link> : name}
                </span>
              )
            })}
          </div>
        )}
      </div>
    </li>
  )
}

/** Neighbours of one Beijing day together, in the order given. */
function byDay(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const days: [string, TimelineEntry[]][] = []
  for (const entry of entries) {
    const day = beijingDay(entry.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(entry)
    else days.push([day, [entry]])
  }
  return days
}

/** 全过程记录: when · who (certificate) · what · basis · paper, newest first as given, under their days. */
export function Timeline({
  entries,
  onMore,
  loadingMore = false,
}: {
  entries: readonly TimelineEntry[]
  /** Present while older entries are still on the server. */
  onMore?: () => void
  loadingMore?: boolean
}) {
  if (entries.length === 0) return <EmptyState title="还没有记录" small />
  const days = byDay(entries)
  return (
    <div className="zh-timeline">
      {days.map(([day, ofDay]) => (
        <section key={day}>
          <h3>{withWeekday(day)}</h3>
          <ol>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {onMore && (
        <Button onClick={onMore} loading={loadingMore}>
          更早的记录
        </Button>
      )}
    </div>
  )
}
