import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInstallation } from './installation.ts'
import { migrate, migrationsFolder, pendingMigrations, readMigrations } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

describe('a migrated database', () => {
  it('knows what it is, and nobody can turn it into something else', async () => {
    expect(await readInstallation(test.db)).toMatchObject({
      kind: 'demonstration',
      city: null,
      setUpAt: null,
    })
    await expect(sql`update installation set kind = 'production'`.execute(test.owner)).rejects.toThrow(
      /never changes/,
    )
    await expect(sql`delete from installation`.execute(test.owner)).rejects.toThrow(/never changes/)
    await expect(sql`update installation set kind = 'production'`.execute(test.db)).rejects.toThrow(
      /permission denied/,
    )
  })

  it('gives the server a role that owns nothing and passes no wall', async () => {
    const { rows } = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>`
      select rolsuper, rolbypassrls, (select count(*) from pg_class c where c.relowner = r.oid) as owned
      from pg_roles r where rolname = current_user`.execute(test.db)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
    await expect(sql`create table mine (id int)`.execute(test.db)).rejects.toThrow(/permission denied/)
    await expect(sql`drop table installation`.execute(test.db)).rejects.toThrow(/must be owner/)
    await expect(sql`alter table installation disable trigger all`.execute(test.db)).rejects.toThrow(
      /must be owner/,
    )
  })
})

describe('migrate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhiheng-migrations-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const names = async () =>
    (await sql<{ name: string }>`select name from schema_migrations where name > '9'`.execute(test.owner))
      .rows

  it('runs each file once and whole: of one that fails, nothing stays', async () => {
    cpSync(migrationsFolder, folder, { recursive: true })
    writeFileSync(join(folder, '9001_good.sql'), 'create table good (id int);')
    writeFileSync(join(folder, '9002_bad.sql'), 'create table bad (id int);\nselect * from nowhere;')
    const run = () => migrate(test.ownerUrl, { kind: 'demonstration', folder })
    await expect(run()).rejects.toThrow(/9002_bad.sql.*nowhere.*line 2/)
    expect(await names()).toEqual([{ name: '9001_good.sql' }])
    const { rows } =
      await sql`select to_regclass('good') is not null as good, to_regclass('bad') as bad`.execute(test.owner)
    expect(rows).toEqual([{ good: true, bad: null }])

    writeFileSync(join(folder, '9002_bad.sql'), 'create table bad (id int);')
    expect(await run()).toEqual(['9002_bad.sql'])
    expect(await run()).toEqual([])
    writeFileSync(join(folder, '9001_good.sql'), 'create table good (id bigint);')
    await expect(run()).rejects.toThrow(/9001_good.sql was changed/)
  })
})

describe('pending migrations', () => {
  const files = readMigrations()
  const recorded = files.map(({ name, sha256 }) => ({ name, sha256 }))

  it('are none when all ran', () => expect(pendingMigrations(files, recorded)).toEqual([]))
  it('are the rest when some ran', () =>
    expect(pendingMigrations(files, recorded.slice(0, 1))).toEqual(files.slice(1)))
  it('are refused when a file was changed after it ran', () =>
    expect(() => pendingMigrations(files, [{ name: '0001_platform.sql', sha256: 'other' }])).toThrow(
      /was changed/,
    ))
  it('are refused when the database is newer', () =>
    expect(() => pendingMigrations(files, [{ name: '9999_later.sql', sha256: '' }])).toThrow(/newer/))
})
