import type { FastifyInstance } from 'fastify'
import type { Services } from '../platform/services.ts'
import { accountRoutes } from './account-routes.ts'
import { administrationRoutes } from './administration-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { setupRoutes } from './setup-routes.ts'

export { createAccount, findAccountByName, type NewAccount, resetPassword } from './accounts.ts'
export { identityHooks } from './identity-hooks.ts'
export { hashPassword } from './password.ts'
export { issueSetupCode } from './set-up.ts'

/** Everything under /api/session, /api/sessions, /api/account, /api/accounts, /api/oidc and /api/setup. */
export function identityRoutes(app: FastifyInstance, services: Services): void {
  sessionRoutes(app, services)
  accountRoutes(app, services)
  administrationRoutes(app, services)
  oidcRoutes(app, services)
  setupRoutes(app, services)
}
