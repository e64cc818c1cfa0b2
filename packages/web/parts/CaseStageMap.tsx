import { useEffect, useRef } from 'react'
import type { StageMark } from './stage-marks.ts'

// prettier-ignore
const words: Record<StageMark['state'], { readonly sign: string; readonly word: string }> = {
  done: { sign: '✓', word: '已办' },
  current: { sign: '●', word: '当前' },
  returned: { sign: '↩', word: '曾到此，已退回' },
  skipped: { sign: '–', word: '未经此环节' },
  ahead: { sign: '', word: '未到' },
}

/** Where the case stands in its procedure. A sign and a word stand beside every colour; on a phone it scrolls to now. */
export function CaseStageMap({
  stages,
  label = '办案环节',
}: {
  stages: readonly StageMark[]
  label?: string
}) {
  const list = useRef<HTMLOListElement>(null)
  const at = stages.findIndex(({ state }) => state === 'current')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is scrolled anew when the case moves on.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (current && list.current)
      list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 2 + current.clientWidth / 2
  }, [at])
  const now = stages[at]
  return (
    <section className="zh-stages">
      {now && (
        <p className="zh-stages-now">
          现处<strong>{now.title}</strong>
          <span className="zh-note">
            （第{at + 1}环节，共{stages.length}环节）
          </span>
        </p>
      )}
      {/* Scrolls on a narrow screen, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <ol ref={list} tabIndex={0} aria-label={label}>
        {stages.map(({ stage, title, state, note }) => (
          <li
            key={stage}
            className={`zh-stage zh-stage-${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className="zh-stage-dot" aria-hidden="true">
              {words[state].sign}
            </span>
            <span className="zh-stage-title">{title}</span>
            <span className={state === 'returned' ? 'zh-stage-word' : 'zh-hidden'}>
              {state === 'returned' ? '已退回' : words[state].word}
            </span>
            {note && <span className="zh-stage-note">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
