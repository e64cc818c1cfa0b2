import type { Officer } from '@zhiheng/law'
import { sql } from 'kysely'
import { certificateInForce } from '../organisation/index.ts'
import { answered } from '../platform/answered.ts'
import type { Tx } from '../platform/database.ts'

type Asked = {
  readonly city: string
  readonly unitId: number
  readonly personId: string
  readonly today: string
}
type Titled = { readonly personId: string; readonly name: string; readonly title: string }

/** Somebody who holds a post in the unit today, with the title of that post; null otherwise. */
export function findPersonTitle(tx: Tx, asked: Asked): Promise<Titled | null> {
  const { city, unitId, personId, today } = asked
  return answered(tx, 'title', today, [city, unitId, personId], () => readPersonTitle(tx, asked))
}

async function readPersonTitle(tx: Tx, { city, unitId, personId, today }: Asked): Promise<Titled | null> {
  const { rows } = await sql<Titled>`
    select /* by key */ s.person_id as "personId", s.name, p.title
    from persons s join posts p on p.city = s.city and p.person_id = s.person_id
    where s.city = ${city} and s.person_id = ${personId} and p.unit_id = ${unitId}
      and ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)
    order by p.kind = 'regular' desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/**
 * The same person as an officer: with the number of the certificate in force today for the unit's place and the line of
 * the item (`line`, null before one is chosen), '' where there is none (the judge says no).
 */
export function findOfficer(tx: Tx, asked: OfCase): Promise<Officer | null> {
  const { city, unitId, personId, today, line } = asked
  return answered(tx, 'officer', today, [city, unitId, personId, line], () => readOfficer(tx, asked))
}

type OfCase = Asked & { readonly line: string | null }

async function readOfficer(tx: Tx, { line, ...asked }: OfCase): Promise<Officer | null> {
  const person = await findPersonTitle(tx, asked)
  if (!person) return null
  const { city, unitId, personId, today } = asked
  const covering = { today, area: sql`u.area_code`, line: sql`coalesce(${line}::text, u.line_code)` }
  const { rows } = await sql<{ number: string }>`
    select /* by key */ c.number from certificates c join units u on u.city = c.city and u.unit_id = ${unitId}
    where c.city = ${city} and c.person_id = ${personId} and ${certificateInForce(covering)}
    order by c.valid_until desc limit 1`.execute(tx)
  return { personId: person.personId, name: person.name, certificateNumber: rows[0]?.number ?? '' }
}

/** Somebody in post in the unit today with every role they hold there, for who may be designated to preside. */
export async function findHearingOfficer(
  tx: Tx,
  { city, unitId, personId, today }: Asked,
): Promise<(Titled & { readonly roles: readonly string[] }) | null> {
  const titled = await findPersonTitle(tx, { city, unitId, personId, today })
  if (!titled) return null
  const { rows } = await sql<{ roles: string[] }>`
    select array_agg(distinct role order by role) as roles from posts p, unnest(p.roles) role
    where p.city = ${city} and p.person_id = ${personId} and p.unit_id = ${unitId}
      and ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)`.execute(
    tx,
  )
  return { ...titled, roles: rows[0]?.roles ?? [] }
}
