import { describe, expect, it } from 'vitest'
import { alsoStops, stops } from '../testing/also-stops.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { conditionCases } from '../testing/condition-cases.ts'
import { isConditionId, removeCondition } from '../testing/without-condition.ts'
import { conditionIds } from './conditions.ts'

// scripts/remove-each-condition.ts asks for one condition to be taken away and then wants its test red.
const removed = process.env.WITHOUT_CONDITION ?? ''
if (isConditionId(removed)) removeCondition(removed)

describe('除此一项之外都合法的案件', () => {
  for (const id of conditionIds) {
    const tried = conditionCases[id]
    it(tried.title, () => {
      expect(refusedFor(tried)).toEqual([id])
      expect(refusedFor(tried.mended)).toEqual([])
    })
  }

  for (const id of conditionIds.filter((one) => alsoStops[one]))
    it(`${conditionCases[id].title}：相关的每一步都挡住`, () => {
      expect((alsoStops[id] ?? []).filter((action) => !stops(id, action))).toEqual([])
    })

  it('每一项条件的测试都有自己的名称', () => {
    expect(new Set(conditionIds.map((id) => conditionCases[id].title)).size).toBe(conditionIds.length)
  })
})
