import {
  addDays,
  type CaseState,
  type CityRules,
  type Difference,
  fold,
  type ItemSnapshot,
  inForceOn,
  type TierSnapshot,
  type WorkingCalendar,
  whatIf,
} from '@zhiheng/law'
import { sql } from 'kysely'
import {
  type Fault,
  findCalendar,
  findItem,
  findTiers,
  type ImportFile,
  importCatalogue,
} from '../catalogue/index.ts'
import { asCityAtOnce, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { readEntry } from './case-log.ts'
import { type RulesOf, rememberRules, rulesDay } from './gather-context.ts'
import { inBatches, keysOf, type Place } from './in-batches.ts'

/** A draft to be tried: other rules of the city, other items, another standard of discretion, or several of them. */
export type Draft = {
  readonly rules: CityRules | null
  /** The catalogue files as they would be imported; null leaves the catalogue as it is. */
  readonly catalogue: readonly ImportFile[]
}

/** One case that would stand otherwise. Says nothing of the party: whoever opens the case is on its record. */
export type Touched = {
  readonly caseId: string
  readonly caseNumber: string | null
  readonly cause: string | null
  readonly unitId: number
  readonly unitName: string
  readonly stage: string
  readonly differences: readonly Difference[]
}
export type Tried = { readonly cases: number; readonly touched: readonly Touched[] }

/** What the catalogue says of an item on a day; null where it has none. */
type CatalogueDay = { readonly item: ItemSnapshot | null; readonly tiers: readonly TierSnapshot[] }
/** The same as it stands now and as the draft would have it. */
type DayPair = (code: string, on: string) => { readonly now: CatalogueDay; readonly draft: CatalogueDay }

type Progress = (checked: number) => void

/**
 * 推演: replays every case of the city under a draft and tells what would be otherwise. Every case is judged by the rules and
 * items of its own day now, and by the draft instead. The cases are read in transactions that PostgreSQL itself keeps from
 * writing; the draft's items are made by the import's own way and undone before anything is compared.
 */
export async function tryDraft(
  services: Services,
  city: string,
  draft: Draft,
  progress: Progress = () => {},
): Promise<Tried> {
  const catalogueOf = await draftCatalogue(services, city, draft.catalogue)
  const trying = { services, draft, catalogueOf, rulesOf: rememberRules(city) }
  const { cases, found } = await inBatches(
    services.db,
    city,
    async (tx, places) => {
      const calendar = await findCalendar(tx, city)
      const touched: Touched[] = []
      for (const file of await readFiles(tx, city, places))
        touched.push(...(await compare(tx, { ...trying, calendar }, file)))
      return touched
    },
    progress,
  )
  return { cases, touched: found }
}

/** What the files of the draft would make of items and standard, read inside the import and then undone; null where it has no files. */
async function draftCatalogue(
  { db, clock }: Services,
  city: string,
  files: readonly ImportFile[],
): Promise<DayPair | null> {
  if (files.length === 0) return null
  const { codes, now } = await asCityAtOnce(db, city, async (tx) => {
    const codes = await codesOfCases(tx, city)
    return { codes, now: await asItStands(tx, city, codes) }
  })
  let draft: Standing = new Map()
  const report = await importCatalogue(db, {
    ...{ city, personId: null, personName: '推演', at: clock.now(), files, dryRun: true },
    look: async (tx) => {
      draft = await asItStands(tx, city, codes)
    },
  })
  if (report.outcome === 'refused') throw new DraftRefused(report.files.flatMap(({ faults }) => faults))
  const on = (standing: Standing, code: string, day: string): CatalogueDay => {
    const { items = [], standards = [] } = standing.get(code) ?? {}
    return {
      item: items.find((one) => inForceOn(one, day)) ?? null,
      tiers: standards.findLast(({ from }) => from <= day)?.tiers ?? [],
    }
  }
  return (code, day) => ({ now: on(now, code, day), draft: on(draft, code, day) })
}

/** Every version of an item, and its standard from each day on which that changes. */
type Standing = ReadonlyMap<string, { items: ItemSnapshot[]; standards: Standard[] }>
type Standard = { readonly from: string; readonly tiers: readonly TierSnapshot[] }

/** The items that cases of the city rest on. */
async function codesOfCases(tx: Tx, city: string): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct item_code as code from case_files where city = ${city} and item_code is not null`.execute(
    tx,
  )
  return rows.map(({ code }) => code)
}

/** Items and standards as the transaction sees them: an import's own sees its draft. */
async function asItStands(tx: Tx, city: string, codes: readonly string[]): Promise<Standing> {
  const standing = new Map(
    codes.map((code) => [code, { items: [] as ItemSnapshot[], standards: [] as Standard[] }]),
  )
  const { rows: versions } = await sql<{ code: string; on: string }>`
    select i.item_code as code, i.valid_from as "on" from penalty_items i
    where i.city = ${city} and i.item_code = any(${[...codes]})`.execute(tx)
  for (const { code, on } of versions) {
    const item = await findItem(tx, city, code, on)
    if (item) standing.get(code)?.items.push(item)
  }
  const { rows: changes } = await sql<{ code: string; on: string }>`
    select distinct item_code as code, day as "on" from discretion_tiers t
    cross join lateral unnest(array[t.valid_from, t.valid_to + 1]) day
    where t.city = ${city} and t.item_code = any(${[...codes]}) and day is not null order by 2`.execute(tx)
  for (const { code, on } of changes)
    standing.get(code)?.standards.push({ from: on, tiers: await findTiers(tx, city, code, on) })
  return standing
}

/** The draft's own files are wrong: nothing was tried. */
export class DraftRefused extends Error {
  readonly faults: readonly Fault[]
  constructor(faults: DraftRefused['faults']) {
    super(`草案有${faults.length}处错误，没有推演`)
    this.faults = faults
  }
}

type FileHeld = Omit<Touched, 'differences'> & {
  readonly level: 'city' | 'county' | 'town'
  readonly unitLine: string | null
  readonly entries: readonly string[]
}

/** The cases at these places with their logs. */
async function readFiles(tx: Tx, city: string, places: readonly Place[]): Promise<FileHeld[]> {
  const { rows } = await sql<FileHeld>`
    select c.case_id as "caseId", c.case_number as "caseNumber", c.cause, c.unit_id as "unitId", u.name as "unitName",
      c.stage, u.level, u.line_code as "unitLine",
      array(select e.entry from case_events e
        where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id order by e.revision) as entries
    from ${keysOf(places)} join case_files c on c.city = ${city} and c.unit_id = k.unit_id and c.case_id = k.case_id
    join units u on u.city = c.city and u.unit_id = c.unit_id
    order by c.unit_id, c.case_id`.execute(tx)
  return rows
}

type Trying = {
  readonly services: Services
  readonly rulesOf: RulesOf
  readonly draft: Draft
  readonly catalogueOf: DayPair | null
  readonly calendar: WorkingCalendar
}

async function compare(tx: Tx, trying: Trying, file: FileHeld): Promise<Touched[]> {
  const { services, rulesOf, draft, catalogueOf, calendar } = trying
  const state: CaseState = fold(file.entries.map(readEntry))
  const today = services.clock.today()
  const rules = await rulesOf(tx, rulesDay(state, today))
  const day = state.act?.actUntil ?? today
  const found = (state.item && catalogueOf?.(state.item.code, day)) ?? null
  const differences = whatIf(state, {
    now: { rules, item: found?.now.item ?? null, ...(found && { tiers: found.now.tiers }) },
    draft: {
      rules: draft.rules ?? rules,
      item: found && draftedOf(found, state, day),
      ...(found && { tiers: found.draft.tiers }),
    },
    ...{ calendar, today, unit: { level: file.level, line: file.unitLine } },
  })
  if (differences.length === 0) return []
  const { level: _, unitLine: _line, entries: _log, ...shown } = file
  return [{ ...shown, differences }]
}

/** An item that the draft no longer has on the day of the act is the same item, out of force by then. */
function draftedOf(
  { now, draft }: ReturnType<DayPair>,
  { item }: CaseState,
  day: string,
): ItemSnapshot | null {
  const before = now.item ?? item
  return draft.item ?? (now.item && before ? { ...before, validTo: addDays(day, -1) } : null)
}
