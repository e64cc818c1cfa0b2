import { createHash } from 'node:crypto'
import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import { answered } from '../platform/answered.ts'
import type { Db, Tx } from '../platform/database.ts'
import type { Definition } from './definition.ts'
import { loadDefinitions, readKeptDefinition, readTexts } from './load-definitions.ts'
import { isOwnKind } from './own-paper.ts'

export type Definitions = ReadonlyMap<string, Definition>

let shipped: Definitions | null = null

/** What the program ships, read and checked once a process. */
export function shippedDefinitions(): Definitions {
  shipped ??= loadDefinitions()
  return shipped
}

export const hashOf = (yaml: string): string => createHash('sha256').update(yaml).digest('hex')
/** The name of a wording whose date alone does not say which text it was. */
export const versionOf = (version: string, sha256: string): string => `${version}+${sha256.slice(0, 8)}`

/**
 * Records what this program ships, so that papers made from it find it after an upgrade. A text that came under the date of
 * another one goes by a name of its own from here on.
 */
export async function recordShippedWordings(db: Db, texts = readTexts()): Promise<void> {
  const read = [...texts].map(([kind, yaml]) => ({ kind, yaml, definition: readKeptDefinition(yaml) }))
  const ours = read.map(({ kind, yaml, definition: { version } }) => ({
    kind,
    yaml,
    sha256: hashOf(yaml),
    version,
  }))
  await insertShipped(db, ours)
  const { rows } = await sql<{ kind: string; version: string; sha256: string }>`
    select kind, version, sha256 from shipped_wordings`.execute(db)
  const stored = new Map(rows.map(({ kind, version, sha256 }) => [`${kind}|${version}`, sha256]))
  const named = ours.map((one) =>
    stored.get(`${one.kind}|${one.version}`) === one.sha256
      ? one
      : { ...one, version: versionOf(one.version, one.sha256) },
  )
  await insertShipped(
    db,
    named.filter((one, at) => one !== ours[at]),
  )
  shipped = new Map(
    read.map(({ kind, definition }, at) => [
      kind,
      { ...definition, version: named[at]?.version ?? definition.version },
    ]),
  )
  cities.clear()
}

type Shipped = {
  readonly kind: string
  readonly version: string
  readonly yaml: string
  readonly sha256: string
}
async function insertShipped(db: Db, wordings: readonly Shipped[]): Promise<void> {
  await sql`insert into shipped_wordings (kind, version, yaml, sha256)
    select kind, version, yaml, sha256
    from jsonb_to_recordset(${JSON.stringify(wordings)}::jsonb) as w (kind text, version text, yaml text, sha256 text)
    on conflict do nothing`.execute(db)
}

export type WordingAct = {
  readonly kind: string
  readonly version: string
  readonly act: 'publish' | 'withdraw'
  readonly from: PlainDate
}
type Published = {
  readonly stamp: string
  readonly acts: readonly WordingAct[]
  readonly texts: ReadonlyMap<string, Definition>
  readonly days: Map<PlainDate, Definitions>
}
/** What each city has published, as far as this process has read it; the stamp an act brings along says whether that is all. */
const cities = new Map<string, Published>()

/** The last act on the wordings of a city: it stands in a statement that an act makes anyway. */
export const wordingStamp = (city: string) =>
  sql<string>`(select coalesce(max(act_id), 0)::text from paper_wording_acts where city = ${city})`

const findWordingStamp = (tx: Tx, city: string): Promise<string> =>
  answered(tx, 'wordingStamp', '', [city], async () => {
    const { rows } = await sql<{ stamp: string }>`select ${wordingStamp(city)} as stamp`.execute(tx)
    return rows[0]?.stamp ?? '0'
  })

/** Of each kind the wording of ours in force on a day: of those published and not taken back by then the youngest. */
export function ownInForce(acts: readonly WordingAct[], on: PlainDate): ReadonlyMap<string, WordingAct> {
  const begun = acts
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => one.from <= on)
    .sort((a, b) => (a.one.from < b.one.from ? -1 : a.one.from > b.one.from ? 1 : a.at - b.at))
    .map(({ one }) => one)
  const lastOf = new Map<string, WordingAct>()
  for (const one of begun) {
    lastOf.delete(`${one.kind}|${one.version}`)
    lastOf.set(`${one.kind}|${one.version}`, one)
  }
  return new Map(
    [...lastOf.values()].filter(({ act }) => act === 'publish').map((one) => [one.kind, one] as const),
  )
}

/** The wordings of a city in force on a day. `stamp` is what the same transaction saw. */
export async function definitionsOn(
  tx: Tx,
  city: string,
  on: PlainDate,
  stamp: string,
): Promise<Definitions> {
  if (stamp === '0') return shippedDefinitions()
  const known = cities.get(city)
  const published = known?.stamp === stamp ? known : await readPublished(tx, city)
  const found = published.days.get(on)
  if (found) return found
  const merged = new Map(shippedDefinitions())
  for (const [kind, { version }] of ownInForce(published.acts, on)) {
    const own = published.texts.get(`${kind}|${version}`)
    // A kind the program does not ship is the city's own (C01 …): taken back, it is no more.
    if (own && (merged.has(kind) || isOwnKind(kind))) merged.set(kind, own)
  }
  // A server runs for months, and demonstrations write the days of a year.
  if (published.days.size > 400) published.days.clear()
  published.days.set(on, merged)
  return merged
}

/** The same, where no other statement brings the stamp along. */
export const definitionsInForce = async (tx: Tx, city: string, on: PlainDate): Promise<Definitions> =>
  definitionsOn(tx, city, on, await findWordingStamp(tx, city))

async function readPublished(tx: Tx, city: string): Promise<Published> {
  const { rows } = await sql<WordingAct & { id: string; yaml: string }>`
    select a.act_id::text as id, a.kind, a.version, a.act, a.from_day::text as "from", w.yaml
    from paper_wording_acts a
    join paper_wordings w on w.city = a.city and w.kind = a.kind and w.version = a.version
    where a.city = ${city} order by a.act_id`.execute(tx)
  const published: Published = {
    stamp: rows.at(-1)?.id ?? '0',
    acts: rows.map(({ kind, version, act, from }) => ({ kind, version, act, from })),
    texts: new Map(
      rows.map(({ kind, version, yaml }) => [`${kind}|${version}`, { ...readKeptDefinition(yaml), version }]),
    ),
    days: new Map(),
  }
  cities.set(city, published)
  return published
}

/** Never changed once written, so kept for as long as the process lives. */
const kept = new Map<string, Definition>()

/**
 * The very wording a paper was made from, whatever has been shipped or published since. A paper older than this record
 * (of an installation before it was kept) is read by what is shipped now.
 */
export async function definitionAsIssued(
  tx: Tx,
  city: string,
  { kind, definition: version }: { readonly kind: string; readonly definition: string },
): Promise<Definition> {
  const current = shippedDefinitions().get(kind)
  if (current?.version === version) return current
  const key = `${city}|${kind}|${version}`
  const known = kept.get(key)
  if (known) return known
  const { rows } = await sql<{ yaml: string }>`
    select yaml from paper_wordings where city = ${city} and kind = ${kind} and version = ${version}
    union all
    select yaml from shipped_wordings where kind = ${kind} and version = ${version}
    limit 1`.execute(tx)
  const [row] = rows
  if (!row) {
    if (!current) throw new Error(`no definition of paper ${kind} ${version}`)
    return current
  }
  const found = { ...readKeptDefinition(row.yaml), version }
  kept.set(key, found)
  return found
}
