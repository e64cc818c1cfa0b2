import type { Demolition, DemolitionWork } from '../../case/demolition.ts'
import type { CaseState } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, withDutyDefencesAdopted, withPaper } from '../condition-case.ts'
import { contestedWith } from '../contested-acts.ts'
import { beijing } from '../play.ts'

const last = { variant: 'demolished', last: true } as const
const telling = justBefore('tellDemolitionOrder')
const hearing = justBefore('recordDemolitionDefence')
const ordering = justBefore('proposeDemolitionOrder', last)
const approvingOrder = justBefore('approveDemolitionOrder')
const announcing = justBefore('announceDemolition')
const posting = justBefore('postDemolition')
const mandating = justBefore('recordMandate')
const asking = justBefore('proposeDemolition', last)
const countersigning = justBefore('countersignDemolition', last)
const reviewing = justBefore('reviewDemolition', last)
const approving = justBefore('approveDemolition', last)
const demolishing = justBefore('demolish')
const stopping = justBefore('stopDemolition')
const performing = justBefore('confirmPerformance', { variant: 'demolished' })
const substituting = justBefore('proposeSubstitute', { variant: 'substituted', last: true })

const all = (state: CaseState, part: (one: Demolition) => Partial<Demolition>) => ({
  state: { ...state, demolitions: state.demolitions.map((one) => ({ ...one, ...part(one) })) },
})
const work = (state: CaseState, part: (one: DemolitionWork) => Partial<DemolitionWork>) =>
  all(state, (one) => ({ work: one.work && { ...one.work, ...part(one.work) } }))
