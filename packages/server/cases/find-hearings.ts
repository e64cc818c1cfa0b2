import type { HearingListRow } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { readInReach } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'

const most = 200

/** 听证安排: the hearings of the reach from a day on that are still to be held, the nearest first. */
export function findHearings(
  services: Services,
  actor: Actor,
  { from = actor.today, mine = false }: { readonly from?: string; readonly mine?: boolean },
): Promise<{ rows: HearingListRow[]; more: boolean }> {
  return readInReach(services, actor, async (tx) => {
    const { rows } = await sql<HearingListRow>`
      select h.case_id as "caseId", h.held_at as "at", h.place, h.is_public as "public", h.presider, h.recorder,
        h.served_on as "servedOn", c.case_number as "caseNumber", c.cause, c.party_name as "partyName", u.name as "unitName",
        h.presider_person_id = ${actor.personId}::uuid as mine
      from case_hearings h
      join case_files c on c.city = h.city and c.unit_id = h.unit_id and c.case_id = h.case_id
      join units u on u.city = h.city and u.unit_id = h.unit_id
      where h.city = ${actor.city} and h.standing = 'set' and c.stage = 'HEARING' and h.held_on >= ${from}::date
        and (not ${mine} or h.presider_person_id = ${actor.personId}::uuid)
      order by h.held_on, h.held_at, h.hearing_id limit ${most + 1}`.execute(tx)
    return { rows: rows.slice(0, most), more: rows.length > most }
  })
}
