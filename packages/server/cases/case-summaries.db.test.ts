import type { CaseQuery, SummaryCell } from '@zhiheng/contract'
import { groupOfStage, stageGroupNames } from '@zhiheng/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareCase } from '../organisation/index.ts'
import { asCity, inReach } from '../platform/database.ts'
import { findSummary, foldSummaries, verifySummaries } from './case-summaries.ts'
import { findCases } from './find-cases.ts'
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
    (await findSummary(world.services, world.staff.lead, 2026)).cells.map((cell) => [cell.stage, cell.cases]),
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
    expect(await findSummary(world.services, stranger, 2026)).toEqual({ cells: [], years: [] })
  })

  it('每个数字的案件列表恰好有这么多件：共享来的、别的年度的都不在内', async () => {
    const { services, staff } = world
    const theirs = await somebodyAt(world, 'WL-320706', ['R1', 'R3', 'R5', 'R9'])
    const supervisor = await somebodyAt(world, 'J-3207', ['R12'])
    const { caseId } = await registerClue(services, theirs, aClue, beijing('2026-03-02 09:40'))
    await inReach(services.db, theirs, (tx) =>
      shareCase(
        tx,
        theirs,
        beijing('2026-03-02 09:50'),
        { caseId, unitId: theirs.unitId, line: null },
        {
          ...{ unitId: staff.lead.unitId, purpose: 'assistance', basis: '协助调查函' },
          ...{ validFrom: '2026-03-02', validUntil: '2026-12-31' },
        },
      ),
    )
    await sql`update case_files set registered_on = '2025-12-31' where case_id = (
      select case_id from case_files where stage = 'CLUE' and unit_id = ${staff.lead.unitId} limit 1)`.execute(
      world.database.owner,
    )
    for (const actor of [staff.lead, supervisor, theirs])
      for (const year of [2025, 2026]) {
        const { cells, years } = await findSummary(services, actor, year)
        expect(years).toEqual(actor === theirs ? [2026] : [2026, 2025])
        const count = async (query: CaseQuery) =>
          (
            await findCases(services, actor, {
              ...query,
              ...{ from: `${year}-01-01`, until: `${year}-12-31`, withoutShared: true, total: true },
            })
          ).total
        const sumOf = (wanted: (cell: SummaryCell) => boolean) =>
          cells.filter(wanted).reduce((all, { cases }) => all + cases, 0)
        expect(await count({})).toBe(sumOf(() => true))
        for (const stageGroup of stageGroupNames)
          expect(await count({ stageGroup })).toBe(sumOf(({ stage }) => groupOfStage(stage) === stageGroup))
        for (const { unitId, stage, cases } of cells) expect(await count({ unitId, stage })).toBe(cases)
      }
    const everything = await findCases(services, staff.lead, { total: true })
    const own = await findCases(services, staff.lead, { total: true, withoutShared: true })
    expect([everything.total, own.total]).toEqual([4, 3])
  })

  it('单位按区域和机构顺序排列，不按件数（2026年：文旅局一件、城管局两件，城管局在前）', async () => {
    const supervisor = await somebodyAt(world, 'J-3207', ['R12'])
    const { cells } = await findSummary(world.services, supervisor, 2026)
    expect([...new Set(cells.map(({ unitName }) => unitName))]).toEqual([
      '海州区城市管理局',
      '海州区文化广电和旅游局',
    ])
    expect(new Set(cells.map(({ areaName }) => areaName))).toEqual(new Set(['海州区']))
  })

  it('a sum that was changed is found by the recount', async () => {
    await sql`update case_summaries set cases = cases + 1 where stage = 'CLUE'`.execute(world.database.owner)
    expect(await check()).toMatchObject([{ table: 'case_summaries' }])
    await sql`update case_summaries set cases = cases - 1 where stage = 'CLUE'`.execute(world.database.owner)
  })
})
