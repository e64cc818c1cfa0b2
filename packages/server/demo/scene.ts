import type { PartyKind } from './invented-parties.ts'

/**
 * One kind of violation as it happens in the streets of this city, for a real item of the catalogue. Slots:
 * {party} {place} {size} {day} {speaker}. `size` says how grave it is, from slight to serious; the fine follows it
 * within `yuan`, and within what the item allows the kind of party.
 */
export type Scene = {
  readonly item: string
  readonly cause: string
  readonly parties: readonly PartyKind[]
  readonly trade: string
  readonly sizes: readonly string[]
  readonly yuan: readonly [number, number]
  readonly warning?: true
  /** What the officers saw, in one or two sentences. */
  readonly seen: string
  readonly why: string
  readonly talk: readonly (readonly [question: string, answer: string])[]
  readonly demand: string
  readonly corrected: string
  /** What might be carried off before it is examined. */
  readonly goods?: readonly [name: string, specification: string, quantity: string, condition: string]
  readonly complaint: string
}
