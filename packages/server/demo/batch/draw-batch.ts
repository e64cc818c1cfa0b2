import type { PlainDate, Stage } from '@zhiheng/law'
import { demoUnits } from '../demo-people.ts'
import { deck, endOfCase, unitsOfHundred } from '../plan-city.ts'

/**
 * Of a hundred cases of a great year, how many stand where: most clues end before a case is filed, as in any city; a
 * few go the whole way. Deeper than that the numbers of the smaller city (`plan-city.ts`) show more.
 */
// biome-ignore format: a table
const stagesOfHundred: Readonly<Partial<Record<Stage, number>>> = {
  NOT_ACCEPTED: 82, CLUE: 2, VERIFYING: 2, NOT_FILED: 2, FILING_REVIEW: 1, INVESTIGATING: 4, NOTICE: 1, DECIDED: 1,
  EXECUTING: 1, CLOSED: 1, ARCHIVED: 3,
}

/** One case of a batch before its story is told. */
export type BatchCard = {
  readonly index: number
  readonly seed: string
  readonly login: string
  readonly goal: Stage
}
export type BatchOptions = { readonly cases: number; readonly seed: string; readonly asOf: PlainDate }

/**
 * The cases of the units asked for, a unit's in the order of the days on which they end, so that its numbers roughly
 * follow the year. The same seed, day and number give the same cards.
 */
export function drawBatch(
  { cases, seed, asOf }: BatchOptions,
  logins: ReadonlySet<string>,
): ReadonlyMap<string, readonly BatchCard[]> {
  const units = deck(unitsOfHundred, `${seed}|units`)
  const decks = new Map([...logins].map((login) => [login, deck(stagesOfHundred, `${seed}|batch|${login}`)]))
  const drawn = new Map<string, { card: BatchCard; end: PlainDate }[]>(
    [...logins].map((login) => [login, []]),
  )
  for (let index = 0; index < cases; index += 1) {
    const login = units[index % units.length] ?? demoUnits[0].login
    const [cards, own] = [decks.get(login), drawn.get(login)]
    if (!cards || !own) continue
    const goal = (cards[own.length % cards.length] ?? 'NOT_ACCEPTED') as Stage
    const card = { index, seed: `${seed}|batch|${asOf}|${index}`, login, goal }
    own.push({ card, end: endOfCase(card.seed, goal, asOf) })
  }
  const inOrder = (own: { card: BatchCard; end: PlainDate }[]) =>
    own
      .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.card.index - b.card.index))
      .map(({ card }) => card)
  return new Map([...drawn].map(([login, own]) => [login, inOrder(own)]))
}

/** Who works beside whom: the units dealt out so that the shares are as equal as they can be. */
export function shareUnits(workers: number): readonly (readonly string[])[] {
  const shares = Array.from({ length: workers }, () => ({ logins: [] as string[], weight: 0 }))
  for (const [login, weight] of Object.entries(unitsOfHundred).sort((a, b) => b[1] - a[1])) {
    const least = shares.reduce((a, b) => (b.weight < a.weight ? b : a))
    least.logins.push(login)
    least.weight += weight
  }
  return shares.map(({ logins }) => logins).filter((logins) => logins.length > 0)
}
