import { grantedDeferral, instalmentsOf, missedFen, pendingDeferral } from '../../case/deferral.ts'
import type { Question } from '../../case/judge-context.ts'
import { owed, payDeadline } from '../../case/money-owed.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const p66 = penaltyLaw(66, { paragraph: 2 })

/** The application asked about: the one named, and before a form is filled in the one that waits. */
const pending = (q: Question) => {
  const one = pendingDeferral(q.state)
  return q.payload === null || one?.id === field(q, 'id') ? one : null
}
/** The plan asked about: the one being written, or the one that waits for an answer. */
const planOf = (q: Question) => payloadOf(q, 'applyDeferral')?.plan ?? pendingDeferral(q.state)?.applied.plan

// biome-ignore format: a table of law is read in columns
export const deferralConditions = {
  noDeferralBefore: {
    basis: p66,                               guard: null,  about: 'file',
    refusal: '本案已有延期、分期缴纳的申请待答复，或者已经批准过',
    forward: '先答复已有的申请；已经批准的，按批准的期数和日期缴纳',
    holds: ({ state }) => pendingDeferral(state) === null && grantedDeferral(state) === null,
  },
  deferralAppliedInTime: {
    // That the application comes before the payment day has passed is the rule book's design (§5.3), not the Law's words.
    basis: p66,                               guard: null,  about: 'payload',
    refusal: '当事人提出申请时缴款期限已经届满，或者申请日期晚于今天',
    forward: '按当事人提交申请的日期填写；期限届满后才申请的，依法催告并计算加处罚款',
    holds: (q) => {
      const applied = payloadOf(q, 'applyDeferral')
      const due = payDeadline(q.state, q.ctx.calendar)
      return (
        !applied ||
        (!!due && applied.appliedOn >= due.start.on && applied.appliedOn <= due.legalDueOn && applied.appliedOn <= q.ctx.today)
      )
    },
  },
  difficultyProved: {
    basis: p66,                               guard: null,  about: 'payload',
    refusal: '没有附上当事人的书面申请和经济困难的证明材料',
    forward: '请当事人提交书面申请和收入、负债、停业等证明材料，扫描后上传',
    holds: (q) => (payloadOf(q, 'applyDeferral')?.attachments.length ?? 0) > 0,
  },
  planSumsToDebt: {
    basis: p66,                               guard: 'G33', about: 'payload',
    refusal: '各期金额的合计与尚未缴纳的罚款不相等，或者期数与申请的方式不符',
    forward: '延期缴纳的填一期，分期缴纳的至少填两期，合计等于尚未缴纳的罚款；期间又缴了款的，不批准原计划，请当事人重新申请',
    holds: (q) => {
      const plan = planOf(q)
      if (!plan) return true
      const kind = payloadOf(q, 'applyDeferral')?.kind ?? pendingDeferral(q.state)?.applied.kind
      const sum = plan.reduce((total, { amountFen }) => total + amountFen, 0)
      return (
        (kind === 'postponed' ? plan.length === 1 : plan.length > 1) &&
        plan.every(({ amountFen }) => amountFen > 0) &&
        sum === owed(q.state, q.ctx.today, q.ctx.calendar).fineFen
      )
    },
  },
  planDaysAhead: {
    basis: p66,                               guard: null,  about: 'payload',
    refusal: '缴纳计划的日期不在今天之后，或者各期日期没有依次往后',
    forward: '第一期定在今天以后，各期日期依次推后',
    holds: (q) => {
      const plan = planOf(q)
      return !plan || plan.every(({ dueOn }, index) => dueOn > (plan[index - 1]?.dueOn ?? q.ctx.today))
    },
  },
  deferralPending: {
    basis: p66,                               guard: null,  about: 'file',
    refusal: '没有待答复的延期、分期缴纳申请',
    forward: '先登记当事人的申请',
    holds: (q) => pending(q) !== null,
  },
  deferralCountersigned: {
    basis: p66,                               guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核延期、分期缴纳申请',
    forward: '由承办机构负责人签署审核意见后，再报行政机关负责人',
    holds: (q) => !pending(q) || !!pending(q)?.countersigned,
  },
  defaultExplained: {
    basis: p66,                               guard: null,  about: 'payload',
    refusal: '没有写明逾期不缴的后果',
    forward: '在通知书中写明逾期未缴的加处罚款、取消延期分期和申请强制执行的后果',
    holds: (q) => (payloadOf(q, 'approveDeferral')?.consequence.trim() ?? '…') !== '',
  },
  instalmentMissed: {
    basis: p66,                               guard: null,  about: 'file',
    refusal: '没有逾期未缴的一期，或者已经取消',
    forward: '当事人按批准的日期缴纳的，不得取消延期、分期缴纳',
    holds: ({ state, ctx, payload }) => {
      const granted = grantedDeferral(state)
      const named = payload === null || (payload as { readonly id?: string }).id === granted?.id
      return (
        named &&
        granted?.ended === null &&
        instalmentsOf(state, ctx.calendar).some((one) => missedFen(one, ctx.today) > 0)
      )
    },
  },
  restDueAhead: {
    basis: p66,                               guard: null,  about: 'payload',
    refusal: '余款的缴纳期限不在今天之后',
    forward: '给当事人留出收到通知后缴款的时间',
    holds: (q) => (payloadOf(q, 'endDeferral')?.restDueOn ?? '9999-12-31') > q.ctx.today,
  },
} as const satisfies Record<string, Condition>
