import { beijingDay } from '../../calendar/plain-date.ts'
import { decideDeadline, nextExtension } from '../../case/decide-clock.ts'
import { pendingExtension, pendingHalt, suspensionsOf } from '../../case/halts.ts'
import type { Question } from '../../case/judge-context.ts'
import { haltGrounds } from '../../case/payloads.ts'
import { handlers } from '../../case/state.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const extension = (q: Question) => {
  const one = pendingExtension(q.state)
  return q.payload === null || one?.id === field(q, 'id') ? one : null
}
const halt = (q: Question) => {
  const one = pendingHalt(q.state)
  return q.payload === null || one?.id === field(q, 'id') ? one : null
}
const daysAsked = (q: Question) =>
  payloadOf(q, 'proposeExtension')?.days ?? pendingExtension(q.state)?.proposed.days

// 第六十条 says that other provisions may differ; how an extension is made stands in department rules, as the city has set it.
// biome-ignore format: a table of law is read in columns
export const requestConditions = {
  noRequestPending: {
    basis: null,                              guard: null,  about: 'file',
    refusal: '已有延长、中止、恢复或者终止的报请尚未审批',
    forward: '等待审批，或者请承办机构负责人不予批准后重新报请',
    holds: ({ state }) => pendingExtension(state) === null && pendingHalt(state) === null,
  },
  extensionBeforeExpiry: {
    basis: penaltyLaw(60),                    guard: 'G29', about: 'file',
    refusal: '办案期限已经届满，不得事后延长',
    detail: ({ state, ctx }) => `：${decideDeadline(state, ctx.calendar, ctx.rules)?.legalDueOn ?? ''}届满`,
    forward: '延长应当在届满之前批准；已经逾期的，尽快作出决定，并由承办机构说明情况',
    holds: ({ state, ctx }) => {
      const due = decideDeadline(state, ctx.calendar, ctx.rules)
      return !!due && ctx.today <= due.legalDueOn
    },
  },
  extensionsLeft: {
    basis: penaltyLaw(60),                    guard: 'G29', about: 'file',
    refusal: '办案期限已经延长过两次，不得再延长',
    forward: '在延长后的期限内作出决定',
    holds: ({ state, ctx }) => nextExtension(state, ctx.rules) !== null,
  },
  extensionWithinLimit: {
    basis: penaltyLaw(60),                    guard: 'G29', about: 'payload',
    refusal: '延长的天数超过本市规定的上限',
    detail: ({ state, ctx }) => `${nextExtension(state, ctx.rules)?.maxDays ?? 0}日（未核实的以市局确认为准）`,
    forward: '按上限以内的天数报请',
    holds: (q) => (daysAsked(q) ?? 0) <= (nextExtension(q.state, q.ctx.rules)?.maxDays ?? Number.POSITIVE_INFINITY),
  },
  extensionPending: {
    basis: penaltyLaw(60),                    guard: null,  about: 'file',
    refusal: '没有待审批的延长办案期限',
    forward: '先由承办人员报请',
    holds: (q) => extension(q) !== null,
  },
  requestCountersigned: {
    basis: null,                              guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人',
    holds: (q) => {
      const asked = extension(q) ?? halt(q)
      return !asked || !!asked.countersigned
    },
  },
  extensionDiscussers: {
    basis: penaltyLaw(57, { paragraph: 2 }),  guard: 'G26', about: 'payload',
    refusal: '参加集体讨论的负责人少于三人、有重复，或者有办案人员，或者讨论时间晚于现在',
    forward: '由三名以上行政机关负责人讨论；办案人员可以列席汇报，不参加表决',
    holds: (q) => {
      const talk = payloadOf(q, 'discussExtension')
      if (!talk) return true
      const members = new Set(talk.members.map(({ personId }) => personId))
      return (
        members.size >= 3 &&
        members.size === talk.members.length &&
        handlers(q.state).every((id) => !members.has(id)) &&
        beijingDay(talk.heldAt) <= q.ctx.today
      )
    },
  },
  extensionDiscussed: {
    basis: penaltyLaw(57, { paragraph: 2 }),  guard: 'G26', about: 'file',
    refusal: '本次延长应当经行政机关负责人集体讨论决定',
    forward: '由案件审理委员会记录集体讨论后，再批准',
    holds: (q) => {
      const asked = extension(q)
      return !asked || nextExtension(q.state, q.ctx.rules)?.level !== 'collective' || !!asked.discussed
    },
  },
  haltFitsStage: {
    basis: null,                              guard: null,  about: 'payload',
    refusal: '案件所处的环节不能这样报请：调查中可以中止、终止，中止后可以恢复、终止',
    forward: '按案件所处的环节选择',
    holds: (q) => {
      const kind = payloadOf(q, 'proposeHalt')?.kind
      return !kind || kind !== (q.state.stage === 'SUSPENDED' ? 'suspend' : 'resume')
    },
  },
  haltGroundFits: {
    basis: null,                              guard: null,  about: 'payload',
    refusal: '所选的事由与中止、恢复、终止不相符',
    forward: '选择与报请事项相符的事由',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeHalt')
      return !asked || haltGrounds[asked.ground].of === asked.kind
    },
  },
  haltDocumented: {
    basis: null,                              guard: null,  about: 'payload',
    refusal: '没有附上证明中止、终止事由的材料',
    forward: '上传受理通知书、委托书、查询记录、死亡或者注销证明等材料',
    holds: (q) => {
      const asked = payloadOf(q, 'proposeHalt')
      return !asked || asked.kind === 'resume' || asked.attachments.length > 0
    },
  },
  haltPending: {
    basis: null,                              guard: null,  about: 'file',
    refusal: '没有待审批的中止、恢复或者终止调查',
    forward: '先由承办人员报请',
    holds: (q) => halt(q) !== null,
  },
  requestPending: {
    basis: null,                              guard: null,  about: 'file',
    refusal: '没有待审批的延长、中止、恢复或者终止的报请',
    forward: '核对案件的办理情况',
    holds: (q) => extension(q) !== null || halt(q) !== null,
  },
  lookAtSuspension: {
    basis: null,                              guard: null,  about: 'payload',
    refusal: '没有这一次中止调查，或者已经恢复',
    forward: '刷新页面后重新选择',
    holds: (q) =>
      suspensionsOf(q.state).some(
        ({ halt: one, until }) => until === null && one.id === (payloadOf(q, 'recordSuspensionLook')?.id ?? one.id),
      ),
  },
} as const satisfies Record<string, Condition>
