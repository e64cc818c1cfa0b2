import { Readable } from 'node:stream'
import type { AnyEntry } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Blobs, Part, Stored } from '../platform/blobs.ts'
import type { Clock } from '../platform/clock.ts'
import { type Checked, failedWith, inReach, type Statement, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { lookToAsk } from './attachment-details.ts'
import type { CaseKey } from './case-log.ts'
import { headOf, headPart, mediaTypeOf, refuseProgram } from './media-type.ts'
import { noSuch } from './no-such-thing.ts'
import { recordReading } from './record-reading.ts'

export type AttachmentRef = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

/** The bytes of a small file in one piece, by their hash; larger ones come by `uploads.ts`. The act that uses them ties them to its case. */
export async function receiveAttachment(
  { db, blobs, clock }: Services,
  actor: Actor,
  file: { name: string; stream: Readable },
): Promise<AttachmentRef> {
  const { sha256, size } = await blobs.put(Readable.from(noProgram(file.stream)))
  if (size === 0)
    throw problem(400, 'empty_file', '上传的文件是空的。', { wayForward: '请检查文件后重新上传。' })
  const name = file.name.trim().slice(0, 200) || '未命名'
  const head = await headOfStored(blobs, { sha256, size })
  return inReach(db, actor, (tx) =>
    registerAttachment(tx, actor, { sha256, size, name, head, now: clock.now() }),
  )
}

async function* noProgram(stream: Readable) {
  let first = true
  for await (const chunk of stream) {
    if (first) refuseProgram(chunk as Buffer)
    first = false
    yield chunk as Buffer
  }
}

export const headOfStored = (blobs: Blobs, { sha256, size }: Stored): Promise<Buffer> =>
  headOf(blobs.open(sha256, headPart(size)))

/** Notes whose the stored bytes are and what they are: their kind is read from themselves, never from what was claimed. */
export async function registerAttachment(
  tx: Tx,
  actor: Actor,
  file: { sha256: string; size: number; name: string; head: Buffer; now: Date },
): Promise<AttachmentRef> {
  const { sha256, size, name } = file
  // On its way in only the first piece was looked at, and that may have been one byte.
  refuseProgram(file.head)
  const mediaType = await mediaTypeOf(file.head, name)
  await sql`insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
    values (${actor.city}, ${actor.unitId}, ${sha256}, ${name}, ${mediaType}, ${size}, ${actor.personId}, ${file.now.toISOString()})`.execute(
    tx,
  )
  return { sha256, name, mediaType, size }
}

/**
 * Ties the attachments an act names to its case. What the log will say of a file is what was uploaded: bytes nobody here
 * has brought, or brought under another name, are refused, for a hash alone is no evidence.
 */
export function attachmentsToClaim(
  { city, unitId, caseId }: CaseKey,
  actor: Actor,
  wanted: readonly AttachmentRef[],
): Checked[] {
  if (wanted.length === 0) return []
  const keys = [...new Set(wanted.map((one) => [one.sha256, one.size, one.mediaType, one.name].join(' ')))]
  const key = sql`concat_ws(' ', sha256, size, media_type, name)`
  // One row a key: the same bytes may have been brought for another case as well, whose act is still to come.
  const write = sql`
    update attachments set case_id = ${caseId}
    where city = ${city} and unit_id = ${unitId} and case_id is null and attachment_id = any(array(
      select distinct on (${key}) attachment_id from attachments
      where city = ${city} and unit_id = ${unitId} and case_id is null and uploaded_by = ${actor.personId}
        and sha256 = any(${wanted.map(({ sha256 }) => sha256)}) and ${key} = any(${keys})))
    returning ${key} as key`
  // Only where one is missing among what was brought just now the function looks among what the case has already.
  const check = (claimed: Statement) => sql`
    case when (select count(distinct key) from ${claimed}) < ${keys.length}
      then claim_attachments(${city}, ${unitId}, ${caseId}, ${actor.personId}, ${JSON.stringify(wanted)}::jsonb) end`
  return [{ write, check }]
}

/** Pictures an act has brought are looked at by a job; those of a demonstration's past when somebody opens the file, as its papers are. */
export function picturesToLookAt(
  clock: Clock,
  { city, caseId }: CaseKey,
  { at }: AnyEntry,
  brought: readonly AttachmentRef[],
): Statement[] {
  const recent = clock.now().getTime() - Date.parse(at) <= 86_400_000
  const pictures = recent && brought.some(({ mediaType }) => mediaType.startsWith('image/'))
  return pictures ? [lookToAsk({ city, caseId })] : []
}

/** `claim_attachments` of migration 0054 found one that nobody has brought. */
export function refuseUnknownAttachment(error: unknown): void {
  if (!failedWith(error, 'ZH001')) return
  throw problem(422, 'attachment_unknown', '有附件没有上传成功。', {
    field: 'attachments',
    wayForward: '请重新上传后再提交。',
  })
}

/** Every attachment a payload refers to. */
export function attachmentsIn(value: unknown): AttachmentRef[] {
  if (Array.isArray(value)) return value.flatMap(attachmentsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value && 'mediaType' in value) return [value as AttachmentRef]
  return Object.values(value).flatMap(attachmentsIn)
}

type Opened = { readonly name: string; readonly mediaType: string; readonly size: number }

/**
 * One attachment of a case the actor may read, or a stretch of it; the reading is on the record. A player asks for one film
 * in many stretches: those behind the first are noted once an hour.
 */
export async function openAttachment(
  services: Services,
  actor: Actor,
  caseId: string,
  sha256: string,
  { now, partOf = () => null }: { now: Date; partOf?: (size: number) => Part | null },
): Promise<Opened & { readonly part: Part | null; readonly stream: Readable }> {
  const row = await inReach(services.db, actor, async (tx) => {
    const { rows } = await sql<Opened & { unitId: number }>`
      select unit_id as "unitId", name, media_type as "mediaType", size from attachments
      where city = ${actor.city} and case_id = ${caseId} and sha256 = ${sha256} limit 1`.execute(tx)
    const [found] = rows
    if (!found) return null
    const part = partOf(found.size)
    const key = { city: actor.city, unitId: found.unitId, caseId }
    const reading = { what: 'attachment', detail: found.name, now } as const
    await recordReading(tx, actor, key, part && part.start > 0 ? { ...reading, hourly: true } : reading)
    return { ...found, part }
  })
  if (!row) throw noSuch('附件')
  return { ...row, stream: services.blobs.open(sha256, row.part ?? undefined) }
}
