import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/database.ts'
import { addJob } from '../platform/jobs.ts'
import { type CheckedRow, checkCells, columnTitle } from './check-cells.ts'
import { checkRows } from './check-rows.ts'
import { type ImportKind, importKinds } from './columns.ts'
import { byLine, type Fault } from './fault.ts'
import { type CatalogueImportFile, type CatalogueImportReport, emptyImportFile } from './import-report.ts'
import { readKnown } from './known-rows.ts'
import { type Incoming, type Plan, planVersions } from './plan-versions.ts'
import { readSheet } from './read-sheet.ts'
import { contentOf, keyColumns, keyOf, type VersionedKind } from './stored-tables.ts'
import { planCalendar, writeCalendar } from './write-calendar.ts'
import { writeSnapshots } from './write-snapshots.ts'
import { type Batch, readVersions, writeVersions } from './write-versions.ts'

export type ImportFile = { readonly kind: ImportKind; readonly fileName: string; readonly bytes: Buffer }
export type ImportOrder = {
  readonly city: string
  /** Null: the operator's command line, or the first start. */
  readonly personId: string | null
  readonly personName: string
  readonly at: Date
  readonly files: readonly ImportFile[]
  /** Judge everything and change nothing. */
  readonly dryRun: boolean
  /** Looks at the catalogue as a dry run has made it, before all of it is undone. */
  readonly look?: (tx: Tx) => Promise<void>
  readonly progress?: (line: string) => void
}

/**
 * Imports one file or several that belong together, in one transaction: laws before the items that rest on them.
 * One bad row anywhere and nothing is loaded; the report lists every bad row of every file. A dry run goes the same
 * way and is rolled back, so what it promises is what the import does.
 */
export async function importCatalogue(db: Db, order: ImportOrder): Promise<CatalogueImportReport> {
  const sorted = [...order.files].sort((a, b) => importKinds.indexOf(a.kind) - importKinds.indexOf(b.kind))
  const tx = await db.startTransaction().execute()
  try {
    // One import at a time in a city: two would each judge a catalogue the other is changing.
    await sql`select pg_advisory_xact_lock(hashtext(${`catalogue ${order.city}`}))`.execute(tx)
    const files: CatalogueImportFile[] = []
    for (const file of sorted) files.push(await importFile(tx, order, file))
    const refused = files.some(({ faults }) => faults.length > 0)
    if (refused || order.dryRun) {
      if (!refused) await order.look?.(tx)
      await tx.rollback().execute()
      return { outcome: refused ? 'refused' : 'checked', files }
    }
    // Dates hang on the calendar: every clock of the city is counted anew once the notice stands.
    if (files.some((file) => file.kind === 'calendar' && changesAnything(file)))
      await addJob(tx, 'refreshDeadlines', { city: order.city }, { jobKey: `refreshDeadlines:${order.city}` })
    await tx.commit().execute()
    return { outcome: files.some(changesAnything) ? 'imported' : 'unchanged', files }
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    throw error
  }
}

const changesAnything = ({ added, changed, corrected, snapshotMoves }: CatalogueImportFile) =>
  added + changed + corrected + snapshotMoves > 0

async function importFile(tx: Tx, order: ImportOrder, file: ImportFile): Promise<CatalogueImportFile> {
  const { kind, fileName, bytes } = file
  const sheet = await readSheet(fileName, bytes)
  const cells = checkCells(kind, sheet)
  const whole = checkRows(kind, cells.rows, await readKnown(tx, order.city))
  const report = {
    ...emptyImportFile(kind, fileName),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: sheet.format,
    rowsRead: sheet.rows.length,
    warnings: byLine(whole.warnings),
  }
  const faults = [...cells.faults, ...whole.faults]
  const badLines = new Set(faults.map(({ line }) => line))
  const batch: Batch = { city: order.city, importId: randomUUID(), at: order.at }
  const done =
    kind === 'calendar'
      ? await importNotices(tx, batch, cells.rows, badLines)
      : await importVersions(tx, kind, batch, cells.rows, badLines)
  const result = { ...report, ...done, faults: byLine([...faults, ...done.faults]) }
  if (result.faults.length === 0) await record(tx, order, batch, result)
  order.progress?.(summaryOf(result))
  return result
}

type Done = Pick<
  CatalogueImportFile,
  'added' | 'changed' | 'corrected' | 'unchanged' | 'snapshotMoves' | 'changes' | 'faults'
>

async function importNotices(
  tx: Tx,
  batch: Batch,
  rows: readonly CheckedRow[],
  badLines: ReadonlySet<number>,
): Promise<Done> {
  const { notices, faults } = planCalendar(rows)
  const { added, changed, unchanged, notes } =
    badLines.size + faults.length > 0
      ? { added: 0, changed: 0, unchanged: 0, notes: [] }
      : await writeCalendar(tx, batch, notices)
  const changes = notes.map(({ key, change }) => ({ line: 0, key: `${key}年`, change, detail: '' }))
  return { added, changed, unchanged, corrected: 0, snapshotMoves: 0, changes, faults: [...faults] }
}

