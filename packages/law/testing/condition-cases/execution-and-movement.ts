import { currentPaper } from '../../case/state.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'
import { offPath } from '../off-path-questions.ts'
import { aContext, beijing } from '../play.ts'

const paying = justBefore('recordPayment')
const closing = justBefore('approveClosure')
const archiving = justBefore('archiveCase')
const idOf = (kind: string, about: string | null = null) =>
  currentPaper(archiving.state, kind, about)?.id ?? ''

export const executionCases = {
  receiptGiven: breaks('没有缴款凭证，不得登记缴款（《行政处罚法》第六十七条）', paying, ({ payload }) => ({
    payload: { ...payload, receiptNumber: ' ' },
  })),
  receiptNew: breaks(
    '同一张缴款凭证，不得重复登记（《行政处罚法》第六十七条）',
    justBefore('recordPayment', { last: true }),
    ({ state, payload }) => ({
      payload: { ...payload, receiptNumber: state.payments[0]?.receiptNumber ?? payload.receiptNumber },
    }),
  ),
  notOverpaid: breaks(
    '加处罚款的数额不得超出罚款的数额（《行政处罚法》第七十二条第一款第一项）',
    justBefore('recordPayment', { last: true }),
    ({ payload }) => ({ payload: { ...payload, amountFen: 90_000_000 } }),
  ),
  paidNotInFuture: breaks('缴款日期不得晚于今天（《行政处罚法》第六十七条）', paying, ({ payload }) => ({
    payload: { ...payload, paidOn: '2099-01-04' },
  })),
  paymentOverdue: breaks(
    '缴款期限届满前，不得催告（《行政处罚法》第七十二条）',
    justBefore('issueDemand'),
    ({ payload }) => ({
      payload: { ...payload, asOf: '2026-04-22', surchargeFen: 0 },
      ctx: aContext({ by: 'lead', at: beijing('2026-04-22 09:00') }),
    }),
  ),
  surchargeComputed: breaks(
    '催告的加处罚款不得多于每日百分之三（《行政处罚法》第七十二条第一款第一项）',
    justBefore('issueDemand'),
    ({ payload }) => ({ payload: { ...payload, surchargeFen: payload.surchargeFen + 1 } }),
  ),
  finePaid: breaks('罚款未缴清，不得结案（《行政处罚法》第六十六条第一款）', closing, ({ state }) => ({
    state: { ...state, payments: state.payments.filter(({ kind }) => kind === 'surcharge') },
  })),
  surchargePaid: breaks(
    '加处罚款未缴清，不得确认履行完毕（《行政处罚法》第七十二条第一款第一项）',
    justBefore('confirmPerformance'),
    ({ state }) => ({
      state: { ...state, payments: state.payments.filter(({ kind }) => kind === 'fine') },
    }),
  ),
  correctionsDone: breaks(
    '责令改正的事项未复查，不得结案（《行政处罚法》第二十八条第一款）',
    closing,
    ({ state }) => ({
      state: { ...state, corrections: state.corrections.map((one) => ({ ...one, rechecks: [] })) },
    }),
  ),
  closureCountersigned: breaks('未经承办机构负责人审核，不得批准结案', closing, ({ state }) => ({
    state: { ...state, closure: changed(state.closure, { countersigned: null }) },
  })),
  servedPapersProved: breaks(
    '应当送达的文书没有送达回证，不得归档（《行政处罚法》第六十一条）',
    archiving,
    ({ state }) => ({ state: withPaper(state, idOf('D26', 'correction-1'), { servedBy: null }) }),
  ),
  numbersWhole: breaks(
    '应当编号的文书没有文号，不得归档（《行政处罚法》第四十七条）',
    archiving,
    ({ state }) => ({ state: withPaper(state, idOf('D43'), { number: null }) }),
  ),
  papersOfPathPresent: breaks(
    '缺少必备文书的案卷，不得归档（《行政处罚法》第四十七条）',
    archiving,
    ({ state }) => ({ state: { ...state, papers: state.papers.filter(({ kind }) => kind !== 'D29') } }),
  ),
  receiptsPresent: breaks('缴款凭证不齐，不得归档（《行政处罚法》第七十四条）', archiving, ({ state }) => ({
    state: { ...state, payments: [] },
  })),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>

export const movementCases = {
  returnVisited: breaks('不得退回到本案没有经过的环节', offPath.returnTo, ({ payload }) => ({
    payload: { ...payload, stage: 'URGED' },
  })),
  returnByReviewer: breaks('不审核、审批本环节的人，不得退回', offPath.returnTo, {
    ctx: aContext({ by: 'lead', at: beijing('2026-04-02 15:00') }),
  }),
  returnReasoned: breaks('不写明理由，不得退回', offPath.returnTo, ({ payload }) => ({
    payload: { ...payload, reason: '补正' },
  })),
  nobodyActedSince: breaks('下一环节已经办理的，不得撤回', offPath.withdraw, {
    state: justBefore('approveFiling').state,
  }),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
