import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { loadCatalogue } from '../catalogue/index.ts'
import { findActor, importOrganisation, readShippedOrganisation } from '../organisation/index.ts'
import type { Actor, Role } from '../platform/actor.ts'
import { asCity } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { TestDatabase } from '../platform/testing.ts'

export const city = '3207'
/** Who works in a test unit: a name for each part, with the roles it needs. */
// biome-ignore format: who may do what reads as a table
const staff = {
  lead:       { name: '王志强', roles: ['R1', 'R2'] },
  support:    { name: '刘敏',   roles: ['R1', 'R2'] },
  spare:      { name: '𠮷田华', roles: ['R1', 'R2'] },
  head:       { name: '周建国', roles: ['R3'] },
  reviewer:   { name: '䶮文斌', roles: ['R4'] },
  leader:     { name: '陈学文', roles: ['R5', 'R6'] },
  deputy:     { name: '赵卫东', roles: ['R5', 'R6'] },
  chief:      { name: '孙立新', roles: ['R6', 'R7'] },
  clerk:      { name: '李芳',   roles: ['R9'] },
  cashier:    { name: '钱进',   roles: ['R10'] },
  presider:   { name: '文素心', roles: ['R8'] },
  recorder:   { name: '叶知秋', roles: ['R8'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>
export type Part = keyof typeof staff
export type Staff = Readonly<Record<Part, Actor>>

/** The shipped city without people: units, catalogue, calendar. */
export async function aCity(database: TestDatabase, services: Services): Promise<void> {
  await asCity(database.db, city, async (tx) => {
    await importOrganisation(tx, city, readShippedOrganisation(), { demonstration: true })
  })
  await sql`update installation set city = ${city}, city_name = '连云港市'`.execute(database.owner)
  await loadCatalogue(services, city)
}

/** The people of one unit with posts and certificates in one unit, as actors of `today`. */
export async function aStaff({ owner, db }: TestDatabase, unitCode: string, today: string): Promise<Staff> {
  const entries = await Promise.all(
    (Object.entries(staff) as [Part, { name: string; roles: readonly Role[] }][]).map(
      async ([part, { name, roles }]) => {
        const personId = randomUUID()
        const postId = randomUUID()
        const number = `苏G${personId.slice(0, 8)}`
        await sql`insert into persons (city, person_id, name, legal_qualification) values (${city}, ${personId}, ${name}, ${part === 'reviewer' ? 'A20183207000001' : null})`.execute(
          owner,
        )
        await sql`insert into posts (city, post_id, person_id, unit_id, title, roles, kind, valid_from)
        select ${city}, ${postId}, ${personId}, unit_id, ${name}, ${[...roles]}, 'regular', '2020-01-01' from units where city = ${city} and code = ${unitCode}`.execute(
          owner,
        )
        await sql`insert into certificates (city, person_id, number, area_code, category, issuer, valid_from, valid_until)
        values (${city}, ${personId}, ${number}, '3207', '综合行政执法', '江苏省人民政府', '2020-01-01', '2030-12-31')`.execute(
          owner,
        )
        const actor = await findActor(db, { city, personId, postId, today, sessionId: 'test' })
        if (!actor) throw new Error(`no actor for ${name}`)
        return [part, actor] as const
      },
    ),
  )
  return Object.fromEntries(entries) as Staff
}

/** The same people on another day: posts and certificates are looked up by day, so is everything else. */
export const onDay = (people: Staff, today: string): Staff =>
  Object.fromEntries(Object.entries(people).map(([part, actor]) => [part, { ...actor, today }])) as Staff
