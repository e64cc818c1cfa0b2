import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import {
  acceptedRequest,
  currentSession,
  hearingEnd,
  hearingNotice,
  hearingOffered,
  hearingOfficersInPlace,
  hearingRefusalGround,
  hearingRequestPeriod,
  hearingUnderWay,
  unansweredRequest,
  undecidedRecusal,
  wasRecused,
} from '../../case/hearing.ts'
import type { Question } from '../../case/judge-context.ts'
import { currentPaper, handlers, headsWhoAgreed, serviceOfPaper } from '../../case/state.ts'
import { hearingRequired, noticeService } from '../../case/substance.ts'
import { penaltyLaw } from '../../citation.ts'
import { checkAdvanceNotice } from '../../deadlines/advance-notice.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const record = (q: Question) => payloadOf(q, 'recordHearing')
const held = (q: Question) => record(q)?.outcome === 'held'
const written = (text: string | null | undefined, length = 1) => (text?.trim().length ?? 0) >= length

/** Too few working days between today, the earliest day the notice could be served, and the day set. */
const dayTooNear = (q: Question) => {
  const at = payloadOf(q, 'scheduleHearing')?.at
  return at ? checkAdvanceNotice('holdHearing', q.ctx.today, beijingDay(at), q.ctx.calendar) : null
}
/** The same for the day the notice was really served. */
const noticeGiven = ({ state, ctx }: Question) => {
  const session = currentSession(state)
  return session ? hearingNotice(state, session, ctx.calendar) : null
}

