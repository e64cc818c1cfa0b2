import { correctedTalk } from '@zhiheng/law'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { DateTimeField } from '../../../../parts/DateField.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { serverClock } from '../../act/server-clock.ts'

/** 交核对: how the record was put before whoever was questioned. After it the answers stand; they are put right, not rewritten. */
export function HandToRead() {
  const { values, patch, given } = useAct<'recordInterview'>()
  const [how, setHow] = useState<'read' | 'heard'>('read')
  const { officers } = given.view.state
  const [reader, setReader] = useState(officers?.support.name ?? '')
  const now = serverClock(given.view)
  const talk = (values.talk ?? []).filter(({ question, answer }) => question.trim() + answer.trim() !== '')
  const unanswered = talk.filter(({ answer }) => answer.trim() === '').length
  const why =
    talk.length === 0 ? '还没有问答' : unanswered > 0 ? `还有${unanswered}问没有回答，请填写或者删去` : null
  return (
    <FieldShell path="readBack" label="核对" reason={why ?? '核对以后不能直接改动，只能逐处更正'} group>
      {() => (
        <>
          <Radio.Group
            value={how}
            options={[
              { value: 'read' as const, label: '交被询问人阅看' },
              { value: 'heard' as const, label: '向被询问人宣读' },
            ]}
            onChange={({ target }) => setHow(target.value as 'read' | 'heard')}
          />
          {how === 'heard' && (
            <Input
              aria-label="宣读人"
              value={reader}
              maxLength={200}
              onChange={({ target }) => setReader(target.value)}
            />
          )}
          <p>
            <Button
              disabled={why !== null || (how === 'heard' && reader.trim() === '')}
              onClick={() =>
                patch({
                  talk,
                  readBack: { at: now(), how, reader: how === 'heard' ? reader : '' },
                  corrections: [],
                })
              }
            >
              交被询问人核对
            </Button>
          </p>
        </>
      )}
    </FieldShell>
  )
}

/** 核对稿: the talk as it is read, every correction beside the words it replaces. */
export function ReadBackView() {
  const { values, set, patch, given } = useAct<'recordInterview'>()
  const [open, setOpen] = useState<number | null>(null)
  const { readBack } = values
  const talk = values.talk ?? []
  const corrections = values.corrections ?? []
  if (!readBack) return null
  const now = correctedTalk({ talk, corrections }) ?? talk
  return (
    <FieldShell path="corrections" label="核对稿" group>
      {() => (
        <>
          <ol className="zh-talk">
            {talk.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: questions have no identity but their place
              <li key={index}>
                <p>问：{row.question}</p>
                <p>答：{row.answer}</p>
                {corrections
                  .filter(({ turn }) => turn === index)
                  .map(({ before, after }) => (
                    <p key={after}>
                      更正：<del>{before}</del> <ins>{after}</ins>
                    </p>
                  ))}
                {open === index ? (
                  <Correcting
                    n={index + 1}
                    before={now[index]?.answer ?? ''}
                    onDone={(after) => {
                      if (after !== null)
                        set('corrections', [
                          ...corrections,
                          { turn: index, before: now[index]?.answer ?? '', after, confirmed: true },
                        ])
                      setOpen(null)
                    }}
                  />
                ) : (
                  !values.signature && (
                    <Button
                      size="small"
                      aria-label={`更正第${index + 1}问的回答`}
                      onClick={() => setOpen(index)}
                    >
                      更正
                    </Button>
                  )
                )}
              </li>
            ))}
          </ol>
          <label htmlFor="act-readBack.at">核对时间</label>{' '}
          <DateTimeField
            id="act-readBack.at"
            value={readBack.at}
            max={given.today}
            onChange={(at) => at && set('readBack', { ...readBack, at })}
          />
          {corrections.length === 0 && !values.signature && (
            <Button type="link" onClick={() => patch({ readBack: null, signedAt: null })}>
              退回修改，重新核对
            </Button>
          )}
        </>
      )}
    </FieldShell>
  )
}

function Correcting({
  n,
  before,
  onDone,
}: {
  n: number
  before: string
  onDone: (after: string | null) => void
}) {
  const [after, setAfter] = useState(before)
  const [confirmed, setConfirmed] = useState(false)
  return (
    <div className="zh-field">
      <Input.TextArea
        aria-label={`第${n}问的回答更正为`}
        value={after}
        autoSize={{ minRows: 1, maxRows: 16 }}
        onChange={({ target }) => setAfter(target.value)}
      />
      <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
        被询问人已确认此处更正，将在纸质笔录的更正处捺指印
      </Checkbox>
      <div className="zh-row">
        <Button
          size="small"
          disabled={!confirmed || after.trim() === '' || after === before}
          onClick={() => onDone(after)}
        >
          记下更正
        </Button>
        <Button size="small" onClick={() => onDone(null)}>
          不更正
        </Button>
      </div>
    </div>
  )
}
