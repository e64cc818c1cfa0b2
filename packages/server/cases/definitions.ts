import { loadDefinitions } from '../documents/index.ts'

let loaded: ReturnType<typeof loadDefinitions> | null = null

/** The definitions of all papers, read and checked once a process. */
export function definitions(): ReturnType<typeof loadDefinitions> {
  loaded ??= loadDefinitions()
  return loaded
}
