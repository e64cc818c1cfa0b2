import { randomUUID } from 'node:crypto'
import type { ActionInput } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { caseRoutes } from './cases.routes.ts'
import { takeCaseAction } from './take-case-action.ts'
import { beijing, type Handling, refusalOf, upload } from './testing-case.ts'
import { city, onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { appFor, aWorld, everythingStored, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  app = appFor(world, caseRoutes, () => actor)
  await app.ready()
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

const now = beijing('2026-03-05 10:00')
const lead = () => onDay(world.staff, '2026-03-05').lead

async function aPhoto(shows = '门前堆放建筑材料'): Promise<ActionInput<'addPhotos'>> {
  return {
    takenAt: '2026-03-03T01:40:00.000Z',
    place: '门前',
    shows,
    attachments: [await upload(world.services, lead(), `${randomUUID()}.png`)],
  }
}
const send = (
  file: Handling,
  key: string,
  input: ActionInput<'addPhotos'>,
  { revision = file.revision(), who = lead() } = {},
) =>
  takeCaseAction(world.services, who, { caseId: file.caseId, action: 'addPhotos', revision, input, now, key })

async function linesOf(file: Handling, action = 'addPhotos'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_events where case_id = ${file.caseId} and action = ${action}`.execute(
    world.database.owner,
  )
  return rows[0]?.count ?? -1
}

describe('an act sent under a key', () => {
  it('is done once however often it is sent, and answered as the first time', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const before = await linesOf(file)
    const key = randomUUID()
    const input = await aPhoto()
    const first = await send(file, key, input)
    // The answer was lost; meanwhile another piece came in, so the revision the phone knows is old.
    await send(file, randomUUID(), await aPhoto(), { revision: first.revision })
    expect(await send(file, key, input)).toEqual(first)
    expect(await send(file, key, structuredClone({ ...input }))).toEqual(first)
    expect(await linesOf(file)).toBe(before + 2)
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('two sendings at once become one line', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const before = await linesOf(file)
    const key = randomUUID()
    const input = await aPhoto()
    const answers = await Promise.all([1, 2, 3].map(() => send(file, key, input)))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await linesOf(file)).toBe(before + 1)
  })

  it('with another content under the same key it is refused: «done» would lose the change', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const key = randomUUID()
    const input = await aPhoto()
    const { revision } = await send(file, key, input)
    const changed = send(file, key, { ...input, shows: '改过的说明' }, { revision })
    expect(await refusalOf(changed)).toMatchObject({ status: 409, code: 'sent_otherwise', revision })
  })

  it('a refused act uses no key up', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const key = randomUUID()
    const input = await aPhoto()
    expect(await refusalOf(send(file, key, { ...input, attachments: [] }))).toMatchObject({ status: 422 })
    expect(await refusalOf(send(file, key, input, { revision: 1 }))).toMatchObject({ code: 'stale' })
    await send(file, key, input)
    expect((await send(file, key, input)).revision).toBe(file.revision() + 1)
  })

  it('another officer with the same key is another sending', async () => {
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const key = randomUUID()
    await send(file, key, await aPhoto())
    const who = onDay(world.staff, '2026-03-05').support
    expect(await refusalOf(send(file, key, await aPhoto(), { who }))).toMatchObject({ code: 'stale' })
  })

  it('the route takes the key, and what was sent is not readable beside the log', async () => {
    actor = lead()
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const payload = {
      revision: file.revision(),
      key: randomUUID(),
      input: {
        address: '海州区朝阳中路18号',
        recipient: '䶮建国',
        phone: '13955557777',
        electronicConsent: false,
        electronicAddress: null,
        signedOn: '2026-03-05',
      },
    }
    const url = `/api/cases/${file.caseId}/actions/confirmAddress`
    const headers = { 'x-zhiheng-clock': now.toISOString() }
    const first = await app.inject({ method: 'POST', url, payload, headers })
    expect(first.statusCode).toBe(200)
    const second = await app.inject({ method: 'POST', url, payload, headers })
    expect([second.statusCode, second.json()]).toEqual([200, first.json()])
    expect(await linesOf(file, 'confirmAddress')).toBe(1)
    expect(await everythingStored(world.database)).not.toContain('13955557777')
    const bad = await app.inject({ method: 'POST', url, payload: { ...payload, key: 'no key' }, headers })
    expect(bad.json()).toMatchObject({ code: 'invalid_request', field: 'key' })
  })
})
