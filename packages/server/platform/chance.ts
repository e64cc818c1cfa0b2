import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes, randomUUID } from 'node:crypto'

/** Where ids, keys and nonces come from. */
export type Chance = { readonly uuid: () => string; readonly bytes: (length: number) => Buffer }

const given = new AsyncLocalStorage<Chance>()

/** The only source of random ids of a case. */
export const newId = (): string => given.getStore()?.uuid() ?? randomUUID()
/** The only source of random bytes of a case: its key, the nonces of what is sealed under it. */
export const newBytes = (length: number): Buffer => given.getStore()?.bytes(length) ?? randomBytes(length)

/**
 * Work whose ids are drawn elsewhere: the generator's from its seed, so that a city can be made again. A server never
 * calls this, and its ids stay random.
 */
export const withChance = <T>(chance: Chance, work: () => T): T => given.run(chance, work)
