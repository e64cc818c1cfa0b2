import type { CaseState, JudgeContext } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/**
 * 一事不二罚 (《行政处罚法》第二十九条): has any unit of the city already fined this party for the same act?
 * The question crosses the wall, so it is put by a function of the database that answers day, unit and article,
 * nothing else, and writes down who asked. Party, item and place it takes from the case as it stands, who asks from the
 * transaction. Asked once the fine is proposed; the same act is the same party, item and place with days of the act
 * that overlap.
 */
export async function askEarlierFine(tx: Tx, state: CaseState): Promise<JudgeContext['earlierFine']> {
  const { party, item, act, discretion } = state
  if (!party || !item || !act || !discretion || discretion.fineFen === 0 || state.decision?.approved)
    return null
  const { rows } = await sql<{ on: string; unit: string; article: string }>`
    select fined_on as "on", unit_name as unit, article
    from ask_earlier_fine(${state.caseId}::uuid, ${act.actFrom}::date, ${act.actUntil}::date)`.execute(tx)
  return rows[0] ?? null
}
