import type { InspectionContext, InspectionPlan, PublishedItem } from '@zhiheng/law'
import { sql } from 'kysely'
import { findRules } from '../cases/index.ts'
import { findPowerItem } from '../catalogue/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { findPowerHere, findPowerUnit } from '../powers/index.ts'
import { findPublished } from './inspection-items.ts'
import type { LoadedInspection } from './inspection-log.ts'

type Asked = {
  readonly found: LoadedInspection
  /** The plan of a draft that is not on the log yet; else the one that is. */
  readonly plan: InspectionPlan | null
  /** Items of units that are about to come along. */
  readonly joining?: readonly string[]
}

/** What the judge is told, read in the act's own transaction. */
export async function gatherInspectionContext(
  tx: Tx,
  actor: Actor,
  { found, plan, joining = [] }: Asked,
): Promise<InspectionContext> {
  const { city, unitId } = found.key
  const named = plan
    ? [plan, ...plan.participants].flatMap(({ items }) => items.map(({ itemId }) => itemId))
    : []
  const published = await findPublished(tx, city, [...named, ...joining])
  const day = plan?.from ?? actor.today
  return {
    today: actor.today,
    unit: { unitId, unitName: found.unitName },
    actor: { personId: actor.personId, roles: actor.roles, unitId: actor.unitId },
    published,
    powerless: await findPowerless(tx, city, published, day),
    frequency: await findFrequency(tx, found, plan, day),
  }
}

/** Items whose own unit has no power on that day. An entrusted organisation may inspect (INS-1), though it may not punish in its own name. */
async function findPowerless(
  tx: Tx,
  city: string,
  items: readonly PublishedItem[],
  day: string,
): Promise<InspectionContext['powerless']> {
  const powerless: { itemId: string; says: string; nextStep: string | null }[] = []
  for (const { itemId, itemCode, unitId } of items) {
    const item = await findPowerItem(tx, city, itemCode, day)
    if (!item) {
      powerless.push({ itemId, says: `目录里没有事项${itemCode}`, nextStep: null })
      continue
    }
    const unit = findPowerUnit(tx, city, unitId)
    const here = await findPowerHere(tx, { city, unit, item, place: null, day, filedOn: null })
    if (here && !here.may && here.failure !== 'entrusted')
      powerless.push({ itemId, says: here.says, nextStep: here.nextStep })
  }
  return powerless
}

const counting = ['approved', 'carriedOut', 'told']

/** Planned inspections of this enterprise by this unit, leading or coming along, in the year of the plan (INS-3, INS-6). */
export async function findFrequency(
  tx: Tx,
  { key: { city, unitId, inspectionId } }: LoadedInspection,
  plan: Pick<InspectionPlan, 'subject'> | null,
  day: string,
): Promise<InspectionContext['frequency']> {
  const { inspection } = await findRules(tx, city, day)
  const year = day.slice(0, 4)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from inspections
    where city = ${city} and subject_digest = ${plan?.subject.idDigest ?? ''} and inspection_id <> ${inspectionId}
      and (unit_id = ${unitId} or ${unitId} = any (participant_units)) and kind = 'planned'
      and status = any(${counting}) and planned_from between ${`${year}-01-01`} and ${`${year}-12-31`}`.execute(
    tx,
  )
  return { count: rows[0]?.count ?? 0, cap: inspection.yearlyCap, verified: inspection.verified }
}
