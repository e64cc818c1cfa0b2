import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustManagePerson } from './open-post.ts'
import { type Doer, recordEvent } from './record-event.ts'

/** A2018******0001: enough to tell two certificates apart. */
export const maskQualification = (number: string): string =>
  `${number.slice(0, 5)}${'*'.repeat(Math.max(1, number.length - 9))}${number.slice(-4)}`

/**
 * 国家统一法律职业资格 of a person, without which nobody gives a first legal review (《行政处罚法》第五十八条第二款). Null takes it
 * off the record; writing what already stands changes and records nothing. 404 unknown person, 403 unless an
 * administrator of one of their units, 409 `qualification_taken` when the number stands against somebody else.
 */
export async function registerQualification(
  tx: Tx,
  doer: Doer,
  personId: string,
  number: string | null,
): Promise<void> {
  await mustManagePerson(tx, doer, personId)
  // One number at a time in a city: two administrators cannot give it to two people at once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`legal-qualification|${doer.city}|${number}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ before: string | null; taken: boolean }>`
    select legal_qualification as before, exists (select from persons o
        where o.city = s.city and o.legal_qualification = ${number} and o.person_id <> s.person_id) as taken
    from persons s where s.city = ${doer.city} and s.person_id = ${personId}`.execute(tx)
  const before = rows[0]?.before ?? null
  if (rows[0]?.taken)
    throw problem(409, 'qualification_taken', '该证书编号已登记在另一人名下。', {
      field: 'number',
      wayForward: '请核对证书原件；确系登记有误的，先注销原登记。',
    })
  if (before === number) return
  await sql`update persons set legal_qualification = ${number}
    where city = ${doer.city} and person_id = ${personId}`.execute(tx)
  await recordEvent(tx, doer, 'register_qualification', personId, { number, before })
}
