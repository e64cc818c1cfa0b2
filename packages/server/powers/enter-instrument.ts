import type { InstrumentInput, PowerItemsInput, PowerUnitsInput } from '@zhiheng/contract'
import { type PowerGrant, type PowerInstrument, startingPowers } from '@zhiheng/law'
import { sql } from 'kysely'
import { administersCity, recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { itemColumns, itemsOf, unitColumns, unitsOf } from './power-rows.ts'

/** 市政府、司法局 of the whole city: its 系统管理员 keeps what everybody's power rests on, as with catalogue and calendar. */
export async function mustKeepPowers(tx: Tx, actor: Actor): Promise<void> {
  if (await administersCity(tx, actor)) return
  throw problem(403, 'not_administrator', '只有市政府、市司法局的系统管理员可以登记赋权和收回。', {
    wayForward: '请市司法局的系统管理员办理；本单位可以查阅。',
  })
}

type Paper = Omit<InstrumentInput, 'kind' | 'grants'> & {
  readonly kind: InstrumentInput['kind'] | 'withdrawal'
}

/**
 * Writes the instrument. The first one of a city brings the presumptions it started with into its tables, so that from then on
 * the tables alone say who may: nothing a bureau could do yesterday is lost by typing something today.
 */
export async function writeInstrument(tx: Tx, actor: Actor, at: Date, paper: Paper): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('powers'), hashtext(${actor.city}))`.execute(tx)
  await keepStarting(tx, actor.city, at)
  const id = newId()
  const { title, documentNumber, issuingBody, note } = paper
  await insertInstrument(tx, actor.city, {
    ...{ id, ...paper, enteredBy: actor.personId, at },
    ...{
      title: title.trim(),
      documentNumber: documentNumber.trim(),
      issuingBody: issuingBody.trim(),
      note: note.trim(),
    },
  })
  return id
}

type NewInstrument = PowerInstrument & {
  /** Null for what the program presumes. */
  readonly enteredBy: string | null
  readonly at: Date
}
async function insertInstrument(tx: Tx, city: string, one: NewInstrument): Promise<void> {
  await sql`insert into power_instruments (city, instrument_id, kind, title, document_number, issuing_body, published_on,
      verified, note, entered_by, entered_at)
    values (${city}, ${one.id}, ${one.kind}, ${one.title}, ${one.documentNumber}, ${one.issuingBody}, ${one.publishedOn},
      ${one.verified}, ${one.note}, ${one.enteredBy}, ${one.at})`.execute(tx)
}

async function insertGrant(tx: Tx, city: string, one: PowerGrant): Promise<void> {
  const [itemKind, itemKey] = itemColumns(one.items)
  const [unitKind, unitKey, unitLevel] = unitColumns(one.to)
  await sql`insert into power_grants (city, grant_id, instrument_id, way, item_kind, item_key, unit_kind, unit_key,
      unit_level, valid_from, valid_until, entrusted_by, scope)
    values (${city}, ${one.id}, ${one.instrumentId}, ${one.way}, ${itemKind}, ${itemKey}, ${unitKind}, ${unitKey},
      ${unitLevel}, ${one.from}, ${one.until}, ${one.entrustedBy}, ${one.scope})`.execute(tx)
}

async function keepStarting(tx: Tx, city: string, at: Date): Promise<void> {
  const { rows } = await sql`select from power_instruments where city = ${city} limit 1`.execute(tx)
  if (rows.length > 0) return
  const starting = startingPowers(city)
  for (const one of starting.instruments) await insertInstrument(tx, city, { ...one, enteredBy: null, at })
  for (const one of starting.grants) await insertGrant(tx, city, one)
}

/** Enters an instrument with its grants. 403 for whoever does not keep the powers, 422 with the grant that does not fit. */
export async function enterInstrument(
  tx: Tx,
  actor: Actor,
  at: Date,
  input: InstrumentInput,
): Promise<string> {
  await mustKeepPowers(tx, actor)
  const { grants, ...paper } = input
  for (const [index, grant] of grants.entries()) mustFit(grant, index)
  await mustKnow(tx, actor.city, grants)
  const id = await writeInstrument(tx, actor, at, paper)
  for (const { items, units, way, from, until, entrustedBy, scope } of grants)
    await insertGrant(tx, actor.city, {
      ...{ id: newId(), instrumentId: id, way, from, until, entrustedBy, scope: scope.trim() },
      items: itemsOf({ item_kind: items.kind, item_key: items.key }),
      to: unitsOf({ unit_kind: units.kind, unit_key: units.key, unit_level: units.level }),
    })
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'enter_power_instrument', id, {
    ...{ kind: paper.kind, title: paper.title, documentNumber: paper.documentNumber, grants: grants.length },
  })
  return id
}

const wrong = (index: number, what: string, wayForward: string) =>
  problem(422, 'grant_unfit', `第${index + 1}项授权：${what}。`, { field: `grants.${index}`, wayForward })

function mustFit(
  { way, entrustedBy, scope, until, from, units }: InstrumentInput['grants'][number],
  index: number,
): void {
  if (until !== null && until < from) throw wrong(index, '截止日早于开始日', '核对文件所定的起止日期')
  if (way !== 'entrusted') {
    if (entrustedBy !== null)
      throw wrong(index, '不是委托，却写了委托行政机关', '删去委托行政机关，或者改为委托')
    return
  }
  if (entrustedBy === null || scope.trim() === '' || until === null)
    throw wrong(
      index,
      '委托书没有载明委托行政机关、权限或者期限（《行政处罚法》第二十条第二款）',
      '补齐委托的具体事项、权限、期限',
    )
  if (units.kind !== 'unit')
    throw wrong(index, '委托只能给写明名称的单位（《行政处罚法》第二十条第二款）', '逐个单位登记委托')
  if (Number(units.key) === entrustedBy)
    throw wrong(index, '委托行政机关与受委托组织是同一单位', '核对委托书的双方')
}

/** What the grants name must be there: items, laws, units. A mistyped code would give nobody anything and say nothing. */
export async function mustKnow(
  tx: Tx,
  city: string,
  grants: readonly { readonly items: PowerItemsInput; readonly units: PowerUnitsInput }[],
): Promise<void> {
  const keys = (kind: PowerItemsInput['kind']) => [
    ...new Set(grants.flatMap(({ items }) => (items.kind === kind ? [items.key] : []))),
  ]
  const units = [...new Set(grants.flatMap((one) => (one.units.kind === 'unit' ? [one.units.key] : [])))]
  const { rows } = await sql<{ what: string; key: string }>`
    select '事项' as what, key from unnest(${keys('item')}::text[]) as k (key)
      where not exists (select from penalty_items where city = ${city} and item_code = key)
    union all select '法规', key from unnest(${keys('law')}::text[]) as k (key)
      where not exists (select from laws where city = ${city} and law_id = key)
    union all select '条线', key from unnest(${keys('line')}::text[]) as k (key)
      where not exists (select from lines where city = ${city} and line_code = key)
    union all select '单位', key from unnest(${units}::text[]) as k (key)
      where not exists (select from units where city = ${city} and unit_id::text = key)
    limit 5`.execute(tx)
  if (rows.length === 0) return
  throw problem(
    422,
    'not_in_catalogue',
    `目录和单位表里没有：${rows.map(({ what, key }) => `${what}${key}`).join('、')}。`,
    { field: 'grants', wayForward: '核对编号；目录没有的事项先导入目录。' },
  )
}

/** Somebody has laid the entry beside the original: the mark 未核实 goes, and the log says who took it away. */
export async function verifyInstrument(tx: Tx, actor: Actor, at: Date, instrumentId: string): Promise<void> {
  await mustKeepPowers(tx, actor)
  const { numAffectedRows } = await sql`update power_instruments set verified = true
    where city = ${actor.city} and instrument_id = ${instrumentId} and entered_by is not null`.execute(tx)
  if (numAffectedRows !== 1n)
    throw problem(404, 'not_found', '没有找到这份文件，或者它是程序自带的推定，不能核实。', {
      wayForward: '登记正式文件及其授权，再终止推定。',
    })
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'verify_power_instrument', instrumentId, {})
}
