import type { PlainDate } from '@zhiheng/law'
import type { Tx } from './database.ts'

/** Answers kept by work that goes on for long while nothing of what it asks changes: people, certificates, catalogue. */
export type KeptAnswers = {
  /** The span between two changes a day lies in: days of one span have one answer. */
  readonly spanOf: (day: PlainDate) => string
  readonly known: Map<string, Promise<unknown>>
}

const kept = new WeakMap<Tx, KeptAnswers>()

/** From here on this transaction asks everything once. Only the batch of the generator does; the gate asks every time. */
export const keepAnswers = (tx: Tx, answers: KeptAnswers): void => void kept.set(tx, answers)

/** Asks, or remembers what was answered to the same question on a day of the same span. `about` is all the question depends on. */
export function answered<T>(
  tx: Tx,
  question: string,
  day: PlainDate,
  about: readonly (string | number | null)[],
  ask: () => Promise<T>,
): Promise<T> {
  const answers = kept.get(tx)
  if (!answers) return ask()
  const key = `${question}|${answers.spanOf(day)}|${about.join('|')}`
  const known = answers.known.get(key) as Promise<T> | undefined
  if (known) return known
  const asked = ask()
  answers.known.set(key, asked)
  return asked
}
