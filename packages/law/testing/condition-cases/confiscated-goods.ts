import type { Payloads } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

type Disposed = Payloads['disposeConfiscated']
const destroying = justBefore('disposeConfiscated')
const selling = justBefore('disposeConfiscated', { last: true })
const confirming = justBefore('confirmPerformance', { variant: 'confiscated' })

const wrong = (
  title: string,
  lawful: Situation<'disposeConfiscated'>,
  part: Partial<Disposed>,
): ConditionCase => breaks(title, lawful, ({ payload }) => ({ payload: { ...payload, ...part } }))

export const confiscatedCases = {
  goodsConfiscated: breaks(
    '处罚决定没有没收非法财物的，不得登记罚没物品处理（《行政处罚法》第七十四条第一款）',
    destroying,
    ({ state }) => ({
      state: { ...state, discretion: changed(state.discretion, { penaltyKinds: ['罚款'] }) },
    }),
  ),
  goodsLeft: breaks(
    '没收的物品已经全部处理完毕的，不得再次登记处理（《行政处罚法》第七十四条第一款）',
    selling,
    ({ state }) => ({
      state: { ...state, disposals: state.disposals.map((one) => ({ ...one, all: true })) },
    }),
  ),
  disposalFounded: wrong(
    '没有写明依据的，不得以公开拍卖以外的方式处理没收的物品（《行政处罚法》第七十四条第一款）',
    destroying,
    { basis: ' ' },
  ),
  disposalDay: wrong('处罚决定送达之前，不得处理没收的物品（《行政处罚法》第七十四条第一款）', destroying, {
    disposedOn: '2026-04-06',
  }),
  disposalSupervised: breaks(
    '承办人员不得自己监督没收物品的处理（《行政处罚法》第七十四条第一款）',
    destroying,
    ({ state, payload }) => ({ payload: { ...payload, supervisor: state.officers?.lead.name ?? '' } }),
  ),
  proceedsOfSale: wrong(
    '拍卖所得款项没有登记和上缴国库的，不得登记为公开拍卖（《行政处罚法》第七十四条第二款）',
    selling,
    { proceedsFen: null },
  ),
  confiscatedDisposed: breaks(
    '没收的非法财物尚未处理完毕的，不得确认履行完毕（《行政处罚法》第七十四条第一款）',
    confirming,
    ({ state }) => ({ state: { ...state, disposals: [] } }),
  ),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
