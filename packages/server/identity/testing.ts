import { route } from '@zhiheng/contract'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'kysely'
import { TOTP, URI } from 'otpauth'
import { Type } from 'typebox'
import { beijingDay, type Clock } from '../platform/clock.ts'
import { inReach, sendLast } from '../platform/database.ts'
import { bareApp } from '../platform/http.ts'
import type { Kind } from '../platform/installation.ts'
import { serve } from '../platform/serve.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { createAccount, identityHooks, identityRoutes } from './index.ts'

export const CITY = '3207'
export const PASSWORD = '云台山上看日出 2026'
const START = '2026-11-23T02:00:00Z'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Ask = {
  readonly cookie?: string
  readonly csrf?: string
  readonly headers?: Record<string, string>
  readonly body?: object
  readonly ip?: string
}

const workInReach = route({
  method: 'GET',
  path: '/api/work-in-reach',
  summary: '测试',
  tag: '测试',
  access: 'session',
  response: Type.Object({ unit: Type.String() }),
})

/** A clock a test moves by hand. */
function movableClock() {
  let at = new Date(START).getTime()
  const clock: Clock = {
    now: () => new Date(at),
    today: () => beijingDay(new Date(at)),
  }
  const pass = (minutes: number) => {
    at += minutes * 60_000
  }
  return { clock, pass }
}

/** A small server with nothing but identity on a database of its own. */
export async function openTestServer(given: { kind?: Kind; env?: Record<string, string> } = {}) {
  const database = await testDatabase()
  const { clock, pass } = movableClock()
  const services = testServices(database.db, {
    clock,
    kind: given.kind ?? 'demonstration',
    env: { LOG_LEVEL: 'silent', PUBLIC_URL: 'http://zhiheng.test', ...given.env },
  })
  const app = bareApp(services)
  identityHooks(app, services)
  identityRoutes(app, services)
  // Something that is none of identity's business, to be kept from people who are not ready; limited as every route is.
  app.after(() => {
    app.get('/api/work', async (request, reply) =>
      request.actor ? { unit: request.actor.unitName } : reply.code(401).send({ code: 'not_signed_in' }),
    )
  })
  // The same, in a transaction that confirms a recalled session itself; writes down each time its work begins.
  const begun: string[] = []
  serve(
    app,
    workInReach,
    ({ actor }) =>
      inReach(services.db, actor, (tx) => {
        begun.push(actor.name)
        const noted = sql`update sessions set device = 'worked' where session_id = ${actor.sessionId}`
        return sendLast(tx, [noted]).then(() => ({ unit: actor.unitName }))
      }),
    { confirmsSession: true },
  )
  await app.ready()

  const ask = (method: Method, url: string, { cookie, csrf, headers, body, ip }: Ask = {}) =>
    app.inject({
      method,
      url,
      ...(ip && { remoteAddress: ip }),
      ...(body && { payload: body }),
      headers: {
        host: 'zhiheng.test',
        ...(cookie && { cookie: `zh_session=${cookie}` }),
        ...(csrf && { 'x-csrf-token': csrf }),
        ...headers,
      },
    })

  /** Signs in and returns what a browser would send from then on. */
  async function signIn(
    loginName: string,
    password = PASSWORD,
    code?: string,
  ): Promise<Required<Pick<Ask, 'cookie' | 'csrf'>>> {
    const answer = await ask('POST', '/api/session', { body: { loginName, password, ...(code && { code }) } })
    const cookie = cookieOf(answer)
    if (!cookie) throw new Error(`no session: ${answer.body}`)
    const session = await ask('GET', '/api/session', { cookie })
    return { cookie, csrf: session.json<{ csrfToken: string }>().csrfToken }
  }

  /** What the generator behind `uri` shows, `steps` half minutes from now. */
  function codeNow(uri: string, steps = 0): string {
    const generator = URI.parse(uri)
    if (!(generator instanceof TOTP)) throw new Error('not a time-based generator')
    return generator.generate({ timestamp: clock.now().getTime() + steps * 30_000 })
  }

  /** Signs in, turns the generator on, and waits until the code just used is over. */
  async function enrol(loginName: string) {
    const mine = await signIn(loginName)
    const begun = await ask('POST', '/api/account/totp', { ...mine, body: { password: PASSWORD } })
    const { uri, qrCode } = begun.json<{ uri: string; qrCode: string }>()
    const body = { code: codeNow(uri) }
    const confirmed = await ask('POST', '/api/account/totp/confirmation', { ...mine, body })
    const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>()
    pass(1)
    return { mine, uri, qrCode, recoveryCodes }
  }

  const close = async () => {
    await app.close()
    services.remove()
    await database.close()
  }
  return { app: app as FastifyInstance, database, services, begun, pass, ask, signIn, codeNow, enrol, close }
}

