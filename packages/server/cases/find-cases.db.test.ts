import type { CaseQuery } from '@zhiheng/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { dropDraft, dropView, findDraft, findViews, saveDraft, saveView } from './drafts-and-views.ts'
import { findCases } from './find-cases.ts'
import { registerClue } from './take-case-action.ts'
import { aClue, beijing, refusalOf } from './testing-case.ts'
import { aStaff, city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, everythingStored, somebodyAt, type World } from './testing-world.ts'

let world: World
let supervisor: Actor
/** Places that try what search may stumble over; each is the place of one case. */
const places = {
  brackets: '苍梧路〔2026〕12号（东门）',
  rare: '𠮷兴街䶮园小区',
  fullWidth: '人民路ＡＢ座１２号',
  percent: '解放路100%折扣店',
  underscore: '幸福路_甲_号',
  backslash: '仓库路\\二\\号',
  quote: "建设路'老王'店",
  semicolon: '通灌路;drop table case_files;--',
  spaces: '郁洲 路　九　号',
  latin: '科创城 B-Tower Ω座',
}
beforeAll(async () => {
  world = await aWorld()
  supervisor = await somebodyAt(world, 'J-3207', ['R12'])
  const other = await aStaff(world.database, 'CG-320707', '2026-03-02')
  for (let index = 0; index < 47; index++) {
    const day = `2026-03-${String(2 + (index % 5)).padStart(2, '0')}`
    const staff = index % 3 === 0 ? other : world.staff
    await registerClue(
      world.services,
      onDay(staff, day).lead,
      { ...aClue, suspect: null, place: `海宁路${index}号` },
      beijing(`${day} 10:00`),
    )
  }
  for (const place of Object.values(places))
    await registerClue(
      world.services,
      world.staff.lead,
      { ...aClue, suspect: null, place },
      beijing('2026-03-02 11:00'),
    )
  await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  // Clues without a clock stand at the end of the list by due day.
  await sql`update case_files set next_due_on = null, next_due_id = null where place like '海宁路%' and right(place, 2) in ('1号', '7号')`.execute(
    world.database.owner,
  )
}, 180_000)
afterAll(() => world.close())

async function all(actor: Actor, query: CaseQuery) {
  const found = []
  for (let next: string | null | undefined; next !== null; ) {
    const answer = await findCases(world.services, actor, { ...query, ...(next && { after: next }) })
    expect(answer.cases.length).toBeLessThanOrEqual(20)
    found.push(...answer.cases)
    next = answer.next
  }
  return found
}

describe('the list', () => {
  it.each(['newest', 'due'] as const)('goes through every case once in the order of %s', async (sort) => {
    for (const actor of [supervisor, world.staff.lead]) {
      const rows = await all(actor, { sort })
      const { total } = await findCases(world.services, actor, { total: true })
      expect(rows).toHaveLength(total ?? -1)
      expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(rows.length)
      const keys = rows.map((row) => (sort === 'due' ? (row.nextDueOn ?? '9999') : row.registeredOn))
      expect(keys).toEqual(sort === 'due' ? keys.toSorted() : keys.toSorted().reverse())
      if (sort === 'due') expect(keys.filter((key) => key === '9999').length).toBeGreaterThan(5)
    }
    expect((await all(supervisor, { sort })).length).toBe(58)
  })

  it('filters by stage, unit, line, days, source and by me', async () => {
    const ids = async (query: CaseQuery) => (await all(supervisor, query)).length
    expect(await ids({ stage: 'INVESTIGATING' })).toBe(1)
    expect(await ids({ unitId: world.staff.lead.unitId })).toBe(42)
    expect(await ids({ line: 'CG' })).toBe(58)
    expect(await ids({ line: 'ZJ' })).toBe(0)
    expect(await ids({ from: '2026-03-06', until: '2026-03-06' })).toBe(9)
    expect(await ids({ source: 'complaint' })).toBe(0)
    expect(await all(world.staff.lead, { mine: true })).toHaveLength(1)
    expect(await all(world.staff.support, { mine: true })).toHaveLength(1)
    expect(await all(world.staff.head, { mine: true })).toHaveLength(0)
  })

  it('asks for another unit’s cases in vain', async () => {
    const other = await somebodyAt(world, 'CG-320707', ['R1'])
    expect(await all(other, { unitId: world.staff.lead.unitId })).toEqual([])
  })
})

