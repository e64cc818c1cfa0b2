import type { Payloads } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

const grounding = justBefore('groundDailyFine')
const assessing = justBefore('assessDiscretion', { variant: 'finedByTheDay' })

const wrong = (title: string, part: Partial<Payloads['groundDailyFine']>): ConditionCase =>
  breaks(title, grounding, ({ payload }) => ({ payload: { ...payload, ...part } }))

export const dailyFineCases = {
  dailyFineAllowed: breaks(
    '法律施行以前的违法行为，不得按日连续处罚（《生态环境法典》第一千零六十条）',
    grounding,
    ({ state }) => ({ state: { ...state, item: changed(state.item, { lawTitle: '生态环境法典' }) } }),
  ),
  dailyFineForProducer: breaks(
    '当事人不是生产经营者的，不得按日连续处罚（《环境保护法》第五十九条）',
    grounding,
    ({ state }) => ({
      state: { ...state, party: changed(state.party, { kind: 'person', soleTrader: false }) },
    }),
  ),
  dailyFineFollowsFine: wrong('没有先受到罚款处罚的，不得按日连续处罚（《环境保护法》第五十九条）', {
    originalFineFen: 0,
  }),
  dailyFineOrdered: wrong('没有责令改正的，不得按日连续处罚（《环境保护法》第五十九条）', {
    orderNumber: ' ',
  }),
  dailyFineRecheckedInTime: breaks(
    '责令改正送达三十日以后才复查的，不得按日连续处罚到复查之日',
    grounding,
    ({ state, payload }) => ({
      state: { ...state, act: changed(state.act, { actFrom: '2026-01-31' }) },
      payload: { ...payload, orderServedOn: '2026-01-30', days: 31 },
    }),
  ),
  dailyFineUncorrected: wrong('复查已经改正的，不得按日连续处罚（《环境保护法》第五十九条）', {
    uncorrected: false,
  }),
  dailyFineDaysRight: wrong('计罚不得从责令改正送达当日起算（《环境保护法》第五十九条）', { days: 11 }),
  dailyFineDocumented: wrong(
    '没有附原处罚决定书、责令改正决定书和复查记录的，不得登记按日连续处罚（《环境保护法》第五十九条）',
    { attachments: [] },
  ),
  dailyFineSumRight: breaks(
    '按日连续处罚的数额不得多于原处罚数额乘以日数（《环境保护法》第五十九条）',
    assessing,
    ({ payload }) => ({ payload: { ...payload, fineFen: 550_000 } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
