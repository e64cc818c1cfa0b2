import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { reportHealth } from './health.ts'
import { bareApp } from './http.ts'
import { addJob, runJobs } from './jobs.ts'
import { isEldest, stayAlive, takeUpSilent } from './processes.ts'
import { type TestDatabase, testDatabase, testServices } from './testing.ts'

const until = async (done: () => boolean | Promise<boolean>) => {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (await done()) return
    await new Promise((next) => setTimeout(next, 50))
  }
  throw new Error('it did not happen within half a minute')
}

describe('jobs of several servers', () => {
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

  it('are each done once, by one of two', async () => {
    const done: string[] = []
    const start = (name: string) =>
      runJobs(services, {
        connectionString: test.url,
        concurrency: 2,
        tasks: {
          count: async (_, payload) => {
            await new Promise((next) => setTimeout(next, 5))
            done.push(`${(payload as { number: number }).number} by ${name}`)
          },
        },
      })
    const both = await Promise.all([start('one'), start('two')])
    await test.db.transaction().execute(async (tx) => {
      for (let number = 0; number < 60; number += 1) await addJob(tx, 'count', { number })
    })
    await until(() => done.length >= 60)
    for (const { stop } of both) await stop()
    expect(new Set(done.map((line) => line.split(' ')[0])).size).toBe(60)
    expect(done).toHaveLength(60)
    expect(new Set(done.map((line) => line.split(' ')[2])).size).toBe(2)
  })

  it('held by a killed server are taken up by another, those of a living one are not', async () => {
    await test.db.transaction().execute(async (tx) => {
      await addJob(tx, 'left', { number: 1 })
      await addJob(tx, 'held', { number: 2 })
    })
    for (const [worker, name] of [
      ['worker-killed', 'left'],
      ['worker-living', 'held'],
    ])
      await sql`update graphile_worker._private_jobs j set locked_at = now(), locked_by = ${worker}
        from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = ${name}`.execute(
        test.owner,
      )
    await sql`insert into server_processes (process_id, host, seen_at, workers) values
      (${randomUUID()}, 'one', now() - interval '1 minute', '{worker-killed}'),
      (${randomUUID()}, 'two', now(), '{worker-living}')`.execute(test.db)
    await takeUpSilent(test.db)
    const done: string[] = []
    const note = (name: string) => async () => void done.push(name)
    const runner = await runJobs(services, {
      connectionString: test.url,
      tasks: { left: note('left'), held: note('held') },
    })
    await until(() => done.length > 0)
    await runner.stop()
    expect(done).toEqual(['left'])
    await sql`delete from server_processes`.execute(test.db)
  })

  it('are registered with the server that works them off, which lets go of them when it stops', async () => {
    const living = await stayAlive(test.db)
    const younger = await stayAlive(test.db)
    const runner = await runJobs(services, { connectionString: test.url, tasks: {}, concurrency: 2, living })
    const { rows } = await sql<{ workers: string[] }>`
      select workers from server_processes where process_id = ${living.processId}`.execute(test.db)
    expect(rows[0]?.workers).toHaveLength(2)
    expect(await isEldest(test.db, living)).toBe(true)
    expect(await isEldest(test.db, younger)).toBe(false)
    await runner.stop()
    await living.stop()
    expect(await isEldest(test.db, younger)).toBe(true)
    await younger.stop()
  })
})

it('a server that is asked to stop says so to probes before it closes', async () => {
  const test = await testDatabase()
  const services = testServices(test.db, { env: { LOG_LEVEL: 'silent' } })
  const app = bareApp(services)
  reportHealth(app, services)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  app.draining.on = true
  const draining = await app.inject('/healthz')
  expect([draining.statusCode, draining.json().status]).toEqual([503, 'draining'])
  await app.close()
  services.remove()
  await test.close()
})

it('a database that goes in the middle of a transaction fails that request and not the server', async () => {
  const test = await testDatabase()
  const work = test.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(test.db)
    await new Promise((next) => setTimeout(next, 200))
    await sql`select 1`.execute(tx)
  })
  // A connection's own error event without a listener would end the process; vitest reports it as unhandled.
  await expect(work).rejects.toThrow(/terminat|queryable|closed/i)
  expect((await sql<{ one: number }>`select 1 as one`.execute(test.db)).rows).toEqual([{ one: 1 }])
  await test.close()
})

it('while the database is away whoever asks is told to try again, and to look first whether it was recorded', async () => {
  const test = await testDatabase()
  const services = testServices(test.db)
  const nowhere = openDatabase('postgres://zhiheng_app@127.0.0.1:1/none')
  const app = bareApp(services)
  app.get('/refused', async () => sql`select 1`.execute(nowhere))
  app.get('/cut-off', async () =>
    test.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(test.db)
      await new Promise((next) => setTimeout(next, 200))
      return sql`select 1`.execute(tx)
    }),
  )
  app.get('/wrong', async () => sql`select 1 from nothing_of_this_name`.execute(test.db))
  for (const url of ['/refused', '/cut-off']) {
    const answer = await app.inject(url)
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      {
        code: 'unavailable',
        message: '系统暂时不可用，请稍后重试。',
        wayForward: '正在提交的，先刷新页面查看是否已经记录；没有记录的，再提交一次。',
      },
    ])
  }
  expect((await app.inject('/wrong')).statusCode).toBe(500)
  await app.close()
  await nowhere.destroy()
  services.remove()
  await test.close()
})
