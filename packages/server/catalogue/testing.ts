import { sql } from 'kysely'
import { fixedClock } from '../platform/clock.ts'
import { asCity, type Db, type Tx } from '../platform/database.ts'
import { testDatabase } from '../platform/testing.ts'
import { columnsOf, type ImportKind } from './columns.ts'
import { type ImportFile, importCatalogue } from './import-catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'

export const testCity = '3207'

const everyTable = [
  'catalogue_imports',
  'laws',
  'penalty_items',
  'discretion_tiers',
  'leniency_entries',
  'calendar_years',
  'calendar_days',
  'catalogue_snapshot_members',
  'catalogue_history',
]

/** One hash over every row of every table of the catalogue: two equal ones mean nothing was touched. */
export async function catalogueHash(db: Db): Promise<string> {
  const parts = everyTable.map(
    (table) => `(select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from ${table} t)`,
  )
  const { rows } = await sql<{
    hash: string
  }>`select md5(concat(${sql.raw(parts.join(', '))})) as hash`.execute(db)
  return rows[0]?.hash ?? ''
}

const usual: Record<ImportKind, Record<string, string>> = {
  laws: {
    id: 'T001',
    title: '试验条例',
    issuing_body: '国务院',
    level: '行政法规',
    valid_from: '2020-01-01',
    departments: '城管',
    confidence: 'verified',
    source: '试验',
  },
  items: {
    item_code: 'T-001',
    name: '对试验行为的行政处罚',
    department: '城管',
    law_id: 'T001',
    violation_article: '第一条',
    violation_source: 'cited',
    penalty_article: '第二条',
    penalty_kinds: '警告、罚款',
    fine_basis: 'fixed_range',
    fine_min: '100',
    fine_max: '500',
    must_order_correction: 'with',
    levels: '市、县（区）',
    delegable: 'n',
    delegable_basis: 'assumed',
    valid_from: '2020-01-01',
    confidence: 'verified',
    source: '试验',
  },
  discretion: {
    item_code: 'T-001',
    tier: '一般',
    tier_order: '1',
    circumstance: '情节一般',
    party: '不区分',
    fine_min: '100',
    fine_max: '300',
    outcome: '罚款',
    basis_doc: '试验',
    jurisdiction: '试验',
    valid_from: '2020-01-01',
    confidence: 'constructed',
  },
  leniency: {
    id: 'TE1',
    leniency_type: '从轻',
    condition: '试验情形',
    conditions_all: 'y',
    legal_basis: '《行政处罚法》第三十二条',
    valid_from: '2021-07-15',
    confidence: 'verified',
  },
  calendar: { date: '2027-01-01', type: 'holiday', name: '元旦' },
}

/** A table with all columns of the kind, each row a good one with something changed. Line 2 is the first row. */
export function tableOf(kind: ImportKind, rows: readonly Record<string, string>[]): string[][] {
  const names = columnsOf[kind].map(({ name }) => name)
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => !names.includes(name))
  const header = [...names, ...extra]
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? usual[kind][name] ?? ''))]
}

/** The same as a CSV file. */
export function csvOf(
  kind: ImportKind,
  rows: readonly Record<string, string>[],
  fileName = `${kind}.csv`,
): ImportFile {
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = tableOf(kind, rows)
    .map((row) => row.map(quoted).join(','))
    .join('\n')
  return { kind, fileName, bytes: Buffer.from(text) }
}

/** The shipped catalogue in a database of its own: `run` imports as a tester, `look` reads. Close it in `afterAll`. */
export async function openCatalogue() {
  const database = await testDatabase()
  const clock = fixedClock('2026-11-23T02:00:00Z')
  await loadCatalogue({ db: database.db, clock }, testCity)
  const run = (files: ImportFile | readonly ImportFile[], dryRun = false) =>
    importCatalogue(database.db, {
      city: testCity,
      personId: null,
      personName: '测试员',
      at: clock.now(),
      files: [files].flat(),
      dryRun,
    })
  const look = <T>(work: (tx: Tx) => Promise<T>) => asCity(database.db, testCity, work)
  return { database, run, look, hash: () => catalogueHash(database.owner), close: () => database.close() }
}
