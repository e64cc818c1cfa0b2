import { actFell } from '../../case/acts-enforced.ts'
import { kindOf } from '../../case/city-paper.ts'
import { against } from '../../case/contested-act.ts'
import { demolishedOf } from '../../case/demolition.ts'
import { endedBy } from '../../case/ending-state.ts'
import { endedForNobody, enforcementEnd } from '../../case/enforcement-halt.ts'
import { partyIsGone, termination } from '../../case/halts.ts'
import type { Question } from '../../case/judge-context.ts'
import { lostItsObject } from '../../case/lost-papers.ts'
import { allPayments, demandable, fineBalances, isOverdue, owed, payDeadline } from '../../case/money-owed.ts'
import { decisionUndone } from '../../case/remedy-state.ts'
import type { CaseState } from '../../case/state.ts'
import { doneInstead } from '../../case/substitute.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'
import { papersMissing } from '../papers-made.ts'
import { reopened } from '../stages.ts'

/** Closed out of 纠错 with the decision undone and nothing decided anew: what it ordered is ordered no more. */
const endsUndone = (state: CaseState) =>
  state.stage === 'CLOSING_REVIEW' &&
  reopened.includes(state.moves.at(-1)?.from ?? 'CLUE') &&
  decisionUndone(state)
/** Who took the case over sees to what was ordered, and a case that was none ordered nothing. */
const performsHere = (state: CaseState) =>
  !endsUndone(state) &&
  !['TRANSFERRED', 'HANDED_OVER', 'WITHDRAWN', 'TERMINATED'].includes(endedBy(state) ?? '')

/** Money that came in: from the bank, or through the court. */
const paidIn = (q: Question) => payloadOf(q, 'recordPayment') ?? payloadOf(q, 'recordCourtMoney')

// biome-ignore format: a table of law is read in columns
export const executionConditions = {
  receiptGiven: {
    basis: penaltyLaw(67),                            guard: null,  about: 'payload',
    refusal: '没有代收机构的缴款凭证号码',
    forward: '按银行回单填写凭证号码和缴款日期',
    holds: (q) => paidIn(q)?.receiptNumber.trim() !== '',
  },
  receiptNew: {
    basis: penaltyLaw(67),                            guard: null,  about: 'payload',
    refusal: '这张缴款凭证已经登记过',
    forward: '核对凭证号码，避免重复登记',
    holds: (q) =>
      allPayments(q.state).every((one) => one.receiptNumber !== paidIn(q)?.receiptNumber),
  },
  notOverpaid: {
    basis: penaltyLaw(72, { paragraph: 1, item: 1 }), guard: 'G33', about: 'payload',
    refusal: '登记的金额超过应缴未缴的数额；加处罚款不得超出罚款本数',
    forward: '核对回单，区分罚款和加处罚款分别登记',
    holds: (q) => {
      const paid = paidIn(q)
      if (!paid) return true
      const due = owed(q.state, paid.paidOn, q.ctx.calendar)
      return paid.amountFen > 0 && paid.amountFen <= (paid.kind === 'fine' ? due.fineFen : due.surchargeFen)
    },
  },
  paidNotInFuture: {
    basis: penaltyLaw(67),                            guard: null,  about: 'payload',
    refusal: '缴款日期晚于今天，或者早于决定送达之日',
    forward: '按银行回单上的日期填写',
    holds: (q) => {
      const paidOn = paidIn(q)?.paidOn
      const start = payDeadline(q.state, q.ctx.calendar)?.start.on
      return !paidOn || (paidOn <= q.ctx.today && (!start || paidOn >= start))
    },
  },
  paymentOverdue: {
    basis: penaltyLaw(72),                            guard: null,  about: 'file',
    refusal: '缴款期限尚未届满，或者罚款已经缴清',
    forward: '期限届满仍未履行的，再行催告',
    holds: ({ state, ctx }) => isOverdue(state, ctx.today, ctx.calendar),
  },
  surchargeComputed: {
    basis: penaltyLaw(72, { paragraph: 1, item: 1 }), guard: 'G33', about: 'payload',
    refusal: '催告的金额与按日百分之三计算、不超过罚款本数的数额不一致',
    forward: '按系统列出的计算过程填写',
    holds: (q) => {
      const demand = payloadOf(q, 'issueDemand')
      if (!demand) return true
      const due = demandable(q.state, demand.asOf, q.ctx.calendar)
      return (
        demand.asOf <= q.ctx.today &&
        demand.unpaidFen === due.fineFen &&
        demand.surchargeFen === due.surchargeFen
      )
    },
  },
  finePaid: {
    basis: penaltyLaw(66, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '罚款尚未缴清',
    forward: '登记全部缴款凭证；逾期未缴的，依法催告',
    holds: ({ state, ctx }) => enforcementEnd(state) !== null || owed(state, ctx.today, ctx.calendar).fineFen === 0,
  },
  surchargePaid: {
    basis: penaltyLaw(72, { paragraph: 1, item: 1 }), guard: 'G33', about: 'file',
    refusal: '加处罚款尚未缴清',
    forward: '登记加处罚款的缴款凭证',
    holds: ({ state, ctx }) => owed(state, ctx.today, ctx.calendar).surchargeFen === 0,
  },
  correctionsDone: {
    basis: penaltyLaw(28, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '责令改正的事项没有复查，或者尚未改正',
    forward: '到现场复查并记录改正情况',
    holds: ({ state }) => !performsHere(state) || enforcementEnd(state) !== null || state.corrections.every((one) =>
      one.rechecks.at(-1)?.corrected === true || doneInstead(state, one.id) || !!demolishedOf(state, one.id) || actFell(state, against('D27', one.id))),
  },
  closureCountersigned: {
    basis: null,                                      guard: null,  about: 'file',
    refusal: '承办机构负责人尚未审核结案',
    forward: '由承办机构负责人签署意见后，再报行政机关负责人',
    holds: ({ state }) => !!state.closure?.countersigned,
  },
  servedPapersProved: {
    basis: penaltyLaw(61),                            guard: 'G42', about: 'file',
    refusal: '有应当送达的文书没有送达回证',
    forward: '补登送达情况；不再需要的文书作废并说明理由',
    holds: ({ state }) =>
      // Where the party is no more, what was still to be served before the termination can reach nobody.
      state.papers.every(
        (one) =>
          one.voided ||
          kindOf(one)?.served !== 'Y' ||
          one.servedBy ||
          lostItsObject(state, one) ||
          (partyIsGone(state) && one.issued.revision < (termination(state)?.approved?.revision ?? 0)) ||
          (endedForNobody(state) && one.issued.revision <= (enforcementEnd(state)?.approved?.revision ?? 0)),
      ),
  },
  numbersWhole: {
    basis: penaltyLaw(47),                            guard: 'G42', about: 'file',
    refusal: '有应当编号的文书没有文号',
    forward: '重新制作缺少文号的文书',
    holds: ({ state }) =>
      state.papers.every((one) => one.voided || !kindOf(one)?.numbered || one.number !== null),
  },
  papersOfPathPresent: {
    basis: penaltyLaw(47),                            guard: 'G42', about: 'file',
    refusal: '案卷缺少必备的文书',
    forward: '对照卷内目录补齐缺少的文书',
    holds: ({ state }) => papersMissing(state).length === 0,
  },
  receiptsPresent: {
    basis: penaltyLaw(74),                            guard: 'G42', about: 'file',
    refusal: '罚款的缴款凭证不齐',
    forward: '补登缴款凭证',
    holds: ({ state }) => enforcementEnd(state) !== null || fineBalances(state),
  },
} as const satisfies Record<string, Condition>
