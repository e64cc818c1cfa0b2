import type { CaseQuery, CaseRow } from '@zhiheng/contract'
import { isPlainDate, stageGroups } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { askLast, type Tx, together } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { readInReach } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'
import { type Word, wordOf } from './seek-words.ts'

const page = 20
/** How far a word is sought, in cases; other figures are for tests. */
const searching = {
  /** The head of the list is looked through first: of a common word it fills the page. */
  glanced: 1_000,
  /** Where it fills an eighth of it, the list is looked through so far before all finds are. */
  lookedOn: 10_000,
  /** So many finds are put in order and read until the page is full. */
  most: 10_000,
  /** Where there are more, the list is walked so far; what does not fill the page there is sought among `most` only. */
  walked: 20_000,
}

type Found = {
  readonly cases: CaseRow[]
  readonly next: string | null
  readonly total: number | null
  readonly tooMany: boolean
}

/**
 * The cases of the actor's reach, twenty at a time. Two orders, each with its own index and its own key to go on from:
 * `newest` (registered_on, case_id) and `due` (next_due_on, case_id). Words are sought through the grams index and
 * checked letter by letter.
 */
export async function findCases(
  services: Services,
  actor: Actor,
  query: CaseQuery,
  limits = searching,
): Promise<Found> {
  const where = [scope(actor, query), ...filters(actor, query)]
  const word = query.text ? wordOf(query.text) : null
  const read = async (tx: Tx) => {
    const { rows, total, tooMany } = word
      ? await seek(tx, word, { where, query, limits })
      : await list(tx, where, query)
    const cases = rows.slice(0, page)
    const last = cases.at(-1)
    const next = rows.length > page && last ? keyOf(query, last) : null
    return { cases, tooMany, next, total: query.total ? total : null }
  }
  return readInReach(services, actor, read, isPlain(query) ? 'kept' : 'fitting')
}

/** A page and one row more, where there is one. */
type Page = { readonly rows: CaseRow[]; readonly total: number | null; readonly tooMany: boolean }

/** Where a page is read from: its cases with their order, all that are counted, and whether that may not be all there are. */
type Source = { readonly cases: Part; readonly order: Part; readonly all: Part; readonly tooMany: boolean }

async function read(tx: Tx, query: CaseQuery, { cases, order, all, tooMany }: Source): Promise<Page> {
  const asked = together(
    pageOf(tx, cases, query, order),
    query.total ? count(tx, all) : Promise.resolve(null),
  )
  const [rows, total] = await askLast(tx, asked)
  return { rows, total, tooMany }
}

const list = (tx: Tx, where: readonly Part[], query: CaseQuery): Promise<Page> =>
  read(tx, query, {
    cases: sql`select ${shown} from case_files c where ${and([...where, ...after(query)])}`,
    order: orderOf(query),
    all: sql`case_files c where ${and(where)}`,
    tooMany: false,
  })

type Seeking = {
  readonly where: readonly Part[]
  readonly query: CaseQuery
  readonly limits: typeof searching
}

/**
 * A page of the cases that hold a word, and with `total` how many there are. Whatever is left out or not counted is said by
 * `tooMany`.
 */
async function seek(tx: Tx, word: Word, { where, query, limits }: Seeking): Promise<Page> {
  const order = orderOf(query)
  const rest = [...where, ...after(query)]
  const headOf = (listed: readonly Part[], atMost: number) => inHead(word, listed, order, atMost)
  const look = async (atMost: number): Promise<CaseRow[]> =>
    query.total ? [] : pageOf(tx, headOf(rest, atMost), query)
  const glanced = await look(limits.glanced)
  const common = glanced.length <= page && glanced.length * 8 >= page
  const seen = common ? await look(limits.lookedOn) : glanced
  if (seen.length > page) return { rows: seen, total: null, tooMany: false }

  const ids = await idsOf(tx, word, query, limits.most)
  const tooMany = ids.length > limits.most
  if (tooMany && (await isShort(tx, where, limits.walked))) {
    const cases = headOf(rest, limits.walked)
    const all = sql`(${headOf(where, limits.walked)}) c`
    return read(tx, query, { cases, order, all, tooMany: false })
  }
  const walked = tooMany ? await look(limits.walked) : []
  if (walked.length > page) return { rows: walked, total: null, tooMany: false }

  return read(tx, query, {
    cases: inTurn(ids, [...rest, word.stands]),
    order: sql`turn`,
    all: sql`case_files c where ${and([...where, word.stands, sql`c.case_id = any(${ids}::uuid[])`])}`,
    tooMany,
  })
}

/** The cases that hold the word among the first of a list, looked at one by one. */
const inHead = (word: Word, listed: readonly Part[], order: Part, atMost: number): Part => sql`
  select * from (
    select ${shown}, c.grams from case_files c where ${and(listed)} order by ${order} limit ${atMost}) c
  where case when ${word.hinted} then ${word.stands} else false end`

/** The cases of ids, read one after the other until a page is full: `offset 0` keeps the planner from joining all of them first. */
const inTurn = (ids: readonly string[], where: readonly Part[]): Part => sql`
  select c.*, sought.turn from unnest(${ids}::uuid[]) with ordinality as sought (case_id, turn), lateral (
    select ${shown} from case_files c where ${and([...where, sql`c.case_id = sought.case_id`])} offset 0) c`

/** Whether a list, whatever words are in it, is no longer than so many cases. */
async function isShort(tx: Tx, where: readonly Part[], atMost: number): Promise<boolean> {
  const head = sql`(select from case_files c where ${and(where)} limit ${atMost + 1}) c`
  return (await count(tx, head)) <= atMost
}

