import { hoursBetween } from '../../calendar/plain-date.ts'
import { type ReviewPoint, reviewPoints } from '../../case/payloads.ts'
import { handlers, headsWhoAgreed } from '../../case/state.ts'
import { collectiveRequired, departureOnFile, noticeService, statementPeriod } from '../../case/substance.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const points = Object.keys(reviewPoints) as ReviewPoint[]

// biome-ignore format: a table of law is read in columns
export const noticeConditions = {
  firstLookGiven: {
    // The Law asks for a review before the decision; the look before the notice is the platform's own (rules S07).
    basis: null,                             guard: null,  about: 'file',
    refusal: '法制审核人员尚未出具初审意见',
    forward: '由法制审核人员初审拟处理意见后，再报批告知',
    holds: ({ state }) => !!state.firstLook && state.firstLook.revision > (state.entered.NOTICE_REVIEW ?? 0),
  },
  pointsAllLooked: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '初审认为尚有不符合要求的审核要点',
    forward: '不符合要求的，写明理由退回承办机构',
    holds: (q) => {
      const look = payloadOf(q, 'giveFirstLook')
      return !look || points.every((point) => look.points[point])
    },
  },
  noticeServed: {
    basis: penaltyLaw(62),                   guard: 'G18', about: 'file',
    refusal: '尚未向当事人送达行政处罚事先告知书',
    forward: '将告知书用印并送达，登记送达回证',
    holds: ({ state }) => !!noticeService(state),
  },
  partyHeard: {
    basis: penaltyLaw(62),                   guard: 'G21', about: 'file',
    refusal: '陈述、申辩期限尚未届满，当事人也没有明确放弃',
    forward: '等待期限届满，或者登记当事人明确放弃陈述、申辩的书面材料',
    holds: ({ state, ctx }) => {
      if (state.waiver) return true
      const period = statementPeriod(state, ctx)
      return !!period && !period.provisional && ctx.today > period.legalDueOn
    },
  },
  statementMade: {
    basis: penaltyLaw(45, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '当事人没有陈述、申辩，无需复核',
    forward: '先如实记录当事人的陈述、申辩',
    holds: ({ state }) => state.statements.some((one) => one.revision > (state.notice?.revision ?? 0)),
  },
  everyPointAnswered: {
    basis: penaltyLaw(45, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '当事人提出的事实、理由和证据没有逐条复核',
    forward: '对每一条陈述、申辩写明是否采纳及理由',
    holds: (q) => {
      const answers = payloadOf(q, 'recheckStatement')?.answers
      const claims = q.state.statements
        .filter((one) => one.revision > (q.state.notice?.revision ?? 0))
        .flatMap((one) => one.points)
      return (
        !answers ||
        claims.every((claim) =>
          answers.some((answer) => answer.claim === claim && answer.reason.trim() !== ''),
        )
      )
    },
  },
  notHeavierAfterDefence: {
    basis: penaltyLaw(45, { paragraph: 2 }), guard: 'G19', about: 'payload',
    refusal: '因当事人陈述、申辩而给予更重的处罚',
    forward: '复核后的处罚不得重于告知的处罚',
    holds: (q) => (payloadOf(q, 'recheckStatement')?.fineFen ?? 0) <= (q.state.notice?.fineFen ?? 0),
  },
  statementRechecked: {
    basis: penaltyLaw(45, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '承办人员尚未提出复核意见',
    forward: '由承办人员逐条复核后报审定',
    holds: ({ state }) => state.recheck !== null && state.recheck.confirmed === null,
  },
  statementAnswered: {
    basis: penaltyLaw(45, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '当事人的陈述、申辩尚未复核',
    forward: '逐条复核并由承办机构负责人审定复核意见',
    holds: ({ state }) =>
      !state.statements.some((one) => one.revision > (state.notice?.revision ?? 0)) ||
      !!state.recheck?.confirmed,
  },
  reviewerIndependent: {
    basis: penaltyLaw(58),                   guard: 'G25', about: 'file',
    refusal: '审核人员办理过本案，或者作为承办机构负责人审查过本案，不能再作法制审核',
    forward: '由没有参与本案的法制审核人员审核；本单位没有的，可以请上级协同审核',
    holds: ({ state, ctx }) => ![...handlers(state), ...headsWhoAgreed(state)].includes(ctx.actor.personId),
  },
  reviewerQualified: {
    basis: penaltyLaw(58, { paragraph: 2 }), guard: 'G25', about: 'file',
    refusal: '审核人员没有登记国家统一法律职业资格',
    forward: '由具备资格的法制审核人员审核；已有资格的，请管理员登记资格证书',
    holds: ({ ctx }) => ctx.actor.qualified,
  },
  pointsMatchConclusion: {
    basis: penaltyLaw(58),                   guard: null,  about: 'payload',
    refusal: '审核要点与结论不一致：同意的，各要点都应当符合；不同意的，应当写明理由',
    forward: '逐项核对审核要点，或者修改结论',
    holds: (q) => {
      const given = payloadOf(q, 'giveLegalOpinion')
      if (!given) return true
      return given.conclusion === 'agree'
        ? points.every((point) => given.points[point])
        : given.opinion.trim().length >= 5
    },
  },
  reviewPassed: {
    basis: penaltyLaw(58, { paragraph: 1 }), guard: 'G24', about: 'file',
    refusal: '未经法制审核或者审核未通过',
    forward: '提请法制审核，审核同意后再行决定',
    holds: ({ state }) =>
      state.review?.conclusion === 'agree' && state.review.revision > (state.entered.LEGAL_REVIEW ?? 0),
  },
  jointlyDiscussed: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'file',
    refusal: '情节复杂或者重大违法行为，未经行政机关负责人集体讨论',
    detail: ({ state }) => {
      const departs = departureOnFile(state)
      return departs === null ? '' : `（逸脱裁量基准：${departs}）`
    },
    forward: '提交集体讨论并如实记录',
    holds: ({ state, ctx }) =>
      !collectiveRequired(state, ctx.rules) ||
      (!!state.discussion &&
        state.discussion.revision > (state.entered.COLLECTIVE ?? Number.POSITIVE_INFINITY)),
  },
  discussionAfterReview: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G27', about: 'payload',
    refusal: '集体讨论的时间早于法制审核，或者晚于现在',
    forward: '先法制审核、后集体讨论，按实际时间填写',
    holds: (q) => {
      const held = payloadOf(q, 'recordDiscussion')?.heldAt
      const reviewedAt = q.state.review?.at
      return (
        !held || !reviewedAt || (hoursBetween(reviewedAt, held) >= 0 && hoursBetween(held, q.ctx.now) >= 0)
      )
    },
  },
  quorumPresent: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'payload',
    refusal: '到会的行政机关负责人未达到应到人数的比例，或者成员重复、不足三人',
    forward: '到会人数达到规定比例后再讨论（比例为城市设置，未核实）',
    holds: (q) => {
      const members = payloadOf(q, 'recordDiscussion')?.members
      const [part, whole] = q.ctx.rules.collective.quorum
      return (
        !members ||
        (members.length >= 3 &&
          new Set(members.map(({ personId }) => personId)).size === members.length &&
          members.filter((one) => one.present).length * whole >= members.length * part)
      )
    },
  },
  investigatorsDoNotVote: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'payload',
    refusal: '办案人员或者法制审核人员作为成员参与了表决',
    forward: '办案人员可以列席汇报，不参与表决',
    holds: (q) => {
      const barred = [...handlers(q.state), q.state.review?.by.personId]
      const discussion = payloadOf(q, 'recordDiscussion')
      return (
        !discussion ||
        [...discussion.members, discussion.presider].every((one) => !barred.includes(one.personId))
      )
    },
  },
  everyMemberSpeaks: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'payload',
    refusal: '集体讨论记录没有写明每位到会成员的意见',
    forward: '逐一记录到会成员的意见',
    holds: (q) =>
      payloadOf(q, 'recordDiscussion')?.members.every((one) => !one.present || one.opinion.trim() !== '') ??
      true,
  },
  majorityAgrees: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'payload',
    refusal: '同意讨论结论的成员未过应到成员的半数',
    forward: '按多数意见形成结论，或者退回补充调查',
    holds: (q) => {
      const members = payloadOf(q, 'recordDiscussion')?.members
      return !members || members.filter((one) => one.present && one.agree).length * 2 > members.length
    },
  },
  notHeavierThanNotified: {
    basis: penaltyLaw(45, { paragraph: 2 }), guard: 'G19', about: 'file',
    refusal: '拟作出的处罚重于已告知当事人的处罚',
    forward: '按告知的处罚作出决定；有新的事实需要加重的，退回调查后重新告知',
    holds: (q) => {
      // A draft left from before a return binds nobody: only the act of deciding is measured by what was drafted.
      const fineFen = q.action === 'approveDecision' ? q.state.decision?.fineFen : field(q, 'fineFen')
      return (fineFen ?? 0) <= (q.state.notice?.fineFen ?? 0)
    },
  },
} as const satisfies Record<string, Condition>
