import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { aContext, beijing } from '../play.ts'

const applying = justBefore('applyDeferral', { variant: 'instalments', last: true })
const approving = justBefore('approveDeferral', { variant: 'instalments' })
const ending = justBefore('endDeferral', { variant: 'instalments' })
const granted = ending.state.deferrals

/** The same harm to the act that brings a plan with it. */
const withPlan = <P extends object>(payload: P, change: (plan: Plan) => Plan): P =>
  'plan' in payload ? { ...payload, plan: change(payload.plan as Plan) } : payload
type Plan = typeof applying.payload.plan

export const deferralCases = {
  noDeferralBefore: breaks(
    '已经批准分期缴纳的，不得再次申请（《行政处罚法》第六十六条第二款）',
    applying,
    ({ state }) => ({
      state: {
        ...state,
        deferrals: granted.map((one) => ({
          ...one,
          applied: { ...one.applied, plan: applying.payload.plan },
        })),
      },
    }),
  ),
  deferralAppliedInTime: breaks(
    '缴款期限届满后才提出的，不得按延期、分期缴纳办理（《行政处罚法》第六十六条第二款）',
    applying,
    ({ payload }) => ({
      payload: { ...payload, appliedOn: '2026-04-23' },
      ctx: aContext({ by: 'lead', at: beijing('2026-04-23 10:00') }),
    }),
  ),
  difficultyProved: breaks(
    '没有经济困难的证明，不得受理延期、分期缴纳的申请（《行政处罚法》第六十六条第二款）',
    applying,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  planSumsToDebt: breaks(
    '各期合计少于尚未缴纳的罚款的，不得批准（《行政处罚法》第六十六条第二款）',
    approving,
    ({ state, payload }) => ({
      state: {
        ...state,
        deferrals: state.deferrals.map((one) => ({
          ...one,
          applied: { ...one.applied, plan: one.applied.plan.slice(0, 2) },
        })),
      },
      payload: withPlan(payload, (plan) => plan.slice(0, 2)),
    }),
  ),
  planDaysAhead: breaks(
    '缴纳日期已经过去的计划，不得批准（《行政处罚法》第六十六条第二款）',
    approving,
    ({ payload }) =>
      'plan' in payload
        ? { payload: withPlan(payload, (plan) => plan.toReversed()) }
        : { ctx: aContext({ by: 'leader', at: beijing('2026-04-30 10:00') }) },
  ),
  deferralPending: breaks(
    '当事人没有申请，不得批准延期、分期缴纳（《行政处罚法》第六十六条第二款）',
    approving,
    ({ state }) => ({ state: { ...state, deferrals: [] } }),
  ),
  deferralCountersigned: breaks(
    '未经承办机构负责人审核，不得批准延期、分期缴纳（《行政处罚法》第六十六条第二款）',
    approving,
    ({ state }) => ({
      state: { ...state, deferrals: state.deferrals.map((one) => ({ ...one, countersigned: null })) },
    }),
  ),
  defaultExplained: breaks(
    '没有写明逾期不缴的后果，不得批准延期、分期缴纳（《行政处罚法》第六十六条第二款）',
    approving,
    ({ payload }) => ({ payload: { ...payload, consequence: ' ' } }),
  ),
  instalmentMissed: breaks(
    '当事人按期缴纳的，不得取消延期、分期缴纳（《行政处罚法》第六十六条第二款）',
    ending,
    ({ payload }) => ({
      payload: { ...payload },
      ctx: aContext({ by: 'leader', at: beijing('2026-06-01 10:00') }),
    }),
  ),
  restDueAhead: breaks(
    '取消分期后的余款，不得限在当天缴纳（《行政处罚法》第六十六条第二款）',
    ending,
    ({ payload }) => ({ payload: { ...payload, restDueOn: '2026-06-05' } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
