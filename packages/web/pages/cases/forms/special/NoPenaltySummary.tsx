import { basisOfGround, cite, collectiveRequired, noPenaltyGrounds } from '@zhiheng/law'
import { Citation } from '../../../../parts/Citation.tsx'
import { useAct } from '../../act/act-context.ts'
import { Terms } from '../../Terms.tsx'
import { answerWords } from './EarlierViolationCard.tsx'

/** Why nobody is to be punished, in the order it came about: found, proposed, reviewed, discussed. */
export function NoPenaltySummary() {
  const { state, context } = useAct().given.view
  const { noPenalty, review, discussion, earlierViolation, report } = state
  if (!noPenalty) return null
  const first = noPenalty.ground === 'firstViolation'
  return (
    <section className="zh-card" aria-label="不予处罚的由来">
      <h2>不予处罚的由来</h2>
      <Terms
        rows={[
          ['情形', noPenaltyGrounds[noPenalty.ground].title],
          ['依据', <Citation key="basis" text={cite(basisOfGround(noPenalty.ground))} />],
          ['查明的事实', noPenalty.facts],
          ['理由', noPenalty.reason],
          ['违法记录', first && earlierViolation && answerWords(earlierViolation.found)],
          ['签发前再查', first && answerWords(context.earlierViolation)],
          ['承办机构', report?.reviewed?.opinion],
          ['法制审核', review && `${review.opinion}（${review.by.name}）`],
          [
            '集体讨论',
            discussion?.conclusion ??
              (collectiveRequired(state, context.rules) ? '应当集体讨论' : '不属于应当集体讨论的案件'),
          ],
          ['教育内容', noPenalty.education],
          ['责令监护人', noPenalty.guardianOrder],
        ]}
      />
    </section>
  )
}
