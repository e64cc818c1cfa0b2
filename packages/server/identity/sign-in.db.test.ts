import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../platform/errors.ts'
import { lockMinutes } from './lock-out.ts'
import { signIn } from './sign-in.ts'
import {
  arrangeCity,
  arrangePerson,
  arrangePost,
  CITY,
  cookieOf,
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

const attempt = (loginName: string, password: string, ip = '10.0.0.1') =>
  server.ask('POST', '/api/session', { body: { loginName, password }, ip })

describe('signing in', () => {
  it('opens a session whose cookie is hidden from scripts and of which only a hash is stored', async () => {
    const personId = await arrangePerson(server, { name: '张一', loginName: 'zhangyi' })
    const answer = await attempt(' ZhangYi ', PASSWORD)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ next: 'done' })
    const cookie = answer.cookies[0]
    expect(cookie).toMatchObject({ name: 'zh_session', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie?.secure).toBeUndefined()
    const token = cookie?.value ?? ''
    const { rows } = await sql<{ token_hash: string }>`
      select token_hash from sessions where person_id = ${personId}`.execute(server.database.owner)
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest('base64url') }])
    const work = await server.ask('GET', '/api/work', { cookie: token })
    expect(work.json()).toEqual({ unit: '新海街道综合行政执法局' })
    expect(await eventKinds(server, personId)).toEqual(['account_created', 'signed_in'])
  })

  it('answers an unknown name exactly as a wrong password', async () => {
    await arrangePerson(server, { name: '李二', loginName: 'lier' })
    const [wrong, unknown] = [await attempt('lier', 'not this one'), await attempt('nobody', 'not this one')]
    expect(wrong.statusCode).toBe(401)
    expect(unknown.statusCode).toBe(401)
    expect(wrong.json()).toEqual(unknown.json())
    expect(wrong.json()).toMatchObject({ code: 'wrong_credentials' })
  })

  it.each(['nobody-here', 'wangsan'])(
    'locks %s after five failures and says until when',
    async (loginName) => {
      await arrangePerson(server, { name: '王三', loginName: 'wangsan' }).catch(() => {})
      for (let n = 1; n <= 4; n += 1)
        expect((await attempt(loginName, 'wrong password')).statusCode).toBe(401)
      const fifth = await attempt(loginName, 'wrong password')
      expect(fifth.statusCode).toBe(423)
      expect(fifth.json()).toMatchObject({ code: 'account_locked' })
      expect(fifth.json<{ message: string }>().message).toMatch(/已锁定至2026年11月23日\s?\d\d:\d\d。/)
      expect((await attempt(loginName, PASSWORD)).statusCode).toBe(423)
      server.pass(1.1)
      expect((await attempt(loginName, PASSWORD)).statusCode).toBe(loginName === 'wangsan' ? 200 : 423)
    },
  )

  it('counts attempts made at the same time one by one', async () => {
    await arrangePerson(server, { name: '赵四', loginName: 'zhaosi' })
    const { clock } = server.services
    const from = { city: CITY, ip: '10.0.0.1', device: '', today: clock.today(), now: clock.now() }
    const passwords = [...Array.from({ length: 11 }, (_, n) => `wrong guess ${n}`), PASSWORD]
    const attempts = passwords.map((password) =>
      signIn(server.services, { ...from, loginName: 'zhaosi', password }),
    )
    const codes = (await Promise.allSettled(attempts)).map((end) =>
      end.status === 'rejected' && isProblem(end.reason) ? end.reason.body.code : 'signed in',
    )
    // The right one came twelfth: it is refused because the eleven before it were counted first.
    expect(codes).toEqual([...Array(4).fill('wrong_credentials'), ...Array(8).fill('account_locked')])
  })

  it('grows the lock and caps it at an hour', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 40].map(lockMinutes)).toEqual([0, 0, 1, 2, 4, 32, 60, 60])
  })

  it('limits the attempts from one address at one name', async () => {
    const answers = []
    for (let n = 0; n < 31; n += 1) answers.push(await attempt('flooded', 'whatever it is', '10.0.0.9'))
    expect(answers.at(-1)?.statusCode).toBe(429)
    expect((await attempt('flooded', 'whatever it is', '10.0.0.10')).statusCode).toBe(423)
  })

  it('refuses a disabled account only to those who know its password', async () => {
    const personId = await arrangePerson(server, { name: '钱五', loginName: 'qianwu' })
    const { cookie } = await server.signIn('qianwu')
    await sql`update accounts set disabled_at = now() where person_id = ${personId}`.execute(
      server.database.owner,
    )
    expect((await server.ask('GET', '/api/work', { cookie })).statusCode).toBe(401)
    expect((await attempt('qianwu', 'a wrong guess')).json()).toMatchObject({ code: 'wrong_credentials' })
    expect((await attempt('qianwu', PASSWORD)).json()).toMatchObject({ code: 'account_disabled' })
  })

  it('refuses somebody who holds no post today', async () => {
    await arrangePerson(server, { name: '孙六', loginName: 'sunliu', until: '2026-11-22' })
    const answer = await attempt('sunliu', PASSWORD)
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'no_post' })
  })

  it('keeps a name nobody holds out of the record: it may be a password in the wrong field', async () => {
    await attempt('my-secret-phrase', 'zhangyi')
    const { rows } = await sql<{ found: boolean }>`
      select exists (select from identity_events where detail::text like '%my-secret-phrase%') as found`.execute(
      server.database.owner,
    )
    expect(rows).toEqual([{ found: false }])
  })

  it('rejects a page of another site and any request that carries its origin', async () => {
    const body = { loginName: 'zhangyi', password: PASSWORD }
    for (const headers of [
      { origin: 'https://evil.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await server.ask('POST', '/api/session', { body, headers })
      expect(answer.statusCode).toBe(403)
      expect(answer.json()).toMatchObject({ code: 'foreign_origin' })
    }
    const own = await server.ask('POST', '/api/session', {
      body,
      headers: { origin: 'http://zhiheng.test', 'sec-fetch-site': 'same-origin' },
    })
    expect(cookieOf(own)).not.toBeNull()
  })
})

