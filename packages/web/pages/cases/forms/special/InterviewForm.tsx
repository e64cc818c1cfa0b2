import {
  closingQuestion,
  type Element,
  interviewOutline,
  openingQuestions,
  type QuestionAndAnswer,
} from '@zhiheng/law'
import { Button } from 'antd'
import { useRef } from 'react'
import { signedByLabels } from '../../../../labels.ts'
import { useAct } from '../../act/act-context.ts'
import type { Field, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { serverClock } from '../../act/server-clock.ts'
import { insertAt, moveBy, removeAt, replaceAt } from '../../controls/rows.ts'
import { SignatureField } from '../../controls/SignatureField.tsx'
import { placeOf, speakerOf } from '../shared.ts'
import { HandToRead, ReadBackView } from './InterviewReading.tsx'
import { TalkRow } from './TalkRow.tsx'

export function initialInterview(given: Given): Values {
  const { state } = given.view
  const { name: personName, role } = speakerOf(given, {
    self: '当事人',
    operator: '经营者',
    head: '法定代表人（负责人）',
  })
  const questions = [...openingQuestions(state, personName), closingQuestion]
  return {
    startedAt: null,
    endedAt: null,
    place: placeOf(given),
    personName,
    personRelation: role,
    personIdNumber: '',
    certificateShown: false,
    rightsTold: false,
    talk: questions.map((question) => ({ question, answer: '' })),
    readBack: null,
    corrections: [],
    signedBy: null,
    signature: null,
    signedAt: null,
    witness: null,
    signatureNote: '',
  }
}

/** 询问: the talk beside its outline, then the reading, then the signature. */
export function InterviewForm() {
  const { values } = useAct<'recordInterview'>()
  if (values.readBack)
    return (
      <>
        <ReadBackView />
        <Signing />
      </>
    )
  return (
    <>
      <Talk />
      <HandToRead />
    </>
  )
}

const refused = ({ signedBy }: Values): boolean => signedBy === 'refused'
const signed: readonly Field[] = [
  {
    kind: 'choice',
    path: 'signedBy',
    label: '签名',
    choices: () => [
      { value: 'party', label: '被询问人签名' },
      { value: 'refused', label: signedByLabels.refused.replace('当事人', '被询问人') },
    ],
  },
  { kind: 'text', path: 'signatureNote', label: '拒签的理由和情况', rows: 2, showIf: refused },
  {
    kind: 'witness',
    path: 'witness',
    label: '见证人',
    showIf: refused,
    reason: '没有见证人的，在拒签情况中写明',
  },
  { kind: 'instant', path: 'signedAt', label: '签名（拒签）时间' },
]

/** A signature on the screen sets its own time; of a refusal the officer writes the time down. */
function Signing() {
  const { values, patch, given } = useAct<'recordInterview'>()
  const now = serverClock(given.view)
  return (
    <>
      <FieldList fields={signed} />
      {values.signedBy === 'party' && (
        <FieldShell
          path="signature"
          label="被询问人签名"
          reason="笔录打印后，由被询问人逐页签名并捺指印"
          group
        >
          {({ id }) => (
            <SignatureField
              id={id}
              label="被询问人签名"
              value={values.signature}
              onChange={(signature) => patch({ signature, signedAt: signature ? now() : null })}
            />
          )}
        </FieldShell>
      )}
    </>
  )
}

/** 问答: Enter goes on to the next question; rows move by Alt and an arrow. */
function Talk() {
  const { values, set } = useAct<'recordInterview'>()
  const talk = values.talk ?? []
  const list = useRef<HTMLOListElement>(null)
  const change = (rows: readonly QuestionAndAnswer[], focus?: number, part = 0) => {
    set('talk', rows)
    if (focus !== undefined)
      window.setTimeout(
        () => list.current?.querySelectorAll('li')[focus]?.querySelectorAll('textarea')[part]?.focus(),
        0,
      )
  }
  const move = (index: number, step: -1 | 1) =>
    change(moveBy(talk, index, step), Math.min(talk.length - 1, Math.max(0, index + step)))
  /** New questions come before the closing one; one that is chosen waits for its answer. */
  const add = (question: string, element?: Element) => {
    const at = talk.at(-1)?.question === closingQuestion ? talk.length - 1 : talk.length
    const row = { question, answer: '', ...(element && { element }) }
    change(insertAt(talk, at, row), at, question === '' ? 0 : 1)
  }
  /** The question that is waiting already, else a new one after this. */
  const next = (index: number) => {
    const following = talk[index + 1]
    if (following && following.answer === '' && following.question !== closingQuestion)
      change(talk, index + 1, following.question === '' ? 0 : 1)
    else change(insertAt(talk, index + 1, { question: '', answer: '' }), index + 1)
  }
  /** What was pasted goes where it was pasted; an empty row gives way. */
  const paste = (index: number, turns: readonly QuestionAndAnswer[]) => {
    const here = talk[index]
    const empty = here !== undefined && (here.question + here.answer).trim() === ''
    const rows = [...talk.slice(0, empty ? index : index + 1), ...turns, ...talk.slice(index + 1)]
    change(rows, (empty ? index : index + 1) + turns.length - 1, 1)
  }
  return (
    <FieldShell
      path="talk"
      label="问答"
      reason="回车记下一问，Shift＋回车换行，Alt＋↑、Alt＋↓ 移动一问；可以粘贴带“问：”“答：”的多行文字。如实记录原话"
      group
    >
      {({ id }) => (
        <div className="zh-interview">
          <div>
            <ol ref={list} className="zh-talk" id={id}>
              {talk.map((row, index) => (
                <TalkRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: questions have no identity but their place
                  key={index}
                  row={row}
                  index={index}
                  last={talk.length - 1}
                  onChange={(changed) => change(replaceAt(talk, index, changed))}
                  onMove={(step) => move(index, step)}
                  onRemove={() => change(removeAt(talk, index))}
                  onNext={() => next(index)}
                  onPasted={(turns) => paste(index, turns)}
                />
              ))}
            </ol>
            <Button onClick={() => add('')}>加一问</Button>
          </div>
          <Outline talk={talk} onChoose={add} />
        </div>
      )}
    </FieldShell>
  )
}

function Outline({
  talk,
  onChoose,
}: {
  talk: readonly QuestionAndAnswer[]
  onChoose: (question: string, element: Element) => void
}) {
  const { given, values, lookups } = useAct<'recordInterview'>()
  const asked = new Set(talk.map(({ question }) => question))
  const outline = interviewOutline(given.view.state, values.personName ?? '', lookups.standard)
  return (
    <details className="zh-details zh-suggestions" open>
      <summary>询问提纲（按需要证明的要件）</summary>
      {outline.map(({ element, title, proved, questions }) => {
        const answered = talk.some((row) => row.element === element && row.answer.trim() !== '')
        return (
          <fieldset key={element} className="zh-phrases">
            <legend>
              {title}{' '}
              <span className="zh-note">
                {answered ? '已问' : '尚未问到'}
                {proved ? '，已有证据' : ''}
              </span>
            </legend>
            {questions
              .filter((question) => !asked.has(question))
              .map((question) => (
                <Button key={question} size="small" onClick={() => onChoose(question, element)}>
                  {question}
                </Button>
              ))}
          </fieldset>
        )
      })}
    </details>
  )
}
