import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  arrangeCity,
  arrangePerson,
  cookieOf,
  eventKinds,
  openTestServer,
  type TestServer,
} from './testing.ts'

const PUBLIC_URL = 'http://zhiheng.test'
const NAMES: Readonly<Record<string, string>> = { 'subject-of-zhang': 'zhangyi', 'subject-of-li': 'lier' }

/** A real OpenID provider on loopback with its development pages for signing in. */
async function startProvider(): Promise<{ issuer: string; http: Server }> {
  const http = createServer()
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'zhiheng',
        client_secret: 'a secret shared with the provider',
        redirect_uris: [`${PUBLIC_URL}/api/oidc/callback`],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_context: unknown, subject: string) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, preferred_username: NAMES[subject] }),
    }),
  })
  http.on('request', provider.callback())
  return { issuer, http }
}

/** A browser that keeps the provider's cookies. */
function browser() {
  const jar = new Map<string, string>()
  return async (url: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}

/** Goes through the provider's pages as `subject` and returns the address the browser is sent back to. */
async function passProvider(start: string, subject: string): Promise<string> {
  const go = browser()
  let response = await go(start)
  for (let step = 0; step < 12; step += 1) {
    const next = response.headers.get('location')
    if (next?.startsWith(PUBLIC_URL)) return next
    if (next) {
      response = await go(new URL(next, start).href)
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!action) throw new Error(`no form on the provider's page: ${page.slice(0, 300)}`)
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? 'login'
    response = await go(new URL(action, start).href, { prompt, login: subject, password: 'any' })
  }
  throw new Error('the provider never sent the browser back')
}

let provider: Awaited<ReturnType<typeof startProvider>>
let server: TestServer
let zhang: string

beforeAll(async () => {
  provider = await startProvider()
  server = await openTestServer({ env: environment() })
  await arrangeCity(server.database)
  zhang = await arrangePerson(server, { name: '张一', loginName: 'zhangyi' })
})
afterAll(async () => {
  await server.close()
  provider.http.closeAllConnections()
  provider.http.close()
})

const environment = () => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'zhiheng',
  OIDC_CLIENT_SECRET: 'a secret shared with the provider',
  OIDC_LABEL: '连云港政务统一认证',
})

async function begin(at: TestServer = server): Promise<{ location: string; journey: string }> {
  const answer = await at.ask('GET', '/api/oidc/start')
  expect(answer.statusCode).toBe(302)
  return { location: answer.headers.location ?? '', journey: cookieOf(answer, 'zh_oidc') ?? '' }
}

const arrive = (returned: string, journey: string, at: TestServer = server) =>
  at.ask('GET', returned.slice(PUBLIC_URL.length), { headers: { cookie: `zh_oidc=${journey}` } })

async function signInAs(subject: string, at: TestServer = server) {
  const { location, journey } = await begin(at)
  return arrive(await passProvider(location, subject), journey, at)
}

describe('OpenID Connect', () => {
  it('is offered with its label', async () => {
    expect((await server.ask('GET', '/api/session')).json()).toMatchObject({
      oidc: { label: '连云港政务统一认证' },
    })
  })

  it('asks with code, PKCE, state and nonce', async () => {
    const { location } = await begin()
    const asked = new URL(location).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(20)
  })

  it('turns somebody nobody has linked away', async () => {
    const answer = await signInAs('subject-of-zhang')
    expect(answer.headers.location).toBe('/sign-in?problem=oidc_not_linked')
    expect(cookieOf(answer)).toBeNull()
  })

  it('signs in the person an administrator has linked to the subject', async () => {
    await arrangePerson(server, { name: '管一', loginName: 'guanyi', roles: ['ADMIN'] })
    const admin = await server.signIn('guanyi')
    const linked = await server.ask('PATCH', `/api/accounts/${zhang}`, {
      ...admin,
      body: { oidcSubject: 'subject-of-zhang' },
    })
    expect(linked.statusCode).toBe(200)
    const answer = await signInAs('subject-of-zhang')
    expect(answer.headers.location).toBe('/')
    const cookie = cookieOf(answer) ?? ''
    expect((await server.ask('GET', '/api/work', { cookie })).statusCode).toBe(200)
    expect(await eventKinds(server, zhang)).toEqual(['account_created', 'oidc_linked', 'signed_in'])
    const other = await arrangePerson(server, { name: '李二', loginName: 'lier' })
    const taken = await server.ask('PATCH', `/api/accounts/${other}`, {
      ...admin,
      body: { oidcSubject: 'subject-of-zhang' },
    })
    expect(taken.json()).toMatchObject({ code: 'subject_taken' })
  })

  it('takes a return once, and only in the browser that set out', async () => {
    const { location, journey } = await begin()
    const returned = await passProvider(location, 'subject-of-zhang')
    const stranger = await arrive(returned, 'another-state')
    expect(stranger.headers.location).toBe('/sign-in?problem=oidc_failed')
    const other = await begin()
    expect((await arrive(returned, other.journey)).headers.location).toBe('/sign-in?problem=oidc_failed')
    expect((await arrive(returned, journey)).headers.location).toBe('/')
    expect((await arrive(returned, journey)).headers.location).toBe('/sign-in?problem=oidc_failed')
  })

  it('refuses a return after ten minutes', async () => {
    const { location, journey } = await begin()
    const returned = await passProvider(location, 'subject-of-zhang')
    server.pass(11)
    expect((await arrive(returned, journey)).headers.location).toBe('/sign-in?problem=oidc_failed')
    server.pass(-11)
  })

  it('refuses a forged code', async () => {
    const { location, journey } = await begin()
    const returned = new URL(await passProvider(location, 'subject-of-zhang'))
    returned.searchParams.set('code', 'forged')
    expect((await arrive(returned.href, journey)).headers.location).toBe('/sign-in?problem=oidc_failed')
  })

  it('turns a disabled account away', async () => {
    await sql`update accounts set disabled_at = now() where person_id = ${zhang}`.execute(
      server.database.owner,
    )
    expect((await signInAs('subject-of-zhang')).headers.location).toBe('/sign-in?problem=account_disabled')
  })

  it('matches the login name only where the setting allows, and keeps the subject from then on', async () => {
    const matching = await openTestServer({ env: { ...environment(), OIDC_MATCH_LOGIN_NAME: 'true' } })
    await arrangeCity(matching.database)
    const li = await arrangePerson(matching, { name: '李二', loginName: 'LiEr' })
    expect((await signInAs('subject-of-li', matching)).headers.location).toBe('/')
    const { rows } = await sql<{ subject: string }>`
      select subject from account_identities where person_id = ${li}`.execute(matching.database.owner)
    expect(rows).toEqual([{ subject: 'subject-of-li' }])
    // Another subject that now bears the same name does not inherit the account.
    await sql`update account_identities set subject = 'an earlier holder'`.execute(matching.database.owner)
    expect((await signInAs('subject-of-li', matching)).headers.location).toBe(
      '/sign-in?problem=oidc_not_linked',
    )
    await matching.close()
  })

  it('says so when the identity service is down, and does not exist when none is configured', async () => {
    const down = await openTestServer({ env: { ...environment(), OIDC_ISSUER: 'http://127.0.0.1:1' } })
    expect((await down.ask('GET', '/api/oidc/start')).headers.location).toBe(
      '/sign-in?problem=oidc_unreachable',
    )
    await down.close()
    const none = await openTestServer()
    expect((await none.ask('GET', '/api/oidc/start')).statusCode).toBe(404)
    await none.close()
  })
})
