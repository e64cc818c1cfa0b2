import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { deriveUnitDetails } from './derive-unit-details.ts'
import { type ReachUnit, reachOf } from './reach.ts'
import type { OrganisationRows } from './read-organisation.ts'

/** What the setup page may correct before the first import. */
export type UnitCorrection = { readonly code: string; readonly name?: string; readonly prefix?: string }

export type ImportOptions = {
  /** Fills in invented prefixes, addresses, courts and accounts. Never in production. */
  readonly demonstration: boolean
  readonly corrections?: readonly UnitCorrection[]
}

/**
 * Loads lines, places and units of one city, then the reach of every unit. Units already there by code keep their
 * number and what an administrator entered; new ones are numbered on. Repeating it changes nothing.
 */
export async function importOrganisation(
  tx: Tx,
  city: string,
  { lines, places, units }: OrganisationRows,
  { demonstration, corrections = [] }: ImportOptions,
): Promise<{ readonly units: number; readonly counted: number }> {
  const corrected = new Map(corrections.map((one) => [one.code, one]))
  const rows = units.map((unit) => {
    const { name = unit.name, prefix = unit.prefix } = corrected.get(unit.code) ?? {}
    return { ...unit, name, prefix }
  })
  const byCode = new Map(rows.map((unit) => [unit.code, unit]))
  const lineByCode = new Map(lines.map((line) => [line.lineCode, line]))
  const detailed = rows.map((unit) => ({
    ...unit,
    ...deriveUnitDetails(unit, byCode, lineByCode, demonstration),
  }))

  await sql`insert into lines (city, line_code, short_name, full_name)
    select ${city}, r."lineCode", r."shortName", r."fullName"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r("lineCode" text, "shortName" text, "fullName" text)
    on conflict (city, line_code) do update set short_name = excluded.short_name, full_name = excluded.full_name`.execute(
    tx,
  )
  await sql`insert into places (city, code, name, level, kind, parent_code, counted, note)
    select ${city}, r.code, r.name, r.level, r.kind, r."parentCode", r.counted, r.note
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      as r(code text, name text, level text, kind text, "parentCode" text, counted boolean, note text)
    on conflict (city, code) do nothing`.execute(tx)
  await insertUnits(tx, city, detailed)
  await refreshReaches(tx, city)
  return { units: rows.length, counted: rows.filter((unit) => unit.countsIn125).length }
}

async function insertUnits(tx: Tx, city: string, units: readonly object[]): Promise<void> {
  await sql`insert into units (city, unit_id, code, name, short_name, kind, level, area_code, line_code, parent_code,
      branch_of, counts_in_125, prefix, address, phone, reconsideration_authority, court, bank_name, bank_address, bank_account, note)
    select ${city}, (select coalesce(max(unit_id), 0) from units where city = ${city}) + row_number() over (order by r.ordinality),
      u.code, u.name, u."shortName", u.kind, u.level, u."areaCode", u."lineCode", u."parentCode",
      u."branchOf", u."countsIn125", u.prefix, u.address, u.phone, u."reconsiderationAuthority", u.court,
      u."bankName", u."bankAddress", u."bankAccount", u.note
    from jsonb_array_elements(${JSON.stringify(units)}::jsonb) with ordinality r,
      jsonb_to_record(r.value) as u(code text, name text, "shortName" text, kind text, level text, "areaCode" text,
        "lineCode" text, "parentCode" text, "branchOf" text, "countsIn125" boolean, prefix text, address text,
        phone text, "reconsiderationAuthority" text, court text, "bankName" text, "bankAddress" text, "bankAccount" text, note text)
    where not exists (select from units old where old.city = ${city} and old.code = u.code)`.execute(tx)
}

/** Recomputes what every unit reads. Call it in the transaction that adds or moves a unit. */
export async function refreshReaches(tx: Tx, city: string): Promise<void> {
  const { rows: units } = await sql<ReachUnit>`
    select unit_id as "unitId", kind, level, area_code as "areaCode", line_code as "lineCode"
    from units where city = ${city}`.execute(tx)
  const reaches = units.map((unit) => ({ unitId: unit.unitId, ...reachOf(unit, units) }))
  await sql`insert into unit_reaches (city, unit_id, units, line, line_units)
    select ${city}, r."unitId", r.units, r.line, r."lineUnits"
    from jsonb_to_recordset(${JSON.stringify(reaches)}::jsonb)
      as r("unitId" integer, units integer[], line text, "lineUnits" integer[])
    on conflict (city, unit_id) do update
      set units = excluded.units, line = excluded.line, line_units = excluded.line_units
      where (unit_reaches.units, unit_reaches.line, unit_reaches.line_units)
        is distinct from (excluded.units, excluded.line, excluded.line_units)`.execute(tx)
}
