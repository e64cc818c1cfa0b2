import { type AnyEntry, type CaseState, parseIssuedNumber } from '@zhiheng/law'
import type { Secrets } from '../platform/secrets.ts'
import type { CaseDifference } from './verify-cases.ts'
import { type CaseHeld, type NumberGiven, type Row, runOf } from './verify-rows.ts'

export type Differ = (table: string, where: string, expected: unknown, found: unknown) => CaseDifference
type Given = {
  readonly held: CaseHeld
  readonly entries: readonly AnyEntry[]
  readonly state: CaseState
  readonly secrets: Secrets
  /** How the register accounts for the numbers of `numbersGiven`. */
  readonly numbers: ReadonlyMap<string, string>
  readonly differ: Differ
}

/**
 * What stands beside the log and is no projection of the state: the columns of the log's own rows, the case's key, the
 * files of the papers, the numbers, the attachments. Every column of these that says something is compared.
 */
export const verifyBesideLog = (given: Given): CaseDifference[] => [
  ...verifyLogRows(given),
  ...verifyKey(given),
  ...verifyPaperFiles(given),
  ...verifyNumbers(given),
  ...verifyAttachments(given),
]

const isoOf = (at: unknown): string => (at instanceof Date ? at.toISOString() : String(at))

/** The chain covers an entry's bytes; the columns beside it serve lists and have to say the same. */
function verifyLogRows({ held: { file, log }, entries, differ }: Given): CaseDifference[] {
  const differences = entries.flatMap((entry, at) => {
    const row = log[at]
    const columns = [
      ['revision', entry.revision, row?.revision],
      ['action', entry.action, row?.action],
      ['at', entry.at, isoOf(row?.at)],
      ['person_id', entry.actor.personId, row?.person_id],
    ] as const
    return columns
      .filter(([, expected, found]) => expected !== found)
      .map(([column, expected, found]) =>
        differ('case_events', `第 ${row?.revision} 条日志.${column}`, expected, found),
      )
  })
  const last = entries.at(-1)
  if (last && isoOf(file.changed_at) !== last.at)
    differences.push(differ('case_files', 'changed_at', last.at, isoOf(file.changed_at)))
  return differences
}

/** A case whose key was touched keeps every row and loses every identifier: the party's must open, and be the party's. */
function verifyKey({ state, secrets, held: { file }, differ }: Given): CaseDifference[] {
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

function verifyPaperFiles({ held, state, differ }: Given): CaseDifference[] {
  const files = held.rows.document_bytes
  const differences: CaseDifference[] = []
  for (const file of files) {
    const id = String(file.document_id)
    const paper = state.papers.find((one) => one.id === id)
    const compare = (column: string, expected: unknown) => {
      if (file[column] !== expected)
        differences.push(differ('document_bytes', `${id}.${column}`, expected, file[column]))
    }
    if (!paper) {
      differences.push(differ('document_bytes', id, '日志中有这份文书', '日志中没有'))
      continue
    }
    compare('kind', paper.kind)
    compare('version', paper.definition)
    if (file.format === 'pdf' && paper.sealed) compare('sha256', paper.sealed.sha256)
  }
  for (const row of held.rows.paper_signatures) {
    const sealed = state.papers.find(({ id }) => id === row.document_id)?.sealed
    if (row.issued_sha256 !== sealed?.sha256)
      differences.push(
        differ(
          'paper_signatures',
          `${row.document_id}.issued_sha256`,
          sealed?.sha256 ?? '没有用印',
          row.issued_sha256,
        ),
      )
  }
  // A seal was put to bytes: they have to be there.
  for (const { id, sealed } of state.papers)
    if (sealed && !files.some((file) => file.document_id === id && file.format === 'pdf'))
      differences.push(differ('document_bytes', id, '应有一行', '缺少这一行'))
  return differences
}

type GivenNumber = NumberGiven & { readonly number: string; readonly void: boolean }

/** Every number the log of a case gave, and whether it has to stand void because its paper was made anew. */
export function numbersGiven(state: CaseState): GivenNumber[] {
  const given = [
    ...(state.caseNumber ? [{ number: state.caseNumber, void: false, unitId: state.unitId }] : []),
    ...state.papers.flatMap(({ number, voided, kind, about }) =>
      number ? [{ number, void: voided !== null, unitId: numberedBy(state, kind, about) }] : [],
    ),
  ]
  return given.flatMap((one) => {
    const parts = parseIssuedNumber(one.number)
    return parts.ok ? [{ ...one, type: parts.type, year: parts.year, serial: parts.serial }] : []
  })
}

function verifyNumbers({ state, numbers, differ }: Given): CaseDifference[] {
  return numbersGiven(state).flatMap((one) => {
    const expected = one.void ? 'void' : 'issued'
    const found = numbers.get(runOf(one)) ?? '缺少这一行'
    return found === expected ? [] : [differ('document_numbers', one.number, expected, found)]
  })
}

/** 指定管辖通知书 is a paper of the superior, out of the superior's own run of numbers; every other of the case's unit. */
const numberedBy = (state: CaseState, kind: string, about: string | null): number => {
  const designated = kind === 'D05' ? state.disputes.find(({ id }) => id === about)?.designated : null
  return designated?.superiorUnitId ?? state.unitId
}

type Attached = { sha256: string; name: string; mediaType: string; size: number }

function verifyAttachments({ held, state, differ }: Given): CaseDifference[] {
  return attachedIn(state).flatMap((wanted) => {
    const found = held.rows.attachments.filter(({ sha256 }) => sha256 === wanted.sha256)
    if (found.length === 0) return [differ('attachments', wanted.sha256, '应有一行', '缺少这一行')]
    return found.some((one) => isOf(one, wanted))
      ? []
      : [differ('attachments', wanted.sha256, wanted, found[0])]
  })
}

const isOf = (row: Row, { name, mediaType, size }: Attached): boolean =>
  row.name === name && row.media_type === mediaType && row.size === size

/** The attachments a state names, wherever they stand in it. */
function attachedIn(value: unknown): Attached[] {
  if (Array.isArray(value)) return value.flatMap(attachedIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value && 'mediaType' in value) return [value as Attached]
  return Object.values(value).flatMap(attachedIn)
}
