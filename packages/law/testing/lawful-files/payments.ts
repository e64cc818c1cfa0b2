import { notices2024to2026 } from '../../calendar/holiday-notices.fixture.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { owed } from '../../case/money-owed.ts'
import { attachment } from '../a-party.ts'
import { sealAndServe } from '../clue-to-report.ts'
import { type AnyAct, act } from '../play.ts'
import type { DayMap } from './moved-days.ts'

/** What is owed on the day, or a part of it, paid at the bank. */
const pay = (day: PlainDate, kind: 'fine' | 'surcharge', amountFen?: number): AnyAct =>
  act('recordPayment', 'cashier', `${day} ${kind === 'fine' ? '10:00' : '10:10'}`, (state) => {
    const due = owed(state, day, notices2024to2026)
    return {
      id: `payment-${state.payments.length + 1}`,
      kind,
      amountFen: amountFen ?? (kind === 'fine' ? due.fineFen : due.surchargeFen),
      paidOn: day,
      receiptNumber: `61-${state.payments.length + 1}`,
      bank: '示范银行海州支行',
      receipt: attachment('缴款凭证.jpg'),
    }
  })

const putOff = (fineFen: number, on: DayMap, dueOn: readonly PlainDate[]): readonly AnyAct[] => {
  const id = 'deferral-1'
  const part = Math.floor(fineFen / dueOn.length / 100) * 100
  const rest = fineFen - part * (dueOn.length - 1)
  return [
    act('applyDeferral', 'lead', `${on('2026-04-09')} 10:00`, {
      id,
      kind: dueOn.length > 1 ? 'instalments' : 'postponed',
      appliedOn: on('2026-04-09'),
      grounds: '经济困难，一次缴清影响生活',
      plan: dueOn.map((day, index) => ({
        amountFen: index === dueOn.length - 1 ? rest : part,
        dueOn: on(day),
      })),
      attachments: [attachment('申请书和收入证明.jpg')],
    }),
    act('countersignDeferral', 'captain', `${on('2026-04-09')} 15:00`, {
      id,
      agrees: true,
      opinion: '情况属实，同意',
    }),
    act('approveDeferral', 'leader', `${on('2026-04-10')} 10:00`, {
      id,
      opinion: '同意',
      consequence: '逾期未缴的，自逾期次日起每日按未缴数额的百分之三加处罚款',
    }),
    ...sealAndServe('D52', id, on('2026-04-13')),
  ]
}

const demand = (on: DayMap): readonly AnyAct[] => [
  act('issueDemand', 'lead', `${on('2026-04-27')} 09:00`, (state) => {
    const due = owed(state, on('2026-04-27'), notices2024to2026)
    return {
      id: 'demand-1',
      number: '海城管催〔2026〕1号',
      asOf: on('2026-04-27'),
      unpaidFen: due.fineFen,
      surchargeFen: due.surchargeFen,
      payWithin: '收到本催告书之日起十个工作日内',
    }
  }),
  ...sealAndServe('Q10', 'demand-1', on('2026-04-28')),
]

export type Payment = {
  readonly title: string
  readonly acts: (fineFen: number, on: DayMap) => readonly AnyAct[]
  /** The day of the script on which the file is closed. */
  readonly endsOn: PlainDate
}
/** How the fine is paid, from the service of the decision on 7 April of the script. */
export const payments: readonly Payment[] = [
  { title: '按期缴清', acts: (_, on) => [pay(on('2026-04-14'), 'fine')], endsOn: '2026-04-16' },
  {
    title: '按期分两次缴清',
    acts: (_, on) => [pay(on('2026-04-09'), 'fine', 100_000), pay(on('2026-04-14'), 'fine')],
    endsOn: '2026-04-16',
  },
  {
    title: '逾期后自行缴清并缴加处罚款',
    acts: (_, on) => [pay(on('2026-04-29'), 'fine'), pay(on('2026-04-29'), 'surcharge')],
    endsOn: '2026-04-30',
  },
  {
    title: '催告后缴清并缴加处罚款',
    acts: (_, on) => [...demand(on), pay(on('2026-04-30'), 'fine'), pay(on('2026-04-30'), 'surcharge')],
    endsOn: '2026-05-06',
  },
  {
    title: '批准延期，按延期缴清',
    acts: (fineFen, on) => [...putOff(fineFen, on, ['2026-05-29']), pay(on('2026-05-20'), 'fine')],
    endsOn: '2026-05-22',
  },
  {
    title: '批准分两期，按期缴清',
    acts: (fineFen, on) => [
      ...putOff(fineFen, on, ['2026-04-30', '2026-05-29']),
      pay(on('2026-04-28'), 'fine', Math.floor(fineFen / 2 / 100) * 100),
      pay(on('2026-05-28'), 'fine'),
    ],
    endsOn: '2026-05-29',
  },
]
