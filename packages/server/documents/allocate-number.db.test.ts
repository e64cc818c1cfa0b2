import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity } from '../platform/database.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import { allocateNumber, findNumberGaps, voidNumber } from './allocate-number.ts'
import { findDocumentBytes, recordDocumentBytes } from './document-bytes.ts'

const city = '320700'
const run = { city, unitId: 1, type: '罚决', year: 2026 }
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await sql`insert into places (city, code, name, level, kind) values (${city}, '320706', '海州区', 'county', 'district')`.execute(
    database.owner,
  )
  await sql`
    insert into units (city, unit_id, code, name, short_name, kind, level, area_code, counts_in_125)
    values (${city}, 1, 'CG-320706', '海州区城市管理局', '海州城管', 'branch', 'county', '320706', true)`.execute(
    database.owner,
  )
})
afterAll(() => database.close())

describe('document numbers', () => {
  it('are gapless and unique under concurrent acts of which some are rolled back', async () => {
    const attempts = Array.from({ length: 40 }, (_, at) =>
      asCity(database.db, city, async (tx) => {
        const serial = await allocateNumber(tx, run)
        if (at % 4 === 0) throw new Error('the act failed')
        return serial
      }).catch(() => null),
    )
    const given = (await Promise.all(attempts)).filter((serial) => serial !== null)
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    expect(await asCity(database.db, city, (tx) => findNumberGaps(tx, city))).toEqual([])
  })

  it('are counted apart for each unit, 文种 and year', async () => {
    const first = await asCity(database.db, city, (tx) => allocateNumber(tx, { ...run, year: 2027 }))
    expect(first).toBe(1)
  })

  it('stay accounted for when void, with the reason', async () => {
    const voided = await asCity(database.db, city, (tx) => voidNumber(tx, run, 3, '文书重新制作'))
    expect(voided).toBe(true)
    expect(await asCity(database.db, city, (tx) => voidNumber(tx, run, 3, '再次作废'))).toBe(false)
    expect(await asCity(database.db, city, (tx) => findNumberGaps(tx, city))).toEqual([])
    expect(await asCity(database.db, city, (tx) => allocateNumber(tx, run))).toBe(31)
  })

  it('a number taken away by hand is found', async () => {
    await sql`delete from document_numbers where city = ${city} and year = 2026 and serial = 7`.execute(
      database.owner,
    )
    expect(await asCity(database.db, city, (tx) => findNumberGaps(tx, city))).toMatchObject([
      { serial: 7, type: '罚决' },
    ])
  })

  it('cannot be given without an actor', async () => {
    await expect(
      database.db.transaction().execute((tx) => allocateNumber(tx, { ...run, year: 2030 })),
    ).rejects.toThrow()
  })
})

describe('rendered files', () => {
  const file = {
    city,
    unitId: 1,
    caseId: '0191c0de-0000-7000-8000-000000000001',
    documentId: '0191c0de-0000-7000-8000-000000000002',
    format: 'pdf' as const,
    kind: 'D43',
    version: '2026-11-23',
    sha256: 'a'.repeat(64),
    size: 1000,
    renderedAt: '2026-10-22T02:00:00Z',
  }

  it('are recorded once: the first bytes stand', async () => {
    expect(await asCity(database.db, city, (tx) => recordDocumentBytes(tx, file))).toBe(true)
    const second = { ...file, sha256: 'b'.repeat(64) }
    expect(await asCity(database.db, city, (tx) => recordDocumentBytes(tx, second))).toBe(false)
    const found = await asCity(database.db, city, (tx) => findDocumentBytes(tx, file))
    expect(found).toMatchObject([{ sha256: file.sha256, kind: 'D43' }])
    expect(Date.parse(found[0]?.renderedAt ?? '')).toBe(Date.parse(file.renderedAt))
  })

  it('can be neither changed nor deleted by the server', async () => {
    const change = asCity(database.db, city, (tx) => sql`update document_bytes set size = 1`.execute(tx))
    await expect(change).rejects.toThrow('permission denied')
    const remove = asCity(database.db, city, (tx) => sql`delete from document_bytes`.execute(tx))
    await expect(remove).rejects.toThrow('permission denied')
  })
})
