import { caseShares } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { endShare, findShares, mayShare, type SharedCase, shareCase } from '../organisation/index.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { noSuch } from './no-such-thing.ts'

/** 横向：一案一授权。Who else reads this case, and until when. 404 for a case outside the reach. */
export function caseShareRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, caseShares.find, ({ actor, params }) =>
    inReach(db, actor, async (tx) => {
      const { unitId } = await findShared(tx, actor.city, params.caseId)
      return { shares: await findShares(tx, actor, params.caseId), mayShare: mayShare(actor, unitId) }
    }),
  )
  serve(app, caseShares.share, ({ actor, params, body, request }) =>
    inReach(db, actor, async (tx) =>
      shareCase(tx, actor, clock.now(request), await findShared(tx, actor.city, params.caseId, true), body),
    ),
  )
  serve(app, caseShares.end, ({ actor, params: { caseId, shareId }, body, request }) =>
    inReach(db, actor, async (tx) => {
      const file = await findShared(tx, actor.city, caseId)
      await endShare(tx, actor, clock.now(request), file, { shareId, ...body })
      return { done: true } as const
    }),
  )
}

/** `lock` lets two grants to one unit in the same moment see each other; only the handling unit has anything to lock. */
async function findShared(tx: Tx, city: string, caseId: string, lock = false): Promise<SharedCase> {
  if (lock)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`share|${city}|${caseId}`}, 0))`.execute(tx)
  const { rows } = await sql<SharedCase>`
    select case_id as "caseId", unit_id as "unitId", line from case_files
    where city = ${city} and case_id = ${caseId}`.execute(tx)
  return rows[0] ?? noSuch('案件')
}
