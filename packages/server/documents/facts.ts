import { labelOfFact } from './fact-paths.ts'

/** What a paper may be told about a case. Days are 'YYYY-MM-DD', instants ISO strings, money integer 分. */
export type FactRecord = { readonly [field: string]: FactValue }
export type FactValue = string | number | boolean | readonly FactRecord[]

/** Facts of one case as one paper sees them (the inspection, the interview, the service it is about). */
export type FactLookup = {
  readonly get: (path: string) => FactValue | undefined
  /** Chinese name of the fact, for the sentence that says it is missing. */
  readonly label: (path: string) => string
}

/** An empty string or an empty list is a blank nobody filled in. */
export function isPresent(value: FactValue | undefined): value is FactValue {
  if (value === undefined || value === '') return false
  return Array.isArray(value) ? value.length > 0 : true
}

/** Truth of a condition: present, and neither false nor zero. */
export const isTrue = (value: FactValue | undefined): boolean =>
  isPresent(value) && value !== false && value !== 0

/** Facts found one by one, null for what is not known, as a lookup. */
export const factsOnDemand = (find: (path: string) => FactValue | null | undefined): FactLookup => ({
  get: (path) => find(path) ?? undefined,
  label: labelOfFact,
})

/** A flat record of facts by path, null for what is not known, as a lookup. */
export function factLookup(facts: Readonly<Record<string, FactValue | null | undefined>>): FactLookup {
  return {
    get: (path) => (Object.hasOwn(facts, path) ? (facts[path] ?? undefined) : undefined),
    label: labelOfFact,
  }
}
