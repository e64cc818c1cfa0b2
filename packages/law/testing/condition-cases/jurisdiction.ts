import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, withPaper } from '../condition-case.ts'
import { aContext, beijing } from '../play.ts'

const filing = justBefore('proposeFiling')
const raising = justBefore('raiseDispute')
const consulting = justBefore('consultJurisdiction')
const reporting = justBefore('reportDispute')
const designating = justBefore('designateJurisdiction')
const following = justBefore('followDesignation')
const designatedElsewhere = justBefore('proposeHandOver', { variant: 'designated' }).state.disputes

const issuing = justBefore('issuePublicNotice')
const trying = justBefore('recordFailedService')
const publishing = justBefore('publishNotice')
const completing = justBefore('completePublicService')

export const jurisdictionCases = {
  filedFirst: breaks(
    '同一违法行为其他单位已经最先立案的，不得再立案（《行政处罚法》第二十五条第一款）',
    filing,
    ({ ctx }) => ({
      ctx: {
        ...ctx,
        filedElsewhere: { on: '2026-03-01', unit: '连云区城市管理局', article: '《示范条例》第一条' },
      },
    }),
  ),
  jurisdictionOurs: breaks(
    '指定由其他机关管辖的，不得继续报请立案（《行政处罚法》第二十五条第二款）',
    filing,
    ({ state }) => ({ state: { ...state, disputes: designatedElsewhere } }),
  ),
  disputeWithAnother: breaks(
    '与本单位自己不发生管辖争议（《行政处罚法》第二十五条第一款）',
    raising,
    ({ payload, state }) => ({ payload: { ...payload, otherUnitId: state.unitId } }),
  ),
  disputeReasoned: breaks(
    '没有写明争议情况和理由，不得登记管辖争议（《行政处罚法》第二十五条第二款）',
    raising,
    ({ payload }) => ({ payload: { ...payload, grounds: '无' } }),
  ),
  disputeArisen: breaks(
    '争议不能发生在今天以后（《行政处罚法》第二十五条第二款）',
    raising,
    ({ payload }) => ({ payload: { ...payload, arisenOn: '2026-03-04' } }),
  ),
  disputeOpen: breaks(
    '没有尚待解决的管辖争议，不得协商（《行政处罚法》第二十五条第二款）',
    consulting,
    ({ state }) => ({ state: { ...state, disputes: [] } }),
  ),
  consultationRecorded: breaks(
    '没有协商记录，不得登记协商（《行政处罚法》第二十五条第二款）',
    consulting,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  consultationInOrder: breaks(
    '协商不能早于争议发生之日（《行政处罚法》第二十五条第二款）',
    consulting,
    ({ payload }) => ({ payload: { ...payload, heldAt: beijing('2026-03-02 09:30') } }),
  ),
  consultationFailed: breaks(
    '未经协商，不得报请指定管辖（《行政处罚法》第二十五条第二款）',
    reporting,
    ({ state }) => ({
      state: { ...state, disputes: state.disputes.map((one) => ({ ...one, consultations: [] })) },
    }),
  ),
  disputeNotReported: breaks(
    '已经报请指定管辖的，不重复报请（《行政处罚法》第二十五条第二款）',
    reporting,
    () => ({ state: { ...reporting.state, disputes: designating.state.disputes } }),
  ),
  designatesAsSuperior: breaks(
    '不是共同的上一级行政机关，不得指定管辖（《行政处罚法》第二十五条第二款）',
    designating,
    ({ ctx }) => ({ ctx: { ...aContext({ by: 'leader', at: ctx.now }) } }),
  ),
  notDesignatedYet: breaks(
    '已经指定管辖的，不得再次指定（《行政处罚法》第二十五条第二款）',
    designating,
    () => ({ state: { ...designating.state, disputes: following.state.disputes } }),
  ),
  designationReasoned: breaks(
    '没有写明理由，不得指定管辖（《行政处罚法》第二十五条第二款）',
    designating,
    ({ payload }) => ({ payload: { ...payload, reason: '同意' } }),
  ),
  designationSealed: breaks(
    '指定管辖通知书没有用印，不得登记收到（《行政处罚法》第二十五条第二款）',
    following,
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) } }),
  ),
  designationReceived: breaks(
    '收到通知书不能早于指定之日（《行政处罚法》第二十五条第二款）',
    following,
    ({ payload }) => ({ payload: { ...payload, receivedOn: '2026-03-04' } }),
  ),
  designationReceipts: breaks(
    '没有签收的回执，不得登记收到指定管辖通知书（《行政处罚法》第二十五条第二款）',
    following,
    ({ payload }) => ({ payload: { ...payload, receipts: [] } }),
  ),
  paperOfItsAgency: breaks(
    '指定管辖通知书不得由办案单位用印（《行政处罚法》第二十五条第二款）',
    justBefore('sealPaper'),
    ({ state, payload }) => ({ state: withPaper(state, payload.paperId, { kind: 'D05' }) }),
  ),

  attemptProved: breaks(
    '没有证明材料，不得登记送达未成（《民事诉讼法》第九十五条）',
    trying,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  attemptInOrder: breaks('文书作出以前不能送达未成（《民事诉讼法》第九十五条）', trying, ({ payload }) => ({
    payload: { ...payload, triedAt: beijing('2026-04-02 15:00') },
  })),
  triedOtherWays: breaks(
    '只直接送达过的，不得公告送达（《民事诉讼法》第九十五条）',
    issuing,
    ({ state }) => ({
      state: { ...state, failedServices: state.failedServices.filter(({ method }) => method === 'direct') },
    }),
  ),
  whereaboutsSought: breaks(
    '没有查找材料，不得以下落不明公告送达（《民事诉讼法》第九十五条）',
    issuing,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  noticeCourseTold: breaks(
    '没有记明原因和经过，不得公告送达（《民事诉讼法》第九十五条）',
    issuing,
    ({ payload }) => ({ payload: { ...payload, course: '' } }),
  ),
  publishDayAhead: breaks('公告不得倒签发布日期（《民事诉讼法》第九十五条）', issuing, ({ payload }) => ({
    payload: { ...payload, publishOn: '2026-04-09' },
  })),
  noNoticeRunning: breaks('公告期间不得再次公告（《民事诉讼法》第九十五条）', issuing, ({ state }) => ({
    state: { ...state, publicNotices: completing.state.publicNotices },
  })),
  publicNoticeSealed: breaks(
    '没有用印的公告不得发布（《民事诉讼法》第九十五条）',
    publishing,
    ({ state }) => ({ state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) } }),
  ),
  publishedAsNoticed: breaks(
    '公告的期间与实际发布的日期不一致的，不得登记（《民事诉讼法》第九十五条）',
    publishing,
    ({ payload }) => ({ payload: { ...payload, publishedOn: '2026-04-12' } }),
  ),
  publicationProved: breaks(
    '没有发布的证明，不得登记公告发布（《民事诉讼法》第九十五条）',
    publishing,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  publicPeriodOver: breaks(
    '公告未满三十日的，不得视为送达：当日也不行（《民事诉讼法》第九十五条）',
    completing,
    () => ({ ctx: aContext({ by: 'clerk', at: beijing('2026-05-13 09:00') }) }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
