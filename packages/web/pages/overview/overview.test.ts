import { stageNames } from '@zhiheng/law'
import { describe, expect, it } from 'vitest'
import { filtersFrom } from '../case-list/case-query.ts'
import { listOf, overviewCsv, overviewOf } from './overview.ts'

const cell = (unitId: number, stage: string, cases: number, fineFen = 0) => ({
  unitId,
  unitName: unitId < 10 ? '市城管局' : '海州区城市管理局',
  areaCode: unitId < 10 ? '3207' : '320706',
  areaName: unitId < 10 ? '连云港市' : '海州区',
  stage,
  cases,
  fineFen,
})

describe('总览', () => {
  it('按组织顺序排列，不按件数、不按罚款', () => {
    const { areas } = overviewOf([
      cell(3, 'CLUE', 1),
      cell(4, 'CLUE', 9),
      cell(60, 'EXECUTING', 99, 1_000_000),
    ])
    expect(areas.map(({ name, units }) => [name, units.map(({ unitId }) => unitId)])).toEqual([
      ['连云港市', [3, 4]],
      ['海州区', [60]],
    ])
  })

  it('每一行、每一列的合计等于各格之和，任何环节的案件都不漏', () => {
    const { areas, total } = overviewOf(
      stageNames.flatMap((stage, at) => [cell(3, stage, at + 1, at), cell(60, stage, 2)]),
    )
    const units = areas.flatMap((area) => area.units)
    for (const line of [...units, total])
      expect(line.groups.reduce((all, { cases }) => all + cases, 0)).toBe(line.cases)
    total.groups.forEach(({ cases }, at) => {
      expect(units.reduce((all, { groups }) => all + (groups[at]?.cases ?? 0), 0)).toBe(cases)
    })
    expect(total.fineFen).toBe(units.reduce((all, { fineFen }) => all + fineFen, 0))
  })

  it('展开一行得到组内各环节', () => {
    const [area] = overviewOf([cell(3, 'CLUE', 2), cell(3, 'VERIFYING', 5)]).areas
    expect(area?.units[0]?.groups[0]).toEqual({
      group: 'clue',
      cases: 7,
      stages: [
        { stage: 'CLUE', cases: 2 },
        { stage: 'VERIFYING', cases: 5 },
      ],
    })
  })

  it('数字的链接带着同样的筛选：单位、环节组、年度，不含共享来的', () => {
    const { searchParams } = new URL(listOf(2026, { unitId: 60, stageGroup: 'decision' }), 'http://x')
    expect(filtersFrom(searchParams)).toEqual({
      unitId: 60,
      stageGroup: 'decision',
      from: '2026-01-01',
      until: '2026-12-31',
      withoutShared: true,
    })
  })

  it('导出的表能被 Excel 直接打开，单元格不会成为公式', () => {
    const csv = overviewCsv(overviewOf([{ ...cell(3, 'EXECUTING', 1, 12_345), unitName: '=HYPERLINK("x")' }]))
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv).toContain(`"连云港市","'=HYPERLINK(""x"")",0,0,0,1,0,0,1,123.45\r\n`)
  })
})
