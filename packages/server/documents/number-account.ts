import type { NumberAccount, NumberRegister } from '@zhiheng/contract'
import { type DocumentTypeCode, documentTypeCodes } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { type Tx, together } from '../platform/database.ts'
import { findPrefix } from './find-leases.ts'

/** What a 文种代字 stands for; 归档号 is numbered by the same counter and is no 文书. */
const titleOf = (type: string): string =>
  type === '归档' ? '归档号' : (documentTypeCodes[type as DocumentTypeCode] ?? type)

type RunRow = {
  readonly type: string
  readonly year: number
  readonly last: number
  readonly issued: number
  readonly voided: number
  readonly leased: number
}

/**
 * 文号台账 of the actor's unit: for every 文种 and year what became of 1…max. `missing` is what is neither issued, nor void, nor in a lease
 * still out; it is empty unless somebody wrote to the tables by hand.
 */
export async function findNumberAccount(tx: Tx, { city, unitId }: Actor): Promise<NumberAccount> {
  const { rows } = await sql<RunRow>`
    select c.type, c.year, c.last,
      count(*) filter (where n.state = 'issued')::integer as issued,
      count(*) filter (where n.state = 'void')::integer as voided,
      count(*) filter (where n.state = 'leased' and l.returned_at is null and l.lease_id is not null)::integer as leased
    from number_counters c
    left join document_numbers n on n.city = c.city and n.unit_id = c.unit_id and n.type = c.type and n.year = c.year and n.serial <= c.last
    left join number_leases l on l.city = n.city and l.unit_id = n.unit_id and l.lease_id = n.lease_id
    where c.city = ${city} and c.unit_id = ${unitId}
    group by c.type, c.year, c.last order by c.year desc, c.type`.execute(tx)
  return {
    runs: rows.map((row) => ({
      ...row,
      title: titleOf(row.type),
      missing: row.last - row.issued - row.voided - row.leased,
    })),
  }
}

type EntryRow = {
  readonly serial: number
  readonly state: 'issued' | 'void' | 'leased' | null
  readonly reason: string | null
  readonly lease: string | null
  readonly caseId: string | null
  readonly kind: string | null
  readonly on: string | null
  readonly cause: string | null
  readonly filed: boolean
}

/** At most so many numbers of one run are listed at a time. */
export const registerPage = 500

/** Every number of one run from the first to the last, with its paper or case, its reason, its lease, or nothing. */
export async function findNumberRegister(
  tx: Tx,
  actor: Actor,
  { type, year, from }: { readonly type: string; readonly year: number; readonly from: number },
): Promise<NumberRegister> {
  const { city, unitId } = actor
  const prefix = await findPrefix(tx, actor)
  const head = `${prefix ?? ''}${type}〔${year}〕`
  const [{ rows }, { rows: counters }] = await together(
    sql<EntryRow>`
      select s.serial, n.state, n.reason, l.name as lease, coalesce(p.case_id, f.case_id) as "caseId", p.kind,
        coalesce(p.issued_on, f.filed_on) as "on", coalesce(pf.cause, f.cause) as cause, f.case_id is not null as filed
      from number_counters c
      cross join lateral generate_series(${from}::integer, least(c.last, ${from + registerPage - 1}::integer)) as s (serial)
      left join document_numbers n on n.city = c.city and n.unit_id = c.unit_id and n.type = c.type and n.year = c.year and n.serial = s.serial
      left join number_leases l on l.city = n.city and l.unit_id = n.unit_id and l.lease_id = n.lease_id
      left join case_papers p on p.city = c.city and p.number = ${head}::text || s.serial || '号'
      left join case_files pf on pf.city = p.city and pf.unit_id = p.unit_id and pf.case_id = p.case_id
      left join case_files f on f.city = c.city and f.case_number = ${head}::text || s.serial || '号'
      where c.city = ${city} and c.unit_id = ${unitId} and c.type = ${type} and c.year = ${year}
      order by s.serial`.execute(tx),
    sql<{ last: number }>`
      select last from number_counters where city = ${city} and unit_id = ${unitId} and type = ${type} and year = ${year}`.execute(
      tx,
    ),
  )
  const last = counters[0]?.last ?? 0
  const next = from + registerPage
  return {
    title: titleOf(type),
    last,
    next: next <= last ? next : null,
    numbers: rows.map(({ filed, ...row }) => ({
      ...row,
      number: type === '归档' ? `${year}${String(row.serial).padStart(4, '0')}` : `${head}${row.serial}号`,
      state: row.state ?? ('missing' as const),
      what: filed ? 'case' : row.kind ? 'paper' : null,
    })),
  }
}

/** What is wrong with the register as a whole beside gaps: a number beyond its counter, or one that stands on two papers. */
export async function findNumberFaults(tx: Tx, city: string): Promise<readonly string[]> {
  const { rows: beyond } = await sql<{ unitId: number; type: string; year: number; serial: number }>`
    select n.unit_id as "unitId", n.type, n.year, n.serial
    from document_numbers n join number_counters c on c.city = n.city and c.unit_id = n.unit_id and c.type = n.type and c.year = n.year
    where n.city = ${city} and n.serial > c.last order by 1, 2, 3, 4`.execute(tx)
  // The index that forbids it is asked about itself: a plain count does not use it.
  const { rows: twice } = await sql<{ number: string; papers: number }>`
    select number, count(*)::integer as papers from case_papers where city = ${city} and number is not null
    group by number having count(*) > 1 order by number`.execute(tx)
  return [
    ...beyond.map(
      ({ unitId, type, year, serial }) => `单位 ${unitId} ${type} ${year}年第 ${serial} 号大于已编到的号`,
    ),
    ...twice.map(({ number, papers }) => `${number} 编在 ${papers} 份文书上`),
  ]
}
