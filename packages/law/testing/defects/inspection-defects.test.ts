import { describe, expect, it } from 'vitest'
import {
  type InspectionConditionId,
  inspectionConditionTable,
} from '../../inspections/inspection-conditions.ts'
import { inspectionFiles, playInspection } from '../inspection-file.ts'
import { type InspectionDefect, inspectionDefects } from './inspection.ts'

const isCondition = (code: InspectionDefect['condition']): code is InspectionConditionId =>
  Object.hasOwn(inspectionConditionTable, code)

describe('行政检查（国办发〔2024〕54号，G40）：整件合法，只埋一处缺陷', () => {
  for (const one of inspectionDefects)
    it(`${one.id} ${one.title}（${one.article ?? '平台的办理规则'}）`, () => {
      const { stop, done } = playInspection(one.plant(inspectionFiles[one.file]))
      expect(stop?.act, '拦在哪一步').toBe(one.stoppedAt)
      expect(stop?.refusals.map(({ code }) => code).toSorted()).toEqual(
        [one.condition, ...one.beside].toSorted(),
      )
      const refusal = stop?.refusals.find(({ code }) => code === one.condition)
      expect(refusal?.basis ?? null, '所引条文').toBe(one.article)
      expect(refusal?.reason).toMatch(/\p{Script=Han}/u)
      expect(refusal?.wayForward).toMatch(/\p{Script=Han}/u)
      expect(done, '强行往下办，这一步仍然没有办成').not.toContain(one.stoppedAt)
    })
})

describe('行政检查的合法卷和条件表', () => {
  it.each(Object.keys(inspectionFiles) as (keyof typeof inspectionFiles)[])(
    '%s 没有缺陷时一直办到告知结果',
    (name) => {
      const { stop, end } = playInspection(inspectionFiles[name])
      expect(stop).toBeNull()
      expect(end.status).toBe('told')
    },
  )

  it('每一项条件都有缺陷卷；去掉该条件，缺陷就拦不住，或者到后面才拦住', () => {
    const shown = new Set(inspectionDefects.flatMap(({ condition, beside }) => [condition, ...beside]))
    expect(
      Object.keys(inspectionConditionTable).filter((id) => !shown.has(id as InspectionConditionId)),
    ).toEqual([])
    const byAccident = inspectionDefects.filter((one) => {
      if (!isCondition(one.condition)) return false
      const file = one.plant(inspectionFiles[one.file])
      const after = playInspection(file, [one.condition, ...one.beside]).stop
      return after !== null && after.index <= (playInspection(file).stop?.index ?? 0)
    })
    expect(byAccident.map(({ id }) => id)).toEqual([])
  })

  it('编号、名称不重复', () => {
    for (const field of ['id', 'title'] as const)
      expect(new Set(inspectionDefects.map((one) => one[field])).size).toBe(inspectionDefects.length)
  })

  it('新查到的检查安排使合并建议重新待处理；已经知道的不影响（INS-9）', () => {
    const { joint } = inspectionFiles
    const upTo = (count: number) => playInspection({ ...joint, steps: joint.steps.slice(0, count) }).end
    expect(upTo(3).settled?.choice).toBe('joint')
    expect(upTo(3).plan?.participants).toHaveLength(1)
    expect(upTo(4).settled?.choice).toBe('joint')
  })
})
