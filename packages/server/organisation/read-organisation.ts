import { readFileSync } from 'node:fs'
import type { Problem } from '@zhiheng/contract'
import { parse } from 'csv-parse/sync'
import { problem } from '../platform/errors.ts'
import type { ReachUnit } from './reach.ts'

export type LineRow = { readonly lineCode: string; readonly shortName: string; readonly fullName: string }
export type PlaceRow = {
  readonly code: string
  readonly name: string
  readonly level: ReachUnit['level']
  readonly kind: string
  readonly parentCode: string | null
  readonly counted: boolean
  readonly note: string
}
export type UnitRow = Omit<ReachUnit, 'unitId'> & {
  readonly code: string
  readonly name: string
  readonly parentCode: string | null
  readonly branchOf: string | null
  readonly countsIn125: boolean
  readonly note: string
  /** 机关代字; null leaves it to the derived one (demonstration) or to the administrator (production). */
  readonly prefix: string | null
}
export type OrganisationRows = {
  readonly lines: readonly LineRow[]
  readonly places: readonly PlaceRow[]
  readonly units: readonly UnitRow[]
}

type Cells = Record<string, string>
type Fault = NonNullable<Problem['rows']>[number]
type Numbered = { readonly line: number; readonly cells: Cells }

const kinds: readonly string[] = ['government', 'supervisor', 'enforcement', 'branch', 'line', 'entrusted']
const levels: readonly string[] = ['city', 'county', 'town']

function readCsv(text: string): Numbered[] {
  const records: { info: { lines: number }; record: Cells }[] = parse(text, {
    bom: true,
    columns: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  })
  return records.map(({ info, record }) => ({ line: info.lines, cells: record }))
}

const shipped = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')

/** The organisation shipped with the project: 18 lines, the places of one city, 255 units of which 125 count. */
export function readShippedOrganisation(): OrganisationRows {
  return readOrganisation({
    departments: shipped('departments.csv'),
    places: shipped('places.csv'),
    units: shipped('units.csv'),
  })
}

/**
 * Reads the three files of an organisation: departments.csv (code, short_name, full_name, in_18), places.csv and
 * units.csv. Refuses with 422 `rows_at_fault`, naming every bad cell of units.csv, and returns nothing half-read.
 */
export function readOrganisation(files: {
  departments: string
  places: string
  units: string
}): OrganisationRows {
  const lines = readCsv(files.departments)
    .filter(({ cells }) => cells.in_18 === 'y')
    .map(({ cells }) => ({
      lineCode: cells.code ?? '',
      shortName: cells.short_name ?? '',
      fullName: cells.full_name ?? '',
    }))
  const places = readCsv(files.places)
    .map(({ cells }) => readPlace(cells))
    .filter((place) => levels.includes(place.level))
  const unitRows = readCsv(files.units)
  const faults = findFaults(unitRows, new Set(lines.map((line) => line.lineCode)))
  if (faults.length > 0)
    throw problem(422, 'rows_at_fault', `单位表有 ${faults.length} 处错误，未导入任何单位。`, {
      rows: faults,
    })
  return { lines, places, units: unitRows.map(({ cells }) => readUnit(cells)) }
}

const readPlace = (cells: Cells): PlaceRow => ({
  code: cells.code ?? '',
  name: cells.name ?? '',
  level: cells.level as PlaceRow['level'],
  kind: cells.kind ?? '',
  parentCode: cells.parent_code || null,
  counted: cells.counted_in_89 === 'y',
  note: cells.note ?? '',
})

const readUnit = (cells: Cells): UnitRow => ({
  code: cells.code ?? '',
  name: cells.name ?? '',
  kind: cells.kind as UnitRow['kind'],
  level: cells.level as UnitRow['level'],
  areaCode: cells.area_code || null,
  lineCode: cells.line_code || null,
  parentCode: cells.parent_code || null,
  branchOf: cells.branch_of || null,
  countsIn125: cells.counts_in_125 === 'y',
  note: cells.note ?? '',
  prefix: cells.prefix || null,
})

function findFaults(rows: readonly Numbered[], lineCodes: ReadonlySet<string>): Fault[] {
  const firstLine = new Map<string, number>()
  for (const { line, cells } of rows) {
    const code = cells.code ?? ''
    if (!firstLine.has(code)) firstLine.set(code, line)
  }
  return rows.flatMap(({ line, cells }) => faultsOf(line, cells, firstLine, lineCodes))
}

function faultsOf(
  line: number,
  cells: Cells,
  firstLine: Map<string, number>,
  lineCodes: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = []
  const fault = (column: string, reason: string, wayForward: string) =>
    faults.push({ line, column, reason, wayForward })
  const cell = (column: string) => cells[column] ?? ''

  if (!cell('code')) fault('code', '单位编号为空', '填写单位编号，如 CG-320706')
  else if (firstLine.get(cell('code')) !== line)
    fault(
      'code',
      `单位编号“${cell('code')}”与第 ${firstLine.get(cell('code'))} 行重复`,
      '删除其中一行或改用另一编号',
    )
  if (!cell('name')) fault('name', '单位名称为空', '填写单位全称')
  if (!kinds.includes(cell('kind')))
    fault('kind', `不认识的类别“${cell('kind')}”`, `应为 ${kinds.join('、')} 之一`)
  if (!levels.includes(cell('level')))
    fault('level', `不认识的层级“${cell('level')}”`, `应为 ${levels.join('、')} 之一`)
  if ((cell('kind') === 'line') !== (cell('area_code') === ''))
    fault('area_code', '除计数用的条线外，单位须有区域代码', '填写区划代码；计数用的条线（line）留空')
  if (cell('line_code') && !lineCodes.has(cell('line_code')))
    fault('line_code', `不认识的条线“${cell('line_code')}”`, '使用条线表中的代码，镇街留空')
  for (const column of ['parent_code', 'branch_of'])
    if (cell(column) && !firstLine.has(cell(column)))
      fault(column, `表中没有单位“${cell(column)}”`, '改正编号，或补上该单位')
  if (!['y', 'n'].includes(cell('counts_in_125')))
    fault('counts_in_125', `是否计数应为 y 或 n，现为“${cell('counts_in_125')}”`, '改为 y 或 n')
  return faults
}
