import type { PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { type Db, failedWith, inReach, orRefuse, type Statement, type Tx } from './database.ts'

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
 * The numbers that move when anything changes that an act rests upon beside its case (migration 0044: organisation, rules,
 * calendar, catalogue, powers, wordings), as one value.
 */
export const standingOf = (city: string): Statement => sql`(select stamp from standing(${city}))`

/** What has moved since this process was last told; nothing of the transaction stands. */
const hasMoved = (error: unknown): boolean => failedWith(error, 'ZH409')

/**
 * A transaction in the actor's reach that rests on what stands beside its case. What this process was last told is taken as it
 * is and confirmed by the opening, so that the work need not wait for an answer; where something has moved, or nothing is known
 * yet, it is asked first. `work` may then be done a second time, and nothing of the first stands.
 */
export async function inReachAsItStands<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const last = ofCities.get(db)?.get(actor.city)
  if (last && last.known.size < mostKnown) {
    const trusting = (tx: Tx) => {
      keepAnswers(tx, last)
      return work(tx)
    }
    const confirm = orRefuse(sql`${standingOf(actor.city)} = ${last.stamp}`, 'ZH409')
    try {
      return await inReach(db, actor, trusting, 'kept', { confirm })
    } catch (error) {
      if (!hasMoved(error)) throw error
    }
  }
  const asking = async (tx: Tx, standing: Promise<unknown>) => {
    await keepStanding(db, tx, actor.city, standing)
    return work(tx)
  }
  return inReach(db, actor, asking, 'kept', { asked: standingOf(actor.city) })
}

/**
 * From here on this transaction answers from what earlier ones of this process asked, if nothing has changed since. Whether
 * it has is read in the transaction itself, by a statement of its own or with the opening (`standing`), so that an act never
 * rests on less than it would have read at this moment; one that waits for a case asks when it has it. Only for transactions
 * that change none of these: they would keep what is not yet true. May be sent ahead of other statements.
 */
export async function keepStanding(
  db: Db,
  tx: Tx,
  city: string,
  standing: Promise<unknown> = readStanding(tx, city),
): Promise<void> {
  const answers = standing.then((stamp) => answersOf(db, city, String(stamp)))
  kept.set(tx, answers)
  await answers
}

async function readStanding(tx: Tx, city: string): Promise<unknown> {
  const { rows } = await sql<{ stamp: string }>`select /* by key */ ${standingOf(city)} as stamp`.execute(tx)
  return rows[0]?.stamp
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
