import type { SummaryCell } from '@zhiheng/contract'

export type Summary = { readonly cells: SummaryCell[]; readonly years: number[] }

/** What is folded of one reach: the cells of one year, and how many cases each year has. */
export type Sums = {
  readonly cells: readonly SummaryCell[]
  readonly years: readonly { readonly year: number; readonly cases: number }[]
}
/** What was not folded yet, of whatever year: a case that moved on is taken from one stage and added to another. */
export type Delta = SummaryCell & { readonly year: number }

/** The summary of a year: its cells with the deltas added, and every year that has a case, the newest first. */
export function addDeltas({ cells, years }: Sums, deltas: readonly Delta[], year: number): Summary {
  const ofCell = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const ofYear = new Map(years.map((one) => [one.year, one.cases]))
  for (const { year: of, ...delta } of deltas) {
    ofYear.set(of, (ofYear.get(of) ?? 0) + delta.cases)
    if (of !== year) continue
    const before = ofCell.get(keyOf(delta)) ?? { cases: 0, fineFen: 0 }
    const cases = before.cases + delta.cases
    ofCell.set(keyOf(delta), { ...delta, cases, fineFen: before.fineFen + delta.fineFen })
  }
  return {
    cells: [...ofCell.values()].filter(({ cases }) => cases !== 0).sort(inOrder),
    years: [...ofYear].flatMap(([of, cases]) => (cases === 0 ? [] : [of])).sort((a, b) => b - a),
  }
}

const keyOf = ({ unitId, stage }: SummaryCell) => `${unitId} ${stage}`

/** As the organisation stands: the city's own units, then county by county. */
const inOrder = (a: SummaryCell, b: SummaryCell): number =>
  compare(a.areaCode, b.areaCode) || a.unitId - b.unitId || compare(a.stage, b.stage)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
