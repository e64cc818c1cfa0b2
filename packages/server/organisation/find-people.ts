import type { CertificateView, Colleague, PersonPage, PersonView, PostView } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor, Role } from '../platform/actor.ts'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { administers } from './administer.ts'
import { certificateInForce } from './certificate-in-force.ts'
import { maskQualification } from './legal-qualification.ts'
import { sayEvent } from './say-event.ts'

const pageSize = 30

/** 执法证的状态按今日；ninety days before its end it asks for attention. */
const certificateStanding = (today: string) => sql`
  case when c.revoked_on is not null and c.revoked_on <= ${today}::date then 'revoked'
       when ${today}::date < c.valid_from then 'pending'
       when ${today}::date > c.valid_until then 'expired'
       when c.valid_until - ${today}::date < 90 then 'expiring' else 'valid' end`

const certificatesOf = (today: string) => sql<CertificateView[]>`coalesce((
  select jsonb_agg(jsonb_build_object('certificateId', c.certificate_id, 'number', c.number, 'areaCode', c.area_code,
    'category', c.category, 'issuer', c.issuer, 'validFrom', c.valid_from, 'validUntil', c.valid_until,
    'revokedOn', c.revoked_on, 'standing', ${certificateStanding(today)}) order by c.valid_until desc)
  from certificates c where c.city = s.city and c.person_id = s.person_id), '[]')`

const postsOf = (today: string) => sql<PostView[]>`coalesce((
  select jsonb_agg(jsonb_build_object('postId', p.post_id, 'personId', p.person_id, 'unitId', p.unit_id,
    'unitName', u.name, 'title', p.title, 'roles', p.roles, 'kind', p.kind, 'actingFor', holder.name,
    'reason', p.reason, 'validFrom', p.valid_from, 'validUntil', p.valid_until,
    'standing', case when ${today}::date < p.valid_from then 'pending'
                     when ${today}::date > p.valid_until then 'ended' else 'current' end)
    order by p.valid_until desc nulls first, p.valid_from desc)
  from posts p
  join units u on u.city = p.city and u.unit_id = p.unit_id
  left join posts away on away.city = p.city and away.post_id = p.acting_for_post_id
  left join persons holder on holder.city = p.city and holder.person_id = away.person_id
  where p.city = s.city and p.person_id = s.person_id), '[]')`

const personColumns = (today: string) => sql`
  s.person_id as "personId", s.name, s.phone_masked as "phoneMasked", s.legal_qualification as "legalQualification",
  ${postsOf(today)} as posts, ${certificatesOf(today)} as certificates,
  exists (select from accounts a where a.city = s.city and a.person_id = s.person_id) as "hasAccount"`

export type PeopleQuestion = {
  readonly unitId?: number
  readonly search?: string
  readonly certificate?: 'attention'
  /** «name|id» of the last person of the page before. */
  readonly after?: string
}

/** People by name, thirty at a time; of one unit those who hold or will hold a post there. */
export async function findPeople(
  db: Db | Tx,
  { city, today }: { city: string; today: string },
  { unitId, search, certificate, after }: PeopleQuestion,
): Promise<{ people: PersonView[]; next: string | null }> {
  const [afterName, afterId] = after?.split('|') ?? []
  const { rows } = await sql<PersonView>`
    select ${personColumns(today)} from persons s
    where s.city = ${city}
      ${
        unitId === undefined
          ? sql``
          : sql`and exists (select from posts p where p.city = s.city
        and p.person_id = s.person_id and p.unit_id = ${unitId}
        and (p.valid_until is null or p.valid_until >= ${today}::date))`
      }
      ${search ? sql`and position(${search} in s.name) > 0` : sql``}
      ${certificate === 'attention' ? needsAttention(today) : sql``}
      ${afterName && afterId ? sql`and (s.name, s.person_id::text) > (${afterName}, ${afterId})` : sql``}
    order by s.name, s.person_id::text limit ${pageSize + 1}`.execute(db)
  const people = rows.slice(0, pageSize).map(withMask)
  const last = people.at(-1)
  return { people, next: rows.length > pageSize && last ? `${last.name}|${last.personId}` : null }
}

