import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOne } from './database.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await sql`create table first (n integer primary key, words text)`.execute(database.owner)
  await sql`create table second (n integer primary key, words text)`.execute(database.owner)
})
afterAll(() => database.close())

const add = (table: string, n: number, words: string) =>
  sql`insert into ${sql.id(table)} (n, words) values (${n}, ${words})`
const standing = async () => {
  const { rows } = await sql<{ words: string }>`
    select words from first union all select words from second order by 1`.execute(database.owner)
  return rows.map(({ words }) => words)
}

describe('writes sent as one statement', () => {
  it('each write their rows, whatever they are', async () => {
    await asOne(add('first', 1, 'a'), add('second', 1, 'b')).execute(database.owner)
    expect(await standing()).toEqual(['a', 'b'])
    const gone = sql`delete from first where n = ${1}`
    const other = sql`insert into second select ${2}, r.words from json_to_recordset(${'[{"words":"c"}]'}::json) as r(words text)`
    const changed = sql`update second set words = ${'B'} where n = ${1}`
    await asOne(gone, other, changed).execute(database.owner)
    expect(await standing()).toEqual(['B', 'c'])
    await asOne(add('first', 3, 'd')).execute(database.owner)
    expect(await standing()).toEqual(['B', 'c', 'd'])
  })

  it('stand together or not at all, and the failure names the constraint', async () => {
    const before = await standing()
    const twice = asOne(add('first', 9, 'x'), add('second', 2, 'y')).execute(database.owner)
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'second_pkey' })
    expect(await standing()).toEqual(before)
  })
})
