import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'
import { caseRoutes, caseShareRoutes, casesInHand, cityRulesRoutes, whatIfRoutesOf } from './cases/index.ts'
import { catalogueRoutes } from './catalogue/index.ts'
import { checkRoutes } from './check/index.ts'
import { deviceRoutes } from './devices/index.ts'
import { documentRoutes } from './documents/index.ts'
import { identityHooks, identityRoutes } from './identity/index.ts'
import { guidanceRoutes, inspectionRoutes } from './inspections/index.ts'
import { organisationRoutes } from './organisation/index.ts'
import { reportHealth } from './platform/health.ts'
import { bareApp } from './platform/http.ts'
import type { Services } from './platform/services.ts'
import { powersRoutes } from './powers/index.ts'
import { pageOrNotFound, serveWeb } from './web.ts'

/** The whole HTTP side of the platform: what is served, in the order a reader would ask. */
export function buildApp(services: Services): FastifyInstance {
  const app = bareApp(services, pageOrNotFound)
  // Made once: the headers are the same for every answer.
  const protect = helmet(protection(services.config.publicUrl.startsWith('https:')))
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()))
  app.register(swagger, { openapi: description })
  app.after(() => {
    reportHealth(app, services)
    identityHooks(app, services)
    identityRoutes(app, services)
    organisationRoutes(app, services, casesInHand(services))
    catalogueRoutes(app, services)
    caseRoutes(app, services)
    caseShareRoutes(app, services)
    cityRulesRoutes(app, services)
    whatIfRoutesOf(app, services)
    powersRoutes(app, services)
    deviceRoutes(app, services)
    inspectionRoutes(app, services)
    guidanceRoutes(app, services)
    documentRoutes(app, services)
    checkRoutes(app, services)
    app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
    serveWeb(app)
  })
  return app
}

const description = {
  openapi: '3.1.0',
  info: {
    title: '执衡 行政执法平台',
    version: '0.1.0',
    description: '全部接口；请求与响应的结构即页面所用的同一份约定。',
  },
  components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zh_session' } } },
} as const

/** What a page may load: only what this server serves. Ant Design writes its styles at run time. */
function protection(encrypted: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        frameSrc: ["'self'", 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        // Chrome's PDF viewer counts as an object: papers and previews are shown in a frame.
        objectSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // On a plain-http intranet these would lock people out of the very address they use.
    strictTransportSecurity: encrypted,
    crossOriginOpenerPolicy: encrypted,
    originAgentCluster: encrypted,
  }
}
