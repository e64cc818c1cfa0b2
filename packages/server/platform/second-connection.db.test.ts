import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asCity } from './database.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

it('a transaction that asks for a second connection is found in every database test', async () => {
  const { db } = database
  const nested = asCity(db, '3207', () => asCity(db, '3207', async () => 1))
  await expect(nested).rejects.toThrow('second connection')
  const beside = asCity(db, '3207', () => sql`select 1`.execute(db))
  await expect(beside).rejects.toThrow('second connection')
  const after = asCity(db, '3207', async () => 1).then(() => asCity(db, '3207', async () => 2))
  await expect(after).resolves.toBe(2)
})
