import { type AnyEntry, apply, type CaseState, emptyState } from '@zhiheng/law'

/** The file as it stood after one revision: what a paper of that revision was made from. */
export const stateAt = (log: readonly AnyEntry[], revision: number): CaseState =>
  log.filter((entry) => entry.revision <= revision).reduce(apply, emptyState)
