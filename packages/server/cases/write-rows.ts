import { isDeepStrictEqual } from 'node:util'
import { type CaseState, cite, conditions } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Statement } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { brokenConstraint } from './broken-constraint.ts'
import type { CaseKey } from './case-log.ts'
import { hearingRows } from './project-hearings.ts'
import { type CaseRows, paperStanding, soughtBy } from './project-rows.ts'

export type RowsToWrite = CaseKey & {
  readonly rows: CaseRows
  /** The state whose rows stand already. */
  readonly before: CaseState
  readonly head: string
  readonly at: string
  readonly dataKey: string
}

/** Writes the projection of a case beside its log, in the caller's transaction: every one writes rows that no other does. */
export const rowsToWrite = (given: RowsToWrite): [Statement, ...Statement[]] => [
  fileToWrite(given),
  ...deadlinesToWrite(given, given.rows.deadlines, { stood: given.rows.file.revision > 1 }),
  ...papersToWrite(given),
  ...paymentsToWrite(given),
  ...hearingsToWrite(given),
  ...finedActToWrite(given),
  ...filedActToWrite(given),
  ...violationFoundToWrite(given),
]

/** The first line of a log makes the row; every later act has found it and holds it locked. */
function fileToWrite(given: RowsToWrite): Statement {
  const { city, unitId, caseId, rows, before, head, at, dataKey } = given
  const { file } = rows
  if (file.revision > 1)
    return sql`
    update case_files set
      line = ${file.line}, stage = ${file.stage}, revision = ${file.revision}, ${soughtToWrite(file, before)}
      item_code = ${file.item_code}, party_digest = ${file.party_digest}, filed_on = ${file.filed_on}, decided_on = ${file.decided_on},
      closed_on = ${file.closed_on}, fine_fen = ${file.fine_fen}, lead_person_id = ${file.lead_person_id},
      support_person_id = ${file.support_person_id}, awaiting_what = ${file.awaiting_what},
      awaiting_roles = ${file.awaiting_roles}, superior_unit_id = ${file.superior_unit_id},
      superior_what = ${file.superior_what}, superior_roles = ${file.superior_roles}, next_due_on = ${file.next_due_on}, next_due_id = ${file.next_due_id},
      changed_at = ${at}, log_head = ${head}
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}`
  return sql`
    insert into case_files (city, unit_id, case_id, line, stage, revision, source, registered_on, place, cause, item_code,
      party_name, party_digest, case_number, filed_on, decided_on, closed_on, fine_fen, lead_person_id, support_person_id,
      awaiting_what, awaiting_roles, superior_unit_id, superior_what, superior_roles, next_due_on, next_due_id, changed_at, log_head, data_key)
    values (${city}, ${unitId}, ${caseId}, ${file.line}, ${file.stage}, ${file.revision}, ${file.source}, ${file.registered_on},
      ${file.place}, ${file.cause}, ${file.item_code}, ${file.party_name}, ${file.party_digest}, ${file.case_number}, ${file.filed_on},
      ${file.decided_on}, ${file.closed_on}, ${file.fine_fen}, ${file.lead_person_id}, ${file.support_person_id},
      ${file.awaiting_what}, ${file.awaiting_roles}, ${file.superior_unit_id}, ${file.superior_what}, ${file.superior_roles}, ${file.next_due_on}, ${file.next_due_id}, ${at}, ${head}, ${dataKey})`
}

/** Only where one of them has changed: named at all, PostgreSQL makes the words of the search anew. */
function soughtToWrite(file: CaseRows['file'], before: CaseState): Statement {
  const { place, cause, party_name, case_number } = file
  const same = isDeepStrictEqual({ place, cause, party_name, case_number }, soughtBy(before))
  return same
    ? sql``
    : sql`place = ${place}, cause = ${cause}, party_name = ${party_name}, case_number = ${case_number},`
}

/**
 * Clocks are recomputed whole; one that no longer runs (a corrected fact) disappears, one that stays as it was is not written.
 * @param stood whether the case has clocks from before; those of a new one are inserted plainly
 */
