import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/actor.ts'
import { asCity } from '../platform/database.ts'
import { findAttachments, lookAtPicturesJob, openThumbnail } from './attachment-details.ts'
import { type AttachmentRef, openAttachment, receiveAttachment } from './attachments.ts'
import { caseRoutes } from './cases.routes.ts'
import { findReadings } from './record-reading.ts'
import { beijing, type Handling, refusalOf, upload } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { appFor, aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
let file: Handling
let app: FastifyInstance
let actor: Actor
beforeAll(async () => {
  world = await aWorld()
  file = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
  actor = world.staff.lead
  app = appFor(world, caseRoutes, () => actor)
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
  openAttachment(world.services, who, caseId, sha256, { now })
const send = (bytes: Buffer, mediaType: string, name: string) =>
  app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { 'content-type': 'multipart/form-data; boundary=xx' },
    payload: Buffer.concat([
      Buffer.from(
        `--xx\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n--xx--\r\n'),
    ]),
  })
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const twoOf = async (name: string): Promise<AttachmentRef> => {
  await upload(world.services, world.staff.lead, name)
  return upload(world.services, world.staff.lead, name)
}
/** The case of every row of the same bytes; null for what no act has used. */
const whoseAre = async ({ sha256 }: AttachmentRef): Promise<(string | null)[]> => {
  const { rows } = await sql<{ caseId: string | null }>`
    select case_id as "caseId" from attachments where sha256 = ${sha256} order by case_id nulls last`.execute(
    world.database.owner,
  )
  return rows.map(({ caseId }) => caseId)
}
const script = '<script>parent.document.title="ran"</script>'

describe('what is brought as evidence', () => {
  it.each([
    ['照片.png', hex('ffd8ffe000104a464946'), 'image/jpeg'],
    ['IMG_1.HEIC', hex('0000001c6674797068656963000000006d69663168656963'), 'image/heic'],
    ['记录仪.mp4', hex('000000186674797069736f6d0000020069736f6d69736f32'), 'video/mp4'],
    ['合同.doc', hex('d0cf11e0a1b11ae1'), 'application/msword'],
    ['台账.txt', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['数据.csv', Buffer.from('日期,数量\n2026-03-01,3\n'), 'text/csv'],
    ['说明.jpg', Buffer.from('只是文字'), 'text/plain'],
    ['数据.bin', hex('0001020304'), 'application/octet-stream'],
    ['图.png', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'image/svg+xml'],
    [
      '图.jpg',
      Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`),
      'image/svg+xml',
    ],
    ['网页.pdf', Buffer.from(`<!DOCTYPE html><html><body>${script}</body></html>`), 'text/html'],
    ['片段.txt', Buffer.from(`  ${script}`), 'text/html'],
  ])('%s is what its bytes are, whatever it is called or claimed to be', async (name, bytes, mediaType) => {
    const answer = await send(bytes, 'image/png', name)
    expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ name, mediaType })])
  })

  it.each([
    ['照片.jpg', hex('4d5a90000300')],
    ['照片.png', hex('7f454c460201')],
  ])('%s, a program, is refused in words', async (name, bytes) => {
    const answer = await send(bytes, 'image/jpeg', name)
    expect([answer.statusCode, answer.json()]).toEqual([
      415,
      {
        code: 'unsupported_media_type',
        message: expect.stringMatching(/[一-龥]/),
        wayForward: expect.stringMatching(/[一-龥]/),
      },
    ])
  })

  it('a program whose first bytes come one by one is refused too, and nothing of it is registered', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(64)])
    const stream = Readable.from([program.subarray(0, 1), program.subarray(1)])
    const refused = await refusalOf(receiveAttachment(world.services, actor, { name: '照片.jpg', stream }))
    expect(refused).toMatchObject({ status: 415, code: 'unsupported_media_type' })
    const sha256 = createHash('sha256').update(program).digest('hex')
    const { rows } = await sql`select from attachments where sha256 = ${sha256}`.execute(world.database.owner)
    expect(rows).toEqual([])
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

  it('one brought twice does not stand in for one that is missing, nor one name for another of the same bytes', async () => {
    const twice = await upload(world.services, world.staff.lead, '两次.png', { bytes: 'twice' })
    await upload(world.services, world.staff.lead, '两次.png', { bytes: 'twice' })
    const missing = { ...twice, sha256: '1'.repeat(64) }
    const renamed = { ...twice, name: '没传过.png' }
    for (const second of [missing, renamed])
      expect(await refusalOf(photos(file, [twice, second]))).toMatchObject({
        status: 422,
        code: 'attachment_unknown',
      })
    await photos(file, [twice, twice])
    const again = await upload(world.services, world.staff.lead, '又一张.png', { bytes: 'again' })
    await photos(file, [twice, again])
  })

  it('of the same bytes brought for two cases each takes its own, one after the other or at once', async () => {
    const other = await aCaseAt(world.services, world.staff, 'INVESTIGATING')
    const inTurn = await twoOf('前后.png')
    await photos(file, [inTurn])
    await photos(other, [inTurn])
    const atOnce = await twoOf('同时.png')
    await Promise.all([photos(file, [atOnce]), photos(other, [atOnce])])
    for (const picture of [inTurn, atOnce])
      expect((await whoseAre(picture)).sort()).toEqual([file.caseId, other.caseId].sort())
  })

  it('one that is looked for among what the case has already takes no second of what came with it', async () => {
    const had = await upload(world.services, world.staff.lead, '已有.png')
    await photos(file, [had])
    const picture = await twoOf('新来.png')
    await photos(file, [had, picture])
    expect(await whoseAre(picture)).toEqual([file.caseId, null])
  })

  it('is sent so that a browser shows or saves it and never runs it', async () => {
    const picture = await upload(world.services, world.staff.lead, '图.png', { bytes: 'shown' })
    const sheet = await upload(world.services, world.staff.lead, '表.xls', {
      bytes: 'saved',
      mediaType: 'application/vnd.ms-excel',
    })
    await photos(file, [picture, sheet])
    const page = await upload(world.services, world.staff.lead, '网页.html', {
      bytes: `<html>${script}</html>`,
      mediaType: 'text/html',
    })
    const drawing = await upload(world.services, world.staff.lead, '图.svg', {
      bytes: `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
      mediaType: 'image/svg+xml',
    })
    await photos(file, [page, drawing])
    const get = async ({ sha256 }: AttachmentRef) =>
      (await app.inject({ url: `/api/cases/${file.caseId}/attachments/${sha256}` })).headers
    const never = {
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    }
    expect(await get(picture)).toMatchObject({
      ...never,
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline; filename\*=UTF-8''%E5%9B%BE\.png$/),
    })
    for (const one of [sheet, page, drawing])
      expect(await get(one)).toMatchObject({
        ...never,
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment/),
      })
    expect(await verifyCases(world.services, city)).toEqual([])
  })

  it('is sent in the stretch a player asks for; stretches behind the first are noted once an hour', async () => {
    const film = await upload(world.services, world.staff.lead, '录像.mp4', {
      bytes: 'f'.repeat(976),
      mediaType: 'video/mp4',
    })
    await photos(file, [film])
    const get = (range: string) =>
      app.inject({ url: `/api/cases/${file.caseId}/attachments/${film.sha256}`, headers: { range } })
    const noted = async () =>
      (await findReadings(world.services, world.staff.head, file.caseId)).filter(
        ({ detail }) => detail === '录像.mp4',
      ).length
    const middle = await get('bytes=500-509')
    expect([middle.statusCode, middle.headers['content-range'], middle.headers['content-length']]).toEqual([
      206,
      'bytes 500-509/1000',
      '10',
    ])
    expect(middle.body).toBe('f'.repeat(10))
    expect(await noted()).toBe(1)
    expect((await get('bytes=-5')).headers['content-range']).toBe('bytes 995-999/1000')
    expect((await get('bytes=990-')).headers['content-range']).toBe('bytes 990-999/1000')
    expect(await noted()).toBe(1)
    expect((await get('bytes=0-')).statusCode).toBe(206)
    expect(await noted()).toBe(2)
    const behind = await get('bytes=1000-')
    expect([behind.statusCode, behind.headers['content-range']]).toEqual([416, 'bytes */1000'])
    expect((await get('lines=1-2')).statusCode).toBe(200)
  })

  it('what a camera wrote is read by the job and shown beside it, with a small picture, to whoever may see the case', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'gray' } })
      .jpeg()
      .withExif({ IFD2: { DateTimeOriginal: '2026:03:03 09:40:00' } })
      .toBuffer()
    const picture = await receiveAttachment(world.services, world.staff.lead, {
      name: '手机.jpg',
      stream: Readable.from([bytes]),
    })
    await photos(file, [picture])
    const mine = (list: readonly { sha256: string }[]) => list.find(({ sha256 }) => sha256 === picture.sha256)
    const before = await findAttachments(world.services, actor, file.caseId)
    expect([before.looking, mine(before.attachments)]).toMatchObject([
      true,
      { takenAt: null, thumbnail: false },
    ])
    await lookAtPicturesJob(world.services, { city, caseId: file.caseId })
    const after = await findAttachments(world.services, actor, file.caseId)
    expect([after.looking, mine(after.attachments)]).toMatchObject([
      false,
      { takenAt: '2026-03-03T01:40:00.000Z', thumbnail: true },
    ])
    const address = `/api/cases/${file.caseId}/attachments/${picture.sha256}/thumbnail`
    const answer = await app.inject({ url: address })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 480, height: 320 })
    const [last] = await findReadings(world.services, world.staff.head, file.caseId)
    expect(last).toMatchObject({ what: 'attachment', detail: '手机.jpg（缩略图）' })
    const opened = await open(world.staff.lead, file.caseId, picture)
    expect((await buffer(opened.stream)).equals(bytes)).toBe(true)
    expect(await verifyCases(world.services, city)).toEqual([])
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R12'])
    expect((await refusalOf(findAttachments(world.services, stranger, file.caseId))).status).toBe(404)
    expect(
      (await refusalOf(openThumbnail(world.services, stranger, file.caseId, picture.sha256, now))).status,
    ).toBe(404)
  })

  it('one changed byte in the store is found by verify and named', async () => {
    const film = await upload(world.services, world.staff.lead, '被改.png', { bytes: 'as it was' })
    await photos(file, [film])
    const path = join(world.services.config.dataDir, 'files', film.sha256.slice(0, 2), film.sha256.slice(2))
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await verifyCases(world.services, city)).toMatchObject([
      { table: 'attachments', where: film.sha256, expected: '内容与校验值一致' },
    ])
  })
})
