import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Decided by the first migration and never changed: a database with invented cases must not become a real one. */
export type Kind = 'demonstration' | 'production'

/** What this database is. `city` is null until it has been set up. */
export type Installation = {
  readonly id: string
  readonly kind: Kind
  readonly city: string | null
  readonly cityName: string | null
  readonly setUpAt: Date | null
}

/** The one row of `installation`. Throws when the database has never been migrated. */
export async function readInstallation(db: Db | Tx): Promise<Installation> {
  const { rows } = await sql<Installation>`
    select id, kind, city, city_name as "cityName", set_up_at as "setUpAt" from installation`.execute(db)
  if (!rows[0]) throw new Error('the database has no installation row: run `zhiheng migrate`')
  return rows[0]
}

/** Names the city and closes the setup, once. False when it was set up before. */
export async function completeSetup(tx: Db | Tx, city: string, cityName: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update installation set city = ${city}, city_name = ${cityName}, set_up_at = ${at}
    where set_up_at is null`.execute(tx)
  return numAffectedRows === 1n
}
