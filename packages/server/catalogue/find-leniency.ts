import type { LeniencyRow } from '@zhiheng/contract/catalogue'
import { type Confidence, confidenceWords, type PlainDate } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import { contains } from '../platform/contains.ts'
import type { Tx } from '../platform/database.ts'
import { allOf, type Found } from './find-items.ts'

export type LeniencySearch = {
  readonly city: string
  readonly text?: string
  readonly type?: string
  readonly inForceOn?: PlainDate
  /** The entries of this item and those for every item. */
  readonly itemCode?: string
  readonly page?: number
  readonly pageSize?: number
}

/** 不予、从轻、减轻情形: general ones first. */
export async function findLeniency(tx: Tx, search: LeniencySearch): Promise<Found<LeniencyRow>> {
  const { city, text, type, inForceOn, itemCode, page = 1, pageSize = 20 } = search
  const where: RawBuilder<unknown>[] = [sql`e.city = ${city}`]
  if (text?.trim()) {
    const like = contains(text)
    where.push(sql`(e.condition like ${like} or e.legal_basis like ${like} or i.name like ${like})`)
  }
  if (type) where.push(sql`e.leniency_type = ${type}`)
  if (itemCode) where.push(sql`e.item_code in ('', ${itemCode})`)
  if (inForceOn)
    where.push(
      sql`e.valid_from <= ${inForceOn}::date and (e.valid_to is null or e.valid_to >= ${inForceOn}::date)`,
    )
  const { rows } = await sql<Stored & { total: number }>`
    select distinct on (e.item_code <> '', e.leniency_id) e.leniency_id as id, e.leniency_type as type,
      nullif(e.item_code, '') as "itemCode", i.name as "itemName", e.condition, e.conditions_all as "conditionsAll",
      e.lookback_days as "lookbackDays", e.correction_deadline as "correctionDeadline", e.legal_basis as "legalBasis",
      e.valid_from as "validFrom", e.valid_to as "validTo", e.confidence,
      (select count(distinct e.leniency_id) from leniency_entries e ${itemName} where ${allOf(where)}) as total
    from leniency_entries e ${itemName}
    where ${allOf(where)} order by e.item_code <> '', e.leniency_id, e.version desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return {
    rows: rows.map(({ total: _, ...row }) => ({ ...row, marks: marksFor(row.confidence) })),
    total: rows[0]?.total ?? 0,
    page,
    pageSize,
  }
}

type Stored = Omit<LeniencyRow, 'marks'> & { confidence: Confidence }

const itemName = sql`left join lateral (select i.name from penalty_items i
  where i.city = e.city and i.item_code = e.item_code order by i.valid_from desc limit 1) i on true`

/** A row that was checked against its text needs no mark. */
export const marksFor = (confidence: Confidence): string[] =>
  confidence === 'verified' ? [] : [confidenceWords[confidence]]
