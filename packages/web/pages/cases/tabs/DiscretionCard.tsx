import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type CaseState,
  departureOnFile,
  formatChineseDate,
  formatMoney,
  groundWords,
  mitigations,
  penaltyWords,
  reviewPoints,
  sourceOf,
  withDailyWords,
} from '@zhiheng/law'
import { reviewConclusionLabels } from '../../../labels.ts'
import { MoneyText } from '../../../parts/MoneyText.tsx'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 裁量、告知、审核与决定: how the penalty came about, in the order it did. */
export function DiscretionCard({ view }: { view: CaseView }) {
  const { state } = view
  return (
    <>
      <FactCard title="裁量">
        <Terms rows={assessed(state)} none="尚未裁量" />
      </FactCard>
      <FactCard title="告知、审核与决定">
        <Terms rows={decided(state)} none="尚未告知" />
      </FactCard>
    </>
  )
}

function assessed(state: CaseState): readonly Term[] {
  const { discretion, dailyFine } = state
  const daily: Term = [
    '按日连续处罚',
    dailyFine &&
      `${dailyFine.originalNumber}，${formatMoney(dailyFine.originalFineFen)}；${dailyFine.orderNumber}${formatChineseDate(dailyFine.orderServedOn)}送达，${formatChineseDate(dailyFine.recheckedOn)}复查：${dailyFine.findings}`,
  ]
  if (!discretion) return dailyFine ? [daily] : []
  const { benchmark = [], found = [], departure } = discretion
  const [row] = benchmark
  const departs = departureOnFile(state)
  return [
    ['拟处罚', withDailyWords(penaltyWords(discretion), state)],
    daily,
    ['罚款', discretion.fineFen > 0 && <MoneyText fen={discretion.fineFen} capital />],
    ['档次', discretion.tier],
    ['情节', discretion.tierText],
    ['认定的情节', found.join('；')],
    ['裁量基准', row && sourceOf(row)],
    ['从轻减轻', grounded(state)],
    ['高于中间值', discretion.aboveMiddleReason],
    [
      '逸脱基准',
      departs !== null &&
        departure &&
        `${departs}。不适用的理由：${departure.misfit}。依据的事实：${departure.facts}。须集体讨论。`,
    ],
    ['减轻处罚', discretion.belowRange && '在法定幅度以下'],
    ['其他规定', discretion.rivalItems.map(({ name }) => name).join('；')],
    ['理由', discretion.reason],
  ]
}

/** Each ground with what proves it; older logs hold the ground alone. */
const grounded = (state: CaseState): string =>
  (state.discretion?.mitigation ?? [])
    .map((code) => {
      const ground = state.discretion?.grounds?.find((one) => one.code === code)
      return ground ? groundWords(state, ground) : mitigations[code].title
    })
    .join('\n')

function decided({
  notice,
  statements,
  recheck,
  waiver,
  review,
  discussion,
  decision,
}: CaseState): readonly Term[] {
  const failed = review
    ? Object.entries(review.points).flatMap(([point, good]) =>
        good ? [] : [reviewPoints[point as keyof typeof reviewPoints]],
      )
    : []
  return [
    ['告知书', notice && <span className="zh-number">{notice.number}</span>],
    ['陈述申辩', statements.map(({ content }) => content).join('\n') || (waiver && '当事人明确放弃')],
    ['复核', recheck?.conclusion],
    [
      '法制审核',
      review && `${reviewConclusionLabels[review.conclusion]}：${review.opinion}（${review.by.name}）`,
    ],
    ['不符合的要点', failed.join('；')],
    ['集体讨论', discussion?.conclusion],
    ['处罚决定', decision?.penaltyText],
    ['决定书', decision?.approved && <span className="zh-number">{decision.approved.number}</span>],
  ]
}
