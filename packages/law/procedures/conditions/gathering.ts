import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import type { Question } from '../../case/judge-context.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** Whether something asked for still waits: the one named, and before a form is filled in any at all. */
const waits = <T extends { readonly id: string }>(
  q: Question,
  list: readonly T[],
  open: (one: T) => boolean,
) => list.some((one) => open(one) && (q.payload === null || one.id === field(q, 'id')))

const recused = (q: Question) =>
  q.state.recusals.filter(({ decided }) => decided?.granted).map(({ against }) => against.personId)

// biome-ignore format: a table of law is read in columns
export const gatheringConditions = {
  callAhead: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '通知询问的时间不在现在之后',
    forward: '给被询问人留出收到通知后到场的时间',
    holds: (q) => hoursBetween(q.ctx.now, payloadOf(q, 'callInterview')?.at ?? '9999-12-31T00:00:00Z') > 0,
  },
  materialsDayAhead: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '提供材料的期限不在今天之后',
    forward: '给对方留出准备材料所需的合理时间',
    holds: (q) => (payloadOf(q, 'demandMaterials')?.dueOn ?? '9999-12-31') > q.ctx.today,
  },
  materialsDemanded: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '没有尚未收到材料的限期提供材料通知',
    forward: '先通知限期提供材料；没有通知的，按提取书证登记',
    holds: (q) => waits(q, q.state.materialDemands, ({ received }) => received === null),
  },
  factNotInFuture: {
    basis: penaltyLaw(47),                   guard: null,  about: 'payload',
    refusal: '填写的日期或者时间晚于现在',
    forward: '按实际发生的日期、时间填写',
    holds: (q) => {
      const on = field(q, 'receivedOn')
      const at = field(q, 'takenAt')
      return (!on || on <= q.ctx.today) && (!at || beijingDay(at) <= q.ctx.today)
    },
  },
  appraisalPeriodInOrder: {
    basis: penaltyLaw(60),                   guard: 'G29', about: 'payload',
    refusal: '期间的结束早于开始或者早于今天，或者开始早于今天',
    forward: '写明起止日期并告知当事人；只有告知的期间不计入办案期限，不得事后补算',
    holds: (q) => {
      const asked = payloadOf(q, 'entrustAppraisal')
      return !asked || (asked.startsOn >= q.ctx.today && asked.until >= asked.startsOn)
    },
  },
  appraisalOpen: {
    basis: penaltyLaw(46),                   guard: null,  about: 'file',
    refusal: '没有尚未出具结果的委托',
    forward: '先委托检测、检验、检疫、鉴定',
    holds: (q) => waits(q, q.state.appraisals, ({ result }) => result === null),
  },
  replyDayAhead: {
    basis: penaltyLaw(26),                   guard: null,  about: 'payload',
    refusal: '请求答复的日期不在今天之后',
    forward: '给协助机关留出合理的时间',
    holds: (q) => (payloadOf(q, 'requestAssistance')?.replyBy ?? '9999-12-31') > q.ctx.today,
  },
  assistanceOpen: {
    basis: penaltyLaw(26),                   guard: null,  about: 'file',
    refusal: '没有尚未答复的协助调查函',
    forward: '先发出协助调查函',
    holds: (q) => waits(q, q.state.assistances, ({ reply }) => reply === null),
  },
  recusalAgainstOfficer: {
    basis: penaltyLaw(43),                   guard: null,  about: 'payload',
    refusal: '申请回避的对象不是本案承办人员，或者对同一人的申请尚未决定，或者申请日期晚于今天',
    forward: '核对申请回避的人员；已有申请的，先作出决定',
    holds: (q) => {
      const asked = payloadOf(q, 'applyRecusal')
      const { officers, recusals } = q.state
      return (
        !asked ||
        ([officers?.lead.personId, officers?.support.personId].includes(asked.against.personId) &&
          recusals.every((one) => one.decided !== null || one.against.personId !== asked.against.personId) &&
          asked.appliedOn <= q.ctx.today)
      )
    },
  },
  recusalOpen: {
    basis: penaltyLaw(43),                   guard: null,  about: 'file',
    refusal: '没有尚未决定的回避申请',
    forward: '先登记当事人的回避申请',
    holds: (q) => waits(q, q.state.recusals, ({ decided }) => decided === null),
  },
  recusalReplaced: {
    basis: penaltyLaw(43),                   guard: 'G04', about: 'payload',
    refusal: '同意回避的，没有指定持有效执法证件的人员接替，或者接替的就是被申请人、另一名承办人员',
    forward: '同时指定一名持有效执法证件的执法人员接替；不同意回避的，不填接替人员',
    holds: (q) => {
      const decided = payloadOf(q, 'decideRecusal')
      if (!decided) return true
      const { replacement } = decided
      if (!decided.granted) return replacement === null
      const { officers } = q.state
      const taken = [officers?.lead.personId, officers?.support.personId, ...recused(q)]
      const certificate = replacement && q.ctx.certificates[replacement.personId]
      return (
        !!replacement &&
        !taken.includes(replacement.personId) &&
        !!certificate && certificate.validFrom <= q.ctx.today && q.ctx.today <= certificate.validUntil
      )
    },
  },
  notRecused: {
    basis: penaltyLaw(43),                   guard: null,  about: 'payload',
    refusal: '所选人员已经决定回避，不得再承办本案',
    forward: '另行指派承办人员',
    holds: (q) => {
      const gone = recused(q)
      return [field(q, 'lead'), field(q, 'support')].every((one) => !one || !gone.includes(one.personId))
    },
  },
  officerRecusalsDecided: {
    basis: penaltyLaw(43),                   guard: null,  about: 'file',
    refusal: '当事人的回避申请尚未作出决定',
    forward: '由行政机关负责人对回避申请作出决定；决定之前不停止调查，但不得终结调查或者作出处罚决定',
    holds: ({ state }) => state.recusals.every(({ decided }) => decided !== null),
  },
} as const satisfies Record<string, Condition>
