import { sql } from 'kysely'
import { asCityAtOnce, type Db, type Tx } from '../platform/database.ts'

/** Where a case stands: the cases are read unit by unit. */
export type Place = { readonly unitId: number; readonly caseId: string }
const beforeAll: Place = { unitId: 0, caseId: '00000000-0000-0000-0000-000000000000' }

/** How many cases one batch reads. */
const batchSize = 500

/**
 * Goes through every case of a city: how many there are, and what `work` found, in the order of the cases. Each batch is read
 * at one moment, in a transaction that PostgreSQL keeps from writing: what is done to a case meanwhile is seen whole or not
 * at all. `atOnce` batches are under way, each on one connection: while one is folded here, PostgreSQL reads the rows of the
 * next. More than one is for a process that has nothing else to answer.
 */
export async function inBatches<Found>(
  db: Db,
  city: string,
  work: (tx: Tx, places: readonly Place[]) => Promise<readonly Found[]>,
  progress: (checked: number) => void,
  { atOnce = 1, size = batchSize }: { readonly atOnce?: number; readonly size?: number } = {},
): Promise<{ cases: number; found: Found[] }> {
  let cases = 0
  const found: (readonly Found[])[] = []
  let turns = 0
  let last: Promise<Place | undefined> = Promise.resolve(beforeAll)
  const next = (place: Promise<Place | undefined>) => {
    last = place
    // Whoever waits for it is told of its failure, and maybe nobody does.
    place.catch(() => {})
  }
  const batch = () =>
    asCityAtOnce(db, city, async (tx) => {
      const turn = turns++
      const places = last.then((after) => (after ? placesAfter(tx, city, after, size) : []))
      next(places.then((these) => these.at(-1)))
      const these = await places
      if (these.length > 0) found[turn] = await work(tx, these)
      return these.length
    }).catch((error: unknown) => {
      next(Promise.reject(error))
      throw error
    })
  const lane = async () => {
    for (let read = await batch(); read > 0; read = await batch()) {
      cases += read
      progress(cases)
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: atOnce }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return { cases, found: found.flat() }
}

async function placesAfter(
  tx: Tx,
  city: string,
  { unitId, caseId }: Place,
  size: number,
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    select unit_id as "unitId", case_id as "caseId" from case_files
    where city = ${city} and (unit_id, case_id) > (${unitId}, ${caseId}::uuid)
    order by unit_id, case_id limit ${size}`.execute(tx)
  return rows
}

/** The places as a table to join with: `from … as k`. */
export const keysOf = (places: readonly Place[]) =>
  sql`unnest(${places.map(({ unitId }) => unitId)}::int[], ${places.map(({ caseId }) => caseId)}::uuid[]) as k (unit_id, case_id)`
