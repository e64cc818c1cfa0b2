import { type NumberLease, type NumberLeases, roleNames } from '@zhiheng/contract'
import { documentNumber, ordinaryActions } from '@zhiheng/law'
import { sql } from 'kysely'
import { findColleagues } from '../organisation/index.ts'
import type { Actor, Role } from '../platform/actor.ts'
import { type Tx, together } from '../platform/database.ts'

/** Only 当场行政处罚决定书 is numbered beforehand (《行政处罚法》第五十二条, APL-052a). */
export const leasedType = '当罚'
/** Who decides on the spot, and so may hold numbers: 承办人、协办人. */
export const holdingRoles = ordinaryActions.decideSummary.by as readonly Role[]
/** Who keeps the unit's books and may draw and take back for an officer. */
const keepingRoles: readonly Role[] = ['R3', 'R9']

export const keepsNumbers = ({ roles }: Actor): boolean => roles.some((role) => keepingRoles.includes(role))
export const keepersInWords = keepingRoles.map((role) => roleNames[role]).join('、')
const holdsNumbers = ({ roles }: Actor): boolean => roles.some((role) => holdingRoles.includes(role))

export type Holder = { readonly personId: string; readonly name: string }

/** The officers of the actor's unit as of today, each once. Acting posts give no officer's work. */
export async function findHolders(tx: Tx, { city, unitId, today }: Actor): Promise<readonly Holder[]> {
  const colleagues = await findColleagues(tx, { city, unitId, today, roles: holdingRoles })
  const people = new Map<string, Holder>()
  for (const { personId, name, kind } of colleagues)
    if (kind !== 'acting') people.set(personId, { personId, name })
  return [...people.values()]
}

/** For whom the actor may draw: keepers for every officer of the unit, an officer for themselves. */
export function mayDrawFor(actor: Actor, holders: readonly Holder[]): readonly Holder[] {
  const keeps = keepsNumbers(actor)
  if (!keeps && !holdsNumbers(actor)) return []
  return holders.filter(({ personId }) => keeps || personId === actor.personId)
}

export async function findPrefix(tx: Tx, { city, unitId }: Actor): Promise<string | null> {
  const { rows } = await sql<{ prefix: string | null }>`
    select prefix from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  return rows[0]?.prefix || null
}

/** A 文号 of the lease as it will be printed; a unit that has lost its 机关代字 sees the serial. */
export const numberOf = (prefix: string | null, year: number, serial: number): string =>
  prefix ? documentNumber({ prefix, type: leasedType, year, serial }) : `〔${year}〕${serial}号`

type Row = {
  readonly leaseId: string
  readonly name: string
  readonly year: number
  readonly holderId: string
  readonly holder: string
  readonly firstSerial: number
  readonly size: number
  readonly left: number
  readonly next: number | null
  readonly drawnAt: Date
  readonly drawnBy: string
  readonly returnedAt: Date | null
  readonly returnedBy: string | null
  readonly unused: number | null
}

/** The leases of the actor's unit: all that are out, and what was given back this year or last. */
export async function findLeases(tx: Tx, actor: Actor): Promise<NumberLeases> {
  const { city, unitId, today } = actor
  const year = Number(today.slice(0, 4))
  const { rows } = await sql<Row>`
    select l.lease_id as "leaseId", l.name, l.year, l.holder_id as "holderId", h.name as holder,
      l.first_serial as "firstSerial", l.size, coalesce(n."left", 0)::integer as "left", n.next,
      l.drawn_at as "drawnAt", d.name as "drawnBy", l.returned_at as "returnedAt", r.name as "returnedBy", l.unused
    from number_leases l
    join persons h on h.city = l.city and h.person_id = l.holder_id
    join persons d on d.city = l.city and d.person_id = l.drawn_by
    left join persons r on r.city = l.city and r.person_id = l.returned_by
    left join lateral (
      select count(*) as "left", min(n.serial) as next from document_numbers n
      where n.city = l.city and n.unit_id = l.unit_id and n.lease_id = l.lease_id and n.state = 'leased') n on true
    where l.city = ${city} and l.unit_id = ${unitId} and (l.returned_at is null or l.year >= ${year - 1})
    order by l.returned_at is not null, l.holder_id <> ${actor.personId}, l.year, l.drawn_at desc, l.first_serial desc`.execute(
    tx,
  )
  const [prefix, holders] = await together(findPrefix(tx, actor), findHolders(tx, actor))
  const supplied = new Set(
    rows
      .filter((row) => row.returnedAt === null && row.year === year && row.left > 0)
      .map((row) => row.holderId),
  )
  const still = new Set(holders.map(({ personId }) => personId))
  const keeps = keepsNumbers(actor)
  return {
    year,
    leases: rows.map((row) => viewOf(row, { actor, year, prefix, still, keeps })),
    mayDrawFor: mayDrawFor(actor, holders)
      .filter(({ personId }) => !supplied.has(personId))
      .map((holder) => ({ ...holder, mine: holder.personId === actor.personId })),
  }
}

type Around = {
  readonly actor: Actor
  readonly year: number
  readonly prefix: string | null
  readonly still: ReadonlySet<string>
  readonly keeps: boolean
}

function viewOf(row: Row, { actor, year, prefix, still, keeps }: Around): NumberLease {
  const { leaseId, name, holderId, holder, firstSerial, size, left, next, drawnBy } = row
  const mine = holderId === actor.personId
  return {
    ...{ leaseId, name, holder, mine, size, left, drawnBy, year: row.year },
    pastYear: row.year < year,
    first: numberOf(prefix, row.year, firstSerial),
    last: numberOf(prefix, row.year, firstSerial + size - 1),
    next: next === null ? null : numberOf(prefix, row.year, next),
    used: size - left - (row.unused ?? 0),
    holderLeft: !still.has(holderId),
    drawnAt: row.drawnAt.toISOString(),
    returned: row.returnedAt && {
      at: row.returnedAt.toISOString(),
      by: row.returnedBy ?? '',
      unused: row.unused ?? 0,
    },
    mayReturn: row.returnedAt === null && (mine || keeps),
  }
}
