import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findPosts } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { rememberOwnWrites, writtenBy } from './own-writes.ts'
import { rememberActors } from './remember-actors.ts'
import { rememberSessions, sessionToConfirm } from './remember-sessions.ts'
import { refuseForgery } from './request-origin.ts'
import { chooseSessionPost, findSession, SESSION_COOKIE, type SignedIn } from './sessions.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The session behind the cookie; null when there is none. Handlers want `actor`. */
    signedIn: SignedIn | null
  }
}

/**
 * Before every request to /api: who is it, and is it really they who ask. Fills `request.actor` with one query for
 * the session and, when nothing is remembered, one for the post. Register it after the cookie plugin and before the
 * routes. Refuses with 403 `foreign_origin`, `csrf_token_missing`, `password_change_required` or
 * `totp_enrolment_required`; a missing session is refused by the route.
 */
export function identityHooks(app: FastifyInstance, services: Services): void {
  const { db, clock, config } = services
  const actorOf = rememberActors(db)
  if (!app.hasRequestDecorator('actor')) app.decorateRequest('actor', null)
  app.decorateRequest('signedIn', null)
  app.decorateRequest('identifyAnew', undefined)
  const sessions = rememberSessions()

  async function identify(request: FastifyRequest): Promise<void> {
    if (!request.url.startsWith('/api/')) return
    const token = request.cookies[SESSION_COOKIE]
    // A replica is asked outside the transaction that would confirm.
    const mayRecall = request.routeOptions.config.confirmsSession && !services.replica
    const recalled = token && mayRecall ? sessions.recall(token) : null
    if (!token || !recalled) return identifyAnew(request)
    const actor = await actorOf(recalled, clock.today(request))
    if (!actor) return identifyAnew(request)
    refuseForgery(request, config.publicUrl, recalled)
    request.signedIn = recalled
    request.identifyAnew = () => identifyAnew(request)
    request.actor = { ...actor, toConfirm: sessionToConfirm(token, recalled, clock.now(), config.session) }
  }

  async function identifyAnew(request: FastifyRequest): Promise<void> {
    request.actor = null
    request.signedIn = null
    const token = request.cookies[SESSION_COOKIE]
    const session = token ? await findSession(db, config.session, token, clock.now()) : null
    if (token) sessions.note(token, session)
    refuseForgery(request, config.publicUrl, session)
    if (!session) return
    request.signedIn = session
    refuseUnready(request, session)
    const today = clock.today(request)
    const actor = (await actorOf(session, today)) ?? (await takeNextPost(session, today))
    if (!actor || !services.replica) request.actor = actor
    else {
      const readAfter = { written: writtenBy(request), organisation: session.organisationVersion }
      request.actor = { ...actor, readAfter }
    }
  }
  // Once the cookie plugin is there, so that its hook has run before this one.
  app.after(() => void app.addHook('onRequest', identify))
  rememberOwnWrites(app, services)

  /** A post that ended while the session was open: the next one the person holds, if any. */
  async function takeNextPost(session: SignedIn, today: string): Promise<Actor | null> {
    const { city, personId, sessionId } = session
    const [post] = await findPosts(db, { city, personId, today })
    if (!post || post.postId === session.postId) return null
    await chooseSessionPost(db, city, sessionId, post.postId)
    return actorOf({ ...session, postId: post.postId }, today)
  }
}

const openToUnready = /^\/api\/(session|sessions|account|setup)(\/|$)/

/** Until the password is changed or the generator is on, only one's own account can be reached. */
function refuseUnready(request: FastifyRequest, session: SignedIn): void {
  if (openToUnready.test(request.routeOptions.url ?? '')) return
  if (session.mustChangePassword)
    throw problem(403, 'password_change_required', '请先修改临时密码，再办理业务。', {
      wayForward: '打开“我的账号”修改密码。',
    })
  if (session.mustEnrolTotp)
    throw problem(403, 'totp_enrolment_required', '管理员要求您启用动态口令，启用后方可办理业务。', {
      wayForward: '打开“我的账号”启用动态口令。',
    })
}
