import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Role } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Secrets } from '../platform/secrets.ts'
import { administers, mustAdminister } from './administer.ts'
import { findUnit } from './find-units.ts'
import { type Doer, recordEvent } from './record-event.ts'

/** A post to be opened. Both days inclusive; without `validUntil` it lasts until it is ended. */
export type NewPost = {
  readonly unitId: number
  readonly title: string
  readonly roles: readonly Role[]
  readonly validFrom: PlainDate
  readonly validUntil?: PlainDate
}

export type NewPerson = { readonly name: string; readonly phone?: string; readonly post: NewPost }

/** 138****5678: enough to tell two numbers apart, not enough to ring one. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Registers a person and their first post. Refuses as `openPost` does. */
export async function createPerson(
  tx: Tx,
  doer: Doer & { readonly today: PlainDate },
  secrets: Secrets,
  { name, phone, post }: NewPerson,
): Promise<{ personId: string; postId: string }> {
  mustAdminister(doer.by, post.unitId)
  const { rows } = await sql<{ personId: string }>`
    insert into persons (city, name, phone_sealed, phone_masked, created_at)
    values (${doer.city}, ${name.trim()}, ${phone ? secrets.seal(phone) : null}, ${phone ? maskPhone(phone) : null}, ${doer.at})
    returning person_id as "personId"`.execute(tx)
  const personId = rows[0]?.personId ?? ''
  await recordEvent(tx, doer, 'create_person', personId, { name: name.trim() })
  const { postId } = await openPost(tx, doer, personId, post)
  return { personId, postId }
}

/** Corrects a name or a telephone number. 404 unknown person, 403 unless an administrator of one of their units. */
export async function changePerson(
  tx: Tx,
  doer: Doer,
  secrets: Secrets,
  personId: string,
  change: { readonly name?: string; readonly phone?: string | null },
): Promise<void> {
  await mustManagePerson(tx, doer, personId)
  const fields: string[] = []
  if (change.name !== undefined) {
    await sql`update persons set name = ${change.name.trim()} where city = ${doer.city} and person_id = ${personId}`.execute(
      tx,
    )
    fields.push('姓名')
  }
  if (change.phone !== undefined) {
    const { phone } = change
    await sql`update persons set phone_sealed = ${phone ? secrets.seal(phone) : null},
        phone_masked = ${phone ? maskPhone(phone) : null}
      where city = ${doer.city} and person_id = ${personId}`.execute(tx)
    fields.push('手机号')
  }
  await recordEvent(tx, doer, 'change_person', personId, { fields })
}

/**
 * Opens a regular post. 403 not the unit's administrator, 404 unknown person or unit, 422 `backdated`,
 * `days_reversed`, `unit_does_no_work`, `helper_cannot_enforce`, 409 `post_exists`.
 */
export async function openPost(
  tx: Tx,
  doer: Doer & { readonly today: PlainDate },
  personId: string,
  post: NewPost,
): Promise<{ postId: string }> {
  const unitName = await admitPost(tx, doer, personId, post)
  const postId = await insertPost(tx, doer, personId, post, 'regular', null)
  await recordEvent(tx, doer, 'open_post', personId, { ...post, unit: unitName, postId })
  return { postId }
}

/**
 * 借调: a post in another unit for a time and a reason, decided by the receiving unit's administrator; the own
 * post goes on. Refuses as `openPost`, and with 422 `no_home_post`, `already_there`.
 */
export async function secondPerson(
  tx: Tx,
  doer: Doer & { readonly today: PlainDate },
  personId: string,
  { reason, ...post }: NewPost & { readonly validUntil: PlainDate; readonly reason: string },
): Promise<{ postId: string }> {
  const unitName = await admitPost(tx, doer, personId, post)
  const { rows } = await sql<{ unitId: number }>`
    select unit_id as "unitId" from posts
    where city = ${doer.city} and person_id = ${personId} and kind = 'regular' and valid_from <= ${post.validFrom}
      and (valid_until is null or valid_until >= ${post.validFrom})`.execute(tx)
  if (rows.length === 0)
    throw problem(422, 'no_home_post', '该人员没有在任的本职，不能借调。', {
      wayForward: '请先登记其本职，或直接任职。',
    })
  if (rows.some((row) => row.unitId === post.unitId))
    throw problem(422, 'already_there', '该人员的本职就在该单位，无须借调。', { field: 'unitId' })
  const postId = await insertPost(tx, doer, personId, post, 'secondment', reason)
  await recordEvent(tx, doer, 'second_person', personId, { ...post, reason, unit: unitName, postId })
  return { postId }
}

