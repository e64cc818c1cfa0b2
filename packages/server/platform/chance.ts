import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

/** Where ids, keys and nonces come from. */
export type Chance = { readonly uuid: () => string; readonly bytes: (length: number) => Buffer }

/** Of the whole process: a context that follows every promise has its price at each of the generator's millions. */
let given: Chance | null = null

/** The only source of new ids of a case; in the order of time, so that what is new stands side by side in every index. */
export const newId = (): string => given?.uuid() ?? v7()
/** The only source of random bytes of a case: its key, the nonces of what is sealed under it. */
export const newBytes = (length: number): Buffer => given?.bytes(length) ?? randomBytes(length)

/**
 * Work whose ids are drawn elsewhere: the generator's from its seed, so that a city can be made again. One at a time in a
 * process that does nothing else. A server never calls this.
 */
export async function withChance<T>(chance: Chance, work: () => Promise<T>): Promise<T> {
  if (given) throw new Error('somebody else is drawing ids in this process')
  given = chance
  try {
    return await work()
  } finally {
    given = null
  }
}
