import { sql } from 'kysely'
import type { CaseInHand, CasesInHand } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inUnit, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { findUnitOfCase, loadCase } from './case-log.ts'
import { takeCaseActionIn } from './take-case-action.ts'

/**
 * What ending a post asks of the cases: which ones its holder still has, and to hand each over by a step on that
 * case's own log. Runs in the transaction of the post's end, so that no case is left without an officer.
 */
export function casesInHand(services: Services): CasesInHand {
  return {
    find: async (tx, { city, personId, unitId }) => {
      const { rows } = await sql<CaseInHand>`
        select case_id as "caseId", coalesce(case_number, to_char(registered_on, 'YYYY-MM-DD') || ' ' || place) as "caseNumber",
          coalesce(cause, '线索') as cause, case when lead_person_id = ${personId}::uuid then 'lead' else 'support' end as duty
        from case_files
        where city = ${city} and unit_id = ${unitId} and ${personId}::uuid in (lead_person_id, support_person_id)
          and stage not in ('ARCHIVED', 'NOT_ACCEPTED')
        order by registered_on, case_id`.execute(tx)
      return rows
    },
    reassign: async (tx, { by, at, to, cases, reason }) => {
      for (const { caseId, duty } of cases) {
        const unitId = await findUnitOfCase(tx, by.city, caseId)
        if (unitId === null) throw new Error(`case ${caseId} left the reach while its officer was replaced`)
        await inUnit(tx, unitId, () => handOver(services, tx, { by, at, to, caseId, duty, reason }))
      }
    },
  }
}

type HandOver = {
  readonly by: Actor
  readonly at: Date
  readonly to: { readonly personId: string }
  readonly caseId: string
  readonly duty: CaseInHand['duty']
  readonly reason: string
}

async function handOver(
  services: Services,
  tx: Tx,
  { by, at, to, caseId, duty, reason }: HandOver,
): Promise<void> {
  const found = await loadCase(tx, by.city, caseId, { lock: true })
  if (!found?.state.officers) throw new Error(`case ${caseId} has no officers to replace`)
  const { lead, support } = found.state.officers
  const input = {
    leadId: duty === 'lead' ? to.personId : lead.personId,
    supportId: duty === 'support' ? to.personId : support.personId,
    noConflict: true,
    reason,
  }
  // The administrator hands over in the place of the head of the unit, and the log says who did.
  const actor = { ...by, unitId: found.key.unitId, roles: [...by.roles, 'R3' as const] }
  await takeCaseActionIn(services, tx, actor, found, {
    caseId,
    action: 'reassignOfficers',
    revision: found.state.revision,
    input,
    now: at,
  })
}
