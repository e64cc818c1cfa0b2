import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCity } from '../platform/database.ts'
import { findSummary, foldSummaries, verifySummaries } from './case-summaries.ts'
import { registerClue, takeCaseAction } from './take-case-action.ts'
import { aClue, beijing } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.close())

const fold = () => asCity(world.services.db, city, (tx) => foldSummaries(tx, city))
const check = () => asCity(world.services.db, city, (tx) => verifySummaries(tx, city))
const stages = async () =>
  Object.fromEntries(
    (await findSummary(world.services, world.staff.lead, 2026)).map((cell) => [cell.stage, cell.cases]),
  )

describe('汇总', () => {
  it('counts cases by stage, before and after it is folded, and agrees with a recount', async () => {
    const { services, staff } = world
    const taken: { caseId: string; revision: number }[] = []
    for (let count = 0; count < 3; count += 1)
      taken.push(
        await registerClue(services, staff.lead, { ...aClue, reporter: null }, beijing('2026-03-02 09:30')),
      )
    expect(await stages()).toEqual({ CLUE: 3 })
    expect(await fold()).toBeGreaterThan(0)
    expect(await fold()).toBe(0)
    expect(await stages()).toEqual({ CLUE: 3 })
    const [first] = taken
    if (!first) throw new Error('no case')
    await takeCaseAction(services, staff.head, {
      ...{ caseId: first.caseId, action: 'assignOfficers', revision: first.revision },
      input: { leadId: staff.lead.personId, supportId: staff.support.personId, noConflict: true },
      now: beijing('2026-03-02 10:30'),
    })
    expect(await stages()).toEqual({ CLUE: 2, VERIFYING: 1 })
    expect(await check()).toEqual([])
    await fold()
    expect(await stages()).toEqual({ CLUE: 2, VERIFYING: 1 })
    expect(await check()).toEqual([])
  })

  it('shows another unit nothing', async () => {
    const stranger = await somebodyAt(world, 'CG-320722', ['R1'])
    expect(await findSummary(world.services, stranger, 2026)).toEqual([])
  })

  it('a sum that was changed is found by the recount', async () => {
    await sql`update case_summaries set cases = cases + 1 where stage = 'CLUE'`.execute(world.database.owner)
    expect(await check()).toMatchObject([{ table: 'case_summaries' }])
    await sql`update case_summaries set cases = cases - 1 where stage = 'CLUE'`.execute(world.database.owner)
  })
})
