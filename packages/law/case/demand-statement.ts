import { type CaseState, serviceOfPaper } from './state.ts'

/** When a demand reached the party; undefined before that. */
export const demandServedAt = (state: CaseState, demandId: string): string | undefined =>
  serviceOfPaper(state, 'Q10', demandId)?.servedAt

/** The demands that have reached the party: to them it may speak (《行政强制法》第三十六条). */
export const servedDemands = (state: CaseState): CaseState['demands'] =>
  state.demands.filter(({ id }) => demandServedAt(state, id) !== undefined)
