import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity } from '../platform/database.ts'
import { inBatches, keysOf, type Place } from './in-batches.ts'
import { city } from './testing-city.ts'
import { newClue } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (let at = 0; at < 11; at += 1) await newClue(world.services, world.staff)
}, 120_000)
afterAll(() => world.close())

const stored = (): Promise<Place[]> =>
  asCity(world.services.db, city, async (tx) => {
    const { rows } = await sql<Place>`
      select unit_id as "unitId", case_id as "caseId" from case_files where city = ${city} order by unit_id, case_id`.execute(
      tx,
    )
    return rows
  })

describe('going through every case of a city', () => {
  it.each([1, 2, 5, 11, 500])('meets each once, in their order, in batches of %i', async (size) => {
    const told: number[] = []
    const { cases, found } = await inBatches(
      world.services.db,
      city,
      async (tx, places) => {
        // The first batch is the last to be done.
        if (told.length === 0) await sql`select pg_sleep(0.05)`.execute(tx)
        const { rows } = await sql<Place>`
          select unit_id as "unitId", case_id as "caseId" from ${keysOf(places)} order by 1, 2`.execute(tx)
        return rows
      },
      (checked) => told.push(checked),
      { atOnce: 3, size },
    )
    expect(found).toEqual(await stored())
    expect(cases).toBe(11)
    expect(told.at(-1)).toBe(11)
  })

  it('begins no batch after one has failed, and fails when none is under way any more', async () => {
    let [begun, underWay] = [0, 0]
    const work = async (): Promise<never[]> => {
      begun += 1
      underWay += 1
      const fails = begun === 1
      await new Promise((later) => setTimeout(later, fails ? 20 : 60))
      underWay -= 1
      if (fails) throw new Error('unreadable')
      return []
    }
    await expect(inBatches(world.services.db, city, work, () => {}, { atOnce: 3, size: 1 })).rejects.toThrow(
      'unreadable',
    )
    expect(underWay).toBe(0)
    expect(begun).toBeLessThan(11)
  })
})
