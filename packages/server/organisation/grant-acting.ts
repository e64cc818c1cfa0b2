import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor, Role } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustAdminister } from './administer.ts'
import { refuseDays } from './open-post.ts'
import { type Doer, recordEvent } from './record-event.ts'

/** 代理审批: `personId` holds these roles of the post between two days, both inclusive. */
export type Acting = {
  readonly postId: string
  readonly personId: string
  readonly roles: readonly Role[]
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
  readonly reason: string
}

type AwayRow = {
  readonly personId: string
  readonly name: string
  readonly unitId: number
  readonly title: string
  readonly roles: readonly Role[]
  readonly kind: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/**
 * Lets somebody act for the holder of a post who is away; what they do is logged with both names. Granted by the
 * holder, or by the unit's administrator. 404 unknown post, 403 neither, 422 `backdated`, `days_reversed`,
 * `beyond_the_post`, `officers_are_replaced`, `roles_not_held`, `acting_for_oneself`, `acting_again`, `deputy_without_post`, 409 `acting_overlaps`.
 */
export async function grantActing(
  tx: Tx,
  doer: Doer & { readonly by: Actor },
  acting: Acting,
): Promise<{ postId: string }> {
  const { city, by, at } = doer
  const { postId, personId, roles, validFrom, validUntil, reason } = acting
  const { rows } = await sql<AwayRow>`
    select p.person_id as "personId", s.name, p.unit_id as "unitId", p.title, p.roles, p.kind,
      p.valid_from as "validFrom", p.valid_until as "validUntil"
    from posts p join persons s on s.city = p.city and s.person_id = p.person_id
    where p.city = ${city} and p.post_id = ${postId} for update of p`.execute(tx)
  const [away] = rows
  if (!away) throw problem(404, 'not_found', '没有找到该任职。')
  if (by.personId !== away.personId || by.actingFor) mustAdminister(by, away.unitId)
  refuseDays({ ...doer, today: by.today }, validFrom, validUntil)
  refuseTerms(acting, away)
  const deputy = await admitDeputy(tx, city, acting)
  await refuseOverlap(tx, city, acting)
  const inserted = await sql<{ postId: string }>`
    insert into posts (city, person_id, unit_id, title, roles, kind, acting_for_post_id, reason, valid_from, valid_until, opened_at)
    values (${city}, ${personId}, ${away.unitId}, ${`代${away.title}`}, ${roles}::text[], 'acting', ${postId}, ${reason},
      ${validFrom}, ${validUntil}, ${at})
    returning post_id as "postId"`.execute(tx)
  const detail = {
    holder: away.name,
    deputy,
    roles,
    validFrom,
    validUntil,
    reason,
    postId: inserted.rows[0]?.postId,
  }
  await recordEvent(tx, doer, 'grant_acting', away.personId, detail)
  await recordEvent(tx, doer, 'grant_acting', personId, detail)
  return { postId: inserted.rows[0]?.postId ?? '' }
}

/** A case names its two officers; their cases are handed over one by one, each on its log, never by acting for them. */
const personal: readonly Role[] = ['R1', 'R2', 'R11']

function refuseTerms({ personId, roles, validFrom, validUntil }: Acting, away: AwayRow): void {
  if (roles.some((role) => personal.includes(role)))
    throw problem(422, 'officers_are_replaced', '承办人、协办人和协管员的工作不作代理。', {
      field: 'roles',
      wayForward: '请在案件中改派承办人员。',
    })
  if (personId === away.personId)
    throw problem(422, 'acting_for_oneself', '不能由本人代理本人。', { field: 'personId' })
  if (away.kind === 'acting')
    throw problem(422, 'acting_again', '代理人不得再委托他人代理。', {
      wayForward: '请由不在岗者本人或系统管理员另行指定。',
    })
  if (validFrom < away.validFrom || (away.validUntil !== null && validUntil > away.validUntil))
    throw problem(422, 'beyond_the_post', '代理期间不得超出被代理人的任职期间。', {
      field: 'validUntil',
      wayForward: `任职期间：${away.validFrom} 至 ${away.validUntil ?? '未定'}。`,
    })
  if (roles.some((role) => !away.roles.includes(role)))
    throw problem(422, 'roles_not_held', '只能代行被代理人现有的职责。', { field: 'roles' })
}

/** The deputy is somebody at work in this city on the first and on the last day. */
async function admitDeputy(
  tx: Tx,
  city: string,
  { personId, validFrom, validUntil }: Acting,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select s.name from persons s
    where s.city = ${city} and s.person_id = ${personId} and exists (
      select from posts p where p.city = s.city and p.person_id = s.person_id and p.kind <> 'acting'
        and p.roles <> array['R11'] and p.valid_from <= ${validFrom}
        and (p.valid_until is null or p.valid_until >= ${validUntil}))`.execute(tx)
  if (!rows[0])
    throw problem(422, 'deputy_without_post', '代理人在代理期间没有在任的职务，不能代理。', {
      field: 'personId',
      wayForward: '请另选代理人，或缩短代理期间。',
    })
  return rows[0].name
}

async function refuseOverlap(
  tx: Tx,
  city: string,
  { postId, roles, validFrom, validUntil }: Acting,
): Promise<void> {
  const { rows } = await sql<{ name: string; validFrom: string; validUntil: string }>`
    select s.name, p.valid_from as "validFrom", p.valid_until as "validUntil"
    from posts p join persons s on s.city = p.city and s.person_id = p.person_id
    where p.city = ${city} and p.acting_for_post_id = ${postId} and p.roles && ${roles}::text[]
      and p.valid_from <= ${validUntil} and p.valid_until >= ${validFrom}`.execute(tx)
  if (rows[0])
    throw problem(
      409,
      'acting_overlaps',
      `${rows[0].validFrom} 至 ${rows[0].validUntil} 已由${rows[0].name}代理同一职责。`,
      {
        wayForward: '请先终止原代理，或错开期间。',
      },
    )
}
