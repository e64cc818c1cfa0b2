import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { groupsOf, readCheckCode } from '../documents/index.ts'
import { failureOf } from '../platform/errors.ts'
import { strangersLimit } from '../platform/rate-limits.ts'
import type { Services } from '../platform/services.ts'
import { askByCode } from './ask-by-code.ts'
import { askingPage, checkedPage, notOpenedPage, unknownPage } from './check-page.ts'

const script = readFileSync(join(import.meta.dirname, 'compare.js'), 'utf8')

const asked = {
  schema: { hide: true },
  // Enough for whoever scans a heap of papers, too little for whoever tries codes.
  config: { rateLimit: strangersLimit(60) },
  // Whoever asks holds a telephone: a failure is a page too, whatever their browser says that it accepts.
  errorHandler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const failure = failureOf(error, request, reply)
    return html(reply.code(failure.status), notOpenedPage(failure))
  },
}

/** 文书核验: the one page of this platform that nobody signs in for. It is written by the server and works without a script. */
export function checkRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: { code?: string } }>('/check', asked, async ({ query }, reply) => {
    const code = readCheckCode(String(query.code ?? ''))
    if (code !== '') return unlisted(reply).redirect(`/check/${code.slice(0, 64)}`, 303)
    return html(reply, askingPage())
  })
  app.get('/check/compare.js', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
  )
  // All that lies below: a code with a stroke in it, or one of any length, is a code that was never given.
  app.get<{ Params: { '*': string } }>('/check/*', asked, async (request, reply) => {
    const code = readCheckCode(request.params['*'])
    const checked = await askByCode(services, code, services.clock.now(request))
    if (!checked) return html(reply.code(404), unknownPage())
    return html(reply, checkedPage(checked, groupsOf(code)))
  })
}

/** No search engine, no cache, and no other site hears the code. */
const unlisted = (reply: FastifyReply): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow, noarchive')
    .header('referrer-policy', 'no-referrer')

const html = (reply: FastifyReply, page: string): FastifyReply =>
  unlisted(reply).type('text/html; charset=utf-8').send(page)
