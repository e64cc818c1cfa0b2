import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { aStandard } from '../discretion-standard.ts'

const byHand = '遗撒的按次计，情节严重的另有一档'

export const discretionCases = {
  groundsProved: breaks(
    '从轻、减轻的情形不得没有证据（《行政处罚法》第三十二条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        grounds: [{ code: 'M1', fact: '当事人主动清理路面', evidence: ['inspection-9'] }],
      },
    }),
  ),
  minorByAge: breaks(
    '成年人不得按未成年人从轻、减轻（《行政处罚法》第三十条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        mitigation: ['M0'],
        grounds: [{ code: 'M0', fact: '当事人自称未满十八周岁', evidence: ['interview-1'] }],
      },
    }),
  ),
  partialCapacityProved: breaks(
    '没有鉴定意见，不得以部分丧失辨认、控制能力从轻、减轻（《行政处罚法》第三十一条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        mitigation: ['M6'],
        grounds: [{ code: 'M6', fact: '家属称其患有精神疾病', evidence: ['interview-1'] }],
      },
    }),
  ),
  otherGroundNamed: breaks(
    '以其他情形从轻、减轻，不得不写明规定的名称和条款（《行政处罚法》第三十二条第五项）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        mitigation: ['M5'],
        grounds: [
          { code: 'M5', fact: '积极配合调查，如实陈述', evidence: ['interview-1'], provision: '有关规定' },
        ],
      },
    }),
  ),
  groundsStand: breaks(
    '从轻、减轻情形的证据全部排除以后，不得仍据以终结调查（《行政处罚法》第四十六条第三款）',
    justBefore('concludeInvestigation'),
    ({ state }) => ({
      state: {
        ...state,
        discretion: changed(state.discretion, {
          grounds: [{ code: 'M1', fact: '当事人主动清理路面', evidence: ['copy-9'] }],
        }),
      },
    }),
  ),
  aboveMiddleReasoned: breaks(
    '应当从轻而罚款高于幅度的中间值，须写明理由（《行政处罚法》第三十二条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({ payload: { ...payload, fineFen: 1_100_001, aboveMiddleReason: ' ' } }),
  ),
  tierPublished: breaks(
    '不得选择裁量基准没有的档次（《行政处罚法》第三十四条）',
    justBefore('assessDiscretion'),
    ({ payload, state }) => ({
      // What the standard proposes does not matter here: the officer says why it is left.
      payload: {
        ...payload,
        tier: '特别严重',
        benchmark: aStandard,
        departure: { tier: '一般', misfit: '污染范围大于该档所列', facts: '实测遗撒三十平方米' },
      },
      state,
    }),
  ),
  departureReasoned: breaks(
    '逸脱裁量基准，不得不写明哪一档、为什么不适用、依据哪些事实（《行政处罚法》第三十四条）',
    justBefore('assessDiscretion'),
    ({ payload }) => ({
      payload: {
        ...payload,
        benchmark: aStandard,
        found: ['5平方米（污染路面）以下', '限期内改正'],
        tier: '较重',
        fineFen: 900_000,
        departure: { tier: '一般', misfit: '影响大', facts: '' },
      },
    }),
  ),
  reviewedTierCited: breaks(
    '幅度须人工核对的事项，不得不写明条文（《行政处罚法》第三十四条）',
    justBefore('assessDiscretion'),
    ({ state, payload }) => ({
      state: { ...state, item: changed(state.item, { fineReview: byHand }) },
      payload: { ...payload, tierText: '一般档，遗撒面积不大' },
    }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
