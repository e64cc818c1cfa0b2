import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addJob, runJobs } from './jobs.ts'
import { type TestDatabase, testDatabase, testServices } from './testing.ts'

let test: TestDatabase
let services: ReturnType<typeof testServices>
beforeAll(async () => {
  test = await testDatabase()
  services = testServices(test.db)
})
afterAll(async () => {
  services.remove()
  await test.close()
})

const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from graphile_worker.jobs`.execute(test.db)
  return rows[0]?.count ?? -1
}

describe('jobs', () => {
  it('live and die with the transaction that asked for them', async () => {
    const rolledBack = test.db.transaction().execute(async (tx) => {
      await addJob(tx, 'note', { number: 1 })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    expect(await waiting()).toBe(0)
    await test.db.transaction().execute((tx) => addJob(tx, 'note', { number: 2 }))
    expect(await waiting()).toBe(1)
  })

  it('are worked off as zhiheng_app, once for each key', async () => {
    const seen: { who: string | undefined; payload: unknown }[] = []
    let twice: () => void
    const done = new Promise<void>((resolve) => {
      twice = resolve
    })
    const runner = await runJobs(services, {
      connectionString: test.url,
      crontab: '10 16 * * * note',
      tasks: {
        note: async ({ db }, payload) => {
          const { rows } = await sql<{ who: string }>`select current_user as who`.execute(db)
          seen.push({ who: rows[0]?.who, payload })
          if (seen.length === 2) twice()
        },
      },
    })
    await test.db.transaction().execute(async (tx) => {
      await addJob(tx, 'note', { number: 3 }, { jobKey: 'same' })
      await addJob(tx, 'note', { number: 4 }, { jobKey: 'same' })
    })
    await done
    await runner.stop()
    // Two at once: which is through first is chance.
    expect(seen).toHaveLength(2)
    expect(seen).toEqual(
      expect.arrayContaining([
        { who: 'zhiheng_app', payload: { number: 2 } },
        { who: 'zhiheng_app', payload: { number: 4 } },
      ]),
    )
    expect(await waiting()).toBe(0)
  })
})
