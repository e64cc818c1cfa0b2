import { type ItemSnapshot, itemMarks, type PlainDate, type TierSnapshot } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import { answered } from '../platform/answered.ts'
import { contains } from '../platform/contains.ts'
import type { Tx } from '../platform/database.ts'
import { itemSnapshot, type StoredItem, type StoredTier, tierSnapshot } from './rows.ts'

/** `%` and `_` in a search word are themselves, not wildcards. */

export const truly = sql`true`
export const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? truly : sql.join([...conditions], sql` and `)

/**
 * Items with the text of their law. With a day: the versions in force that day, whose law is in force that day too, and
 * an end of the law is an end of the item (G44). Without: the newest version of each.
 */
function itemsAt(
  city: string,
  day: PlainDate | null,
  codes: RawBuilder<unknown> = truly,
): RawBuilder<unknown> {
  const chosen = day
    ? sql`i.valid_from <= ${day}::date and (i.valid_to is null or i.valid_to >= ${day}::date)`
    : truly
  const lawDay = day ? sql`${day}::date` : sql`i.valid_from`
  const inForce = sql`l.valid_from <= ${lawDay} and (l.valid_to is null or l.valid_to >= ${lawDay})`
  return sql`
    select i.city, i.item_code, i.name, i.department, i.line_code, i.law_id, l.title as law_title, l.level as law_level,
      i.violation_article, i.violation_source, i.penalty_article, i.penalty_kinds, i.kinds_basis, i.fine_basis,
      i.fine_per, i.fine_min, i.fine_max, i.org_fine_min, i.org_fine_max, i.ind_fine_min, i.ind_fine_max, i.fine_text,
      i.fine_reference, i.fine_review, i.must_order_correction, i.authority, i.levels, i.delegable, i.delegable_basis,
      i.valid_from, least(i.valid_to, case when l.newest then l.valid_to end) as valid_to, i.confidence, i.source
    from (select distinct on (i.item_code) i.* from penalty_items i
      where i.city = ${city} and ${codes} and ${chosen} order by i.item_code, i.valid_from desc) i
    cross join lateral (
      select l.title, l.level, l.valid_to, l.valid_from = max(l.valid_from) over () as newest, ${inForce} as in_force
      from laws l where l.city = i.city and l.law_id = i.law_id
      order by ${inForce} desc nulls last, l.valid_from desc nulls last limit 1) l
    where ${day ? sql`l.in_force` : truly}`
}

/** The item as it was in force on a day, with its law in force; null when there was none. */
export function findItem(tx: Tx, city: string, code: string, onDay: PlainDate): Promise<ItemSnapshot | null> {
  return answered(tx, 'item', onDay, [city, code], () => readItem(tx, city, code, onDay))
}

async function readItem(tx: Tx, city: string, code: string, onDay: PlainDate): Promise<ItemSnapshot | null> {
  const { rows } = await sql<StoredItem>`${itemsAt(city, onDay, sql`i.item_code = ${code}`)}`.execute(tx)
  return rows[0] ? itemSnapshot(rows[0]) : null
}

/** The newest version of an item, in force or not: for its page. */
export async function findNewestItem(
  tx: Tx,
  city: string,
  code: string,
): Promise<{ item: ItemSnapshot; authority: string } | null> {
  const { rows } = await sql<StoredItem>`${itemsAt(city, null, sql`i.item_code = ${code}`)}`.execute(tx)
  return rows[0] ? { item: itemSnapshot(rows[0]), authority: rows[0].authority } : null
}

type AsPower = ItemSnapshot & { readonly authority: string }

/** An item with 条文所称的机关, as it was in force on a day, else its newest version; null for an unknown code. */
export async function findPowerItem(
  tx: Tx,
  city: string,
  code: string,
  onDay: PlainDate,
): Promise<AsPower | null> {
  const chosen = sql`i.item_code = ${code}`
  const { rows } = await sql<StoredItem>`${itemsAt(city, onDay, chosen)}`.execute(tx)
  const [row] =
    rows.length > 0 ? rows : (await sql<StoredItem>`${itemsAt(city, null, chosen)}`.execute(tx)).rows
  return row ? { ...itemSnapshot(row), authority: row.authority } : null
}

/** Every item in force on a day, or with null every item by its newest version. */
export async function findPowerItems(
  tx: Tx,
  city: string,
  onDay: PlainDate | null,
): Promise<readonly AsPower[]> {
  const { rows } = await sql<StoredItem>`${itemsAt(city, onDay)} order by law_id, item_code`.execute(tx)
  return rows.map((row) => ({ ...itemSnapshot(row), authority: row.authority }))
}

