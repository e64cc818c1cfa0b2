import type { CaseQuery, CaseRow } from '@zhiheng/contract'
import { isPlainDate, stageGroups } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { askLast, type Tx, together } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { readInReach } from '../platform/replica.ts'
import type { Services } from '../platform/services.ts'

const page = 20
/** Beyond so many hits of a word nobody reads on: the list says 结果过多 and asks for a narrower question. */
const searchCap = 10_000

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
export function findCases(services: Services, actor: Actor, query: CaseQuery): Promise<Found> {
  const read = async (tx: Tx) => {
    const where = [scope(actor, query), ...filters(actor, query)]
    const asked = together(
      pageOf(tx, where, query),
      query.total && !query.text ? count(tx, where) : Promise.resolve(null),
    )
    const [{ rows, hits }, counted] = await askLast(tx, asked)
    const tooMany = hits > searchCap
    const total = query.total && query.text ? Math.min(hits, searchCap) : counted
    const cases = rows.slice(0, page)
    const last = cases.at(-1)
    return {
      cases,
      tooMany,
      next: rows.length > page && last ? keyOf(query, last) : null,
      total,
    }
  }
  return readInReach(services, actor, read, isPlain(query) ? 'kept' : 'fitting')
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
  { stage, stageGroup, line, mine, withoutShared, source, from, until, dueBefore, text }: CaseQuery,
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
    !!text && words(text),
  ]
  return parts.filter((part) => part !== false)
}

/** What stands in the actor's reach itself; the wall also lets through what another unit has shared. */
const ofReach = ({ reach }: Actor): Part =>
  sql`(c.unit_id = any(${[...reach.units]}::integer[]) or (c.line = ${reach.line} and c.unit_id = any(${[...reach.lineUnits]}::integer[])))`

const searched = sql`coalesce(c.cause, '') || ' ' || coalesce(c.party_name, '') || ' ' || coalesce(c.case_number, '') || ' ' || c.place`

/** Terms of the grams index made here; the database looks them up within the reach, and each find is checked letter by letter. */
function words(text: string): Part {
  const plain = text.toLowerCase().replace(/[\s（）()〔〕[\]，。、：；·]+/g, '')
  if (plain === '')
    throw problem(400, 'invalid_request', '检索文字没有可以检索的字。', {
      field: 'text',
      wayForward: '输入案号、当事人、案由或者地点中的字。',
    })
  const letters = [...plain]
  const grams =
    letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  const terms = grams.map((gram) => `'${gram.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' & ')
  const like = `%${plain.replace(/[\\%_]/g, '\\$&')}%`
  return sql`c.case_id = any((select app_find_words(${terms}::tsquery, ${searchCap + 1}))::uuid[])
    and lower(regexp_replace(${searched}, '[\\s（）()〔〕\\[\\]，。、：；·]+', '', 'g')) like ${like}`
}

const and = (parts: readonly Part[]) => sql.join(parts, sql` and `)

async function count(tx: Tx, where: readonly Part[]): Promise<number> {
  const { rows } = await sql<{
    total: number
  }>`select count(*) as total from case_files c where ${and(where)}`.execute(tx)
  return rows[0]?.total ?? 0
}

const shown =
  sql.raw(`c.city, c.case_id, c.unit_id, c.line, c.stage, c.revision, c.source, c.registered_on, c.place, c.cause,
  c.item_code, c.party_name, c.case_number, c.filed_on, c.decided_on, c.fine_fen, c.lead_person_id, c.awaiting_what,
  c.next_due_on, c.next_due_id`)

type Page = { readonly rows: CaseRow[]; readonly hits: number }

/** A page and, where a word is sought, how many cases hold it (no more are counted than one beyond the cap). */
async function pageOf(tx: Tx, where: readonly Part[], query: CaseQuery): Promise<Page> {
  const from = after(query)
  const order =
    query.sort === 'due'
      ? sql`c.next_due_on asc nulls last, c.case_id`
      : sql`c.registered_on desc, c.case_id desc`
  // A word is looked up once, then counted and sorted: the planner must not walk the whole list in order instead.
  const found = query.text
    ? sql`with found as materialized (select ${shown} from case_files c where ${and(where)} limit ${searchCap + 1})`
    : sql``
  const source = query.text
    ? sql`select * from found c where ${from.length > 0 ? and(from) : sql`true`}`
    : sql`select ${shown} from case_files c where ${and([...where, ...from])}`
  const { rows } = await sql<CaseRow & { hits?: number }>`${found}
    select ${isPlain(query) ? sql.raw('/* by key */') : sql``} c.case_id as "caseId", c.unit_id as "unitId",
      u.name as "unitName", c.line, c.stage, c.revision, c.source,
      c.registered_on as "registeredOn", c.place, c.cause, c.item_code as "itemCode", c.party_name as "partyName",
      c.case_number as "caseNumber", c.filed_on as "filedOn", c.decided_on as "decidedOn", c.fine_fen as "fineFen",
      p.name as "leadName", c.awaiting_what as "awaitingWhat", c.next_due_on as "nextDueOn", c.next_due_id as "nextDueId"
      ${query.text ? sql`, (select count(*) from found) as hits` : sql``}
    from (${source} order by ${order} limit ${page + 1}) c
      join units u on u.city = c.city and u.unit_id = c.unit_id
      left join persons p on p.city = c.city and p.person_id = c.lead_person_id
    order by ${order}`.execute(tx)
  return { rows: rows.map(({ hits: _, ...row }) => row), hits: rows[0]?.hits ?? 0 }
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
