import type { FastifyRequest } from 'fastify'
import { problem } from '../platform/errors.ts'
import { type SignedIn, sameSecret } from './sessions.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
/** No token exists yet when these are called; the origin is checked all the same. */
const beforeSession = new Set(['POST /api/session', 'POST /api/setup'])

/**
 * Refuses a change that another site's page asked for: by the headers only a browser sets, then by the token only
 * our own page can know. 403 `foreign_origin` or `csrf_token_missing`.
 */
export function refuseForgery(request: FastifyRequest, publicUrl: string, session: SignedIn | null): void {
  if (safeMethods.has(request.method)) return
  if (!isOwnOrigin(request, publicUrl))
    throw problem(403, 'foreign_origin', '该操作来自其他网站，已被拒绝。', {
      wayForward: '请从本系统的页面办理。',
    })
  if (!session || beforeSession.has(`${request.method} ${request.routeOptions.url}`)) return
  const token = request.headers['x-csrf-token']
  if (typeof token !== 'string' || !sameSecret(token, session.csrfToken))
    throw problem(403, 'csrf_token_missing', '页面已过期，操作未执行。', { wayForward: '请刷新页面后重试。' })
}

/** A caller that sends neither header is no browser, and a browser is what forgery needs. */
function isOwnOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site']
  // A page of a sibling host is a stranger too.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = request.headers
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}
