import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueSetupCode } from './index.ts'
import { openTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({ kind: 'production' })
})
afterAll(() => server.close())

const administrator = { name: '第一管理员', loginName: 'admin', password: '登高望远天地宽阔 2026' }
const request = (setupCode: string, rest: object = {}) => ({
  setupCode,
  city: { code: '3207', name: '连云港市' },
  units: [{ code: 'CG-3207', name: '连云港市城市管理局', prefix: '连城管' }],
  administrator,
  ...rest,
})
const run = (body: object) => server.ask('POST', '/api/setup', { body })

describe('the first run of a production installation', () => {
  it('says that it is needed and lists the units to correct', async () => {
    const state = (await server.ask('GET', '/api/setup')).json<{
      needed: boolean
      units: { code: string }[]
    }>()
    expect(state.needed).toBe(true)
    expect(state.units.map(({ code }) => code)).toContain('CG-3207')
    expect((await server.ask('GET', '/api/session')).json()).toMatchObject({ setupNeeded: true, me: null })
    const signIn = await server.ask('POST', '/api/session', {
      body: { loginName: 'admin', password: 'anything' },
    })
    expect(signIn.json()).toMatchObject({ code: 'setup_needed' })
    expect((await server.ask('GET', '/api/session/demonstration-accounts')).statusCode).toBe(404)
  })

  it('refuses whoever has not read the code on the console, and nothing is half done', async () => {
    expect((await run(request('guess'))).json()).toMatchObject({
      code: 'wrong_setup_code',
      field: 'setupCode',
    })
    const first = await issueSetupCode(server.services)
    const second = await issueSetupCode(server.services)
    expect((await run(request(first ?? ''))).json()).toMatchObject({ code: 'wrong_setup_code' })
    const weak = await run(request(second ?? '', { administrator: { ...administrator, password: 'short' } }))
    expect(weak.json()).toMatchObject({ code: 'password_too_weak', field: 'administrator.password' })
    const unknown = await run(request(second ?? '', { units: [{ code: 'XX-1', name: '没有的单位' }] }))
    expect(unknown.json()).toMatchObject({ code: 'unit_unknown', field: 'units.0.code' })
    const { rows } = await sql<{ units: number }>`select count(*)::int as units from units`.execute(
      server.database.owner,
    )
    expect(rows).toEqual([{ units: 0 }])
  })

  it('makes city, units and administrator, once', async () => {
    const code = await issueSetupCode(server.services)
    const done = await run(request((code ?? '').toUpperCase()))
    expect(done.json()).toEqual({ done: true })
    const { rows } = await sql<{ name: string; prefix: string }>`
      select name, prefix from units where city = '3207' and code = 'CG-3207'`.execute(server.database.owner)
    expect(rows).toEqual([{ name: '连云港市城市管理局', prefix: '连城管' }])
    const mine = await server.signIn('admin', administrator.password)
    expect((await server.ask('GET', '/api/accounts', mine)).json()).toMatchObject({
      accounts: [{ loginName: 'admin' }],
    })
    expect((await run(request(code ?? ''))).json()).toMatchObject({ code: 'already_set_up' })
    expect(await issueSetupCode(server.services)).toBeNull()
    expect((await server.ask('GET', '/api/setup')).json()).toEqual({
      needed: false,
      city: { code: '3207', name: '连云港市' },
      units: [],
    })
  })
})
