import { hash } from 'node:crypto'

/** A random source that gives the same numbers for the same seed, on every machine. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number
  /** An integer from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]] | readonly T[]) => T
  readonly chance: (probability: number) => boolean
}

/** Numbers drawn from SHA-256 of the seed and a counter: slow for a game, quick enough for a city. */
export function seededRandom(seed: string): Random {
  let count = 0
  const next = () => hash('sha256', `${seed}|${count++}`, 'buffer').readUInt32BE(0) / 0x1_0000_0000
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const chosen = from[between(0, from.length - 1)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}

/** A UUID made from a name: the same name, the same id. */
export function seededUuid(name: string): string {
  const hex = hash('sha256', name, 'hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
