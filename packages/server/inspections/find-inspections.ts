import type {
  InspectionOptions,
  InspectionRow,
  InspectionView,
  inspections,
  QueryOf,
} from '@zhiheng/contract'
import {
  formatChineseDate,
  type InspectionEntry,
  type InspectionState,
  inspectionActs,
  inspectionOutcomes,
  officePaperKinds,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findOfficer, findRules } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { contains } from '../platform/contains.ts'
import type { Tx } from '../platform/database.ts'
import { officersToday } from './complete-inspection.ts'
import { gatherInspectionContext } from './inspection-context.ts'
import { findInspectionItems, mayPublish } from './inspection-items.ts'
import { type LoadedInspection, loadInspection } from './inspection-log.ts'
import { recordInspectionReading } from './inspection-papers.ts'

const pageSize = 20

/** The list, newest first; the wall says which. */
export async function findInspections(tx: Tx, actor: Actor, query: QueryOf<typeof inspections.list>) {
  const { mine = false, unitId = null, status = null, text = '', page = 1 } = query
  const words = contains(text)
  const wanted = sql`i.city = ${actor.city}
    and (not ${mine} or ${actor.personId} in (i.lead_person_id, i.support_person_id))
    and (${unitId}::integer is null or i.unit_id = ${unitId}) and (${status}::text is null or i.status = ${status})
    and (i.subject_name like ${words} or i.lead_name like ${words} or i.support_name like ${words})`
  const counted = await sql<{
    total: number
  }>`select count(*)::int as total from inspections i where ${wanted}`.execute(tx)
  const { rows } = await sql<InspectionRow>`
    select i.inspection_id as "inspectionId", i.status, i.kind, i.subject_name as "subjectName", u.name as "unitName",
      i.lead_name as "leadName", i.support_name as "supportName", i.planned_from as from, i.planned_until as until,
      cardinality(i.participant_units) > 0 as joint, i.unit_id <> ${actor.unitId} and ${actor.unitId} = any (i.participant_units) as participating
    from inspections i join units u on u.city = i.city and u.unit_id = i.unit_id
    where ${wanted} order by i.drafted_at desc, i.inspection_id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    tx,
  )
  return { total: counted.rows[0]?.total ?? 0, pageSize, rows }
}

/** One inspection with what the judge reads, so that the page offers what the server would take. */
export async function findInspection(
  tx: Tx,
  actor: Actor,
  inspectionId: string,
  now: Date,
): Promise<InspectionView> {
  const found = await loadInspection(tx, actor.city, inspectionId, { lock: false })
  await recordInspectionReading(tx, actor, found, { what: 'inspection', now })
  const plan = await officersToday(tx, actor, found)
  const { key, unitName, state, log } = found
  return {
    inspectionId,
    unitId: key.unitId,
    unitName,
    state: masked({ ...state, plan }),
    context: await gatherInspectionContext(tx, actor, { found, plan }),
    lines: log.map(lineOf).reverse(),
    clues: await findClues(tx, found),
  }
}

/** What leaves the server names nobody by number. */
const masked = (state: InspectionState): InspectionState =>
  state.plan
    ? { ...state, plan: { ...state.plan, subject: { ...state.plan.subject, idNumber: '', idDigest: '' } } }
    : state

const lineOf = (entry: InspectionEntry): InspectionView['lines'][number] => ({
  revision: entry.revision,
  at: entry.at,
  who: entry.actor.name,
  certificateNumber: entry.actor.certificateNumber,
  what: inspectionActs[entry.action].title,
  words: wordsOf(entry),
  papers: entry.papers.map(({ id, kind, number }) => ({
    paperId: id,
    title: officePaperKinds[kind]?.title ?? kind,
    number,
  })),
})

function wordsOf(entry: InspectionEntry): string | null {
  switch (entry.action) {
    case 'draft':
      return entry.payload.reason
    case 'askNearby': {
      const { found } = entry.payload
      if (found.length === 0) return '没有查到相近的检查安排'
      return found.map(({ unitName, on }) => `${unitName}拟于${formatChineseDate(on)}检查`).join('；')
    }
    case 'settleNearby':
      return `${entry.payload.choice === 'joint' ? '合并为联合检查' : '单独检查'}。${entry.payload.reason}`
    case 'approve':
    case 'decline':
      return entry.payload.opinion
    case 'withdraw':
      return entry.payload.reason
    case 'conduct':
      return entry.payload.results
        .map(({ unitName, outcome }) => `${unitName}：${inspectionOutcomes[outcome]}`)
        .join('；')
    case 'tell':
      return entry.payload.summary
    case 'linkClue':
      return null
  }
}

async function findClues(tx: Tx, { key, state }: LoadedInspection): Promise<InspectionView['clues']> {
  if (state.clues.length === 0) return []
  const { rows } = await sql<{ caseId: string; name: string | null }>`
    select case_id as "caseId", coalesce(case_number, cause, '线索（未立案）') as name from case_files
    where city = ${key.city} and case_id = any(${[...state.clues]}::uuid[])`.execute(tx)
  return state.clues.map((caseId) => ({
    caseId,
    name: rows.find((row) => row.caseId === caseId)?.name ?? null,
  }))
}

const drafters = ['R1', 'R2', 'R3']

export async function findInspectionOptions(tx: Tx, actor: Actor): Promise<InspectionOptions> {
  const { city, unitId, today } = actor
  const { inspection } = await findRules(tx, city, today)
  const { rows } = await sql<{ personId: string }>`
    select distinct s.person_id as "personId", s.name from persons s join posts p on p.city = s.city and p.person_id = s.person_id
    where p.city = ${city} and p.unit_id = ${unitId} and p.roles && array['R1', 'R2']
      and ${today}::date >= p.valid_from and (p.valid_until is null or ${today}::date <= p.valid_until)
    order by s.name`.execute(tx)
  const officers: InspectionOptions['officers'] = []
  for (const { personId } of rows) {
    const one = await findOfficer(tx, { city, unitId, personId, today, line: null })
    if (one) officers.push({ ...one })
  }
  const { yearlyCap, nearDays, source, verified } = inspection
  return {
    unitId,
    items: await findInspectionItems(tx, actor, today),
    officers,
    yearlyCap,
    nearDays,
    source,
    verified,
    mayDraft: actor.roles.some((role) => drafters.includes(role)),
    mayPublish: mayPublish(actor),
  }
}
