import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Ask,
  arrangeCity,
  arrangePerson,
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
const codeNow = (uri: string, steps = 0) => server.codeNow(uri, steps)
const enrol = (loginName: string) => server.enrol(loginName)

describe('password', () => {
  it('a temporary one opens nothing but the account until it is changed', async () => {
    await arrangePerson(server, { name: '蒋一', loginName: 'jiangyi', temporary: true })
    const mine = await server.signIn('jiangyi')
    const refused = await server.ask('GET', '/api/work', mine)
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ code: 'password_change_required' })
    const change = (body: object) => server.ask('PUT', '/api/account/password', { ...mine, body })
    const wrong = await change({ currentPassword: 'not mine at all', newPassword: '换成一句更长的话吧' })
    expect(wrong.json()).toMatchObject({ code: 'wrong_password', field: 'currentPassword' })
    const weak = await change({ currentPassword: PASSWORD, newPassword: 'short' })
    expect(weak.json()).toMatchObject({ code: 'password_too_weak', field: 'newPassword' })
    expect((await change({ currentPassword: PASSWORD, newPassword: PASSWORD })).json()).toMatchObject({
      code: 'password_unchanged',
    })
    expect(
      (await change({ currentPassword: PASSWORD, newPassword: '换成一句更长的话吧 2026' })).statusCode,
    ).toBe(200)
    expect((await server.ask('GET', '/api/work', mine)).statusCode).toBe(200)
  })

  it('ends the other sessions when it is changed', async () => {
    await arrangePerson(server, { name: '沈二', loginName: 'shener' })
    const [here, there] = [await server.signIn('shener'), await server.signIn('shener')]
    const body = { currentPassword: PASSWORD, newPassword: '门前大桥下游过一群鸭' }
    expect((await server.ask('PUT', '/api/account/password', { ...here, body })).statusCode).toBe(200)
    expect((await server.ask('GET', '/api/work', here)).statusCode).toBe(200)
    expect((await server.ask('GET', '/api/work', there)).statusCode).toBe(401)
  })

  it('cannot be guessed from an open session without being locked', async () => {
    await arrangePerson(server, { name: '韩三', loginName: 'hansan' })
    const mine = await server.signIn('hansan')
    const guess = () =>
      server.ask('PUT', '/api/account/password', {
        ...mine,
        body: { currentPassword: 'a wrong guess', newPassword: '门前大桥下游过一群鸭' },
      })
    for (let n = 1; n <= 4; n += 1) expect((await guess()).statusCode).toBe(422)
    expect((await guess()).statusCode).toBe(423)
  })
})

