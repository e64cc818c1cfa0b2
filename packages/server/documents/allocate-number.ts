import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'

/** One run of numbers: a unit's papers of one 文种 in one year. */
export type NumberRun = {
  readonly city: string
  readonly unitId: number
  readonly type: string
  readonly year: number
}

/** Numbers given out in memory and written whole, by a transaction that gives thousands. */
export type NumberBook = {
  readonly take: (run: NumberRun) => Promise<number>
  readonly void: (run: NumberRun, serial: number, reason: string) => boolean
}
const books = new WeakMap<Tx, NumberBook>()

/** From here on this transaction's numbers come from the book, whose holder has locked the counters and writes them. */
export const keepNumberBook = (tx: Tx, book: NumberBook): void => void books.set(tx, book)

/**
 * The next number of a run, counted from 1. The counter's row stays locked until the transaction of the act
 * ends: acts at the same moment wait for each other, and a rolled-back act leaves no gap. Rejects when the
 * unit is outside the actor's reach. Where a holder is named, the lowest number left in their open lease of this run
 * comes first.
 */
export async function allocateNumber(
  tx: Tx,
  run: NumberRun,
  holderId: string | null = null,
): Promise<number> {
  const book = books.get(tx)
  if (book) return book.take(run)
  const leased = holderId === null ? null : await takeLeased(tx, run, holderId)
  if (leased !== null) return leased
  const { city, unitId, type, year } = run
  const serial = await raiseCounter(tx, run, 1)
  await sql`
    insert into document_numbers (city, unit_id, type, year, serial, state)
    values (${city}, ${unitId}, ${type}, ${year}, ${serial}, 'issued')`.execute(tx)
  return serial
}

/** Takes the next so many numbers of a run and returns the last of them. */
export async function raiseCounter(
  tx: Tx,
  { city, unitId, type, year }: NumberRun,
  by: number,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_counters as c (city, unit_id, type, year, last) values (${city}, ${unitId}, ${type}, ${year}, ${by})
    on conflict (city, unit_id, type, year) do update set last = c.last + excluded.last
    returning last`.execute(tx)
  const last = rows[0]?.last
  if (last === undefined) throw new Error(`no number could be taken for ${type} ${year} of unit ${unitId}`)
  return last
}

/** 422: a unit without its 机关代字 numbers nothing. */
export const prefixMissing = () =>
  problem(422, 'prefix_missing', '本单位尚未设置机关代字，不能编文号。', {
    wayForward: '请管理员在组织人员中设置本单位的机关代字。',
  })

/**
 * The lowest number left in the holder's open lease, issued; null without one. Whoever else reaches for the same number
 * waits for its row and then takes the next; a rolled-back act leaves it in the lease.
 */
async function takeLeased(
  tx: Tx,
  { city, unitId, type, year }: NumberRun,
  holderId: string,
): Promise<number | null> {
  const { rows } = await sql<{ serial: number }>`
    update document_numbers set state = 'issued'
    where city = ${city} and unit_id = ${unitId} and type = ${type} and year = ${year} and state = 'leased' and serial = (
      select n.serial from number_leases l
      join document_numbers n on n.city = l.city and n.unit_id = l.unit_id and n.lease_id = l.lease_id
      where l.city = ${city} and l.unit_id = ${unitId} and l.type = ${type} and l.year = ${year}
        and l.holder_id = ${holderId} and l.returned_at is null and n.state = 'leased'
      order by n.serial limit 1 for update of n)
    returning serial`.execute(tx)
  return rows[0]?.serial ?? null
}

/** Marks an issued number void; it stays accounted for and is never used again. Returns false when it was not issued. */
export async function voidNumber(tx: Tx, run: NumberRun, serial: number, reason: string): Promise<boolean> {
  const book = books.get(tx)
  if (book) return book.void(run, serial, reason)
  const { numAffectedRows } = await sql`
    update document_numbers set state = 'void', reason = ${reason}
    where city = ${run.city} and unit_id = ${run.unitId} and type = ${run.type} and year = ${run.year}
      and serial = ${serial} and state = 'issued'`.execute(tx)
  return numAffectedRows === 1n
}

/**
 * Numbers nobody accounts for, per run: not issued, not void, and in no lease that is still out. Always empty unless
 * somebody wrote to the tables by hand.
 */
export async function findNumberGaps(
  tx: Tx,
  city: string,
): Promise<readonly (NumberRun & { serial: number })[]> {
  const { rows } = await sql<NumberRun & { serial: number }>`
    select c.city, c.unit_id as "unitId", c.type, c.year, s.serial
    from number_counters c cross join lateral generate_series(1, c.last) as s (serial)
    where c.city = ${city} and not exists (
      select from document_numbers n
      where n.city = c.city and n.unit_id = c.unit_id and n.type = c.type and n.year = c.year and n.serial = s.serial
        and (n.state <> 'leased' or exists (
          select from number_leases l
          where l.city = n.city and l.unit_id = n.unit_id and l.lease_id = n.lease_id and l.returned_at is null)))
    order by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}
