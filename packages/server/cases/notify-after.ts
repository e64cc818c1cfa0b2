import { type AnyEntry, awaiting, type CaseState } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { CaseKey } from './case-log.ts'

const nameOf = ({ caseNumber, party, clue, act }: CaseState) =>
  [caseNumber, party?.name ?? clue?.suspect, act?.cause].filter(Boolean).join(' ') || clue?.place || '线索'

type Happened = { readonly before: CaseState; readonly after: CaseState; readonly entry: AnyEntry }

/**
 * 站内提醒 after an act: to whom the file goes next (待审), and to the officers when it came back (退回).
 * Addressed to roles where anyone of the role may act; nobody is told of what they have just done themselves, nor
 * again of what the file was waiting for already.
 */
export async function notifyAfter(tx: Tx, key: CaseKey, { before, after, entry }: Happened): Promise<void> {
  const next = awaiting(after)
  const officers = after.officers ? [after.officers.lead.personId, after.officers.support.personId] : []
  if (entry.action === 'returnTo') {
    await notify(tx, key, entry, {
      kind: 'returned',
      people: officers,
      roles: next?.roles ?? [],
      words: `${nameOf(after)} 被退回：${entry.payload.reason}`,
    })
    return
  }
  if (!next) return
  const waitedAlready = before.revision > 0 && awaiting(before)?.what === next.what
  if (entry.to === null && (next.roles.length === 0 || waitedAlready)) return
  const people = next.officers ? officers.filter((id) => id !== entry.actor.personId) : []
  if (people.length === 0 && next.roles.length === 0) return
  await notify(tx, key, entry, {
    kind: 'awaiting',
    people,
    roles: next.roles,
    words: `${nameOf(after)} 待办：${next.what}`,
  })
}

type Notice = {
  readonly kind: 'returned' | 'awaiting'
  readonly people: readonly string[]
  readonly roles: readonly string[]
  readonly words: string
}

/** One notice for the roles and one for each person: a file has two officers, and either may be the one at the desk. */
async function notify(
  tx: Tx,
  { city, unitId, caseId }: CaseKey,
  { at, revision }: AnyEntry,
  { kind, people, roles, words }: Notice,
): Promise<void> {
  const addressed = [
    ...people.map((person) => ({
      person,
      roles: [] as readonly string[],
      about: `${kind}:${revision}:${person}`,
    })),
    ...(roles.length > 0 ? [{ person: null, roles, about: `${kind}:${revision}` }] : []),
  ]
  for (const { person, roles: toRoles, about } of addressed)
    await sql`insert into notices (city, unit_id, case_id, kind, to_person, to_roles, words, about, created_at)
      values (${city}, ${unitId}, ${caseId}, ${kind}, ${person}, ${toRoles}, ${words}, ${about}, ${at})`.execute(
      tx,
    )
}
