import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

export type DocumentFormat = 'pdf' | 'docx'
/** One rendered file of one paper; the bytes lie in the blob store under `sha256`. */
export type DocumentBytes = {
  readonly city: string
  readonly unitId: number
  readonly caseId: string
  readonly documentId: string
  readonly format: DocumentFormat
  readonly kind: string
  readonly version: string
  readonly sha256: string
  readonly size: number
  readonly renderedAt: string
}

/** Records a rendered file. A second rendering of the same paper changes nothing: returns false, the first stands. */
export async function recordDocumentBytes(tx: Tx, file: DocumentBytes): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into document_bytes (city, unit_id, case_id, document_id, format, kind, version, sha256, size, rendered_at)
    values (${file.city}, ${file.unitId}, ${file.caseId}, ${file.documentId}, ${file.format}, ${file.kind},
            ${file.version}, ${file.sha256}, ${file.size}, ${file.renderedAt})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const unwritten = new WeakMap<Tx, () => readonly DocumentBytes[]>()

/** From here on this transaction's files are those it holds in memory and will write by itself. */
export const keepDocumentBytes = (tx: Tx, held: () => readonly DocumentBytes[]): void =>
  void unwritten.set(tx, held)

/** The rendered files of a case, or of one paper of it. */
export async function findDocumentBytes(
  tx: Tx,
  { city, unitId, caseId, documentId }: { city: string; unitId: number; caseId: string; documentId?: string },
): Promise<readonly DocumentBytes[]> {
  const held = unwritten.get(tx)
  if (held)
    return held().filter(
      (file) => file.caseId === caseId && (documentId === undefined || file.documentId === documentId),
    )
  const { rows } = await sql<DocumentBytes>`
    select city, unit_id as "unitId", case_id as "caseId", document_id as "documentId", format, kind, version, sha256, size,
           to_json(rendered_at at time zone 'UTC') #>> '{}' || 'Z' as "renderedAt"
    from document_bytes
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId}
      and (${documentId ?? null}::uuid is null or document_id = ${documentId ?? null}::uuid)
    order by rendered_at, document_id`.execute(tx)
  return rows
}
