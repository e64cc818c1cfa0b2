import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { CaseKey } from './case-log.ts'
import { noSuch } from './no-such-thing.ts'
import { recordReading } from './record-reading.ts'

export type AttachmentRef = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** The kinds an officer may bring: pictures, video, sound, PDF and office papers; nothing that a browser would run. */
const allowed =
  /^(image\/(jpeg|png|webp|heic|heif|gif|bmp|tiff)|video\/[\w.+-]+|audio\/[\w.+-]+|application\/(pdf|msword|vnd\.ms-[\w.+-]+|vnd\.openxmlformats-[\w.+-]+|vnd\.oasis\.[\w.+-]+|zip|octet-stream)|text\/plain|text\/csv)(;.*)?$/
/** What a browser shows as it is; everything else is saved. */
export const shown = /^(image|video|audio)\/|^application\/pdf|^text\/plain/

/** Stores the bytes by their hash and notes whose they are; the act that uses them ties them to its case. */
export async function receiveAttachment(
  { db, blobs, clock }: Services,
  actor: Actor,
  file: { name: string; mediaType: string; stream: Readable },
): Promise<AttachmentRef> {
  if (!allowed.test(file.mediaType))
    throw problem(415, 'unsupported_media_type', `不支持上传此类文件（${file.mediaType}）。`, {
      wayForward: '请上传照片、音视频、PDF 或者办公文档。',
    })
  const { sha256, size } = await blobs.put(file.stream)
  if (size === 0)
    throw problem(400, 'empty_file', '上传的文件是空的。', { wayForward: '请检查文件后重新上传。' })
  const name = file.name.trim().slice(0, 200) || '未命名'
  const ref = { sha256, size, name, mediaType: file.mediaType }
  await inReach(db, actor, (tx) =>
    sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
      values (${actor.city}, ${actor.unitId}, ${sha256}, ${ref.name}, ${ref.mediaType}, ${size}, ${actor.personId}, ${clock.now().toISOString()})`.execute(
      tx,
    ),
  )
  return ref
}

/**
 * Ties the attachments an act names to its case. What the log will say of a file is what was uploaded: bytes nobody here
 * has brought, or brought under another name, are refused, for a hash alone is no evidence.
 */
export async function claimAttachments(
  tx: Tx,
  { city, unitId, caseId }: CaseKey,
  actor: Actor,
  payload: object,
): Promise<void> {
  const wanted = attachmentsIn(payload)
  if (wanted.length === 0) return
  const hashes = [...new Set(wanted.map(({ sha256 }) => sha256))]
  await sql`update attachments set case_id = ${caseId}
    where city = ${city} and unit_id = ${unitId} and case_id is null and uploaded_by = ${actor.personId} and sha256 = any(${hashes})`.execute(
    tx,
  )
  const { rows } = await sql<AttachmentRef>`
    select sha256, name, media_type as "mediaType", size from attachments
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} and sha256 = any(${hashes})`.execute(
    tx,
  )
  const known = new Set(rows.map(inOneLine))
  if (!wanted.every((one) => known.has(inOneLine(one))))
    throw problem(422, 'attachment_unknown', '有附件没有上传成功。', {
      field: 'attachments',
      wayForward: '请重新上传后再提交。',
    })
}

const inOneLine = ({ sha256, name, mediaType, size }: AttachmentRef) =>
  JSON.stringify([sha256, name, mediaType, size])

function attachmentsIn(value: unknown): AttachmentRef[] {
  if (Array.isArray(value)) return value.flatMap(attachmentsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value && 'mediaType' in value) return [value as AttachmentRef]
  return Object.values(value).flatMap(attachmentsIn)
}

/** One attachment of a case the actor may read; the reading is on the record. */
export async function openAttachment(
  services: Services,
  actor: Actor,
  caseId: string,
  sha256: string,
  now: Date,
): Promise<{ stream: Readable; name: string; mediaType: string; size: number }> {
  const row = await inReach(services.db, actor, async (tx) => {
    const { rows } = await sql<{ unitId: number; name: string; mediaType: string; size: number }>`
      select unit_id as "unitId", name, media_type as "mediaType", size from attachments
      where city = ${actor.city} and case_id = ${caseId} and sha256 = ${sha256} limit 1`.execute(tx)
    const [found] = rows
    if (found)
      await recordReading(
        tx,
        actor,
        { city: actor.city, unitId: found.unitId, caseId },
        { what: 'attachment', detail: found.name, now },
      )
    return found
  })
  if (!row) throw noSuch('附件')
  return { ...row, stream: await services.blobs.open(sha256) }
}
