import type { Action } from './ordinary-actions.ts'

type Row = Partial<Pick<Action, 'to' | 'needs' | 'papers' | 'withdrawable'>> &
  Pick<Action, 'title' | 'from' | 'by' | 'relation'>

/** One row of a procedure's table: it leads nowhere, asks nothing and makes no paper unless it says so. */
export const row = (given: Row): Action => ({
  to: null,
  needs: [],
  papers: [],
  withdrawable: false,
  ...given,
})
export const paper = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind, about: false }))
export const paperAbout = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind, about: true }))
