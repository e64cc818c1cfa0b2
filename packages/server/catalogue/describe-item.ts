import type { LeniencyRow, TierRow } from '@zhiheng/contract/catalogue'
import { fineRange, formatYuan, type ItemSnapshot, inForceOn, itemMarks, type PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { findItem, findNewestItem, findTiers, snapshotsOf } from './find-items.ts'
import { findLeniency } from './find-leniency.ts'
import { findHistory, findVersions, type HistoryRow, type VersionRow } from './find-versions.ts'

export type ItemPage = {
  readonly item: Omit<ItemSnapshot, 'penaltyKinds' | 'levels'> & { penaltyKinds: string[]; levels: string[] }
  readonly marks: string[]
  readonly inForce: boolean
  readonly askedOn: PlainDate
  readonly snapshots: string[]
  readonly authority: string
  readonly fine: { readonly person: string; readonly organisation: string }
  readonly tiers: TierRow[]
  readonly leniency: LeniencyRow[]
  readonly versions: VersionRow[]
  readonly history: HistoryRow[]
}

/** Everything the page of an item shows, as of a day; null for an unknown code. */
export async function describeItem(
  tx: Tx,
  city: string,
  code: string,
  on: PlainDate,
): Promise<ItemPage | null> {
  const newest = await findNewestItem(tx, city, code)
  if (!newest) return null
  const then = await findItem(tx, city, code, on)
  const item = then ?? newest.item
  // An item that is not in force is shown with the tiers it had.
  const day = inForceOn(item, on) ? on : (item.validTo ?? item.validFrom)
  const leniency = await findLeniency(tx, { city, itemCode: code, inForceOn: day, pageSize: 100 })
  const { rows } = await sql<{ snapshots: string[] }>`
    select ${snapshotsOf('items', sql`${code}`, sql`${city}`)} as snapshots`.execute(tx)
  return {
    item: { ...item, penaltyKinds: [...item.penaltyKinds], levels: [...item.levels] },
    marks: [...itemMarks(item)],
    inForce: then !== null,
    askedOn: on,
    snapshots: rows[0]?.snapshots ?? [],
    authority: newest.authority,
    fine: { person: fineWords(item, 'person'), organisation: fineWords(item, 'organisation') },
    tiers: [...(await findTiers(tx, city, code, day))],
    leniency: [...leniency.rows],
    versions: [...(await findVersions(tx, 'items', city, code))],
    history: [...(await findHistory(tx, 'items', city, code))],
  }
}

/** The range as a sentence, or why none can be given. */
function fineWords(item: ItemSnapshot, party: 'person' | 'organisation'): string {
  const range = fineRange(item, party)
  if ('review' in range) return range.review
  const { minFen, maxFen } = range
  if (minFen === maxFen) return formatYuan(maxFen)
  return minFen === 0 ? `${formatYuan(maxFen)}以下` : `${formatYuan(minFen)}以上${formatYuan(maxFen)}以下`
}
