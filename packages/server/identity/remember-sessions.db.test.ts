import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { arrangeCity, arrangePerson, arrangePost, openTestServer, type TestServer } from './testing.ts'

let server: TestServer
let personId: string
let mine: { cookie: string; csrf: string }
beforeAll(async () => {
  server = await openTestServer()
  await arrangeCity(server.database)
})
afterAll(() => server.close())

let people = 0
/** Somebody signed in whose session the server has seen a moment ago. */
beforeEach(async () => {
  people += 1
  personId = await arrangePerson(server, { name: `钱${people}`, loginName: `qian${people}` })
  mine = await server.signIn(`qian${people}`)
  expect((await server.ask('GET', '/api/work-in-reach', mine)).statusCode).toBe(200)
  server.begun.length = 0
})

const work = () => server.ask('GET', '/api/work-in-reach', mine)
const owner = () => server.database.owner
const workedIn = async () => {
  const { rows } = await sql<{
    device: string
  }>`select device from sessions where person_id = ${personId}`.execute(owner())
  return rows.map(({ device }) => device)
}
const forgetWork = () => sql`update sessions set device = '' where person_id = ${personId}`.execute(owner())

describe('a session remembered for some seconds', () => {
  it('is confirmed by the transaction itself: the work begins once', async () => {
    expect((await work()).json()).toEqual({ unit: '新海街道综合行政执法局' })
    expect(server.begun).toHaveLength(1)
    expect(await workedIn()).toEqual(['worked'])
  })

  it.each([
    ['ended', () => sql`update sessions set ended_at = now() where person_id = ${personId}`],
    [
      'of a disabled account',
      () => sql`update accounts set disabled_at = now() where person_id = ${personId}`,
    ],
    [
      'too old',
      () => sql`update sessions set expires_at = '2026-11-23T01:00:00Z' where person_id = ${personId}`,
    ],
    [
      'idle too long',
      () => sql`update sessions set last_seen_at = '2026-11-22T00:00:00Z' where person_id = ${personId}`,
    ],
  ])('is refused at once when it is %s, and nothing of the work stands', async (_, happens) => {
    await forgetWork()
    await happens().execute(owner())
    expect((await work()).statusCode).toBe(401)
    expect(await workedIn()).toEqual([''])
  })

  it('still asks for the new password as soon as one is owed', async () => {
    await forgetWork()
    await sql`update accounts set must_change_password = true where person_id = ${personId}`.execute(owner())
    expect((await work()).json()).toMatchObject({ code: 'password_change_required' })
    expect(await workedIn()).toEqual([''])
  })

  it('acts in the post as it stands: the work is done again for who it is now', async () => {
    await sql`update posts set valid_until = '2026-11-01', end_reason = '调离' where person_id = ${personId}`.execute(
      owner(),
    )
    expect((await work()).statusCode).toBe(401)
    await arrangePost(server, personId, { unitId: 1 })
    expect((await work()).json()).toEqual({ unit: '连云港市司法局' })
    const name = sql`update persons set name = '钱改名' where person_id = ${personId}`
    expect((await work()).statusCode).toBe(200)
    await name.execute(owner())
    server.begun.length = 0
    expect((await work()).statusCode).toBe(200)
    expect(server.begun.at(-1)).toBe('钱改名')
  })
})
