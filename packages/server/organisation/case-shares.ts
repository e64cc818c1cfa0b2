import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { recordEvent } from './record-event.ts'

/** 移送、协助、联合检查、同一行为涉及多部规范: the only reasons why another line's file is opened. */
export type SharePurpose = 'transfer' | 'assistance' | 'joint' | 'same-act'

export type CaseShare = {
  readonly shareId: string
  readonly caseId: string
  /** The unit that may read. */
  readonly unitId: number
  readonly purpose: SharePurpose
  /** The letter or article it rests on. */
  readonly basis: string
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
}

/**
 * Lets another unit read one case between two days. Only the unit that handles the case can (the wall of case_shares
 * says the same); the caller has already found the case inside the actor's reach. 403, 422 `days_reversed`, `own_unit`.
 */
export async function shareCase(
  tx: Tx,
  actor: Actor,
  at: Date,
  caseFile: { readonly caseId: string; readonly unitId: number; readonly line: string | null },
  { unitId, purpose, basis, validFrom, validUntil }: Omit<CaseShare, 'shareId' | 'caseId'>,
): Promise<{ shareId: string }> {
  if (caseFile.unitId !== actor.unitId)
    throw problem(403, 'not_the_handling_unit', '只有办案单位可以共享本案。', {
      wayForward: '请商请办案单位办理。',
    })
  if (unitId === actor.unitId) throw problem(422, 'own_unit', '本单位无须共享。', { field: 'unitId' })
  if (validUntil < validFrom || validUntil < actor.today)
    throw problem(422, 'days_reversed', '截止日不得早于起始日和今日。', { field: 'validUntil' })
  const { rows } = await sql<{ shareId: string }>`
    insert into case_shares (city, case_id, case_unit_id, case_line, unit_id, purpose, basis, valid_from, valid_until, granted_by, granted_at)
    values (${actor.city}, ${caseFile.caseId}, ${caseFile.unitId}, ${caseFile.line}, ${unitId}, ${purpose}, ${basis},
      ${validFrom}, ${validUntil}, ${actor.personId}, ${at})
    returning share_id as "shareId"`.execute(tx)
  const shareId = rows[0]?.shareId ?? ''
  const detail = { shareId, unitId, purpose, basis, validFrom, validUntil }
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'share_case', caseFile.caseId, detail)
  return { shareId }
}

/** Ends a grant early, on its last day. 404 when the share is not one the actor's unit gave. */
export async function endShare(
  tx: Tx,
  actor: Actor,
  at: Date,
  shareId: string,
  lastDay: PlainDate,
): Promise<void> {
  const { rows } = await sql<{ caseId: string }>`
    update case_shares set valid_until = greatest(valid_from, ${lastDay}::date)
    where city = ${actor.city} and share_id = ${shareId} and case_unit_id = ${actor.unitId}
      and valid_until > ${lastDay} returning case_id as "caseId"`.execute(tx)
  if (!rows[0]) throw problem(404, 'not_found', '没有找到可以终止的共享。')
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'end_share', rows[0].caseId, {
    shareId,
    lastDay,
  })
}

/** The grants on one case that the actor may know of, newest first, ended ones included. */
export async function findShares(
  tx: Tx,
  city: string,
  caseId: string,
): Promise<(CaseShare & { unitName: string })[]> {
  const { rows } = await sql<CaseShare & { unitName: string }>`
    select s.share_id as "shareId", s.case_id as "caseId", s.unit_id as "unitId", u.name as "unitName", s.purpose,
      s.basis, s.valid_from as "validFrom", s.valid_until as "validUntil"
    from case_shares s join units u on u.city = s.city and u.unit_id = s.unit_id
    where s.city = ${city} and s.case_id = ${caseId} order by s.granted_at desc, s.share_id`.execute(tx)
  return rows
}
