import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { bareApp } from '../platform/http.ts'
import { caseRoutes } from './cases.routes.ts'
import { aClue, type Handling } from './testing-case.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, type World } from './testing-world.ts'

let world: World
let app: FastifyInstance
let file: Handling
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  actor = { ...world.staff.lead, today: '2026-11-23' }
  app = bareApp(world.services)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  caseRoutes(app, world.services)
  await app.ready()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

const chinese = expect.stringMatching(/[一-龥]/)
const ask = async (method: InjectOptions['method'], url: string, payload?: object) => {
  const answer = await app.inject({ method, url, ...(payload && { payload }) } as InjectOptions)
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}
const nowhere = '00000000-0000-4000-8000-000000000000'
const address = {
  address: '海州区朝阳中路18号',
  recipient: '䶮建国',
  phone: '13900000001',
  electronicConsent: false,
  electronicAddress: null,
  signedOn: '2026-03-05',
}

describe('what bad input gets over HTTP', () => {
  it.each([
    ['GET', '/api/cases/not-a-uuid'],
    ['GET', '/api/cases/1/readings'],
    ['POST', '/api/cases/1/actions/confirmAddress', { revision: 1, input: address }],
    ['POST', `/api/cases/${nowhere}/actions/confirmAddress`, { input: address }],
    [
      'POST',
      `/api/cases/${nowhere}/actions/confirmAddress`,
      { revision: 1, input: { ...address, extra: 1 } },
    ],
    [
      'POST',
      `/api/cases/${nowhere}/actions/confirmAddress`,
      { revision: 1, input: { ...address, recipient: ' ' } },
    ],
    ['POST', '/api/cases', { caseId: '1', input: aClue }],
    ['POST', '/api/cases', { input: { ...aClue, foundOn: '2026-02-30' } }],
    ['GET', `/api/cases/${nowhere}/papers/1`],
    ['POST', `/api/cases/${nowhere}/reveal`, { what: 'party.name' }],
    ['GET', '/api/cases?after=2026-03-02'],
    ['GET', '/api/cases?after=2026-99-99|00000000-0000-4000-8000-000000000000'],
    ['GET', '/api/cases?after=2026-03-02|------------------------------------'],
    ['GET', '/api/cases?after=|00000000-0000-4000-8000-000000000000'],
    ['GET', '/api/cases?from=0000-01-01'],
    ['GET', '/api/cases?text=%00'],
    ['GET', '/api/cases?text=%E5%8D%A0%00'],
    ['GET', `/api/cases?text=${'长'.repeat(61)}`],
    ['GET', '/api/cases?unitId=99999999999'],
    ['GET', `/api/cases?text=${encodeURIComponent('（）')}`],
    ['PUT', '/api/drafts/%20', { body: {} }],
    ['DELETE', '/api/views/1'],
    ['POST', '/api/notices/read', { noticeIds: ['1'] }],
    ['GET', '/api/papers/day?on=2026-02-30'],
    ['GET', '/api/papers/day?standing=lost'],
    ['POST', '/api/papers/print', { papers: [], duplex: false }],
    [
      'POST',
      '/api/papers/print',
      { papers: [{ caseId: nowhere, paperId: nowhere, copies: 0 }], duplex: false },
    ],
    [
      'POST',
      '/api/papers/print',
      { papers: [{ caseId: nowhere, paperId: nowhere, copies: 10 }], duplex: false },
    ],
    ['POST', '/api/papers/print', { papers: [{ caseId: nowhere, paperId: '1', copies: 1 }], duplex: false }],
    ['POST', '/api/papers/print', { papers: [{ caseId: nowhere, paperId: nowhere, copies: 1 }] }],
  ] as const)('%s %s is 400 in words', async (method, url, payload?: object) => {
    const { status, body } = await ask(method, url, payload)
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ code: 'invalid_request', message: chinese, wayForward: chinese }),
    ])
  })

  it.each([
    ['GET', `/api/cases/${nowhere}`],
    ['GET', `/api/cases/${nowhere}/readings`],
    [
      'POST',
      '/api/papers/print',
      { papers: [{ caseId: nowhere, paperId: nowhere, copies: 1 }], duplex: false },
    ],
    ['POST', `/api/cases/${nowhere}/actions/confirmAddress`, { revision: 1, input: address }],
    ['POST', `/api/cases/${nowhere}/reveal`, { what: 'party.idNumber' }],
    ['GET', `/api/cases/${nowhere}/papers/${nowhere}`],
    ['GET', `/api/cases/:case/papers/${nowhere}`],
    ['GET', `/api/cases/:case/papers/${nowhere}/hash`],
    ['GET', `/api/cases/:case/attachments/${'0'.repeat(64)}`],
    ['POST', '/api/cases/:case/reveal', { what: 'address.phone' }],
    ['DELETE', `/api/views/${nowhere}`],
  ] as const)('%s %s is 404 in words with a way forward', async (method, url, payload?: object) => {
    const { status, body } = await ask(method, url.replace(':case', file.caseId), payload)
    expect([status, body]).toEqual([404, { code: 'not_found', message: chinese, wayForward: chinese }])
  })

  it('days and instants that no calendar has are refused, never an error of the server', async () => {
    const bodies = [
      { revision: file.revision(), input: { ...address, signedOn: '0000-01-01' } },
      { revision: 2_147_483_648, input: address },
    ]
    for (const body of bodies) {
      const { status } = await ask('POST', `/api/cases/${file.caseId}/actions/confirmAddress`, body)
      expect([200, 400, 409, 422]).toContain(status)
    }
    const item = { itemCode: 'CG-L003-012', cause: '占道', continuing: false, place: '路' }
    for (const [actFrom, actUntil] of [
      ['0000-01-01', '0000-01-01'],
      ['0001-01-01', '0001-01-01'],
      ['2026-03-01', '9999-12-31'],
    ]) {
      const { revision } = (await file.view()).state
      const { status, body } = await ask('POST', `/api/cases/${file.caseId}/actions/chooseItem`, {
        revision,
        input: { ...item, actFrom, actUntil },
      })
      expect([status, body.message]).toEqual([
        expect.toSatisfy((n: number) => n === 400 || n === 422),
        chinese,
      ])
    }
    for (const endedAt of ['2026-03-03T23:59:60Z', '2026-03-03T24:00:00Z', '0000-01-01T00:00:00Z']) {
      const { revision } = (await file.view()).state
      const { status, body } = await ask('POST', `/api/cases/${file.caseId}/actions/recordInspection`, {
        revision,
        input: {
          startedAt: '2026-03-03T01:30:00Z',
          endedAt,
          place: '路',
          certificateShown: true,
          rightsTold: true,
          partyPresent: true,
          findings: '无',
          witness: null,
          signedBy: 'party',
          signatureNote: '',
          attachments: [],
        },
      })
      expect([endedAt, status, body.message]).toEqual([
        endedAt,
        expect.toSatisfy((n: number) => n === 400 || n === 422),
        chinese,
      ])
    }
  })

  it('the same clue posted twice is answered twice with one case', async () => {
    const body = { caseId: '22222222-2222-4222-8222-222222222222', input: aClue }
    const first = await ask('POST', '/api/cases', body)
    const again = await ask('POST', '/api/cases', body)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
  })
})
