import type { CaseQuery, SummaryCell } from '@zhiheng/contract'
import { groupOfStage, stageGroupNames } from '@zhiheng/law'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shareCase } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach, openDatabase } from '../platform/database.ts'
import { foldSummaries, verifySummaries } from './case-summaries.ts'
import { findCases } from './find-cases.ts'
import { findSummary } from './find-summary.ts'
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

describe('汇总随时准确', () => {
  /** What the page of figures must say: the cases themselves, counted as the owner sees them. */
  const counted = async ({ reach }: Actor, year: number) => {
    const { rows } = await sql<{ cell: string; cases: number; fineFen: number }>`
      select concat_ws(' ', unit_id, stage) as cell, count(*) as cases, coalesce(sum(fine_fen), 0)::bigint as "fineFen"
      from case_files where extract(year from registered_on) = ${year} and (
        unit_id = any(${[...reach.units]}::integer[])
        or (line = ${reach.line} and unit_id = any(${[...reach.lineUnits]}::integer[])))
      group by 1 order by 1`.execute(world.database.owner)
    return rows
  }
  const said = async (actor: Actor, year: number) => {
    const { cells } = await findSummary(world.services, actor, year)
    return cells
      .map(({ unitId, stage, cases, fineFen }) => ({ cell: `${unitId} ${stage}`, cases, fineFen }))
      .sort((a, b) => (a.cell < b.cell ? -1 : 1))
  }
  let readers: readonly Actor[]
  let caseIds: readonly string[]
  beforeAll(async () => {
    const theirs = await somebodyAt(world, 'WL-320706', ['R1', 'R3', 'R9'])
    const bureau = await somebodyAt(world, 'CG-3207', ['R9'])
    const otherLine = { ...bureau, reach: { ...bureau.reach, line: 'WL' } }
    readers = [world.staff.lead, theirs, bureau, otherLine, await somebodyAt(world, 'J-3207', ['R12'])]
    for (const actor of [world.staff.lead, theirs])
      for (let count = 0; count < 3; count += 1)
        await registerClue(world.services, actor, { ...aClue, reporter: null }, beijing('2026-03-02 11:00'))
    const { rows } = await sql<{ id: string }>`select case_id as id from case_files order by 1`.execute(
      world.database.owner,
    )
    caseIds = rows.map(({ id }) => id)
  })
  const allAgree = async () => {
    for (const actor of readers)
      for (const year of [2025, 2026]) expect(await said(actor, year)).toEqual(await counted(actor, year))
  }

  it('案件变动、汇总归并、事务先后交错，每一刻每个人看到的都与逐件清点一致', async () => {
    const { owner } = world.database
    const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-02')
    const change = fc.record({
      at: fc.nat(),
      stage: fc.constantFrom('CLUE', 'VERIFYING', 'EXECUTING', 'CLOSED'),
      line: fc.constantFrom('CG', 'WL', null),
      day,
      fineFen: fc.option(fc.integer({ min: 1, max: 5_000_000 })),
    })
    type Change = typeof change extends fc.Arbitrary<infer T> ? T : never
    const apply = (tx: Kysely<unknown>, { at, stage, line, day, fineFen }: Change) =>
      sql`
      update case_files set stage = ${stage}, line = ${line}, registered_on = ${day}, fine_fen = ${fineFen}
      where case_id = ${caseIds[at % caseIds.length]}`.execute(tx)
    const step = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), change }),
      fc.record({ kind: fc.constant('overtaken' as const), change, other: change, folds: fc.boolean() }),
      fc.record({ kind: fc.constant('fold' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          if (one.kind === 'fold') await fold()
          else if (one.kind === 'change') await apply(owner, one.change)
          // What began first is committed last: its deltas have the lower numbers.
          else
            await owner.transaction().execute(async (tx) => {
              await apply(tx, one.change)
              const apart = one.other.at % caseIds.length !== one.change.at % caseIds.length
              if (apart) await apply(owner, one.other)
              await allAgree()
              if (one.folds) await fold()
              await allAgree()
            })
          await allAgree()
        }
        expect(await check()).toEqual([])
      }),
      { numRuns: 20, seed: 20261130 },
    )
  })

  it('单位、区域改名，或者人工改正了汇总，下一次查看就是新的', async () => {
    const { owner } = world.database
    const [reader] = readers
    if (!reader) throw new Error('nobody reads')
    const first = async () => (await findSummary(world.services, reader, 2026)).cells[0]
    await sql`update case_files set registered_on = '2026-03-02', stage = 'CLUE', line = 'CG'`.execute(owner)
    await fold()
    const before = await first()
    await sql`update units set name = name || '（改）' where unit_id = ${reader.unitId}`.execute(owner)
    expect((await first())?.unitName).toBe(`${before?.unitName}（改）`)
    await sql`update places set name = '新海州区' where code = '320706'`.execute(owner)
    expect((await first())?.areaName).toBe('新海州区')
    const sum = sql`unit_id = ${reader.unitId} and month = '2026-03-01' and stage = 'CLUE' and line = 'CG'`
    const { rows } = await sql<{ cases: number }>`select cases from case_summaries where ${sum}`.execute(
      owner,
    )
    await sql`update case_summaries set cases = cases + 1 where ${sum}`.execute(owner)
    expect((await first())?.cases).toBe((before?.cases ?? 0) + 1)
    await sql`delete from case_summaries where ${sum}`.execute(owner)
    expect((await first())?.unitId).not.toBe(reader.unitId)
    await sql`insert into case_summaries (city, unit_id, line, stage, month, cases, fine_fen)
      values (${city}, ${reader.unitId}, 'CG', 'CLUE', '2026-03-01', ${rows[0]?.cases}, ${before?.fineFen})`.execute(
      owner,
    )
    expect((await first())?.cases).toBe(before?.cases)
    expect(await check()).toEqual([])
  })

  it('已归并的汇总没有变动时不再读取，只读尚未归并的增量', async () => {
    const heard: string[] = []
    const db = openDatabase(world.database.url, 2, { heard: (statement) => heard.push(statement) })
    try {
      const sumsRead = async () => {
        heard.length = 0
        await findSummary({ ...world.services, db }, world.staff.lead, 2026)
        return heard.filter((statement) => statement.includes('"case_summaries"')).length
      }
      await fold()
      expect([await sumsRead(), await sumsRead()]).toEqual([1, 0])
      await registerClue(world.services, world.staff.lead, aClue, beijing('2026-03-02 11:30'))
      expect(await sumsRead()).toBe(0)
      await fold()
      expect([await sumsRead(), await sumsRead()]).toEqual([1, 0])
    } finally {
      await db.destroy()
    }
  })
})
