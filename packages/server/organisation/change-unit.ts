import type { UnitDetails } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustAdminister } from './administer.ts'
import { findUnit } from './find-units.ts'
import { recordEvent } from './record-event.ts'

/**
 * Corrects the names, 机关代字, address and account of a unit; papers issued before keep what they said.
 * 404 unknown unit, 403 not its administrator, 409 `stale` with the revision now, 409 `prefix_taken`.
 */
export async function changeUnit(
  tx: Tx,
  actor: Actor,
  at: Date,
  { unitId, revision, details }: { unitId: number; revision: number; details: UnitDetails },
): Promise<void> {
  const before = await findUnit(tx, actor.city, unitId)
  if (!before) throw problem(404, 'not_found', '没有找到该单位。')
  mustAdminister(actor, unitId)
  await refuseTakenPrefix(tx, actor.city, unitId, details.prefix)
  const { numAffectedRows } = await sql`
    update units set name = ${details.name}, short_name = ${details.shortName}, prefix = ${details.prefix},
      address = ${details.address}, phone = ${details.phone},
      reconsideration_authority = ${details.reconsiderationAuthority}, court = ${details.court},
      bank_name = ${details.bankName}, bank_address = ${details.bankAddress}, bank_account = ${details.bankAccount}, revision = revision + 1
    where city = ${actor.city} and unit_id = ${unitId} and revision = ${revision}`.execute(tx)
  if (numAffectedRows !== 1n)
    throw problem(409, 'stale', '该单位的信息已被他人修改，本次修改没有保存。', {
      revision: before.revision,
      wayForward: '请刷新后核对最新内容，再作修改。',
    })
  const changed = (Object.keys(details) as (keyof UnitDetails)[]).filter(
    (key) => details[key] !== before[key],
  )
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'change_unit', before.code, {
    changes: changed.map((key) => ({ field: key, from: before[key], to: details[key] })),
  })
}

async function refuseTakenPrefix(tx: Tx, city: string, unitId: number, prefix: string | null): Promise<void> {
  if (prefix === null) return
  const { rows } = await sql<{ name: string }>`
    select name from units where city = ${city} and prefix = ${prefix} and unit_id <> ${unitId}`.execute(tx)
  if (rows[0])
    throw problem(409, 'prefix_taken', `机关代字“${prefix}”已由${rows[0].name}使用，文号会重复。`, {
      field: 'details.prefix',
      wayForward: '请换用本机关经批准的代字。',
    })
}
