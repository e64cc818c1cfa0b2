import type { HearingFile, HearingSession } from '../../case/hearing-state.ts'
import type { CaseState } from '../../case/state.ts'
import { noticePaper } from '../../case/substance.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { aCaseAt, justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { hearingOfficer } from '../hearing-case.ts'
import { offPath } from '../off-path-questions.ts'
import { people, stampOf } from '../people.ts'
import { aContext, beijing } from '../play.ts'

const variant = 'hearing' as const
const submitting = justBefore('submitToReview', { variant })
const assigning = justBefore('assignHearing', { variant })
const naming = justBefore('nameHearingAgents', { variant })
const scheduling = justBefore('scheduleHearing', { variant, last: true })
const announcing = justBefore('announceHearing', { variant })
const recording = justBefore('recordHearing', { variant })
const reporting = justBefore('reportHearing', { variant })
const requesting = justBefore('recordHearingRequest', { variant })

const made = (state: CaseState) => ({
  revision: state.revision,
  on: '2026-03-20',
  at: beijing('2026-03-20 10:00'),
  by: stampOf('lead'),
})
const hearing = ({ state }: { readonly state: CaseState }, part: Partial<HearingFile>) => ({
  state: { ...state, hearing: { ...state.hearing, ...part } },
})
const session = (q: { readonly state: CaseState }, part: Partial<HearingSession>) =>
  hearing(q, {
    sessions: q.state.hearing.sessions.map((one, index, all) =>
      index === all.length - 1 ? { ...one, ...part } : one,
    ),
  })
const asked = ({ state }: { readonly state: CaseState }) => ({
  asked: { ...made(state), ...offPath.askHearingRecusal.payload },
  decided: null,
})
/** The same file with no request that began a hearing, and no time for a statement left to wait for. */
const notAsked = ({ state }: { readonly state: CaseState }) => ({
  state: {
    ...state,
    waiver: aCaseAt('LEGAL_REVIEW', {}, 'organisation').waiver,
    hearing: { ...state.hearing, requests: [], sessions: [], report: null },
  },
})
const ended = { personId: people.clerk.personId, name: people.clerk.name }

