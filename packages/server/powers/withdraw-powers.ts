import type { TouchedCaseView, WithdrawalInput } from '@zhiheng/contract'
import {
  indexPowers,
  inHand,
  mayPunishOn,
  type PowerIndex,
  type PowerItem,
  type PowerQuestion,
  type PowerRows,
  type PowerUnit,
  type PowerWithdrawal,
  type Stage,
  selectsItem,
  selectsUnit,
  touchedBy,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findPowerItems } from '../catalogue/index.ts'
import { recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import { inUnit, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { mustKeepPowers, mustKnow, writeInstrument } from './enter-instrument.ts'
import { findPowers, findPowerUnits, itemColumns, itemsOf, unitColumns, unitsOf } from './power-rows.ts'

/** 在办: an item is chosen and nothing is decided yet. What was decided before the day is served and performed by who decided it. */
const withItem: readonly Stage[] = ['VERIFYING', 'FILING_REVIEW', ...inHand]

type Draft = {
  readonly items: number
  readonly units: number
  readonly cases: readonly TouchedCaseView[]
}

/** What the withdrawal would do, from one look at the database. Changes nothing. */
export async function draftWithdrawal(tx: Tx, actor: Actor, input: WithdrawalInput): Promise<Draft> {
  await mustKeepPowers(tx, actor)
  const pairs = input.items.flatMap((items) => input.units.map((units) => ({ items, units })))
  await mustKnow(tx, actor.city, pairs)
  const { city } = actor
  const rows = await findPowers(tx, city)
  if (input.endsInstrument !== null && !rows.instruments.some(({ id }) => id === input.endsInstrument))
    throw problem(422, 'instrument_unknown', '没有找到所要终止的文件。', { field: 'endsInstrument' })
  const units = await findPowerUnits(tx, city)
  const withdrawals = withdrawalsOf(input)
  const before = indexPowers(rows, units)
  const after = indexPowers(withWithdrawals(rows, withdrawals), units)
  const items = (await findPowerItems(tx, city, null)).filter((item) =>
    withdrawals.some((one) => selectsItem(one.items, item)),
  )
  const taken = lostOn({ before, after }, items, withdrawals, input.from)
  const found = await findCasesInHand(tx, city, { items: taken.items, units: taken.units })
  const byCode = new Map(items.map((item) => [item.code, item]))
  const asked = found.flatMap((one) => {
    const item = byCode.get(one.itemCode)
    const unit = before.unit(one.unitId)
    return item && unit ? [{ one, question: questionOf(item, unit, input.from, one.filedOn) }] : []
  })
  const cases = touchedBy({ before, after }, asked).map(
    ({ one: { filedOn: _, ...shown }, receivers }): TouchedCaseView => ({
      ...shown,
      unitName: before.unit(shown.unitId)?.name ?? '',
      receivers: receivers.map(({ unitId, name }) => ({ unitId, name })),
    }),
  )
  return { items: taken.items.length, units: taken.units.length, cases }
}

const questionOf = (
  item: PowerItem,
  unit: PowerUnit,
  day: string,
  filedOn: string | null,
): PowerQuestion => ({ item, unit, day, filedOn, place: null, actOn: item.validFrom })

const withWithdrawals = (rows: PowerRows, more: readonly PowerWithdrawal[]): PowerRows => ({
  ...rows,
  withdrawals: [...rows.withdrawals, ...more],
})

function withdrawalsOf(input: WithdrawalInput, instrumentId = 'draft'): PowerWithdrawal[] {
  const { from, endsInstrument, casesInHand } = input
  return input.items.flatMap((items) =>
    input.units.map((units) => ({
      ...{ id: newId(), instrumentId, from, endsInstrument, casesInHand },
      items: itemsOf({ item_kind: items.kind, item_key: items.key }),
      of: unitsOf({ unit_kind: units.kind, unit_key: units.key, unit_level: units.level }),
    })),
  )
}

/** The items and units that really lose something that day: what nobody had is not taken from anybody. */
function lostOn(
  { before, after }: { readonly before: PowerIndex; readonly after: PowerIndex },
  items: readonly PowerItem[],
  withdrawals: readonly PowerWithdrawal[],
  day: string,
) {
  const lostItems = new Set<string>()
  const lostUnits = new Set<number>()
  const aimed = before.units.filter((unit) => withdrawals.some(({ of }) => selectsUnit(of, unit)))
  for (const item of items)
    for (const unit of aimed) {
      const question = questionOf(item, unit, day, null)
      if (!mayPunishOn(before, question).may || mayPunishOn(after, question).may) continue
      lostItems.add(item.code)
      lostUnits.add(unit.unitId)
    }
  return { items: [...lostItems], units: [...lostUnits] }
}

type InHand = Omit<TouchedCaseView, 'unitName' | 'receivers'> & { readonly filedOn: string | null }

async function findCasesInHand(
  tx: Tx,
  city: string,
  { items, units }: { readonly items: readonly string[]; readonly units: readonly number[] },
): Promise<readonly InHand[]> {
  if (items.length === 0) return []
  const { rows } = await sql<InHand>`
    select case_id as "caseId", unit_id as "unitId", item_code as "itemCode", coalesce(cause, '') as cause, stage,
      coalesce(case_number, to_char(registered_on, 'YYYY-MM-DD') || ' ' || place) as "caseName",
      next_due_on as "dueOn", filed_on as "filedOn"
    from case_files
    where city = ${city} and unit_id = any(${[...units]}::integer[]) and item_code = any(${[...items]}::text[])
      and stage = any(${[...withItem]}::text[])
    order by unit_id, next_due_on nulls last, case_id`.execute(tx)
  return rows
}

type Confirmed = {
  readonly withdrawal: WithdrawalInput
  /** A receiver chosen by hand, by case; the nearest where none is. */
  readonly receivers: Readonly<Record<string, number>>
  readonly seen: number
}

/**
 * Confirms: from its day on the power is gone, and every case in hand it touches has a unit named that may take it, a notice to
 * those who handle it and a hand-over prepared. 422 `no_receiver` where a case would be left without a competent unit, 409
 * `cases_changed` where other cases are touched than were seen.
 */
export async function withdrawPowers(
  tx: Tx,
  actor: Actor,
  at: Date,
  { withdrawal, receivers, seen }: Confirmed,
): Promise<{ instrumentId: string; prepared: number }> {
  const { cases } = await draftWithdrawal(tx, actor, withdrawal)
  if (cases.length !== seen)
    throw problem(409, 'cases_changed', `触及的在办案件由${seen}件变为${cases.length}件，收回没有确认。`, {
      wayForward: '重新查看触及的案件，核对后再确认。',
    })
  const without = cases.filter((one) => receiverOf(one, receivers) === null)
  if (without.length > 0) throw nobodyFor(without)
  const chosen = cases.flatMap((one) => {
    const receiver = receiverOf(one, receivers)
    return receiver ? [{ ...one, receiver }] : []
  })
  const instrumentId = await writeInstrument(tx, actor, at, { ...withdrawal, kind: 'withdrawal' })
  await writeWithdrawals(tx, actor.city, withdrawalsOf(withdrawal, instrumentId))
  for (const one of chosen) await prepare(tx, actor, at, { ...one, instrumentId, from: withdrawal.from })
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'withdraw_powers', instrumentId, {
    ...{ title: withdrawal.title, documentNumber: withdrawal.documentNumber, from: withdrawal.from },
    cases: chosen.length,
  })
  return { instrumentId, prepared: chosen.length }
}

function receiverOf(one: TouchedCaseView, chosen: Confirmed['receivers']) {
  const wanted = chosen[one.caseId]
  if (wanted === undefined) return one.receivers[0] ?? null
  return one.receivers.find(({ unitId }) => unitId === wanted) ?? null
}

/** No case without a competent unit: named are the items and the cases that stand in the way. */
function nobodyFor(cases: readonly TouchedCaseView[]) {
  const items = [...new Set(cases.map(({ itemCode }) => itemCode))]
  const names = cases.slice(0, 5).map(({ caseName, unitName }) => `${caseName}（${unitName}）`)
  return problem(
    422,
    'no_receiver',
    `收回后有${cases.length}件在办案件没有单位有权处罚：${names.join('、')}${cases.length > 5 ? '等' : ''}；涉及事项${items.slice(0, 10).join('、')}${items.length > 10 ? `等${items.length}项` : ''}。`,
    {
      field: 'receivers',
      wayForward:
        '先登记由县（区）部门行使这些事项处罚权的文件，或者从列出的有权单位中指定接收单位，再确认收回。',
    },
  )
}

async function writeWithdrawals(tx: Tx, city: string, rows: readonly PowerWithdrawal[]): Promise<void> {
  const columns = rows.map(({ id, instrumentId, items, of, from, endsInstrument, casesInHand }) => {
    const [item_kind, item_key] = itemColumns(items)
    const [unit_kind, unit_key, unit_level] = unitColumns(of)
    return {
      ...{ city, withdrawal_id: id, instrument_id: instrumentId, item_kind, item_key },
      ...{ unit_kind, unit_key, unit_level, valid_from: from },
      ...{ ends_instrument: endsInstrument, cases_in_hand: casesInHand },
    }
  })
  await sql`insert into power_withdrawals
    select * from json_populate_recordset(null::power_withdrawals, ${JSON.stringify(columns)}::json)`.execute(
    tx,
  )
}

type Prepared = TouchedCaseView & {
  readonly receiver: { readonly unitId: number; readonly name: string }
  readonly instrumentId: string
  readonly from: string
}

/** Written as the case's own unit, because only there may it be written: a notice and the receiver; the case itself is not touched. */
async function prepare(tx: Tx, { city, personId }: Actor, at: Date, one: Prepared): Promise<void> {
  const { unitId, caseId, caseName, itemCode, stage, instrumentId, receiver, from } = one
  const words = `${caseName} 处罚权自${from}起收回：该日起不能作出决定，请报请移送${receiver.name}`
  await inUnit(tx, unitId, async () => {
    await sql`insert into power_handovers (city, unit_id, case_id, instrument_id, receiver_unit, item_code, stage,
        prepared_at, prepared_by)
      values (${city}, ${unitId}, ${caseId}, ${instrumentId}, ${receiver.unitId}, ${itemCode}, ${stage}, ${at},
        ${personId})`.execute(tx)
    await sql`insert into notices (city, unit_id, case_id, kind, to_roles, words, about, created_at)
      values (${city}, ${unitId}, ${caseId}, 'awaiting', ${['R1', 'R2', 'R3', 'R5']}, ${words},
        ${`withdrawal:${instrumentId}`}, ${at})`.execute(tx)
  })
}