export function deadlinesToWrite(
  { city, unitId, caseId }: CaseKey,
  deadlines: CaseRows['deadlines'],
  { stood }: { stood: boolean },
): Statement[] {
  const gone = sql`delete from case_deadlines where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}
    and not deadline_id = any(${deadlines.map((row) => row.deadline_id)})`
  if (deadlines.length === 0) return stood ? [gone] : []
  const standing = sql`
    insert into case_deadlines (city, unit_id, case_id, deadline_id, rule, started_on, legal_due_on, safe_due_on, provisional, watched, met_on, proof)
    select ${city}, ${unitId}, ${caseId}, r.deadline_id, r.rule, r.started_on, r.legal_due_on, r.safe_due_on, r.provisional, r.watched, r.met_on, r.proof::json
    from json_to_recordset(${JSON.stringify(deadlines)}::json) as r(deadline_id text, rule text, started_on date, legal_due_on date,
      safe_due_on date, provisional boolean, watched boolean, met_on date, proof text)`
  if (!stood) return [standing]
  const moved = sql`${standing} on conflict (city, unit_id, case_id, deadline_id) do update set
      rule = excluded.rule, started_on = excluded.started_on, legal_due_on = excluded.legal_due_on, safe_due_on = excluded.safe_due_on,
      provisional = excluded.provisional, watched = excluded.watched, met_on = excluded.met_on, proof = excluded.proof
    where ${asWritten(sql`case_deadlines`)} is distinct from ${asWritten(sql`excluded`)}`
  return [gone, moved]
}

/** A clock as its row says it: most acts leave most clocks as they are, and a row written again is room to be swept. */
const asWritten = (row: Statement): Statement =>
  sql`(${row}.rule, ${row}.started_on, ${row}.legal_due_on, ${row}.safe_due_on, ${row}.provisional, ${row}.watched, ${row}.met_on, ${row}.proof::text)`

/** Of the papers only those that are new or changed: most acts touch none of those that stand. */
function papersToWrite({ city, unitId, caseId, rows, before }: RowsToWrite): Statement[] {
  const stood = new Map(before.papers.map((paper) => [paper.id, paperStanding(before, paper)]))
  const made = rows.papers.filter((row) => !stood.has(row.paper_id))
  const changed = rows.papers.filter(({ paper_id, sealed_sha256, served_on, voided_on }) => {
    const was = stood.get(paper_id)
    return was && !isDeepStrictEqual({ sealed_sha256, served_on, voided_on }, was)
  })
  const adding = sql`
    insert into case_papers (city, unit_id, case_id, paper_id, kind, about, number, issued_on, revision, sealed_sha256, served_on, voided_on, check_digest, city_kind)
    select ${city}, ${unitId}, ${caseId}, r.paper_id, r.kind, r.about, r.number, r.issued_on, r.revision, r.sealed_sha256, r.served_on, r.voided_on, r.check_digest, r.city_kind
    from json_to_recordset(${JSON.stringify(made)}::json) as r(paper_id uuid, kind text, about text, number text, issued_on date,
      revision int, sealed_sha256 text, served_on date, voided_on date, check_digest text, city_kind json)`
  const changing = sql`
    update case_papers p set sealed_sha256 = r.sealed_sha256, served_on = r.served_on, voided_on = r.voided_on
    from json_to_recordset(${JSON.stringify(changed)}::json) as r(paper_id uuid, sealed_sha256 text, served_on date, voided_on date)
    where p.city = ${city} and p.unit_id = ${unitId} and p.case_id = ${caseId} and p.paper_id = r.paper_id`
  return [...(made.length > 0 ? [adding] : []), ...(changed.length > 0 ? [changing] : [])]
}

function paymentsToWrite({ city, unitId, caseId, rows: { payments } }: RowsToWrite): Statement[] {
  if (payments.length === 0) return []
  return [
    sql`
    insert into case_payments (city, unit_id, case_id, payment_id, kind, amount_fen, paid_on, receipt_number)
    select ${city}, ${unitId}, ${caseId}, r.payment_id, r.kind, r.amount_fen, r.paid_on, r.receipt_number
    from json_to_recordset(${JSON.stringify(payments)}::json) as r(payment_id uuid, kind text, amount_fen bigint, paid_on date, receipt_number text)
    on conflict (city, unit_id, case_id, payment_id) do nothing`,
  ]
}

