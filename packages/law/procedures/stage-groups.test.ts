import { describe, expect, it } from 'vitest'
import { sideEnds } from './ending-actions.ts'
import { groupOfStage, stageGroupNames, stageGroups } from './stage-groups.ts'
import { ordinaryStages, stageNames } from './stages.ts'

describe('环节分组', () => {
  it('每个环节恰好在一个组里', () => {
    const grouped = stageGroupNames.flatMap((group) => stageGroups[group].stages)
    expect([...grouped].sort()).toEqual([...stageNames].sort())
    expect(new Set(grouped).size).toBe(grouped.length)
    expect(groupOfStage('NO_SUCH')).toBeNull()
  })

  it('普通程序的环节按先后落在前五个组里，不往回', () => {
    const walked = ordinaryStages.map((stage) => stageGroupNames.indexOf(groupOfStage(stage) ?? 'otherEnd'))
    expect(walked).toEqual(walked.toSorted((a, b) => a - b))
    expect(Math.max(...walked)).toBe(4)
  })

  it('不予立案、不予处罚、移送、撤销、终止调查都算其他终结', () => {
    for (const stage of sideEnds) expect(groupOfStage(stage), stage).toBe('otherEnd')
  })
})
