import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Config } from './config.ts'
import { answerErrors, answerNoAddress, answerNotFound } from './errors.ts'
import { generousLimit } from './rate-limits.ts'
import { lazily, serializerCompiler, validatorCompiler } from './schema-compilers.ts'

/** An attachment of evidence may be a long recording. */
const uploadLimit = 2 * 1024 ** 3

/**
 * A Fastify that speaks as this platform does (validation, problems, cookies, uploads, limits) and serves
 * nothing yet. `app.ts` adds the modules; a test may add a single one.
 */
export function bareApp({ config }: { readonly config: Config }, notFound = answerNotFound): FastifyInstance {
  const app = fastify({
    trustProxy: config.trustProxy,
    bodyLimit: 2 * 1024 ** 2,
    frameworkErrors: answerNoAddress,
    logger: { level: config.logLevel, redact: ['req.headers', 'req.body'] },
    // Addresses carry search words, and search words carry names: no line per request.
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.setValidatorCompiler(lazily(validatorCompiler()))
  app.setSerializerCompiler(lazily(serializerCompiler()))
  answerErrors(app)
  app.setNotFoundHandler(notFound)
  app.decorateRequest('actor', null)
  app.register(cookie)
  app.register(multipart, {
    limits: { fileSize: uploadLimit, files: 20, fields: 50 },
    throwFileSizeLimit: true,
  })
  app.register(rateLimit, generousLimit)
  return app
}