function hearingsToWrite({ city, unitId, caseId, rows: { hearings }, before }: RowsToWrite): Statement[] {
  if (hearings.length === 0 && hearingRows(before).length === 0) return []
  // A new notice of penalty begins a new round: the days of the old one are then in the log alone.
  const gone = sql`delete from case_hearings where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}
    and not hearing_id = any(${hearings.map((row) => row.hearing_id)}::uuid[])`
  if (hearings.length === 0) return [gone]
  return [
    gone,
    sql`
    insert into case_hearings (city, unit_id, case_id, hearing_id, held_on, held_at, place, is_public, presider_person_id,
      presider, recorder, served_on, standing)
    select ${city}, ${unitId}, ${caseId}, r.* from json_to_recordset(${JSON.stringify(hearings)}::json) as r(hearing_id uuid,
      held_on date, held_at text, place text, is_public boolean, presider_person_id uuid, presider text, recorder text,
      served_on date, standing text)
    on conflict (city, unit_id, case_id, hearing_id) do update set
      presider_person_id = excluded.presider_person_id, presider = excluded.presider, recorder = excluded.recorder,
      served_on = excluded.served_on, standing = excluded.standing`,
  ]
}

/** 一张缴款凭证只登记一次: the receipt of another case is found by the database alone, since the wall may hide that case. */
export function refuseKnownReceipt(error: unknown): void {
  if (brokenConstraint(error) !== 'case_payments_by_receipt') return
  const { basis, forward } = conditions.receiptNew
  const reason = '这张缴款凭证已经在另一案件中登记过'
  throw problem(422, 'refused', `${reason}。`, {
    field: 'receiptNumber',
    refusals: [{ code: 'receiptNew', reason, ...(basis && { basis: cite(basis) }), wayForward: forward }],
  })
}

function finedActToWrite({ city, unitId, caseId, rows: { finedActs, file } }: RowsToWrite): Statement[] {
  const [fined] = finedActs
  if (!fined)
    // A fine that reconsideration or court undid is no earlier fine any more.
    return file.fine_fen === 0
      ? [sql`delete from fined_acts where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}`]
      : []
  return [
    sql`insert into fined_acts (city, unit_id, case_id, party_digest, item_code, place, act_from, act_until, fined_on, article)
    values (${city}, ${unitId}, ${caseId}, ${fined.party_digest}, ${fined.item_code}, ${fined.place}, ${fined.act_from}, ${fined.act_until}, ${fined.fined_on}, ${fined.article})
    on conflict (city, unit_id, case_id) do nothing`,
  ]
}

/** 立案在办: the row goes when the case is no longer in hand. */
function filedActToWrite({ city, unitId, caseId, rows: { filedActs, file } }: RowsToWrite): Statement[] {
  const [filed] = filedActs
  if (!filed)
    return file.filed_on !== null
      ? [sql`delete from filed_acts where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}`]
      : []
  return [
    sql`insert into filed_acts (city, unit_id, case_id, party_digest, item_code, place, act_from, act_until, filed_on, filed_at, article)
    values (${city}, ${unitId}, ${caseId}, ${filed.party_digest}, ${filed.item_code}, ${filed.place}, ${filed.act_from}, ${filed.act_until}, ${filed.filed_on}, ${filed.filed_at}, ${filed.article})
    on conflict (city, unit_id, case_id) do update set
      party_digest = excluded.party_digest, item_code = excluded.item_code, place = excluded.place,
      act_from = excluded.act_from, act_until = excluded.act_until, article = excluded.article`,
  ]
}

function violationFoundToWrite({
  city,
  unitId,
  caseId,
  rows: { violationsFound, file },
}: RowsToWrite): Statement[] {
  const [found] = violationsFound
  if (!found)
    // Only a decision that was undone has found a violation and finds it no more.
    return file.fine_fen !== null
      ? [
          sql`delete from violations_found where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}`,
        ]
      : []
  return [
    sql`insert into violations_found (city, unit_id, case_id, party_digest, item_code, found_on, article)
    values (${city}, ${unitId}, ${caseId}, ${found.party_digest}, ${found.item_code}, ${found.found_on}, ${found.article})
    on conflict (city, unit_id, case_id) do nothing`,
  ]
}