describe('one-time passwords', () => {
  it('are asked for at sign-in once confirmed, and each works once', async () => {
    const personId = await arrangePerson(server, { name: '杨四', loginName: 'yangsi' })
    const { uri, qrCode, recoveryCodes } = await enrol('yangsi')
    expect(qrCode).toMatch(/^data:image\/png;base64,/)
    expect(new Set(recoveryCodes).size).toBe(10)
    const signIn = (code?: string) =>
      server.ask('POST', '/api/session', {
        body: { loginName: 'yangsi', password: PASSWORD, ...(code && { code }) },
      })
    expect((await signIn()).json()).toEqual({ next: 'code' })
    expect((await signIn()).cookies).toEqual([])
    const code = codeNow(uri)
    expect((await signIn(code)).json()).toEqual({ next: 'done' })
    const again = await signIn(code)
    expect(again.statusCode).toBe(401)
    expect(again.json()).toMatchObject({ code: 'wrong_code' })
    server.pass(10)
    expect((await signIn(code)).statusCode).toBe(401)
    expect((await eventKinds(server, personId)).filter((kind) => kind === 'totp_on')).toHaveLength(1)
  })

  it('an earlier step is refused after a later one was used', async () => {
    await arrangePerson(server, { name: '朱五', loginName: 'zhuwu' })
    const { uri } = await enrol('zhuwu')
    await server.signIn('zhuwu', PASSWORD, codeNow(uri, 1))
    await expect(server.signIn('zhuwu', PASSWORD, codeNow(uri))).rejects.toThrow(/wrong_code/)
  })

  it('a recovery code opens once, and only the hashes are stored', async () => {
    const personId = await arrangePerson(server, { name: '秦六', loginName: 'qinliu' })
    const { recoveryCodes } = await enrol('qinliu')
    const [first = '', second = ''] = recoveryCodes
    await server.signIn('qinliu', PASSWORD, first.toUpperCase())
    await expect(server.signIn('qinliu', PASSWORD, first)).rejects.toThrow(/wrong_code/)
    await server.signIn('qinliu', PASSWORD, second)
    const { rows } = await sql<{ plain: boolean; left: number }>`
      select bool_or(code_hash = any(${recoveryCodes}::text[])) as plain, count(*) filter (where used_at is null)::int as left
      from recovery_codes where person_id = ${personId}`.execute(server.database.owner)
    expect(rows).toEqual([{ plain: false, left: 8 }])
  })

  it('the secret is not readable in the database', async () => {
    const personId = await arrangePerson(server, { name: '尤七', loginName: 'youqi' })
    const { uri } = await enrol('youqi')
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    const { rows } = await sql<{ secret_sealed: string }>`
      select secret_sealed from account_totp where person_id = ${personId}`.execute(server.database.owner)
    expect(rows[0]?.secret_sealed).toMatch(/^enc:/)
    expect(rows[0]?.secret_sealed).not.toContain(secret)
  })

  it('an unconfirmed one is not asked for and can be begun again', async () => {
    await arrangePerson(server, { name: '许八', loginName: 'xuba' })
    const mine = await server.signIn('xuba')
    const first = (await post('/api/account/totp', mine, { password: PASSWORD })).json<{ uri: string }>()
    const second = (await post('/api/account/totp', mine, { password: PASSWORD })).json<{ uri: string }>()
    expect(second.uri).not.toBe(first.uri)
    await server.signIn('xuba')
    const stale = await post('/api/account/totp/confirmation', mine, { code: codeNow(first.uri) })
    expect(stale.json()).toMatchObject({ code: 'wrong_code' })
    expect(
      (await post('/api/account/totp/confirmation', mine, { code: codeNow(second.uri) })).statusCode,
    ).toBe(200)
    expect((await post('/api/account/totp', mine, { password: PASSWORD })).json()).toMatchObject({
      code: 'totp_already_on',
    })
  })

  it('wrong codes count towards the lock', async () => {
    await arrangePerson(server, { name: '何九', loginName: 'hejiu' })
    await enrol('hejiu')
    const guess = () =>
      server.ask('POST', '/api/session', { body: { loginName: 'hejiu', password: PASSWORD, code: '000000' } })
    for (let n = 1; n <= 4; n += 1) expect((await guess()).statusCode).toBe(401)
    expect((await guess()).statusCode).toBe(423)
  })

  it('are switched off with password and code only', async () => {
    await arrangePerson(server, { name: '吕十', loginName: 'lvshi' })
    const { mine, uri } = await enrol('lvshi')
    const off = (body: object) => post('/api/account/totp/removal', mine, body)
    expect((await off({ password: 'not the password', code: codeNow(uri) })).json()).toMatchObject({
      code: 'wrong_password',
    })
    expect((await off({ password: PASSWORD, code: '000000' })).json()).toMatchObject({ code: 'wrong_code' })
    expect((await off({ password: PASSWORD, code: codeNow(uri) })).statusCode).toBe(200)
    await server.signIn('lvshi')
  })

  it('new recovery codes void the old ones', async () => {
    await arrangePerson(server, { name: '施十一', loginName: 'shishiyi' })
    const { mine, uri, recoveryCodes } = await enrol('shishiyi')
    const renewed = await post('/api/account/recovery-codes', mine, {
      password: PASSWORD,
      code: codeNow(uri),
    })
    const codes = renewed.json<{ recoveryCodes: string[] }>().recoveryCodes
    await expect(server.signIn('shishiyi', PASSWORD, recoveryCodes[0])).rejects.toThrow(/wrong_code/)
    await server.signIn('shishiyi', PASSWORD, codes[0])
  })
})

describe('the session view', () => {
  it('says what the page needs and nothing to strangers', async () => {
    await arrangePerson(server, { name: '魏一', loginName: 'weiyi' })
    const stranger = await server.ask('GET', '/api/session')
    expect(stranger.json()).toMatchObject({
      kind: 'demonstration',
      setupNeeded: false,
      csrfToken: null,
      me: null,
      oidc: null,
    })
    const mine = await server.signIn('weiyi')
    const view = (await server.ask('GET', '/api/session', mine)).json<{ me: object }>()
    expect(view.me).toMatchObject({
      name: '魏一',
      loginName: 'weiyi',
      mustChangePassword: false,
      totpOn: false,
      post: { unitName: '新海街道综合行政执法局', title: '科员', roles: ['R1'] },
    })
    expect(view.me).not.toHaveProperty('passwordHash')
  })

  it('lists the demonstration accounts in a demonstration only', async () => {
    await sql`insert into demonstration_accounts values ('yanshi', 'demo password', '执法人员', 1)`.execute(
      server.database.db,
    )
    const listed = await server.ask('GET', '/api/session/demonstration-accounts')
    expect(listed.json()).toEqual([{ loginName: 'yanshi', password: 'demo password', note: '执法人员' }])
  })
})
