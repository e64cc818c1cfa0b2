import { collectiveRequired, hearingEnd, hearingOffered, hearingOutcomes, penaltyWords } from '@zhiheng/law'
import { MoneyText } from '../../../../parts/MoneyText.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'

/** The decision in the order it came about: told, heard, reviewed, discussed, drafted. */
export function DecisionSummary() {
  const { state, context } = useAct().given.view
  const { notice, recheck, waiver, review, discussion, decision, discretion } = state
  const collective = collectiveRequired(state, context.rules)
  const end = hearingEnd(state)
  const { report } = state.hearing
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    ['告知', notice && <MoneyText fen={notice.fineFen} capital />],
    ['陈述申辩', recheck ? recheck.conclusion : waiver ? '当事人明确放弃' : '期限内没有提出'],
    [
      '听证',
      hearingOffered(state) &&
        (end === null
          ? '期限内没有要求听证或者明确放弃'
          : end.how === 'withdrawn'
            ? '当事人撤回听证要求'
            : `${hearingOutcomes[end.how]}${report ? `。听证报告：${report.suggestion}（${report.by.name}）` : ''}`),
    ],
    ['法制审核', review && `${review.opinion}（${review.by.name}）`],
    [
      '集体讨论',
      discussion ? (
        discussion.conclusion
      ) : (
        <>
          {collective ? '应当集体讨论' : '不属于应当集体讨论的案件'}{' '}
          {!context.rules.collective.verified && <UnverifiedMark why={context.rules.collective.source} />}
        </>
      ),
    ],
    ['处罚内容', decision ? decision.penaltyText : discretion && penaltyWords(discretion)],
    ['违法事实', decision?.facts],
    ['处罚理由', decision?.reasons],
  ]
  return (
    <section className="zh-card" aria-label="决定的由来">
      <h2>决定的由来</h2>
      <dl className="zh-terms">
        {rows
          .filter(([, words]) => words)
          .map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="zh-pre">{words}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
