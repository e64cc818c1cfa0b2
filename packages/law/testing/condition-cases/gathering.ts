import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { offPath } from '../off-path-questions.ts'
import { officerOf } from '../people.ts'
import { beijing } from '../play.ts'

const gathered = { variant: 'gathered' } as const
const last = { variant: 'gathered', last: true } as const
const granting = justBefore('decideRecusal', last)
const recused = justBefore('submitToReview', gathered).state.recusals

export const gatheringCases = {
  callAhead: breaks(
    '通知询问的时间不得早于通知（《行政处罚法》第五十五条第二款）',
    justBefore('callInterview', gathered),
    ({ payload }) => ({ payload: { ...payload, at: beijing('2026-03-04 09:00') } }),
  ),
  materialsDayAhead: breaks(
    '提供材料的期限不得定在当天（《行政处罚法》第五十五条第二款）',
    justBefore('demandMaterials', gathered),
    ({ payload }) => ({ payload: { ...payload, dueOn: '2026-03-04' } }),
  ),
  materialsDemanded: breaks(
    '没有通知的，不得按限期提供登记材料（《行政处罚法》第五十五条第二款）',
    justBefore('receiveMaterials', gathered),
    ({ state }) => ({ state: { ...state, materialDemands: [] } }),
  ),
  factNotInFuture: breaks(
    '收到材料的日期不得晚于今天（《行政处罚法》第四十七条）',
    justBefore('receiveMaterials', gathered),
    ({ payload }) => ({
      payload: {
        ...payload,
        ...('takenAt' in payload ? { takenAt: beijing('2026-12-01 09:00') } : { receivedOn: '2026-12-01' }),
      },
    }),
  ),
  appraisalPeriodInOrder: breaks(
    '检测、鉴定的期间不得事后补算（《行政处罚法》第六十条）',
    justBefore('entrustAppraisal', gathered),
    ({ payload }) => ({ payload: { ...payload, startsOn: '2026-03-03' } }),
  ),
  appraisalOpen: breaks(
    '没有委托的，不得登记检测、鉴定的结果（《行政处罚法》第四十六条）',
    justBefore('recordAppraisalResult', gathered),
    ({ state }) => ({ state: { ...state, appraisals: [] } }),
  ),
  replyDayAhead: breaks(
    '请求协助的答复日期不得定在当天（《行政处罚法》第二十六条）',
    justBefore('requestAssistance', gathered),
    ({ payload }) => ({ payload: { ...payload, replyBy: '2026-03-05' } }),
  ),
  assistanceOpen: breaks(
    '没有发出协助调查函的，不得登记复函（《行政处罚法》第二十六条）',
    justBefore('recordReply', gathered),
    ({ state }) => ({ state: { ...state, assistances: [] } }),
  ),
  recusalAgainstOfficer: breaks(
    '不是本案承办人员的，不得登记为回避的对象（《行政处罚法》第四十三条）',
    justBefore('applyRecusal', gathered),
    ({ payload }) => ({ payload: { ...payload, against: officerOf('successor') } }),
  ),
  recusalOpen: breaks(
    '没有申请的，不得作出回避决定（《行政处罚法》第四十三条）',
    justBefore('decideRecusal', gathered),
    ({ state }) => ({ state: { ...state, recusals: [] } }),
  ),
  recusalReplaced: breaks(
    '同意回避而不指定接替人员的，不得决定（《行政处罚法》第四十三条）',
    granting,
    ({ payload }) => ({ payload: { ...payload, replacement: null } }),
  ),
  notRecused: breaks(
    '已经决定回避的人员，不得再承办本案（《行政处罚法》第四十三条）',
    offPath.reassignOfficers,
    ({ state }) => ({ state: { ...state, recusals: recused } }),
  ),
  officerRecusalsDecided: breaks(
    '回避申请未决定的，不得终结调查（《行政处罚法》第四十三条）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({ state: { ...state, recusals: granting.state.recusals.slice(-1) } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
