import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pendingMigrations, readMigrations } from './migrate.ts'
import type { Services } from './services.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** On from the moment the server is asked to stop: probes are told to send nobody here any more. */
    draining: { on: boolean }
  }
}

/** GET /healthz: 200 when the database answers and has this version's schema, else 503. For probes; tells nothing else. */
export function reportHealth(app: FastifyInstance, { db }: Services): void {
  app.decorate('draining', { on: false })
  const files = readMigrations()
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    const state = await sql<{ name: string; sha256: string }>`select name, sha256 from schema_migrations`
      .execute(db)
      .then(
        ({ rows }) => schemaState(() => pendingMigrations(files, rows).length),
        () => 'unreachable' as const,
      )
    const healthy = state === 'current' && !app.draining.on
    return reply
      .code(healthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: healthy ? 'ok' : app.draining.on ? 'draining' : 'unavailable',
        database: state === 'unreachable' ? state : 'reachable',
        schema: state,
      })
  })
}

function schemaState(countPending: () => number): 'current' | 'outdated' | 'foreign' {
  try {
    return countPending() === 0 ? 'current' : 'outdated'
  } catch {
    return 'foreign'
  }
}
