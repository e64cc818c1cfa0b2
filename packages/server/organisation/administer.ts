import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'

/**
 * Whether this person may change units, posts and certificates of a unit: a 系统管理员 of the unit itself, or of the
 * government or 司法局 whose area it lies in.
 */
export const administers = (actor: Actor, unitId: number): boolean =>
  actor.roles.includes('ADMIN') && actor.reach.units.includes(unitId)

/**
 * Whether this person may change what the whole city works by (the catalogue, the calendar): a 系统管理员 whose reach leaves
 * out no unit that does work, so one of the city's government or 司法局.
 */
export async function administersCity(tx: Tx, { city, roles, reach }: Actor): Promise<boolean> {
  if (!roles.includes('ADMIN')) return false
  const { rows } = await sql`
    select from units where city = ${city} and kind <> 'line' and unit_id <> all(${[...reach.units]}::integer[])
    limit 1`.execute(tx)
  return rows.length === 0
}

/** Refuses with 403 `not_administrator`. Null = the setup and the command line, which may. */
export function mustAdminister(actor: Actor | null, unitId: number): void {
  if (actor && !administers(actor, unitId))
    throw problem(403, 'not_administrator', '您不是该单位的系统管理员，不能作此变更。', {
      wayForward: '请由该单位或其所在地政府、司法局的系统管理员办理。',
    })
}
