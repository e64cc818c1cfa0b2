import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportHealth } from './health.ts'
import { bareApp } from './http.ts'
import { type TestDatabase, testDatabase, testServices } from './testing.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

it('is well with this schema, unwell with another and without a database', async () => {
  const services = testServices(test.db, { env: { LOG_LEVEL: 'silent' } })
  const app = bareApp(services)
  reportHealth(app, services)
  expect((await app.inject('/healthz')).json()).toEqual({
    status: 'ok',
    database: 'reachable',
    schema: 'current',
  })

  await sql`delete from schema_migrations where name = (select max(name) from schema_migrations)`.execute(
    test.owner,
  )
  const outdated = await app.inject('/healthz')
  expect(outdated.statusCode).toBe(503)
  expect(outdated.json()).toMatchObject({ status: 'unavailable', schema: 'outdated' })

  await sql`insert into schema_migrations values ('9999_later.sql', '')`.execute(test.owner)
  expect((await app.inject('/healthz')).json()).toMatchObject({ schema: 'foreign' })

  await sql`revoke select on schema_migrations from zhiheng_app`.execute(test.owner)
  const unreachable = await app.inject('/healthz')
  expect(unreachable.statusCode).toBe(503)
  expect(unreachable.json()).toMatchObject({ database: 'unreachable' })
  await app.close()
  services.remove()
})
