import { stageTitle } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'

/** The cases a withdrawal touched and where each stands now, as far as the reader's reach carries. */
export async function findHandovers(tx: Tx, { city }: Actor, instrumentId: string) {
  const { rows } = await sql<{
    caseId: string
    unitName: string
    caseName: string
    receiver: string
    stageThen: string
    stageNow: string
  }>`
    select h.case_id as "caseId", u.name as "unitName", r.name as receiver, h.stage as "stageThen", c.stage as "stageNow",
      coalesce(c.case_number, to_char(c.registered_on, 'YYYY-MM-DD') || ' ' || c.place) as "caseName"
    from power_handovers h
    join case_files c on c.city = h.city and c.unit_id = h.unit_id and c.case_id = h.case_id
    join units u on u.city = h.city and u.unit_id = h.unit_id
    join units r on r.city = h.city and r.unit_id = h.receiver_unit
    where h.city = ${city} and h.instrument_id = ${instrumentId}
    order by h.unit_id, h.case_id`.execute(tx)
  return rows.map((row) => ({
    ...row,
    stageThen: stageTitle(row.stageThen),
    stageNow: stageTitle(row.stageNow),
  }))
}

/** The receiver prepared for a case by the newest withdrawal that touched it; null where none did. */
export async function findPreparedHandover(tx: Tx, city: string, caseId: string) {
  const { rows } = await sql<{ receiverUnitId: number; receiver: string; instrument: string; from: string }>`
    select h.receiver_unit as "receiverUnitId", r.name as receiver,
      i.title || case when i.document_number = '' then '' else '（' || i.document_number || '）' end as instrument,
      (select min(w.valid_from)::text from power_withdrawals w where w.city = h.city and w.instrument_id = h.instrument_id) as "from"
    from power_handovers h
    join units r on r.city = h.city and r.unit_id = h.receiver_unit
    join power_instruments i on i.city = h.city and i.instrument_id = h.instrument_id
    where h.city = ${city} and h.case_id = ${caseId} order by h.prepared_at desc limit 1`.execute(tx)
  return rows[0] ?? null
}
