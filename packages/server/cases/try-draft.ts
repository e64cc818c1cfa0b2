import {
  addDays,
  type CaseState,
  type CityRules,
  type Difference,
  fold,
  type ItemSnapshot,
  inForceOn,
  type WorkingCalendar,
  whatIf,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { type Fault, findCalendar, findItem, type ImportFile, importCatalogue } from '../catalogue/index.ts'
import { asCityAtOnce, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { readEntry } from './case-log.ts'
import { type RulesOf, rememberRules, rulesDay } from './gather-context.ts'
import { batchSize, inBatches, type Place } from './in-batches.ts'

/** A draft to be tried: other rules of the city, other items, or both. */
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

/** An item on a day as the catalogue has it now and as the draft would have it; null where there is none. */
type ItemPair = (code: string, on: string) => { now: ItemSnapshot | null; draft: ItemSnapshot | null }

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
  const itemOf = await draftItems(services, city, draft.catalogue)
  const touched: Touched[] = []
  const trying = { services, draft, itemOf, rulesOf: rememberRules(city) }
  const cases = await inBatches(
    services.db,
    city,
    async (tx, after) => {
      const found = await readFiles(tx, city, after)
      const calendar = await findCalendar(tx, city)
      for (const file of found) touched.push(...(await compare(tx, { ...trying, calendar }, file)))
      return found
    },
    progress,
  )
  return { cases, touched }
}

/** What the files of the draft would make of the items, read inside the import and then undone; null where it has no files. */
async function draftItems(
  { db, clock }: Services,
  city: string,
  files: readonly ImportFile[],
): Promise<ItemPair | null> {
  if (files.length === 0) return null
  const { codes, now } = await asCityAtOnce(db, city, async (tx) => {
    const codes = await codesOfCases(tx, city)
    return { codes, now: await itemsAsTheyStand(tx, city, codes) }
  })
  let draft: Items = new Map()
  const report = await importCatalogue(db, {
    ...{ city, personId: null, personName: '推演', at: clock.now(), files, dryRun: true },
    look: async (tx) => {
      draft = await itemsAsTheyStand(tx, city, codes)
    },
  })
  if (report.outcome === 'refused') throw new DraftRefused(report.files.flatMap(({ faults }) => faults))
  const on = (items: Items, code: string, day: string) =>
    items.get(code)?.find((one) => inForceOn(one, day)) ?? null
  return (code, day) => ({ now: on(now, code, day), draft: on(draft, code, day) })
}

type Items = ReadonlyMap<string, readonly ItemSnapshot[]>

/** The items that cases of the city rest on. */
async function codesOfCases(tx: Tx, city: string): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct item_code as code from case_files where city = ${city} and item_code is not null`.execute(
    tx,
  )
  return rows.map(({ code }) => code)
}

/** Every version of the items, as the transaction sees them: an import's own sees its draft. */
async function itemsAsTheyStand(tx: Tx, city: string, codes: readonly string[]): Promise<Items> {
  const { rows } = await sql<{ code: string; on: string }>`
    select i.item_code as code, i.valid_from as "on" from penalty_items i
    where i.city = ${city} and i.item_code = any(${[...codes]})`.execute(tx)
  const items = new Map<string, ItemSnapshot[]>()
  for (const { code, on } of rows) {
    const item = await findItem(tx, city, code, on)
    if (item) items.set(code, [...(items.get(code) ?? []), item])
  }
  return items
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

/** The next cases with their logs. */
async function readFiles(tx: Tx, city: string, after: Place): Promise<FileHeld[]> {
  const { rows } = await sql<FileHeld>`
    select c.case_id as "caseId", c.case_number as "caseNumber", c.cause, c.unit_id as "unitId", u.name as "unitName",
      c.stage, u.level, u.line_code as "unitLine",
      array(select e.entry from case_events e
        where e.city = c.city and e.unit_id = c.unit_id and e.case_id = c.case_id order by e.revision) as entries
    from case_files c join units u on u.city = c.city and u.unit_id = c.unit_id
    where c.city = ${city} and (c.unit_id, c.case_id) > (${after.unitId}, ${after.caseId}::uuid)
    order by c.unit_id, c.case_id limit ${batchSize}`.execute(tx)
  return rows
}

type Trying = {
  readonly services: Services
  readonly rulesOf: RulesOf
  readonly draft: Draft
  readonly itemOf: ItemPair | null
  readonly calendar: WorkingCalendar
}

async function compare(tx: Tx, trying: Trying, file: FileHeld): Promise<Touched[]> {
  const { services, rulesOf, draft, itemOf, calendar } = trying
  const state: CaseState = fold(file.entries.map(readEntry))
  const today = services.clock.today()
  const rules = await rulesOf(tx, rulesDay(state, today))
  const day = state.act?.actUntil ?? today
  const items = (state.item && itemOf?.(state.item.code, day)) ?? null
  const differences = whatIf(state, {
    now: { rules, item: items?.now ?? null },
    draft: { rules: draft.rules ?? rules, item: items && draftedOf(items, state, day) },
    ...{ calendar, today, unit: { level: file.level, line: file.unitLine } },
  })
  if (differences.length === 0) return []
  const { level: _, unitLine: _line, entries: _log, ...shown } = file
  return [{ ...shown, differences }]
}

/** An item that the draft no longer has on the day of the act is the same item, out of force by then. */
function draftedOf(
  { now, draft }: ReturnType<ItemPair>,
  { item }: CaseState,
  day: string,
): ItemSnapshot | null {
  const before = now ?? item
  return draft ?? (now && before ? { ...before, validTo: addDays(day, -1) } : null)
}
