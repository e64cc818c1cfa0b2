import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { projectRoot } from './platform/config.ts'
import { serializerCompiler, validatorCompiler } from './platform/schema-compilers.ts'
import { type TestDatabase, testDatabase, testServices } from './platform/testing.ts'

let test: TestDatabase
let services: ReturnType<typeof testServices>
let app: FastifyInstance
const routes: RouteOptions[] = []
beforeAll(async () => {
  test = await testDatabase()
  services = testServices(test.db, { env: { LOG_LEVEL: 'silent' } })
  app = buildApp(services)
  app.addHook('onRoute', (route) => void routes.push(route))
  await app.ready()
})
afterAll(async () => {
  await app.close()
  services.remove()
  await test.close()
})

type OpenApi = { paths: Record<string, Record<string, { security?: unknown[]; summary?: string }>> }

describe('the whole app', () => {
  it('describes every operation, and lets strangers in only where it says so', async () => {
    const { paths } = (await app.inject('/api/openapi.json')).json<OpenApi>()
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    )
    expect(operations.length).toBeGreaterThan(50)
    expect(operations.filter(({ summary }) => !summary)).toEqual([])
    const guarded = operations.filter(({ security }) => security?.length)
    for (const { path, method } of guarded) {
      const url = path.replaceAll(/\{\w+\}/g, '1')
      const { statusCode } = await app.inject({ method: method.toUpperCase() as 'GET', url })
      expect([`${method} ${path}`, statusCode]).toEqual([`${method} ${path}`, 401])
    }
  })

  // They are compiled with the first request that needs them: a mistake in one would wait for a user.
  it('can compile every schema of every route', () => {
    const [validator, serializer] = [validatorCompiler(), serializerCompiler()]
    const compiled = routes.flatMap(({ url, schema = {} }) => {
      const parts = (['body', 'querystring', 'params', 'headers'] as const).flatMap((httpPart) =>
        schema[httpPart] ? [validator({ method: '', url, schema: schema[httpPart], httpPart })] : [],
      )
      const answers = Object.entries(schema.response ?? {}).map(([httpStatus, answer]) =>
        serializer({ method: '', url, schema: answer, httpStatus }),
      )
      return [...parts, ...answers]
    })
    expect(compiled.length).toBeGreaterThan(200)
  })

  it('loads nothing from elsewhere, and says so to the browser', async () => {
    const { headers } = await app.inject('/healthz')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("object-src 'self' blob:")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('answers an unknown address of the API in words', async () => {
    const answer = await app.inject('/api/nothing/here')
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'not_found' })
    expect((await app.inject('/no-such-file.js')).statusCode).toBe(404)
  })

  it.runIf(existsSync(join(projectRoot, 'packages/web/dist/index.html')))(
    'gives the page for its own addresses',
    async () => {
      const answer = await app.inject('/cases/2026/overview')
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
    },
  )
})
