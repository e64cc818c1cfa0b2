import { type AnyEntry, awaiting, awaitingSuperior, type CaseState, officerIdsOf } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Statement } from '../platform/database.ts'
import type { CaseKey } from './case-log.ts'

const nameOf = ({ caseNumber, party, clue, act }: CaseState) =>
  [caseNumber, party?.name ?? clue?.suspect, act?.cause].filter(Boolean).join(' ') || clue?.place || '线索'

type Happened = { readonly before: CaseState; readonly after: CaseState; readonly entry: AnyEntry }

/** One row of notices, without what the database gives it. */
export type NoticeRow = {
  readonly kind: 'returned' | 'awaiting'
  /** Another unit whose people are told; null where it is the unit that handles the case. */
  readonly to_unit: number | null
  readonly to_person: string | null
  readonly to_roles: readonly string[]
  readonly words: string
  readonly about: string
  readonly created_at: string
}

/** 站内提醒 after an act, written in its transaction. */
export function noticesToWrite({ city, unitId, caseId }: CaseKey, happened: Happened): Statement[] {
  const rows = noticesAfter(happened)
  if (rows.length === 0) return []
  return [
    sql`insert into notices (city, unit_id, case_id, kind, to_unit, to_person, to_roles, words, about, created_at)
      select ${city}, ${unitId}, ${caseId}, r.* from json_to_recordset(${JSON.stringify(rows)}::json) as r(kind text,
        to_unit int, to_person uuid, to_roles text[], words text, about text, created_at timestamptz)`,
  ]
}

/**
 * To whom the file goes next (待审), and to the officers when it came back (退回).
 * Addressed to roles where anyone of the role may act; nobody is told of what they have just done themselves, nor
 * again of what the file was waiting for already.
 */
export const noticesAfter = (happened: Happened): NoticeRow[] => [
  ...toOwnUnit(happened),
  ...toSuperior(happened),
]

/** 指定管辖 (《行政处罚法》第二十五条第二款), 备案 (K09): the other unit learns that it is asked, its clerk that a letter waits for the seal. */
function toSuperior({ before, after, entry }: Happened): NoticeRow[] {
  const next = awaitingSuperior(after)
  if (!next || (before.revision > 0 && awaitingSuperior(before)?.what === next.what)) return []
  return [
    {
      ...{ kind: 'awaiting', to_unit: next.unitId, to_person: null, to_roles: next.roles },
      words: `${next.matter} 待办：${next.what}（${nameOf(after)}）`,
      ...{ about: `superior:${entry.revision}`, created_at: entry.at },
    },
  ]
}

function toOwnUnit({ before, after, entry }: Happened): NoticeRow[] {
  const next = awaiting(after)
  const officers = officerIdsOf(after)
  if (entry.action === 'returnTo')
    return addressed(entry, {
      kind: 'returned',
      people: officers,
      roles: next?.roles ?? [],
      words: `${nameOf(after)} 被退回：${entry.payload.reason}`,
    })
  if (!next) return []
  const waitedAlready = before.revision > 0 && awaiting(before)?.what === next.what
  if (entry.to === null && (next.roles.length === 0 || waitedAlready)) return []
  const people = next.officers ? officers.filter((id) => id !== entry.actor.personId) : []
  if (people.length === 0 && next.roles.length === 0) return []
  return addressed(entry, {
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
function addressed({ at, revision }: AnyEntry, { kind, people, roles, words }: Notice): NoticeRow[] {
  const common = { kind, to_unit: null, words, created_at: at }
  return [
    ...people.map((person) => ({
      ...common,
      to_person: person,
      to_roles: [],
      about: `${kind}:${revision}:${person}`,
    })),
    ...(roles.length > 0
      ? [{ ...common, to_person: null, to_roles: roles, about: `${kind}:${revision}` }]
      : []),
  ]
}
