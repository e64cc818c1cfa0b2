import {
  type CaseState,
  type CityRules,
  completeRules,
  type ItemSnapshot,
  type JudgeContext,
  officerIdsOf,
  openDispute,
  type PowerHere,
  type PowerUnit,
  settledHere,
  startingRules,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar, findItem } from '../catalogue/index.ts'
import { certificateInForce, speaksFor } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { answered } from '../platform/answered.ts'
import { type Tx, together } from '../platform/database.ts'
import { findPowerHere, findPreparedHandover, powerUnitColumns } from '../powers/index.ts'
import { askAgainBeforeDeciding, askEarlierFine, askFiledElsewhere } from './ask-across.ts'

/** The rules of the city in force on a day; a city that set none starts with the package's own. */
export function findRules(tx: Tx, city: string, onDay: string): Promise<CityRules> {
  return answered(tx, 'rules', onDay, [city], () => readRules(tx, city, onDay))
}

async function readRules(tx: Tx, city: string, onDay: string): Promise<CityRules> {
  const { rows } = await sql<{ rules: CityRules }>`
    select /* by key */ rules from city_rules where city = ${city} and valid_from <= ${onDay}::date order by valid_from desc limit 1`.execute(
    tx,
  )
  return rows[0] ? completeRules(rows[0].rules) : startingRules
}

export type RulesOf = (tx: Tx, day: string) => Promise<CityRules>
/** The rules of a day that has begun are never changed: work over many cases asks for each day once. */
export function rememberRules(city: string): RulesOf {
  const known = new Map<string, Promise<CityRules>>()
  return (tx, day) => {
    const rules = known.get(day) ?? findRules(tx, city, day)
    known.set(day, rules)
    return rules
  }
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
  const line = state.item?.line ?? null
  const asked = [...new Set([...officerIdsOf(state), ...named])]
  const reading = answered(tx, 'unit', today, [city, unitId, actor.personId], () =>
    findUnitAndActor(tx, city, unitId, actor.personId),
  )
  const [certificates, unit, rules, superior, calendar, filedElsewhere, earlierFine, powers, laterItem] =
    await together(
      answered(tx, 'certificates', today, [city, unitId, line, ...asked], () =>
        findCertificates(tx, { city, unitId, today, line, people: asked }),
      ),
      reading,
      findRules(tx, city, rulesDay(state, today)),
      isSuperior(tx, actor, state),
      findCalendar(tx, city),
      askFiledElsewhere(tx, state),
      askEarlierFine(tx, state),
      findPowersHere(tx, actor, state, reading, state.item),
      findLaterItem(tx, actor, state),
    )
  return {
    now,
    today,
    calendar,
    rules,
    actor: {
      personId: actor.personId,
      roles: actor.roles,
      qualified: unit !== null && unit.qualification !== null,
      ...(superior && { superior }),
      ...(isSupervisor(actor, state) && { supervisor: true }),
    },
    unit: unit ? { level: unit.level, line: unit.line, kind: unit.kind } : unknownUnit,
    powers,
    certificates,
    filedElsewhere,
    laterItem,
    earlierFine,
    earlierViolation: await askAgainBeforeDeciding(tx, state, rules),
  }
}

/**
 * 处罚权 of the case's unit over one item today (第十七条至第二十四条). Who was named by agreement or by the superior to handle the case is
 * not asked again where the act took place (第二十五条第二款).
 */
export async function findPowersHere(
  tx: Tx,
  { city, today }: Actor,
  state: CaseState,
  unit: Promise<PowerUnit | null>,
  item: ItemSnapshot | null,
): Promise<NonNullable<JudgeContext['powers']>> {
  if (!item) return {}
  const place = settledHere(state) ? null : (state.clue?.areaCode ?? null)
  const here = await findPowerHere(tx, { city, unit, item, place, day: today, filedOn: state.filedOn })
  if (!here) return {}
  return { [item.code]: here.may ? here : await preparedFirst(tx, city, state.caseId, here) }
}

/** The receiver that was named when the power was withdrawn stands before the nearest. */
async function preparedFirst(tx: Tx, city: string, caseId: string, here: PowerHere): Promise<PowerHere> {
  const prepared = await findPreparedHandover(tx, city, caseId)
  if (!prepared || !here.receivers.some(({ unitId }) => unitId === prepared.receiverUnitId)) return here
  const others = here.receivers.filter(({ unitId }) => unitId !== prepared.receiverUnitId)
  return { ...here, receivers: [{ unitId: prepared.receiverUnitId, name: prepared.receiver }, ...others] }
}

const beforeDecision: ReadonlySet<CaseState['stage']> = new Set([
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'HEARING',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
])

/** 从旧兼从轻 (第三十七条): the item of the file as it stands today, where that is another version; asked until the decision is made. */
async function findLaterItem(tx: Tx, { city, today }: Actor, { item, stage }: CaseState) {
  if (!item || !beforeDecision.has(stage)) return null
  const now = await findItem(tx, city, item.code, today)
  return now && now.validFrom > item.validFrom ? now : null
}

type UnitAndActor = PowerUnit & { readonly qualification: string | null }
const unknownUnit: JudgeContext['unit'] = { level: 'town', line: null, kind: 'unknown' }

async function findUnitAndActor(
  tx: Tx,
  city: string,
  unitId: number,
  personId: string,
): Promise<UnitAndActor | null> {
  const { rows } = await sql<UnitAndActor>`
    select /* by key */ ${powerUnitColumns},
      (select legal_qualification from persons where city = ${city} and person_id = ${personId}) as qualification
    from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  return rows[0] ?? null
}

/** Whether who asks speaks for the common superior of an open 管辖争议; nobody of the case's own unit does. */
export async function isSuperior(tx: Tx, { city, unitId }: Actor, state: CaseState): Promise<boolean> {
  const dispute = openDispute(state)
  if (!dispute || unitId === state.unitId) return false
  return speaksFor(tx, city, { unitId, superiorUnitId: dispute.raised.superiorUnitId })
}

/** Whether who asks sits in the 司法局 to which a major decision of this case was reported (K09). */
export const isSupervisor = ({ unitId }: Actor, { majorFilings }: CaseState): boolean =>
  majorFilings.some(({ supervisorUnitId }) => supervisorUnitId === unitId)

type Holders = {
  readonly city: string
  readonly unitId: number
  readonly today: string
  /** The line of the chosen item; null before there is one, then the unit's own counts. */
  readonly line: string | null
  readonly people: readonly string[]
}

/** 执法证 in force on a day for the unit's place and the case's line, by person; the longest where there are several. */
async function findCertificates(
  tx: Tx,
  { city, unitId, today, line, people }: Holders,
): Promise<JudgeContext['certificates']> {
  if (people.length === 0) return {}
  const covering = { today, area: sql`u.area_code`, line: sql`coalesce(${line}::text, u.line_code)` }
  const { rows } = await sql<{ personId: string; number: string; validFrom: string; validUntil: string }>`
    select /* by key */ distinct on (c.person_id) c.person_id as "personId", c.number, c.valid_from as "validFrom", c.valid_until as "validUntil"
    from certificates c join units u on u.city = c.city and u.unit_id = ${unitId}
    where c.city = ${city} and c.person_id = any(${people}) and ${certificateInForce(covering)}
    order by c.person_id, c.valid_until desc`.execute(tx)
  return Object.fromEntries(rows.map(({ personId, ...certificate }) => [personId, certificate]))
}
