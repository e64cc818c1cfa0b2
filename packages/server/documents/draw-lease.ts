import { sql } from 'kysely'
import { recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { prefixMissing, raiseCounter } from './allocate-number.ts'
import {
  findHolders,
  findPrefix,
  type Holder,
  keepersInWords,
  leasedType,
  mayDrawFor,
  numberOf,
} from './find-leases.ts'
import { closeUsedUp } from './return-lease.ts'

export type Draw = {
  /** 用号的执法人员 */
  readonly holderId: string
  readonly name: string
  readonly size: number
}

/**
 * 领用号段: the next numbers of 当场行政处罚决定书 of this year, one behind the other, stand in the holder's lease until they
 * are used or given back. A lease that is used up is closed by the next one.
 * 403 `may_not_draw` for this person, 422 `prefix_missing`, 409 `lease_open` while a lease of this year has numbers left.
 */
export async function drawLease(
  tx: Tx,
  actor: Actor,
  at: Date,
  { holderId, name, size }: Draw,
): Promise<string> {
  const { city, unitId, personId } = actor
  const year = Number(actor.today.slice(0, 4))
  const holder = await admitHolder(tx, actor, holderId)
  const prefix = await findPrefix(tx, actor)
  if (prefix === null) throw prefixMissing()
  // The counter first: two draws for one holder would each wait for what the other has, the counter and the lease before.
  const last = await raiseCounter(tx, { city, unitId, type: leasedType, year }, size)
  await closeUsedUp(tx, actor, at, { holderId, year })
  const [leaseId, first] = [newId(), last - size + 1]
  const drawn = await sql`
    insert into number_leases (city, unit_id, lease_id, type, year, holder_id, name, first_serial, size, drawn_at, drawn_by)
    values (${city}, ${unitId}, ${leaseId}, ${leasedType}, ${year}, ${holderId}, ${name.trim()}, ${first}, ${size}, ${at}, ${personId})
    on conflict (city, unit_id, holder_id, type, year) where returned_at is null do nothing`.execute(tx)
  if (drawn.numAffectedRows !== 1n) throw refuseSecond(holder, year)
  await sql`
    insert into document_numbers (city, unit_id, type, year, serial, state, lease_id)
    select ${city}, ${unitId}::integer, ${leasedType}, ${year}::integer, s.serial, 'leased', ${leaseId}::uuid
    from generate_series(${first}::integer, ${last}::integer) as s (serial)`.execute(tx)
  await recordEvent(tx, { city, by: actor, at }, 'draw_numbers', holderId, {
    ...{ leaseId, name: name.trim(), size },
    first: numberOf(prefix, year, first),
    last: numberOf(prefix, year, last),
  })
  return leaseId
}

async function admitHolder(tx: Tx, actor: Actor, holderId: string): Promise<Holder> {
  const holder = mayDrawFor(actor, await findHolders(tx, actor)).find(({ personId }) => personId === holderId)
  if (holder) return holder
  throw problem(403, 'may_not_draw', '您不能为该人员领用号段。', {
    field: 'holderId',
    wayForward: `号段由本单位的承办人、协办人本人领用，或者由本单位的${keepersInWords}代为领用。`,
  })
}

const refuseSecond = ({ name }: Holder, year: number) =>
  problem(409, 'lease_open', `${name}${year}年的号段还有余号，不能再领。`, {
    field: 'holderId',
    wayForward: '用完之后再领；或者先交回，未使用的号作废。',
  })
