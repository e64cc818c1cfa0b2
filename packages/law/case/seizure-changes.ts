import type { Change } from './changes.ts'
import { put } from './put.ts'
import type { Seizure, SeizureActionName, SeizurePayloads } from './seizure.ts'
import { pendingSeizureEnd, pendingSeizureExtension } from './seizure.ts'
import type { CaseState, Made } from './state.ts'

const on = (state: CaseState, id: string, part: (one: Seizure) => Partial<Seizure>): Partial<CaseState> => ({
  seizures: put(state.seizures, id, part),
})
/** Of several requests the pending one gets its answer. */
const answer = <T extends object>(list: readonly T[], which: T | undefined, part: Partial<T>): readonly T[] =>
  list.map((one) => (one === which ? { ...one, ...part } : one))

const begun = (payload: SeizurePayloads['proposeSeizure'], made: Made): Seizure => ({
  id: payload.id,
  proposed: { ...made, ...payload },
  urgent: null,
  countersigned: null,
  approved: null,
  refused: null,
  carriedOut: null,
  countedOut: [],
  extensions: [],
  entrusted: null,
  ends: [],
  returned: null,
  footageNote: null,
})

/** What 查封、扣押 writes into the file. */
export const seizureChanges: { readonly [A in SeizureActionName]: Change<A> } = {
  proposeSeizure: (state, payload, made) => ({ seizures: [...state.seizures, begun(payload, made)] }),
  countersignSeizure: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ countersigned: { ...made, ...opinion } })),
  approveSeizure: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ approved: { ...made, ...opinion } })),
  refuseSeizure: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ refused: { ...made, ...opinion } })),
  carryOutSeizure: (state, { id, ...onSite }, made) =>
    on(state, id, () => ({ carriedOut: { ...made, ...onSite } })),
  seizeUrgently: (state, payload, made) => ({
    seizures: [
      ...state.seizures,
      {
        ...begun(payload, made),
        urgent: { urgency: payload.urgency, reported: null },
        carriedOut: { ...made, ...payload },
      },
    ],
  }),
  reportUrgentSeizure: (state, payload, made) =>
    on(state, payload.id, ({ urgent }) => ({
      urgent: urgent && { ...urgent, reported: { ...made, ...payload } },
    })),
  countOutAppraisal: (state, payload, made) =>
    on(state, payload.id, ({ countedOut }) => ({ countedOut: [...countedOut, { ...made, ...payload }] })),
  proposeSeizureExtension: (state, payload, made) =>
    on(state, payload.id, ({ extensions }) => ({
      extensions: [...extensions, { proposed: { ...made, ...payload }, approved: null, declined: null }],
    })),
  approveSeizureExtension: (state, { id, ...opinion }, made) =>
    on(state, id, (one) => ({
      extensions: answer(one.extensions, pendingSeizureExtension(one), { approved: { ...made, ...opinion } }),
    })),
  entrustSeized: (state, payload, made) =>
    on(state, payload.id, () => ({ entrusted: { ...made, ...payload } })),
  proposeSeizureEnd: (state, payload, made) =>
    on(state, payload.id, ({ ends }) => ({
      ends: [...ends, { proposed: { ...made, ...payload }, approved: null, declined: null }],
    })),
  approveSeizureEnd: (state, { id, ...opinion }, made) =>
    on(state, id, (one) => ({
      ends: answer(one.ends, pendingSeizureEnd(one), { approved: { ...made, ...opinion } }),
    })),
  declineSeizureRequest: (state, { id, reason }, made) =>
    on(state, id, (one) => {
      const declined = { ...made, reason }
      const end = pendingSeizureEnd(one)
      return end
        ? { ends: answer(one.ends, end, { declined }) }
        : { extensions: answer(one.extensions, pendingSeizureExtension(one), { declined }) }
    }),
  returnSeized: (state, payload, made) =>
    on(state, payload.id, () => ({ returned: { ...made, ...payload } })),
  explainFootage: (state, { id, reason }, made) =>
    on(state, id, () => ({ footageNote: { ...made, reason } })),
}
