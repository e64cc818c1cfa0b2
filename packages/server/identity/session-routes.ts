import { identity } from '@zhiheng/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { findPosts } from '../organisation/index.ts'
import { problem } from '../platform/errors.ts'
import { readInstallation } from '../platform/installation.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { describeSession } from './describe-session.ts'
import { describeDevice } from './device.ts'
import { recordIdentityEvent } from './identity-events.ts'
import { foldLoginName } from './password.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { chooseSessionPost, endAllSessions, endSession, findOpenSessions } from './sessions.ts'
import { signIn } from './sign-in.ts'

/** Attempts a minute from one address at one name, whatever their outcome; the lock-out counts the failures. */
const ATTEMPTS_PER_MINUTE = 30

/** Where a request comes from, as the session list and the record show it. */
export const callerOf = (request: FastifyRequest) => ({
  ip: request.ip,
  device: describeDevice(request.headers['user-agent']),
})

/** Sign-in, sign-out, the current session, one's own sessions, and the post in which one acts. */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock, config } = services

  serve(app, identity.session, async ({ request }) => describeSession(services, request))

  serveSignIn(app, services)

  serve(app, identity.signOut, async ({ request, reply }) => {
    const session = request.signedIn
    if (session) {
      const { city, personId, sessionId } = session
      const now = clock.now()
      await endSession(db, { city, personId, sessionId, now })
      await recordIdentityEvent(db, {
        ...callerOf(request),
        city,
        at: now,
        kind: 'signed_out',
        personId,
        sessionId,
      })
    }
    clearSessionCookie(request, reply)
    return { done: true as const }
  })

  serve(app, identity.demonstrationAccounts, async () => {
    if (services.kind !== 'demonstration') throw problem(404, 'not_found', '没有找到请求的内容。')
    const { rows } = await sql<{ loginName: string; password: string; note: string }>`
      select login_name as "loginName", password, note from demonstration_accounts order by sort, login_name`.execute(
      db,
    )
    return rows
  })

  serve(app, identity.switchPost, async ({ actor, body, request }) => {
    const { city, personId, sessionId } = actor
    const posts = await findPosts(db, { city, personId, today: actor.today })
    const post = posts.find((one) => one.postId === body.postId)
    if (!post)
      throw problem(404, 'post_not_found', '您目前不在该岗位。', {
        field: 'postId',
        wayForward: '请从岗位列表中选择。',
      })
    await chooseSessionPost(db, city, sessionId, post.postId)
    const detail = { from: actor.postId, to: post.postId }
    const entry = { ...callerOf(request), city, at: clock.now(), personId, sessionId, detail }
    await recordIdentityEvent(db, { ...entry, kind: 'post_switched' })
    return { done: true as const }
  })

  serve(app, identity.sessions, async ({ actor }) => {
    const rows = await findOpenSessions(db, config.session, { ...actor, now: clock.now() })
    return rows.map(({ started_at, last_seen_at, ...row }) => ({
      sessionId: row.session_id,
      device: row.device,
      ip: row.ip,
      signedInBy: row.signed_in_by,
      startedAt: started_at.toISOString(),
      lastSeenAt: last_seen_at.toISOString(),
      current: row.session_id === actor.sessionId,
    }))
  })

  serve(app, identity.endSession, async ({ actor, params, request }) => {
    const { city, personId } = actor
    const { sessionId } = params
    const now = clock.now()
    if (!(await endSession(db, { city, personId, sessionId, now })))
      throw problem(404, 'not_found', '没有找到该登录设备，可能已经退出。')
    await recordIdentityEvent(db, {
      ...callerOf(request),
      city,
      at: now,
      kind: 'signed_out',
      personId,
      sessionId,
    })
    return { done: true as const }
  })

  serve(app, identity.endSessions, async ({ actor, query, request, reply }) => {
    const { city, personId, sessionId } = actor
    const now = clock.now()
    const ended = await endAllSessions(db, {
      city,
      personId,
      now,
      ...(query.keepThis && { except: sessionId }),
    })
    const entry = { ...callerOf(request), city, at: now, personId, sessionId, detail: { ended } }
    await recordIdentityEvent(db, { ...entry, kind: 'sessions_ended' })
    if (!query.keepThis) clearSessionCookie(request, reply)
    return { ended }
  })
}

function serveSignIn(app: FastifyInstance, services: Services): void {
  const { db, clock } = services
  let limit: ReturnType<FastifyInstance['createRateLimit']> | null = null
  app.after(() => {
    limit = app.createRateLimit({
      max: ATTEMPTS_PER_MINUTE,
      timeWindow: '1 minute',
      keyGenerator: (request) => {
        const { loginName } = request.body as { loginName: string }
        return `${request.ip} ${foldLoginName(loginName)}`
      },
    })
  })

  serve(app, identity.signIn, async ({ body, request, reply }) => {
    const allowed = await limit?.(request)
    if (allowed && !allowed.isAllowed && allowed.isExceeded)
      throw problem(429, 'too_many_requests', '登录过于频繁，请一分钟后再试。')
    const { city } = await readInstallation(db)
    if (city === null)
      throw problem(409, 'setup_needed', '系统尚未完成首次设置。', { wayForward: '请先打开首次设置页面。' })
    const outcome = await signIn(services, {
      ...body,
      ...callerOf(request),
      city,
      today: clock.today(request),
      now: clock.now(),
    })
    if (outcome.next === 'done') setSessionCookie(request, reply, outcome.token)
    return { next: outcome.next }
  })
}
