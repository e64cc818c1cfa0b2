import { beijingDay, earlierOf, type PlainDate } from '../../calendar/plain-date.ts'
import { kindOf } from '../../case/city-paper.ts'
import { goesToReporter } from '../../case/complaint-answer.ts'
import { hearingEnd } from '../../case/hearing.ts'
import type { Question } from '../../case/judge-context.ts'
import { lostItsObject } from '../../case/lost-papers.ts'
import type { Payloads, ServiceMethod } from '../../case/payloads.ts'
import type { Paper } from '../../case/state.ts'
import { collectiveRequired, hasSixContents } from '../../case/substance.ts'
import { civilProcedureLaw, compulsionLaw, penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The day a paper could first be handed over: 登记保存 gives its notice on the spot and is written up afterwards. */
function madeOn({ state }: Question, one: Paper): PlainDate {
  const preserved = one.kind === 'D17' && state.preservations.find(({ id }) => id === one.about)?.carriedOut
  return preserved ? earlierOf(beijingDay(preserved.at), one.issued.on) : one.issued.on
}

const paper = (q: Question) => q.state.papers.find((one) => one.id === field(q, 'paperId'))
const served = (q: Question) =>
  (field(q, 'paperIds') ?? []).map((id) => q.state.papers.find((one) => one.id === id))

/** A way through somebody else: who it is, and the receipt they brought back. */
const throughProved = (service: Payloads['recordService'] | null, way: ServiceMethod): boolean =>
  service?.method !== way || (!!service.throughBody?.trim() && service.proof !== null)

// biome-ignore format: a table of law is read in columns
export const decisionConditions = {
  decisionFollowsDiscussion: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G26', about: 'payload',
    refusal: '拟决定的罚款数额与集体讨论的结论不一致',
    forward: '按集体讨论的结论拟定；需要改变的，重新讨论',
    holds: (q) => {
      const proposed = payloadOf(q, 'proposeDecision')
      return (
        !proposed ||
        !collectiveRequired(q.state, q.ctx.rules) ||
        proposed.fineFen === q.state.discussion?.fineFen
      )
    },
  },
  decisionProposed: {
    basis: penaltyLaw(59),                   guard: 'G28', about: 'file',
    refusal: '尚未拟定处罚决定，或者决定的事实、证据、理由、种类依据、罚款以外处罚的履行方式和期限不完整',
    forward: '由承办人员拟定决定，写全法定的六项内容',
    holds: ({ state }) =>
      hasSixContents(state) && (state.decision?.revision ?? 0) > (state.entered.DECISION_REVIEW ?? 0),
  },
  decisionCountersigned: {
    basis: penaltyLaw(57),                   guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核处罚决定',
    forward: '由承办机构负责人签署意见后，再报行政机关负责人',
    holds: ({ state }) => !!state.decision?.countersigned,
  },
  orderOfSteps: {
    basis: penaltyLaw(57, { paragraph: 2 }), guard: 'G27', about: 'file',
    refusal: '办理顺序不合法：应当先告知、听证，再法制审核、再集体讨论、后决定',
    forward: '退回到缺少的环节，按顺序办理',
    holds: ({ state, ctx }) => {
      // A discussion of an earlier round counts for nothing where this round needs none.
      const discussed = collectiveRequired(state, ctx.rules) ? state.discussion : null
      const heard = state.hearing.report ?? hearingEnd(state)
      const steps = [state.notice, heard, state.review, discussed, state.decision].filter((one) => one !== null)
      return steps.every((one, index) => index === 0 || (steps[index - 1]?.revision ?? 0) < one.revision)
    },
  },
  chiefSignsCollective: {
    // 第五十七条第二款 asks for the discussion; that the chief signs is the rule of office (rules §5.3).
    basis: null,                             guard: null,  about: 'file',
    refusal: '经集体讨论的案件应当由主要负责人签发',
    forward: '由主要负责人签发处罚决定',
    holds: ({ state, ctx }) => !collectiveRequired(state, ctx.rules) || ctx.actor.roles.includes('R7'),
  },
  paperExists: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '本案没有这份文书',
    forward: '刷新页面后重新选择',
    holds: (q) => !!paper(q),
  },
  paperNotVoid: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '这份文书已经作废',
    forward: '选择现行有效的一份',
    holds: (q) => !paper(q)?.voided,
  },
  paperNotSealed: {
    basis: penaltyLaw(59, { paragraph: 2 }), guard: 'G28', about: 'payload',
    refusal: '这份文书已经用印',
    forward: '无需重复用印',
    holds: (q) => !paper(q)?.sealed,
  },
  paperNotServed: {
    basis: penaltyLaw(61),                   guard: null,  about: 'payload',
    refusal: '这份文书已经送达，不能重新制作',
    forward: '送达后有误的，以更正通知书更正；处罚决定书报请纠错，告知书重新告知',
    holds: (q) => !paper(q)?.servedBy,
  },
  papersServable: {
    basis: penaltyLaw(61),                   guard: 'G30', about: 'payload',
    refusal: '所选文书不需要送达、已经送达、已经作废，或者不属于本案',
    forward: '重新选择需要送达的文书',
    holds: (q) => {
      const papers = served(q)
      return (
        papers.length > 0 &&
        papers.every((one) => !!one && !one.voided && !one.servedBy && kindOf(one)?.served !== 'N')
      )
    },
  },
  papersHaveObject: {
    basis: compulsionLaw(40, { item: 4 }),   guard: null,  about: 'payload',
    refusal: '所选文书据以执行的决定在送达以前已被撤销，文书失去对象，不得再送达',
    forward: '不再送达这份文书，它留卷存档；决定被撤销的情况由复议决定书、裁判文书或者纠错决定书告知当事人',
    holds: (q) => served(q).every((one) => !one || !lostItsObject(q.state, one)),
  },
  papersSealed: {
    basis: penaltyLaw(59, { paragraph: 2 }), guard: 'G28', about: 'payload',
    refusal: '送达的文书没有加盖行政机关印章',
    forward: '由内勤人员用印并登记后再送达',
    holds: (q) => served(q).every((one) => !one || !kindOf(one)?.sealed || !!one.sealed),
  },
  twoServers: {
    basis: penaltyLaw(42, { paragraph: 1 }), guard: 'G04', about: 'payload',
    refusal: '送达人员少于两人，或者当日没有有效的执法证件',
    forward: '由两名持有效执法证件的人员送达',
    holds: (q) => {
      const servers = payloadOf(q, 'recordService')?.servers ?? []
      const distinct = new Set(servers.map(({ personId }) => personId))
      return (
        distinct.size >= 2 &&
        [...distinct].every((id) => {
          const certificate = q.ctx.certificates[id]
          return (
            !!certificate && certificate.validFrom <= q.ctx.today && q.ctx.today <= certificate.validUntil
          )
        })
      )
    },
  },
  servedAfterMade: {
    basis: civilProcedureLaw(87),            guard: 'G21', about: 'payload',
    refusal: '送达日期早于文书作出之日，或者晚于今天',
    forward: '按送达回证上签收的日期填写，陈述申辩、缴款等期限由此计算',
    holds: (q) => {
      const at = payloadOf(q, 'recordService')?.servedAt
      if (!at) return true
      const on = beijingDay(at)
      return on <= q.ctx.today && served(q).every((one) => !one || on >= madeOn(q, one))
    },
  },
  leftServiceProved: {
    basis: civilProcedureLaw(89),            guard: 'G30', about: 'payload',
    refusal: '留置送达没有见证人，也没有照片或者录像，或者没有注明拒收事由',
    forward: '邀请基层组织或者所在单位代表见证，或者拍照录像记录送达过程，并注明拒收事由',
    holds: (q) => {
      const service = payloadOf(q, 'recordService')
      if (service?.method !== 'left') return true
      return !!service.refusalReason?.trim() && (service.witness !== null || service.mediaProof.length > 0)
    },
  },
  postalServiceProved: {
    basis: civilProcedureLaw(91),            guard: 'G30', about: 'payload',
    refusal: '邮寄送达没有邮件号码或者回执',
    forward: '填写邮件号码并上传回执，送达日期以回执上注明的收件日期为准',
    holds: (q) => {
      const service = payloadOf(q, 'recordService')
      return service?.method !== 'postal' || (!!service.postalNumber?.trim() && service.proof !== null)
    },
  },
  electronicServiceProved: {
    basis: penaltyLaw(61, { paragraph: 2 }), guard: 'G30', about: 'payload',
    refusal: '电子送达没有当事人事先签名的同意，或者不是向其确认的电子地址送达，或者没有到达的记录',
    forward: '当事人在送达地址确认书上同意并确认电子地址之后再用；送达日期为到达该地址所在系统的日期，上传能够确认收悉的记录；没有同意的，用其他方式送达',
    holds: (q) => {
      const service = payloadOf(q, 'recordService')
      if (service?.method !== 'electronic') return true
      const confirmed = q.state.addressConfirmation
      return (
        !!confirmed?.electronicConsent &&
        service.place.trim() === confirmed.electronicAddress?.trim() &&
        beijingDay(service.servedAt) >= confirmed.signedOn &&
        service.proof !== null &&
        // 处理结果告知书 goes to who reported, and it is the party that has consented.
        served(q).every((one) => !one || !goesToReporter(one))
      )
    },
  },
  entrustedServiceProved: {
    basis: civilProcedureLaw(91),            guard: 'G30', about: 'payload',
    refusal: '委托送达没有写明受委托的机关，或者没有其交回的送达回证',
    forward: '写明受委托的机关，上传其交回的送达回证；送达日期以回证上签收的日期为准',
    holds: (q) => throughProved(payloadOf(q, 'recordService'), 'entrusted'),
  },
  forwardedServiceProved: {
    basis: civilProcedureLaw(92),            guard: 'G30', about: 'payload',
    refusal: '转交送达没有写明转交的单位，或者没有当事人签收的送达回证',
    forward: '军人由其所在部队团以上单位的政治机关转交，被监禁的由监所转交，被采取强制性教育措施的由其所在机构转交；写明单位，上传签收的送达回证',
    holds: (q) => throughProved(payloadOf(q, 'recordService'), 'forwarded'),
  },
  consentHasAddress: {
    basis: penaltyLaw(61, { paragraph: 2 }), guard: 'G30', about: 'payload',
    refusal: '当事人同意电子送达，但没有填写电子送达地址',
    forward: '填写当事人确认的电子送达地址，或者取消电子送达',
    holds: (q) => {
      const confirmed = payloadOf(q, 'confirmAddress')
      return !confirmed?.electronicConsent || !!confirmed.electronicAddress?.trim()
    },
  },
} as const satisfies Record<string, Condition>
