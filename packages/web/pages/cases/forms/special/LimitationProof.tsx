import {
  type ActOfLimitation,
  type CaseState,
  cite,
  clueSources,
  formatChineseDate,
  limitationArguable,
  limitationEnd,
  limitationOf,
} from '@zhiheng/law'
import { Citation } from '../../../../parts/Citation.tsx'

type Props = {
  readonly act: ActOfLimitation
  readonly clue: CaseState['clue']
  /** The number of the paper the discovery is recorded in, where one stands. */
  readonly paper?: string | null
}

/** 追责时效: from when, how long and why, till when; who discovered the act, when, and by which paper. */
export function LimitationProof({ act, clue, paper }: Props) {
  const { years, basis } = limitationOf(act)
  const end = limitationEnd(act)
  return (
    <div className="zh-limitation">
      <p>
        自行为终了之日{formatChineseDate(act.actUntil)}起{years === 2 ? '二' : '五'}年，至
        {formatChineseDate(end)}
        届满，不顺延。 <Citation text={cite(basis)} />
      </p>
      {clue && (
        <p>
          {formatChineseDate(clue.foundOn)}发现，{clueSources[clue.source]}
          {paper === undefined ? '' : `，记载于案件来源登记表${paper ?? ''}`}。
          <strong>{clue.foundOn <= end ? '未超过追责时效' : '已超过追责时效，不再给予行政处罚'}</strong>
        </p>
      )}
      {clue && limitationArguable(act, clue.foundOn) && (
        <p role="alert">
          发现之日为时效的最后一日。行为当日计入期间的，前一日即已届满，能否处罚有争议，请在审核意见中说明。
        </p>
      )}
      {act.harm === 'ecology' && years === 2 && (
        <p>行为在生态环境法典施行（2026年8月15日）之前终了，时效仍按二年计算；已经届满的，不因新法恢复。</p>
      )}
    </div>
  )
}
