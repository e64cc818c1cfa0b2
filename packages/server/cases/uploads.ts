import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { UploadView } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type AttachmentRef, headOfStored, registerAttachment } from './attachments.ts'
import { isProgram, refuseProgram } from './media-type.ts'
import { noSuch } from './no-such-thing.ts'

type Row = {
  readonly uploadId: string
  readonly name: string
  readonly size: number
  readonly received: number
  readonly place: string
  readonly beganAt: Date
  readonly attachment: AttachmentRef | null
}
/** As many files of one person may be under way at once. */
const mostUnfinished = 100

const columns = sql`upload_id as "uploadId", name, size, received, place, began_at as "beganAt", attachment`
const viewOf = ({ uploadId, name, size, received, beganAt }: Row): UploadView => ({
  uploadId,
  name,
  size,
  received,
  beganAt: beganAt.toISOString(),
})

/** Makes room for a file of a known size. 400 `empty_file`, 413 `too_large`, 429 where too many lie unfinished. */
export async function beginUpload(
  services: Services,
  actor: Actor,
  { name, size }: { name: string; size: number },
): Promise<UploadView> {
  const { db, blobs, config } = services
  mustFit(size, config.uploadMaxBytes)
  const place = await blobs.arriving.begin(size)
  try {
    return await inReach(db, actor, async (tx) => {
      const { rows: many } = await sql<{ count: number }>`
        select count(*)::int as count from uploads where city = ${actor.city} and person_id = ${actor.personId} and attachment is null`.execute(
        tx,
      )
      if ((many[0]?.count ?? 0) >= mostUnfinished)
        throw problem(429, 'too_many_uploads', `您有 ${mostUnfinished} 个文件没有传完，不能再开始上传。`, {
          wayForward: '请先传完或者放弃没有传完的文件。',
        })
      const { rows } = await sql<Row>`
        insert into uploads (city, unit_id, upload_id, person_id, name, size, place, began_at, touched_at)
        values (${actor.city}, ${actor.unitId}, ${randomUUID()}, ${actor.personId}, ${nameOf(name)}, ${size}, ${place}, now(), now())
        returning ${columns}`.execute(tx)
      return viewOf(rows[0] as Row)
    })
  } catch (error) {
    await blobs.arriving.drop(place)
    throw error
  }
}

export const nameOf = (name: string): string => name.trim().slice(0, 200) || '未命名'

function mustFit(size: number, most: number): void {
  if (!Number.isSafeInteger(size) || size < 0)
    throw problem(400, 'invalid_request', '没有写明文件的大小。', { wayForward: '请重新选择文件上传。' })
  if (size === 0)
    throw problem(400, 'empty_file', '上传的文件是空的。', { wayForward: '请检查文件后重新上传。' })
  if (size > most)
    throw problem(413, 'too_large', `文件超过单个文件的上限（${Math.floor(most / 1024 ** 3)} GB）。`, {
      wayForward: '请分段导出录像后分别上传，或者请管理员调整上限。',
    })
}

export function findUploads({ db }: Services, actor: Actor): Promise<UploadView[]> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<Row>`select ${columns} from uploads
      where city = ${actor.city} and person_id = ${actor.personId} and attachment is null order by began_at`.execute(
      tx,
    )
    return rows.map(viewOf)
  })
}

async function findRow({ db }: Services, actor: Actor, uploadId: string): Promise<Row> {
  const found = await inReach(db, actor, async (tx) => {
    const { rows } = await sql<Row>`select ${columns} from uploads
      where city = ${actor.city} and person_id = ${actor.personId} and upload_id = ${uploadId}`.execute(tx)
    return rows[0]
  })
  return found ?? noSuch('上传')
}
export const findUpload = async (services: Services, actor: Actor, uploadId: string): Promise<UploadView> =>
  viewOf(await findRow(services, actor, uploadId))

/** Who is writing to an upload in this process: a connection that came back takes over from the one that hangs. */
const writers = new Map<string, Writer>()
type Writer = { readonly stop: () => void; readonly done: Promise<unknown> }

/** Takes bytes on from `offset`; answers how many the server has. 409 `offset_mismatch` tells another number. */
export async function receivePart(
  services: Services,
  actor: Actor,
  uploadId: string,
  offset: number,
  bytes: Readable,
): Promise<number> {
  const controller = new AbortController()
  const before = writers.get(uploadId)
  const done = takeOver(before, async () => {
    const row = await findRow(services, actor, uploadId)
    if (row.attachment || row.received !== offset)
      throw problem(409, 'offset_mismatch', '续传的位置与服务器已有的部分不一致。', {
        wayForward: '请重新选择该文件，系统会从断开的地方接着传。',
      })
    return append(services, actor, row, Readable.from(checked(bytes, row, controller.signal)))
  })
  // Nothing is awaited since `get`: of two that come at the same moment the later sees the earlier.
  const mine = { stop: () => controller.abort(new Error('taken over')), done }
  writers.set(uploadId, mine)
  try {
    return await done
  } finally {
    if (writers.get(uploadId) === mine) writers.delete(uploadId)
  }
}

async function takeOver<T>(before: Writer | undefined, write: () => Promise<T>): Promise<T> {
  before?.stop()
  await before?.done.catch(() => {})
  return write()
}

