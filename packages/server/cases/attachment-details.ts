import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { AttachmentView } from '@zhiheng/contract'
import { sql } from 'kysely'
import { lookAtPictureApart, type PictureFacts } from '../pictures/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach, type Statement } from '../platform/database.ts'
import { jobToAdd } from '../platform/jobs.ts'
import type { Services } from '../platform/services.ts'
import { noSuch } from './no-such-thing.ts'
import { recordReading } from './record-reading.ts'

/** Pictures that a camera may have written into; what is larger is not opened. */
const mostBytes = 80 * 1024 ** 2
const unlooked = sql`media_type ~ '^image/(jpeg|png|gif|webp|bmp|avif|heic|heif|tiff)$' and details is null`

/** Asks for the pictures of a case to be looked at, once however often it is asked. */
export const lookToAsk = ({ city, caseId }: { city: string; caseId: string }): Statement =>
  jobToAdd('lookAtPictures', { city, caseId }, { jobKey: `pictures:${caseId}`, maxAttempts: 3 })

/** The files of a case with what each says of itself. What nobody has looked at yet is put to the job. */
export function findAttachments(
  { db }: Services,
  actor: Actor,
  caseId: string,
): Promise<{ attachments: AttachmentView[]; looking: boolean }> {
  return inReach(db, actor, async (tx) => {
    const { rows: files } =
      await sql`select from case_files where city = ${actor.city} and case_id = ${caseId}`.execute(tx)
    if (files.length === 0) throw noSuch('案件')
    const { rows } = await sql<
      Omit<AttachmentView, keyof PictureFacts> & { details: Partial<PictureFacts> | null; waits: boolean }
    >`select sha256, name, media_type as "mediaType", size, details, thumbnail_sha256 is not null as thumbnail,
        ${unlooked} as waits
      from attachments where city = ${actor.city} and case_id = ${caseId} order by uploaded_at, name`.execute(
      tx,
    )
    const looking = rows.some(({ waits }) => waits)
    if (looking) await lookToAsk({ city: actor.city, caseId }).execute(tx)
    const attachments = rows.map(({ details, waits: _, ...row }) => ({
      ...row,
      takenAt: details?.takenAt ?? null,
      latitude: details?.latitude ?? null,
      longitude: details?.longitude ?? null,
      camera: details?.camera ?? null,
    }))
    return { attachments, looking }
  })
}

/** A small picture; seeing it is a reading like seeing the original, noted once an hour. */
export async function openThumbnail(
  services: Services,
  actor: Actor,
  caseId: string,
  sha256: string,
  now: Date,
): Promise<Readable> {
  const found = await inReach(services.db, actor, async (tx) => {
    const { rows } = await sql<{ unitId: number; name: string; thumbnail: string }>`
      select unit_id as "unitId", name, thumbnail_sha256 as thumbnail from attachments
      where city = ${actor.city} and case_id = ${caseId} and sha256 = ${sha256} and thumbnail_sha256 is not null limit 1`.execute(
      tx,
    )
    const [row] = rows
    if (row)
      await recordReading(
        tx,
        actor,
        { city: actor.city, unitId: row.unitId, caseId },
        { what: 'attachment', detail: `${row.name}（缩略图）`, now, hourly: true },
      )
    return row
  })
  return found ? services.blobs.open(found.thumbnail) : noSuch('附件')
}

/** The job: what cameras wrote and small pictures, for every picture of a case not yet looked at. */
export async function lookAtPicturesJob(services: Services, payload: unknown): Promise<void> {
  const { city, caseId } = payload as { city: string; caseId: string }
  const waiting = await asCity(services.db, city, async (tx) => {
    const { rows } = await sql<{ sha256: string; mediaType: string; size: number }>`
      select distinct sha256, media_type as "mediaType", size from attachments
      where city = ${city} and case_id = ${caseId} and ${unlooked}`.execute(tx)
    return rows
  })
  for (const one of waiting) {
    const { details, thumbnail } = await look(services, one)
    await asCity(services.db, city, (tx) =>
      sql`update attachments set details = ${JSON.stringify(details)}::json, thumbnail_sha256 = ${thumbnail}
        where city = ${city} and case_id = ${caseId} and sha256 = ${one.sha256}`.execute(tx),
    )
  }
}

async function look({ blobs }: Services, file: { sha256: string; mediaType: string; size: number }) {
  const unread = { details: {}, thumbnail: null }
  if (file.size > mostBytes || !(await blobs.has(file.sha256))) return unread
  const looked = await lookAtPictureApart(await buffer(blobs.open(file.sha256)), file.mediaType)
  if (!looked) return unread
  const small = looked.thumbnail && (await blobs.put(looked.thumbnail))
  return { details: looked.facts, thumbnail: small?.sha256 ?? null }
}
