import type {
  GrantWay,
  InstrumentKind,
  ItemSelector,
  PowerGrant,
  PowerInstrument,
  PowerItem,
  PowerRows,
  PowerUnit,
  PowerWithdrawal,
  UnitSelector,
} from '@zhiheng/law'
import { startingPowers } from '@zhiheng/law'
import { type RawBuilder, sql } from 'kysely'
import { answered } from '../platform/answered.ts'
import type { Tx } from '../platform/database.ts'

type Selected = {
  readonly item_kind: ItemSelector['kind']
  readonly item_key: string
  readonly unit_kind: UnitSelector['kind']
  readonly unit_key: string
  readonly unit_level: 'city' | 'county' | null
}
type StoredGrant = Selected & {
  readonly grant_id: string
  readonly instrument_id: string
  readonly way: GrantWay
  readonly valid_from: string
  readonly valid_until: string | null
  readonly entrusted_by: number | null
  readonly scope: string
}
type StoredWithdrawal = Selected & {
  readonly withdrawal_id: string
  readonly instrument_id: string
  readonly valid_from: string
  readonly ends_instrument: string | null
  readonly cases_in_hand: PowerWithdrawal['casesInHand']
}
type StoredInstrument = {
  readonly instrument_id: string
  readonly kind: InstrumentKind
  readonly title: string
  readonly document_number: string
  readonly issuing_body: string
  readonly published_on: string | null
  readonly verified: boolean
  readonly note: string
}

export function itemsOf({
  item_kind: kind,
  item_key: key,
}: Pick<Selected, 'item_kind' | 'item_key'>): ItemSelector {
  switch (kind) {
    case 'item':
      return { kind, code: key }
    case 'law':
      return { kind, lawId: key }
    case 'line':
      return { kind, line: key }
    case 'delegable':
      return { kind, basis: key === 'statutory' ? 'statutory' : 'assumed' }
    case 'all':
      return { kind }
  }
}
export function unitsOf({
  unit_kind,
  unit_key,
  unit_level,
}: Omit<Selected, 'item_kind' | 'item_key'>): UnitSelector {
  switch (unit_kind) {
    case 'unit':
      return { kind: unit_kind, unitId: Number(unit_key) }
    case 'line':
      return { kind: unit_kind, line: unit_key, level: unit_level }
    case 'towns':
      return { kind: unit_kind, areaCode: unit_key }
  }
}

/** A selector as its columns hold it. */
export const itemColumns = (items: ItemSelector): readonly [ItemSelector['kind'], string] => [
  items.kind,
  items.kind === 'item'
    ? items.code
    : items.kind === 'law'
      ? items.lawId
      : items.kind === 'line'
        ? items.line
        : items.kind === 'delegable'
          ? items.basis
          : '',
]
export const unitColumns = (units: UnitSelector): readonly [UnitSelector['kind'], string, string | null] =>
  units.kind === 'unit'
    ? [units.kind, String(units.unitId), null]
    : units.kind === 'line'
      ? [units.kind, units.line, units.level]
      : [units.kind, units.areaCode, null]

const grantOf = (row: StoredGrant): PowerGrant => ({
  id: row.grant_id,
  instrumentId: row.instrument_id,
  way: row.way,
  items: itemsOf(row),
  to: unitsOf(row),
  from: row.valid_from,
  until: row.valid_until,
  entrustedBy: row.entrusted_by,
  scope: row.scope,
})
const withdrawalOf = (row: StoredWithdrawal): PowerWithdrawal => ({
  id: row.withdrawal_id,
  instrumentId: row.instrument_id,
  items: itemsOf(row),
  of: unitsOf(row),
  from: row.valid_from,
  endsInstrument: row.ends_instrument,
  casesInHand: row.cases_in_hand,
})
const instrumentOf = (row: StoredInstrument): PowerInstrument => ({
  id: row.instrument_id,
  kind: row.kind,
  title: row.title,
  documentNumber: row.document_number,
  issuingBody: row.issuing_body,
  publishedOn: row.published_on,
  verified: row.verified,
  note: row.note,
})

const anything = sql`true`

/** All three kinds of rows in one question; without any instrument the city stands where the program starts. */
async function readRows(tx: Tx, city: string, chosen: RawBuilder<unknown>): Promise<PowerRows> {
  const { rows } = await sql<{
    own: boolean
    grants: StoredGrant[]
    withdrawals: StoredWithdrawal[]
    instruments: StoredInstrument[]
  }>`
    select /* by key */ exists (select from power_instruments where city = ${city}) as own,
      coalesce((select json_agg(g order by g.valid_from, g.grant_id)
        from (select * from power_grants where city = ${city} and ${chosen}) g), '[]') as grants,
      coalesce((select json_agg(w order by w.valid_from, w.withdrawal_id)
        from (select * from power_withdrawals where city = ${city} and ${chosen}) w), '[]') as withdrawals,
      coalesce((select json_agg(i) from power_instruments i where i.city = ${city} and i.instrument_id in (
        select instrument_id from power_grants where city = ${city} and ${chosen}
        union select instrument_id from power_withdrawals where city = ${city} and ${chosen})), '[]') as instruments`.execute(
    tx,
  )
  const [found] = rows
  if (!found?.own) return startingPowers(city)
  return {
    instruments: found.instruments.map(instrumentOf),
    grants: found.grants.map(grantOf),
    withdrawals: found.withdrawals.map(withdrawalOf),
  }
}

/** Every power of the city: for the pages and for a withdrawal. */
export const findPowers = (tx: Tx, city: string): Promise<PowerRows> => readRows(tx, city, anything)

type ItemKey = Pick<PowerItem, 'code' | 'lawId' | 'line' | 'delegable' | 'delegableBasis'>

/** The powers over one item, of every day: few rows, by key; the judge picks the day. */
export function findPowersOf(tx: Tx, city: string, item: ItemKey): Promise<PowerRows> {
  const { code, lawId, line, delegable, delegableBasis } = item
  const basis = delegable ? delegableBasis : '-'
  const chosen = sql`(item_kind, item_key) in
    (('item', ${code}), ('law', ${lawId}), ('line', ${line}), ('delegable', ${basis}), ('all', ''))`
  return answered(tx, 'powers', '', [city, code, lawId, line, basis], () => readRows(tx, city, chosen))
}

/** The columns of `units` that make a `PowerUnit`. */
export const powerUnitColumns = sql`unit_id as "unitId", name, kind, level, line_code as line, area_code as "areaCode",
  valid_from as "validFrom", valid_to as "validTo"`

/** Every unit of the city, in force or abolished: the days are judged. */
export function findPowerUnits(tx: Tx, city: string): Promise<readonly PowerUnit[]> {
  return answered(tx, 'powerUnits', '', [city], async () => {
    const { rows } = await sql<PowerUnit>`
      select ${powerUnitColumns} from units where city = ${city} order by unit_id`.execute(tx)
    return rows
  })
}

export function findPowerUnit(tx: Tx, city: string, unitId: number): Promise<PowerUnit | null> {
  return answered(tx, 'powerUnit', '', [city, unitId], async () => {
    const { rows } = await sql<PowerUnit>`
      select /* by key */ ${powerUnitColumns} from units where city = ${city} and unit_id = ${unitId}`.execute(
      tx,
    )
    return rows[0] ?? null
  })
}
