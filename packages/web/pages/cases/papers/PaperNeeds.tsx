import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  awaiting,
  cite,
  neededPapers,
  ordinaryActions,
  type PaperNeed,
  paperKinds,
  paperNeeds,
} from '@zhiheng/law'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { DeadlineClock } from '../../../parts/DeadlineClock.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { definitionsQuery } from '../queries.ts'
import { leadingActs, mayTake, stepsOf } from '../steps.ts'

type Shown = { readonly view: CaseView; readonly onOpen: (paperId: string) => void }

/** 本案现在需要: asked of the same judge and the same tables as the acts themselves, the most urgent first. */
export function PaperNeeds({ view, onOpen }: Shown) {
  const { leading, other } = useMemo(() => needsOf(view), [view])
  const waits = awaiting(view.state)
  return (
    <section className="zh-card zh-paper-needs" aria-label="本案现在需要的文书">
      <h2 className="zh-h2">本案现在需要</h2>
      {waits && <p className="zh-note">本案正在等待：{waits.what}</p>}
      {leading.length === 0 && <EmptyState title="现在没有待办的文书" small />}
      <ol>
        {leading.map((need) => (
          <NeedRow key={need.key} need={need} view={view} onOpen={onOpen} />
        ))}
      </ol>
      {other.length > 0 && (
        <details>
          <summary>视案情还可以制作（{other.length}项）</summary>
          <ol>
            {other.map((need) => (
              <NeedRow key={need.key} need={need} view={view} onOpen={onOpen} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** What the case's own course wants, apart from what an act beside it could make. */
function needsOf(view: CaseView) {
  const { state, context, deadlines, papers } = view
  const needs = neededPapers({
    state,
    rules: context.rules,
    deadlines,
    isStale: (id) => papers.some(({ paperId, stale }) => paperId === id && stale.length > 0),
    lawful: stepsOf(view).flatMap(({ action, judgement }) =>
      judgement.lawful ? [action as ActionName] : [],
    ),
  })
  const isLeading = ({ what, action, deadline }: PaperNeed) =>
    what !== 'make' || deadline !== null || leadingActs.includes(action)
  return { leading: needs.filter(isLeading), other: needs.filter((need) => !isLeading(need)) }
}

function NeedRow({ need, view, onOpen }: Shown & { need: PaperNeed }) {
  const { paperId, what, kinds, words, deadline } = need
  const { today, now } = view.context
  const paper = view.papers.find((one) => one.paperId === paperId)
  const title = paper?.title ?? kinds.map((kind) => paperKinds[kind]?.title ?? kind).join('、')
  return (
    <li>
      <div className="zh-row">
        <span
          className={`zh-paper-mark ${what === 'remake' || what === 'correct' ? 'zh-paper-bad' : 'zh-paper-plain'}`}
        >
          {paperNeeds[what]}
        </span>
        <strong>{title}</strong>
        <span className="zh-number">{paper?.number}</span>
      </div>
      {paper && paper.stale.length > 0 && (
        <ul className="zh-need-changes">
          {paper.stale.map(({ path, label, before, now: after }) => (
            <li key={path}>
              {label}：<del>{before}</del> → <ins>{after}</ins>
            </li>
          ))}
        </ul>
      )}
      {words && <p className="zh-note">{words}</p>}
      <NeedBasis need={need} />
      {deadline && <DeadlineClock proof={deadline.proof} today={today} now={now} />}
      <div className="zh-row zh-no-print">
        {paper && (
          <Button size="small" onClick={() => onOpen(paper.paperId)}>
            预览和依据的事实<span className="zh-hidden">：{title}</span>
          </Button>
        )}
        <NeedAct need={need} view={view} title={title} />
      </div>
    </li>
  )
}

/** The article that asks for it: the need's own, or the first that the paper's definition rests on. */
function NeedBasis({ need: { basis, kinds } }: { need: PaperNeed }) {
  const { data } = useQuery(definitionsQuery)
  const ofKind = data
    ?.find(({ kind }) => kind === kinds[0])
    ?.mandatory.find((one) => one.basis.includes('《'))
  const said = basis ? cite(basis) : ofKind?.basis
  return said ? <p className="zh-note">依据：{said}</p> : null
}

/** The button to the act, where the judge lets this person take it; otherwise who takes it. */
function NeedAct({
  need: { action, paperId },
  view,
  title,
}: Pick<Shown, 'view'> & { need: PaperNeed; title: string }) {
  const { state } = view
  const step = stepsOf(view).find((one) => one.action === action)
  if (step?.judgement.lawful && mayTake(view, action))
    return (
      <Link to={`/cases/${state.caseId}/do/${action}${paperId ? `?about=${paperId}` : ''}`}>
        {ordinaryActions[action].title}
        <span className="zh-hidden">：{title}</span>
      </Link>
    )
  const why = step && !step.judgement.lawful ? step.judgement.refusals[0] : undefined
  return (
    <span className="zh-note">
      {why
        ? `${why.reason}。${why.wayForward}`
        : `由有权办理“${ordinaryActions[action].title}”的岗位在相应环节办理`}
    </span>
  )
}
