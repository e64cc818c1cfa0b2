import { buildApp } from '../app.ts'
import { systemClock } from '../platform/clock.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { prepareDemonstration } from './prepare-demonstration.ts'

/** A demonstration city whose server listens: what the generator and whole cases are tried on. */
export async function aListeningCity(): Promise<{
  readonly database: TestDatabase
  readonly services: ReturnType<typeof testServices>
  readonly baseUrl: string
  readonly close: () => Promise<void>
}> {
  const database = await testDatabase()
  const services = testServices(database.db, { clock: systemClock('demonstration') })
  await prepareDemonstration(services, () => {})
  const app = buildApp(services)
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    database,
    services,
    baseUrl,
    close: async () => {
      await app.close()
      services.remove()
      await database.close()
    },
  }
}
