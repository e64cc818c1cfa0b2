import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrangeCity, openTestServer, type TestServer } from '../identity/testing.ts'
import { createUser } from './create-user.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const options = { login: 'admin2', name: '王某', unit: 'J-3207', roles: 'ADMIN，R12', title: '系统管理员' }

describe('create-user', () => {
  it('waits for the setup', async () => {
    await expect(createUser(server.services, options)).rejects.toThrow(/首次设置/)
  })

  it('makes a person who can sign in and must change the password', async () => {
    await arrangeCity(server.database)
    const temporary = await createUser(server.services, options)
    const mine = await server.signIn('admin2', temporary)
    expect((await server.ask('GET', '/api/session', mine)).json()).toMatchObject({
      me: { name: '王某', mustChangePassword: true, post: { unitCode: 'J-3207', roles: ['ADMIN', 'R12'] } },
    })
  })

  it('leaves nothing behind when the unit, a role or the login name cannot be used', async () => {
    await expect(createUser(server.services, { ...options, unit: 'XX-1' })).rejects.toThrow(/没有编号为/)
    await expect(createUser(server.services, { ...options, roles: 'R99' })).rejects.toThrow(/不认识的角色/)
    await expect(createUser(server.services, { ...options, name: '重名者' })).rejects.toThrow(
      /login_name_taken/,
    )
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from persons where name = '重名者'`.execute(server.database.owner)
    expect(rows).toEqual([{ left: 0 }])
  })
})
