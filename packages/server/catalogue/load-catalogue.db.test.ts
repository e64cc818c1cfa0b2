import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import { loadCatalogue } from './load-catalogue.ts'

let database: TestDatabase
const clock = fixedClock('2026-11-23T02:00:00Z')
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

describe('the shipped catalogue', () => {
  it('passes its own checks and loads whole', async () => {
    const report = await loadCatalogue({ db: database.db, clock }, '3207')
    expect(report.files.flatMap(({ faults }) => faults)).toEqual([])
    expect(report.files.map(({ kind, added }) => [kind, added])).toEqual([
      ['laws', 285],
      ['items', 3151],
      ['discretion', 275],
      ['leniency', 55],
      ['calendar', 141],
    ])
  })

  it('reports 198 laws and 1,080 items in the snapshot named 2024', async () => {
    const { rows } = await sql<{ kind: string; n: number }>`
      select kind, count(*) as n from catalogue_snapshot_members where city = '3207' and snapshot = '2024' group by kind
      order by kind`.execute(database.db)
    expect(rows).toEqual([
      { kind: 'items', n: 1080 },
      { kind: 'laws', n: 198 },
    ])
  })

  it('changes nothing when loaded again', async () => {
    const report = await loadCatalogue({ db: database.db, clock }, '3207')
    expect(report.outcome).toBe('unchanged')
    const { rows } = await sql<{ n: number }>`select count(*) as n from catalogue_imports`.execute(
      database.db,
    )
    expect(rows).toEqual([{ n: 5 }])
  })
})
