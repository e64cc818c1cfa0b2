import type { FieldRow } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { waiting } from './find-inbox.ts'
import { isServedKind, isUnsealedKind } from './paper-kinds-in-sql.ts'

const most = 100

/**
 * 今日: the open files I handle and what waits for me, the earliest safe day first. How many there are, and of whom there are
 * more, is asked nowhere: the street is no place for ranks.
 */
export function findFieldDay({ db }: Services, actor: Actor): Promise<{ rows: FieldRow[]; more: boolean }> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<FieldRow>`
      select c.case_id as "caseId", c.revision, c.stage, c.case_number as "caseNumber", c.cause, c.party_name as "partyName",
        c.place, (${actor.personId}::uuid in (c.lead_person_id, c.support_person_id)) is true as mine,
        w.what, c.awaiting_what as awaiting, d.proof as deadline,
        (select count(*)::int from case_papers p
          where p.city = c.city and p.unit_id = c.unit_id and p.case_id = c.case_id and ${isServedKind}
            and p.served_on is null and p.voided_on is null
            and (p.sealed_sha256 is not null or ${isUnsealedKind})) as "toServe",
        (select count(*)::int from case_deadlines o
          where o.city = c.city and o.unit_id = c.unit_id and o.case_id = c.case_id and o.rule = 'obeyCorrection'
            and o.met_on is null) as "toRecheck",
        spot.latitude, spot.longitude
      from case_files c
      left join (${waiting(actor)}) w on w.case_id = c.case_id
      left join case_deadlines d on d.city = c.city and d.unit_id = c.unit_id and d.case_id = c.case_id and d.deadline_id = c.next_due_id
      left join lateral (
        select (a.details->>'latitude')::float8 as latitude, (a.details->>'longitude')::float8 as longitude from attachments a
        where a.city = c.city and a.unit_id = c.unit_id and a.case_id = c.case_id
          and a.details->>'latitude' is not null and a.details->>'longitude' is not null
        order by a.uploaded_at desc limit 1) spot on true
      where c.city = ${actor.city} and c.unit_id = ${actor.unitId} and c.awaiting_what is not null
        and (w.case_id is not null or ${actor.personId}::uuid in (c.lead_person_id, c.support_person_id))
      order by c.next_due_on nulls last, c.registered_on, c.case_id limit ${most + 1}`.execute(tx)
    return { rows: rows.slice(0, most), more: rows.length > most }
  })
}
