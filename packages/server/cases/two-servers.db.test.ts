import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identityHooks, identityRoutes } from '../identity/index.ts'
import { arrangeCity, arrangePerson, cookieOf, openTestServer, PASSWORD } from '../identity/testing.ts'
import type { Actor } from '../platform/actor.ts'
import { openBlobs } from '../platform/blobs.ts'
import { checkShared } from '../platform/check-shared.ts'
import { bareApp } from '../platform/http.ts'
import { findWritten, openReplica } from '../platform/replica.ts'
import { type TestDatabase, testDatabase, testServices } from '../platform/testing.ts'
import { findCases } from './find-cases.ts'
import { registerClue } from './take-case-action.ts'
import { aClue, beijing } from './testing-case.ts'
import { aWorld, type World } from './testing-world.ts'
import { beginUpload, finishUpload, receivePart } from './uploads.ts'

it('two servers know one session: what ends at one has ended at the other', async () => {
  const one = await openTestServer()
  await arrangeCity(one.database)
  const personId = await arrangePerson(one, { name: '王志强', loginName: 'wang' })
  const two = bareApp(one.services)
  identityHooks(two, one.services)
  identityRoutes(two, one.services)
  two.get('/api/work', async (request, reply) =>
    request.actor ? { unit: request.actor.unitName } : reply.code(401).send({}),
  )
  const at = (method: 'GET' | 'POST' | 'DELETE', url: string, { cookie = '', csrf = '' }) =>
    two.inject({
      method,
      url,
      headers: {
        host: 'zhiheng.test',
        cookie: `zh_session=${cookie}`,
        ...(csrf && { 'x-csrf-token': csrf }),
      },
    })
  const work = async (who: { cookie: string }) => [
    (await one.ask('GET', '/api/work', { cookie: who.cookie })).statusCode,
    (await at('GET', '/api/work', who)).statusCode,
  ]
  const first = await one.signIn('wang')
  expect(await work(first)).toEqual([200, 200])
  expect((await at('DELETE', '/api/session', first)).statusCode).toBeLessThan(300)
  expect(await work(first)).toEqual([401, 401])

  const second = await one.signIn('wang')
  expect(await work(second)).toEqual([200, 200])
  await sql`update posts set valid_until = '2026-11-22', end_reason = '调离' where person_id = ${personId}`.execute(
    one.database.owner,
  )
  expect(await work(second)).toEqual([401, 401])

  // The count of failures is one count.
  await arrangePerson(one, { name: '刘敏', loginName: 'liu' })
  const wrong = { loginName: 'liu', password: 'not this one at all' }
  for (let n = 0; n < 2; n += 1) await one.ask('POST', '/api/session', { body: wrong })
  for (let n = 0; n < 3; n += 1)
    await two.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'zhiheng.test' },
      payload: wrong,
    })
  const right = { loginName: 'liu', password: PASSWORD }
  expect((await one.ask('POST', '/api/session', { body: right })).statusCode).toBe(423)
  expect(cookieOf(await one.ask('POST', '/api/session', { body: right }))).toBeNull()
  await two.close()
  await one.close()
})

