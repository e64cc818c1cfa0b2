import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { owed } from '../case/money-owed.ts'
import { attachment } from './a-party.ts'
import { sealAndServe } from './clue-to-report.ts'
import { type AnyAct, act } from './play.ts'

const pay = (day: string, kind: 'fine' | 'surcharge', amountFen: number): AnyAct =>
  act('recordPayment', 'cashier', `${day} 10:${kind === 'fine' ? '00' : '10'}`, (state) => ({
    id: `payment-${state.payments.length + 1}`,
    kind,
    amountFen: kind === 'fine' ? amountFen : owed(state, day, notices2024to2026).surchargeFen,
    paidOn: day,
    receiptNumber: `51-${state.payments.length + 1}`,
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  }))

const apply = (id: string, day: string, dueOn: readonly [string, string, string]): AnyAct =>
  act('applyDeferral', 'lead', `${day} 10:00`, {
    id,
    kind: 'instalments',
    appliedOn: day,
    grounds: '停业整改，账户余额不足以一次缴清',
    plan: [
      { amountFen: 200_000, dueOn: dueOn[0] },
      { amountFen: 200_000, dueOn: dueOn[1] },
      { amountFen: 100_000, dueOn: dueOn[2] },
    ],
    attachments: [attachment('分期缴纳申请书.jpg'), attachment('银行流水.jpg')],
  })

/**
 * 分期缴纳 of 5 000 yuan, decision served on 7 April, due on 22 April. A first application is refused; by the second,
 * 2 000 yuan are due on 30 April, 2 000 on 1 June, 1 000 on 1 July. The second part is paid ten days late, so the
 * plan is cancelled meanwhile and the rest falls due on 30 June; all is paid on 12 June.
 */
export const paidByInstalments: readonly AnyAct[] = [
  apply('deferral-1', '2026-04-09', ['2026-05-29', '2026-07-31', '2026-12-31']),
  act('countersignDeferral', 'captain', '2026-04-09 15:00', {
    id: 'deferral-1',
    agrees: false,
    opinion: '期限过长，建议不予批准',
  }),
  act('refuseDeferral', 'leader', '2026-04-10 10:00', {
    id: 'deferral-1',
    opinion: '申请的期限过长，可以缩短期限后另行申请',
  }),
  ...sealAndServe('D52', 'deferral-1', '2026-04-10'),
  apply('deferral-2', '2026-04-13', ['2026-04-30', '2026-06-01', '2026-07-01']),
  act('countersignDeferral', 'captain', '2026-04-13 15:00', {
    id: 'deferral-2',
    agrees: true,
    opinion: '证明材料属实，同意分三期缴纳',
  }),
  act('approveDeferral', 'leader', '2026-04-14 10:00', {
    id: 'deferral-2',
    opinion: '同意分期缴纳',
    consequence: '逾期未缴的，自逾期之次日起按未缴数额每日加处百分之三的罚款，本机关可以取消分期缴纳',
  }),
  ...sealAndServe('D52', 'deferral-2', '2026-04-15'),
  pay('2026-04-28', 'fine', 200_000),
  act('endDeferral', 'leader', '2026-06-05 09:00', {
    id: 'deferral-2',
    reason: '第二期罚款逾期未缴',
    restDueOn: '2026-06-30',
  }),
  ...sealAndServe('D52', 'deferral-2', '2026-06-08'),
  pay('2026-06-11', 'fine', 200_000),
  pay('2026-06-12', 'fine', 100_000),
  pay('2026-06-12', 'surcharge', 0),
]