/** No more than was announced, no program, and nothing once somebody else has taken over. */
async function* checked(bytes: Readable, { received, size }: Row, signal: AbortSignal) {
  let at = received
  const stop = () => void bytes.destroy(signal.reason as Error)
  signal.addEventListener('abort', stop, { once: true })
  try {
    // It may have been taken over while its row was looked for or its file opened.
    signal.throwIfAborted()
    // Whoever is refused reads the reason only after having been listened to: the stream outlives this loop.
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (at === 0) refuseProgram(chunk)
      at += chunk.length
      if (at > size)
        throw problem(413, 'too_large', '传来的内容多于开始时写明的大小。', {
          wayForward: '请重新选择文件上传。',
        })
      yield chunk
    }
  } finally {
    signal.removeEventListener('abort', stop)
    // A connection taken over is let go.
    if (signal.aborted) bytes.destroy()
    else bytes.resume()
  }
}

async function append(services: Services, actor: Actor, row: Row, bytes: Readable): Promise<number> {
  let known = row.received
  const kept = async (received: number, place: string) => {
    // Two processes at one upload: whose bytes are on the record goes on, the other stops.
    const { numAffectedRows } = await inReach(services.db, actor, (tx) =>
      sql`update uploads set received = ${received}, place = ${place}, touched_at = now()
        where city = ${actor.city} and unit_id = ${actor.unitId} and upload_id = ${row.uploadId} and received = ${known} and attachment is null`.execute(
        tx,
      ),
    )
    if (numAffectedRows !== 1n) throw problem(409, 'offset_mismatch', '该文件正在另一处续传。')
    known = received
  }
  try {
    await services.blobs.arriving.append(row.place, row.received, bytes, kept)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await loseUpload(services, actor, row.uploadId)
    throw error
  }
  return known
}

/** After a restore the rows are there and the bytes are not. */
async function loseUpload({ db }: Services, actor: Actor, uploadId: string): Promise<never> {
  await inReach(db, actor, (tx) => remove(tx, actor, uploadId))
  throw problem(410, 'upload_lost', '已传的部分不在服务器上了。', { wayForward: '请重新上传该文件。' })
}

const remove = (tx: Parameters<Parameters<typeof inReach>[2]>[0], { city, unitId }: Actor, id: string) =>
  sql`delete from uploads where city = ${city} and unit_id = ${unitId} and upload_id = ${id}`.execute(tx)

/** Gives an upload up and frees what had come of it. */
export async function dropUpload(services: Services, actor: Actor, uploadId: string): Promise<void> {
  const row = await findRow(services, actor, uploadId)
  writers.get(uploadId)?.stop()
  await inReach(services.db, actor, (tx) => remove(tx, actor, uploadId))
  if (!row.attachment) await services.blobs.arriving.drop(row.place)
}

const sealing = new Map<string, Promise<AttachmentRef>>()
/** A proxy gives up on an answer after a minute: rather say «not yet» and be asked again. */
const patienceMs = 15_000

/** Makes an attachment of a file that is all there; null while its bytes are still being hashed. */
export async function finishUpload(
  services: Services,
  actor: Actor,
  uploadId: string,
  now: Date,
): Promise<AttachmentRef | null> {
  const row = await findRow(services, actor, uploadId)
  if (row.attachment) return row.attachment
  if (row.received < row.size)
    throw problem(409, 'upload_incomplete', '文件还没有传完。', { wayForward: '请接着传完后再登记。' })
  const work = sealing.get(uploadId) ?? seal(services, actor, row, now)
  sealing.set(uploadId, work)
  const clean = () => void sealing.delete(uploadId)
  work.then(clean, clean)
  return Promise.race([work, new Promise<null>((done) => setTimeout(done, patienceMs, null).unref())])
}

async function seal(services: Services, actor: Actor, row: Row, now: Date): Promise<AttachmentRef> {
  const { db, blobs } = services
  const sealed = await blobs.arriving.seal(row.place).catch(async (error: NodeJS.ErrnoException) => {
    const elsewhere = await sealedElsewhere(services, actor, row.uploadId)
    if (elsewhere) return elsewhere
    if (error.code === 'ENOENT') return loseUpload(services, actor, row.uploadId)
    throw error
  })
  if ('mediaType' in sealed) return sealed
  const { sha256, size } = sealed
  const head = await headOfStored(blobs, { sha256, size })
  // It is refused below, and its bytes have left the place where the upload could be gone on with.
  if (isProgram(head)) await inReach(db, actor, (tx) => remove(tx, actor, row.uploadId))
  return inReach(db, actor, async (tx) => {
    const ref = await registerAttachment(tx, actor, { sha256, size, name: row.name, head, now })
    await sql`update uploads set attachment = ${JSON.stringify(ref)}::json, touched_at = now()
      where city = ${actor.city} and unit_id = ${actor.unitId} and upload_id = ${row.uploadId}`.execute(tx)
    return ref
  })
}

/** Another server may have been asked too, was faster and moved the bytes away: what it registers a moment later is the answer. */
async function sealedElsewhere(services: Services, actor: Actor, id: string): Promise<AttachmentRef | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { attachment } = await findRow(services, actor, id)
    if (attachment) return attachment
    await new Promise((done) => setTimeout(done, 500))
  }
  return null
}

/** The job that cleans up: nobody has sent a byte for a week, or it became an attachment a day ago. */
export async function dropUnfinishedJob({ db, blobs }: Services): Promise<void> {
  const { rows } = await sql<{ city: string | null }>`select city from installation`.execute(db)
  const city = rows[0]?.city
  if (!city) return
  const gone = await asCity(db, city, async (tx) => {
    const { rows: dropped } = await sql<{ place: string; finished: boolean }>`
      delete from uploads where city = ${city} and (
        (attachment is null and touched_at < now() - interval '7 days')
        or (attachment is not null and touched_at < now() - interval '1 day'))
      returning place, attachment is not null as finished`.execute(tx)
    return dropped
  })
  for (const { place, finished } of gone) if (!finished) await blobs.arriving.drop(place)
}