/** A paper of this kind as if it had never reached the party. */
const unserved = (state: CaseState, kind: string) => ({
  state: {
    ...state,
    services: state.services.filter(
      ({ paperIds }) => !state.papers.some((paper) => paper.kind === kind && paperIds.includes(paper.id)),
    ),
  },
})
const demands = (state: CaseState, part: Partial<CaseState['dutyDemands'][number]>) => ({
  state: { ...state, dutyDemands: state.dutyDemands.map((one) => ({ ...one, ...part })) },
})
const rechecked = (state: CaseState, corrected: boolean) => ({
  state: {
    ...state,
    corrections: state.corrections.map((one) => ({
      ...one,
      rechecks: one.rechecks.map((each) => ({ ...each, corrected })),
    })),
  },
})
export const demolitionCases = {
  itemIsDemolition: breaks(
    '事项不是违法建设的，不得责令限期拆除（《城乡规划法》第六十四条）',
    telling,
    ({ state }) => ({
      state: { ...state, item: state.item && { ...state.item, lawTitle: '大气污染防治法' } },
    }),
  ),
  demolitionFound: breaks(
    '尚可采取改正措施消除影响的，不得责令限期拆除（《城乡规划法》第六十四条）',
    telling,
    ({ payload }) => ({ payload: { ...payload, basis: 'mend' } }),
  ),
  demolitionSubjectFits: breaks(
    '不是乡、镇人民政府的，不得依第六十五条责令拆除（《城乡规划法》第六十五条）',
    telling,
    ({ payload }) => ({ payload: { ...payload, basis: 'p65' } }),
  ),
  demolitionNoticeServed: breaks(
    '事先告知书没有送达的，不得登记陈述申辩、责令限期拆除（《行政强制法》第八条第一款）',
    ordering,
    ({ state }) => unserved(state, 'D27S'),
  ),
  demolitionDefenceRecorded: breaks(
    '当事人的陈述、申辩没有复核的，不得登记（《行政强制法》第八条第一款）',
    hearing,
    ({ payload }) => ({ payload: { ...payload, answer: ' ' } }),
  ),
  demolitionNotOrdered: breaks('已经责令限期拆除的，不得重复报请（平台的办理规则）', ordering, ({ state }) =>
    all(state, ({ told }) => ({ approved: { ...told, opinion: '同意' } })),
  ),
  demolitionHeard: breaks(
    '没有听取陈述、申辩，期限又没有届满的，不得责令限期拆除（《行政强制法》第八条第一款）',
    ordering,
    ({ state }) => all(state, () => ({ defences: [] })),
  ),
  demolitionDefenceRejected: breaks(
    '陈述、申辩已经采纳的，不得照原告知责令限期拆除（《行政强制法》第八条第一款）',
    ordering,
    ({ state }) =>
      all(state, ({ defences }) => ({ defences: defences.map((one) => ({ ...one, adopted: true })) })),
  ),
  demolishDayAhead: breaks(
    '拆除的期限不在今后的，不得责令限期拆除（《城乡规划法》第六十四条）',
    ordering,
    ({ state, payload }) => ({
      payload: 'demolishBy' in payload ? { ...payload, demolishBy: '2026-04-09' } : payload,
      ...all(state, ({ proposed }) => ({ proposed: proposed && { ...proposed, demolishBy: '2026-04-09' } })),
    }),
  ),
  demolitionOrderProposed: breaks(
    '没有报请的，不得责令限期拆除（平台的办理规则）',
    approvingOrder,
    ({ state }) => all(state, () => ({ proposed: null })),
  ),
  demolitionUnperformed: breaks(
    '没有逾期不拆除的，不得强制拆除（《行政强制法》第四十四条）',
    asking,
    ({ state }) => rechecked(state, true),
  ),
  selfDemolitionDays: breaks(
    '公告没有留出自行拆除期限的，不得公告（《行政强制法》第四十四条）',
    announcing,
    ({ payload }) => ({ payload: { ...payload, selfBy: '2026-05-14' } }),
  ),
  announcementSealed: breaks(
    '公告没有用印的，不得登记张贴（《行政强制法》第四十四条）',
    posting,
    ({ state }) => ({
      state: withPaper(state, state.papers.find(({ kind }) => kind === 'Q13')?.id ?? '', { sealed: null }),
    }),
  ),
  postingProved: breaks(
    '没有照片证明张贴的，不得登记张贴（《行政强制法》第四十四条）',
    posting,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  mandateByGovernment: breaks(
    '责成的不是县级以上地方人民政府的，不得登记（《城乡规划法》第六十八条）',
    mandating,
    ({ payload }) => ({ payload: { ...payload, government: 'other' } }),
  ),
  mandateInOrder: breaks(
    '责成决定早于限期拆除期限届满的，不得登记（《城乡规划法》第六十八条）',
    mandating,
    ({ payload }) => ({ payload: { ...payload, issuedOn: '2026-04-27' } }),
  ),
  demolitionByAgency: breaks('受委托组织不得强制拆除（《行政强制法》第三十四条）', asking, ({ ctx }) => ({
    ctx: { ...ctx, unit: { ...ctx.unit, kind: 'entrusted' } },
  })),
  noDemolitionOpen: breaks('强制拆除尚未办结的，不得重复报请（平台的办理规则）', asking, ({ state }) =>
    all(state, ({ work: begun }) => ({
      work: {
        ...(begun ?? asking.state.demolitions.find((one) => one.work)?.work),
        refused: null,
      } as DemolitionWork,
    })),
  ),
  demolitionDemanded: breaks('没有催告的，不得强制拆除（《行政强制法》第三十五条）', asking, ({ state }) =>
    unserved(state, 'Q10S'),
  ),
  demolitionDemandOver: breaks(
    '催告的期限没有届满的，不得强制拆除（《行政强制法》第三十七条第一款）',
    asking,
    ({ state }) => demands(state, { performBy: '2026-10-20' }),
  ),
  demolitionDemandHeard: breaks(
    '催告后的意见已经采纳的，不得强制拆除（《行政强制法》第三十六条）',
    asking,
    ({ state }) => withDutyDefencesAdopted(state),
  ),
  demolitionAnnounced: breaks(
    '没有公告限期自行拆除的，不得强制拆除（《行政强制法》第四十四条）',
    asking,
    ({ state }) => all(state, () => ({ announced: null, posted: null })),
  ),
  announcementOver: breaks(
    '公告的期限没有届满的，不得强制拆除（《行政强制法》第四十四条）',
    asking,
    ({ state }) =>
      all(state, ({ announced }) => ({ announced: announced && { ...announced, selfBy: '2026-10-20' } })),
  ),
  remediesRunOut: breaks(
    '复议、起诉的期限没有届满的，不得强制拆除（《行政强制法》第四十四条）',
    asking,
    ({ state }) => ({
      state: {
        ...state,
        services: state.services.map((one) =>
          one.id === 'service-D27-demolition-1' ? { ...one, servedAt: beijing('2026-04-20 15:00') } : one,
        ),
      },
    }),
  ),
  noRemedyPending: breaks(
    '复议、诉讼尚未办结的，不得强制拆除（《行政强制法》第四十四条）',
    asking,
    ({ state }) => ({ state: contestedWith(state, 'D27', null) }),
  ),
  demolitionOrderStands: breaks(
    '决定已被撤销的，不得强制拆除（《行政强制法》第四十条第四项）',
    asking,
    ({ state }) => ({ state: contestedWith(state, 'D27', { outcome: 'revoke' }) }),
  ),
  mandated: breaks('没有人民政府责成的，不得强制拆除（《城乡规划法》第六十八条）', asking, ({ state }) =>
    all(state, () => ({ mandate: null })),
  ),
  demolitionPlanned: breaks(
    '没有写明方式、时间的，不得报请强制拆除（《行政强制法》第三十七条第二款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, manner: ' ' } }),
  ),
  demolitionNotByCourt: breaks(
    '违法建筑物的强制拆除不得申请人民法院（《城乡规划法》第六十八条）',
    asking,
    ({ payload }) => ({ payload: { ...payload, route: 'court' } }),
  ),
  utilitiesKept: breaks(
    '不得以停水、停电、停热、停气迫使当事人履行（《行政强制法》第四十三条第二款）',
    asking,
    ({ payload }) => ({ payload: { ...payload, utilitiesKept: false } }),
  ),
  demolitionUndecided: breaks('没有报请的，不得审核强制拆除（平台的办理规则）', countersigning, ({ state }) =>
    all(state, () => ({ work: null })),
  ),
  demolitionCountersigned: breaks(
    '未经承办机构审核，不得对强制拆除作法制审核（平台的办理规则）',
    reviewing,
    ({ state }) => work(state, () => ({ countersigned: null })),
  ),
  demolitionReviewed: breaks('未经法制审核，不得决定强制拆除（平台的办理规则）', approving, ({ state }) =>
    work(state, () => ({ reviewed: null })),
  ),
  demolitionPlanAhead: breaks(
    '报请的时间已过的，不得决定强制拆除（《行政强制法》第三十七条第二款第三项）',
    approving,
    ({ state }) =>
      work(state, ({ proposed }) => ({
        proposed: { ...proposed, plannedFrom: beijing('2026-10-14 09:00') },
      })),
  ),
  demolitionUnderWay: breaks(
    '没有决定的，不得强制拆除（《行政强制法》第三十七条第一款）',
    demolishing,
    ({ state }) => work(state, () => ({ approved: null })),
  ),
  enforcementServed: breaks(
    '强制执行决定书没有送达的，不得强制拆除（《行政强制法》第三十八条）',
    demolishing,
    ({ state }) => unserved(state, 'Q12'),
  ),
  demolishedAsDecided: breaks(
    '不在决定的时间内的，不得强制拆除（《行政强制法》第三十七条第二款第三项）',
    demolishing,
    ({ payload }) => ({
      payload: {
        ...payload,
        startedAt: beijing('2026-10-26 09:00'),
        endedAt: beijing('2026-10-26 15:00'),
      },
    }),
  ),
  demolitionRecorded: breaks(
    '没有记录经过的，不得登记强制拆除（《行政处罚法》第四十七条）',
    demolishing,
    ({ payload }) => ({
      payload: { ...payload, course: ' ' },
    }),
  ),
  thingsListed: breaks(
    '没有清点屋内物品的，不得登记强制拆除（《行政处罚法》第四十七条）',
    demolishing,
    ({ payload }) => ({
      payload: { ...payload, things: [] },
    }),
  ),
  demolitionSigned: breaks(
    '没有见证人签名的，不得登记强制拆除（《行政处罚法》第四十七条）',
    demolishing,
    ({ payload }) => ({
      payload: { ...payload, witness: null },
    }),
  ),
  demolitionFilmed: breaks(
    '没有全程音像记录的，不得登记强制拆除（《行政处罚法》第四十七条）',
    demolishing,
    ({ payload }) => ({
      payload: { ...payload, filmed: false },
    }),
  ),
  demolitionStopGrounded: breaks(
    '没有法定情形的，不得停止强制拆除（《行政强制法》第四十条）',
    stopping,
    ({ state }) => rechecked(state, false),
  ),
  demolitionsEnded: breaks(
    '强制拆除尚未办结的，不得确认履行完毕（《行政强制法》第四十四条）',
    justBefore('confirmPerformance', { variant: 'demolitionStopped' }),
    ({ state }) => ({ state: { ...state, demolitions: justBefore('demolish').state.demolitions } }),
  ),
  demolitionByItsOwnWay: breaks(
    '违法建筑物的拆除不得以代履行代替（《行政强制法》第四十四条）',
    substituting,
    ({ state }) => ({
      state: {
        ...state,
        demolitions: performing.state.demolitions.map((one) => ({
          ...one,
          id: 'correction-1',
          work: null,
        })),
      },
    }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
