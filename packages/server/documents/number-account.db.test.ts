import { documentTypeCodes, paperKinds } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { asCity, openDatabase } from '../platform/database.ts'
import { type TestDatabase, testDatabase } from '../platform/testing.ts'
import { allocateNumber, findNumberGaps, voidNumber } from './allocate-number.ts'
import { findNumberAccount, findNumberFaults, findNumberRegister } from './number-account.ts'

const city = '320700'
const actor = { city, unitId: 1 } as Actor
let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await sql`insert into places (city, code, name, level, kind) values (${city}, '320706', '海州区', 'county', 'district')`.execute(
    database.owner,
  )
  await sql`
    insert into units (city, unit_id, code, name, short_name, kind, level, area_code, counts_in_125, prefix)
    values (${city}, 1, 'CG-320706', '海州区城市管理局', '海州城管', 'branch', 'county', '320706', true, '海城管')`.execute(
    database.owner,
  )
})
afterAll(() => database.close())

/** Every 文种 a paper is numbered with, the case's own number and the volume's. */
const types = [
  ...new Set(Object.values(paperKinds).flatMap((kind) => (kind?.numbered ? [kind.numbered] : []))),
  '立',
  '归档',
]

describe('文号逐号有下落', () => {
  it('每一个编号的文书种类，文种代字都登记在册', () => {
    const known = [...Object.keys(documentTypeCodes), '归档']
    expect(types.filter((type) => !known.includes(type))).toEqual([])
    expect(types.length).toBeGreaterThan(40)
  })

  it('八个连接上同时编二百个号，编到一半连接被杀：没有缺号，没有重号，交出去的号都在册', async () => {
    const db = openDatabase(database.url, 8)
    const given: string[] = []
    let begun = 0
    const kill = async () => {
      const { rows } = await sql<{ ended: boolean }>`
        select pg_terminate_backend(pid) as ended from pg_stat_activity
        where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and state <> 'idle'`.execute(
        database.db,
      )
      return rows.length
    }
    let killed = 0
    const attempts = Array.from({ length: 200 }, async (_, at) => {
      const type = types[at % 3 === 0 ? 0 : at % types.length] ?? '罚决'
      try {
        const serial = await asCity(db, city, async (tx) => {
          begun += 1
          if (begun === 100) killed = await kill()
          const taken = await allocateNumber(tx, { city, unitId: 1, type, year: 2026 })
          await sql`select pg_sleep(0.005)`.execute(tx)
          return taken
        })
        given.push(`${type}${serial}`)
        return true
      } catch {
        return false
      }
    })
    const done = await Promise.all(attempts)
    await db.destroy()
    expect(killed).toBeGreaterThan(0)
    const lost = done.filter((one) => !one).length
    expect(lost).toBeGreaterThan(0)
    expect(new Set(given).size).toBe(given.length)

    const { runs } = await asCity(database.db, city, (tx) => findNumberAccount(tx, actor))
    expect(runs.map(({ missing }) => missing).filter((missing) => missing !== 0)).toEqual([])
    const { rows } = await sql<{ number: string }>`
      select type || serial as number from document_numbers where city = ${city} and year = 2026`.execute(
      database.owner,
    )
    const stored = rows.map(({ number }) => number)
    // Whoever was told a number has it. A connection that dies behind its commit may leave a number nobody was told; it is in the register all the same.
    expect(given.filter((number) => !stored.includes(number))).toEqual([])
    expect(runs.reduce((sum, { last }) => sum + last, 0)).toBe(stored.length)
    expect(await asCity(database.db, city, (tx) => findNumberGaps(tx, city))).toEqual([])
    expect(await asCity(database.db, city, (tx) => findNumberFaults(tx, city))).toEqual([])
  })

  it('台账写明每一号的下落：已用、作废和原因；从库里拿走一号，台账和核对都说出来', async () => {
    const run = { city, unitId: 1, type: '罚决', year: 2027 }
    for (let n = 0; n < 5; n += 1) await asCity(database.db, city, (tx) => allocateNumber(tx, run))
    await asCity(database.db, city, (tx) => voidNumber(tx, run, 2, '文书重新制作'))
    await sql`delete from document_numbers where city = ${city} and year = 2027 and serial = 4`.execute(
      database.owner,
    )
    const register = await asCity(database.db, city, (tx) =>
      findNumberRegister(tx, actor, { type: '罚决', year: 2027, from: 1 }),
    )
    expect(register.numbers.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      ['海城管罚决〔2027〕1号', 'issued', null],
      ['海城管罚决〔2027〕2号', 'void', '文书重新制作'],
      ['海城管罚决〔2027〕3号', 'issued', null],
      ['海城管罚决〔2027〕4号', 'missing', null],
      ['海城管罚决〔2027〕5号', 'issued', null],
    ])
    const { runs } = await asCity(database.db, city, (tx) => findNumberAccount(tx, actor))
    expect(runs.find(({ year }) => year === 2027)).toMatchObject({
      last: 5,
      issued: 3,
      voided: 1,
      missing: 1,
    })
    expect(await asCity(database.db, city, (tx) => findNumberGaps(tx, city))).toMatchObject([{ serial: 4 }])
  })

  it('大于计数器的号，核对说出来', async () => {
    await sql`insert into document_numbers (city, unit_id, type, year, serial, state) values (${city}, 1, '罚决', 2027, 99, 'issued')`.execute(
      database.owner,
    )
    expect(await asCity(database.db, city, (tx) => findNumberFaults(tx, city))).toEqual([
      '单位 1 罚决 2027年第 99 号大于已编到的号',
    ])
  })
})
