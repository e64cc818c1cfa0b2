import type { CaseState } from '@zhiheng/law'
import type pg from 'pg'
import type { DocumentBytes } from '../documents/index.ts'
import { type CopyRow, type CopyValue, copyRows } from '../platform/copy-rows.ts'
import type { CaseInBatch } from './case-in-batch.ts'
import { type CaseRows, projectRows } from './project-rows.ts'

/** A question asked across the wall while a batch was made (the gate's are written by the database). */
export type AskedAcross = {
  readonly city: string
  readonly personId: string
  readonly unitId: number
  readonly caseId: string
  readonly question: 'earlier_fine' | 'earlier_violation' | 'filed_elsewhere'
  readonly found: boolean
}
type Held = { readonly files: readonly DocumentBytes[]; readonly asked: readonly AskedAcross[] }

/** The projection that `copyCases` writes of a case: made by the same function as the gate's. */
export function rowsInBatch({ state, context }: CaseInBatch): CaseRows {
  if (!context) throw new Error('a case without an act has no rows')
  const known = projected.get(state)
  if (known) return known
  const rows = projectRows(state, context.calendar, context.rules, context.unit.line)
  projected.set(state, rows)
  return rows
}
/** Asked twice of each case: once for what later cases are told of it, once to be written. */
const projected = new WeakMap<CaseState, CaseRows>()

/**
 * Writes whole cases, log and rows, by COPY in the client's transaction: all of them or none. Indexes and constraints
 * stand all the while, so that an interruption leaves a database as sound as before.
 */
export async function copyCases(
  client: pg.ClientBase,
  cases: readonly CaseInBatch[],
  { files, asked }: Held,
): Promise<void> {
  const all = cases.map((file) => ({ file, rows: rowsInBatch(file) }))
  const each = (rowsOf: (one: (typeof all)[number]) => readonly object[]): CopyRow[] =>
    all.flatMap((one) =>
      rowsOf(one).map((row) => ({
        city: one.file.key.city,
        unit_id: one.file.key.unitId,
        case_id: one.file.key.caseId,
        ...(row as Record<string, CopyValue>),
      })),
    )
  await copyRows(client, 'case_files', each(caseFile))
  await copyRows(
    client,
    'case_events',
    each(({ file }) => file.lines.map(logRow)),
  )
  await copyRows(
    client,
    'case_deadlines',
    each(({ rows }) => rows.deadlines),
  )
  await copyRows(
    client,
    'case_papers',
    each(({ rows }) => rows.papers),
  )
  await copyRows(
    client,
    'case_payments',
    each(({ rows }) => rows.payments),
  )
  await copyRows(
    client,
    'case_hearings',
    each(({ rows }) => rows.hearings),
  )
  await copyRows(
    client,
    'fined_acts',
    each(({ rows }) => rows.finedActs),
  )
  await copyRows(
    client,
    'filed_acts',
    each(({ rows }) => rows.filedActs),
  )
  await copyRows(
    client,
    'violations_found',
    each(({ rows }) => rows.violationsFound),
  )
  await copyRows(
    client,
    'notices',
    each(({ file }) => file.notices),
  )
  await copyRows(
    client,
    'attachments',
    each(({ file }) => file.uploads.map(uploadRow)),
  )
  await copyRows(client, 'document_bytes', files.map(fileRow))
  await copyRows(client, 'questions_across', asked.map(askedRow))
}

const caseFile = ({ file, rows }: { file: CaseInBatch; rows: CaseRows }) => [
  {
    ...rows.file,
    changed_at: file.lines.at(-1)?.at ?? '',
    log_head: file.head,
    data_key: file.dataKey,
  },
]

const logRow = ({ revision, action, at, personId, entry, hash }: CaseInBatch['lines'][number]) => ({
  revision,
  action,
  at,
  person_id: personId,
  entry,
  hash,
})

const uploadRow = ({ sha256, name, mediaType, size, by, at }: CaseInBatch['uploads'][number]) => ({
  sha256,
  name,
  media_type: mediaType,
  size,
  uploaded_by: by,
  uploaded_at: at,
})

const fileRow = (file: DocumentBytes): CopyRow => ({
  city: file.city,
  unit_id: file.unitId,
  case_id: file.caseId,
  document_id: file.documentId,
  format: file.format,
  kind: file.kind,
  version: file.version,
  sha256: file.sha256,
  size: file.size,
  rendered_at: file.renderedAt,
})

const askedRow = ({ city, personId, unitId, caseId, question, found }: AskedAcross): CopyRow => ({
  city,
  person_id: personId,
  unit_id: unitId,
  case_id: caseId,
  question,
  found,
})
