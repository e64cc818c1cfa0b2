import type { CaseState } from '../../case/state.ts'
import type { Substitute } from '../../case/substitute.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, withDutyDefencesAdopted } from '../condition-case.ts'
import { beijing } from '../play.ts'

const last = { variant: 'substituted', last: true } as const
const demanding = justBefore('demandDuty')
const defending = justBefore('recordDutyDefence')
const asking = justBefore('proposeSubstitute', last)
const countersigning = justBefore('countersignSubstitute', last)
const reviewing = justBefore('reviewSubstitute', last)
const approving = justBefore('approveSubstitute', last)
const reminding = justBefore('remindSubstitute', last)
const performing = justBefore('performSubstitute')
const stopping = justBefore('stopSubstitute')
const settling = justBefore('settleSubstituteCost')
const clearing = justBefore('clearAtOnce', { variant: 'substituted' })

const all = (state: CaseState, part: (one: Substitute) => Partial<Substitute>) => ({
  state: { ...state, substitutes: state.substitutes.map((one) => ({ ...one, ...part(one) })) },
})
/** A paper of this kind as if it had never reached the party. */
const unserved = (state: CaseState, kind: string) => ({
  state: {
    ...state,
    services: state.services.filter(
      ({ paperIds }) => !state.papers.some((paper) => paper.kind === kind && paperIds.includes(paper.id)),
    ),
  },
})
const recheckedAs = (state: CaseState, corrected: boolean) => ({
  state: {
    ...state,
    corrections: state.corrections.map((one) => ({
      ...one,
      rechecks: one.rechecks.map((each) => ({ ...each, corrected })),
    })),
  },
})

