import { type AnyEntry, type CaseState, parseIssuedNumber } from '@zhiheng/law'
import { sql } from 'kysely'
import { findDocumentBytes } from '../documents/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { type CaseKey, readEntry } from './case-log.ts'
import type { CaseDifference } from './verify-cases.ts'

type Differ = (table: string, where: string, expected: unknown, found: unknown) => CaseDifference
type Given = {
  readonly tx: Tx
  readonly key: CaseKey
  readonly state: CaseState
  readonly secrets: Secrets
  /** The row of case_files. */
  readonly file: Readonly<Record<string, unknown>>
  readonly differ: Differ
}

/**
 * What stands beside the log and is no projection of the state: the columns of the log's own rows, the case's key, the
 * files of the papers, the numbers, the attachments. Every column of these that says something is compared.
 */
export async function verifyBesideLog(given: Given): Promise<CaseDifference[]> {
  return [
    ...(await verifyLogRows(given)),
    ...verifyKey(given),
    ...(await verifyPaperFiles(given)),
    ...(await verifyNumbers(given)),
    ...(await verifyAttachments(given)),
  ]
}

const isoOf = (at: unknown): string => (at instanceof Date ? at.toISOString() : String(at))

/** The chain covers an entry's bytes; the columns beside it serve lists and have to say the same. */
async function verifyLogRows({ tx, key, file, differ }: Given): Promise<CaseDifference[]> {
  const { rows } = await sql<{ revision: number; action: string; at: Date; personId: string; entry: string }>`
    select revision, action, at, person_id as "personId", entry from case_events
    where city = ${key.city} and unit_id = ${key.unitId} and case_id = ${key.caseId} order by revision`.execute(
    tx,
  )
  const differences: CaseDifference[] = []
  let last: AnyEntry | null = null
  for (const row of rows) {
    const entry = readEntry(row.entry)
    last = entry
    const columns = [
      ['revision', entry.revision, row.revision],
      ['action', entry.action, row.action],
      ['at', entry.at, isoOf(row.at)],
      ['person_id', entry.actor.personId, row.personId],
    ] as const
    for (const [column, expected, found] of columns)
      if (expected !== found)
        differences.push(differ('case_events', `第 ${row.revision} 条日志.${column}`, expected, found))
  }
  if (last && isoOf(file.changed_at) !== last.at)
    differences.push(differ('case_files', 'changed_at', last.at, isoOf(file.changed_at)))
  return differences
}

/** A case whose key was touched keeps every row and loses every identifier: the party's must open, and be the party's. */
function verifyKey({ state, secrets, file, differ }: Given): CaseDifference[] {
  const sealed = state.party?.idNumber || state.clue?.reporter?.phone
  if (!sealed) return []
  try {
    const opened = secrets.unsealWith(String(file.data_key), sealed)
    const { party } = state
    if (party && party.idNumber === sealed && secrets.blindIndex(opened) !== party.idDigest)
      return [differ('case_files', 'party_digest', '与证件号码相符的摘要', party.idDigest)]
    return []
  } catch {
    return [differ('case_files', 'data_key', '能打开本案的证件号码', '打不开')]
  }
}

async function verifyPaperFiles({ tx, key, state, differ }: Given): Promise<CaseDifference[]> {
  const files = await findDocumentBytes(tx, key)
  const differences: CaseDifference[] = []
  for (const file of files) {
    const paper = state.papers.find(({ id }) => id === file.documentId)
    const where = (column: string) => `${file.documentId}.${column}`
    if (!paper) {
      differences.push(differ('document_bytes', file.documentId, '日志中有这份文书', '日志中没有'))
      continue
    }
    if (file.kind !== paper.kind)
      differences.push(differ('document_bytes', where('kind'), paper.kind, file.kind))
    if (file.version !== paper.definition)
      differences.push(differ('document_bytes', where('version'), paper.definition, file.version))
    if (file.format === 'pdf' && paper.sealed && file.sha256 !== paper.sealed.sha256)
      differences.push(differ('document_bytes', where('sha256'), paper.sealed.sha256, file.sha256))
  }
  // A seal was put to bytes: they have to be there.
  for (const { id, sealed } of state.papers)
    if (sealed && !files.some((file) => file.documentId === id && file.format === 'pdf'))
      differences.push(differ('document_bytes', id, '应有一行', '缺少这一行'))
  return differences
}

/** Every number the log gave is accounted for as given, or as void where its paper was made anew. */
async function verifyNumbers({ tx, key, state, differ }: Given): Promise<CaseDifference[]> {
  const given = [
    ...(state.caseNumber ? [{ number: state.caseNumber, void: false, unitId: key.unitId }] : []),
    ...state.papers.flatMap(({ number, voided, kind, about }) =>
      number ? [{ number, void: voided !== null, unitId: numberedBy(state, kind, about) }] : [],
    ),
  ]
  const differences: CaseDifference[] = []
  for (const one of given) {
    const parts = parseIssuedNumber(one.number)
    if (!parts.ok) continue
    const { rows } = await sql<{ state: string }>`
      select state from document_numbers where city = ${key.city} and unit_id = ${one.unitId}
        and type = ${parts.type} and year = ${parts.year} and serial = ${parts.serial}`.execute(tx)
    const expected = one.void ? 'void' : 'issued'
    const found = rows[0]?.state ?? '缺少这一行'
    if (found !== expected) differences.push(differ('document_numbers', one.number, expected, found))
  }
  return differences
}

/** 指定管辖通知书 is a paper of the superior, out of the superior's own run of numbers; every other of the case's unit. */
const numberedBy = (state: CaseState, kind: string, about: string | null): number => {
  const designated = kind === 'D05' ? state.disputes.find(({ id }) => id === about)?.designated : null
  return designated?.superiorUnitId ?? state.unitId
}

type Attached = { sha256: string; name: string; mediaType: string; size: number }

async function verifyAttachments({ tx, key, state, differ }: Given): Promise<CaseDifference[]> {
  const { rows } = await sql<Attached>`
    select sha256, name, media_type as "mediaType", size from attachments
    where city = ${key.city} and unit_id = ${key.unitId} and case_id = ${key.caseId}`.execute(tx)
  return attachedIn(state).flatMap((wanted) => {
    const found = rows.filter(({ sha256 }) => sha256 === wanted.sha256)
    if (found.length === 0) return [differ('attachments', wanted.sha256, '应有一行', '缺少这一行')]
    const same = found.some(
      (one) => one.name === wanted.name && one.mediaType === wanted.mediaType && one.size === wanted.size,
    )
    return same ? [] : [differ('attachments', wanted.sha256, wanted, found[0])]
  })
}

/** The attachments a state names, wherever they stand in it. */
function attachedIn(value: unknown): Attached[] {
  if (Array.isArray(value)) return value.flatMap(attachedIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value && 'mediaType' in value) return [value as Attached]
  return Object.values(value).flatMap(attachedIn)
}