/** The cases with the word's grams in the order of the list: one more than so many where there are more. */
async function idsOf(tx: Tx, word: Word, query: CaseQuery, atMost: number): Promise<readonly string[]> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select array_agg(c.case_id order by ${orderOf(query)}) as ids from ${word.finds(atMost + 1)} c`.execute(
    tx,
  )
  return rows[0]?.ids ?? []
}

type Part = RawBuilder<unknown>

/** Which rows are meant at all. Said in the query beside the wall, so that the planner takes the index and not the wall. */
function scope({ city, reach, unitId }: Actor, query: CaseQuery): Part {
  if (query.unitId !== undefined) return sql`c.city = ${city} and c.unit_id = ${query.unitId}`
  if (query.mine) return sql`c.city = ${city} and c.unit_id = ${unitId}`
  const units = [...new Set([...reach.units, ...reach.lineUnits])]
  return units.length === 1 ? sql`c.city = ${city} and c.unit_id = ${units[0]}` : sql`c.city = ${city}`
}

function filters(
  actor: Actor,
  { stage, stageGroup, line, mine, withoutShared, source, from, until, dueBefore }: CaseQuery,
): Part[] {
  const parts: (Part | false)[] = [
    !!stage && sql`c.stage = ${stage}`,
    !!stageGroup && sql`c.stage = any(${[...stageGroups[stageGroup].stages]})`,
    !!withoutShared && ofReach(actor),
    !!line && sql`c.line = ${line}`,
    !!mine && sql`${actor.personId}::uuid in (c.lead_person_id, c.support_person_id)`,
    !!source && sql`c.source = ${source}`,
    !!from && sql`c.registered_on >= ${from}::date`,
    !!until && sql`c.registered_on <= ${until}::date`,
    !!dueBefore && sql`c.next_due_on <= ${dueBefore}::date`,
  ]
  return parts.filter((part) => part !== false)
}

/** What stands in the actor's reach itself; the wall also lets through what another unit has shared. */
const ofReach = ({ reach }: Actor): Part =>
  sql`(c.unit_id = any(${[...reach.units]}::integer[]) or (c.line = ${reach.line} and c.unit_id = any(${[...reach.lineUnits]}::integer[])))`

const and = (parts: readonly Part[]) => sql.join(parts, sql` and `)

async function count(tx: Tx, source: Part): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${source}`.execute(tx)
  return rows[0]?.total ?? 0
}

const shown =
  sql.raw(`c.city, c.case_id, c.unit_id, c.line, c.stage, c.revision, c.source, c.registered_on, c.place, c.cause,
  c.item_code, c.party_name, c.case_number, c.filed_on, c.decided_on, c.fine_fen, c.lead_person_id, c.awaiting_what,
  c.next_due_on, c.next_due_id`)

const orderOf = ({ sort }: CaseQuery): Part =>
  sort === 'due' ? sql`c.next_due_on asc nulls last, c.case_id` : sql`c.registered_on desc, c.case_id desc`

/** The first cases of a source as the list shows them; `order` is the order asked for as the source says it. */
async function pageOf(tx: Tx, source: Part, query: CaseQuery, order = orderOf(query)): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select ${isPlain(query) ? sql.raw('/* by key */') : sql``} c.case_id as "caseId", c.unit_id as "unitId",
      u.name as "unitName", c.line, c.stage, c.revision, c.source,
      c.registered_on as "registeredOn", c.place, c.cause, c.item_code as "itemCode", c.party_name as "partyName",
      c.case_number as "caseNumber", c.filed_on as "filedOn", c.decided_on as "decidedOn", c.fine_fen as "fineFen",
      p.name as "leadName", c.awaiting_what as "awaitingWhat", c.next_due_on as "nextDueOn", c.next_due_id as "nextDueId"
    from (${source} order by ${order} limit ${page + 1}) c
      join units u on u.city = c.city and u.unit_id = c.unit_id
      left join persons p on p.city = c.city and p.person_id = c.lead_person_id
    order by ${orderOf(query)}`.execute(tx)
  return rows
}

/** A list by unit and stage alone has one best way, whatever the unit: planned once a connection. */
const isPlain = (query: CaseQuery): boolean => notPlain.every((part) => query[part] === undefined)
const notPlain = [
  ...(['text', 'from', 'until', 'dueBefore', 'source', 'line'] as const),
  ...(['stageGroup', 'withoutShared', 'after'] as const),
]

function after({ sort, after: key }: CaseQuery): Part[] {
  if (!key) return []
  const [day, id] = key.split('|')
  const placed = day !== undefined && (isPlainDate(day) || (day === '' && sort === 'due'))
  if (!id || !placed || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw problem(400, 'invalid_request', '翻页的位置不正确。', {
      field: 'after',
      wayForward: '从第一页重新查看。',
    })
  if (sort !== 'due') return [sql`(c.registered_on, c.case_id) < (${day}::date, ${id}::uuid)`]
  return [
    day === ''
      ? sql`(c.next_due_on is null and c.case_id > ${id}::uuid)`
      : sql`((c.next_due_on, c.case_id) > (${day}::date, ${id}::uuid) or c.next_due_on is null)`,
  ]
}

const keyOf = ({ sort }: CaseQuery, last: CaseRow) =>
  `${sort === 'due' ? (last.nextDueOn ?? '') : last.registeredOn}|${last.caseId}`
