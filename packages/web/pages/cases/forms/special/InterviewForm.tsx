import type { QuestionAndAnswer } from '@zhiheng/law'
import { Button, Input } from 'antd'
import { useRef } from 'react'
import { signedByLabels } from '../../../../labels.ts'
import { useAct } from '../../act/act-context.ts'
import type { Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { insertAt, moveBy, removeAt, replaceAt } from '../../controls/rows.ts'
import { placeOf } from '../shared.ts'
import { closingQuestion, openingQuestions, suggestedQuestions } from './interview-questions.ts'

export function initialInterview(given: Given): Values {
  const { party } = given.view.state
  const questions = [...openingQuestions(given.view.state), closingQuestion]
  return {
    startedAt: null,
    endedAt: null,
    place: placeOf(given),
    personName: party?.kind === 'person' ? party.name : (party?.legalRepresentative ?? ''),
    personRelation: party?.kind === 'organisation' ? '法定代表人（负责人）' : party ? '当事人' : '',
    personIdNumber: '',
    certificateShown: false,
    rightsTold: false,
    talk: questions.map((question) => ({ question, answer: '' })),
    signedBy: null,
    signatureNote: '',
  }
}

/** 问答: with suggested questions for what is still to be proved; rows move by Alt and an arrow. */
export function InterviewForm() {
  const { values, set } = useAct<'recordInterview'>()
  const talk = values.talk ?? []
  const list = useRef<HTMLOListElement>(null)
  const change = (rows: QuestionAndAnswer[], focus?: number) => {
    set('talk', rows)
    if (focus !== undefined)
      window.setTimeout(
        () => list.current?.querySelectorAll('li')[focus]?.querySelector('textarea')?.focus(),
        0,
      )
  }
  const move = (index: number, step: -1 | 1) =>
    change(moveBy(talk, index, step), Math.min(talk.length - 1, Math.max(0, index + step)))
  /** New questions come before the closing one. */
  const add = (question: string) => {
    const at = talk.at(-1)?.question === closingQuestion ? talk.length - 1 : talk.length
    change(insertAt(talk, at, { question, answer: '' }), at)
  }
  return (
    <>
      <FieldShell path="talk" label="问答" reason="Alt＋↑、Alt＋↓ 移动一问；如实记录原话" group>
        {({ id }) => (
          <>
            <ol ref={list} className="zh-talk" id={id}>
              {talk.map((row, index) => (
                <TalkRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: questions have no identity but their place
                  key={index}
                  row={row}
                  index={index}
                  last={talk.length - 1}
                  onChange={(next) => change(replaceAt(talk, index, next))}
                  onMove={(step) => move(index, step)}
                  onRemove={() => change(removeAt(talk, index))}
                />
              ))}
            </ol>
            <Button onClick={() => add('')}>加一问</Button>
            <Suggestions asked={talk.map(({ question }) => question)} onChoose={add} />
          </>
        )}
      </FieldShell>
      <FieldList
        fields={[
          {
            kind: 'choice',
            path: 'signedBy',
            label: '签名',
            choices: () => [
              { value: 'party', label: '被询问人签名' },
              { value: 'refused', label: signedByLabels.refused.replace('当事人', '被询问人') },
            ],
          },
          {
            kind: 'text',
            path: 'signatureNote',
            label: '拒签情况的说明',
            rows: 2,
            optional: true,
            showIf: ({ signedBy }) => signedBy === 'refused',
          },
        ]}
      />
    </>
  )
}

type RowProps = {
  row: QuestionAndAnswer
  index: number
  last: number
  onChange: (row: QuestionAndAnswer) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

function TalkRow({ row, index, last, onChange, onMove, onRemove }: RowProps) {
  const n = index + 1
  return (
    <li
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <div className="zh-talk-row">
        <span aria-hidden="true">问</span>
        <Input.TextArea
          aria-label={`第${n}问`}
          value={row.question}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={({ target }) => onChange({ ...row, question: target.value })}
        />
      </div>
      <div className="zh-talk-row">
        <span aria-hidden="true">答</span>
        <Input.TextArea
          aria-label={`第${n}问的回答`}
          value={row.answer}
          autoSize={{ minRows: 1, maxRows: 16 }}
          onChange={({ target }) => onChange({ ...row, answer: target.value })}
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
      </div>
    </li>
  )
}

function Suggestions({
  asked,
  onChoose,
}: {
  asked: readonly string[]
  onChoose: (question: string) => void
}) {
  const { state } = useAct().given.view
  return (
    <details className="zh-details zh-suggestions" open>
      <summary>建议的问题（按需要证明的要件）</summary>
      {suggestedQuestions(state).map(({ title, proved, questions }) => (
        <fieldset key={title} className="zh-phrases">
          <legend>
            {title} <span className="zh-note">{proved ? '已有证据' : '尚待证明'}</span>
          </legend>
          {questions
            .filter((question) => !asked.includes(question))
            .map((question) => (
              <Button key={question} size="small" onClick={() => onChoose(question)}>
                {question}
              </Button>
            ))}
        </fieldset>
      ))}
    </details>
  )
}
