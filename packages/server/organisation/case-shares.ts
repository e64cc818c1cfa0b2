import type { CaseShareView, NewCaseShare } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { findUnit } from './find-units.ts'
import { recordEvent } from './record-event.ts'

/** The case a grant is about. The caller has found it inside the actor's reach. */
export type SharedCase = { readonly caseId: string; readonly unitId: number; readonly line: string | null }

/** 承办机构负责人、分管负责人、主要负责人 of the unit that handles the case decide who else reads it. */
export const mayShare = (actor: Actor, unitId: number): boolean =>
  actor.unitId === unitId && actor.roles.some((role) => role === 'R3' || role === 'R5' || role === 'R7')

function mustShare(actor: Actor, unitId: number): void {
  if (actor.unitId !== unitId)
    throw problem(403, 'not_the_handling_unit', '只有办案单位可以共享本案。', {
      wayForward: '请商请办案单位办理。',
    })
  if (!mayShare(actor, unitId))
    throw problem(403, 'may_not_share', '您的岗位不能决定共享案件。', {
      wayForward: '由本单位承办机构负责人、分管负责人或者主要负责人办理。',
    })
}

/**
 * Lets another unit read one case between two days, both inclusive; it never lets it act. Only the unit that handles
 * the case can (the wall of case_shares says the same). 403 `not_the_handling_unit`, `may_not_share`; 422 `own_unit`,
 * `no_such_unit`, `backdated`, `days_reversed`; 409 `already_shared`.
 */
export async function shareCase(
  tx: Tx,
  actor: Actor,
  at: Date,
  { caseId, unitId: ours, line }: SharedCase,
  { unitId, purpose, basis, validFrom, validUntil }: NewCaseShare,
): Promise<{ shareId: string }> {
  mustShare(actor, ours)
  const unit = await admitReceiver(tx, actor, unitId)
  if (validFrom < actor.today)
    throw problem(422, 'backdated', '起始日不得早于今日。', {
      field: 'validFrom',
      wayForward: `请填写 ${actor.today} 或以后的日期。`,
    })
  if (validUntil < validFrom)
    throw problem(422, 'days_reversed', '截止日不得早于起始日。', { field: 'validUntil' })
  const same = await sql`
    select from case_shares where city = ${actor.city} and case_id = ${caseId} and unit_id = ${unitId}
      and ended_at is null and valid_until >= ${validFrom} and valid_from <= ${validUntil}`.execute(tx)
  if (same.rows.length > 0)
    throw problem(409, 'already_shared', '本案在同一期间已共享给该单位。', {
      field: 'unitId',
      wayForward: '期限需要变动的，先终止原共享，再重新办理。',
    })
  const { rows } = await sql<{ shareId: string }>`
    insert into case_shares (city, case_id, case_unit_id, case_line, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
    values (${actor.city}, ${caseId}, ${ours}, ${line}, ${unitId}, ${purpose}, ${basis.trim()},
      ${validFrom}, ${validUntil}, ${actor.personId}, ${at})
    returning share_id as "shareId"`.execute(tx)
  const shareId = rows[0]?.shareId ?? ''
  const detail = { shareId, unitId, unit: unit.name, purpose, basis: basis.trim(), validFrom, validUntil }
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'share_case', caseId, detail)
  return { shareId }
}

async function admitReceiver(tx: Tx, { city, unitId: own }: Actor, unitId: number) {
  if (unitId === own) throw problem(422, 'own_unit', '本单位无须共享。', { field: 'unitId' })
  const unit = await findUnit(tx, city, unitId)
  if (!unit || unit.kind === 'line')
    throw problem(422, 'no_such_unit', '没有这个办案单位。', {
      field: 'unitId',
      wayForward: '请从单位名单中选择；仅用于计数的条线没有人员。',
    })
  return unit
}

/**
 * Ends a grant from this moment on; what was read before stays on the record. 403 as `shareCase`, 404 when there is no
 * such grant on the case, 409 `already_ended` when it has run out or was ended before.
 */
export async function endShare(
  tx: Tx,
  actor: Actor,
  at: Date,
  { caseId, unitId: ours }: SharedCase,
  { shareId, reason }: { readonly shareId: string; readonly reason: string },
): Promise<void> {
  mustShare(actor, ours)
  const { rows } = await sql<{ unit: string; over: boolean }>`
    select u.name as unit, s.ended_at is not null or s.valid_until < ${actor.today}::date as over
    from case_shares s join units u on u.city = s.city and u.unit_id = s.unit_id
    where s.city = ${actor.city} and s.share_id = ${shareId} and s.case_id = ${caseId} for update of s`.execute(
    tx,
  )
  const [share] = rows
  if (!share)
    throw problem(404, 'not_found', '没有找到这项共享。', { wayForward: '刷新页面，从共享清单中办理。' })
  if (share.over)
    throw problem(409, 'already_ended', '这项共享已经终止或者到期。', { wayForward: '刷新页面即可看到。' })
  await sql`update case_shares set ended_at = ${at}, ended_by = ${actor.personId}, end_reason = ${reason.trim()}
    where city = ${actor.city} and share_id = ${shareId}`.execute(tx)
  const detail = { shareId, unit: share.unit, reason: reason.trim() }
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'end_share', caseId, detail)
}

type Row = Omit<CaseShareView, 'grantedAt' | 'endedAt'> & {
  readonly grantedAt: Date
  readonly endedAt: Date | null
}

/** The grants on one case that the actor may know of, newest first, ended ones included. */
export async function findShares(
  tx: Tx,
  { city, today }: { readonly city: string; readonly today: string },
  caseId: string,
): Promise<CaseShareView[]> {
  const { rows } = await sql<Row>`
    select s.share_id as "shareId", s.unit_id as "unitId", u.name as "unitName", s.purpose, s.basis,
      s.valid_from as "validFrom", s.valid_until as "validUntil", giver.name as "grantedBy", s.granted_at as "grantedAt",
      ender.name as "endedBy", s.ended_at as "endedAt", s.end_reason as "endReason",
      case when s.ended_at is not null or s.valid_until < ${today}::date then 'ended'
           when s.valid_from > ${today}::date then 'pending' else 'current' end as standing
    from case_shares s
    join units u on u.city = s.city and u.unit_id = s.unit_id
    join persons giver on giver.city = s.city and giver.person_id = s.granted_by
    left join persons ender on ender.city = s.city and ender.person_id = s.ended_by
    where s.city = ${city} and s.case_id = ${caseId} order by s.granted_at desc, s.share_id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    grantedAt: row.grantedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
