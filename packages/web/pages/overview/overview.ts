import type { SummaryCell } from '@zhiheng/contract/cases/summary'
import { type StageGroup, stageGroupNames, stageGroups } from '@zhiheng/law'
import { csvOf } from '../../parts/csv.ts'
import { searchFrom } from '../case-list/case-query.ts'

/** How many cases of a group, and in which of its stages. */
type GroupCount = {
  readonly group: StageGroup
  readonly cases: number
  readonly stages: readonly { readonly stage: string; readonly cases: number }[]
}
type Line = {
  /** Every group that has a column. */
  readonly groups: readonly GroupCount[]
  readonly cases: number
  readonly fineFen: number
}
export type UnitLine = Line & { readonly unitId: number; readonly name: string }
type Area = { readonly code: string; readonly name: string; readonly units: readonly UnitLine[] }
export type Overview = { readonly areas: readonly Area[]; readonly total: Line }

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function lineOf(cells: readonly SummaryCell[]): Line {
  const groups = stageGroupNames.map((group) => {
    const stages = stageGroups[group].stages.flatMap((stage) => {
      const cases = sum(cells.filter((cell) => cell.stage === stage).map((cell) => cell.cases))
      return cases > 0 ? [{ stage, cases }] : []
    })
    return { group, stages, cases: sum(stages.map(({ cases }) => cases)) }
  })
  return {
    groups,
    cases: sum(cells.map(({ cases }) => cases)),
    fineFen: sum(cells.map(({ fineFen }) => fineFen)),
  }
}

/** Keeps what comes first first: the server names units in the order of the organisation. */
function gathered<Key>(cells: readonly SummaryCell[], keyOf: (cell: SummaryCell) => Key) {
  const found = new Map<Key, SummaryCell[]>()
  for (const cell of cells) found.set(keyOf(cell), [...(found.get(keyOf(cell)) ?? []), cell])
  return [...found]
}

/**
 * Units by county, in the order of the organisation and in no other: neither cases nor fines are a measure of people or
 * units, and nobody is to be ranked by them.
 */
export function overviewOf(cells: readonly SummaryCell[]): Overview {
  const areas = gathered(cells, ({ areaCode }) => areaCode).map(([code, ofArea]) => ({
    code,
    name: ofArea[0]?.areaName ?? '',
    units: gathered(ofArea, ({ unitId }) => unitId).map(([unitId, ofUnit]) => ({
      unitId,
      name: ofUnit[0]?.unitName ?? '',
      ...lineOf(ofUnit),
    })),
  }))
  return { areas, total: lineOf(cells) }
}

/** The list of exactly the cases a number counts. */
export function listOf(
  year: number,
  of: { readonly unitId?: number; readonly stageGroup?: StageGroup; readonly stage?: string } = {},
): string {
  const days = { from: `${year}-01-01`, until: `${year}-12-31` }
  return `/cases?${searchFrom({ ...of, ...days, withoutShared: true })}`
}

/** The table as a sheet: yuan as a number a sheet can add, nothing a sheet would run. */
export function overviewCsv({ areas, total }: Overview): string {
  const numbers = ({ groups, cases, fineFen }: Line) => [
    ...groups.map((one) => one.cases),
    cases,
    fineFen / 100,
  ]
  const titles = stageGroupNames.map((group) => stageGroups[group].title)
  return csvOf([
    ['区域', '单位', ...titles, '合计', '已决定罚款（元）'],
    ...areas.flatMap(({ name, units }) => units.map((unit) => [name, unit.name, ...numbers(unit)])),
    ['合计', '', ...numbers(total)],
  ])
}
