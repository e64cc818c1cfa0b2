import { sql } from 'kysely'
import { recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { findPrefix, keepersInWords, keepsNumbers, leasedType, numberOf } from './find-leases.ts'

type Lease = {
  readonly leaseId: string
  readonly holderId: string
  readonly name: string
  readonly year: number
  readonly firstSerial: number
  readonly size: number
  readonly returnedAt: Date | null
}

const leases = sql`
  select l.lease_id as "leaseId", l.holder_id as "holderId", l.name, l.year, l.first_serial as "firstSerial", l.size,
    l.returned_at as "returnedAt"
  from number_leases l`

/**
 * 交回号段: the numbers left become void with the reason and are never used again. Its holder gives it back, or whoever
 * keeps the unit's books, also for somebody who has left.
 * 404 `not_found`, 403 `not_your_lease`, 409 `lease_returned`.
 */
export async function returnLease(tx: Tx, actor: Actor, at: Date, leaseId: string): Promise<void> {
  const { city, unitId } = actor
  const { rows } = await sql<Lease>`
    ${leases} where l.city = ${city} and l.unit_id = ${unitId} and l.lease_id = ${leaseId} for update`.execute(
    tx,
  )
  const [lease] = rows
  if (!lease)
    throw problem(404, 'not_found', '本单位没有这个号段。', {
      wayForward: '刷新号段页面后再办理；其他单位的号段由其本单位收回。',
    })
  if (lease.holderId !== actor.personId && !keepsNumbers(actor))
    throw problem(403, 'not_your_lease', '您不能交回他人的号段。', {
      wayForward: `由领用人本人交回，或者由本单位的${keepersInWords}收回。`,
    })
  if (lease.returnedAt !== null)
    throw problem(409, 'lease_returned', `号段“${lease.name}”已经交回。`, {
      wayForward: '刷新号段页面查看。',
    })
  await close(tx, actor, at, lease)
}

/** Before the next is drawn: the holder's lease of this year, where no number of it is left. */
export async function closeUsedUp(
  tx: Tx,
  actor: Actor,
  at: Date,
  { holderId, year }: { readonly holderId: string; readonly year: number },
): Promise<void> {
  const { city, unitId } = actor
  // A decision under way still shows its number as leased here; then the lease is not used up and stands.
  const { rows } = await sql<Lease>`
    ${leases}
    where l.city = ${city} and l.unit_id = ${unitId} and l.holder_id = ${holderId} and l.type = ${leasedType}
      and l.year = ${year} and l.returned_at is null and not exists (
        select from document_numbers n
        where n.city = l.city and n.unit_id = l.unit_id and n.lease_id = l.lease_id and n.state = 'leased')
    for update`.execute(tx)
  for (const lease of rows) await close(tx, actor, at, lease)
}

async function close(tx: Tx, actor: Actor, at: Date, lease: Lease): Promise<void> {
  const { city, unitId, personId } = actor
  const { leaseId, holderId, name, year, firstSerial, size } = lease
  // A decision under way holds the row of its number: it is waited for, and what it has issued stays issued.
  const { numAffectedRows = 0n } = await sql`
    update document_numbers set state = 'void', reason = '号段交回未使用'
    where city = ${city} and unit_id = ${unitId} and lease_id = ${leaseId} and state = 'leased'`.execute(tx)
  const unused = Number(numAffectedRows)
  await sql`
    update number_leases set returned_at = ${at}, returned_by = ${personId}, unused = ${unused}
    where city = ${city} and unit_id = ${unitId} and lease_id = ${leaseId}`.execute(tx)
  const prefix = await findPrefix(tx, actor)
  await recordEvent(tx, { city, by: actor, at }, 'return_numbers', holderId, {
    ...{ leaseId, name, unused },
    first: numberOf(prefix, year, firstSerial),
    last: numberOf(prefix, year, firstSerial + size - 1),
  })
}
