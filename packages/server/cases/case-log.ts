import { createHash } from 'node:crypto'
import { type AnyEntry, apply, type CaseState, emptyState } from '@zhiheng/law'
import { sql } from 'kysely'
import { type Statement, type Tx, together } from '../platform/database.ts'

/** One stored line of a log: the entry's own bytes and the hash that chains it to the line before. */
export type StoredEntry = { readonly revision: number; readonly entry: string; readonly hash: string }
export type CaseKey = { readonly city: string; readonly unitId: number; readonly caseId: string }
export type LoadedCase = {
  readonly key: CaseKey
  readonly dataKey: string
  readonly state: CaseState
  readonly log: readonly AnyEntry[]
  /** The file as each line of the log left it; folded once, for whoever asks what it was. */
  readonly states: readonly CaseState[]
  readonly head: string
}

/** The hash before the first line of a case: cases cannot lend each other their logs. */
export const headOf = (caseId: string): string =>
  createHash('sha256').update(`zhiheng case ${caseId}`).digest('hex')
export const chain = (head: string, entry: string): string =>
  createHash('sha256').update(head).update(entry).digest('hex')
export const readEntry = (text: string): AnyEntry => JSON.parse(text) as AnyEntry

/**
 * The case by its log, as far as the actor's reach carries; null outside it. With `lock` the row stays ours
 * until the transaction ends, so that two acts on one case follow each other. Whoever knows the unit saves a question.
 */
export async function loadCase(
  tx: Tx,
  city: string,
  caseId: string,
  { lock, unitId }: { readonly lock: boolean; readonly unitId?: number },
): Promise<LoadedCase | null> {
  const unit = unitId ?? (await findUnitOfCase(tx, city, caseId))
  if (unit === null) return null
  const key = { city, unitId: unit, caseId }
  const [{ rows }, lines] = await together(
    sql<{ dataKey: string; head: string }>`
      select /* by key */ data_key as "dataKey", log_head as head
      from case_files where city = ${city} and unit_id = ${unit} and case_id = ${caseId} ${lock ? sql`for update` : sql``}`.execute(
      tx,
    ),
    storedLog(tx, key),
  )
  const [row] = rows
  if (!row) return null
  const log = lines.map(({ entry }) => readEntry(entry))
  const states = statesOf(log)
  return { key, dataKey: row.dataKey, head: row.head, log, states, state: states.at(-1) ?? emptyState }
}

function statesOf(log: readonly AnyEntry[]): CaseState[] {
  let state = emptyState
  return log.map((entry) => {
    state = apply(state, entry)
    return state
  })
}

/** The file as it stood after one revision: what a paper of that revision was made from. */
export const stateAt = (states: readonly CaseState[], revision: number): CaseState =>
  states[revision - 1] ?? emptyState

/** The unit that handles a case within the actor's reach; null outside it. Readers may ask; the row is not locked. */
export async function findUnitOfCase(tx: Tx, city: string, caseId: string): Promise<number | null> {
  const { rows } = await sql<{
    unitId: number
  }>`select /* by key */ unit_id as "unitId" from case_files where city = ${city} and case_id = ${caseId}`.execute(
    tx,
  )
  return rows[0]?.unitId ?? null
}

/** The stored lines of one case in order. */
export async function storedLog(tx: Tx, { city, unitId, caseId }: CaseKey): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select /* by key */ revision, entry, hash from case_events
    where city = ${city} and unit_id = ${unitId} and case_id = ${caseId} order by revision`.execute(tx)
  return rows
}

/** An entry as it is stored: its bytes, chained to the line before. */
export function linkEntry(head: string, entry: AnyEntry): StoredEntry {
  const text = JSON.stringify(entry)
  return { revision: entry.revision, entry: text, hash: chain(head, text) }
}

/** Adds one line to the log. The primary key refuses a second line of the same revision. */
export const lineToAdd = (
  { city, unitId, caseId }: CaseKey,
  { revision, action, at, actor }: AnyEntry,
  { entry, hash }: StoredEntry,
): Statement =>
  sql`insert into case_events (city, unit_id, case_id, revision, action, at, person_id, entry, hash)
    values (${city}, ${unitId}, ${caseId}, ${revision}, ${action}, ${at}, ${actor.personId}, ${entry}, ${hash})`
