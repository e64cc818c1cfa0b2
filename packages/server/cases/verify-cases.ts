import { apply, type CaseState, type CityRules, emptyState, type WorkingCalendar } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar } from '../catalogue/index.ts'
import { asCity, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { type CaseKey, chain, headOf, readEntry, storedLog } from './case-log.ts'
import { verifySummaries } from './case-summaries.ts'
import { findRules, rulesDay } from './gather-context.ts'
import { type CaseRows, projectRows } from './project-rows.ts'
import { verifyBesideLog } from './verify-beside-log.ts'

/** One difference found: in which case, in which table and where, what the log says and what stands there. */
export type CaseDifference = {
  readonly caseId: string
  readonly table: string
  readonly where: string
  readonly expected: string
  readonly found: string
}
type Progress = (checked: number, total: number) => void
type FileRow = {
  readonly case_id: string
  readonly unit_id: number
  readonly log_head: string
  readonly line: string | null
  readonly unit_line: string | null
} & Record<string, unknown>

const batch = 200

/**
 * Folds every log and compares all rows; checks the chain of hashes and the bytes of papers and attachments.
 * Returns every difference; an intact register returns none. Reads in batches, each its own transaction.
 */
export async function verifyCases(
  services: Services,
  city: string,
  progress: Progress = () => {},
): Promise<CaseDifference[]> {
  const differences: CaseDifference[] = []
  const total = await asCity(services.db, city, (tx) => countCases(tx, city))
  let after = '00000000-0000-0000-0000-000000000000'
  for (let checked = 0; ; ) {
    const files = await asCity(services.db, city, async (tx) => {
      const found = await filesAfter(tx, city, after)
      for (const file of found) differences.push(...(await verifyCase(services, tx, city, file)))
      return found
    })
    const last = files.at(-1)
    if (!last) break
    after = last.case_id
    checked += files.length
    progress(checked, total)
  }
  differences.push(
    ...(await orphanLogs(services, city)),
    ...(await asCity(services.db, city, (tx) => verifySummaries(tx, city))),
    ...(await verifyBytes(services, city)),
  )
  return differences
}

async function countCases(tx: Tx, city: string): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*) as total from case_files where city = ${city}`.execute(tx)
  return rows[0]?.total ?? 0
}

async function filesAfter(tx: Tx, city: string, after: string): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select c.*, u.line_code as unit_line from case_files c join units u on u.city = c.city and u.unit_id = c.unit_id
    where c.city = ${city} and c.case_id > ${after}::uuid order by c.case_id limit ${batch}`.execute(tx)
  return rows
}

/** The calendar the stored clocks of a case were counted with; a notice loaded since moves them by a job of its own. */
async function calendarOf(tx: Tx, { city, unitId, caseId }: CaseKey): Promise<WorkingCalendar> {
  const { rows } = await sql<{ version: string }>`
    select proof->>'calendarVersion' as version from case_deadlines
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} limit 1`.execute(tx)
  return findCalendar(tx, city, rows[0]?.version)
}

async function verifyCase(
  { secrets }: Services,
  tx: Tx,
  city: string,
  file: FileRow,
): Promise<CaseDifference[]> {
  const key = { city, unitId: file.unit_id, caseId: file.case_id }
  const differ = (table: string, where: string, expected: unknown, found: unknown): CaseDifference => ({
    caseId: file.case_id,
    table,
    where,
    expected: inWords(expected),
    found: inWords(found),
  })
  let head = headOf(file.case_id)
  let state: CaseState = emptyState
  for (const { revision, entry, hash } of await storedLog(tx, key)) {
    const expected = chain(head, entry)
    if (expected !== hash) return [differ('case_events', `第 ${revision} 条日志的校验值`, expected, hash)]
    head = hash
    try {
      state = apply(state, readEntry(entry))
    } catch (error) {
      return [
        differ(
          'case_events',
          `第 ${revision} 条日志`,
          '可以重放',
          error instanceof Error ? error.message : '无法重放',
        ),
      ]
    }
  }
  const found = head === file.log_head ? [] : [differ('case_files', 'log_head', head, file.log_head)]
  const rules: CityRules = await findRules(tx, city, rulesDay(state, '2021-07-15'))
  const rows = projectRows(state, await calendarOf(tx, key), rules, file.unit_line)
  return [
    ...found,
    ...compareFile(rows, file, differ),
    ...(await compareChildren(tx, key, rows, differ)),
    ...(await verifyBesideLog({ tx, key, state, secrets, file, differ })),
  ]
}

