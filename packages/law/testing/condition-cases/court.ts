import type { CourtApplication } from '../../case/court.ts'
import type { CaseState, Deferral } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { aCaseAt, aLawfulCase, justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, withPaper } from '../condition-case.ts'
import { beijing } from '../play.ts'

const last = { variant: 'courtEnforced', last: true } as const
const asking = justBefore('proposeCourtApplication', last)
const reviewing = justBefore('reviewCourtApplication', last)
const approving = justBefore('approveCourtApplication')
const submitting = justBefore('submitCourtApplication')
const answering = justBefore('recordCourtAcceptance')
const ruling = justBefore('recordCourtRuling')
const contesting = justBefore('contestCourtRuling')
const deciding = justBefore('recordHigherRuling')
const receiving = justBefore('recordCourtMoney')
const ending = justBefore('endCourtApplication', { variant: 'courtWithdrawn', last: true })
const confirming = justBefore('confirmPerformance', { variant: 'courtWithdrawn' })

const all = (state: CaseState, part: (one: CourtApplication) => Partial<CourtApplication>) => ({
  state: { ...state, courtApplications: state.courtApplications.map((one) => ({ ...one, ...part(one) })) },
})
const none = ({ state }: { readonly state: CaseState }) => ({ state: { ...state, courtApplications: [] } })
const withServiceAt = (state: CaseState, id: string, clock: string) => ({
  state: {
    ...state,
    services: state.services.map((one) => (one.id === id ? { ...one, servedAt: beijing(clock) } : one)),
  },
})
const payment = (kind: 'fine' | 'surcharge', amountFen: number) => ({
  ...aCaseAt('URGED', {}, 'person').payments.find((one) => one.kind === kind),
  amountFen,
})
const withPayments = (state: CaseState, ...payments: readonly ReturnType<typeof payment>[]) => ({
  state: { ...state, payments: payments as CaseState['payments'] },
})
const reconsiderationsRunning = () =>
  aLawfulCase('reconsidered').find(({ entry }) => entry.action === 'registerReconsideration')?.after
    .reconsiderations ?? []
/** Dismissed at the first instance, and nobody appealed. */
const suitsDismissed = () => {
  const played = aLawfulCase('sued')
  const suit = played.find(({ entry }) => entry.action === 'recordJudgment')?.after.suits[0]
  const finality = played.at(-1)?.after.suits[0]?.finality ?? null
  return suit ? [{ ...suit, finality }] : []
}
const putOff = (state: CaseState): CaseState['deferrals'] => {
  const granted = aCaseAt('DEFERRED', {}, 'instalments').deferrals.find(({ decided }) => decided?.granted)
  const plan = [{ amountFen: state.decision?.fineFen ?? 0, dueOn: '2026-12-31' }]
  return granted
    ? [{ ...granted, applied: { ...granted.applied, kind: 'postponed', plan } } satisfies Deferral]
    : []
}

