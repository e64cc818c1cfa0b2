import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { fixedClock } from '../platform/clock.ts'
import { bareApp } from '../platform/http.ts'
import { caseShareRoutes } from './case-share.routes.ts'
import { caseRoutes } from './cases.routes.ts'
import type { Handling } from './testing-case.ts'
import { onDay } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
let app: FastifyInstance
let file: Handling
let partner: Actor
let actor: Actor
const today = '2026-03-05'
beforeAll(async () => {
  world = await aWorld()
  const services = { ...world.services, clock: fixedClock(`${today}T02:00:00Z`) }
  app = bareApp(services)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  caseRoutes(app, services)
  caseShareRoutes(app, services)
  await app.ready()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  partner = await somebodyAt(world, 'WL-320706', ['R1', 'R3', 'R5', 'R9'], today)
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

async function ask(as: Actor, method: 'GET' | 'POST', path = '', payload?: object) {
  actor = as
  const url = `/api/cases/${file.caseId}${path}`
  const answer = await app.inject({ method, url, ...(payload && { payload }) } as InjectOptions)
  return { status: answer.statusCode, body: answer.json() }
}
const on = (day: string): Actor => ({ ...partner, today: day })
const ours = (part: keyof World['staff'], day = today) => onDay(world.staff, day)[part]
const grant = (given: object = {}) => ({
  unitId: partner.unitId,
  purpose: 'assistance',
  basis: '协助调查函',
  validFrom: today,
  validUntil: '2026-03-10',
  ...given,
})
const share = (as: Actor, given: object = {}) => ask(as, 'POST', '/shares', grant(given))
const end = (as: Actor, shareId: string, reason = '协助事项已办结') =>
  ask(as, 'POST', `/shares/${shareId}/end`, { reason })
const chinese = expect.stringMatching(/[一-龥]/)

describe('个案共享', () => {
  it('本单位负责人以外的人、外单位的负责人不能共享', async () => {
    for (const part of ['lead', 'reviewer', 'clerk', 'cashier'] as const)
      expect(await share(ours(part))).toMatchObject({
        status: 403,
        body: { code: 'may_not_share', wayForward: chinese },
      })
    const above = await somebodyAt(world, 'CG-3207', ['R3', 'R5', 'R7'], today)
    expect(await share(above)).toMatchObject({ status: 403, body: { code: 'not_the_handling_unit' } })
    expect(await share(partner)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it.each([
    [{ validFrom: '2026-03-04' }, 422, 'backdated'],
    [{ validUntil: '2026-03-04' }, 422, 'days_reversed'],
    [{ unitId: 99_999 }, 422, 'no_such_unit'],
    [{ basis: ' ' }, 400, 'invalid_request'],
    [{ purpose: 'curiosity' }, 400, 'invalid_request'],
  ])('%j 不收', async (given, status, code) => {
    expect(await share(ours('head'), given)).toMatchObject({ status, body: { code, message: chinese } })
  })

  it('共享给本单位、仅用于计数的条线，不收', async () => {
    expect((await share(ours('head'), { unitId: ours('head').unitId })).body.code).toBe('own_unit')
    const { rows } = await sql<{ unitId: number }>`
      select unit_id as "unitId" from units where kind = 'line' limit 1`.execute(world.database.owner)
    expect((await share(ours('head'), { unitId: rows[0]?.unitId })).body.code).toBe('no_such_unit')
  })

  it('起止日内可以查阅，之外看不见；任何时候不能办理、不能转授、不能终止', async () => {
    expect((await ask(on(today), 'GET')).status).toBe(404)
    const { status, body } = await share(ours('head'))
    expect(status).toBe(200)
    expect((await share(ours('leader'))).body).toMatchObject({ code: 'already_shared', field: 'unitId' })

    for (const [day, answer] of [
      ['2026-03-04', 404],
      [today, 200],
      ['2026-03-10', 200],
      ['2026-03-11', 404],
    ] as const)
      expect([day, (await ask(on(day), 'GET')).status]).toEqual([day, answer])
    expect((await ask(partner, 'GET')).body.ours).toBe(false)
    const act = await ask(partner, 'POST', '/actions/confirmAddress', {
      revision: file.revision(),
      input: {
        address: '海州区朝阳中路18号',
        recipient: '王某',
        phone: '13900000001',
        electronicConsent: false,
        electronicAddress: null,
        signedOn: today,
      },
    })
    expect(act).toMatchObject({ status: 422, body: { refusals: [{ code: 'otherUnit' }] } })
    expect((await share(partner, { unitId: ours('head').unitId })).status).toBe(403)
    expect((await end(partner, body.shareId)).status).toBe(403)
  })

  it('清单：办案单位看全部，受让单位看自己的，无关单位没有这个案件', async () => {
    const third = await somebodyAt(world, 'ZJ-320706', ['R12'], today)
    const { shareId } = (await share(ours('chief'), { unitId: third.unitId, purpose: 'joint' })).body
    const all = await ask(ours('lead'), 'GET', '/shares')
    expect(all.body.mayShare).toBe(false)
    // Both were granted at one moment of the standing clock: neither is the newer.
    expect(all.body.shares.map((one: { purpose: string }) => one.purpose).sort()).toEqual([
      'assistance',
      'joint',
    ])
    expect((await ask(ours('leader'), 'GET', '/shares')).body.mayShare).toBe(true)
    const theirs = await ask(third, 'GET', '/shares')
    expect(theirs.body).toMatchObject({ mayShare: false, shares: [{ shareId, standing: 'current' }] })
    expect(theirs.body.shares).toHaveLength(1)
    const stranger = await somebodyAt(world, 'CG-320703', ['R5'], today)
    expect((await ask(stranger, 'GET', '/shares')).status).toBe(404)
  })

  it('提前终止即时生效，原起止日不变，谁在何时因何终止都有记录', async () => {
    const { shares } = (await ask(ours('head'), 'GET', '/shares')).body
    const { shareId } = shares.find((one: { purpose: string }) => one.purpose === 'assistance')
    expect((await end(ours('lead'), shareId)).body.code).toBe('may_not_share')
    expect((await end(ours('leader'), shareId)).status).toBe(200)
    expect((await ask(on(today), 'GET')).status).toBe(404)
    expect((await end(ours('leader'), shareId)).body.code).toBe('already_ended')
    const after = (await ask(ours('head'), 'GET', '/shares')).body.shares
    expect(after.find((one: { shareId: string }) => one.shareId === shareId)).toMatchObject({
      standing: 'ended',
      validUntil: '2026-03-10',
      grantedBy: '周建国',
      endedBy: '陈学文',
      endReason: '协助事项已办结',
    })
    const { rows } = await sql<{ action: string }>`
      select action from organisation_events where subject_id = ${file.caseId} order by event_id`.execute(
      world.database.owner,
    )
    expect(rows.map(({ action }) => action)).toEqual(['share_case', 'share_case', 'end_share'])
  })

  it('尚未开始的共享终止后，到了起始日也看不见', async () => {
    const { shareId } = (await share(ours('head'), { validFrom: '2026-03-08' })).body
    expect((await end(ours('head'), shareId)).status).toBe(200)
    expect((await ask(on('2026-03-08'), 'GET')).status).toBe(404)
  })
})
