import type { NumberLease } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentRoutes } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { appFor, aWorld, type World } from './testing-world.ts'

let world: World
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  actor = world.staff.lead
  app = appFor(world, documentRoutes, () => actor)
  await app.ready()
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

const ask = async (url: string, payload?: object) => {
  const answer = await app.inject({ method: payload ? 'POST' : 'GET', url, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

it('领用不足五个、超过五十个、没有名称、没有人员的不收；领用、列出、交回各答本单位的号段（罚法52）', async () => {
  const body = { holderId: actor.personId, name: '王志强的手机', size: 20 }
  const wrongs = [
    { size: 4 },
    { size: 51 },
    { size: 5.5 },
    { name: ' ' },
    { holderId: '1' },
    { type: '罚决' },
  ]
  for (const wrong of wrongs)
    expect((await ask('/api/number-leases', { ...body, ...wrong })).status).toBe(400)
  expect((await ask('/api/number-leases')).body).toEqual({
    year: 2026,
    leases: [],
    mayDrawFor: [{ personId: actor.personId, name: '王志强', mine: true }],
  })
  const drawn = await ask('/api/number-leases', body)
  expect(drawn).toMatchObject({ status: 200, body: { leases: [{ mine: true, left: 20 }], mayDrawFor: [] } })
  const refused = await ask('/api/number-leases', body)
  expect(refused).toMatchObject({ status: 409, body: { code: 'lease_open', field: 'holderId' } })
  expect(refused.body.wayForward).toContain('交回')

  actor = world.staff.clerk
  const [lease]: NumberLease[] = (await ask('/api/number-leases')).body.leases
  expect(lease).toMatchObject({ holder: '王志强', mine: false, mayReturn: true })
  expect((await ask(`/api/number-leases/${actor.personId}/return`, {})).status).toBe(404)
  const given = await ask(`/api/number-leases/${lease?.leaseId}/return`, {})
  expect(given).toMatchObject({
    status: 200,
    body: { leases: [{ left: 0, returned: { by: '李芳', unused: 20 } }] },
  })
})
