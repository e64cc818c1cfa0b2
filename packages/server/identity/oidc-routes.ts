import { identity } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { isProblem, problem } from '../platform/errors.ts'
import { readInstallation } from '../platform/installation.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { findAccount } from './accounts.ts'
import { findLinkedPerson, type OidcIdentity, openOidcDoor } from './oidc.ts'
import { cookieOptions, setSessionCookie } from './session-cookie.ts'
import { callerOf } from './session-routes.ts'
import { startSession } from './sign-in.ts'

const JOURNEY_COOKIE = 'zh_oidc'
const JOURNEY_PATH = '/api/oidc'

/**
 * 统一身份认证. Both operations answer with a redirect; a failure returns to the sign-in page, which reads the code in
 * `problem` and says what happened. The identity service answers for its own second factor, so none is asked here.
 */
export function oidcRoutes(app: FastifyInstance, services: Services): void {
  const { db, clock, config } = services
  const door = config.oidc && openOidcDoor(db, config.oidc, config.publicUrl)

  serve(app, identity.oidcStart, async ({ request, reply }) => {
    if (!door) throw problem(404, 'not_found', '没有找到请求的内容。')
    const begun = await door.start(clock.now()).catch((error: unknown) => {
      request.log.error({ err: error }, 'the identity service cannot be reached')
      return null
    })
    if (!begun) return reply.redirect('/sign-in?problem=oidc_unreachable')
    reply.setCookie(JOURNEY_COOKIE, begun.state, { ...cookieOptions(request, JOURNEY_PATH), maxAge: 600 })
    return reply.redirect(begun.url.href)
  })

  serve(app, identity.oidcCallback, async ({ request, reply }) => {
    if (!door) throw problem(404, 'not_found', '没有找到请求的内容。')
    const state = request.cookies[JOURNEY_COOKIE]
    reply.clearCookie(JOURNEY_COOKIE, cookieOptions(request, JOURNEY_PATH))
    try {
      const returned = new URL(`${config.publicUrl}${request.url}`)
      const person = await findReturned(await door.finish(returned, state, clock.now()))
      const arrival = { ...callerOf(request), today: clock.today(request), now: clock.now() }
      const { token } = await startSession(services, person, 'oidc', arrival)
      setSessionCookie(request, reply, token)
      return reply.redirect('/')
    } catch (error) {
      if (!isProblem(error)) throw error
      return reply.redirect(`/sign-in?problem=${error.body.code}`)
    }
  })

  async function findReturned(identity: OidcIdentity): Promise<{ city: string; personId: string }> {
    const { city } = await readInstallation(db)
    if (city === null) throw problem(409, 'setup_needed', '系统尚未完成首次设置。')
    const matchLoginName = config.oidc?.matchLoginName ?? false
    const personId = await findLinkedPerson(db, { identity, city, matchLoginName, now: clock.now() })
    const account = personId && (await findAccount(db, city, personId))
    if (!account) throw problem(403, 'oidc_not_linked', '该统一身份尚未关联本系统账号。')
    if (account.disabled) throw problem(403, 'account_disabled', '该账号已停用。')
    return { city, personId: account.personId }
  }
}