describe('Chinese search', () => {
  const placesOf = async (text: string, actor: Actor = supervisor) =>
    (await all(actor, { text })).map(({ place }) => place)

  it.each([
    ['〔2026〕12号', places.brackets],
    ['（东门）', places.brackets],
    ['兴', places.rare],
    ['䶮', places.rare],
    ['𠮷兴街䶮园', places.rare],
    ['ＡＢ座', places.fullWidth],
    ['ａｂ座１２', places.fullWidth],
    ['100%折', places.percent],
    ['_甲_', places.underscore],
    ['\\二\\', places.backslash],
    ["'老王'", places.quote],
    ['drop table', places.semicolon],
    ['droptable', places.semicolon],
    ['郁洲路九号', places.spaces],
    ['郁洲　路 九', places.spaces],
    ['b-tower', places.latin],
    ['ω座', places.latin],
  ])('%s finds its place and no other', async (text, place) => {
    expect(await placesOf(text)).toEqual([place])
  })

  it('a letter that stands for any letter elsewhere stands for itself here', async () => {
    expect(await placesOf('%')).toEqual([places.percent])
    expect((await placesOf('_')).toSorted()).toEqual([places.underscore, places.semicolon].toSorted())
    expect(await placesOf('解_路')).toEqual([])
    expect(await placesOf('路%折扣')).toEqual([])
  })

  it('one rare character finds every field it stands in', async () => {
    const party = expect.stringMatching(/朝阳中路/)
    expect((await placesOf('𠮷')).toSorted()).toEqual([party, places.rare])
  })

  it('neighbours in a different order or apart are not found', async () => {
    expect(await placesOf('街兴𠮷')).toEqual([])
    expect(await placesOf('兴街园')).toEqual([])
  })

  it('pages through many finds and stays inside the reach', async () => {
    const rows = await all(supervisor, { text: '海宁路', sort: 'due' })
    expect(new Set(rows.map(({ caseId }) => caseId)).size).toBe(47)
    expect(await placesOf('海宁路', world.staff.lead)).toHaveLength(31)
    const party = await all(world.staff.lead, { text: '𠮷祥建材', stage: 'INVESTIGATING' })
    expect(party).toHaveLength(1)
    expect(await placesOf(party[0]?.caseNumber ?? '')).toHaveLength(1)
  })
})