export const substituteCases = {
  lawfulEnforcementTime: breaks(
    '不得在夜间、法定节假日实施行政强制执行（《行政强制法》第四十三条第一款）',
    clearing,
    ({ payload, state, ctx }) => ({
      payload: {
        ...payload,
        startedAt: beijing('2026-03-05 04:00'),
        endedAt: beijing('2026-03-05 05:00'),
        plannedFrom: beijing('2026-05-02 09:00'),
        plannedUntil: beijing('2026-05-02 10:00'),
        performFrom: beijing('2026-05-02 09:00'),
        performUntil: beijing('2026-05-02 10:00'),
        urgency: '',
      },
      state,
      ctx,
    }),
  ),
  substituteByAgency: breaks('受委托组织不得代履行（《行政强制法》第五十条）', asking, ({ ctx }) => ({
    ctx: { ...ctx, unit: { ...ctx.unit, kind: 'entrusted' } },
  })),
  dutyUnperformed: breaks(
    '没有逾期不履行的，不得催告履行（《行政强制法》第三十四条）',
    demanding,
    ({ state }) => recheckedAs(state, true),
  ),
  dutyDemandDay: breaks(
    '催告书没有载明今后的履行期限的，不得催告（《行政强制法》第三十五条第一项）',
    demanding,
    ({ payload }) => ({ payload: { ...payload, performBy: '2026-04-08' } }),
  ),
  dutyDemandServed: breaks('没有催告的，不得代履行（《行政强制法》第三十五条）', asking, ({ state }) =>
    unserved(state, 'Q10S'),
  ),
  dutyDefenceHeard: breaks(
    '当事人的陈述、申辩没有复核的，不得登记（《行政强制法》第三十六条）',
    defending,
    ({ payload }) => ({ payload: { ...payload, answer: ' ' } }),
  ),
  dutyDemandOver: breaks(
    '催告的期限没有届满的，不得代履行（《行政强制法》第五十条）',
    asking,
    ({ state }) => ({
      state: { ...state, dutyDemands: state.dutyDemands.map((one) => ({ ...one, performBy: '2026-04-20' })) },
    }),
  ),
  dutyDefenceRejected: breaks(
    '当事人在催告后提出的意见已经采纳的，不得代履行（《行政强制法》第三十六条）',
    asking,
    ({ state }) => withDutyDefencesAdopted(state),
  ),
  dutyStillUndone: breaks(
    '当事人已经履行的，不得代履行（《行政强制法》第五十一条第一款第二项）',
    asking,
    ({ state }) => recheckedAs(state, true),
  ),
  noSubstituteOpen: breaks('代履行已经报请尚未办结的，不得重复报请（平台的办理规则）', asking, ({ state }) =>
    all(state, () => ({ refused: null })),
  ),
  substituteHarmful: breaks(
    '后果不属于危害交通安全、污染环境、破坏自然资源的，不得代履行（《行政强制法》第五十条）',
    asking,
    ({ payload }) => ({ payload: { ...payload, harm: 'other' } }),
  ),
  substitutePlanned: breaks(
    '没有费用预算的，不得报请代履行（《行政强制法》第五十一条第一款第一项）',
    asking,
    ({ payload }) => ({ payload: { ...payload, budgetFen: 0 } }),
  ),
  performerFits: breaks('有利害关系的第三人不得代履行（《行政强制法》第五十条）', asking, ({ payload }) => ({
    payload: { ...payload, performer: 'third', performerName: '示范清运队', disinterested: false },
  })),
  substituteUndecided: breaks(
    '没有报请的，不得审核代履行（平台的办理规则）',
    countersigning,
    ({ state }) => ({
      state: { ...state, substitutes: [] },
    }),
  ),
  substituteCountersigned: breaks(
    '未经承办机构审核，不得作法制审核（平台的办理规则）',
    reviewing,
    ({ state }) => all(state, () => ({ countersigned: null })),
  ),
  substituteReviewed: breaks('未经法制审核，不得决定代履行（平台的办理规则）', approving, ({ state }) =>
    all(state, () => ({ reviewed: null })),
  ),
  planStillAhead: breaks(
    '报请的时间已过的，不得决定代履行（《行政强制法》第五十一条第一款第一项）',
    approving,
    ({ state }) =>
      all(state, ({ proposed }) => ({ proposed: { ...proposed, plannedFrom: beijing('2026-03-05 09:00') } })),
  ),
  substituteGoesOn: breaks(
    '没有决定的，不得实施代履行（《行政强制法》第五十一条第一款第一项）',
    performing,
    ({ state }) => all(state, () => ({ approved: null })),
  ),
  substituteDecisionServed: breaks(
    '代履行决定书没有送达的，不得实施代履行（《行政强制法》第五十一条第一款第一项）',
    performing,
    ({ state }) => unserved(state, 'Q15'),
  ),
  remindDayAhead: breaks(
    '距代履行不足三个工作日的，不得定于该日（《行政强制法》第五十一条第一款第二项）',
    reminding,
    ({ payload, state }) => ({
      payload: {
        ...payload,
        performFrom: beijing('2026-04-22 09:00'),
        performUntil: beijing('2026-04-22 12:00'),
      },
      ...all(state, (one) => ({
        proposed: { ...one.proposed, plannedFrom: beijing('2026-04-22 09:00') },
      })),
    }),
  ),
  remindServed: breaks(
    '代履行前没有再次催告的，不得实施（《行政强制法》第五十一条第一款第二项）',
    performing,
    ({ state }) => unserved(state, 'Q16'),
  ),
  remindedInTime: breaks(
    '再次催告与实施之间不足三个工作日的，不得实施（《行政强制法》第五十一条第一款第二项、第六十九条）',
    performing,
    ({ state }) => ({
      state: {
        ...state,
        services: state.services.map((one) =>
          one.id === 'service-Q16-substitute-2' ? { ...one, servedAt: beijing('2026-04-21 15:00') } : one,
        ),
      },
    }),
  ),
  performedAsTold: breaks(
    '不在告知的日期实施代履行的，不得登记（《行政强制法》第五十一条第一款第一项）',
    performing,
    ({ state }) =>
      all(state, ({ reminders }) => ({
        reminders: reminders.map((one) => ({ ...one, performFrom: beijing('2026-04-27 09:00') })),
      })),
  ),
  supervisedOnSite: breaks(
    '行政机关没有派员到场监督的，不得代履行（《行政强制法》第五十一条第一款第三项）',
    performing,
    ({ payload }) => ({ payload: { ...payload, supervisor: ' ' } }),
  ),
  nonViolent: breaks(
    '采用暴力、胁迫以及其他非法方式的，不得代履行（《行政强制法》第五十一条第三款）',
    performing,
    ({ payload }) => ({ payload: { ...payload, nonViolent: false } }),
  ),
  performanceSigned: breaks(
    '执行文书没有签名的，不得登记代履行（《行政强制法》第五十一条第一款第四项）',
    performing,
    ({ payload }) => ({ payload: { ...payload, othersSigned: false } }),
  ),
  costReasonable: breaks(
    '没有按成本确定费用的，不得登记代履行（《行政强制法》第五十一条第二款）',
    performing,
    ({ payload }) => ({ payload: { ...payload, costBasis: ' ' } }),
  ),
  substituteFilmed: breaks(
    '代履行没有全程音像记录又没有写明原因的，不得登记（《行政处罚法》第四十七条）',
    performing,
    ({ payload }) => ({ payload: { ...payload, filmed: false, filmNote: '' } }),
  ),
  stopGrounded: breaks(
    '当事人没有履行的，不得停止代履行（《行政强制法》第五十一条第一款第二项）',
    stopping,
    ({ state }) => recheckedAs(state, false),
  ),
  costOwed: breaks('没有代履行费用的，不得收取（《行政强制法》第五十一条第二款）', settling, ({ state }) => ({
    state: { ...state, clearances: [], substitutes: [] },
  })),
  costInOrder: breaks('不得多收代履行费用（《行政强制法》第五十一条第二款）', settling, ({ payload }) => ({
    payload: { ...payload, paidFen: payload.paidFen + 1 },
  })),
  clearedThings: breaks(
    '不是道路、河道、航道或者公共场所的，不得立即代履行（《行政强制法》第五十二条）',
    clearing,
    ({ payload }) => ({ payload: { ...payload, where: 'other' } }),
  ),
  partyCannotClear: breaks(
    '当事人能清除的，不得立即代履行（《行政强制法》第五十二条）',
    clearing,
    ({ payload }) => ({ payload: { ...payload, whyAtOnce: ' ' } }),
  ),
  absentPartyTold: breaks(
    '当事人不在场，事后没有通知的，不得终结调查（《行政强制法》第五十二条）',
    justBefore('concludeInvestigation', { variant: 'substituted' }),
    ({ state }) => ({
      state: {
        ...state,
        clearances: [{ ...clearing.payload, revision: 1, on: '2026-03-05', at: '', paid: [] } as never],
        services: state.services.filter(({ id }) => id !== 'service-Q16S-clearance-1'),
      },
    }),
  ),
  substitutesEnded: breaks(
    '代履行没有办结的，不得确认履行完毕（《行政强制法》第五十一条）',
    justBefore('confirmPerformance', { variant: 'substituteStopped' }),
    ({ state }) => ({
      state: {
        ...state,
        substitutes: approving.state.substitutes.map((one) => ({ ...one, refused: null })),
      },
    }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
