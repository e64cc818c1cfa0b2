import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { findActor } from '../organisation/index.ts'
import type { Actor, Role } from '../platform/actor.ts'
import { bareApp } from '../platform/http.ts'
import type { Services } from '../platform/services.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { aCity, aStaff, city, type Staff } from './testing-city.ts'

export type World = {
  readonly database: TestDatabase
  readonly services: Services
  /** The people of 海州区城市管理局. */
  readonly staff: Staff
  readonly close: () => Promise<void>
}

/** A database with the shipped city and the staff of one district bureau, on 2 March 2026. */
export async function aWorld(unitCode = 'CG-320706'): Promise<World> {
  const database = await testDatabase()
  const services = testServices(database.db, { env: { LOG_LEVEL: 'silent' } })
  await aCity(database, services)
  return {
    database,
    services,
    staff: await aStaff(database, unitCode, '2026-03-02'),
    close: async () => {
      services.remove()
      await database.close()
    },
  }
}

/** Somebody of another unit. */
export async function somebodyAt(
  { database: { owner, db } }: World,
  unitCode: string,
  roles: readonly Role[],
  today = '2026-03-02',
): Promise<Actor> {
  const { rows } = await sql<{ personId: string; postId: string }>`
    with person as (insert into persons (city, name) values (${city}, '外单位人员') returning person_id)
    insert into posts (city, person_id, unit_id, title, roles, kind, valid_from)
    select ${city}, person_id, unit_id, '科员', ${[...roles]}, 'regular', '2020-01-01' from person, units
    where units.city = ${city} and code = ${unitCode}
    returning person_id as "personId", post_id as "postId"`.execute(owner)
  const [ids] = rows
  const actor = ids && (await findActor(db, { city, ...ids, today, sessionId: 'test' }))
  if (!actor) throw new Error(`nobody at ${unitCode}`)
  return actor
}

/** Every text in every table of the database, as one string: what must not be stored in the open is sought in it. */
export async function everythingStored({ owner }: TestDatabase): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker')`.execute(owner)
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await sql<{
      all: string | null
    }>`select string_agg(t::text, ' ') as all from ${sql.raw(name)} t`.execute(owner)
    texts.push(found.rows[0]?.all ?? '')
  }
  return texts.join('\n')
}

/** The routes on an app of their own, every request made by whoever `who` then names; not listening yet. */
export function appFor(
  { services }: World,
  routes: (app: FastifyInstance, services: Services) => void,
  who: () => Actor,
): FastifyInstance {
  const app = bareApp(services)
  app.addHook('onRequest', async (request) => {
    request.actor = who()
  })
  routes(app, services)
  return app
}
