import { setup } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { readShippedOrganisation } from '../organisation/index.ts'
import { readInstallation } from '../platform/installation.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { isSetupNeeded, setUp } from './set-up.ts'

/** The first run of a production installation. */
export function setupRoutes(app: FastifyInstance, services: Services): void {
  serve(app, setup.state, async () => {
    const installation = await readInstallation(services.db)
    const needed = isSetupNeeded(services.kind, installation)
    const { city: code, cityName: name } = installation
    return {
      needed,
      city: code && name ? { code, name } : null,
      units: needed
        ? readShippedOrganisation().units.map(({ code, name, prefix }) => ({ code, name, prefix }))
        : [],
    }
  })

  serve(
    app,
    setup.run,
    async ({ body }) => {
      await setUp(services, body)
      return { done: true as const }
    },
    // A stranger guessing the code gets nowhere in the life of the server.
    { perMinute: 10 },
  )
}
