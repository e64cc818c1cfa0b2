import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from './sessions.ts'

/** Hidden from scripts, not sent along by other sites' forms, and over TLS only where the request came so. */
export const cookieOptions = (request: FastifyRequest, path = '/') =>
  ({ path, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

/** The cookie has no date: it goes with the browser, and the server knows when the session ends. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(SESSION_COOKIE, token, cookieOptions(request))
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SESSION_COOKIE, cookieOptions(request))
}
