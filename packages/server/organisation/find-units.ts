import type { LineView, UnitDetails, UnitList, UnitPage, UnitRow } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { administers } from './administer.ts'

const unitColumns = (city: string, today: string) => sql`
  u.unit_id as "unitId", u.code, u.name, u.short_name as "shortName", u.kind, u.level, u.area_code as "areaCode",
  u.line_code as "lineCode", u.parent_code as "parentCode", u.counts_in_125 as "countsIn125",
  (select count(distinct p.person_id)::int from posts p where p.city = ${city} and p.unit_id = u.unit_id
     and ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)) as people`

/** Every unit of the city in force on `today`, in the order of the imported list, with the eighteen lines. */
export async function findUnits(db: Db | Tx, city: string, today: string): Promise<UnitList> {
  const units = await sql<UnitRow>`
    select ${unitColumns(city, today)} from units u
    where u.city = ${city} and (u.valid_to is null or ${today}::date <= u.valid_to)
    order by u.unit_id`.execute(db)
  const lines = await sql<LineView>`
    select line_code as "lineCode", short_name as "shortName", full_name as "fullName"
    from lines where city = ${city} order by line_code`.execute(db)
  return {
    units: units.rows,
    lines: lines.rows,
    counted: units.rows.filter((unit) => unit.countsIn125).length,
  }
}

/** What a paper needs to say about its bureau. Empty fields are null: the paper names them as missing. */
export type Unit = UnitDetails & {
  readonly unitId: number
  readonly code: string
  readonly kind: string
  readonly level: 'city' | 'county' | 'town'
  readonly areaCode: string | null
  readonly lineCode: string | null
  readonly parentCode: string | null
  readonly note: string
  readonly revision: number
}

/** One unit by number or code; null when the city has none such. */
export async function findUnit(db: Db | Tx, city: string, unit: number | string): Promise<Unit | null> {
  const { rows } = await sql<Unit>`
    select unit_id as "unitId", code, name, short_name as "shortName", kind, level, area_code as "areaCode",
      line_code as "lineCode", parent_code as "parentCode", prefix, address, phone,
      reconsideration_authority as "reconsiderationAuthority", court, bank_name as "bankName",
      bank_address as "bankAddress", bank_account as "bankAccount", note, revision
    from units where city = ${city} and ${typeof unit === 'number' ? sql`unit_id = ${unit}` : sql`code = ${unit}`}`.execute(
    db,
  )
  return rows[0] ?? null
}

const unitNeeds = {
  prefix: '机关代字',
  address: '地址',
  phone: '办公电话',
  reconsiderationAuthority: '行政复议机关',
  court: '管辖法院',
  bankName: '罚款代收银行',
  bankAddress: '代收银行地址',
  bankAccount: '代收账户',
} as const

/** The page of one unit as this person sees it. 404 when there is none. */
export async function findUnitPage(db: Db | Tx, actor: Actor, unitId: number): Promise<UnitPage> {
  const unit = await findUnit(db, actor.city, unitId)
  const { rows } = await sql<
    UnitRow & {
      lineName: string | null
      parentId: number | null
      parentName: string | null
      units: number
      lineUnits: number
    }
  >`
    select ${unitColumns(actor.city, actor.today)}, l.short_name as "lineName", parent.unit_id as "parentId",
      parent.name as "parentName", cardinality(r.units) as units, cardinality(r.line_units) as "lineUnits"
    from units u
    left join lines l on l.city = u.city and l.line_code = u.line_code
    left join units parent on parent.city = u.city and parent.code = u.parent_code
    join unit_reaches r on r.city = u.city and r.unit_id = u.unit_id
    where u.city = ${actor.city} and u.unit_id = ${unitId}`.execute(db)
  const [row] = rows
  if (!unit || !row) throw problem(404, 'not_found', '没有找到该单位。')
  const { lineName, parentId, parentName, units, lineUnits, ...unitRow } = row
  const needs = Object.entries(unitNeeds) as [keyof typeof unitNeeds, string][]
  const { name, shortName, prefix, address, phone, reconsiderationAuthority, court } = unit
  const { bankName, bankAddress, bankAccount } = unit
  return {
    unit: unitRow,
    details: {
      name,
      shortName,
      prefix,
      address,
      phone,
      reconsiderationAuthority,
      court,
      bankName,
      bankAddress,
      bankAccount,
    },
    note: unit.note,
    revision: unit.revision,
    parent: parentId !== null && parentName !== null ? { unitId: parentId, name: parentName } : null,
    lineName,
    reach: { units, lineUnits },
    missing:
      unit.kind === 'line' ? [] : needs.filter(([key]) => unit[key] === null).map(([, label]) => label),
    mayManage: administers(actor, unitId),
  }
}
