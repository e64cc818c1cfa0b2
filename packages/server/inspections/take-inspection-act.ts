import type { InspectionDone, InspectionDraft, InspectionInputs, LaterInspectionAct } from '@zhiheng/contract'
import {
  beijingDay,
  type InspectionAct,
  type InspectionEntry,
  type InspectionPayloads,
  type InspectionPlan,
  inspectionActs,
  judgeInspection,
  type NearbyPlan,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findRules, refusal, registerClueIn } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { completeInspection, completePlan, officersToday } from './complete-inspection.ts'
import { gatherInspectionContext } from './inspection-context.ts'
import { appendToInspection, type LoadedInspection, loadInspection, newInspection } from './inspection-log.ts'
import { mustFill, planInspectionPapers, renderInspectionPapers } from './inspection-papers.ts'

type Doing = { readonly services: Services; readonly tx: Tx; readonly actor: Actor; readonly now: Date }

/** 报请行政检查: judged, written, and the question for other plans put at once. */
export async function draftInspection(
  services: Services,
  actor: Actor,
  input: InspectionDraft,
  now: Date,
): Promise<InspectionDone> {
  return inReach(services.db, actor, async (tx) => {
    const doing = { services, tx, actor, now }
    const found = newInspection(actor, newId(), services.secrets.newCaseKey())
    const plan = await completePlan(input, { tx, actor, secrets: services.secrets, found })
    await mustBeLawful(doing, found, 'draft', plan, plan)
    const drafted = await write(doing, found, 'draft', plan)
    return done(await askNearby(doing, drafted))
  })
}

type Command<A extends LaterInspectionAct> = {
  readonly inspectionId: string
  readonly act: A
  readonly revision: number
  readonly input: InspectionInputs[A]
  readonly now: Date
}

/** Every later act: find → may read → fresh → lawful → write → log; the papers' bytes after the commit. */
export async function takeInspectionAct<A extends LaterInspectionAct>(
  services: Services,
  actor: Actor,
  command: Command<A>,
): Promise<InspectionDone> {
  const { act, inspectionId, now } = command
  // Asked and written down in a transaction of its own: a refusal that tells the answer must not undo the record of it.
  const revision =
    act === 'approve' || act === 'askNearby' ? await askAgain(services, actor, command) : command.revision
  if (act === 'askNearby') return { inspectionId, revision }
  const taken = await inReach(services.db, actor, async (tx) => {
    const found = await loadInspection(tx, actor.city, inspectionId, { lock: true })
    mustBeFresh(found, revision)
    return done(await actOn({ services, tx, actor, now }, found, command))
  })
  if (inspectionActs[act].papers.length > 0)
    await renderInspectionPapers(services, actor, inspectionId, taken.revision)
  return taken
}

const done = ({ key, state }: LoadedInspection): InspectionDone => ({
  inspectionId: key.inspectionId,
  revision: state.revision,
})

async function actOn<A extends LaterInspectionAct>(
  doing: Doing,
  found: LoadedInspection,
  { act, input }: Command<A>,
): Promise<LoadedInspection> {
  const { tx, actor, services } = doing
  const plan = await officersToday(tx, actor, found)
  if (act === 'linkClue') return linkClue(doing, found, input as InspectionInputs['linkClue'])
  if (act === 'approve' && plan) await lockSubject(tx, found, plan)
  const complete = completeInspection[act as keyof typeof completeInspection] as unknown as (
    given: InspectionInputs[A],
    kit: object,
  ) => Promise<InspectionPayloads[A]> | InspectionPayloads[A]
  const payload = await complete(input, { tx, actor, secrets: services.secrets, found })
  await mustBeLawful(doing, found, act, plan, payload)
  return write(doing, found, act, payload)
}