describe('a word that stands in many cases', () => {
  const readWhole = { glanced: 0, lookedOn: 0, most: 10_000, walked: 0 }
  const seek = async (query: CaseQuery, limits: typeof readWhole) => {
    const rows = []
    let many = false
    for (let next: string | null | undefined; next !== null; ) {
      const asked = { ...query, ...(next && { after: next }) }
      const answer = await findCases(world.services, supervisor, asked, limits)
      rows.push(...answer.cases.map(({ caseId }) => caseId))
      many ||= answer.tooMany
      next = answer.next
    }
    return { rows, many }
  }

  it.each([
    ['glanced at', { glanced: 1_000, lookedOn: 0, most: 1_000, walked: 0 }],
    ['glanced at and looked on', { glanced: 20, lookedOn: 1_000, most: 1_000, walked: 0 }],
    [
      'read in turn behind a glance that does not fill the page',
      { glanced: 3, lookedOn: 0, most: 1_000, walked: 0 },
    ],
    ['walked to the end', { glanced: 3, lookedOn: 0, most: 5, walked: 1_000 }],
  ])(
    '%s: the same cases in the same order, page by page, in both orders and under a filter',
    async (_, limits) => {
      for (const query of [
        { text: '海宁路', sort: 'newest' },
        { text: '海宁路', sort: 'due' },
        { text: '海宁路', from: '2026-03-04' },
        { text: '路', stage: 'INVESTIGATING' },
        { text: '海宁路', stage: 'ARCHIVED' },
      ] as const)
        expect(await seek(query, limits)).toEqual(await seek(query, readWhole))
    },
  )

  it('says that there are more wherever it does not count them, and leaves none out unsaid', async () => {
    const total = (limits: typeof readWhole, part: CaseQuery = {}) =>
      findCases(world.services, supervisor, { text: '海宁路', total: true, ...part }, limits)
    for (const limits of [readWhole, { glanced: 1_000, lookedOn: 0, most: 5, walked: 1_000 }]) {
      expect(await total(limits)).toMatchObject({ total: 47, tooMany: false })
      expect(await total(limits, { from: '2026-03-06' })).toMatchObject({ total: 9, tooMany: false })
    }
    const cut = await total({ ...readWhole, most: 10 })
    expect(cut.tooMany).toBe(true)
    expect(cut.total).toBeLessThanOrEqual(47)
    // Neither the walk nor the reading reaches what is asked for.
    const short = { glanced: 2, lookedOn: 0, most: 10, walked: 3 }
    expect(await seek({ text: '海宁路', source: 'patrol' }, short)).toMatchObject({ many: true })
    expect((await seek({ text: '海宁路' }, short)).many).toBe(true)
    // A list shorter than the walk was looked through to its end, however often the word stands elsewhere.
    expect(await seek({ text: '海宁路', stage: 'ARCHIVED' }, short)).toEqual({ rows: [], many: false })
    // The walk fills its first page, and what is behind it is not left out.
    const walked = { glanced: 2, lookedOn: 0, most: 10, walked: 40 }
    const first = await findCases(world.services, supervisor, { text: '海宁路' }, walked)
    expect(first).toMatchObject({ tooMany: false, next: expect.any(String) })
    expect(first.cases).toEqual(
      (await findCases(world.services, supervisor, { text: '海宁路' }, readWhole)).cases,
    )
  })
})

describe('saved views and drafts', () => {
  it('a view is one’s own; the same name again replaces it', async () => {
    const { services, staff } = world
    const first = await saveView(services, staff.lead, ' 本月到期 ', { sort: 'due', text: '〔2026〕' })
    const second = await saveView(services, staff.lead, '本月到期', { sort: 'due' })
    expect(second.viewId).toBe(first.viewId)
    expect(await findViews(services, staff.lead)).toEqual([
      { viewId: first.viewId, name: '本月到期', query: { sort: 'due' } },
    ])
    expect(await findViews(services, staff.support)).toEqual([])
    expect((await refusalOf(dropView(services, staff.support, first.viewId))).status).toBe(404)
    await dropView(services, staff.lead, first.viewId)
    expect(await findViews(services, staff.lead)).toEqual([])
  })

  it('a draft is sealed and nobody else’s: another person gets nothing under the same key', async () => {
    const { services, staff } = world
    const now = beijing('2026-03-05 10:00')
    const body = { party: { idNumber: '320706198506150012', name: '司马䶮' }, note: '半句话' }
    await saveDraft(services, staff.lead, 'case:1:recordParty', { old: true }, now)
    await saveDraft(services, staff.lead, 'case:1:recordParty', body, now)
    expect(await findDraft(services, staff.lead, 'case:1:recordParty')).toEqual({
      body,
      savedAt: now.toISOString(),
    })
    for (const other of [staff.support, staff.head, supervisor])
      expect(await findDraft(services, other, 'case:1:recordParty')).toEqual({ body: null, savedAt: null })
    const stored = await everythingStored(world.database)
    for (const text of ['320706198506150012', '司马䶮', '半句话']) expect(stored).not.toContain(text)
    expect(await dropDraft(services, staff.support, 'case:1:recordParty')).toBe(false)
    expect(await dropDraft(services, staff.lead, 'case:1:recordParty')).toBe(true)
    expect((await findDraft(services, staff.lead, 'case:1:recordParty')).body).toBeNull()
    expect(city).toBe('3207')
  })
})