/** A person as lists and strangers see them: that there is a qualification, not its whole number. */
const withMask = (person: PersonView): PersonView => ({
  ...person,
  legalQualification: person.legalQualification && maskQualification(person.legalQualification),
})

/** Somebody at work whose last certificate ends within ninety days or has ended; never had one = not an officer. */
const needsAttention = (today: string) => sql`
  and exists (select from posts p where p.city = s.city and p.person_id = s.person_id
    and ${today}::date >= p.valid_from and (p.valid_until is null or p.valid_until >= ${today}::date))
  and exists (select from certificates c where c.city = s.city and c.person_id = s.person_id)
  and not exists (select from certificates c where c.city = s.city and c.person_id = s.person_id
    and c.valid_until - ${today}::date >= 90 and c.revoked_on is null)`

/** One person with the record of what was done to their posts and certificates. 404 when unknown. */
export async function findPerson(db: Db | Tx, actor: Actor, personId: string): Promise<PersonPage> {
  const { city, today } = actor
  const { rows } = await sql<PersonView>`
    select ${personColumns(today)} from persons s where s.city = ${city} and s.person_id = ${personId}`.execute(
    db,
  )
  const [person] = rows
  if (!person) throw problem(404, 'not_found', '没有找到该人员。')
  const mayManage = person.posts.some((post) => post.standing !== 'ended' && administers(actor, post.unitId))
  const close = mayManage || personId === actor.personId
  const events = close ? await findEvents(db, city, personId) : []
  return { person: close ? person : withMask(person), mayManage, events }
}

type EventRow = {
  readonly happenedAt: Date
  readonly who: string | null
  readonly actingFor: string | null
  readonly action: string
  readonly detail: Record<string, unknown>
}

async function findEvents(db: Db | Tx, city: string, personId: string): Promise<PersonPage['events']> {
  const { rows } = await sql<EventRow>`
    select e.happened_at as "happenedAt", who.name as who, away.name as "actingFor", e.action, e.detail
    from organisation_events e
    left join persons who on who.city = e.city and who.person_id = e.person_id
    left join persons away on away.city = e.city and away.person_id = e.acting_for
    where e.city = ${city} and e.subject_id = ${personId} order by e.event_id desc limit 100`.execute(db)
  return rows.map(({ happenedAt, who, actingFor, action, detail }) => ({
    happenedAt: happenedAt.toISOString(),
    who,
    actingFor,
    what: sayEvent(action, detail),
  }))
}

/**
 * Who can be given work in a unit today: posts in force there, one row a post, with any of `roles` (all when
 * empty), and the certificate valid today. A deputy is named with the person who is away.
 */
export async function findColleagues(
  db: Db | Tx,
  {
    city,
    unitId,
    roles = [],
    today,
  }: { city: string; unitId: number; roles?: readonly Role[]; today: string },
): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select s.person_id as "personId", p.post_id as "postId", s.name, p.unit_id as "unitId", u.name as "unitName",
      p.title, p.roles, p.kind, holder.name as "actingFor",
      (select jsonb_build_object('number', c.number, 'areaCode', c.area_code, 'category', c.category,
          'validFrom', c.valid_from, 'validUntil', c.valid_until)
       from certificates c where c.city = p.city and c.person_id = p.person_id
         and ${certificateInForce({ today, area: sql`u.area_code`, line: sql`u.line_code` })}
       order by c.valid_until desc limit 1) as certificate
    from posts p
    join persons s on s.city = p.city and s.person_id = p.person_id
    join units u on u.city = p.city and u.unit_id = p.unit_id
    left join posts away on away.city = p.city and away.post_id = p.acting_for_post_id
    left join persons holder on holder.city = p.city and holder.person_id = away.person_id
    where p.city = ${city} and p.unit_id = ${unitId}
      and ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)
      and (away.post_id is null or away.valid_until is null or ${today}::date <= away.valid_until)
      and (cardinality(${roles}::text[]) = 0 or p.roles && ${roles}::text[])
    order by array_position(array['regular', 'secondment', 'acting'], p.kind), s.name, p.post_id`.execute(db)
  return rows
}
