import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustManagePerson } from './open-post.ts'
import { type Doer, recordEvent } from './record-event.ts'

/** 执法证. `areaCode` is 执法区域, `category` 执法类别 (a line's code or 综合行政执法); both days inclusive. */
export type NewCertificate = {
  readonly number: string
  readonly areaCode: string
  readonly category: string
  readonly issuer: string
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
}

/** Registers a certificate, a renewal as a new one. 403, 404, 422 `days_reversed`, 409 `certificate_taken`. */
export async function addCertificate(
  tx: Tx,
  doer: Doer,
  personId: string,
  certificate: NewCertificate,
): Promise<{ certificateId: string }> {
  await mustManagePerson(tx, doer, personId)
  const { number, areaCode, category, issuer, validFrom, validUntil } = certificate
  if (validUntil < validFrom)
    throw problem(422, 'days_reversed', '有效期的截止日不得早于起始日。', { field: 'validUntil' })
  const { rows: places } = await sql`
    select from places where city = ${doer.city} and code = ${areaCode}`.execute(tx)
  if (places.length === 0)
    throw problem(422, 'unknown_area', `区划表中没有“${areaCode}”。`, {
      field: 'areaCode',
      wayForward: '请选择市、县（区）或镇街。',
    })
  const { rows } = await sql<{ certificateId: string }>`
    insert into certificates (city, person_id, number, area_code, category, issuer, valid_from, valid_until)
    values (${doer.city}, ${personId}, ${number}, ${areaCode}, ${category}, ${issuer}, ${validFrom}, ${validUntil})
    on conflict (city, number) do nothing returning certificate_id as "certificateId"`.execute(tx)
  if (!rows[0])
    throw problem(409, 'certificate_taken', `执法证号“${number}”已登记。`, {
      field: 'number',
      wayForward: '请核对证号；换发的新证应有新的证号。',
    })
  await recordEvent(tx, doer, 'add_certificate', personId, { ...certificate })
  return rows[0]
}

/** 注销: from that day on the certificate is worth nothing; acts of earlier days keep theirs. 404, 403, 409 `already_revoked`. */
export async function revokeCertificate(
  tx: Tx,
  doer: Doer,
  certificateId: string,
  { revokedOn, reason }: { revokedOn: PlainDate; reason: string },
): Promise<void> {
  const { rows } = await sql<{
    personId: string
    number: string
    validFrom: string
    revokedOn: string | null
  }>`
    select person_id as "personId", number, valid_from as "validFrom", revoked_on as "revokedOn" from certificates
    where city = ${doer.city} and certificate_id = ${certificateId} for update`.execute(tx)
  const [found] = rows
  if (!found) throw problem(404, 'not_found', '没有找到该执法证。')
  await mustManagePerson(tx, doer, found.personId)
  if (found.revokedOn) throw problem(409, 'already_revoked', `该执法证已于 ${found.revokedOn} 注销。`)
  if (revokedOn < found.validFrom)
    throw problem(422, 'days_reversed', '注销之日不得早于发证之日。', { field: 'revokedOn' })
  await sql`update certificates set revoked_on = ${revokedOn}, revoke_reason = ${reason}
    where city = ${doer.city} and certificate_id = ${certificateId}`.execute(tx)
  await recordEvent(tx, doer, 'revoke_certificate', found.personId, {
    number: found.number,
    revokedOn,
    reason,
  })
}
