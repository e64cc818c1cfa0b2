import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { openAttachment } from './attachments.ts'
import { caseRoutes } from './cases.routes.ts'
import { beijing, refusalOf } from './testing-case.ts'
import { aCaseAt } from './testing-stages.ts'
import { appFor, aWorld, somebodyAt, type World } from './testing-world.ts'
import { beginUpload, dropUnfinishedJob, findUploads, finishUpload, receivePart } from './uploads.ts'

let world: World
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  actor = world.staff.lead
  app = appFor(world, caseRoutes, () => actor)
  await app.listen({ port: 0 })
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

const endpoint = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/uploads`
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const film = (size: number) =>
  Buffer.concat([Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), randomBytes(size)])
const now = beijing('2026-03-05 10:00')
const arriving = () => readdirSync(join(world.services.config.dataDir, 'files', 'arriving')).length
const begin = (name: string, size: number, who = actor) => beginUpload(world.services, who, { name, size })
const part = (uploadId: string, at: number, bytes: Buffer, who = actor) =>
  receivePart(world.services, who, uploadId, at, Readable.from([bytes]))

/** A client of the public protocol, as the page has one; it stops after `until` bytes when told to. */
function send(bytes: Buffer, { url, until }: { url?: string; until?: number } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: endpoint(),
      ...(url && { uploadUrl: url }),
      metadata: { filename: '现场录像.mp4' },
      chunkSize: 100_000,
      retryDelays: null,
      onChunkComplete: (_, accepted) => {
        if (until !== undefined && accepted >= until)
          void upload.abort().then(() => resolve(upload.url ?? ''))
      },
      onSuccess: () => resolve(upload.url ?? ''),
      onError: reject,
    })
    upload.start()
  })
}
const idOf = (url: string) => url.split('/').at(-1) ?? ''

describe('a file in pieces', () => {
  it('two breaks lose nothing: it goes on where it stopped and is named by the hash of the whole', async () => {
    const bytes = film(1_000_000)
    const url = await send(bytes, { until: 300_000 })
    const [waiting] = await findUploads(world.services, actor)
    expect(waiting).toMatchObject({ name: '现场录像.mp4', size: bytes.length })
    expect(waiting?.received).toBeGreaterThanOrEqual(300_000)
    await send(bytes, { url, until: 700_000 })
    await send(bytes, { url })
    const finished = await app.inject({ method: 'POST', url: `/api/uploads/${idOf(url)}/finish` })
    const attachment = {
      name: '现场录像.mp4',
      sha256: hashOf(bytes),
      size: bytes.length,
      mediaType: 'video/mp4',
    }
    expect(finished.json()).toEqual({ ready: true, attachment })
    // Asked again, as after a lost answer: the same attachment, not a second one.
    expect(await finishUpload(world.services, actor, idOf(url), now)).toEqual(attachment)
    expect(await findUploads(world.services, actor)).toEqual([])
    expect(await world.services.blobs.verify(attachment.sha256)).toBe('intact')
    const file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    await file.step('lead', '2026-03-05 10:00', 'addPhotos', {
      takenAt: '2026-03-03T01:40:00.000Z',
      place: '门前',
      shows: '现场',
      attachments: [attachment],
    })
    const opened = await openAttachment(world.services, actor, file.caseId, attachment.sha256, { now })
    expect(opened).toMatchObject({ size: bytes.length, mediaType: 'video/mp4' })
    opened.stream.destroy()
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R12'])
    const asked = openAttachment(world.services, stranger, file.caseId, attachment.sha256, { now })
    expect((await refusalOf(asked)).status).toBe(404)
  })

  it('a connection that breaks in the middle of a piece keeps what had come', async () => {
    const bytes = film(400_000)
    const { uploadId } = await begin('断.mp4', bytes.length)
    async function* breaking() {
      yield bytes.subarray(0, 250_000)
      throw new Error('connection lost')
    }
    await expect(receivePart(world.services, actor, uploadId, 0, Readable.from(breaking()))).rejects.toThrow(
      'connection lost',
    )
    expect(await refusalOf(part(uploadId, 0, bytes))).toMatchObject({ status: 409, code: 'offset_mismatch' })
    expect(await part(uploadId, 250_000, bytes.subarray(250_000))).toBe(bytes.length)
    expect((await finishUpload(world.services, actor, uploadId, now))?.sha256).toBe(hashOf(bytes))
  })

  it('a connection that came back takes over from the one that hangs', async () => {
    const bytes = film(200_000)
    const { uploadId } = await begin('挂.mp4', bytes.length)
    const hanging = new Readable({ read() {} })
    hanging.push(bytes.subarray(0, 50_000))
    const first = receivePart(world.services, actor, uploadId, 0, hanging)
    const outcome = expect(first).rejects.toThrow('taken over')
    while (!hanging.readableDidRead) await new Promise((done) => setTimeout(done, 10))
    await new Promise((done) => setTimeout(done, 50))
    // It asked how far it had come before the other was known to be dead: told again, it asks again.
    const told = await refusalOf(part(uploadId, 0, bytes))
    expect(told.code).toBe('offset_mismatch')
    await outcome
    const [row] = await findUploads(world.services, actor)
    const at = row?.received ?? 0
    expect(at).toBe(50_000)
    expect(await part(uploadId, at, bytes.subarray(at))).toBe(bytes.length)
    expect((await finishUpload(world.services, actor, uploadId, now))?.sha256).toBe(hashOf(bytes))
  })

  it('of two that begin at the same moment the later goes on and nothing of the earlier is written', async () => {
    const bytes = film(200_000)
    const { uploadId } = await begin('抢.mp4', bytes.length)
    const late = new Readable({ read() {} })
    const outcome = receivePart(world.services, actor, uploadId, 0, late).catch(
      (error: Error) => error.message,
    )
    expect(await part(uploadId, 0, bytes)).toBe(bytes.length)
    late.push(randomBytes(bytes.length))
    late.push(null)
    const said = await outcome
    expect((await finishUpload(world.services, actor, uploadId, now))?.sha256).toBe(hashOf(bytes))
    expect(said).toBe('taken over')
  })
})

describe('what is refused, in words', () => {
  const chinese = { message: expect.stringMatching(/[一-龥]/), wayForward: expect.stringMatching(/[一-龥]/) }
  it('nothing, too much, more than was said, a program, an unfinished file', async () => {
    expect(await refusalOf(begin('空.mp4', 0))).toMatchObject({ status: 400, code: 'empty_file', ...chinese })
    const most = world.services.config.uploadMaxBytes
    expect(await refusalOf(begin('大.mp4', most + 1))).toMatchObject({
      status: 413,
      code: 'too_large',
      ...chinese,
    })
    const { uploadId } = await begin('小.mp4', 10)
    expect(await refusalOf(finishUpload(world.services, actor, uploadId, now))).toMatchObject({
      code: 'upload_incomplete',
    })
    expect(await refusalOf(part(uploadId, 0, Buffer.alloc(11)))).toMatchObject({ status: 413, ...chinese })
    const program = await begin('照片.jpg', 4)
    expect(await refusalOf(part(program.uploadId, 0, Buffer.from('MZ\0\0')))).toMatchObject({
      status: 415,
      ...chinese,
    })
    const bare = await app.inject({ method: 'POST', url: '/api/uploads' })
    expect([bare.statusCode, bare.json()]).toEqual([400, expect.objectContaining(chinese)])
  })

  it('a program that came in too small pieces to be known, once it is whole: nothing is registered or left', async () => {
    const bytes = Buffer.concat([Buffer.from('MZ'), randomBytes(64)])
    const { uploadId } = await begin('照片.jpg', bytes.length)
    await part(uploadId, 0, bytes.subarray(0, 1))
    await part(uploadId, 1, bytes.subarray(1))
    expect(await refusalOf(finishUpload(world.services, actor, uploadId, now))).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
      ...chinese,
    })
    const { rows } = await sql`select from attachments where sha256 = ${hashOf(bytes)}`.execute(
      world.database.owner,
    )
    expect(rows).toEqual([])
    const left = (await findUploads(world.services, actor)).map((one) => one.uploadId)
    expect(left).not.toContain(uploadId)
  })

  it('an upload of somebody else is not there, to look at, to add to or to finish', async () => {
    const { uploadId } = await begin('我的.mp4', 10)
    for (const who of [world.staff.support, await somebodyAt(world, 'J-3207', ['R12'])]) {
      expect((await refusalOf(part(uploadId, 0, Buffer.alloc(10), who))).status).toBe(404)
      expect((await refusalOf(finishUpload(world.services, who, uploadId, now))).status).toBe(404)
      expect(await findUploads(world.services, who)).toEqual([])
    }
  })
})

describe('what is given up', () => {
  it('by the person at once, by the job after a week; what became an attachment stays', async () => {
    const before = arriving()
    const kept = await begin('留.mp4', 10)
    const dropped = await begin('弃.mp4', 10)
    const old = await begin('旧.mp4', 10)
    await part(old.uploadId, 0, Buffer.alloc(5, 'a'))
    expect((await app.inject({ method: 'DELETE', url: `/api/uploads/${dropped.uploadId}` })).statusCode).toBe(
      204,
    )
    await sql`update uploads set touched_at = now() - interval '8 days' where upload_id = ${old.uploadId}`.execute(
      world.database.owner,
    )
    await dropUnfinishedJob(world.services)
    const left = (await findUploads(world.services, actor)).map(({ uploadId }) => uploadId)
    expect(left).toContain(kept.uploadId)
    expect(left).not.toContain(old.uploadId)
    expect(arriving()).toBe(before + 1)
  })

  it('bytes that a restore did not bring back are said to be gone, and the file can be sent anew', async () => {
    const { uploadId } = await begin('失.mp4', 10)
    await sql`update uploads set place = ${'0'.repeat(24)} where upload_id = ${uploadId}`.execute(
      world.database.owner,
    )
    expect(await refusalOf(part(uploadId, 0, Buffer.alloc(10)))).toMatchObject({
      status: 410,
      code: 'upload_lost',
    })
    expect((await refusalOf(part(uploadId, 0, Buffer.alloc(10)))).status).toBe(404)
  })
})
