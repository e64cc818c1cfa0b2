import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { askLast, type Db, inReach, type Statement, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { addDeltas, type Delta, type Summary, type Sums } from './add-deltas.ts'

/**
 * Cases and fines of the actor's reach by unit and stage, of those registered in a year: the sums and the deltas that
 * are not folded yet, so that it is exact at every moment. Cases shared by a grant are not among them. Units stand in the
 * order of the organisation, the city's before each county's: figures are there to be followed to the cases, not to
 * rank units by. The sums are kept from one call to the next while their number stands (decision 0038).
 */
export async function findSummary({ db }: Services, actor: Actor, year: number): Promise<Summary> {
  const { city, reach } = actor
  const known = keptOf(db)
  const key = [city, reach.units, reach.line, reach.lineUnits, year].join('|')
  const before = known.get(key)
  if (before) {
    const { stamp, deltas } = await inReach(db, actor, (tx) => askLast(tx, readDeltas(tx, city)), 'kept')
    if (stamp === before.stamp) return withDeltas(before, deltas, year)
  }
  const { deltas, ...sums } = await inReach(db, actor, (tx) => askLast(tx, readAll(tx, city, year)), 'kept')
  const kept = { ...sums, summary: addDeltas(sums, [], year) }
  if (known.size >= mostKept) known.clear()
  known.set(key, kept)
  return withDeltas(kept, deltas, year)
}

const withDeltas = (kept: Kept, deltas: readonly Delta[], year: number): Summary =>
  deltas.length === 0 ? kept.summary : addDeltas(kept, deltas, year)

/** The sums of a reach and a year under the number they were read with, and the summary they make where nothing is to be added. */
type Kept = Sums & { readonly stamp: string; readonly summary: Summary }
const keptOfAll = new WeakMap<Db, Map<string, Kept>>()
/** More than a city has reaches and looks at years; then all is forgotten and read again. */
const mostKept = 500

function keptOf(db: Db): Map<string, Kept> {
  const kept = keptOfAll.get(db) ?? new Map<string, Kept>()
  keptOfAll.set(db, kept)
  return kept
}

/** Read by one statement, so that both are of one moment: a fold moves the number and takes the deltas. */
type Moment = { readonly stamp: string; readonly deltas: readonly Delta[] }

const readDeltas = (tx: Tx, city: string): Promise<Moment> =>
  only(tx, sql<Moment>`select /* by key */ ${momentOf(city)}`)

function readAll(tx: Tx, city: string, year: number): Promise<Moment & Sums> {
  const ofYear = sql`and month between make_date(${year}, 1, 1) and make_date(${year}, 12, 1)`
  const years = sql`select extract(year from month)::integer as year, sum(cases) as cases
    from case_summaries where city = ${city} group by 1`
  return only(
    tx,
    sql<Moment & Sums>`select /* by key */ ${momentOf(city)},
      ${listed(cellsIn('case_summaries', city, ofYear))} as cells, ${listed(years)} as years`,
  )
}

/** The number moves with each change of the sums (migration 0050) and of the names that stand beside them. */
const momentOf = (city: string): Statement => sql`
  (select coalesce((select version from summary_versions where city = ${city}), 0) || ' ' ||
    coalesce((select version from organisation_versions where city = ${city}), 0)) as stamp,
  ${listed(cellsIn('case_summary_deltas', city, sql``))} as deltas`

const cellsIn = (table: 'case_summaries' | 'case_summary_deltas', city: string, months: Statement) => sql`
  select s.unit_id as "unitId", u.name as "unitName", left(u.area_code, 6) as "areaCode",
    coalesce(p.name, '') as "areaName", s.stage, s.year, s.cases, s.fine_fen as "fineFen"
  from (
    select unit_id, stage, extract(year from month)::integer as year, sum(cases) as cases, sum(fine_fen) as fine_fen
    from ${sql.ref(table)} where city = ${city} ${months} group by 1, 2, 3) s
  join units u on u.city = ${city} and u.unit_id = s.unit_id
  left join places p on p.city = ${city} and p.code = left(u.area_code, 6)`

const listed = (rows: Statement) => sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`

async function only<T>(tx: Tx, asked: RawBuilder<T>): Promise<T> {
  const { rows } = await asked.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a select without from answered no row')
  return row
}