export type TestServer = Awaited<ReturnType<typeof openTestServer>>

/** The value of a cookie an answer sets; null when it sets none or clears it. */
export function cookieOf(answer: LightMyRequestResponse, name = 'zh_session'): string | null {
  return answer.cookies.find((cookie) => cookie.name === name)?.value || null
}

/** City 3207 with two bureaus: unit 1 (the city's 司法局, reads both) and unit 2. */
export async function arrangeCity({ owner }: TestDatabase): Promise<void> {
  await sql`update installation set city = ${CITY}, city_name = '连云港市', set_up_at = now()`.execute(owner)
  await sql`insert into units (city, unit_id, code, name, short_name, kind, level, area_code, counts_in_125) values
    (${CITY}, 1, 'J-3207', '连云港市司法局', '市司法局', 'supervisor', 'city', '3207', false),
    (${CITY}, 2, 'T-320706001', '新海街道综合行政执法局', '新海街道', 'enforcement', 'town', '320706001', true)`.execute(
    owner,
  )
  await sql`insert into unit_reaches (city, unit_id, units, line, line_units) values
    (${CITY}, 1, '{1,2}', null, '{}'), (${CITY}, 2, '{2}', null, '{}')`.execute(owner)
}

type Person = {
  readonly name: string
  readonly loginName?: string
  readonly unitId?: number
  readonly roles?: readonly string[]
  readonly temporary?: boolean
  readonly until?: string
}

/** A person with one post and, when a login name is given, an account with `PASSWORD`. Returns the person's id. */
export async function arrangePerson(server: TestServer, person: Person): Promise<string> {
  const { owner, db } = server.database
  const { rows } = await sql<{ person_id: string }>`
    insert into persons (city, name) values (${CITY}, ${person.name}) returning person_id`.execute(owner)
  const personId = rows[0]?.person_id ?? ''
  await arrangePost(server, personId, person)
  const { loginName, temporary } = person
  if (loginName)
    await db.transaction().execute(async (tx) => {
      const account = { city: CITY, personId, loginName, now: server.services.clock.now(), actedBy: null }
      await createAccount(tx, { ...account, password: PASSWORD })
      if (temporary)
        await sql`update accounts set must_change_password = true where person_id = ${personId}`.execute(tx)
    })
  return personId
}

/** One more post of a person. Returns its id. */
export async function arrangePost(
  { database }: TestServer,
  personId: string,
  { unitId = 2, roles = ['R1'], until }: Pick<Person, 'unitId' | 'roles' | 'until'>,
): Promise<string> {
  const { rows } = await sql<{ post_id: string }>`
    insert into posts (city, person_id, unit_id, title, roles, kind, valid_from, valid_until)
    values (${CITY}, ${personId}, ${unitId}, '科员', ${[...roles]}, 'regular', '2026-01-01', ${until ?? null})
    returning post_id`.execute(database.owner)
  return rows[0]?.post_id ?? ''
}

/** The kinds of what is on record about a person, oldest first. */
export async function eventKinds({ database }: TestServer, personId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from identity_events where person_id = ${personId} order by event_id`.execute(database.owner)
  return rows.map(({ kind }) => kind)
}
