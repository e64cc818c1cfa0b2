import type { PlainDate } from '../calendar/plain-date.ts'
import { inForceOn, reachesLevel } from '../catalogue/item.ts'
import {
  isAgency,
  type PowerGrant,
  type PowerInstrument,
  type PowerItem,
  type PowerRows,
  type PowerUnit,
  type PowerWithdrawal,
  selectsItem,
  selectsUnit,
} from './power-data.ts'

/** The first thing that stands against it, in the order in which it is asked. */
export type PowerFailure =
  | 'itemNotInForce'
  | 'libertyOnly'
  | 'unitNotThere'
  | 'unitNoAgency'
  | 'noGrant'
  | 'level'
  | 'notYet'
  | 'over'
  | 'withdrawn'
  | 'entrustmentOver'
  | 'entrusted'
  | 'entrusterLacks'
  | 'place'

export type PowerVerdict = {
  readonly may: boolean
  readonly failure: PowerFailure | null
  /** The grant it rests on, or the one that comes nearest; null where there never was one. */
  readonly grant: PowerGrant | null
  readonly withdrawal: PowerWithdrawal | null
  /** 受委托: in whose name the unit acts (第二十条第四款). */
  readonly inNameOf: number | null
}

export type PowerQuestion = {
  readonly item: PowerItem
  readonly unit: PowerUnit
  /** Area code of the place of the act; null where it is not known. */
  readonly place: string | null
  /** The day on which the power is exercised. */
  readonly day: PlainDate
  /** The day of the act, whose law applies (第三十七条); the same day unless given. */
  readonly actOn?: PlainDate
  /** 立案之日 of a case in hand: a withdrawal may let the unit finish what it filed before. */
  readonly filedOn?: PlainDate | null
}

/** A grant with the yes that rests on it: the same object each time. */
type Given = { readonly grant: PowerGrant; readonly yes: PowerVerdict }

/** The rows over one item; grants to one named unit apart, so that a unit is asked about its own few only. */
type OfItem = {
  readonly wide: readonly Given[]
  readonly toUnit: ReadonlyMap<number, readonly Given[]>
  readonly withdrawals: readonly PowerWithdrawal[]
}

/** The rows of powers, sorted by item once; what concerns an item is put together when it is first asked about. */
export type PowerIndex = {
  readonly units: readonly PowerUnit[]
  readonly unit: (unitId: number) => PowerUnit | undefined
  readonly instrument: (id: string) => PowerInstrument | undefined
  readonly of: (item: PowerItem) => OfItem
}

export function indexPowers(rows: PowerRows, units: readonly PowerUnit[]): PowerIndex {
  const grants = byItem(rows.grants)
  const withdrawals = byItem(rows.withdrawals)
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit]))
  const instruments = new Map(rows.instruments.map((one) => [one.id, one]))
  const known = new Map<string, OfItem>()
  return {
    units,
    unit: (unitId) => byUnit.get(unitId),
    instrument: (id) => instruments.get(id),
    of: (item) => {
      const found = known.get(item.code)
      if (found) return found
      const made = { ...splitByUnit(grants(item)), withdrawals: withdrawals(item) }
      known.set(item.code, made)
      return made
    },
  }
}

function splitByUnit(grants: readonly PowerGrant[]): Omit<OfItem, 'withdrawals'> {
  const toUnit = new Map<number, Given[]>()
  const wide: Given[] = []
  for (const grant of grants) {
    const yes = { may: true, failure: null, grant, withdrawal: null, inNameOf: null }
    const own = grant.to.kind === 'unit' ? (toUnit.get(grant.to.unitId) ?? []) : wide
    own.push({ grant, yes })
    if (grant.to.kind === 'unit') toUnit.set(grant.to.unitId, own)
  }
  return { wide, toUnit }
}

/** Rows that name one item stand under its code; the others, which are few, are tried one by one. */
function byItem<Row extends { readonly items: PowerGrant['items'] }>(rows: readonly Row[]) {
  const named = new Map<string, Row[]>()
  const wide: Row[] = []
  for (const row of rows) {
    if (row.items.kind !== 'item') wide.push(row)
    else {
      const same = named.get(row.items.code)
      if (same) same.push(row)
      else named.set(row.items.code, [row])
    }
  }
  return (item: PowerItem): readonly Row[] => [
    ...(named.get(item.code) ?? []),
    ...wide.filter(({ items }) => selectsItem(items, item)),
  ]
}

/** 级别管辖: a power the law gives to a line reaches the levels the item names; an instrument that names its items says to whom itself. */
export const fitsLevel = ({ way, items }: PowerGrant, item: PowerItem, unit: PowerUnit): boolean =>
  items.kind === 'item' ||
  (way !== 'statutory' && items.kind !== 'delegable') ||
  reachesLevel(item, unit.level)

/** Whether one unit may punish one thing, there, on that day, in its own name. Pure, and without a word: `provePower` finds the words. */
export const mayPunishOn = (index: PowerIndex, question: PowerQuestion): PowerVerdict =>
  judgePower(index, question, false)

/** @param ownOnly leaves entrustments out: what an agency is entrusted with it cannot entrust to another */
function judgePower(index: PowerIndex, question: PowerQuestion, ownOnly: boolean): PowerVerdict {
  const { item, unit, place, day, actOn = day } = question
  if (!inForceOn(item, actOn)) return not('itemNotInForce')
  if (item.penaltyKinds.length === 1 && item.penaltyKinds[0] === '行政拘留') return not('libertyOnly')
  if (!inForceOn(unit, day)) return not('unitNotThere')
  if (!isAgency(unit.kind)) return not('unitNoAgency')
  const held = holdsOn(index, question, ownOnly)
  if (held.may && !coversPlace(unit, place)) return { ...held, may: false, failure: 'place' }
  return held
}

