import type { MajorFilingRow, MajorFilingStanding } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { readInReach } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'

const most = 200
type Counts = Record<MajorFilingStanding, number>

/** 重大行政处罚决定备案: the major decisions of the reach with where their report stands; late ones first, then by the last day. */
export function findMajorFilings(
  services: Services,
  actor: Actor,
  { standing }: { readonly standing?: MajorFilingStanding },
): Promise<{ rows: MajorFilingRow[]; more: boolean; counts: Counts }> {
  const found = sql`
    select d.city, d.unit_id, d.case_id, d.started_on, d.legal_due_on, d.met_on, c.case_number, c.cause, c.party_name, c.fine_fen,
      case when d.met_on is null then case when d.legal_due_on < ${actor.today}::date then 'overdue' else 'due' end
        when c.superior_what is not null then 'sent' else 'received' end as standing
    from case_deadlines d
    join case_files c on c.city = d.city and c.unit_id = d.unit_id and c.case_id = d.case_id
    where d.city = ${actor.city} and d.rule = 'fileMajorDecision'`
  return readInReach(services, actor, async (tx) => {
    const { rows: counted } = await sql<{ standing: MajorFilingStanding; count: number }>`
      select standing, count(*)::integer as count from (${found}) f group by standing`.execute(tx)
    const counts: Counts = { overdue: 0, due: 0, sent: 0, received: 0 }
    for (const one of counted) counts[one.standing] = one.count
    const { rows } = await sql<MajorFilingRow>`
      select f.case_id as "caseId", f.case_number as "caseNumber", f.cause, f.party_name as "partyName", u.name as "unitName",
        f.started_on as "decidedOn", f.fine_fen as "fineFen", p.number, f.legal_due_on as "dueOn", f.met_on as "sentOn", f.standing
      from (${found}) f
      join units u on u.city = f.city and u.unit_id = f.unit_id
      left join lateral (
        select number from case_papers p where p.city = f.city and p.unit_id = f.unit_id and p.case_id = f.case_id
          and p.kind = 'K09' and p.voided_on is null order by p.revision desc limit 1) p on true
      where ${standing ?? null}::text is null or f.standing = ${standing ?? null}::text
      order by array_position(array['overdue', 'due', 'sent', 'received'], f.standing), f.legal_due_on, f.case_id
      limit ${most + 1}`.execute(tx)
    return { rows: rows.slice(0, most), more: rows.length > most, counts }
  })
}
