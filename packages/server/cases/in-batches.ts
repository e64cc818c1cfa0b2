import { asCityAtOnce, type Db, type Tx } from '../platform/database.ts'

/** Where the cases read so far end: they are read unit by unit. */
export type Place = { readonly unitId: number; readonly caseId: string }
const beforeAll: Place = { unitId: 0, caseId: '00000000-0000-0000-0000-000000000000' }

/** How many cases one batch reads. */
export const batchSize = 500

/**
 * Goes through every case of a city. `work` reads the next batch after a place and answers where its cases stand; none ends
 * it. Each batch is read at one moment, in a transaction that PostgreSQL keeps from writing: what is done to a case
 * meanwhile is seen whole or not at all.
 */
export async function inBatches(
  db: Db,
  city: string,
  work: (tx: Tx, after: Place) => Promise<readonly Place[]>,
  progress: (checked: number) => void,
): Promise<number> {
  let checked = 0
  for (let after: Place | undefined = beforeAll; after; progress(checked)) {
    const from: Place = after
    const read: readonly Place[] = await asCityAtOnce(db, city, (tx) => work(tx, from))
    checked += read.length
    after = read.at(-1)
  }
  return checked
}
