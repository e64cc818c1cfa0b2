import type { ReadingView } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { CaseKey } from './case-log.ts'
import { noSuch } from './no-such-thing.ts'

type Reading = {
  readonly what: 'case' | 'identifier' | 'paper' | 'attachment'
  readonly detail?: string
  readonly now: Date
  /** Noted once an hour for the same reader: the stretches of one film, the small pictures of one page. */
  readonly hourly?: boolean
}

/** Opening is on the record like changing; in the same transaction as what is shown. */
export async function recordReading(
  tx: Tx,
  actor: Actor,
  { city, unitId, caseId }: CaseKey,
  { what, detail, now, hourly = false }: Reading,
): Promise<void> {
  await sql`insert into case_readings (city, unit_id, case_id, at, person_id, person_name, reader_unit, what, detail)
    select ${city}, ${unitId}, ${caseId}, ${now.toISOString()}::timestamptz, ${actor.personId}, ${actor.name}, ${actor.unitId}, ${what}, ${detail ?? null}::text
    where not (${hourly} and exists (
      select from case_readings where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} and person_id = ${actor.personId}
        and what = ${what} and detail = ${detail ?? null}::text and at > ${now.toISOString()}::timestamptz - interval '1 hour'))`.execute(
    tx,
  )
}

/** Who may ask who read a case: its unit's leaders and reviewers, and supervisors (rules §5.1). */
const mayAsk = (actor: Actor, unitId: number) =>
  (actor.unitId === unitId && actor.roles.some((role) => ['R3', 'R4', 'R5', 'R7', 'ADMIN'].includes(role))) ||
  actor.roles.includes('R12')

/** Who read this case, newest first, a hundred at a time. 403 for those who may not ask. */
export function findReadings({ db }: Services, actor: Actor, caseId: string): Promise<ReadingView[]> {
  return inReach(db, actor, async (tx) => {
    const { rows: found } = await sql<{
      unitId: number
    }>`select unit_id as "unitId" from case_files where city = ${actor.city} and case_id = ${caseId}`.execute(
      tx,
    )
    const [file] = found
    if (!file) throw noSuch('案件')
    if (!mayAsk(actor, file.unitId))
      throw problem(403, 'may_not_ask', '您的岗位不能查看本案的查阅记录。', {
        wayForward: '由本单位负责人、法制审核人员或者执法监督人员查看。',
      })
    const { rows } = await sql<Omit<ReadingView, 'at'> & { at: Date }>`
      select r.at, r.person_name as "personName", u.name as "unitName", r.what, r.detail
      from case_readings r join units u on u.city = r.city and u.unit_id = r.reader_unit
      where r.city = ${actor.city} and r.unit_id = ${file.unitId} and r.case_id = ${caseId}
      order by r.reading_id desc limit 100`.execute(tx)
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
  })
}