export const hearingCases = {
  confiscationValued: breaks(
    '没收而不写明价值的，不得提出处罚意见：应否听证由此判断（《行政处罚法》第六十三条第一款第二项）',
    withKinds(justBefore('assessDiscretion'), 150_000),
    ({ payload }) => ({
      payload: { ...payload, penaltyKinds: ['罚款', '没收非法财物'], confiscatedFen: null },
    }),
  ),
  hearingRightNotified: breaks(
    '达到听证范围，不得只作一般告知（《行政处罚法》第六十三条第一款）',
    justBefore('submitToReview'),
    ({ state }) => ({ state: { ...state, discretion: changed(state.discretion, { fineFen: 2_000_000 }) } }),
  ),
  hearingWindowClosed: breaks(
    '要求听证的期限届满前，不得提请审核和决定（《行政处罚法》第六十四条第一项）',
    submitting,
    (q) => ({ ...notAsked(q), ctx: { ...q.ctx, today: '2026-03-26' } }),
  ),
  hearingRequestAnswered: breaks(
    '当事人逾期要求听证的，不得置之不理（《行政处罚法》第六十四条第一项）',
    justBefore('submitToReview'),
    (q) => hearing(q, { requests: [{ ...made(q.state), ...requesting.payload, revision: 1 }] }),
  ),
  hearingOver: breaks('当事人要求听证的，不得不举行听证（《行政处罚法》第六十三条第一款）', submitting, (q) =>
    hearing(q, { sessions: [] }),
  ),
  hearingReported: breaks(
    '听证之后没有听证报告，不得提请法制审核（《行政处罚法》第六十五条）',
    submitting,
    (q) => hearing(q, { report: null }),
  ),
  hearingNotRequested: breaks(
    '已经要求听证的，不得再登记放弃（《行政处罚法》第六十四条第一项）',
    offPath.recordHearingWaiver,
    (q) => hearing(q, { requests: [{ ...made(q.state), ...requesting.payload }] }),
  ),
  requestAfterNotice: breaks(
    '要求听证的时间不得早于告知（《行政处罚法》第六十四条第一项）',
    requesting,
    ({ payload }) => ({ payload: { ...payload, at: beijing('2026-03-18 10:00') } }),
  ),
  hearingWasOffered: breaks(
    '没有告知听证权利的，不得登记放弃听证（《行政处罚法》第六十三条第一款）',
    offPath.recordHearingWaiver,
    ({ state }) => ({ state: withPaper(state, noticePaper(state)?.id ?? '', { kind: 'D31' }) }),
  ),
  requestToAnswer: breaks(
    '没有听证要求的，不得作不予听证的答复（《行政处罚法》第六十四条第一项）',
    // The id of the payload says which request it is; without one there is none to name.
    { ...offPath.refuseHearing, payload: null as never },
    (q) => hearing(q, { requests: [] }),
  ),
  refusalGroundTrue: breaks(
    '期限内提出的要求，不得以其他理由拒绝（《行政处罚法》第六十四条第一项）',
    offPath.refuseHearing,
    ({ payload }) => ({ payload: { ...payload, ground: 'waived' } }),
  ),
  hearingStillToHold: breaks(
    '听证已经结束的，不得再次制作笔录（《行政处罚法》第六十三条第一款）',
    recording,
    (q) => hearing(q, { withdrawn: { ...made(q.state), ...offPath.withdrawHearingRequest.payload } }),
  ),
  hearingOfficersApart: breaks(
    '本案调查人员不得主持听证（《行政处罚法》第六十四条第四项）',
    assigning,
    ({ payload }) => ({
      payload: { ...payload, presider: { ...hearingOfficer('support'), roles: ['R2', 'R8'] } },
    }),
  ),
  hearingOfficersQualified: breaks(
    '没有听证岗位的人员，不得被指定为听证主持人',
    assigning,
    ({ payload }) => ({
      payload: { ...payload, presider: { ...payload.presider, roles: ['R9'] } },
    }),
  ),
  hearingAssigned: breaks(
    '没有指定听证主持人的，无从申请其回避（《行政处罚法》第六十四条第四项）',
    offPath.askHearingRecusal,
    (q) => hearing(q, { officers: null }),
  ),
  actsAsHearingOfficer: breaks(
    '被指定的听证主持人、记录员以外的人，不得主持、记录听证（《行政处罚法》第六十四条第四项）',
    recording,
    ({ ctx }) => ({ ctx: { ...ctx, actor: { ...ctx.actor, personId: ended.personId } } }),
  ),
  actsAsPresider: breaks('没有主持听证的人，不得提出听证报告（《行政处罚法》第六十四条第四项）', reporting, {
    ctx: aContext({ by: 'recorder', at: reporting.ctx.now }),
  }),
  recusalUndecided: breaks(
    '没有回避申请的，不得作出回避决定（《行政处罚法》第六十四条第四项）',
    { ...offPath.decideHearingRecusal, payload: null as never },
    (q) => hearing(q, { recusals: [] }),
  ),
  recusalKnown: breaks(
    '不得对别的回避申请作出决定（《行政处罚法》第六十四条第四项）',
    offPath.decideHearingRecusal,
    ({ payload }) => ({ payload: { ...payload, id: 'no-such-request' } }),
  ),
  recusalsDecided: breaks(
    '回避申请没有决定的，不得举行听证（《行政处罚法》第六十四条第四项）',
    recording,
    (q) => hearing(q, { recusals: [asked(q)] }),
  ),
  oneOrTwoAgents: breaks(
    '听证代理人不得超过二人（《行政处罚法》第六十四条第五项）',
    naming,
    ({ payload }) => {
      const [one] = payload.agents
      return { payload: { ...payload, agents: one ? [one, one, one] : [] } }
    },
  ),
  agentsAuthorised: breaks(
    '没有授权委托书的，不得登记为代理人（《行政处罚法》第六十四条第五项）',
    naming,
    ({ payload }) => ({ payload: { ...payload, attachments: [] } }),
  ),
  hearingDayFarEnough: breaks(
    '听证不得在通知后七个工作日之内举行（《行政处罚法》第六十四条第二项）',
    scheduling,
    ({ payload }) => ({ payload: { ...payload, at: beijing('2026-04-07 09:00') } }),
  ),
  publicOrReasoned: breaks(
    '没有法定理由，听证不得不公开（《行政处罚法》第六十四条第三项）',
    scheduling,
    ({ payload }) => ({ payload: { ...payload, public: false } }),
  ),
  postponementReasoned: breaks(
    '已经通知的听证日期，不得无故变更（《行政处罚法》第六十四条第二项）',
    scheduling,
    ({ payload }) => ({ payload: { ...payload, changeReason: null } }),
  ),
  announcementReady: breaks(
    '没有用印的听证公告，不得登记为已经公告（《行政处罚法》第六十四条第三项）',
    announcing,
    ({ state }) => ({
      state: {
        ...state,
        papers: state.papers.map((one) => (one.kind === 'D37' ? { ...one, sealed: null } : one)),
      },
    }),
  ),
  hearingAnnounced: breaks('公开听证未经公告，不得举行（《行政处罚法》第六十四条第三项）', recording, (q) =>
    session(q, { announced: null }),
  ),
  hearingNoticeServed: breaks(
    '没有通知当事人，不得举行听证（《行政处罚法》第六十四条第二项）',
    recording,
    ({ state }) => ({
      state: { ...state, services: state.services.filter(({ id }) => id !== 'service-D35-hearing-1') },
    }),
  ),
  noticeLongEnough: breaks(
    '听证通知书送达不足七个工作日，不得举行听证（《行政处罚法》第六十四条第二项）',
    recording,
    ({ state }) => ({
      state: {
        ...state,
        services: state.services.map((one) =>
          one.id === 'service-D35-hearing-1' ? { ...one, servedAt: beijing('2026-03-31 15:00') } : one,
        ),
      },
    }),
  ),
  heldAsNoticed: breaks(
    '不得在通知以外的日期举行听证（《行政处罚法》第六十四条第二项）',
    recording,
    ({ payload }) => ({
      payload: {
        ...payload,
        startedAt: beijing('2026-04-09 09:00'),
        endedAt: beijing('2026-04-09 11:00'),
      },
    }),
  ),
  hearingRightsTold: breaks(
    '未告知申请回避等权利，不得举行听证（《行政处罚法》第六十四条第四项）',
    recording,
    ({ payload }) => ({ payload: { ...payload, rightsTold: false } }),
  ),
  partyHeardThere: breaks(
    '当事人没有到场，不得记为举行完毕（《行政处罚法》第六十四条第五项）',
    recording,
    ({ payload }) => ({ payload: { ...payload, attended: 'nobody' } }),
  ),
  investigatorsSpeak: breaks(
    '调查人员不到场，不得举行听证（《行政处罚法》第六十四条第七项）',
    recording,
    ({ payload }) => ({
      payload: { ...payload, present: payload.present.filter(({ personId }) => personId === null) },
    }),
  ),
  bothSidesRecorded: breaks(
    '听证笔录不得缺少质证和最后陈述（《行政处罚法》第六十四条第七项）',
    recording,
    ({ payload }) => ({ payload: { ...payload, lastStatement: ' ' } }),
  ),
  absenceNoted: breaks(
    '没有写明缺席经过的，不得终止听证（《行政处罚法》第六十四条第六项）',
    {
      ...recording,
      payload: {
        ...recording.payload,
        outcome: 'absent',
        attended: 'nobody',
        absenceNote: '等候三十分钟，电话联系未说明理由',
      },
    },
    ({ payload }) => ({ payload: { ...payload, absenceNote: null } }),
  ),
  hearingRecordSigned: breaks(
    '当事人拒绝签名又不注明的听证笔录，不得入卷（《行政处罚法》第六十四条第八项）',
    recording,
    ({ payload }) => ({ payload: { ...payload, signedBy: 'refused', signatureNote: ' ' } }),
  ),
  hearingOnRecord: breaks('没有听证笔录，不得提出听证报告（《行政处罚法》第六十五条）', reporting, (q) =>
    session(q, { record: null }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>

/** The same assessment under an item that also allows a confiscation, with its value written down. */
function withKinds(
  question: Situation<'assessDiscretion'>,
  confiscatedFen: number,
): Situation<'assessDiscretion'> {
  const { state, payload } = question
  return {
    ...question,
    state: { ...state, item: changed(state.item, { penaltyKinds: ['罚款', '没收非法财物'] }) },
    payload: { ...payload, penaltyKinds: ['罚款', '没收非法财物'], confiscation: '渣土', confiscatedFen },
  }
}
