import { beijingDay, formatChineseDate } from '../../calendar/plain-date.ts'
import type { Question } from '../../case/judge-context.ts'
import { openDispute, settledElsewhere, settledHere } from '../../case/jurisdiction.ts'
import { currentPaper } from '../../case/state.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const said = (text: string | null | undefined) => (text?.trim().length ?? 0) >= 5
/** The open dispute, and the one the act names where it names one. */
const theOne = (q: Question) => {
  const open = openDispute(q.state)
  return open && (q.payload === null || field(q, 'id') === open.id) ? open : undefined
}

// biome-ignore format: a table of law is read in columns
export const disputeConditions = {
  filedFirst: {
    basis: penaltyLaw(25, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '同一违法行为已由其他单位最先立案',
    detail: ({ ctx: { filedElsewhere: found } }) => (found ? `（${formatChineseDate(found.on)}，${found.unit}，${found.article}）` : ''),
    forward: '移送最先立案的机关，或者登记管辖争议，协商不成的报请共同的上一级行政机关指定管辖',
    holds: ({ state, ctx }) => !ctx.filedElsewhere || settledHere(state),
  },
  jurisdictionOurs: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '经协商或者指定，本案由其他机关管辖',
    forward: '报请移送有管辖权的机关；对方退回的，恢复办理',
    holds: ({ state }) => !settledElsewhere(state),
  },
  disputeWithAnother: {
    basis: penaltyLaw(25, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '与本单位自己不发生管辖争议',
    forward: '选择对同一违法行为有管辖权的另一行政机关',
    holds: (q) => payloadOf(q, 'raiseDispute')?.otherUnitId !== q.state.unitId,
  },
  disputeReasoned: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有写明争议的情况和本机关的理由',
    forward: '写明双方立案、办理的情况和各自主张管辖的依据',
    holds: (q) => {
      const raised = payloadOf(q, 'raiseDispute')
      return !raised || (said(raised.situation) && said(raised.grounds))
    },
  },
  disputeArisen: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '争议发生的日期晚于今天',
    forward: '按争议实际发生之日填写，协商的期限由此计算',
    holds: (q) => (payloadOf(q, 'raiseDispute')?.arisenOn ?? '') <= q.ctx.today,
  },
  disputeOpen: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '没有尚待解决的管辖争议',
    forward: '先由承办人员登记管辖争议',
    holds: (q) => !!theOne(q),
  },
  consultationRecorded: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有协商记录，或者没有写明协商的经过',
    forward: '上传双方签字的协商记录，写明参加人员和经过',
    holds: (q) => {
      const held = payloadOf(q, 'consultJurisdiction')
      return !held || (said(held.course) && held.attachments.length > 0)
    },
  },
  consultationInOrder: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '协商的时间早于争议发生之日，或者还没有到',
    forward: '按协商记录填写实际协商的时间',
    holds: (q) => {
      const held = payloadOf(q, 'consultJurisdiction')
      const since = theOne(q)?.raised.arisenOn ?? ''
      return !held || (held.heldAt <= q.ctx.now && beijingDay(held.heldAt) >= since)
    },
  },
  consultationFailed: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '尚未协商，或者协商没有结果的记录不在案卷内',
    forward: '先与对方协商并记录；共同的上一级行政机关也可以直接指定管辖',
    holds: ({ state }) => openDispute(state)?.consultations.at(-1)?.outcome === 'failed',
  },
  disputeNotReported: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '已经报请指定管辖',
    forward: '等待共同的上一级行政机关指定',
    holds: ({ state }) => !openDispute(state)?.reported,
  },
  designatesAsSuperior: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '指定管辖由争议双方共同的上一级行政机关作出',
    forward: '报请共同的上一级行政机关，由其负责人指定',
    holds: ({ ctx }) => ctx.actor.superior === true,
  },
  notDesignatedYet: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '已经指定管辖',
    forward: '用印后送交争议双方；确需改变的，撤回后另行办理',
    holds: ({ state }) => !openDispute(state)?.designated,
  },
  designationReasoned: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有写明指定管辖的理由',
    forward: '写明由哪一机关管辖和理由，印在指定管辖通知书上',
    holds: (q) => q.action !== 'designateJurisdiction' || q.payload === null || said(payloadOf(q, 'designateJurisdiction')?.reason),
  },
  designationSealed: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '没有加盖印章的指定管辖通知书',
    forward: '由共同的上一级行政机关指定并用印',
    holds: ({ state }) => {
      const open = openDispute(state)
      return !!open?.designated && !!currentPaper(state, 'D05', open.id)?.sealed
    },
  },
  designationReceived: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '收到的日期早于指定之日，或者晚于今天',
    forward: '按回执上签收的日期填写，办案期限由此恢复计算',
    holds: (q) => {
      const followed = payloadOf(q, 'followDesignation')
      return !followed || (followed.receivedOn <= q.ctx.today && followed.receivedOn >= (theOne(q)?.designated?.on ?? ''))
    },
  },
  designationReceipts: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '没有签收的回执',
    forward: '上传本机关签收的回执，附卷',
    holds: (q) => (payloadOf(q, 'followDesignation')?.receipts.length ?? 1) > 0,
  },
  paperOfItsAgency: {
    basis: penaltyLaw(25, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '文书由作出它的行政机关用印、重新制作',
    forward: '指定管辖通知书由共同的上一级行政机关用印；本案其他文书由办案单位用印',
    holds: (q) => {
      const kind = q.state.papers.find((one) => one.id === field(q, 'paperId'))?.kind
      return kind === undefined || (kind === 'D05') === (q.ctx.actor.superior === true)
    },
  },
} as const satisfies Record<string, Condition>
