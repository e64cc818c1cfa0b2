import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFieldDay } from './find-field-day.ts'
import { upload } from './testing-case.ts'
import { onDay } from './testing-city.ts'
import { aCaseAt, newClue } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const dayOf = (part: keyof World['staff'], day = '2026-03-05') =>
  findFieldDay(world.services, onDay(world.staff, day)[part])

describe('今日', () => {
  it('has my open files and what waits for my post, each with its next clock whole, by legal urgency', async () => {
    const open = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const clue = await newClue(world.services, world.staff)
    const { rows, more } = await dayOf('lead')
    expect(more).toBe(false)
    const mine = rows.find(({ caseId }) => caseId === open.caseId)
    expect(mine).toMatchObject({
      mine: true,
      revision: open.revision(),
      stage: 'INVESTIGATING',
      latitude: null,
    })
    expect(mine?.deadline?.lines.length).toBeGreaterThan(0)
    const due = rows.map(({ deadline }) => deadline?.safeDueOn ?? '9999-12-31')
    expect(due).toEqual(due.toSorted())
    // A clue waits for the head, who assigns it, and for nobody else.
    expect(rows.map(({ caseId }) => caseId)).not.toContain(clue.caseId)
    expect((await dayOf('head')).rows.find(({ caseId }) => caseId === clue.caseId)).toMatchObject({
      mine: false,
      what: expect.any(String),
    })
  })

  it('says what is to be served and rechecked, and where the last located photo was taken', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const now = '2026-03-05 10:00'
    await file.step('lead', now, 'orderCorrection', {
      demand: '立即清理占道物品。',
      correctBy: '2026-03-12',
      consequence: '逾期不改正的，依法从重处罚。',
    })
    const row = async () => (await dayOf('lead')).rows.find(({ caseId }) => caseId === file.caseId)
    const before = await row()
    expect(before).toMatchObject({ toRecheck: 1, toServe: 0 })
    await file.seal('D26', '2026-03-05 11:00')
    expect(await row()).toMatchObject({ toServe: 1 })
    const picture = await upload(world.services, onDay(world.staff, '2026-03-05').lead, '现场.png')
    await file.step('lead', '2026-03-05 12:00', 'addPhotos', {
      takenAt: '2026-03-05T02:00:00.000Z',
      place: '门前',
      shows: '现场',
      attachments: [picture],
    })
    await sql`update attachments set details = '{"latitude": 34.6, "longitude": 119.2}'::json
      where case_id = ${file.caseId} and sha256 = ${picture.sha256}`.execute(world.database.owner)
    expect(await row()).toMatchObject({ latitude: 34.6, longitude: 119.2 })
  })

  it('shows nobody the files of another unit', async () => {
    await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R3'])
    expect((await findFieldDay(world.services, stranger)).rows).toEqual([])
  })
})
