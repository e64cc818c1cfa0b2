import type { SummaryCell } from '@zhiheng/contract'
import { describe, expect, it } from 'vitest'
import { addDeltas, type Delta } from './add-deltas.ts'

const cell = (unitId: number, stage: string, cases: number, fineFen = 0): SummaryCell => ({
  ...{ unitId, unitName: `单位${unitId}`, areaCode: unitId > 5 ? '320706' : '320700', areaName: '某区' },
  ...{ stage, cases, fineFen },
})
const delta = (year: number, ...of: Parameters<typeof cell>): Delta => ({ ...cell(...of), year })
const sums = { cells: [cell(7, 'CLUE', 3), cell(7, 'DECIDED', 1, 50_000)], years: [{ year: 2026, cases: 4 }] }

describe('尚未归并的增量加到汇总上', () => {
  it('案件从一个环节到另一个环节：一处减一，另一处加一，罚款随案件走', () => {
    const moved = [delta(2026, 7, 'DECIDED', -1, -50_000), delta(2026, 7, 'EXECUTING', 1, 50_000)]
    expect(addDeltas(sums, moved, 2026)).toEqual({
      cells: [cell(7, 'CLUE', 3), cell(7, 'EXECUTING', 1, 50_000)],
      years: [2026],
    })
    expect(sums.cells[1]?.cases).toBe(1)
  })

  it('别的年度的增量不计入本年度，但那一年出现在年度之中；没有案件的年度不出现', () => {
    expect(addDeltas(sums, [delta(2027, 7, 'CLUE', 1)], 2026)).toEqual({
      cells: sums.cells,
      years: [2027, 2026],
    })
    expect(addDeltas(sums, [delta(2026, 7, 'CLUE', -3), delta(2026, 7, 'DECIDED', -1)], 2025).years).toEqual(
      [],
    )
  })

  it('尚无汇总的单位也在内；市本级在前，各区随后，单位按机构顺序', () => {
    const { cells } = addDeltas(
      sums,
      [delta(2026, 6, 'CLUE', 1), delta(2026, 2, 'CLUE', 1), delta(2026, 6, 'CLUE', 1)],
      2026,
    )
    expect(cells.map(({ unitId, stage, cases }) => [unitId, stage, cases])).toEqual([
      [2, 'CLUE', 1],
      [6, 'CLUE', 2],
      [7, 'CLUE', 3],
      [7, 'DECIDED', 1],
    ])
  })
})
