import { type SqlBool, sql } from 'kysely'
import type { Actor, Role } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database.ts'

/** A post as its holder chooses it after signing in. `validUntil` is the last day, null when open-ended. */
export type PostInForce = {
  readonly postId: string
  readonly unitId: number
  readonly unitCode: string
  readonly unitName: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly kind: 'regular' | 'secondment' | 'acting'
  /** 代理审批: the name of the person who is away. */
  readonly actingFor: string | null
  readonly validFrom: string
  readonly validUntil: string | null
}

/**
 * 任职在有效期内: both days inclusive. An acting post stands only while the post it stands for does:
 * nobody can act for an office that its holder has already left.
 */
const inForce = (today: string) => sql<SqlBool>`
  ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)
  and (p.acting_for_post_id is null or
       (${today}::date >= away.valid_from and (away.valid_until is null or ${today}::date <= away.valid_until)))
  and (u.valid_to is null or ${today}::date <= u.valid_to)`

/** The posts one person holds on `today` ('YYYY-MM-DD'), own posts first. Empty when none is in force. */
export async function findPosts(
  db: Db | Tx,
  { city, personId, today }: { city: string; personId: string; today: string },
): Promise<PostInForce[]> {
  const { rows } = await sql<PostInForce>`
    select p.post_id as "postId", p.unit_id as "unitId", u.code as "unitCode", u.name as "unitName",
           p.title, p.roles, p.kind, holder.name as "actingFor",
           p.valid_from as "validFrom", p.valid_until as "validUntil"
    from posts p
    join units u on u.city = p.city and u.unit_id = p.unit_id
    left join posts away on away.city = p.city and away.post_id = p.acting_for_post_id
    left join persons holder on holder.city = p.city and holder.person_id = away.person_id
    where p.city = ${city} and p.person_id = ${personId} and ${inForce(today)}
    order by array_position(array['regular', 'secondment', 'acting'], p.kind), p.valid_from, p.post_id`.execute(
    db,
  )
  return rows
}

type ActorRow = Omit<Actor, 'city' | 'today' | 'sessionId' | 'reach' | 'actingFor' | 'certificate'> & {
  readonly units: number[]
  readonly line: string | null
  readonly lineUnits: number[]
  readonly awayId: string | null
  readonly awayName: string | null
  readonly number: string | null
  readonly validFrom: string
  readonly validUntil: string
}

export type ActorQuestion = {
  readonly city: string
  readonly personId: string
  readonly postId: string
  /** Beijing day of the request. */
  readonly today: string
  readonly sessionId: string
}

/**
 * Resolves who is acting, once a request and in one query: post, unit, roles, 代理, 执法证 and reach as they
 * stand on `today`. Null when the post is not this person's or is not in force: the session must choose again.
 */
export async function findActor(db: Db | Tx, question: ActorQuestion): Promise<Actor | null> {
  const { city, personId, postId, today, sessionId } = question
  const { rows } = await sql<ActorRow>`
    select /* by key */ p.person_id as "personId", me.name, p.post_id as "postId", p.unit_id as "unitId",
           u.code as "unitCode", u.name as "unitName", p.roles,
           holder.person_id as "awayId", holder.name as "awayName",
           c.number, c.valid_from as "validFrom", c.valid_until as "validUntil",
           r.units, r.line, r.line_units as "lineUnits"
    from posts p
    join persons me on me.city = p.city and me.person_id = p.person_id
    join units u on u.city = p.city and u.unit_id = p.unit_id
    join unit_reaches r on r.city = p.city and r.unit_id = p.unit_id
    left join posts away on away.city = p.city and away.post_id = p.acting_for_post_id
    left join persons holder on holder.city = p.city and holder.person_id = away.person_id
    left join lateral (
      select number, valid_from, valid_until from certificates
      where city = p.city and person_id = p.person_id
        and ${today}::date between valid_from and valid_until
        and (revoked_on is null or ${today}::date < revoked_on)
      order by valid_until desc limit 1) c on true
    where p.city = ${city} and p.post_id = ${postId} and p.person_id = ${personId} and ${inForce(today)}`.execute(
    db,
  )
  const [row] = rows
  if (!row) return null
  const { units, line, lineUnits, awayId, awayName, number, validFrom, validUntil, ...post } = row
  return {
    ...post,
    city,
    today,
    sessionId,
    actingFor: awayId && awayName ? { personId: awayId, name: awayName } : null,
    certificate: number ? { number, validFrom, validUntil } : null,
    reach: { units, line, lineUnits },
  }
}
