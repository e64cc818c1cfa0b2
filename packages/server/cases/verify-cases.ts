import { type AnyEntry, apply, type CaseState, emptyState, type WorkingCalendar } from '@zhiheng/law'
import { sql } from 'kysely'
import { findCalendar } from '../catalogue/index.ts'
import { asCity, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { chain, headOf, readEntry } from './case-log.ts'
import { verifySummaries } from './case-summaries.ts'
import { type RulesOf, rememberRules, rulesDay } from './gather-context.ts'
import { inBatches } from './in-batches.ts'
import { verifySignatures } from './paper-signature.ts'
import { type CaseRows, projectRows } from './project-rows.ts'
import { type Differ, numbersGiven, verifyBesideLog } from './verify-beside-log.ts'
import {
  type BesideTable,
  type CaseHeld,
  type FileRow,
  type Row,
  readHeld,
  readNumbers,
} from './verify-rows.ts'

/** One difference found: in which case, in which table and where, what the log says and what stands there. */
export type CaseDifference = {
  readonly caseId: string
  readonly table: string
  readonly where: string
  readonly expected: string
  readonly found: string
}
type Progress = (checked: number, total: number) => void

/**
 * Folds every log and compares all rows; checks the chain of hashes and the bytes of papers and attachments.
 * Returns every difference; an intact register returns none. Reads in batches, each at one moment.
 */
export async function verifyCases(
  services: Services,
  city: string,
  progress: Progress = () => {},
): Promise<CaseDifference[]> {
  const total = await asCity(services.db, city, (tx) => countCases(tx, city))
  const rulesOf = rememberRules(city)
  const { found } = await inBatches(
    services.db,
    city,
    async (tx, places) => verifyBatch({ services, tx, city, rulesOf }, await readHeld(tx, city, places)),
    (checked) => progress(checked, total),
    { atOnce: 3 },
  )
  return [
    ...found,
    ...(await orphanLogs(services, city)),
    ...(await asCity(services.db, city, (tx) => verifySummaries(tx, city))),
    ...(await verifyBytes(services, city)),
    ...(await verifySignatures(services, city)),
  ]
}

export async function countCases(tx: Tx, city: string): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*) as total from case_files where city = ${city}`.execute(tx)
  return rows[0]?.total ?? 0
}

type Reading = {
  readonly services: Services
  readonly tx: Tx
  readonly city: string
  readonly rulesOf: RulesOf
}

async function verifyBatch(
  { services: { secrets }, tx, city, rulesOf }: Reading,
  all: readonly CaseHeld[],
): Promise<CaseDifference[]> {
  const folded = all.map((held) => ({ held, differ: differIn(held.file), ...foldLog(held) }))
  const numbers = await readNumbers(
    tx,
    city,
    folded.flatMap(({ state, broken }) => (broken ? [] : numbersGiven(state))),
  )
  const differences: CaseDifference[] = []
  for (const { held, differ, entries, state, head, broken } of folded) {
    if (broken) {
      differences.push(broken)
      continue
    }
    const { file } = held
    if (head !== file.log_head) {
      differences.push(differ('case_files', 'log_head', head, file.log_head))
      // A log that is gone leaves nothing to compare with.
      if (entries.length === 0) continue
    }
    const rules = await rulesOf(tx, rulesDay(state, '2021-07-15'))
    const rows = projectRows(state, await calendarOf(tx, city, held), rules, file.unit_line)
    differences.push(
      ...compareFile(rows, file, differ),
      ...compareChildren(held, rows, differ),
      ...verifyBesideLog({ held, entries, state, secrets, numbers, differ }),
    )
  }
  return differences
}

const differIn =
  ({ case_id }: FileRow): Differ =>
  (table, where, expected, found) => ({
    caseId: case_id,
    table,
    where,
    expected: inWords(expected),
    found: inWords(found),
  })

type Folded = {
  readonly entries: readonly AnyEntry[]
  readonly state: CaseState
  /** The hash of the last line read. */
  readonly head: string
  /** Where the chain of the log breaks or an entry cannot be folded: nothing after it says anything. */
  readonly broken: CaseDifference | null
}

function foldLog({ file, log }: CaseHeld): Folded {
  const differ = differIn(file)
  const entries: AnyEntry[] = []
  let head = headOf(file.case_id)
  let state: CaseState = emptyState
  for (const { revision, entry, hash } of log) {
    const expected = chain(head, entry)
    const where = `第 ${revision} 条日志`
    if (expected !== hash)
      return { entries, state, head, broken: differ('case_events', `${where}的校验值`, expected, hash) }
    head = hash
    try {
      const read = readEntry(entry)
      state = apply(state, read)
      entries.push(read)
    } catch (error) {
      const why = error instanceof Error ? error.message : '无法重放'
      return { entries, state, head, broken: differ('case_events', where, '可以重放', why) }
    }
  }
  return { entries, state, head, broken: null }
}

/** The calendar the stored clocks of a case were counted with; a notice loaded since moves them by a job of its own. */
function calendarOf(tx: Tx, city: string, { rows }: CaseHeld): Promise<WorkingCalendar> {
  const [clock] = rows.case_deadlines
  return findCalendar(tx, city, (clock?.proof as { calendarVersion?: string } | undefined)?.calendarVersion)
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null)
const same = (a: unknown, b: unknown) => inWords(a) === inWords(b)

function compareFile({ file }: CaseRows, found: FileRow, differ: Differ): CaseDifference[] {
  return Object.entries(file)
    .filter(([column, value]) => !same(value, found[column]))
    .map(([column, value]) => differ('case_files', column, value, found[column]))
}

type Child = { readonly key: string; readonly rows: (rows: CaseRows) => readonly object[] }
const children: Readonly<Partial<Record<BesideTable, Child>>> = {
  case_deadlines: { key: 'deadline_id', rows: (rows) => rows.deadlines },
  case_papers: { key: 'paper_id', rows: (rows) => rows.papers },
  case_payments: { key: 'payment_id', rows: (rows) => rows.payments },
  violations_found: { key: 'case_id', rows: (rows) => rows.violationsFound },
  case_hearings: { key: 'hearing_id', rows: (rows) => rows.hearings },
  filed_acts: { key: 'case_id', rows: (rows) => rows.filedActs },
  fined_acts: { key: 'case_id', rows: (rows) => rows.finedActs },
}

function compareChildren(held: CaseHeld, rows: CaseRows, differ: Differ): CaseDifference[] {
  return Object.entries(children).flatMap(([table, { key, rows: expectedOf }]) => {
    const expected = new Map(
      (expectedOf(rows) as readonly Row[]).map((row) => [String(row[key] ?? held.file.case_id), row]),
    )
    const differences: CaseDifference[] = []
    for (const row of held.rows[table as BesideTable]) {
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
    return differences
  })
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

type StoredFile = { readonly sha256: string; readonly what: string }

/** Every stored paper and attachment still has the bytes its hash promises; what stands in many cases is read once. */
async function verifyBytes({ db, blobs }: Services, city: string): Promise<CaseDifference[]> {
  const stored = await asCity(db, city, async (tx) => {
    const { rows } = await sql<StoredFile>`
      select distinct sha256, 'document_bytes' as what from document_bytes where city = ${city}
      union select sha256, 'attachments' from attachments where city = ${city} and case_id is not null
      union select thumbnail_sha256, 'attachments.thumbnail_sha256' from attachments where city = ${city} and thumbnail_sha256 is not null`.execute(
      tx,
    )
    return rows
  })
  const broken: StoredFile[] = []
  for (const file of stored) if ((await blobs.verify(file.sha256)) !== 'intact') broken.push(file)
  const cases = await Promise.all(broken.map((file) => asCity(db, city, (tx) => casesWith(tx, city, file))))
  return broken.flatMap(({ sha256, what }, at) =>
    (cases[at] ?? []).map((caseId) => ({
      caseId,
      table: what,
      where: sha256,
      expected: '内容与校验值一致',
      found: '文件缺失或者内容被改动',
    })),
  )
}

async function casesWith(tx: Tx, city: string, { sha256, what }: StoredFile): Promise<string[]> {
  const [table = '', column = 'sha256'] = what.split('.')
  const { rows } = await sql<{ caseId: string }>`
    select distinct case_id as "caseId" from ${sql.table(table)} where city = ${city} and ${sql.ref(column)} = ${sha256}`.execute(
    tx,
  )
  return rows.map(({ caseId }) => caseId)
}
