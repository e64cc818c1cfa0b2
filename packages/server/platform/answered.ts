import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Answers kept from one transaction to the next while nothing of what is asked changes: people, certificates, catalogue. */
export type KeptAnswers = {
  /** The span between two changes a day lies in: days of one span have one answer. */
  readonly spanOf: (day: PlainDate) => string
  /** What was answered, once it was: nobody waits for a question another transaction has put. */
  readonly known: Map<string, unknown>
}

const kept = new WeakMap<Tx, KeptAnswers | Promise<KeptAnswers>>()

/** From here on this transaction asks what is not among these answers, and adds to them. */
export const keepAnswers = (tx: Tx, answers: KeptAnswers): void => void kept.set(tx, answers)

/** More than the acts of a day ask for; then all is forgotten and asked again. */
const mostKnown = 10_000
type OfStamp = KeptAnswers & { readonly stamp: string }
const ofCities = new WeakMap<Db, Map<string, OfStamp>>()

/**
 * From here on this transaction answers from what earlier ones of this process asked, if nothing an act rests upon has
 * changed since (migration 0044: organisation, rules, calendar, catalogue, powers, wordings). Whether it has is read here, in
 * the transaction itself, so that an act never rests on less than it would have read at this moment. Only for transactions
 * that change none of these: they would keep what is not yet true. May be sent ahead of other statements.
 */
export async function keepStanding(db: Db, tx: Tx, city: string): Promise<void> {
  const answers = readStamp(tx, city).then((stamp) => answersOf(db, city, stamp))
  kept.set(tx, answers)
  await answers
}

async function readStamp(tx: Tx, city: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select /* by key */ coalesce((select version from organisation_versions where city = ${city}), 0) || ' ' ||
      coalesce((select string_agg(part || ' ' || version, ' ' order by part) from standing_versions where city = ${city}), '') as stamp`.execute(
    tx,
  )
  return rows[0]?.stamp ?? ''
}

function answersOf(db: Db, city: string, stamp: string): KeptAnswers {
  const cities = ofCities.get(db) ?? new Map<string, OfStamp>()
  ofCities.set(db, cities)
  const before = cities.get(city)
  if (before?.stamp === stamp && before.known.size < mostKnown) return before
  const answers = { stamp, spanOf: (day: PlainDate) => day, known: new Map<string, unknown>() }
  cities.set(city, answers)
  return answers
}

/** Asks, or remembers what was answered to the same question on a day of the same span. `about` is all the question depends on. */
export async function answered<T>(
  tx: Tx,
  question: string,
  day: PlainDate,
  about: readonly (string | number | null)[],
  ask: () => Promise<T>,
): Promise<T> {
  const answers = await kept.get(tx)
  if (!answers) return ask()
  const key = `${question}|${answers.spanOf(day)}|${about.join('|')}`
  if (answers.known.has(key)) return answers.known.get(key) as T
  const answer = await ask()
  answers.known.set(key, answer)
  return answer
}
