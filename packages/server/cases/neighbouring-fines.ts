import type { NeighbouringFines } from '@zhiheng/contract'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { noSuch } from './no-such-thing.ts'

/**
 * 同类案件: how decided cases of the same item in the city were fined, tier by tier. The question crosses the wall (decision
 * 0016): item and kind of party are read from the case by the database, which answers numbers alone and writes down who asked.
 */
export function findNeighbouringFines(
  { db }: Services,
  actor: Actor,
  caseId: string,
): Promise<NeighbouringFines[]> {
  return inReach(db, actor, async (tx) => {
    const { rows: known } = await sql`
      select 1 from case_files where city = ${actor.city} and case_id = ${caseId}::uuid`.execute(tx)
    if (known.length === 0) throw noSuch('案件')
    const { rows } = await sql<
      Record<'least' | 'median' | 'most', string> & { tier: string | null; cases: number }
    >`
      select tier, cases, least_fen::text as least, median_fen::text as median, most_fen::text as most
      from ask_neighbouring_fines(${caseId}::uuid)`.execute(tx)
    return rows.map(({ tier, cases, least, median, most }) => ({
      tier,
      cases,
      leastFen: Number(least),
      medianFen: Number(median),
      mostFen: Number(most),
    }))
  })
}