export type ItemSearch = {
  readonly city: string
  /** Substring of the name, the law's title, an article or the code. */
  readonly text?: string
  readonly department?: string
  readonly lawId?: string
  /** Only what is in force on this day; all items, by their newest version, when absent. */
  readonly inForceOn?: PlainDate
  /** A named snapshot, e.g. «2024». */
  readonly snapshot?: string
  readonly penaltyKind?: string
  /** Only items whose amounts must be checked by hand. */
  readonly review?: boolean
  /** 1 is the first page. */
  readonly page?: number
  readonly pageSize?: number
}

export type FoundItem = {
  readonly item: ItemSnapshot
  readonly marks: readonly string[]
  readonly snapshots: readonly string[]
}
export type Found<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** Items by law and code, a page at a time, with the exact total (a few thousand rows: LIKE is quick enough). */
export async function searchItems(tx: Tx, search: ItemSearch): Promise<Found<FoundItem>> {
  const { city, text, department, lawId, snapshot, penaltyKind, review, page = 1, pageSize = 20 } = search
  const where: RawBuilder<unknown>[] = []
  if (text?.trim()) {
    const like = contains(text)
    where.push(sql`(f.name like ${like} or f.law_title like ${like} or f.penalty_article like ${like}
      or f.violation_article like ${like} or f.item_code ilike ${like})`)
  }
  if (department) where.push(sql`f.department = ${department}`)
  if (lawId) where.push(sql`f.law_id = ${lawId}`)
  if (penaltyKind) where.push(sql`${penaltyKind} = any(string_to_array(f.penalty_kinds, '、'))`)
  if (review !== undefined) where.push(sql`(f.fine_review <> '') = ${review}`)
  if (snapshot) where.push(memberOf(snapshot, 'items', sql`f.item_code`, sql`f.city`))
  const { rows } = await sql<StoredItem & { total: number; snapshots: string[] }>`
    with f as (${itemsAt(city, search.inForceOn ?? null)}), hits as (
      select f.*, count(*) over () as total from f where ${allOf(where)}
      order by f.law_id, f.item_code limit ${pageSize} offset ${(page - 1) * pageSize})
    select hits.*, ${snapshotsOf('items', sql`hits.item_code`, sql`hits.city`)} as snapshots from hits
    order by law_id, item_code`.execute(tx)
  const found = rows.map((row) => {
    const item = itemSnapshot(row)
    return { item, marks: itemMarks(item), snapshots: row.snapshots }
  })
  return { rows: found, total: rows[0]?.total ?? 0, page, pageSize }
}

/** Whether a row belongs to a named snapshot. */
export const memberOf = (
  snapshot: string,
  kind: 'laws' | 'items',
  id: RawBuilder<unknown>,
  city: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`exists (select 1 from catalogue_snapshot_members m
  where m.city = ${city} and m.snapshot = ${snapshot} and m.kind = ${kind} and m.id = ${id})`

/** The names of the snapshots a row belongs to. */
export const snapshotsOf = (
  kind: 'laws' | 'items',
  id: RawBuilder<unknown>,
  city: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`array(select m.snapshot from catalogue_snapshot_members m
  where m.city = ${city} and m.kind = ${kind} and m.id = ${id} order by m.snapshot)`

/** The discretion tiers of an item in force on a day, mildest first. */
export function findTiers(
  tx: Tx,
  city: string,
  itemCode: string,
  onDay: PlainDate,
): Promise<readonly TierSnapshot[]> {
  return answered(tx, 'tiers', onDay, [city, itemCode], () => readTiers(tx, city, itemCode, onDay))
}

async function readTiers(
  tx: Tx,
  city: string,
  itemCode: string,
  onDay: PlainDate,
): Promise<readonly TierSnapshot[]> {
  const { rows } = await sql<StoredTier>`
    select t.*, i.fine_basis from discretion_tiers t
    cross join lateral (select fine_basis from penalty_items i where i.city = t.city and i.item_code = t.item_code
      and i.valid_from <= ${onDay}::date order by i.valid_from desc limit 1) i
    where t.city = ${city} and t.item_code = ${itemCode}
      and t.valid_from <= ${onDay}::date and (t.valid_to is null or t.valid_to >= ${onDay}::date)
    order by t.tier_order, t.party`.execute(tx)
  return rows.map(tierSnapshot)
}
