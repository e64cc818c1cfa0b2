import {
  beijingDay,
  type DocumentTypeCode,
  foldInspection,
  type InspectionEntry,
  type InspectionPaper,
  type InspectionState,
  inspectionActs,
  inspectionFacts,
  officePaperKinds,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { gatherAgency, giveNumber } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type LoadedInspection, loadInspection } from './inspection-log.ts'
import {
  definitionOf,
  ensureOfficePaper,
  fillOfficePaper,
  type OfficePaper,
  storedHash,
} from './office-papers.ts'

/** The papers an act makes, numbered where they are; each is filled once, so that none is made that lacks something. */
export async function planInspectionPapers(
  tx: Tx,
  found: LoadedInspection,
  entry: InspectionEntry,
): Promise<readonly InspectionPaper[]> {
  const { city, unitId } = found.key
  const { prefix } = await gatherAgency(tx, found.key)
  const papers: InspectionPaper[] = []
  for (const kind of inspectionActs[entry.action].papers) {
    const type = officePaperKinds[kind]?.numbered as DocumentTypeCode | null
    const year = Number(beijingDay(entry.at).slice(0, 4))
    const number = type ? await giveNumber({ tx, city, unitId, year, prefix, holderId: null }, type) : null
    const { version } = definitionOf(kind)
    papers.push({ id: newId(), kind, version, number, issuedAt: entry.at, revision: entry.revision })
  }
  return papers
}

/** Refuses an act whose papers would lack something. */
export async function mustFill(services: Services, tx: Tx, found: LoadedInspection, entry: InspectionEntry) {
  if (entry.papers.length === 0) return
  const state = foldInspection([...found.log, entry])
  const facts = await factsOf(services, tx, found, state)
  for (const { kind } of entry.papers) fillOfficePaper(kind, facts)
}

async function factsOf({ secrets }: Services, tx: Tx, found: LoadedInspection, state: InspectionState) {
  const { key, unitName, dataKey } = found
  return inspectionFacts(state, {
    agency: await gatherAgency(tx, key),
    open: (sealed) => secrets.unsealWith(dataKey, sealed),
    unit: { unitId: key.unitId, unitName },
  })
}

async function planPaper(
  services: Services,
  tx: Tx,
  found: LoadedInspection,
  paperId: string,
): Promise<OfficePaper> {
  const paper = found.state.papers.find(({ id }) => id === paperId)
  if (!paper)
    throw problem(404, 'not_found', '没有找到这份文书。', { wayForward: '回到检查页，从文书清单中打开。' })
  // A paper says what stood when it was made.
  const state = foldInspection(found.log.filter(({ revision }) => revision <= paper.revision))
  const facts = await factsOf(services, tx, found, state)
  const { city, unitId, inspectionId } = found.key
  return {
    city,
    unitId,
    fileId: inspectionId,
    paper,
    filled: fillOfficePaper(paper.kind, facts),
    author: String(facts['agency.fullName'] ?? found.unitName),
    stored: await storedHash(tx, city, inspectionId, paperId),
  }
}

/** After an act: the bytes of its papers are set at once, from what then stands. */
export async function renderInspectionPapers(
  services: Services,
  actor: Actor,
  inspectionId: string,
  revision: number,
) {
  const plans = await inReach(services.db, actor, async (tx) => {
    const found = await loadInspection(tx, actor.city, inspectionId, { lock: false })
    const made: OfficePaper[] = []
    for (const { id } of found.state.papers.filter((one) => one.revision === revision))
      made.push(await planPaper(services, tx, found, id))
    return made
  })
  for (const plan of plans) await ensureOfficePaper(services, plan)
}

/** One paper as it was issued; the reading is on the record. */
export async function openInspectionPaper(
  services: Services,
  actor: Actor,
  asked: { readonly inspectionId: string; readonly paperId: string; readonly now: Date },
): Promise<{ bytes: Buffer; name: string }> {
  const { plan, number } = await inReach(services.db, actor, async (tx) => {
    const found = await loadInspection(tx, actor.city, asked.inspectionId, { lock: false })
    const planned = await planPaper(services, tx, found, asked.paperId)
    await recordInspectionReading(tx, actor, found, { what: planned.paper.kind, now: asked.now })
    return { plan: planned, number: found.state.papers.find(({ id }) => id === asked.paperId)?.number }
  })
  const name = [officePaperKinds[plan.paper.kind]?.title, number].filter(Boolean).join(' ')
  return { bytes: await ensureOfficePaper(services, plan), name: `${name}.pdf` }
}

/** 谁看过: opening an inspection or one of its papers leaves a line. */
export async function recordInspectionReading(
  tx: Tx,
  actor: Actor,
  { key }: LoadedInspection,
  { what, now }: { readonly what: string; readonly now: Date },
): Promise<void> {
  await sql`insert into inspection_readings (city, unit_id, inspection_id, at, person_id, reader_unit, what)
    values (${key.city}, ${key.unitId}, ${key.inspectionId}, ${now}, ${actor.personId}, ${actor.unitId}, ${what})`.execute(
    tx,
  )
}
