import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

export type SuperiorUnit = { readonly unitId: number; readonly name: string }

export async function findUnitName(tx: Tx, city: string, unitId: number): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select /* by key */ name from units where city = ${city} and unit_id = ${unitId} and kind <> 'line'`.execute(
    tx,
  )
  return rows[0]?.name ?? null
}

/** 行政复议机关 of a unit as its page has it; null where none is set. */
export async function findReconsiderationAuthority(
  tx: Tx,
  city: string,
  unitId: number,
): Promise<string | null> {
  const { rows } = await sql<{ authority: string | null }>`
    select /* by key */ reconsideration_authority as authority from units where city = ${city} and unit_id = ${unitId}`.execute(
    tx,
  )
  return rows[0]?.authority ?? null
}

/**
 * 共同的上一级行政机关 of two units (《行政处罚法》第二十五条第二款). Where both are of one line and a bureau of that line stands
 * above both in their area, that bureau; else the nearest government over both in the tree of units. Null where there is
 * none, and for a unit and itself.
 */
export async function findCommonSuperior(
  tx: Tx,
  city: string,
  one: number,
  other: number,
): Promise<SuperiorUnit | null> {
  if (one === other) return null
  const { rows } = await sql<SuperiorUnit>`
    with recursive
      ends as (select * from units where city = ${city} and unit_id in (${one}, ${other}) and kind <> 'line'),
      up as (
        select e.unit_id as start, u.unit_id, u.parent_code, 1 as step
        from ends e join units u on u.city = ${city} and u.code = e.parent_code
        union all
        select up.start, u.unit_id, u.parent_code, up.step + 1
        from up join units u on u.city = ${city} and u.code = up.parent_code),
      depth as (select * from (values ('city', 0), ('county', 1), ('town', 2)) as d (level, deep)),
      bureau as (
        select u.unit_id, u.name, 0 as far from units u join depth d on d.level = u.level
        where u.city = ${city} and u.kind in ('enforcement', 'branch')
          and (select count(*) from ends e join depth m on m.level = e.level
               where e.line_code = u.line_code and m.deep > d.deep and e.area_code like u.area_code || '%') = 2),
      government as (
        select u.unit_id, u.name, 1 + sum(up.step) as far
        from up join units u on u.city = ${city} and u.unit_id = up.unit_id and u.kind = 'government'
        group by u.unit_id, u.name having count(distinct up.start) = 2)
    select unit_id as "unitId", name from (select * from bureau union all select * from government) found
    order by far limit 1`.execute(tx)
  return rows[0] ?? null
}

/**
 * Whether the people of a unit speak for that superior: its own, and where it is a government also those of its 司法局, which
 * coordinates enforcement on its behalf.
 */
export async function speaksFor(
  tx: Tx,
  city: string,
  { unitId, superiorUnitId }: { readonly unitId: number; readonly superiorUnitId: number },
): Promise<boolean> {
  if (unitId === superiorUnitId) return true
  const { rows } = await sql<{ yes: boolean }>`
    select /* by key */ true as yes from units s join units u on u.city = s.city and u.unit_id = ${unitId}
    where s.city = ${city} and s.unit_id = ${superiorUnitId} and s.kind = 'government'
      and u.kind = 'supervisor' and u.area_code = s.area_code`.execute(tx)
  return rows.length > 0
}
