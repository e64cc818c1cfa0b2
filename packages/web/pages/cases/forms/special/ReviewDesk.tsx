import { type CaseState, proposesNoPenalty, type ReviewPoint, reviewPoints } from '@zhiheng/law'
import { Radio, Select } from 'antd'
import { useCallback, useState } from 'react'
import { useAct } from '../../act/act-context.ts'
import type { Given, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { PhraseText } from '../../controls/PhraseText.tsx'
import { ElementMatrix } from '../../ElementMatrix.tsx'
import { openPaper } from '../../papers/open-paper.ts'
import { PdfSheet } from '../../papers/PdfSheet.tsx'
import { phrases } from '../phrases.ts'
import { ReviewFindings } from './ReviewFindings.tsx'
import { findingsFor } from './review-findings.ts'

export const reviewLabels = { points: '审核要点', opinion: '审核意见', conclusion: '审核结论' }
const pointNames = Object.keys(reviewPoints) as ReviewPoint[]

/** A point starts as in order only where nothing was found against it; the reviewer answers for each. */
function initialPoints(given: Given): Record<ReviewPoint, boolean> {
  const against = new Set(
    findingsFor(given)
      .filter(({ weight }) => weight === 'fault')
      .map(({ point }) => point),
  )
  return Object.fromEntries(pointNames.map((point) => [point, !against.has(point)])) as Record<
    ReviewPoint,
    boolean
  >
}

export const initialFirstLook = (given: Given): Values => ({ opinion: '', points: initialPoints(given) })
export const initialLegalOpinion = (given: Given): Values => ({
  conclusion: null,
  opinion: '',
  points: initialPoints(given),
})

/** 对照审: the paper on the left, facts and evidence in the middle, what was found and the opinion on the right. */
export function ReviewDesk() {
  return (
    <div className="zh-desk">
      <section aria-label="文书">
        <PaperBeside />
      </section>
      <section aria-label="事实与证据">
        <h2 className="zh-h2">事实与证据</h2>
        <ElementMatrix state={useAct().given.view.state} />
      </section>
      <section aria-label="审核">
        <ReviewFindings />
        <PointsField />
        <OpinionField />
      </section>
    </div>
  )
}

/** What is read first: the report before the notice, the notice before the decision. */
const readFirst = ['D39', 'D32', 'D31', 'D29', 'D34', 'D43']

function PaperBeside() {
  const { view } = useAct().given
  const { caseId } = view.state
  const papers = view.papers.filter(({ voided }) => voided === null)
  const first =
    readFirst.flatMap((kind) => papers.find((paper) => paper.kind === kind) ?? [])[0] ?? papers.at(-1)
  const [paperId, setPaperId] = useState(first?.paperId ?? null)
  const paper = papers.find((one) => one.paperId === paperId)
  const load = useCallback(() => openPaper(caseId, paperId ?? ''), [caseId, paperId])
  return (
    <>
      <h2 className="zh-h2">
        <label htmlFor="desk-paper">文书</label>
      </h2>
      <Select
        id="desk-paper"
        className="zh-desk-paper"
        value={paperId}
        onChange={setPaperId}
        placeholder="选择文书"
        options={papers.map((one) => ({
          value: one.paperId,
          label: one.number ? `${one.title} ${one.number}` : one.title,
        }))}
      />
      {paper && <PdfSheet title={paper.title} load={load} />}
    </>
  )
}

function PointsField() {
  const { values, set } = useAct<'giveFirstLook'>()
  const { points } = values
  if (!points) return null
  return (
    <FieldShell path="points" label="七项审核要点" reason="逐项负责；机器查出问题的，先列为不符合" group>
      {() => (
        <ul className="zh-points">
          {pointNames.map((point) => (
            <li key={point}>
              <span id={`point-${point}`}>{reviewPoints[point]}</span>
              <Radio.Group
                aria-labelledby={`point-${point}`}
                name={`point-${point}`}
                value={points[point]}
                onChange={({ target }) => set('points', { ...points, [point]: target.value })}
              >
                <Radio value={true}>{point === 'crime' ? '不涉嫌犯罪' : '符合'}</Radio>
                <Radio value={false}>{point === 'crime' ? '涉嫌犯罪' : '不符合'}</Radio>
              </Radio.Group>
            </li>
          ))}
        </ul>
      )}
    </FieldShell>
  )
}

const opinionPhrases = (action: string, state: CaseState): readonly string[] => {
  if (action === 'giveFirstLook') return phrases.giveFirstLook
  return proposesNoPenalty(state) ? phrases.giveLegalOpinionOnNoPenalty : phrases.giveLegalOpinion
}

function OpinionField() {
  const { action, values, set, given } = useAct<'giveFirstLook'>()
  return (
    <FieldShell path="opinion" label="审核意见">
      {({ id, describedBy }) => (
        <PhraseText
          id={id}
          describedBy={describedBy}
          rows={5}
          phrases={opinionPhrases(action, given.view.state)}
          value={values.opinion ?? ''}
          onChange={(text) => set('opinion', text)}
        />
      )}
    </FieldShell>
  )
}
