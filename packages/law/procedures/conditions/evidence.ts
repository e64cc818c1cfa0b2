import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import { evidenceOnFile } from '../../case/evidence-on-file.ts'
import type { Question } from '../../case/judge-context.ts'
import { ageOnActDay } from '../../case/substance.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const preservation = (q: Question) => q.state.preservations.find((one) => one.id === field(q, 'id'))
/** Without a payload: whether any preservation stands at the step asked about, so that the page can offer it. */
const anyPreservation = (q: Question, holds: (one: Question['state']['preservations'][number]) => boolean) =>
  q.payload === null
    ? q.state.preservations.some(holds)
    : !!preservation(q) && holds(preservation(q) as never)

const evidenceIds = (q: Question) => evidenceOnFile(q.state).map(({ id }) => id)

// biome-ignore format: a table of law is read in columns
export const evidenceConditions = {
  certificateShown: {
    basis: penaltyLaw(55, { paragraph: 1 }), guard: 'G05', about: 'payload',
    refusal: '没有记录执法人员主动出示执法证件',
    forward: '向当事人或者有关人员主动出示执法证件并如实记录；未出示的，当事人有权拒绝',
    holds: (q) => field(q, 'certificateShown') === true,
  },
  rightsTold: {
    basis: penaltyLaw(43),                   guard: null,  about: 'payload',
    refusal: '没有记录告知当事人申请回避等权利',
    forward: '告知当事人如实回答的义务和申请回避等权利，并如实记录',
    holds: (q) => field(q, 'rightsTold') === true,
  },
  signedOrWitnessed: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '当事人未签名，又没有见证人或者拒签情况的记载',
    forward: '请见证人签名，或者注明拒绝签名的情况',
    holds: (q) => {
      const by = field(q, 'signedBy')
      if (by === 'party') return true
      if (by === 'witness') return !!field(q, 'witness')
      return by === 'refused' && !!field(q, 'signatureNote')?.trim()
    },
  },
  timesInOrder: {
    basis: penaltyLaw(47),                   guard: null,  about: 'payload',
    refusal: '笔录的结束时间不在开始时间之后，或者晚于现在',
    forward: '按实际情况填写起止时间',
    holds: (q) => {
      const from = field(q, 'startedAt')
      const until = field(q, 'endedAt')
      return !!from && !!until && hoursBetween(from, until) > 0 && hoursBetween(until, q.ctx.now) >= 0
    },
  },
  guardianPresent: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '询问未成年当事人，没有记录监护人到场',
    forward: '通知监护人到场，并在与案件的关系中写明监护人',
    holds: (q) => {
      const age = ageOnActDay(q.state)
      const talk = payloadOf(q, 'recordInterview')
      if (!talk || age === null || age >= 18 || talk.personName !== q.state.party?.name) return true
      return talk.personRelation.includes('监护人')
    },
  },
  hasAttachment: {
    basis: penaltyLaw(46),                   guard: null,  about: 'payload',
    refusal: '没有附上照片、视频或者复制件',
    forward: '上传原始文件，系统按内容登记校验值',
    holds: (q) => (field(q, 'attachments')?.length ?? 0) > 0,
  },
  evidenceExists: {
    basis: penaltyLaw(40),                   guard: null,  about: 'payload',
    refusal: '认定的要件没有对应的证据',
    forward: '从本案已收集的证据中选择，至少一项',
    holds: (q) => {
      const known = evidenceIds(q)
      const chosen = field(q, 'evidence')
      return Array.isArray(chosen) && chosen.length > 0 && chosen.every((id) => known.includes(id))
    },
  },
  goodsListed: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'payload',
    refusal: '没有列明拟登记保存的物品',
    forward: '逐件写明名称、规格、数量和状态',
    holds: (q) => (field(q, 'goods')?.length ?? 0) > 0,
  },
  preservationProposed: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '没有待办的先行登记保存',
    forward: '先由承办人员报请先行登记保存',
    holds: (q) => anyPreservation(q, (one) => !one.approved),
  },
  preservationCountersigned: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '承办机构负责人尚未审核登记保存',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人批准',
    holds: (q) => anyPreservation(q, (one) => !!one.countersigned && !one.approved),
  },
  preservationApproved: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '先行登记保存未经行政机关负责人批准',
    forward: '报行政机关负责人批准后实施',
    holds: (q) => anyPreservation(q, (one) => !!one.approved && !one.carriedOut),
  },
  preservedAfterApproval: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'payload',
    refusal: '登记保存的时间早于批准，或者晚于今天',
    forward: '批准后方可实施；按实际时间填写，七个工作日的处理期限由此计算',
    holds: (q) => {
      const at = payloadOf(q, 'carryOutPreservation')?.at
      const approved = preservation(q)?.approved
      return !at || !approved || (beijingDay(at) >= approved.on && beijingDay(at) <= q.ctx.today)
    },
  },
  preservationCarriedOut: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '没有已经实施、尚未处理的登记保存',
    forward: '核对登记保存的办理情况',
    holds: (q) => anyPreservation(q, (one) => !!one.carriedOut && !one.disposed),
  },
  preservationsSettled: {
    basis: penaltyLaw(56),                   guard: 'G13', about: 'file',
    refusal: '登记保存的证据尚未作出处理决定',
    forward: '在七个工作日内作出处理决定：返还、送交检验检测鉴定或者解除',
    holds: ({ state }) => state.preservations.every((one) => !one.carriedOut || one.disposed),
  },
  correctionDayAhead: {
    basis: penaltyLaw(28, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '改正期限早于今天',
    forward: '给当事人留出改正所需的合理时间',
    holds: (q) => (payloadOf(q, 'orderCorrection')?.correctBy ?? q.ctx.today) >= q.ctx.today,
  },
  correctionOrdered: {
    basis: penaltyLaw(28, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '没有责令改正，无从复查',
    forward: '先责令当事人改正或者限期改正',
    holds: (q) =>
      q.payload === null
        ? q.state.corrections.length > 0
        : q.state.corrections.some((one) => one.id === field(q, 'id')),
  },
  correctionOrderedOrNeedless: {
    basis: penaltyLaw(28, { paragraph: 1 }), guard: null,  about: 'file',
    refusal: '实施行政处罚时，没有责令当事人改正或者限期改正违法行为',
    forward: '责令改正；已经改正的，在裁量中认定及时改正',
    holds: ({ state }) => state.corrections.length > 0 || state.discretion?.correctedInTime === true,
  },
} as const satisfies Record<string, Condition>