/** Two approvals for one enterprise at one moment follow each other: the second counts the first (INS-3). */
const lockSubject = (tx: Tx, { key }: LoadedInspection, { subject }: InspectionPlan) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`inspections|${key.city}|${subject.idDigest}`}, 0))`.execute(
    tx,
  )

async function mustBeLawful<A extends InspectionAct>(
  { tx, actor }: Doing,
  found: LoadedInspection,
  act: A,
  plan: InspectionPlan | null,
  payload: InspectionPayloads[A],
): Promise<void> {
  const joining = 'participants' in payload ? payload.participants.flatMap(({ items }) => items) : []
  const context = await gatherInspectionContext(tx, actor, {
    found,
    plan,
    joining: joining.map(({ itemId }) => itemId),
  })
  const refusals = judgeInspection({ act, state: found.state, plan, context, payload })
  if (refusals.length > 0)
    throw refusal(refusals.map(({ basis, ...one }) => ({ ...one, ...(basis !== null && { basis }) })))
}

async function write<A extends InspectionAct>(
  { services, tx, actor, now }: Doing,
  found: LoadedInspection,
  action: A,
  payload: InspectionPayloads[A],
): Promise<LoadedInspection> {
  const { personId, name, unitId, certificate } = actor
  const entry = {
    revision: found.state.revision + 1,
    at: now.toISOString(),
    action,
    actor: { personId, name, unitId, certificateNumber: certificate?.number ?? null },
    payload,
    papers: [],
  } as unknown as InspectionEntry
  const whole = { ...entry, papers: await planInspectionPapers(tx, found, entry) } as InspectionEntry
  await mustFill(services, tx, found, whole)
  return appendToInspection(tx, found, whole)
}

function mustBeFresh({ state, log }: LoadedInspection, revision: number): void {
  if (state.revision === revision) return
  throw problem(409, 'stale', '在您填写期间，本次检查已有新的办理记录。', {
    revision: state.revision,
    changes: log
      .filter((entry) => entry.revision > revision)
      .map((entry) => ({
        revision: entry.revision,
        what: inspectionActs[entry.action].title,
        who: entry.actor.name,
        at: entry.at,
      })),
    wayForward: '查看新的记录后重新提交。',
  })
}

/** The question across the wall (decision 0016): which unit plans to inspect the same subject, on which day; nothing else. */
async function askNearby(doing: Doing, found: LoadedInspection): Promise<LoadedInspection> {
  const { tx, actor, now } = doing
  const { inspection } = await findRules(tx, actor.city, beijingDay(now.toISOString()))
  const { rows } = await sql<NearbyPlan>`
    select unit_name as "unitName", planned_on as "on"
    from ask_nearby_inspections(${found.key.inspectionId}::uuid, ${inspection.nearDays})`.execute(tx)
  return write(doing, found, 'askNearby', { found: rows })
}

/** Between the draft and its approval another unit may have planned a visit: asked once more, and the answer kept. */
async function askAgain(
  services: Services,
  actor: Actor,
  { inspectionId, revision, now }: Command<LaterInspectionAct>,
): Promise<number> {
  return inReach(services.db, actor, async (tx) => {
    const found = await loadInspection(tx, actor.city, inspectionId, { lock: true })
    mustBeFresh(found, revision)
    const doing = { services, tx, actor, now }
    if (found.state.status !== 'drafted') return revision
    await mustBeLawful(doing, found, 'askNearby', found.state.plan, { found: [] })
    return (await askNearby(doing, found)).state.revision
  })
}

/** What the visit found becomes a clue of a case, named in both: the case says where it came from, the inspection which case. */
async function linkClue(
  doing: Doing,
  found: LoadedInspection,
  input: InspectionInputs['linkClue'],
): Promise<LoadedInspection> {
  const { services, tx, actor, now } = doing
  const { plan, record, papers } = found.state
  const caseId = newId()
  await mustBeLawful(doing, found, 'linkClue', plan, { caseId })
  if (!plan || !record) throw new Error('an inspection that was carried out has a plan and a record')
  const notice = papers.find(({ kind }) => kind === 'K01S')?.number ?? null
  await registerClueIn(
    services,
    tx,
    actor,
    {
      source: plan.participants.length > 0 ? 'jointCheck' : 'patrol',
      receivedAt: now.toISOString(),
      reporter: null,
      externalNumber: notice,
      content: `行政检查发现（${notice ?? '检查通知书'}）：${input.content}`,
      place: record.place,
      areaCode: null,
      foundOn: beijingDay(record.startedAt),
      suspect: plan.subject.name,
      opinion: input.opinion,
      attachments: [],
    },
    now,
    caseId,
  )
  return write(doing, found, 'linkClue', { caseId })
}
