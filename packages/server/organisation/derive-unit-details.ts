import type { LineRow, UnitRow } from './read-organisation.ts'

export type UnitDetails = {
  readonly shortName: string
  readonly prefix: string | null
  readonly reconsiderationAuthority: string | null
  readonly court: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly bankName: string | null
  readonly bankAddress: string | null
  readonly bankAccount: string | null
}

/**
 * What a list of units leaves unsaid. The short name and 复议机关 (《行政复议法》第二十四条) follow from the unit's
 * place; everything else is invented and only given to a demonstration, where it is called 演示 on its face.
 */
export function deriveUnitDetails(
  unit: UnitRow,
  units: ReadonlyMap<string, UnitRow>,
  lines: ReadonlyMap<string, LineRow>,
  demonstration: boolean,
): UnitDetails {
  const area = areaName(unit, units)
  const line = unit.lineCode ? lines.get(unit.lineCode)?.shortName : undefined
  const own = {
    shortName: shortName(unit, area, line),
    prefix: unit.prefix,
    reconsiderationAuthority: reconsiderationAuthority(unit, units),
  }
  if (!demonstration || unit.kind === 'line') return { ...own, ...unknown }
  return {
    ...own,
    prefix: unit.prefix ?? constructedPrefix(unit, area, line),
    court: `${seat(unit, units)}人民法院`,
    address: `${area}演示路${1 + (sumOfCodes(unit.code) % 199)}号`,
    phone: `0518-8${String(1_000_000 + ((sumOfCodes(unit.code) * 7919) % 9_000_000))}`,
    bankName: '演示银行罚没收入代收专户',
    bankAddress: `${area}演示路1号`,
    bankAccount: `0000${String(sumOfCodes(unit.code) * 1_000_003).padStart(15, '0')}`,
  }
}

const unknown = {
  court: null,
  address: null,
  phone: null,
  bankName: null,
  bankAddress: null,
  bankAccount: null,
}

const sumOfCodes = (text: string) =>
  [...text].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 99_991, 7)

const governmentOf = (unit: UnitRow, units: ReadonlyMap<string, UnitRow>): UnitRow | undefined => {
  if (unit.kind === 'government') return unit
  const parent = unit.parentCode ? units.get(unit.parentCode) : undefined
  return parent && governmentOf(parent, units)
}

/** 海州区, 连云港市, 新海街道: the name of the place a unit stands in. */
function areaName(unit: UnitRow, units: ReadonlyMap<string, UnitRow>): string {
  if (unit.level === 'town') return unit.name.replace(/综合行政执法.*$/, '')
  return (governmentOf(unit, units)?.name ?? unit.name).replace(/(人民政府|管理委员会)$/, '')
}

function shortName(unit: UnitRow, area: string, line: string | undefined): string {
  if (unit.kind === 'line') return unit.name
  if (unit.kind === 'government') return unit.name.endsWith('管理委员会') ? `${area}管委会` : `${area}政府`
  if (unit.kind === 'supervisor') return `${area}司法局`
  if (unit.level === 'town' || line === undefined) return area
  const body =
    unit.lineCode === 'WJ' ? '委' : unit.lineCode === 'XF' ? (unit.level === 'city' ? '支队' : '大队') : '局'
  return `${area}${line}${body}`
}

/**
 * 复议机关: a department's is the government of its level; a town's and a district office's is the county government
 * that stands over it; a county government's or a 管委会's is the city; the city's is the province.
 */
function reconsiderationAuthority(unit: UnitRow, units: ReadonlyMap<string, UnitRow>): string | null {
  if (unit.kind === 'line') return null
  const parent = unit.parentCode ? units.get(unit.parentCode) : undefined
  if (parent) return governmentOf(parent, units)?.name ?? null
  return unit.kind === 'government' ? '上一级人民政府' : null
}

/** 连城管, 海州城管, 新海综执: unique in the shipped city, and not the prefix any bureau really uses. */
function constructedPrefix(unit: UnitRow, area: string, line: string | undefined): string {
  const stem =
    unit.level === 'city'
      ? area.slice(0, 1)
      : area.replace(/(风景名胜区|经济技术开发区|高新技术产业开发区|街道|新区|[市县区镇乡])$/, '')
  const place = stem === '连云港' ? (unit.areaCode === '320771' ? '连经开' : '连高新') : stem
  if (unit.kind === 'government') return `${place}政`
  if (unit.kind === 'supervisor') return `${place}司`
  return unit.level === 'town' ? `${place}综执` : `${place}${line ?? '综执'}`
}

/** 法院所在的县区; a city bureau has its seat in the district the city's offices stand in. */
function seat(unit: UnitRow, units: ReadonlyMap<string, UnitRow>): string {
  const government = governmentOf(unit, units)
  const county =
    unit.level === 'city' || !government || government.level === 'city' ? undefined : government.name
  return (county ?? '海州区人民政府').replace(/(人民政府|管理委员会)$/, '')
}
