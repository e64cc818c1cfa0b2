import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

export const substanceCases = {
  elementsProved: breaks(
    '违法事实不清、证据不足，不得给予行政处罚（《行政处罚法》第四十条）',
    justBefore('concludeInvestigation'),
    ({ state }) => {
      const { result: _, ...rest } = state.elements
      return { state: { ...state, elements: rest } }
    },
  ),
  discretionAssessed: breaks(
    '裁量之后变更当事人而不重新裁量，不得终结调查（《行政处罚法》第三十四条）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({ state: { ...state, party: changed(state.party, { revision: state.revision }) } }),
  ),
  kindsAllowed: breaks(
    '不得选择罚则以外的处罚种类（《行政处罚法》第九条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({ payload: { ...payload, penaltyKinds: ['罚款', '暂扣许可证件'] } }),
  ),
  fineWithinRange: breaks(
    '罚款不得超出法定幅度（《行政处罚法》第三十四条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({ payload: { ...payload, fineFen: 2_000_001 } }),
  ),
  belowRangeHasGround: breaks(
    '没有法定情形，不得减轻处罚（《行政处罚法》第三十二条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({ payload: { ...payload, fineFen: 199_999, belowRange: true, mitigation: [] } }),
  ),
  minorMitigated: breaks(
    '已满十四周岁不满十八周岁的人，不得不从轻或者减轻处罚（《行政处罚法》第三十条）',
    justBefore('assessDiscretion'),
    ({ state }) => ({ state: { ...state, party: changed(state.party, { bornOn: '2010-06-15' }) } }),
  ),
  higherNormChosen: breaks(
    '同一行为违反多个规定，不得按罚款数额较低的规定处罚（《行政处罚法》第二十九条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        rivalItems: [{ code: 'CG-L046-011', name: '另一事项', maxFineFen: 2_000_001 }],
      },
    }),
  ),
  discretionReasoned: breaks(
    '裁量不得不说明理由（《行政处罚法》第三十四条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({ payload: { ...payload, reason: '从轻' } }),
  ),
  partyOldEnough: breaks(
    '不满十四周岁的未成年人，不得给予行政处罚（《行政处罚法》第三十条）',
    justBefore('concludeInvestigation'),
    // On the fourteenth birthday a person is still thirteen: 周岁 is counted from the day after.
    ({ state }) => ({ state: { ...state, party: changed(state.party, { bornOn: '2012-03-02' }) } }),
  ),
  notExempt: breaks(
    '违法行为轻微并及时改正、没有造成危害后果，不得给予行政处罚（《行政处罚法》第三十三条第一款）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({
      state: { ...state, discretion: changed(state.discretion, { minor: true, noHarm: true }) },
    }),
  ),
  notFinedAlready: breaks(
    '对同一个违法行为，不得给予两次以上罚款（《行政处罚法》第二十九条）',
    justBefore('approveDecision'),
    ({ ctx }) => ({
      ctx: {
        ...ctx,
        earlierFine: { on: '2026-03-20', unit: '示范镇', article: '《大气污染防治法》第一百一十六条' },
      },
    }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