export const courtCases = {
  noCourtApplicationOpen: breaks(
    '已有尚未结束的强制执行申请，不得重复报请（平台的办理规则）',
    asking,
    ({ state }) => all(state, () => ({ refused: null })),
  ),
  courtDebtOwed: breaks(
    '当事人已经履行的，不得申请强制执行（《行政强制法》第五十三条）',
    submitting,
    ({ state }) => withPayments(state, payment('fine', 500_000), payment('surcharge', 500_000)),
  ),
  courtNotContested: breaks(
    '复议、诉讼尚未办结的，不得申请强制执行（《行政强制法》第五十三条）',
    submitting,
    ({ state }) => ({ state: { ...state, reconsiderations: reconsiderationsRunning() } }),
  ),
  courtNotJudged: breaks(
    '已有裁判的，不得申请执行行政决定（《行政诉讼法》第九十五条）',
    submitting,
    ({ state }) => ({ state: { ...state, suits: suitsDismissed() } }),
  ),
  courtRemediesOver: breaks(
    '复议、起诉期限没有届满的，不得申请强制执行（《行政强制法》第五十三条）',
    asking,
    ({ state }) => withServiceAt(state, 'service-D43-case', '2026-05-06 15:00'),
  ),
  courtDeferralOver: breaks(
    '延期、分期缴纳的期限没有结束的，不得申请强制执行（《行政处罚法》第七十二条第二款）',
    approving,
    ({ state }) => ({ state: { ...state, deferrals: putOff(state) } }),
  ),
  courtDemandServed: breaks(
    '没有催告的，不得申请强制执行（《行政强制法》第五十四条）',
    asking,
    ({ state }) => ({
      state: { ...state, services: state.services.filter(({ id }) => id !== 'service-Q10-demand-1') },
    }),
  ),
  courtDemandRipe: breaks(
    '催告书送达未满十个工作日的，不得申请强制执行（《行政强制法》第五十四条、第六十九条）',
    asking,
    ({ state }) => withServiceAt(state, 'service-Q10-demand-1', '2026-09-28 15:00'),
  ),
  courtDefenceRejected: breaks(
    '当事人对催告的意见已经采纳的，不得申请强制执行（《行政强制法》第三十六条）',
    asking,
    ({ state }) => ({
      state: {
        ...state,
        demandStatements: state.demands.map(({ id, on, at, by, revision }) => ({
          ...{ on, at, by, revision, id: 'said-1', demandId: id, heardAt: at, form: 'written' as const },
          ...{ content: '已在另案缴纳', review: '属实', adopted: true, attachments: [] },
        })),
      },
    }),
  ),
  courtInTime: breaks(
    '超过三个月没有正当理由的，不得申请强制执行（《行政强制法》第五十三条）',
    asking,
    ({ ctx, payload }) => ({
      payload: 'submittedOn' in payload ? { ...payload, submittedOn: '2027-02-01' } : payload,
      ctx: { ...ctx, today: '2027-02-01', now: beijing('2027-02-01 09:00') },
    }),
  ),
  noOwnEnforcementPower: breaks(
    '法律规定由本机关强制执行的，不得申请人民法院（《行政强制法》第五十三条）',
    asking,
    ({ payload }) => ({ payload: { ...payload, noOwnPower: false } }),
  ),
  courtCompetent: breaks(
    '不得向没有管辖权的人民法院申请（《行政强制法》第五十四条）',
    asking,
    ({ payload }) => ({ payload: { ...payload, court: '示范市中级人民法院' } }),
  ),
  courtSumsComputed: breaks(
    '申请的数额与欠缴的不一致的，不得申请（《行政处罚法》第七十二条第一款第一项）',
    asking,
    ({ payload }) => ({ payload: { ...payload, surchargeFen: payload.surchargeFen + 1 } }),
  ),
  courtSumsStillOwed: breaks(
    '报请后又缴了款的，不得按原数额签批（《行政处罚法》第七十二条第一款第一项）',
    approving,
    ({ state }) => withPayments(state, payment('fine', 100_000)),
  ),
  dutyForCourt: breaks(
    '有责令限期拆除决定的，不得随同申请人民法院执行拆除（《行政强制法》第四十四条）',
    asking,
    ({ payload, state }) => ({
      payload: { ...payload, otherDuty: '拆除违法建设' },
      state: { ...state, demolitions: justBefore('proposeDemolition').state.demolitions },
    }),
  ),
  courtReasoned: breaks(
    '没有写明标的情况的，不得申请强制执行（《行政强制法》第五十五条第一款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, subject: ' ' } }),
  ),
  urgencyOfPublicSafety: breaks(
    '没有危及公共安全的紧急情况，不得申请立即执行（《行政强制法》第五十九条）',
    asking,
    ({ payload }) => ({ payload: { ...payload, urgent: true, urgentReason: ' ' } }),
  ),
  courtApplicationUndecided: breaks('没有报请的，不得审核强制执行申请（平台的办理规则）', reviewing, none),
  courtApplicationReviewed: breaks(
    '未经法制审核，不得签批强制执行申请（平台的办理规则）',
    approving,
    ({ state }) => all(state, () => ({ reviewed: null })),
  ),
  courtApplicationToSubmit: breaks(
    '未经负责人签批的，不得提交强制执行申请（《行政强制法》第五十五条第二款）',
    submitting,
    ({ state }) => all(state, () => ({ approved: null })),
  ),
  courtPaperSealed: breaks(
    '强制执行申请书没有用印的，不得提交（《行政强制法》第五十五条第二款）',
    submitting,
    ({ state }) => ({
      state: withPaper(state, state.papers.find(({ kind }) => kind === 'Q17')?.id ?? '', { sealed: null }),
    }),
  ),
  courtMaterialsComplete: breaks(
    '材料不齐的，不得提交强制执行申请（《行政强制法》第五十五条第一款）',
    submitting,
    ({ payload }) => ({ payload: { ...payload, statementMaterials: ' ' } }),
  ),
  courtSubmissionInOrder: breaks(
    '没有法院签收的，不得登记提交（《行政强制法》第五十六条第一款）',
    submitting,
    ({ payload }) => ({ payload: { ...payload, receipt: ' ' } }),
  ),
  courtAnswerAwaited: breaks(
    '没有提交的，不得登记受理（《行政强制法》第五十六条第一款）',
    answering,
    ({ state }) => all(state, () => ({ submitted: null })),
  ),
  courtAnswerInOrder: breaks(
    '不予受理没有写明理由的，不得登记（《行政强制法》第五十六条）',
    answering,
    ({ payload }) => ({ payload: { ...payload, number: ' ' } }),
  ),
  courtRulingAwaited: breaks(
    '人民法院没有受理的，不得登记裁定（《行政强制法》第五十七条）',
    ruling,
    ({ state }) => all(state, () => ({ contests: [] })),
  ),
  courtRulingInOrder: breaks(
    '没有裁定书的，不得登记裁定（《行政强制法》第五十七条、第五十八条）',
    ruling,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  atOnceByPresident: breaks(
    '没有申请立即执行的，不得登记院长批准立即执行（《行政强制法》第五十九条）',
    ruling,
    ({ payload }) => ({ payload: { ...payload, enforce: true, presidentApproved: true } }),
  ),
  courtWordContestable: breaks(
    '没有不予受理、不予执行裁定的，不得申请复议（《行政强制法》第五十六条第二款、第五十八条第三款）',
    contesting,
    ({ state }) => all(state, () => ({ answer: null })),
  ),
  contestedInTime: breaks(
    '超过十五日的，不得向上一级人民法院申请复议（《行政强制法》第五十六条第二款）',
    contesting,
    ({ payload, ctx }) => ({
      payload: { ...payload, appliedOn: '2026-11-05' },
      ctx: { ...ctx, today: '2026-11-05', now: beijing('2026-11-05 09:00') },
    }),
  ),
  contestInOrder: breaks(
    '没有写明理由的，不得登记复议申请（《行政强制法》第五十六条第二款）',
    contesting,
    ({ payload }) => ({ payload: { ...payload, grounds: ' ' } }),
  ),
  contestAwaited: breaks(
    '没有申请复议的，不得登记上一级人民法院的裁定（《行政强制法》第五十六条第二款）',
    deciding,
    ({ state }) => all(state, () => ({ contests: [] })),
  ),
  higherRulingInOrder: breaks(
    '没有裁定书的，不得登记上一级人民法院的裁定（《行政强制法》第五十六条第二款）',
    deciding,
    ({ payload }) => ({ payload: { ...payload, number: ' ', attachments: [] } }),
  ),
  courtRuledToEnforce: breaks(
    '人民法院没有裁定执行的，不得登记执行到位的款项（《行政强制法》第五十七条）',
    receiving,
    ({ state }) => all(state, () => ({ ruling: null, contests: [] })),
  ),
  moneyAfterRuling: breaks(
    '款项早于裁定的，不得登记为法院执行到位（《行政强制法》第六十条第四款）',
    receiving,
    ({ payload }) => ({ payload: { ...payload, paidOn: '2026-11-20' } }),
  ),
  courtApplicationOpen: breaks('没有强制执行申请的，不得登记撤回（平台的办理规则）', ending, none),
  courtEndGrounded: breaks(
    '当事人没有履行的，不得以已经履行为由撤回申请（《行政强制法》第五十三条）',
    ending,
    ({ state }) => ({ state: { ...state, payments: [] } }),
  ),
  courtEndInOrder: breaks('没有撤回申请书的，不得登记撤回（平台的办理规则）', ending, ({ payload }) => ({
    payload: { ...payload, attachments: [] },
  })),
  courtSettled: breaks(
    '强制执行申请没有撤回的，不得确认履行完毕（《行政强制法》第五十三条）',
    confirming,
    ({ state }) => ({ state: { ...state, courtApplications: ending.state.courtApplications } }),
  ),
} satisfies { readonly [Id in ConditionId]?: ConditionCase }
