import {
  collectiveRequired,
  dailyFineOf,
  dailyFineSum,
  fineRange,
  formatMoney,
  hearingRequired,
  itemMarks,
  type Payloads,
  standardFor,
} from '@zhiheng/law'
import { Citation } from '../../../../parts/Citation.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'

/** The range for this party and what a fine of this height sets in motion. A range that must be read by hand has no figure here. */
export function FineRangeCard() {
  const { given, values, lookups } = useAct<'assessDiscretion'>()
  const { state, context } = given.view
  const { item, party } = state
  if (!item || !party) return null
  const range = fineRange(item, party.kind)
  const daily = dailyFineOf(state)
  // The thresholds are asked of the file as it would be with this proposal.
  const proposed = {
    ...state,
    discretion: {
      ...values,
      benchmark: standardFor(state, lookups.standard ?? []),
    } as unknown as NonNullable<typeof state.discretion> & Payloads['assessDiscretion'],
  }
  return (
    <section className="zh-item-card" aria-label="法定幅度">
      <strong>{item.name}</strong>{' '}
      {itemMarks(item).map((mark) => (
        <UnverifiedMark key={mark} word={mark} />
      ))}
      <dl className="zh-terms">
        <div>
          <dt>罚则</dt>
          <dd>
            <Citation text={`《${item.lawTitle}》${item.penaltyArticle}`} />
            {item.fineText && <div className="zh-note">{item.fineText}</div>}
          </dd>
        </div>
        <div>
          <dt>法定幅度</dt>
          <dd>
            {'review' in range ? (
              <>
                {range.review}
                <div className="zh-note">系统不计算数额：由承办人对照条文选档、写明理由。</div>
              </>
            ) : (
              `${formatMoney(range.minFen)} 至 ${formatMoney(range.maxFen)}（${party.kind === 'person' ? '个人' : '单位'}）`
            )}
          </dd>
        </div>
        {daily && (
          <div>
            <dt>按日连续处罚</dt>
            <dd>
              {formatMoney(daily.originalFineFen)} × {daily.days}日，共{formatMoney(dailyFineSum(daily))}
            </dd>
          </div>
        )}
        {collectiveRequired(proposed, context.rules) && (
          <div>
            <dt>集体讨论</dt>
            <dd>
              按此内容须经行政机关负责人集体讨论{' '}
              {!context.rules.collective.verified && <UnverifiedMark why={context.rules.collective.source} />}
            </dd>
          </div>
        )}
        {hearingRequired(proposed, context.rules) && (
          <div>
            <dt>听证</dt>
            <dd>
              按此内容达到听证范围{' '}
              {!context.rules.hearing.verified && <UnverifiedMark why={context.rules.hearing.source} />}
            </dd>
          </div>
        )}
        {context.earlierFine && (
          <div>
            <dt>已有罚款</dt>
            <dd className="zh-field-fault">
              {context.earlierFine.on}，{context.earlierFine.unit}，{context.earlierFine.article}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
