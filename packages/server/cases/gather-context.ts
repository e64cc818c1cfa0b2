import { type CaseState, type CityRules, type JudgeContext, startingRules } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar } from '../catalogue/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { askEarlierFine } from './ask-across.ts'

/** The rules of the city in force on a day; a city that set none starts with the package's own. */
export async function findRules(tx: Tx, city: string, onDay: string): Promise<CityRules> {
  const { rows } = await sql<{ rules: CityRules }>`
    select /* by key */ rules from city_rules where city = ${city} and valid_from <= ${onDay}::date order by valid_from desc limit 1`.execute(
    tx,
  )
  return rows[0]?.rules ?? startingRules
}

/** The day whose rules govern a case: its filing, before that the day the clue was registered; `today` where there is neither. */
export const rulesDay = (state: CaseState, today: string): string => state.filedOn ?? state.clue?.on ?? today

type Given = {
  readonly actor: Actor
  readonly state: CaseState
  readonly now: string
  readonly unitId: number
  readonly named?: readonly string[]
}

/**
 * What the judge is told beside the file. `named` are people of the payload whose certificates matter (officers being
 * assigned, servers of a paper). One query for the people, one for the unit; calendar and rules are read by day.
 */
export async function gatherContext(
  tx: Tx,
  { actor, state, now, unitId, named = [] }: Given,
): Promise<JudgeContext> {
  const { city, today } = actor
  const officers = state.officers ? [state.officers.lead.personId, state.officers.support.personId] : []
  const people = await findCertificates(tx, city, today, [...new Set([...officers, ...named])])
  const { rows } = await sql<{
    level: JudgeContext['unit']['level']
    line: string | null
    qualification: string | null
  }>`
    select /* by key */ u.level, u.line_code as line,
      (select legal_qualification from persons where city = ${city} and person_id = ${actor.personId}) as qualification
    from units u where u.city = ${city} and u.unit_id = ${unitId}`.execute(tx)
  const unit = rows[0] ?? { level: 'town', line: null, qualification: null }
  return {
    now,
    today,
    calendar: await findCalendar(tx, city),
    rules: await findRules(tx, city, rulesDay(state, today)),
    actor: { personId: actor.personId, roles: actor.roles, qualified: unit.qualification !== null },
    unit: { level: unit.level, line: unit.line },
    certificates: people,
    earlierFine: await askEarlierFine(tx, { city, state, actor }),
  }
}

/** 执法证 in force on a day, by person; the newest where there are several. */
async function findCertificates(
  tx: Tx,
  city: string,
  today: string,
  people: readonly string[],
): Promise<JudgeContext['certificates']> {
  if (people.length === 0) return {}
  const { rows } = await sql<{ personId: string; number: string; validFrom: string; validUntil: string }>`
    select /* by key */ distinct on (person_id) person_id as "personId", number, valid_from as "validFrom", valid_until as "validUntil"
    from certificates
    where city = ${city} and person_id = any(${people}) and ${today}::date between valid_from and valid_until
      and (revoked_on is null or ${today}::date < revoked_on)
    order by person_id, valid_until desc`.execute(tx)
  return Object.fromEntries(rows.map(({ personId, ...certificate }) => [personId, certificate]))
}
