import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisationRoutes } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { bareApp } from '../platform/http.ts'
import { casesInHand } from './cases-in-hand.ts'
import { allPoints, codesOf, type Handling } from './testing-case.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'

let world: World
let app: FastifyInstance
let file: Handling
let actor: Actor
let admin: Actor
let url: string
beforeAll(async () => {
  world = await aWorld()
  admin = { ...(await somebodyAt(world, 'J-3207', ['ADMIN'])), today: '2026-03-24' }
  url = `/api/organisation/people/${world.staff.reviewer.personId}`
  app = bareApp(world.services)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  organisationRoutes(app, world.services, casesInHand(world.services))
  await app.ready()
  await sql`update persons set legal_qualification = null`.execute(world.database.owner)
  file = await aCaseAt(world.services, world.staff, 'LEGAL_REVIEW')
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

async function ask(as: Actor, method: 'GET' | 'PUT', path: string, payload?: object) {
  actor = as
  const answer = await app.inject({ method, url: path, ...(payload && { payload }) } as InjectOptions)
  return { status: answer.statusCode, body: answer.json() }
}
const register = (as: Actor, number: string | null, person = url) =>
  ask(as, 'PUT', `${person}/legal-qualification`, { number })
const opine = () =>
  file.step('reviewer', '2026-03-24 15:00', 'giveLegalOpinion', {
    points: allPoints,
    conclusion: 'agree',
    opinion: '同意。',
  })

describe('法律职业资格（《行政处罚法》第五十八条第二款）', () => {
  it('没有登记的不能出具法制审核意见；管理员登记后可以', async () => {
    expect(await codesOf(opine())).toContain('reviewerQualified')
    expect((await register(admin, 'A20183207000001')).status).toBe(200)
    await opine()
    expect((await file.view()).state.stage).not.toBe('LEGAL_REVIEW')
  })

  it('登记、更正、注销各留一行记录；内容未变的不记', async () => {
    expect((await register(admin, 'A20183207000001')).status).toBe(200)
    expect((await register(admin, 'A20183207000002')).status).toBe(200)
    expect((await register(admin, null)).status).toBe(200)
    expect((await register(admin, 'A20183207000001')).status).toBe(200)
    const { body } = await ask(admin, 'GET', url)
    expect(body.person.legalQualification).toBe('A20183207000001')
    expect(body.events.map(({ what }: { what: string }) => what)).toEqual([
      '登记法律职业资格证书A20183207000001',
      '注销法律职业资格登记A20183207000002',
      '登记法律职业资格证书A20183207000002',
      '登记法律职业资格证书A20183207000001',
    ])
  })

  it('管理员和本人看全号，名单和他人看掩码', async () => {
    const { reviewer, lead } = world.staff
    expect((await ask(reviewer, 'GET', url)).body.person.legalQualification).toBe('A20183207000001')
    expect((await ask(lead, 'GET', url)).body.person.legalQualification).toBe('A2018******0001')
    const list = await ask(admin, 'GET', `/api/organisation/people?unitId=${reviewer.unitId}`)
    const numbers = list.body.people.map(
      (one: { legalQualification: string | null }) => one.legalQualification,
    )
    expect(numbers.filter(Boolean)).toEqual(['A2018******0001'])
  })

  it('不是该单位管理员的不能登记，同一编号不登记给两人，不像编号的不收', async () => {
    const { reviewer, lead } = world.staff
    const elsewhere = await somebodyAt(world, 'J-320703', ['ADMIN'])
    for (const as of [reviewer, elsewhere])
      expect(await register(as, 'A20183207000009')).toMatchObject({
        status: 403,
        body: { code: 'not_administrator', wayForward: expect.stringMatching(/管理员/) },
      })
    const another = `/api/organisation/people/${lead.personId}`
    expect(await register(admin, 'A20183207000001', another)).toMatchObject({
      status: 409,
      body: { code: 'qualification_taken', field: 'number' },
    })
    expect((await register(admin, '没有')).status).toBe(400)
    expect(
      (
        await register(
          admin,
          'A20183207000001',
          '/api/organisation/people/00000000-0000-4000-8000-000000000000',
        )
      ).status,
    ).toBe(404)
  })
})
