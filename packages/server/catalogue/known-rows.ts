import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

export type Window = { readonly from: PlainDate | null; readonly to: PlainDate | null }
export type KnownLaw = { readonly title: string; readonly level: string; readonly windows: readonly Window[] }
export type KnownItem = {
  readonly name: string
  readonly windows: readonly Window[]
  /** Of the newest version: what a tier may not exceed. */
  readonly fineBasis: string
  readonly fineReview: string
  readonly fines: { readonly all: Bounds; readonly org: Bounds; readonly ind: Bounds }
}
export type Bounds = readonly [min: number | null, max: number | null]

/** What an import is checked against: the laws and items on record, those of the same batch included. */
export type Known = {
  readonly laws: ReadonlyMap<string, KnownLaw>
  readonly items: ReadonlyMap<string, KnownItem>
}

/** Reads the laws and items of a city, every version of them. */
export async function readKnown(tx: Tx, city: string): Promise<Known> {
  const laws = await sql<{ id: string; title: string; level: string; windows: Window[] }>`
    select law_id as id, (array_agg(title order by version desc))[1] as title,
      (array_agg(level order by version desc))[1] as level,
      json_agg(json_build_object('from', valid_from, 'to', valid_to)) as windows
    from laws where city = ${city} group by law_id`.execute(tx)
  const items = await sql<ItemRow>`
    select distinct on (item_code) item_code as id, name, fine_basis, fine_review,
      fine_min, fine_max, org_fine_min, org_fine_max, ind_fine_min, ind_fine_max,
      json_agg(json_build_object('from', valid_from, 'to', valid_to)) over (partition by item_code) as windows
    from penalty_items where city = ${city} order by item_code, valid_from desc`.execute(tx)
  return {
    laws: new Map(laws.rows.map(({ id, ...law }) => [id, law])),
    items: new Map(items.rows.map((row) => [row.id, knownItem(row)])),
  }
}

type ItemRow = {
  id: string
  name: string
  fine_basis: string
  fine_review: string
  fine_min: string | null
  fine_max: string | null
  org_fine_min: string | null
  org_fine_max: string | null
  ind_fine_min: string | null
  ind_fine_max: string | null
  windows: Window[]
}

const number = (text: string | null) => (text === null ? null : Number(text))

const knownItem = (row: ItemRow): KnownItem => ({
  name: row.name,
  windows: row.windows,
  fineBasis: row.fine_basis,
  fineReview: row.fine_review,
  fines: {
    all: [number(row.fine_min), number(row.fine_max)],
    org: [number(row.org_fine_min), number(row.org_fine_max)],
    ind: [number(row.ind_fine_min), number(row.ind_fine_max)],
  },
})

/** Whether days `from`–`to` lie within the span of the windows; an open end reaches as far as it is given. */
export function reachesBeyond(windows: readonly Window[], from: string, to: string): Window | null {
  const dated = windows.filter((window) => window.from !== null)
  const first = dated.map((window) => window.from ?? '').sort()[0]
  if (first === undefined) return { from: null, to: null }
  const open = dated.some((window) => window.to === null)
  const last = open
    ? null
    : (dated
        .map((window) => window.to ?? '')
        .sort()
        .at(-1) ?? null)
  const within = from >= first && (last === null || (from <= last && (to === '' || to <= last)))
  return within ? null : { from: first, to: last }
}
