import type { Change } from './changes.ts'
import type { Demolition, DemolitionActionName, DemolitionWork } from './demolition.ts'
import { put } from './put.ts'
import type { CaseState } from './state.ts'

const on = (
  { demolitions }: CaseState,
  id: string,
  part: (one: Demolition) => Partial<Demolition>,
): Partial<CaseState> => ({
  demolitions: put(demolitions, id, part),
})
const onWork = (state: CaseState, id: string, part: Partial<DemolitionWork>): Partial<CaseState> =>
  on(state, id, ({ work }) => ({ work: work && { ...work, ...part } }))

/** What 限期拆除 and 强制拆除 write into the file. */
export const demolitionChanges: { readonly [A in DemolitionActionName]: Change<A> } = {
  tellDemolitionOrder: ({ demolitions }, payload, made) => ({
    demolitions: [
      ...demolitions,
      {
        id: payload.id,
        told: { ...made, ...payload },
        defences: [],
        proposed: null,
        approved: null,
        announced: null,
        posted: null,
        mandate: null,
        work: null,
      },
    ],
  }),
  recordDemolitionDefence: (state, payload, made) =>
    on(state, payload.id, ({ defences }) => ({ defences: [...defences, { ...made, ...payload }] })),
  proposeDemolitionOrder: (state, payload, made) =>
    on(state, payload.id, () => ({ proposed: { ...made, ...payload } })),
  // The order is a 责令改正 of its own: rechecked, demanded and closed by the acts that are there for one.
  approveDemolitionOrder: (state, { id, ...opinion }, made) => {
    const proposed = state.demolitions.find((one) => one.id === id)?.proposed
    return {
      ...on(state, id, () => ({ approved: { ...made, ...opinion } })),
      corrections: proposed
        ? [
            ...state.corrections,
            {
              id,
              order: {
                ...made,
                id,
                demand: proposed.demand,
                correctBy: proposed.demolishBy,
                consequence: '逾期不拆除的，依法强制拆除',
              },
              rechecks: [],
            },
          ]
        : state.corrections,
    }
  },
  announceDemolition: (state, payload, made) =>
    on(state, payload.id, () => ({ announced: { ...made, ...payload }, posted: null })),
  postDemolition: (state, payload, made) =>
    on(state, payload.id, () => ({ posted: { ...made, ...payload } })),
  recordMandate: (state, payload, made) =>
    on(state, payload.id, () => ({ mandate: { ...made, ...payload } })),
  proposeDemolition: (state, payload, made) =>
    on(state, payload.id, () => ({
      work: {
        proposed: { ...made, ...payload },
        countersigned: null,
        reviewed: null,
        approved: null,
        refused: null,
        performed: null,
        stopped: null,
      },
    })),
  countersignDemolition: (state, { id, ...opinion }, made) =>
    onWork(state, id, { countersigned: { ...made, ...opinion } }),
  reviewDemolition: (state, { id, ...opinion }, made) =>
    onWork(state, id, { reviewed: { ...made, ...opinion } }),
  approveDemolition: (state, { id, ...opinion }, made) =>
    onWork(state, id, { approved: { ...made, ...opinion } }),
  refuseDemolition: (state, { id, ...opinion }, made) =>
    onWork(state, id, { refused: { ...made, ...opinion } }),
  demolish: (state, payload, made) => onWork(state, payload.id, { performed: { ...made, ...payload } }),
  stopDemolition: (state, payload, made) => onWork(state, payload.id, { stopped: { ...made, ...payload } }),
}
