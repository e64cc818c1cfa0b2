import { fold } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar } from '../catalogue/index.ts'
import { asCity, sendAll, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type CaseKey, readEntry, storedLog } from './case-log.ts'
import { findRules, rulesDay } from './gather-context.ts'
import { projectRows } from './project-rows.ts'
import { deadlinesToWrite } from './write-rows.ts'

type Row = { readonly caseId: string; readonly unitId: number; readonly unitLine: string | null }
const batch = 200

/**
 * Counts every clock of the city anew: after a holiday notice was loaded or the city set other rules, the dates that
 * hang on them move, and a 暂定 date becomes a firm one. Runs in batches; a second run changes nothing.
 * Returns how many cases were looked at.
 */
export async function refreshDeadlines(services: Services, city: string): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (let seen = 0; ; ) {
    const rows = await asCity(services.db, city, async (tx) => {
      const found = await casesAfter(tx, city, after)
      for (const row of found)
        await refreshCase(tx, { city, unitId: row.unitId, caseId: row.caseId }, row.unitLine)
      return found
    })
    const last = rows.at(-1)
    if (!last) return seen
    after = last.caseId
    seen += rows.length
  }
}

/** The job of the same name: enqueued in the transaction that changed the calendar or the rules. */
export async function refreshDeadlinesJob(services: Services, payload: unknown): Promise<void> {
  await refreshDeadlines(services, (payload as { city: string }).city)
}

async function casesAfter(tx: Tx, city: string, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.case_id as "caseId", c.unit_id as "unitId", u.line_code as "unitLine"
    from case_files c join units u on u.city = c.city and u.unit_id = c.unit_id
    where c.city = ${city} and c.case_id > ${after}::uuid order by c.case_id limit ${batch} for update of c`.execute(
    tx,
  )
  return rows
}

async function refreshCase(tx: Tx, key: CaseKey, unitLine: string | null): Promise<void> {
  const state = fold((await storedLog(tx, key)).map(({ entry }) => readEntry(entry)))
  const rules = await findRules(tx, key.city, rulesDay(state, '2021-07-15'))
  const { file, deadlines } = projectRows(state, await findCalendar(tx, key.city), rules, unitLine)
  await sendAll(tx, deadlinesToWrite(key, deadlines, { stood: true }))
  await sql`update case_files set next_due_on = ${file.next_due_on}, next_due_id = ${file.next_due_id}
    where city = ${key.city} and unit_id = ${key.unitId} and case_id = ${key.caseId}
      and (next_due_on, next_due_id) is distinct from (${file.next_due_on}::date, ${file.next_due_id})`.execute(
    tx,
  )
}
