import { addMonths, formatChineseDate } from '@zhiheng/law'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import { Terms } from '../../Terms.tsx'

/** What will be asked of all units, since when, and what was answered the last time. */
export function EarlierViolationCard() {
  const { state, context } = useAct().given.view
  const { party, item, act, earlierViolation: asked } = state
  const { firstViolation } = context.rules
  const since = addMonths(act?.actUntil ?? context.today, -firstViolation.lookBackMonths)
  return (
    <section className="zh-card" aria-label="查询的内容">
      <h2>查询的内容</h2>
      <Terms
        rows={[
          ['当事人', party && `${party.name}（${party.idMasked}）`],
          ['事项', item?.name],
          [
            '起算',
            <>
              {formatChineseDate(since)}以来（{firstViolation.lookBackMonths}个月）{' '}
              {!firstViolation.verified && <UnverifiedMark why={firstViolation.source} />}
            </>,
          ],
          ['范围', '全市各单位已经作出决定的案件'],
          ['上次答复', asked && `${formatChineseDate(asked.on)}：${answerWords(asked.found)}`],
        ]}
      />
    </section>
  )
}

type Found = { readonly on: string; readonly unit: string; readonly article: string } | null

/** The whole of what another unit's case tells: the day, the unit and the article. */
export const answerWords = (found: Found): string =>
  found
    ? `有违法记录：${formatChineseDate(found.on)}，${found.unit}，${found.article}`
    : '没有查到同一事项的违法记录'
