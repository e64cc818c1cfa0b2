import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Ask,
  arrangeCity,
  arrangePerson,
  arrangePost,
  eventKinds,
  openTestServer,
  PASSWORD,
  type TestServer,
} from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await arrangeCity(server.database)
})
afterAll(() => server.close())

const post = (url: string, mine: Ask, body: object = {}) => server.ask('POST', url, { ...mine, body })
const enrol = (loginName: string) => server.enrol(loginName)

describe('the administrator', () => {
  it('opens an account, resets the password, and each temporary password must be changed', async () => {
    await arrangePerson(server, { name: '管一', loginName: 'guanyi', roles: ['ADMIN'] })
    const admin = await server.signIn('guanyi')
    const personId = await arrangePerson(server, { name: '张新人' })
    const made = await post('/api/accounts', admin, { personId, loginName: 'zhangxin' })
    const first = made.json<{ temporaryPassword: string }>().temporaryPassword
    const mine = await server.signIn('zhangxin', first)
    expect((await server.ask('GET', '/api/work', mine)).json()).toMatchObject({
      code: 'password_change_required',
    })
    expect((await post('/api/accounts', admin, { personId, loginName: 'another' })).json()).toMatchObject({
      code: 'account_exists',
    })
    const other = await arrangePerson(server, { name: '张又新' })
    expect(
      (await post('/api/accounts', admin, { personId: other, loginName: 'ZhangXin' })).json(),
    ).toMatchObject({ code: 'login_name_taken' })

    const reset = await post(`/api/accounts/${personId}/temporary-password`, admin)
    const second = reset.json<{ temporaryPassword: string }>().temporaryPassword
    expect((await server.ask('GET', '/api/session', mine)).json()).toMatchObject({ me: null })
    await expect(server.signIn('zhangxin', first)).rejects.toThrow(/wrong_credentials/)
    await server.signIn('zhangxin', second)
    expect(await eventKinds(server, personId)).toEqual([
      'account_created',
      'signed_in',
      'password_reset',
      'sign_in_failed',
      'signed_in',
    ])
  })

  it('lifts a lock and a lost generator, and can require one', async () => {
    await arrangePerson(server, { name: '管二', loginName: 'guaner', roles: ['ADMIN'] })
    const admin = await server.signIn('guaner')
    const personId = await arrangePerson(server, { name: '孔一', loginName: 'kongyi' })
    await enrol('kongyi')
    for (let n = 1; n <= 5; n += 1)
      await server.ask('POST', '/api/session', { body: { loginName: 'kongyi', password: 'a wrong guess' } })
    await expect(server.signIn('kongyi')).rejects.toThrow(/account_locked/)
    const list = await server.ask('GET', '/api/accounts?search=kongyi', admin)
    expect(list.json()).toMatchObject({ accounts: [{ name: '孔一', totpOn: true }], more: false })
    expect(
      list.json<{ accounts: { lockedUntil: string | null }[] }>().accounts[0]?.lockedUntil,
    ).not.toBeNull()
    expect(
      (
        await server.ask('PATCH', `/api/accounts/${personId}`, {
          ...admin,
          body: { unlock: true, totpRequired: true },
        })
      ).statusCode,
    ).toBe(200)
    expect((await server.ask('DELETE', `/api/accounts/${personId}/totp`, admin)).statusCode).toBe(200)
    const mine = await server.signIn('kongyi')
    expect((await server.ask('GET', '/api/work', mine)).json()).toMatchObject({
      code: 'totp_enrolment_required',
    })
    await enrol('kongyi')
    expect((await server.ask('GET', '/api/work', mine)).statusCode).toBe(200)
    const off = await post('/api/account/totp/removal', mine, { password: PASSWORD, code: '000000' })
    expect(off.json()).toMatchObject({ code: 'totp_is_required' })
  })

  it('disables an account, which ends its sessions at once', async () => {
    await arrangePerson(server, { name: '管三', loginName: 'guansan', roles: ['ADMIN'] })
    const admin = await server.signIn('guansan')
    const personId = await arrangePerson(server, { name: '曹一', loginName: 'caoyi' })
    const mine = await server.signIn('caoyi')
    const change = (disabled: boolean) =>
      server.ask('PATCH', `/api/accounts/${personId}`, { ...admin, body: { disabled } })
    expect((await change(true)).statusCode).toBe(200)
    expect((await server.ask('GET', '/api/work', mine)).statusCode).toBe(401)
    expect((await change(false)).statusCode).toBe(200)
    expect((await server.ask('GET', '/api/work', mine)).statusCode).toBe(401)
    await server.signIn('caoyi')
  })

  it('reaches nobody outside the own units, nor those who serve elsewhere too, nor the own account', async () => {
    const self = await arrangePerson(server, { name: '管四', loginName: 'guansi', roles: ['ADMIN'] })
    const admin = await server.signIn('guansi')
    const outside = await arrangePerson(server, { name: '严一', loginName: 'yanyi', unitId: 1 })
    const both = await arrangePerson(server, { name: '严二', loginName: 'yaner' })
    await arrangePost(server, both, { unitId: 1 })
    const reset = (personId: string) => post(`/api/accounts/${personId}/temporary-password`, admin)
    expect((await reset(outside)).statusCode).toBe(404)
    expect((await server.ask('GET', `/api/accounts/${outside}`, admin)).statusCode).toBe(404)
    expect((await server.ask('GET', `/api/accounts/${self}`, admin)).json()).toMatchObject({
      loginName: 'guansi',
    })
    expect((await reset(both)).json()).toMatchObject({ code: 'account_of_wider_unit' })
    expect((await reset(self)).json()).toMatchObject({ code: 'own_account' })
    const list = await server.ask('GET', '/api/accounts?search=yanyi', admin)
    expect(list.json()).toEqual({ accounts: [], more: false })
  })

  it('is somebody who holds the administrator post', async () => {
    await arrangePerson(server, { name: '华一', loginName: 'huayi' })
    const mine = await server.signIn('huayi')
    const other = await arrangePerson(server, { name: '金一', loginName: 'jinyi' })
    for (const answer of [
      await server.ask('GET', '/api/accounts', mine),
      await post(`/api/accounts/${other}/temporary-password`, mine),
      await server.ask('GET', `/api/accounts/${other}/events`, mine),
    ]) {
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'administrator_only' })
    }
  })
})