type Differ = (table: string, where: string, expected: unknown, found: unknown) => CaseDifference
const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null)
const same = (a: unknown, b: unknown) => inWords(a) === inWords(b)

function compareFile({ file }: CaseRows, found: FileRow, differ: Differ): CaseDifference[] {
  return Object.entries(file)
    .filter(([column, value]) => !same(value, found[column]))
    .map(([column, value]) => differ('case_files', column, value, found[column]))
}

const children = {
  case_deadlines: { key: 'deadline_id', rows: (rows: CaseRows) => rows.deadlines },
  case_papers: { key: 'paper_id', rows: (rows: CaseRows) => rows.papers },
  case_payments: { key: 'payment_id', rows: (rows: CaseRows) => rows.payments },
  violations_found: { key: 'case_id', rows: (rows: CaseRows) => rows.violationsFound },
  case_hearings: { key: 'hearing_id', rows: (rows: CaseRows) => rows.hearings },
  filed_acts: { key: 'case_id', rows: (rows: CaseRows) => rows.filedActs },
  fined_acts: { key: 'case_id', rows: (rows: CaseRows) => rows.finedActs },
} as const

async function compareChildren(
  tx: Tx,
  { city, unitId, caseId }: { city: string; unitId: number; caseId: string },
  rows: CaseRows,
  differ: Differ,
): Promise<CaseDifference[]> {
  const differences: CaseDifference[] = []
  for (const [table, { key, rows: expectedOf }] of Object.entries(children)) {
    const expected = new Map(
      expectedOf(rows).map((row) => [
        String((row as Record<string, unknown>)[key] ?? caseId),
        row as Record<string, unknown>,
      ]),
    )
    const { rows: found } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}`.execute(
      tx,
    )
    for (const row of found) {
      const id = String(row[key])
      const wanted = expected.get(id)
      expected.delete(id)
      if (!wanted) differences.push(differ(table, id, '没有这一行', '多出一行'))
      else
        for (const [column, value] of Object.entries(wanted))
          if (!same(column === 'proof' ? JSON.parse(String(value)) : value, row[column]))
            differences.push(differ(table, `${id}.${column}`, value, row[column]))
    }
    for (const id of expected.keys()) differences.push(differ(table, id, '应有一行', '缺少这一行'))
  }
  return differences
}

/** A log without its case would be invisible to everything else. */
function orphanLogs({ db }: Services, city: string): Promise<CaseDifference[]> {
  return asCity(db, city, async (tx) => {
    const { rows } = await sql<{ caseId: string }>`
      select distinct e.case_id as "caseId" from case_events e
      where e.city = ${city} and not exists (select from case_files c where c.city = e.city and c.unit_id = e.unit_id and c.case_id = e.case_id)`.execute(
      tx,
    )
    return rows.map(({ caseId }) => ({
      caseId,
      table: 'case_files',
      where: 'case_id',
      expected: '应有一行',
      found: '缺少这一行',
    }))
  })
}

/** Every stored paper and attachment still has the bytes its hash promises. */
async function verifyBytes({ db, blobs }: Services, city: string): Promise<CaseDifference[]> {
  const rows = await asCity(db, city, async (tx) => {
    const { rows: found } = await sql<{ caseId: string; sha256: string; what: string }>`
      select case_id as "caseId", sha256, 'document_bytes' as what from document_bytes where city = ${city}
      union select case_id, sha256, 'attachments' from attachments where city = ${city} and case_id is not null
      union select case_id, thumbnail_sha256, 'attachments.thumbnail_sha256' from attachments where city = ${city} and thumbnail_sha256 is not null`.execute(
      tx,
    )
    return found
  })
  const differences: CaseDifference[] = []
  // The same bytes may stand in many cases: they are read once.
  const looked = new Map<string, string>()
  for (const { caseId, sha256, what } of rows) {
    const state = looked.get(sha256) ?? (await blobs.verify(sha256))
    looked.set(sha256, state)
    if (state !== 'intact')
      differences.push({
        caseId,
        table: what,
        where: sha256,
        expected: '内容与校验值一致',
        found: '文件缺失或者内容被改动',
      })
  }
  return differences
}