async function admitPost(
  tx: Tx,
  doer: Doer & { readonly today: PlainDate },
  personId: string,
  { unitId, roles, validFrom, validUntil }: NewPost,
): Promise<string> {
  const unit = await findUnit(tx, doer.city, unitId)
  if (!unit) throw problem(404, 'not_found', '没有找到该单位。', { field: 'unitId' })
  mustAdminister(doer.by, unitId)
  const { rows } =
    await sql`select from persons where city = ${doer.city} and person_id = ${personId}`.execute(tx)
  if (rows.length === 0) throw problem(404, 'not_found', '没有找到该人员。')
  if (unit.kind === 'line')
    throw problem(422, 'unit_does_no_work', '该条线仅用于计数，不设岗位。', {
      field: 'unitId',
      wayForward: '请选择各县区的办案单位。',
    })
  refuseDays(doer, validFrom, validUntil)
  if (roles.includes('R11') && roles.some((role) => role !== 'R11'))
    throw problem(422, 'helper_cannot_enforce', '协管员、网格员不得从事行政执法活动，不能兼任其他角色。', {
      field: 'roles',
      wayForward: '去掉“协管员、网格员”，或只保留这一角色。',
    })
  return unit.name
}

/** 不得倒签: what was done in the past was done without this post. The setup and an import may. */
export function refuseDays(
  { by, today }: Doer & { readonly today: PlainDate },
  validFrom: PlainDate,
  validUntil?: PlainDate,
): void {
  if (by && validFrom < today)
    throw problem(422, 'backdated', '起始日不得早于今日。', {
      field: 'validFrom',
      wayForward: `请填写 ${today} 或以后的日期。`,
    })
  if (validUntil !== undefined && validUntil < validFrom)
    throw problem(422, 'days_reversed', '截止日不得早于起始日。', { field: 'validUntil' })
}

async function insertPost(
  tx: Tx,
  { city, at }: Doer,
  personId: string,
  { unitId, title, roles, validFrom, validUntil }: NewPost,
  kind: 'regular' | 'secondment',
  reason: string | null,
): Promise<string> {
  const { rows: same } = await sql`
    select from posts where city = ${city} and person_id = ${personId} and unit_id = ${unitId} and title = ${title}
      and kind <> 'acting' and (valid_until is null or valid_until >= ${validFrom})
      and (${validUntil ?? null}::date is null or valid_from <= ${validUntil ?? null}::date)`.execute(tx)
  if (same.length > 0)
    throw problem(409, 'post_exists', '该人员在同一期间已任同一职务。', {
      wayForward: '如角色有变，请先终止原任职，再登记新的任职。',
    })
  const { rows } = await sql<{ postId: string }>`
    insert into posts (city, person_id, unit_id, title, roles, kind, reason, valid_from, valid_until, opened_at)
    values (${city}, ${personId}, ${unitId}, ${title}, ${roles}::text[], ${kind}, ${reason}, ${validFrom},
      ${validUntil ?? null}, ${at})
    returning post_id as "postId"`.execute(tx)
  return rows[0]?.postId ?? ''
}

/** 404 unknown person; 403 unless an administrator of a unit where they hold a post that has not ended. */
export async function mustManagePerson(tx: Tx, { city, by }: Doer, personId: string): Promise<void> {
  const { rows } = await sql<{ unitId: number }>`
    select p.unit_id as "unitId" from persons s
    left join posts p on p.city = s.city and p.person_id = s.person_id
      and (p.valid_until is null or p.valid_until >= app_today())
    where s.city = ${city} and s.person_id = ${personId}`.execute(tx)
  if (rows.length === 0) throw problem(404, 'not_found', '没有找到该人员。')
  if (by && !rows.some((row) => administers(by, row.unitId))) mustAdminister(by, rows[0]?.unitId ?? -1)
}
