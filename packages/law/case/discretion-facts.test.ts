import { expect, it } from 'vitest'
import { justBefore } from '../testing/a-case.ts'
import { changed } from '../testing/condition-case.ts'
import { aStandard } from '../testing/discretion-standard.ts'
import { discretionFacts } from './discretion-facts.ts'

const { state } = justBefore('concludeInvestigation')

it('从轻、减轻情形写明条款、事实和证据（《行政处罚法》第三十二条）', () => {
  expect(discretionFacts(state)['grounds']).toBe(
    '主动消除或者减轻违法行为危害后果（《行政处罚法》第三十二条第一项）：当事人被查获后主动雇人清理路面，有对司马䶮的询问笔录、路面遗撒情况证明',
  )
})

it('裁量基准的来源、认定的情节和逸脱的理由载入文书，没有核实的标明（《行政处罚法》第三十四条）', () => {
  const departure = { tier: '较重', misfit: '逾期一日即改正', facts: '复查笔录载明次日已清理' }
  const under = { benchmark: aStandard, found: ['逾期未改正'], tier: '一般', departure }
  const facts = discretionFacts({ ...state, discretion: changed(state.discretion, under) })
  expect(facts).toMatchObject({
    proposedTier: '较重',
    found: '逾期未改正',
    standard: '示例（非官方），示例，按法定幅度划分（未核实）',
    departure:
      '裁量基准推荐“较重”档，所选为“一般”档。不适用的理由：逾期一日即改正。依据的事实：复查笔录载明次日已清理',
  })
  const kept = discretionFacts({
    ...state,
    discretion: changed(state.discretion, { ...under, found: ['5平方米（污染路面）以下', '限期内改正'] }),
  })
  expect(kept['departure']).toBeNull()
})
