import { useQuery } from '@tanstack/react-query'
import type { CaseView, FactOrigin, PaperFact, PaperView } from '@zhiheng/contract/cases/views'
import { type ActionName, formatChineseInstant, judge } from '@zhiheng/law'
import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import { ProblemAlert } from '../../../parts/ProblemAlert.tsx'
import { paperFactsQuery } from '../queries.ts'
import { mayTake } from '../steps.ts'

type Shown = {
  readonly view: CaseView
  readonly paper: PaperView
  readonly onOpen: (paperId: string) => void
}

/** 依据的事实: what the paper was made from, each with the act it comes from, where it is corrected and which papers use it. */
export function PaperFacts({ view, paper, onOpen }: Shown) {
  const { caseId, revision } = view.state
  const query = useQuery(paperFactsQuery(caseId, revision, paper.paperId))
  return (
    <section className="zh-paper-facts" aria-label={`${paper.title}依据的事实`}>
      <h3>依据的事实</h3>
      <p className="zh-note">制作时案卷所载的内容，与文书上印的一致。</p>
      {query.isPending && (
        <div role="status" aria-label="正在查找依据的事实">
          <Skeleton active title={false} paragraph={{ rows: 6 }} />
        </div>
      )}
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      <dl>
        {query.data
          ?.filter(({ value }) => value !== '（空）')
          .map((fact) => (
            <FactRow key={fact.path} fact={fact} view={view} paper={paper} onOpen={onOpen} />
          ))}
      </dl>
    </section>
  )
}

function FactRow({ fact, view, paper, onOpen }: Shown & { fact: PaperFact }) {
  const { path, label, value, from } = fact
  const changed = paper.stale.find((one) => one.path === path)
  const others = view.papers.filter(
    ({ paperId }) => paperId !== paper.paperId && fact.usedBy.includes(paperId),
  )
  const users = others.map(({ title }) => title).join('、')
  return (
    <div title={users ? `还用于：${users}` : '只用于这份文书'}>
      <dt>
        {label}
        {changed && <span className="zh-paper-mark zh-paper-bad">已变动</span>}
      </dt>
      <dd>
        <span className="zh-fact-value">{value}</span>
        {changed && (
          <span>
            现为：<ins>{changed.now}</ins>
          </span>
        )}
        {from ? (
          <Origin from={changed?.since ?? from} view={view} />
        ) : (
          <span className="zh-note">本机关的登记信息或者法定的数额</span>
        )}
        {others.length > 0 && (
          <details>
            <summary>还用于{others.length}份文书</summary>
            <ul>
              {others.map(({ paperId, title, number }) => (
                <li key={paperId}>
                  <Button type="link" size="small" onClick={() => onOpen(paperId)}>
                    {title}
                    {number ? ` ${number}` : ''}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </div>
  )
}

/** From which act, when and by whom; and the same act again where it may be corrected now, or why it may not. */
function Origin({ from, view }: { from: FactOrigin; view: CaseView }) {
  const { state, context } = view
  const action = from.action as ActionName
  const judgement = action === 'registerClue' ? null : judge(action, state, null, context)
  return (
    <>
      <span className="zh-note">
        {from.title}，{from.who}，{formatChineseInstant(from.at)}
      </span>
      {judgement?.lawful && mayTake(view, action) ? (
        <Link to={`/cases/${state.caseId}/do/${action}`}>
          到“{from.title}”更正<span className="zh-hidden">由此来的事实</span>
        </Link>
      ) : (
        <span className="zh-note">
          {judgement && !judgement.lawful
            ? `现在不能更正：${judgement.refusals[0]?.reason ?? ''}`
            : '登记之后不再改动'}
        </span>
      )}
    </>
  )
}
