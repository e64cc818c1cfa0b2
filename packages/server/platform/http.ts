import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import fastify, { type FastifyInstance, type FastifySchemaCompiler, LogController } from 'fastify'
import type { Config } from './config.ts'
import { answerErrors, answerNoAddress, answerNotFound } from './errors.ts'

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
  app.setValidatorCompiler(validators())
  answerErrors(app)
  app.setNotFoundHandler(notFound)
  app.decorateRequest('actor', null)
  app.register(cookie)
  app.register(multipart, {
    limits: { fileSize: uploadLimit, files: 20, fields: 50 },
    throwFileSizeLimit: true,
  })
  // Generous: a page of the console asks a dozen things at once, and a bureau may sit behind one address.
  app.register(rateLimit, { max: 6000, timeWindow: '1 minute' })
  return app
}

/** What is in an address is text and becomes a number where the schema says so; a body means what it says. */
function validators(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean | 'array') => {
    const ajv = new Ajv2019({ coerceTypes, useDefaults: true, removeAdditional: false, strict: false })
    addFormats.default(ajv)
    return ajv
  }
  const text = make('array')
  const json = make(false)
  return ({ schema, httpPart }) => (httpPart === 'body' ? json : text).compile(schema)
}
