import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findWritten } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'
import { cookieOptions } from './session-cookie.ts'

const COOKIE = 'zh_written'
/** A replica further behind than this is not read anyway. */
const KEPT_SECONDS = 60
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * So that nobody misses their own act in a list: after each change the browser is given the place of the log it was written
 * at, and a replica answers only once it has come so far. The place says nothing, and a forged one only leads to the primary.
 */
export function rememberOwnWrites(app: FastifyInstance, { db, replica }: Services): void {
  if (!replica) return
  app.addHook('onSend', async (request, reply) => {
    if (reading.has(request.method) || !request.signedIn || reply.statusCode >= 500) return
    const written = await findWritten(db).catch(() => null)
    if (written) reply.setCookie(COOKIE, written, { ...cookieOptions(request), maxAge: KEPT_SECONDS })
  })
}

export function writtenBy(request: FastifyRequest): string | null {
  const place = request.cookies[COOKIE]
  return place && /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.test(place) ? place : null
}
