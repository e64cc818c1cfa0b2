import { hearingRequired, penaltyBasisOf, penaltyWords, withDailyWords } from '@zhiheng/law'
import { Citation } from '../../../../parts/Citation.tsx'
import { MoneyText } from '../../../../parts/MoneyText.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'

/** What the party will be told: what is proposed, under which article, and what the reviewer said of it. */
export function NoticeSummary() {
  const { state, context } = useAct().given.view
  const { discretion, item, party, firstLook } = state
  if (!discretion || !item) return null
  const hearing = hearingRequired(state, context.rules)
  return (
    <section className="zh-card" aria-label="拟处罚内容">
      <h2>拟处罚内容</h2>
      <dl className="zh-terms">
        <div>
          <dt>当事人</dt>
          <dd>{party?.name}</dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>
            <Citation text={penaltyBasisOf(state) ?? ''} />
          </dd>
        </div>
        <div>
          <dt>拟处罚</dt>
          <dd>
            {withDailyWords(penaltyWords(discretion), state)}
            {discretion.fineFen > 0 && (
              <>
                ，<MoneyText fen={discretion.fineFen} capital />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>理由</dt>
          <dd>{discretion.reason}</dd>
        </div>
        {firstLook && (
          <div>
            <dt>法制初审</dt>
            <dd>
              {firstLook.opinion}
              <span className="zh-note">（{firstLook.by.name}）</span>
            </dd>
          </div>
        )}
        <div>
          <dt>听证</dt>
          <dd>
            {hearing ? '达到听证范围，以听证告知书告知' : '未达到听证范围，只告知陈述、申辩的权利'}{' '}
            {!context.rules.hearing.verified && <UnverifiedMark why={context.rules.hearing.source} />}
          </dd>
        </div>
      </dl>
    </section>
  )
}
