import type { AbleUnit, InstrumentView } from '@zhiheng/contract'
import {
  indexPowers,
  instrumentKinds,
  itemWords,
  mayPunishOn,
  nameInstrument,
  type PlainDate,
  type PowerGrant,
  type PowerIndex,
  type PowerProof,
  type PowerWithdrawal,
  provePower,
  unitWords,
  whoMayPunish,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findPowerItem, findPowerItems } from '../catalogue/index.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { findPowers, findPowersOf, findPowerUnits } from './power-rows.ts'

const grantFacts = (index: PowerIndex, grant: PowerGrant) => {
  const instrument = index.instrument(grant.instrumentId)
  return {
    way: grant.way,
    instrument: nameInstrument(instrument ?? null),
    verified: instrument?.verified ?? false,
  }
}

type OfItem = {
  readonly city: string
  readonly code: string
  readonly on: PlainDate
  readonly place: string | null
}

/** Who may punish one item on a day. */
export async function describeItemPowers(
  tx: Tx,
  { city, code, on, place }: OfItem,
): Promise<{ itemName: string; able: AbleUnit[] }> {
  const { item, index } = await indexOfItem(tx, city, code, on)
  const able = whoMayPunish(index, { item, place, day: on }).flatMap((unit) => {
    const { grant } = mayPunishOn(index, { item, unit, place, day: on })
    if (!grant) return []
    const { unitId, name, level } = unit
    const { from, until } = grant
    return [{ unitId, name, level, from, until, ...grantFacts(index, grant) }]
  })
  return { itemName: item.name, able }
}

async function indexOfItem(tx: Tx, city: string, code: string, on: PlainDate) {
  const item = await findPowerItem(tx, city, code, on)
  if (!item) throw problem(404, 'not_in_catalogue', `目录中没有编号为“${code}”的处罚事项。`)
  const index = indexPowers(await findPowersOf(tx, city, item), await findPowerUnits(tx, city))
  return { item, index }
}

type Proved = OfItem & { readonly unitId: number }

/** The proof of one answer, link by link. */
export async function proveOne(
  tx: Tx,
  { city, code, on, place, unitId }: Proved,
): Promise<{ unitName: string; itemName: string; proof: PowerProof }> {
  const { item, index } = await indexOfItem(tx, city, code, on)
  const unit = index.unit(unitId)
  if (!unit) throw problem(404, 'not_found', '没有找到该单位。')
  return {
    unitName: unit.name,
    itemName: item.name,
    proof: provePower(index, { item, unit, place, day: on }),
  }
}

type OfUnit = {
  readonly city: string
  readonly unitId: number
  readonly on: PlainDate
  readonly text?: string
  readonly page?: number
  readonly pageSize?: number
}

/** What one unit may punish on a day, item by item. */
export async function describeUnitPowers(
  tx: Tx,
  { city, unitId, on, text, page = 1, pageSize = 20 }: OfUnit,
) {
  const index = indexPowers(await findPowers(tx, city), await findPowerUnits(tx, city))
  const unit = index.unit(unitId)
  if (!unit) throw problem(404, 'not_found', '没有找到该单位。')
  const items = await findPowerItems(tx, city, on)
  const held = items.flatMap((item) => {
    const { may, grant } = mayPunishOn(index, { item, unit, place: null, day: on })
    if (!may || !grant) return []
    const { code, name, lawTitle, penaltyArticle } = item
    return [{ code, name, lawTitle, penaltyArticle, ...grantFacts(index, grant) }]
  })
  const wanted = text?.trim()
  const shown = wanted
    ? held.filter(({ code, name, lawTitle }) => [code, name, lawTitle].some((one) => one.includes(wanted)))
    : held
  const byWay: Record<string, number> = {}
  for (const { way } of held) byWay[way] = (byWay[way] ?? 0) + 1
  return {
    total: shown.length,
    unverified: held.filter(({ verified }) => !verified).length,
    byWay,
    rows: shown.slice((page - 1) * pageSize, page * pageSize),
  }
}

type Beside = {
  readonly instrument_id: string
  readonly entered_by: string | null
  readonly entered_at: Date
  readonly prepared: number
}

/** Every instrument with what it gives and takes, newest first; the presumptions the city started with come last. */
export async function describeInstruments(
  tx: Tx,
  city: string,
): Promise<{ starting: boolean; instruments: InstrumentView[] }> {
  const rows = await findPowers(tx, city)
  const units = await findPowerUnits(tx, city)
  const index = indexPowers(rows, units)
  const names = await itemNames(tx, city)
  const beside = await findBeside(tx, city)
  const what = (items: PowerGrant['items']) =>
    items.kind === 'item' ? `${items.code} ${names.get(items.code) ?? ''}`.trim() : itemWords(items)
  const grants = groupBy(rows.grants)
  const withdrawals = groupBy(rows.withdrawals)
  const instruments = rows.instruments.map((one): InstrumentView => {
    const stored = beside.get(one.id)
    return {
      instrumentId: one.id,
      ...{ kind: one.kind, title: one.title, documentNumber: one.documentNumber },
      ...{
        issuingBody: one.issuingBody,
        publishedOn: one.publishedOn,
        verified: one.verified,
        note: one.note,
      },
      enteredBy: stored?.entered_by ?? null,
      enteredAt: stored?.entered_at.toISOString() ?? null,
      grants: (grants.get(one.id) ?? []).map((grant) => ({
        grantId: grant.id,
        what: what(grant.items),
        whom: unitWords(grant.to, index),
        way: grant.way,
        from: grant.from,
        until: grant.until,
        entrustedBy: grant.entrustedBy === null ? null : (index.unit(grant.entrustedBy)?.name ?? null),
        scope: grant.scope,
      })),
      withdrawals: (withdrawals.get(one.id) ?? []).map((taken: PowerWithdrawal) => ({
        what: what(taken.items),
        whom: unitWords(taken.of, index),
        from: taken.from,
        endsInstrument:
          taken.endsInstrument === null ? null : (index.instrument(taken.endsInstrument)?.title ?? null),
        casesInHand: taken.casesInHand,
      })),
      prepared: stored?.prepared ?? 0,
    }
  })
  return { starting: beside.size === 0, instruments: instruments.toSorted(newestFirst) }
}

const newestFirst = (a: InstrumentView, b: InstrumentView) =>
  (b.enteredBy ? 1 : 0) - (a.enteredBy ? 1 : 0) ||
  (b.enteredAt ?? '').localeCompare(a.enteredAt ?? '') ||
  Object.keys(instrumentKinds).indexOf(a.kind) - Object.keys(instrumentKinds).indexOf(b.kind)

function groupBy<Row extends { readonly instrumentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.instrumentId, [...(groups.get(row.instrumentId) ?? []), row])
  return groups
}

async function itemNames(tx: Tx, city: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (item_code) item_code as code, name from penalty_items
    where city = ${city} and item_code in (
      select item_key from power_grants where city = ${city} and item_kind = 'item'
      union select item_key from power_withdrawals where city = ${city} and item_kind = 'item')
    order by item_code, valid_from desc`.execute(tx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

async function findBeside(tx: Tx, city: string): Promise<ReadonlyMap<string, Beside>> {
  const { rows } = await sql<Beside>`
    select i.instrument_id, p.name as entered_by, i.entered_at,
      (select count(*)::int from power_handovers h where h.city = i.city and h.instrument_id = i.instrument_id) as prepared
    from power_instruments i left join persons p on p.city = i.city and p.person_id = i.entered_by
    where i.city = ${city}`.execute(tx)
  return new Map(rows.map((row) => [row.instrument_id, row]))
}