const nothing = { grant: null, withdrawal: null, inNameOf: null } as const
/** Most answers are a plain no: they are the same object each time. */
const plain = new Map<PowerFailure, PowerVerdict>()
function not(failure: PowerFailure, part?: Partial<PowerVerdict>): PowerVerdict {
  if (part) return { ...nothing, ...part, may: false, failure }
  const known = plain.get(failure) ?? { ...nothing, may: false, failure }
  plain.set(failure, known)
  return known
}

/** How near a grant came that does not hold on the day: the nearer is told. */
const nearness: Readonly<Record<string, number>> = {
  noGrant: 0,
  level: 1,
  notYet: 2,
  over: 3,
  entrustmentOver: 3,
  withdrawn: 4,
  entrusterLacks: 5,
  entrusted: 6,
}

/** The grant that holds on the day, or how the nearest one fails. A grant of one's own stands before an entrustment. */
function holdsOn(index: PowerIndex, question: PowerQuestion, ownOnly: boolean): PowerVerdict {
  const { unit } = question
  const { wide, toUnit, withdrawals } = index.of(question.item)
  let nearest = not('noGrant')
  for (const list of [wide, toUnit.get(unit.unitId) ?? noGrants])
    for (const given of list) {
      if (!selectsUnit(given.grant.to, unit) || (ownOnly && given.grant.way === 'entrusted')) continue
      const tried = tryGrant(index, question, given, withdrawals)
      if (tried.may) return tried
      if ((nearness[tried.failure ?? ''] ?? 0) > (nearness[nearest.failure ?? ''] ?? 0)) nearest = tried
    }
  return nearest
}
const noGrants: readonly Given[] = []

function tryGrant(
  index: PowerIndex,
  question: PowerQuestion,
  { grant, yes }: Given,
  withdrawals: readonly PowerWithdrawal[],
): PowerVerdict {
  const { item, unit, day } = question
  if (!fitsLevel(grant, item, unit)) return not('level', { grant })
  if (day < grant.from) return not('notYet', { grant })
  const withdrawal = withdrawalOf(grant, question, withdrawals)
  if (withdrawal) return not('withdrawn', { grant, withdrawal })
  const over = grant.until !== null && grant.until < day
  if (over) return not(grant.way === 'entrusted' ? 'entrustmentOver' : 'over', { grant })
  if (grant.way === 'entrusted') return actsForAnother(index, question, grant)
  return yes
}

/** 受委托组织在委托范围内，以委托行政机关名义实施行政处罚；不得再委托 (第二十条第四款): never in its own name, and only what the entruster has itself. */
function actsForAnother(index: PowerIndex, question: PowerQuestion, grant: PowerGrant): PowerVerdict {
  const entruster = grant.entrustedBy === null ? undefined : index.unit(grant.entrustedBy)
  const own = entruster && judgePower(index, { ...question, unit: entruster }, true)
  if (!own?.may) return not('entrusterLacks', { grant, inNameOf: grant.entrustedBy })
  return not('entrusted', { grant, inNameOf: grant.entrustedBy })
}

const withdrawalOf = (
  grant: PowerGrant,
  { unit, day, filedOn }: PowerQuestion,
  withdrawals: readonly PowerWithdrawal[],
): PowerWithdrawal | null =>
  withdrawals.find(
    ({ from, of, endsInstrument, casesInHand }) =>
      from <= day &&
      grant.from < from &&
      !(casesInHand === 'finish' && filedOn && filedOn < from) &&
      (endsInstrument === null ? grant.way !== 'statutory' : endsInstrument === grant.instrumentId) &&
      selectsUnit(of, unit),
  ) ?? null

/**
 * 违法行为发生地 (第二十二条) within the unit's area. A place known only as the county a town lies in, and a 功能板块, whose
 * bounds no division code tells, are not held against the unit: the officer answers for them.
 */
export const coversPlace = ({ areaCode }: PowerUnit, place: string | null): boolean =>
  !place ||
  areaCode === null ||
  place.startsWith(areaCode) ||
  areaCode.startsWith(place) ||
  areaCode.includes('X')

/** Every unit that may, in its own name: bureaus of the county first, then of the city, then towns. */
export function whoMayPunish(index: PowerIndex, question: Omit<PowerQuestion, 'unit'>): readonly PowerUnit[] {
  return index.units
    .filter((unit) => liesThere(unit, question.place) && mayPunishOn(index, { ...question, unit }).may)
    .toSorted((a, b) => order[a.level] - order[b.level] || a.unitId - b.unitId)
}
const order = { county: 0, city: 1, town: 2 } as const

/** A functional area has no division code: it is named for what arose in that same area only. */
const liesThere = ({ areaCode }: PowerUnit, place: string | null) =>
  !place || (areaCode !== null && (place.startsWith(areaCode) || areaCode.startsWith(place)))

/**
 * Who may take a case over from a unit that may not: whose area holds the place, or without a known place the area of
 * the unit itself. The nearest comes first.
 */
export function receiversOf(index: PowerIndex, question: PowerQuestion): readonly PowerUnit[] {
  const { unit, place } = question
  const inside = !place || (coversPlace(unit, place) && !place.startsWith(unit.areaCode ?? ''))
  const where = inside ? unit.areaCode : place
  return whoMayPunish(index, { ...question, place: where }).filter(
    ({ unitId, areaCode }) => unitId !== unit.unitId && (!where || !!where.startsWith(areaCode ?? '-')),
  )
}
