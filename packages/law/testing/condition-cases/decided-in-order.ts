import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { officerOf } from '../people.ts'
import { beijing } from '../play.ts'

const deciding = justBefore('approveDecision')
const proposing = justBefore('proposeDecision', { variant: 'organisation' })
const waiving = justBefore('recordWaiver')
const serving = justBefore('recordService')
const completing = justBefore('completePublicService')

export const inOrderCases = {
  decisionDatedToday: breaks(
    '决定书的日期不得提前或者推后填写（《行政处罚法》第五十九条第一款第六项）',
    deciding,
    ({ payload }) => ({ payload: { ...payload, decidedOn: '2026-04-02' } }),
  ),
  decidedFineInRange: breaks(
    '没有认定减轻的，决定的罚款不得低于法定幅度（《行政处罚法》第三十四条）',
    proposing,
    ({ payload }) => ({ payload: { ...payload, fineFen: 199_900 } }),
  ),
  reviewerStillApart: breaks(
    '出具审核意见后又承办本案的，不得据此作出决定（《行政处罚法》第五十八条）',
    deciding,
    ({ state }) => ({
      state: { ...state, officers: state.officers && { ...state.officers, support: officerOf('reviewer') } },
    }),
  ),
  waiverAfterNotice: breaks(
    '告知之前的表示，不得登记为放弃陈述申辩（《行政处罚法》第六十二条）',
    waiving,
    ({ payload }) => ({ payload: { ...payload, at: beijing('2026-03-18 09:30') } }),
  ),
  publicOnlyByNotice: breaks(
    '没有发布送达公告的，不得登记公告送达（《民事诉讼法》第九十五条）',
    serving,
    ({ payload }) => ({ payload: { ...payload, method: 'public' } }),
  ),
  publicServiceAsComputed: breaks(
    '公告送达的日期不得早于公告期满之日（《民事诉讼法》第九十五条）',
    completing,
    ({ payload }) => ({ payload: { ...payload, servedAt: beijing('2026-04-13 10:00') } }),
  ),
} satisfies Partial<Record<ConditionId, ConditionCase>>
