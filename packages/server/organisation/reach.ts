import type { Reach } from '../platform/actor.ts'

/** What reach asks of a unit: its place in the city and its line. `areaCode` is null for a 'line' unit only. */
export type ReachUnit = {
  readonly unitId: number
  readonly kind: 'government' | 'supervisor' | 'enforcement' | 'branch' | 'line' | 'entrusted'
  readonly level: 'city' | 'county' | 'town'
  readonly areaCode: string | null
  readonly lineCode: string | null
}

const nothing: Reach = { units: [], line: null, lineUnits: [] }

/** Area codes nest as the national division codes do: 3207 ⊃ 320706 ⊃ 320706001. */
const within = (areaCode: string) => (unit: ReachUnit) => unit.areaCode?.startsWith(areaCode) ?? false

const isBelow = (above: ReachUnit) => (unit: ReachUnit) => depth[unit.level] > depth[above.level]
const depth = { city: 0, county: 1, town: 2 }

const idsOf = (units: readonly ReachUnit[]) => units.map((unit) => unit.unitId).sort((a, b) => a - b)

/**
 * 纵向范围: how far the people of `unit` read, over all units of the city (in force or abolished: the files of
 * an abolished unit do not vanish).
 * - 政府及其司法局 read every unit of their area;
 * - a unit of a line reads itself, and below it in its area the cases of its line, towns included: what makes a
 *   case the line's is the case's item, not the unit that handles it;
 * - 镇街 read themselves;
 * - a 'line' unit is only a counting unit: it does no work and reads nothing.
 * Another line's files are never read; sharing one case (横向) is a dated grant in case_shares.
 */
export function reachOf(unit: ReachUnit, units: readonly ReachUnit[]): Reach {
  const { kind, areaCode, lineCode, unitId } = unit
  if (kind === 'line' || areaCode === null) return nothing
  const area = units.filter(within(areaCode))
  if (kind === 'government' || kind === 'supervisor') return { units: idsOf(area), line: null, lineUnits: [] }
  if (lineCode === null) return { units: [unitId], line: null, lineUnits: [] }
  return { units: [unitId], line: lineCode, lineUnits: idsOf(area.filter(isBelow(unit))) }
}
