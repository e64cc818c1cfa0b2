import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { asCity } from '../platform/database.ts'
import { bareApp } from '../platform/http.ts'
import { type AttachmentRef, openAttachment } from './attachments.ts'
import { caseRoutes } from './cases.routes.ts'
import { findReadings } from './record-reading.ts'
import { beijing, type Handling, refusalOf, upload } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let file: Handling
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  actor = world.staff.lead
  app = bareApp(world.services)
  app.addHook('onRequest', async (request) => {
    request.actor = actor
  })
  caseRoutes(app, world.services)
  await app.ready()
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.close()
})

const now = beijing('2026-03-05 10:00')
const photos = (of: Handling, attachments: AttachmentRef[], part: 'lead' | 'support' = 'lead') =>
  of.step(part, '2026-03-05 10:00', 'addPhotos', {
    takenAt: '2026-03-03T01:40:00.000Z',
    place: '门前',
    shows: '现场',
    attachments,
  })
const open = (who: Actor, caseId: string, { sha256 }: AttachmentRef) =>
  openAttachment(world.services, who, caseId, sha256, now)
const send = (mediaType: string, name = '证据') =>
  app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { 'content-type': 'multipart/form-data; boundary=xx' },
    payload: `--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\nbytes of ${mediaType}\r\n--xx--\r\n`,
  })

describe('what may be brought as evidence', () => {
  it.each([
    'image/jpeg',
    'image/heic',
    'video/mp4',
    'audio/mpeg',
    'application/pdf',
    'application/msword',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.ms-excel',
    'application/octet-stream',
    'text/plain; charset=utf-8',
  ])('%s is taken', async (mediaType) => {
    const { statusCode, body } = await send(mediaType)
    expect([statusCode, body]).toEqual([200, expect.stringContaining('sha256')])
  })

  it.each([
    'image/svg+xml',
    'text/html',
    'application/xhtml+xml',
    'application/vnd.wap.xhtml+xml',
    'application/javascript',
    'text/xml',
    'application/xml',
    'image/png+xml',
    'multipart/related',
  ])('%s, which a browser might run, is refused in words', async (mediaType) => {
    const answer = await send(mediaType)
    expect([answer.statusCode, answer.json()]).toEqual([
      415,
      {
        code: 'unsupported_media_type',
        message: expect.stringMatching(/[一-龥]/),
        wayForward: expect.stringMatching(/[一-龥]/),
      },
    ])
  })

  it('an empty file and no file at all are refused', async () => {
    expect(await refusalOf(upload(world.services, actor, '空.png', { bytes: '' }))).toMatchObject({
      status: 400,
      code: 'empty_file',
      wayForward: expect.stringMatching(/[一-龥]/),
    })
    const bare = await app.inject({ method: 'POST', url: '/api/attachments', payload: {} })
    expect([bare.statusCode, bare.json().code]).toEqual([400, 'file_missing'])
  })
})

describe('whose an attachment is', () => {
  it('it is tied to the case by the act that names it, read with a trace, and nowhere else to be had', async () => {
    const picture = await upload(world.services, world.staff.lead, '现场𠮷.png')
    expect((await refusalOf(open(world.staff.lead, file.caseId, picture))).status).toBe(404)
    await photos(file, [picture])
    const other = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    expect((await refusalOf(open(world.staff.lead, other.caseId, picture))).status).toBe(404)
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R12'])
    expect((await refusalOf(open(stranger, file.caseId, picture))).status).toBe(404)
    const reader = await somebodyAt(world, 'J-3207', ['R12'])
    expect(await open(reader, file.caseId, picture)).toMatchObject({ name: '现场𠮷.png', size: picture.size })
    const [last] = await findReadings(world.services, world.staff.head, file.caseId)
    expect(last).toMatchObject({ what: 'attachment', detail: '现场𠮷.png', personName: '外单位人员' })
  })

  it('a hash of somebody else’s upload, of another case or of nothing cannot be claimed; the act leaves nothing', async () => {
    const theirs = await upload(world.services, world.staff.support, '别人的.png')
    const used = await upload(world.services, world.staff.lead, '用过的.png')
    await photos(file, [used])
    const other = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const before = other.revision()
    const nothing = { ...theirs, sha256: '0'.repeat(64) }
    for (const picture of [theirs, used, nothing])
      expect(await refusalOf(photos(other, [picture]))).toMatchObject({
        status: 422,
        code: 'attachment_unknown',
        field: 'attachments',
        wayForward: expect.stringMatching(/[一-龥]/),
      })
    expect((await other.view()).state).toMatchObject({ revision: before, photos: [] })
    await photos(other, [theirs], 'support')
    await photos(other, [await upload(world.services, world.staff.lead, '用过的.png')])
    const rows = await asCity(world.services.db, city, (tx) =>
      sql`select from attachments where case_id = ${other.caseId}`.execute(tx),
    )
    expect(rows.rows).toHaveLength(2)
  })

  it('a name nobody gave is not put on the record: what the log says of a file is what was uploaded', async () => {
    const picture = await upload(world.services, world.staff.lead, '原名.png', { bytes: 'one more' })
    expect(
      await refusalOf(
        photos(file, [{ ...picture, name: '改名.pdf', mediaType: 'application/pdf', size: 1 }]),
      ),
    ).toMatchObject({ status: 422, code: 'attachment_unknown' })
    await photos(file, [picture])
  })

  it('is sent so that a browser shows or saves it and never runs it', async () => {
    const picture = await upload(world.services, world.staff.lead, '图.png', { bytes: 'shown' })
    const sheet = await upload(world.services, world.staff.lead, '表.xls', {
      bytes: 'saved',
      mediaType: 'application/vnd.ms-excel',
    })
    await photos(file, [picture, sheet])
    const get = async ({ sha256 }: AttachmentRef) =>
      (await app.inject({ url: `/api/cases/${file.caseId}/attachments/${sha256}` })).headers
    expect(await get(picture)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''%E5%9B%BE\.png$/),
    })
    expect((await get(sheet))['content-disposition']).toMatch(/^attachment/)
    expect(await verifyCases(world.services, city)).toEqual([])
  })
})
