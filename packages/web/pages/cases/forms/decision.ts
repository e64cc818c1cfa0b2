import { type CaseState, collectiveRequired, formatMoney, isExcluded, toBePerformed } from '@zhiheng/law'
import { formsOf, type Given } from '../act/act-form.ts'
import { evidenceOf, provenBy } from '../evidence.ts'
import { findingsOf } from './findings.ts'
import { opinionForm } from './shared.ts'
import { DecisionSummary } from './special/DecisionSummary.tsx'

/** The fine that binds now: what was discussed, else what the re-check lowered it to, else what was notified. */
const boundFine = ({ discussion, recheck, notice, discretion }: CaseState): number =>
  discussion?.fineFen ?? recheck?.fineFen ?? notice?.fineFen ?? discretion?.fineFen ?? 0

const evidenceWords = (state: CaseState): string =>
  evidenceOf(state)
    .filter(({ id }) => !isExcluded(state, id))
    .map(({ id, kind, title }, index) => {
      const proves = provenBy(state, id)
      return `${index + 1}.${kind}：${title}${proves ? `，证明${proves}` : ''}`
    })
    .join('；\n')

function reasonsOf({ item, discretion, party, recheck }: CaseState): string {
  if (!item || !discretion) return ''
  const law = `《${item.lawTitle}》`
  return [
    `${party?.name ?? '当事人'}的行为违反了${law}${item.violationArticle || item.penaltyArticle}的规定，依据${law}${item.penaltyArticle}应当予以处罚。`,
    `${discretion.reason}。`.replace('。。', '。'),
    recheck && `当事人提出陈述申辩，本机关复核后认为：${recheck.conclusion}`,
  ]
    .filter(Boolean)
    .join('\n')
}

const drafted = ({ view: { state } }: Given) => {
  const { decision, report } = state
  const fresh = decision && decision.revision > (state.entered.DECISION_REVIEW ?? 0) ? decision : null
  return {
    fineFen: boundFine(state),
    facts: fresh?.facts ?? report?.facts ?? findingsOf(state),
    evidence: fresh?.evidence ?? evidenceWords(state),
    reasons: fresh?.reasons ?? reasonsOf(state),
    performance: fresh?.performance ?? null,
    orders: fresh?.orders ?? state.corrections.at(-1)?.order.demand ?? null,
  }
}

export const decisionForms = formsOf<'proposeDecision' | 'countersignDecision' | 'approveDecision'>({
  proposeDecision: {
    initial: drafted,
    Above: DecisionSummary,
    fields: [
      {
        kind: 'money',
        path: 'fineFen',
        label: '罚款数额',
        reason: '不得高于告知的数额；经集体讨论的，与讨论结论一致',
      },
      { kind: 'text', path: 'facts', label: '违法事实', rows: 7, reason: '由调查报告带出' },
      { kind: 'text', path: 'evidence', label: '证据', rows: 6, reason: '由证据目录和要件带出' },
      { kind: 'text', path: 'reasons', label: '处罚理由和裁量', rows: 5 },
      {
        kind: 'text',
        path: 'performance',
        label: '罚款以外处罚的履行方式和期限',
        rows: 2,
        reason: '决定书应当写明，《行政处罚法》第五十九条第一款第四项；罚款的缴纳方式和期限由文书带出',
        showIf: (_, { view }) => toBePerformed(view.state),
      },
      { kind: 'text', path: 'orders', label: '责令改正的内容', rows: 2, optional: true },
    ],
    consequence: () => '拟定的决定报承办机构负责人审核。处罚种类由裁量带出。',
  },
  countersignDecision: opinionForm(
    'countersignDecision',
    '审核意见',
    ({ view }) =>
      collectiveRequired(view.state, view.context.rules)
        ? '将报主要负责人签发（经集体讨论的案件）。'
        : '将报行政机关负责人作出处罚决定。',
    { Above: DecisionSummary },
  ),
  approveDecision: opinionForm(
    'approveDecision',
    '决定意见',
    ({ view: { state } }) =>
      `对${state.party?.name ?? '当事人'}作出行政处罚：${state.decision?.penaltyText ?? ''}。决定书编号并落款今日，七个工作日内送达；送达之日起十五日内缴纳${state.decision ? formatMoney(state.decision.fineFen) : ''}。作出后不能撤回。`,
    { Above: DecisionSummary, grave: true },
  ),
})
