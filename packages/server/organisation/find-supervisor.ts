import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { SuperiorUnit } from './common-superior.ts'

/** 同级司法行政部门 of a unit: the 司法局 of its own area; a town's, the county's. Null where the tree of units has none. */
export async function findSupervisor(tx: Tx, city: string, unitId: number): Promise<SuperiorUnit | null> {
  const { rows } = await sql<SuperiorUnit>`
    select /* by key */ s.unit_id as "unitId", s.name from units u
    join units s on s.city = u.city and s.kind = 'supervisor' and u.area_code like s.area_code || '%'
    where u.city = ${city} and u.unit_id = ${unitId}
    order by length(s.area_code) desc, s.unit_id limit 1`.execute(tx)
  return rows[0] ?? null
}