/** Rows without a name or a day of their own cannot be placed; those with another fault are judged but not written. */
async function importVersions(
  tx: Tx,
  kind: VersionedKind,
  batch: Batch,
  rows: readonly CheckedRow[],
  badLines: ReadonlySet<number>,
): Promise<Done> {
  const onRecord = await readVersions(tx, kind, batch.city)
  const nameless = [...keyColumns[kind], 'valid_from', 'valid_to']
  const placed = rows.filter(
    ({ bad, values }) => !nameless.some((name) => bad.has(name)) && soundDays(values),
  )
  const incoming = placed.map((row) => incomingOf(kind, row))
  const plan = planVersions(onRecord, incoming)
  const faults: Fault[] = plan.clashes.map((clash) => ({ column: columnTitle(kind, 'valid_from'), ...clash }))
  const clashing = new Set(plan.clashes.map(({ line }) => line))
  // With faults the transaction is rolled back; until then the good rows stand, for the files that rest on them.
  const good =
    badLines.size + clashing.size === 0
      ? plan
      : planVersions(
          onRecord,
          incoming.filter(({ line }) => !badLines.has(line) && !clashing.has(line)),
        )
  await writeVersions(tx, kind, batch, good.changes)
  const snapshotMoves =
    faults.length === 0 && (kind === 'laws' || kind === 'items')
      ? await writeSnapshots(
          tx,
          kind,
          batch,
          placed.map((row) => ({ id: keyOf(kind, row.values), snapshots: row.snapshots })),
        )
      : 0
  return { ...countsOf(good), snapshotMoves, faults }
}

const soundDays = ({ valid_from: from = '', valid_to: to = '' }: CheckedRow['values']) =>
  !from || !to || from <= to

const incomingOf = (kind: VersionedKind, { line, values }: CheckedRow): Incoming => ({
  line,
  key: keyOf(kind, values),
  validFrom: values.valid_from || null,
  validTo: values.valid_to || null,
  content: contentOf(kind, values),
})

/** How many changes a report spells out; beyond them it gives the numbers. */
const spelledOut = 500

function countsOf({ changes, unchanged }: Plan): Omit<Done, 'snapshotMoves' | 'faults'> {
  const many = (...of: string[]) => changes.filter(({ change }) => of.includes(change)).length
  return {
    added: many('added'),
    changed: many('newVersion', 'closed'),
    corrected: many('corrected'),
    unchanged,
    changes: changes
      .filter(({ change }) => change !== 'added')
      .slice(0, spelledOut)
      .map((one) => ({ line: one.line, key: one.key, change: one.change, detail: detailOf(one) })),
  }
}

function detailOf(change: Plan['changes'][number]): string {
  const { after } = change
  if (change.change === 'newVersion') return `自${after.validFrom}起的新版本`
  if (!('before' in change)) return ''
  const { before } = change
  if (change.change === 'closed')
    return `自${before.validFrom}起的版本止于${after.validTo ?? '（不再有止期）'}`
  const differing = Object.keys(after.content).filter(
    (column) => after.content[column] !== before.content[column],
  )
  return differing
    .map((column) => `${column}：“${before.content[column] ?? ''}”改为“${after.content[column] ?? ''}”`)
    .join('；')
}

/** An import that changes nothing leaves no batch behind. */
async function record(
  tx: Tx,
  order: ImportOrder,
  { importId }: Batch,
  file: CatalogueImportFile,
): Promise<void> {
  if (!changesAnything(file)) return
  const { added, changed, corrected, unchanged } = file
  await sql`
    insert into catalogue_imports (city, import_id, kind, file_name, sha256, imported_at, person_id, person_name,
      rows_read, rows_added, rows_changed, rows_corrected, rows_unchanged, warnings)
    values (${order.city}, ${importId}, ${file.kind}, ${file.fileName}, ${file.sha256}, ${order.at}, ${order.personId},
      ${order.personName}, ${file.rowsRead}, ${added}, ${changed}, ${corrected}, ${unchanged},
      ${JSON.stringify(file.warnings)}::jsonb)`.execute(tx)
}

/** One line for the operator. */
export function summaryOf(file: CatalogueImportFile): string {
  const { kind, fileName, rowsRead, added, changed, corrected, unchanged, faults } = file
  if (faults.length > 0) return `${fileName}：${rowsRead}行中有${faults.length}处问题，没有导入`
  if (!changesAnything(file)) return `${fileName}：${rowsRead}行，无变化`
  const unit = kind === 'calendar' ? '天' : '条'
  return `${fileName}：${rowsRead}行，新增${added}${unit}，变更${changed}${unit}，更正${corrected}${unit}，未变${unchanged}${unit}`
}
