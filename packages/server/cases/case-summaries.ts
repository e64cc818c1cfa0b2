import { sql } from 'kysely'
import { asCity, type Tx } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import type { CaseDifference } from './verify-cases.ts'

/** Folds the deltas written so far into the sums. A delta is deleted by one fold alone, so none is counted twice. */
export async function foldSummaries(tx: Tx, city: string): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from case_summary_deltas where city = ${city} returning *),
    sums as (
      insert into case_summaries as s (city, unit_id, line, stage, month, cases, fine_fen)
      select city, unit_id, line, stage, month, sum(cases), sum(fine_fen) from taken group by 1, 2, 3, 4, 5
      having sum(cases) <> 0 or sum(fine_fen) <> 0
      order by 1, 2, 5, 4, 3
      on conflict (city, unit_id, month, stage, line)
      do update set cases = s.cases + excluded.cases, fine_fen = s.fine_fen + excluded.fine_fen)
    select count(*) as folded from taken`.execute(tx)
  return rows[0]?.folded ?? 0
}

/** The job that keeps the deltas short. */
export async function foldSummariesJob({ db }: Services): Promise<void> {
  const { city } = await readInstallation(db)
  if (city !== null) await asCity(db, city, (tx) => foldSummaries(tx, city))
}

/** Counts the cases again and compares: every sum with its deltas against the cases themselves. */
export async function verifySummaries(tx: Tx, city: string): Promise<CaseDifference[]> {
  const { rows } = await sql<{ cell: string; expected: string; found: string }>`
    select cell, coalesce(sum(a_cases), 0) || ' 件 ' || coalesce(sum(a_fine), 0) as expected,
      coalesce(sum(b_cases), 0) || ' 件 ' || coalesce(sum(b_fine), 0) as found
    from (
      select concat_ws('|', unit_id, coalesce(line, ''), stage, date_trunc('month', registered_on)::date) as cell,
        count(*) as a_cases, coalesce(sum(fine_fen), 0) as a_fine, null::numeric as b_cases, null::numeric as b_fine
      from case_files where city = ${city} group by 1
      union all
      select concat_ws('|', unit_id, line, stage, month), null, null, cases, fine_fen from case_summaries where city = ${city}
      union all
      select concat_ws('|', unit_id, line, stage, month), null, null, cases, fine_fen from case_summary_deltas where city = ${city}) c
    group by cell
    having coalesce(sum(a_cases), 0) <> coalesce(sum(b_cases), 0) or coalesce(sum(a_fine), 0) <> coalesce(sum(b_fine), 0)
    order by cell`.execute(tx)
  return rows.map(({ cell, expected, found }) => ({
    caseId: '',
    table: 'case_summaries',
    where: cell,
    expected,
    found,
  }))
}
