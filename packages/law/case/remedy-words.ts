import { formatChineseDate } from '../calendar/plain-date.ts'
import { formatYuan } from '../money.ts'
import { contestedTitle } from './contestable-acts.ts'
import { redressTitle } from './redress-state.ts'
import { type Remedy, remediesOf, resultOf } from './remedy-state.ts'
import type { CaseState } from './state.ts'

const where = (remedy: Remedy): string => {
  const { registered } = remedy
  if (!registered) return '经本机关提交的行政复议申请'
  return 'court' in registered
    ? `${registered.court}${registered.number}行政诉讼`
    : `${registered.authority}${registered.number}行政复议`
}

/** One remedy and what came of it, as it stands in the approval of the closing. */
function describeRemedy(state: CaseState, remedy: Remedy): string {
  const result = resultOf(remedy)
  const what = `${where(remedy)}（针对${contestedTitle(state, remedy.act)}）`
  if (!result) return `${what}，尚未办结`
  const fine =
    result.effect === 'changed' && result.fineFen !== null ? `，罚款变为${formatYuan(result.fineFen)}` : ''
  return `${what}，结果为${result.title}（${result.number}，${formatChineseDate(result.effectiveOn)}生效）${fine}`
}

/** 复议、诉讼情况 of 结案审批表 (D54): what there was when the closing was approved, whatever act of the case it was about. */
export function describeRemedies(state: CaseState, list: readonly Remedy[] = remediesOf(state)): string {
  const approved = state.closure?.approved?.revision ?? Number.POSITIVE_INFINITY
  const before = list.filter((one) => {
    const begun = one.registered ?? (one.kind === 'reconsideration' ? one.application : null)
    return (begun?.revision ?? 0) < approved
  })
  const known = state.refunds.filter((one) => one.revision < approved)
  const refunded = known.reduce((sum, one) => sum + one.fineFen + one.surchargeFen, 0)
  const corrections = state.redresses.flatMap((one) =>
    one.approved && one.approved.revision < approved
      ? [
          `${formatChineseDate(one.approved.on)}${redressTitle(one)}${one.proposed.remake ? '，重新办理' : ''}`,
        ]
      : [],
  )
  const own = corrections.length > 0 ? `纠错：${corrections.join('；')}。` : ''
  const back = refunded > 0 ? `已退还当事人${formatYuan(refunded)}。` : ''
  const remedies =
    before.length > 0
      ? `${before.map((one) => describeRemedy(state, one)).join('；')}。`
      : '截至报请结案之日，没有登记行政复议、行政诉讼。'
  return `${remedies}${own}${back}`
}