// biome-ignore format: a table of law is read in columns
export const hearingConditions = {
  confiscationValued: {
    basis: penaltyLaw(63, { paragraph: 1, item: 2 }), guard: 'G20', about: 'payload',
    refusal: '拟处没收，没有写明没收的违法所得或者财物的价值',
    forward: '写明价值；达到听证范围的，应当告知听证权利',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      return !chosen?.penaltyKinds.some((kind) => kind.startsWith('没收')) || (chosen.confiscatedFen ?? 0) > 0
    },
  },
  hearingRightNotified: {
    basis: penaltyLaw(63, { paragraph: 1 }), guard: 'G20', about: 'file',
    refusal: '拟处罚内容达到听证范围，没有告知当事人有要求听证的权利',
    forward: '退回调查取证，重新报批告知，以《行政处罚听证告知书》告知',
    holds: ({ state, ctx }) => !hearingRequired(state, ctx.rules) || hearingOffered(state),
  },
  hearingWindowClosed: {
    basis: penaltyLaw(64, { item: 1 }),      guard: 'G21', about: 'file',
    refusal: '要求听证的期限尚未届满，当事人也没有明确放弃听证',
    forward: '等待期限届满，或者登记当事人明确放弃听证的书面材料',
    holds: ({ state, ctx }) => {
      if (!hearingOffered(state) || acceptedRequest(state) || state.hearing.waiver) return true
      const period = hearingRequestPeriod(state, ctx.calendar)
      return !!period && !period.provisional && ctx.today > period.legalDueOn
    },
  },
  hearingRequestAnswered: {
    basis: penaltyLaw(64, { item: 1 }),      guard: null,  about: 'file',
    refusal: '当事人要求听证，尚未答复',
    forward: '由行政机关负责人答复，制作不予听证通知书送达当事人',
    holds: ({ state }) => !unansweredRequest(state),
  },
  hearingOver: {
    basis: penaltyLaw(63, { paragraph: 1 }), guard: 'G21', about: 'file',
    refusal: '当事人要求听证，听证尚未举行完毕，也没有依法终止',
    forward: '由听证主持人举行听证并制作笔录；当事人撤回要求的，登记其书面材料',
    holds: ({ state }) => !acceptedRequest(state) || hearingEnd(state) !== null,
  },
  hearingReported: {
    // The Law asks for the record (第六十五条); the report on it is what reviewers and leaders read (rules D39).
    basis: penaltyLaw(65),                   guard: 'G27', about: 'file',
    refusal: '听证已经举行，听证主持人尚未提出听证报告',
    forward: '由听证主持人根据听证笔录提出听证报告',
    holds: ({ state }) => {
      const end = hearingEnd(state)
      return end?.how !== 'held' || (state.hearing.report?.revision ?? 0) > end.revision
    },
  },

  hearingNotRequested: {
    basis: penaltyLaw(64, { item: 1 }),      guard: null,  about: 'file',
    refusal: '当事人已经要求听证',
    forward: '已经要求的，按听证程序办理或者答复；不重复登记',
    holds: ({ state }) => !acceptedRequest(state) && !unansweredRequest(state),
  },
  requestAfterNotice: {
    basis: penaltyLaw(64, { item: 1 }),      guard: null,  about: 'payload',
    refusal: '要求听证的时间早于告知书送达之日，或者晚于现在',
    forward: '按当事人实际提出的时间填写，期限由此判断',
    holds: (q) => {
      const at = payloadOf(q, 'recordHearingRequest')?.at
      const service = noticeService(q.state)
      return (
        !at || (!!service && beijingDay(at) >= beijingDay(service.servedAt) && hoursBetween(at, q.ctx.now) >= 0)
      )
    },
  },
  hearingWasOffered: {
    basis: penaltyLaw(63, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '本案没有告知听证权利，不存在放弃听证',
    forward: '陈述、申辩权利的放弃，请办理“登记放弃陈述申辩”',
    holds: ({ state }) => hearingOffered(state),
  },
  requestToAnswer: {
    basis: penaltyLaw(64, { item: 1 }),      guard: null,  about: 'file',
    refusal: '没有需要答复的听证要求',
    forward: '先由承办人员登记当事人的听证要求；期限内提出的应当组织听证，不得拒绝',
    holds: ({ state }) => !!unansweredRequest(state),
  },
  refusalGroundTrue: {
    basis: penaltyLaw(64, { item: 1 }),      guard: null,  about: 'payload',
    refusal: '不予听证的理由与案件不符',
    forward: '刷新页面，按案件的实际情况答复',
    holds: (q) => {
      const refused = payloadOf(q, 'refuseHearing')
      return (
        !refused ||
        (refused.id === unansweredRequest(q.state)?.id && refused.ground === hearingRefusalGround(q.state))
      )
    },
  },

  hearingStillToHold: {
    basis: penaltyLaw(63, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '听证已经结束或者终止',
    forward: '根据听证笔录提出报告、提请法制审核；需要重新听证的，由法制审核人员退回听证环节',
    holds: ({ state }) => hearingUnderWay(state),
  },
  hearingOfficersApart: {
    basis: penaltyLaw(64, { item: 4 }),      guard: 'G23', about: 'payload',
    refusal: '听证主持人、记录员办理或者审查过本案，或者已被决定回避',
    forward: '指定没有参与本案调查、审查的人员',
    holds: (q) => {
      const named = payloadOf(q, 'assignHearing')
      const barred = [...handlers(q.state), ...headsWhoAgreed(q.state)]
      return (
        !named ||
        [named.presider, named.recorder].every(
          ({ personId }) => !barred.includes(personId) && !wasRecused(q.state, personId),
        )
      )
    },
  },
  hearingOfficersQualified: {
    // Who may preside is the agency's to designate; here it designates among those who hold the role (rules §5.1 R8).
    basis: null,                             guard: null,  about: 'payload',
    refusal: '所选人员没有听证主持人、记录员岗位，或者主持人与记录员是同一人',
    forward: '从听证主持人、记录员中选择两人；没有的，请管理员任职',
    holds: (q) => {
      const named = payloadOf(q, 'assignHearing')
      return (
        !named ||
        (named.presider.personId !== named.recorder.personId &&
          [named.presider, named.recorder].every(({ roles }) => roles.includes('R8')))
      )
    },
  },
  hearingAssigned: {
    basis: penaltyLaw(64, { item: 4 }),      guard: 'G23', about: 'file',
    refusal: '尚未指定听证主持人、记录员，或者指定的人员已被决定回避',
    forward: '由行政机关负责人指定本案调查人员以外的人员',
    holds: ({ state }) => !!hearingOfficersInPlace(state),
  },
  actsAsHearingOfficer: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'file',
    refusal: '只有本案指定的听证主持人、记录员可以办理',
    forward: '请指定的听证主持人或者记录员办理',
    holds: ({ state, ctx }) => {
      const officers = hearingOfficersInPlace(state)
      return (
        !!officers &&
        [officers.presider.personId, officers.recorder.personId].includes(ctx.actor.personId)
      )
    },
  },
  actsAsPresider: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'file',
    refusal: '听证报告由主持本案听证的人员提出',
    forward: '请本案听证主持人办理',
    holds: ({ state, ctx }) => state.hearing.officers?.presider.personId === ctx.actor.personId,
  },
  recusalUndecided: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'file',
    refusal: '没有待决定的听证回避申请',
    forward: '先登记当事人的回避申请',
    holds: ({ state }) => !!undecidedRecusal(state),
  },
  recusalKnown: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'payload',
    refusal: '所决定的不是尚未决定的那一件回避申请',
    forward: '刷新页面后重新办理',
    holds: (q) => {
      const decided = payloadOf(q, 'decideHearingRecusal')
      return !decided || decided.id === undecidedRecusal(q.state)?.asked.id
    },
  },
  recusalsDecided: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'file',
    refusal: '当事人申请听证主持人、记录员回避，尚未决定',
    forward: '由行政机关负责人决定是否回避后再进行',
    holds: ({ state }) => !undecidedRecusal(state),
  },
  oneOrTwoAgents: {
    basis: penaltyLaw(64, { item: 5 }),      guard: null,  about: 'payload',
    refusal: '委托代理人应当为一至二人',
    forward: '由当事人确定一至二名代理人',
    holds: (q) => [1, 2].includes(payloadOf(q, 'nameHearingAgents')?.agents.length ?? 1),
  },
  agentsAuthorised: {
    basis: penaltyLaw(64, { item: 5 }),      guard: null,  about: 'payload',
    refusal: '没有当事人的授权委托书',
    forward: '上传当事人签名或者盖章的授权委托书',
    holds: (q) => (payloadOf(q, 'nameHearingAgents')?.attachments.length ?? 1) > 0,
  },

  hearingDayFarEnough: {
    basis: penaltyLaw(64, { item: 2 }),      guard: 'G22', about: 'payload',
    refusal: '听证通知距听证之日不足七个完整工作日',
    detail: (q) => {
      const notice = dayTooNear(q)
      return notice ? `：${notice.reason}` : ''
    },
    forward: '推迟听证的日期，为送达留出时间，再通知当事人',
    holds: (q) => dayTooNear(q)?.verdict !== 'tooLate',
  },
  publicOrReasoned: {
    basis: penaltyLaw(64, { item: 3 }),      guard: null,  about: 'payload',
    refusal: '听证不公开，没有写明涉及国家秘密、商业秘密或者个人隐私的理由',
    forward: '听证应当公开举行；依法不公开的，选择理由并写明情况',
    holds: (q) => {
      const set = payloadOf(q, 'scheduleHearing')
      return !set || (set.public ? set.closedBecause === null : !!set.closedBecause && written(set.closedNote, 2))
    },
  },
  postponementReasoned: {
    basis: penaltyLaw(64, { item: 2 }),      guard: null,  about: 'payload',
    refusal: '已经通知过听证的日期，变更日期没有写明理由',
    forward: '写明延期的理由，并重新通知当事人',
    holds: (q) => {
      const set = payloadOf(q, 'scheduleHearing')
      const earlier = currentSession(q.state)
      return !set || !earlier || earlier.record !== null || written(set.changeReason, 2)
    },
  },
  announcementReady: {
    basis: penaltyLaw(64, { item: 3 }),      guard: null,  about: 'payload',
    refusal: '本次听证没有加盖印章的听证公告，或者公告日期晚于今天、不在听证之前',
    forward: '听证公告用印后张贴或者发布，按实际日期登记',
    holds: (q) => {
      const posted = payloadOf(q, 'announceHearing')
      if (!posted) return true
      const session = currentSession(q.state)
      return (
        session?.id === posted.id &&
        !!currentPaper(q.state, 'D37', posted.id)?.sealed &&
        posted.postedOn <= q.ctx.today &&
        posted.postedOn < beijingDay(session.notice.at)
      )
    },
  },
  hearingAnnounced: {
    basis: penaltyLaw(64, { item: 3 }),      guard: null,  about: 'file',
    refusal: '公开举行的听证没有公告',
    forward: '发布听证公告，登记公告的日期和地点',
    holds: ({ state }) => {
      const session = currentSession(state)
      return !session?.notice.public || session.announced !== null
    },
  },
  hearingNoticeServed: {
    basis: penaltyLaw(64, { item: 2 }),      guard: 'G22', about: 'file',
    refusal: '没有通知当事人举行听证的时间、地点，或者听证通知书尚未送达',
    forward: '确定时间、地点，听证通知书用印后送达当事人',
    holds: ({ state }) => {
      const session = currentSession(state)
      return !!session && !!serviceOfPaper(state, 'D35', session.id)
    },
  },
  noticeLongEnough: {
    basis: penaltyLaw(64, { item: 2 }),      guard: 'G22', about: 'file',
    refusal: '听证通知书送达之日距听证之日不足七个完整工作日，不得举行',
    detail: (q) => {
      const notice = noticeGiven(q)
      return notice ? `：${notice.reason}` : ''
    },
    forward: '变更听证的日期，重新通知当事人',
    holds: (q) => noticeGiven(q)?.verdict !== 'tooLate',
  },
  heldAsNoticed: {
    basis: penaltyLaw(64, { item: 2 }),      guard: 'G22', about: 'payload',
    refusal: '听证的日期、时间与通知当事人的不一致',
    forward: '按通知的日期举行；需要变更的，重新通知当事人',
    holds: (q) => {
      const made = record(q)
      const session = currentSession(q.state)
      return (
        !made ||
        (session?.id === made.id &&
          beijingDay(made.startedAt) === beijingDay(session.notice.at) &&
          hoursBetween(session.notice.at, made.startedAt) >= 0)
      )
    },
  },
  hearingRightsTold: {
    basis: penaltyLaw(64, { item: 4 }),      guard: null,  about: 'payload',
    refusal: '举行听证没有告知当事人的权利义务和申请回避的权利',
    forward: '核对身份、告知权利后再进行，并如实记入笔录',
    holds: (q) => !held(q) || record(q)?.rightsTold === true,
  },
  partyHeardThere: {
    basis: penaltyLaw(64, { item: 5 }),      guard: null,  about: 'payload',
    refusal: '笔录记载听证举行完毕，但当事人没有到场，或者到场的代理人没有登记委托',
    forward: '当事人亲自参加或者由已经登记委托的代理人参加；都不到场的，记为拒不出席',
    holds: (q) => {
      if (!held(q)) return true
      const attended = record(q)?.attended
      if (attended === 'self') return true
      return (attended === 'agent' || attended === 'both') && q.state.hearing.agents !== null
    },
  },
  investigatorsSpeak: {
    basis: penaltyLaw(64, { item: 7 }),      guard: null,  about: 'payload',
    refusal: '听证没有本案调查人员到场提出违法事实、证据和处罚建议',
    forward: '通知承办人员参加听证，并列入参加人',
    holds: (q) => {
      const { officers } = q.state
      const investigators = [officers?.lead.personId, officers?.support.personId]
      return !held(q) || !!record(q)?.present.some(({ personId }) => personId && investigators.includes(personId))
    },
  },
  bothSidesRecorded: {
    basis: penaltyLaw(64, { item: 7 }),      guard: null,  about: 'payload',
    refusal: '听证笔录缺少调查人员的意见、举证质证、当事人的申辩或者最后陈述',
    forward: '按听证的经过逐项如实记录',
    holds: (q) => {
      const made = record(q)
      return (
        made?.outcome !== 'held' ||
        [made.officersCase, made.examination, made.defence, made.lastStatement].every((text) => written(text))
      )
    },
  },
  absenceNoted: {
    basis: penaltyLaw(64, { item: 6 }),      guard: null,  about: 'payload',
    refusal: '当事人缺席或者中途退出，没有写明经过以及没有正当理由',
    forward: '写明通知、等候、查问的经过；有正当理由的，变更日期重新通知',
    holds: (q) => !record(q) || held(q) || written(record(q)?.absenceNote, 5),
  },
  hearingRecordSigned: {
    basis: penaltyLaw(64, { item: 8 }),      guard: null,  about: 'payload',
    refusal: '听证笔录没有当事人或者其代理人签名，听证主持人也没有注明拒绝签名的情况',
    forward: '交当事人核对无误后逐页签名；拒绝签名的，由听证主持人注明',
    holds: (q) => {
      const by = record(q)?.signedBy
      if (!by || by === 'party') return true
      return written(field(q, 'signatureNote')) && (by === 'refused' || !held(q))
    },
  },
  hearingOnRecord: {
    basis: penaltyLaw(65),                   guard: null,  about: 'file',
    refusal: '没有听证笔录，不能提出听证报告',
    forward: '先制作听证笔录',
    holds: ({ state }) => !!currentSession(state)?.record,
  },
} as const satisfies Record<string, Condition>