describe('a city on two servers', () => {
  let world: World
  let caseId: string
  beforeAll(async () => {
    world = await aWorld()
    caseId = (await registerClue(world.services, world.staff.lead, aClue, beijing('2026-03-02 09:30'))).caseId
  })
  afterAll(() => world.close())

  it('a server with another file store or another key is refused, one that shares them is not', async () => {
    const { services } = world
    await checkShared(services)
    await checkShared(services)
    const other = testServices(world.database.db)
    await expect(checkShared({ ...services, blobs: other.blobs })).rejects.toThrow(
      /文件存储与数据库所用的不是同一个/,
    )
    await expect(checkShared({ ...services, secrets: other.secrets })).rejects.toThrow(/部署密钥/)
    // A store of another database is refused too.
    await other.blobs.mark.write(randomUUID())
    await expect(checkShared({ ...services, blobs: other.blobs })).rejects.toThrow(/文件存储/)
    // Moved with all its files: the newest tells.
    const folder = mkdtempSync(join(tmpdir(), 'zhiheng-moved-'))
    const moved = openBlobs(folder)
    const { sha256 } = await moved.put(Buffer.from('a file'))
    await sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
      values ('3207', ${world.staff.lead.unitId}, ${sha256}, 'a', 'text/plain', 6, ${world.staff.lead.personId}, now())`.execute(
      world.database.owner,
    )
    await checkShared({ ...services, blobs: moved })
    expect(await moved.mark.read()).toBe(await services.blobs.mark.read())
    other.remove()
    rmSync(folder, { recursive: true })
  })

  it('a file that the other server has put together meanwhile is the answer, and its upload is not lost', async () => {
    const { services, staff } = world
    const bytes = Buffer.from('a recording in two places')
    const { uploadId } = await beginUpload(services, staff.lead, { name: '录像.bin', size: bytes.length })
    await receivePart(services, staff.lead, uploadId, 0, Readable.from([bytes]))
    const { rows } = await sql<{
      place: string
    }>`select place from uploads where upload_id = ${uploadId}`.execute(world.database.owner)
    const { sha256, size } = await services.blobs.arriving.seal(rows[0]?.place ?? '')
    const asked = finishUpload(services, staff.lead, uploadId, beijing('2026-03-02 10:00'))
    const ref = { sha256, size, name: '录像.bin', mediaType: 'application/octet-stream' }
    await new Promise((next) => setTimeout(next, 700))
    await sql`update uploads set attachment = ${JSON.stringify(ref)}::json where upload_id = ${uploadId}`.execute(
      world.database.owner,
    )
    expect(await asked).toEqual(ref)
  })

  describe('reads its lists', () => {
    const said: string[] = []
    let elsewhere: TestDatabase
    /** An empty city in the replica's place: what is found there was read there. */
    beforeAll(async () => {
      elsewhere = await testDatabase()
    })
    afterAll(() => elsewhere.close())
    const now = async (): Promise<Actor> => ({
      ...world.staff.lead,
      readAfter: { written: null, organisation: 0 },
    })
    const found = async (url: string, actor: Actor) => {
      const replica = openReplica(url, world.database.url, (line) => void said.push(line))
      const { cases } = await findCases({ ...world.services, replica }, actor, {})
      await replica.db.destroy()
      return cases.map((row) => row.caseId)
    }
    const alive = (seconds: number) =>
      sql`insert into server_processes (process_id, host, seen_at) values (${randomUUID()}, 'one', now() - make_interval(secs => ${seconds}))`.execute(
        elsewhere.db,
      )

    it('at the primary while the replica has no sign of life, or only an old one', async () => {
      expect(await found(elsewhere.url, await now())).toEqual([caseId])
      await alive(60)
      expect(await found(elsewhere.url, await now())).toEqual([caseId])
    })

    it('at the replica while it is near', async () => {
      await alive(0)
      expect(await found(elsewhere.url, await now())).toEqual([])
    })

    it('at the primary while the replica lacks the own last act, or the organisation as it stands', async () => {
      await alive(0)
      const actor = await now()
      const ahead = { written: 'FFFFFFFF/FFFFFFFF', organisation: 0 }
      expect(await found(elsewhere.url, { ...actor, readAfter: ahead })).toEqual([caseId])
      const written = await findWritten(world.database.db)
      expect(written).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/)
      // Both are databases of one cluster here, so its log has come as far.
      expect(await found(elsewhere.url, { ...actor, readAfter: { written, organisation: 0 } })).toEqual([])
      const changed = { written, organisation: 1_000_000 }
      expect(await found(elsewhere.url, { ...actor, readAfter: changed })).toEqual([caseId])
    })

    it('through the same wall at the replica', async () => {
      await sql`insert into server_processes (process_id, host) values (${randomUUID()}, 'one')`.execute(
        world.database.db,
      )
      expect(await found(world.database.url, await now())).toEqual([caseId])
      const stranger = { ...(await now()), reach: { units: [999], line: null, lineUnits: [] } }
      expect(await found(world.database.url, stranger)).toEqual([])
    })

    it('at the primary when the replica is gone, and says so once', async () => {
      said.length = 0
      const gone = Object.assign(new URL(world.database.url), { port: '1' }).href
      const replica = openReplica(gone, world.database.url, (line) => void said.push(line))
      for (let n = 0; n < 3; n += 1) {
        const { cases } = await findCases({ ...world.services, replica }, await now(), {})
        expect(cases.map((row) => row.caseId)).toEqual([caseId])
      }
      await replica.db.destroy()
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/只读副本不可用/)
    })
  })

  it('ending a share counts as a change of the organisation', async () => {
    const version = async () =>
      (
        await sql<{ version: number }>`select version from organisation_versions where city = '3207'`.execute(
          world.database.db,
        )
      ).rows[0]?.version ?? 0
    const { personId, unitId } = world.staff.lead
    await sql`insert into case_shares (city, case_id, case_unit_id, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
      values ('3207', ${caseId}, ${unitId}, ${unitId}, 'joint', '测试', '2026-03-01', '2026-03-31', ${personId}, now())`.execute(
      world.database.owner,
    )
    const before = await version()
    await sql`update case_shares set ended_at = now(), ended_by = ${personId}, end_reason = '结束' where case_id = ${caseId}`.execute(
      world.database.owner,
    )
    expect(await version()).toBe(before + 1)
  })
})
