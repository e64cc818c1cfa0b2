import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import { answered, inReachAsItStands, keepStanding } from './answered.ts'
import { asCity, sendLast, type Tx } from './database.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const city = '3207'
const reach = { units: [1], line: null, lineUnits: [] }
const actor = { city, personId: '', unitId: 1, today: '2026-03-02', reach } as unknown as Actor
let database: TestDatabase
let asked = 0
beforeAll(async () => {
  database = await testDatabase()
})
beforeEach(() => {
  asked = 0
})
afterAll(() => database.close())

const rulesOf = async (tx: Tx) => {
  asked += 1
  const { rows } = await sql<{
    rules: unknown
  }>`select rules from city_rules where city = ${city} order by valid_from`.execute(tx)
  return rows
}
/** One transaction that asks for what stands, as an act does. */
const ask = () =>
  asCity(database.db, city, async (tx) => {
    await keepStanding(database.db, tx, city)
    return answered(tx, 'rules of the test', '2026-03-02', [city], () => rulesOf(tx))
  })
const setRules = (from: string) =>
  sql`insert into city_rules (city, valid_from, rules, set_by, set_at) values (${city}, ${from}, '{}', gen_random_uuid(), now())`

describe('what acts rest upon beside the case', () => {
  it('is asked once by all transactions while nothing of it changes, and anew after a change', async () => {
    const before = await ask()
    await ask()
    expect(asked).toBe(1)
    await setRules('2027-01-01').execute(database.owner)
    expect((await ask()).length).toBe(before.length + 1)
    expect(asked).toBe(2)
  })

  it('an answer that failed is not kept', async () => {
    await sql`delete from city_rules where valid_from = '2027-01-01'`.execute(database.owner).catch(() => {})
    await setRules('2027-02-01').execute(database.owner)
    const failing = asCity(database.db, city, async (tx) => {
      await keepStanding(database.db, tx, city)
      return answered(tx, 'rules of the test', '2026-03-02', [city], () => Promise.reject(new Error('away')))
    })
    await expect(failing).rejects.toThrow('away')
    await expect(ask()).resolves.toBeDefined()
    expect(asked).toBe(1)
  })

  it('is trusted where it is known; after a change the work is done again, and nothing of the first time stands', async () => {
    await sql`create table written (rules integer)`.execute(database.owner)
    await sql`grant insert on written to zhiheng_app`.execute(database.owner)
    let begun = 0
    const act = () =>
      inReachAsItStands(database.db, actor, async (tx) => {
        begun += 1
        const rules = await answered(tx, 'rules of the act', '2026-03-02', [city], () => rulesOf(tx))
        await sendLast(tx, [sql`insert into written values (${rules.length})`])
        return rules.length
      })
    const before = await act()
    expect(await act()).toBe(before)
    expect({ asked, begun }).toEqual({ asked: 1, begun: 2 })

    await setRules('2027-03-01').execute(database.owner)
    expect(await act()).toBe(before + 1)
    expect({ asked, begun }).toEqual({ asked: 2, begun: 4 })
    const { rows } = await sql<{ rules: number }>`select rules from written order by rules`.execute(
      database.owner,
    )
    expect(rows.map((row) => row.rules)).toEqual([before, before, before + 1])
  })

  it('a refusal that rests on what has moved is not told: the work is done again', async () => {
    const known = (await ask()).length
    const act = () =>
      inReachAsItStands(database.db, actor, async (tx) => {
        const rules = await answered(tx, 'rules of the test', '2026-03-02', [city], () => rulesOf(tx))
        if (rules.length === known) throw new Error('refused')
        return rules.length
      })
    await expect(act()).rejects.toThrow('refused')
    await setRules('2027-04-01').execute(database.owner)
    await expect(act()).resolves.toBe(known + 1)
  })

  /** Every table an `answered` question reads, with the part whose number its changes move. */
  it.each([
    'persons',
    'posts',
    'units',
    'unit_reaches',
    'certificates',
    'city_rules',
    'calendar_years',
    'calendar_days',
    'laws',
    'penalty_items',
    'discretion_tiers',
    'power_instruments',
    'power_grants',
    'power_withdrawals',
    'paper_wording_acts',
  ])('a row of %s that comes, changes or goes moves the numbers', async (table) => {
    const { rows } = await sql<{ events: string[] }>`
      select array_agg(distinct event order by event) as events
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid,
        lateral unnest(array[case when t.tgtype & 4 > 0 then 'insert' end, case when t.tgtype & 8 > 0 then 'delete' end,
          case when t.tgtype & 16 > 0 then 'update' end]) event
      where t.tgrelid = ${table}::regclass and p.proname in ('count_organisation_change', 'count_standing_change')
        and t.tgenabled <> 'D' and event is not null`.execute(database.owner)
    expect(rows[0]?.events).toEqual(['delete', 'insert', 'update'])
  })
})

describe('the last statements of a transaction', () => {
  const count = async () =>
    (
      await sql<{ n: number }>`select count(*) as n from notices where about like 'last %'`.execute(
        database.owner,
      )
    ).rows[0]?.n
  const note = (about: string) =>
    sql`insert into notices (city, unit_id, case_id, kind, words, about, created_at)
      values (${city}, 1, gen_random_uuid(), 'due', 'x', ${about}, now())`

  it('are committed with it', async () => {
    await asCity(database.db, city, (tx) => sendLast(tx, [note('last 1'), note('last 2')]))
    expect(await count()).toBe(2)
  })

  it('leave nothing when one of them fails, and its cause is told', async () => {
    const failing = asCity(database.db, city, (tx) =>
      sendLast(tx, [note('last 3'), sql`select 1 / 0`, note('last 4')]),
    )
    await expect(failing).rejects.toThrow('division by zero')
    expect(await count()).toBe(2)
  })

  it('are the last: what is asked behind them is refused', async () => {
    const asking = asCity(database.db, city, async (tx) => {
      await sendLast(tx, [])
      await sql`select 1`.execute(tx)
    })
    await expect(asking).rejects.toThrow('behind the last')
  })
})
