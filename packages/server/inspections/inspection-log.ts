import { createHash } from 'node:crypto'
import {
  applyInspection,
  foldInspection,
  type InspectionEntry,
  type InspectionPlan,
  type InspectionState,
  noInspection,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { chain } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'

export type InspectionKey = { readonly city: string; readonly unitId: number; readonly inspectionId: string }
export type LoadedInspection = {
  readonly key: InspectionKey
  readonly unitName: string
  readonly dataKey: string
  readonly head: string
  readonly log: readonly InspectionEntry[]
  readonly state: InspectionState
}

/** The hash before the first line: an inspection cannot borrow the log of another. */
export const headOfInspection = (inspectionId: string): string =>
  createHash('sha256').update(`zhiheng inspection ${inspectionId}`).digest('hex')

/** 404 for what is not there and for what lies outside the reach: the two must read the same. */
export const noSuchInspection = () =>
  problem(404, 'not_found', '没有找到这次行政检查。', {
    wayForward: '核对链接；不在您查阅范围内的检查不会显示。',
  })

/** The inspection by its log, as far as the reach carries. With `lock` acts on one inspection follow each other. */
export async function loadInspection(
  tx: Tx,
  city: string,
  inspectionId: string,
  { lock }: { readonly lock: boolean },
): Promise<LoadedInspection> {
  // The wall lets nobody lock what another unit leads: such a row is only read, and the judge says whose it is.
  if (lock)
    await sql`select from inspections where city = ${city} and inspection_id = ${inspectionId} for update`.execute(
      tx,
    )
  const { rows } = await sql<{ unitId: number; unitName: string; dataKey: string; head: string }>`
    select i.unit_id as "unitId", (select name from units u where u.city = i.city and u.unit_id = i.unit_id) as "unitName",
      i.data_key as "dataKey", i.log_head as head
    from inspections i where i.city = ${city} and i.inspection_id = ${inspectionId}`.execute(tx)
  const [row] = rows
  if (!row) throw noSuchInspection()
  const key = { city, unitId: row.unitId, inspectionId }
  const lines = await sql<{ entry: string }>`
    select entry from inspection_events
    where city = ${city} and unit_id = ${row.unitId} and inspection_id = ${inspectionId} order by revision`.execute(
    tx,
  )
  const log = lines.rows.map(({ entry }) => JSON.parse(entry) as InspectionEntry)
  const { unitName, dataKey, head } = row
  return { key, unitName, dataKey, head, log, state: foldInspection(log) }
}

/** A new inspection before its first line. */
export const newInspection = (actor: Actor, inspectionId: string, dataKey: string): LoadedInspection => ({
  key: { city: actor.city, unitId: actor.unitId, inspectionId },
  unitName: actor.unitName,
  dataKey,
  head: headOfInspection(inspectionId),
  log: [],
  state: noInspection,
})

/** Adds one line and brings the row of the list after it; returns the inspection as it then stands. */
export async function appendToInspection(
  tx: Tx,
  before: LoadedInspection,
  entry: InspectionEntry,
): Promise<LoadedInspection> {
  const state = applyInspection(before.state, entry)
  const text = JSON.stringify(entry)
  const head = chain(before.head, text)
  const { city, unitId, inspectionId } = before.key
  if (entry.action === 'draft') await insertRow(tx, before, entry.payload, { head, at: entry.at })
  else
    await sql`update inspections set revision = ${entry.revision}, status = ${state.status}, changed_at = ${entry.at},
        log_head = ${head}, participant_units = ${unitsOf(state.plan)}
      where city = ${city} and unit_id = ${unitId} and inspection_id = ${inspectionId}`.execute(tx)
  await sql`insert into inspection_events (city, unit_id, inspection_id, revision, action, at, person_id, entry, hash)
    values (${city}, ${unitId}, ${inspectionId}, ${entry.revision}, ${entry.action}, ${entry.at},
      ${entry.actor.personId}, ${text}, ${head})`.execute(tx)
  return { ...before, head, state, log: [...before.log, entry] }
}

const unitsOf = (plan: InspectionPlan | null): number[] =>
  (plan?.participants ?? []).map(({ unitId }) => unitId)

async function insertRow(
  tx: Tx,
  { key, dataKey }: LoadedInspection,
  plan: InspectionPlan,
  { head, at }: { readonly head: string; readonly at: string },
): Promise<void> {
  const { city, unitId, inspectionId } = key
  const { kind, subject, lead, support, from, until } = plan
  await sql`insert into inspections (city, unit_id, inspection_id, line, revision, status, kind, subject_kind, subject_name,
      subject_digest, planned_from, planned_until, lead_person_id, support_person_id, lead_name, support_name,
      participant_units, drafted_at, changed_at, log_head, data_key)
    values (${city}, ${unitId}, ${inspectionId},
      (select line_code from units where city = ${city} and unit_id = ${unitId}), 1, 'drafted', ${kind},
      ${subject.kind}, ${subject.name}, ${subject.idDigest}, ${from}, ${until}, ${lead.personId}, ${support.personId},
      ${lead.name}, ${support.name}, ${unitsOf(plan)}, ${at}, ${at}, ${head}, ${dataKey})`.execute(tx)
}

/** Whether the chain of one inspection holds from its first line to the head that the list keeps. */
export async function inspectionChainHolds(
  tx: Tx,
  { city, unitId, inspectionId }: InspectionKey,
): Promise<boolean> {
  const { rows } = await sql<{ entry: string; hash: string; head: string }>`
    select e.entry, e.hash, i.log_head as head from inspection_events e
    join inspections i on i.city = e.city and i.unit_id = e.unit_id and i.inspection_id = e.inspection_id
    where e.city = ${city} and e.unit_id = ${unitId} and e.inspection_id = ${inspectionId} order by e.revision`.execute(
    tx,
  )
  let head = headOfInspection(inspectionId)
  for (const { entry, hash } of rows) {
    head = chain(head, entry)
    if (head !== hash) return false
  }
  return rows.length > 0 && rows.at(-1)?.head === head
}