describe('sessions', () => {
  it('ends after eight idle hours and after seven days however busy', async () => {
    await arrangePerson(server, { name: '周七', loginName: 'zhouqi' })
    const { cookie } = await server.signIn('zhouqi')
    const status = async () => (await server.ask('GET', '/api/work', { cookie })).statusCode
    server.pass(7 * 60 + 59)
    expect(await status()).toBe(200)
    server.pass(8 * 60 + 1)
    expect(await status()).toBe(401)

    const busy = await server.signIn('zhouqi')
    for (let hours = 0; hours < 7 * 24 - 7; hours += 7) {
      server.pass(7 * 60)
      expect((await server.ask('GET', '/api/work', { cookie: busy.cookie })).statusCode).toBe(200)
    }
    server.pass(7 * 60 + 1)
    expect((await server.ask('GET', '/api/work', { cookie: busy.cookie })).statusCode).toBe(401)
  })

  it('asks every change for the token, and GET for none', async () => {
    await arrangePerson(server, { name: '吴八', loginName: 'wuba' })
    const { cookie, csrf } = await server.signIn('wuba')
    const refused = await server.ask('DELETE', '/api/sessions?keepThis=true', { cookie })
    expect(refused.json()).toMatchObject({ code: 'csrf_token_missing' })
    const other = await server.signIn('wuba')
    expect(
      (await server.ask('DELETE', '/api/sessions?keepThis=true', { cookie, csrf: other.csrf })).statusCode,
    ).toBe(403)
    const done = await server.ask('DELETE', '/api/sessions?keepThis=true', { cookie, csrf })
    expect(done.json()).toEqual({ ended: 1 })
    expect((await server.ask('GET', '/api/work', { cookie: other.cookie })).statusCode).toBe(401)
    expect((await server.ask('GET', '/api/work', { cookie })).statusCode).toBe(200)
  })

  it('lists the devices and signs one of them out', async () => {
    await arrangePerson(server, { name: '郑九', loginName: 'zhengjiu' })
    const here = await server.signIn('zhengjiu')
    const there = await server.signIn('zhengjiu')
    const list = (await server.ask('GET', '/api/sessions', here)).json<
      { sessionId: string; current: boolean; device: string }[]
    >()
    expect(list).toHaveLength(2)
    const other = list.find(({ current }) => !current)
    expect((await server.ask('DELETE', `/api/sessions/${other?.sessionId}`, here)).statusCode).toBe(200)
    expect((await server.ask('GET', '/api/work', { cookie: there.cookie })).statusCode).toBe(401)
    expect((await server.ask('DELETE', `/api/sessions/${other?.sessionId}`, here)).statusCode).toBe(404)
  })

  it('cannot end the session of somebody else', async () => {
    await arrangePerson(server, { name: '冯十', loginName: 'fengshi' })
    const mine = await server.signIn('fengshi')
    const { rows } = await sql<{ session_id: string }>`
      select session_id from sessions s join accounts a using (city, person_id)
      where a.login_key = 'zhengjiu' and ended_at is null limit 1`.execute(server.database.owner)
    expect((await server.ask('DELETE', `/api/sessions/${rows[0]?.session_id}`, mine)).statusCode).toBe(404)
  })

  it('switches between the posts a person holds today, and to no other', async () => {
    const personId = await arrangePerson(server, { name: '陈十一', loginName: 'chenshiyi' })
    const second = await arrangePost(server, personId, { unitId: 1 })
    const past = await arrangePost(server, personId, { unitId: 1, until: '2026-06-30' })
    const mine = await server.signIn('chenshiyi')
    expect(
      (await server.ask('PUT', '/api/session/post', { ...mine, body: { postId: past } })).statusCode,
    ).toBe(404)
    expect(
      (await server.ask('PUT', '/api/session/post', { ...mine, body: { postId: second } })).statusCode,
    ).toBe(200)
    expect((await server.ask('GET', '/api/work', mine)).json()).toEqual({ unit: '连云港市司法局' })
  })

  it('sees at once that a post has ended, and moves to the next one', async () => {
    const personId = await arrangePerson(server, { name: '褚十二', loginName: 'chushier' })
    const mine = await server.signIn('chushier')
    expect((await server.ask('GET', '/api/work', mine)).json()).toEqual({ unit: '新海街道综合行政执法局' })
    await sql`update posts set valid_until = '2026-11-01', end_reason = '调离' where person_id = ${personId}`.execute(
      server.database.owner,
    )
    expect((await server.ask('GET', '/api/work', mine)).statusCode).toBe(401)
    await arrangePost(server, personId, { unitId: 1 })
    expect((await server.ask('GET', '/api/work', mine)).json()).toEqual({ unit: '连云港市司法局' })
  })

  it('marks the cookie secure when the request came by TLS through a trusted proxy', async () => {
    const behind = await openTestServer({ env: { TRUST_PROXY: '127.0.0.1' } })
    await arrangeCity(behind.database)
    await arrangePerson(behind, { name: '卫十三', loginName: 'weishisan' })
    const answer = await behind.ask('POST', '/api/session', {
      body: { loginName: 'weishisan', password: PASSWORD },
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.9.9.9' },
    })
    expect(answer.cookies[0]?.secure).toBe(true)
    await behind.close()
  })
})

it('the record of sign-ins can be added to and not rewritten', async () => {
  const { db } = server.database
  await expect(sql`update identity_events set kind = 'nothing'`.execute(db)).rejects.toThrow(
    /permission denied/,
  )
  await expect(sql`delete from identity_events`.execute(db)).rejects.toThrow(/permission denied/)
})
