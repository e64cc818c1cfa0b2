import { elementTitles, type QuestionAndAnswer } from '@zhiheng/law'
import { Button, Input } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { splitTalk } from '../../controls/split-talk.ts'

type Props = {
  row: QuestionAndAnswer
  index: number
  last: number
  onChange: (row: QuestionAndAnswer) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
  /** Enter in an answer. */
  onNext: () => void
  /** Several lines of 问 and 答 were pasted. */
  onPasted: (rows: readonly QuestionAndAnswer[]) => void
}

/** One question with its answer, as long as the record has not been read back. */
export function TalkRow({ row, index, last, onChange, onMove, onRemove, onNext, onPasted }: Props) {
  const n = index + 1
  const paste = (event: ClipboardEvent) => {
    const turns = splitTalk(event.clipboardData.getData('text'))
    if (!turns) return
    event.preventDefault()
    onPasted(turns)
  }
  /** Enter ends a line of the talk, Shift with it makes a new line; while Chinese is being composed it is the editor's. */
  const enter =
    (then: (event: KeyboardEvent<HTMLElement>) => void) => (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return
      event.preventDefault()
      then(event)
    }
  return (
    <li
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
      onPaste={paste}
    >
      <div className="zh-talk-row">
        <span aria-hidden="true">问</span>
        <Input.TextArea
          aria-label={`第${n}问`}
          value={row.question}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={({ target }) => onChange({ ...row, question: target.value })}
          onKeyDown={enter(({ currentTarget }) =>
            currentTarget.closest('li')?.querySelectorAll('textarea')[1]?.focus(),
          )}
        />
      </div>
      <div className="zh-talk-row">
        <span aria-hidden="true">答</span>
        <Input.TextArea
          aria-label={`第${n}问的回答`}
          value={row.answer}
          autoSize={{ minRows: 1, maxRows: 16 }}
          onChange={({ target }) => onChange({ ...row, answer: target.value })}
          onKeyDown={enter(onNext)}
        />
      </div>
      <div className="zh-row zh-talk-buttons">
        <Button size="small" disabled={index === 0} aria-label={`第${n}问上移`} onClick={() => onMove(-1)}>
          上移
        </Button>
        <Button size="small" disabled={index === last} aria-label={`第${n}问下移`} onClick={() => onMove(1)}>
          下移
        </Button>
        <Button size="small" aria-label={`删去第${n}问`} onClick={onRemove}>
          删去
        </Button>
        {row.element && <span className="zh-note">{elementTitles[row.element]}</span>}
      </div>
    </li>
  )
}
