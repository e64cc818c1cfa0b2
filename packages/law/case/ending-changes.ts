import type { Change } from './changes.ts'
import type { EndingActionName } from './ending-payloads.ts'
import type { CrimeTransfer, HandOver } from './ending-state.ts'
import type { CaseState } from './state.ts'

const onHandOver = (state: CaseState, id: string, part: Partial<HandOver>): Partial<CaseState> => ({
  handOvers: state.handOvers.map((one) => (one.id === id ? { ...one, ...part } : one)),
})
const onCrime = (state: CaseState, id: string, part: Partial<CrimeTransfer>): Partial<CaseState> => ({
  crimeTransfers: state.crimeTransfers.map((one) => (one.id === id ? { ...one, ...part } : one)),
})

/** What the acts of the side branches write into the file, one line each. */
export const endingChanges: { readonly [A in EndingActionName]: Change<A> } = {
  proposeNonFiling: (_, payload, made) => ({
    nonFiling: { ...made, ...payload, countersigned: null, approved: null },
  }),
  countersignNonFiling: ({ nonFiling }, payload, made) => ({
    nonFiling: nonFiling && { ...nonFiling, countersigned: { ...made, ...payload } },
  }),
  approveNonFiling: ({ nonFiling }, payload, made) => ({
    nonFiling: nonFiling && { ...nonFiling, approved: { ...made, ...payload } },
  }),
  informComplainant: (_, payload, made) => ({ complainantTold: { ...made, ...payload } }),

  askEarlierViolation: (_, payload, made) => ({ earlierViolation: { ...made, ...payload } }),
  recordPledge: (_, payload, made) => ({ pledge: { ...made, ...payload } }),
  concludeNoPenalty: (_, payload, made) => ({
    noPenalty: { ...made, ...payload, decided: null },
    report: {
      ...made,
      course: payload.course,
      facts: payload.facts,
      opinion: payload.opinion,
      reviewed: null,
    },
  }),
  decideNoPenalty: ({ noPenalty }, payload, made) => ({
    noPenalty: noPenalty && { ...noPenalty, decided: { ...made, ...payload } },
  }),
  recordEducation: (_, payload, made) => ({ education: { ...made, ...payload } }),

  proposeHandOver: (state, payload, made) => ({
    handOvers: [
      ...state.handOvers,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        approved: null,
        answered: null,
        rejected: null,
        resumed: null,
      },
    ],
  }),
  countersignHandOver: (state, { id, ...opinion }, made) =>
    onHandOver(state, id, { countersigned: { ...made, ...opinion } }),
  approveHandOver: (state, { id, ...opinion }, made) =>
    onHandOver(state, id, { approved: { ...made, ...opinion } }),
  recordHandOverAnswer: (state, payload, made) =>
    onHandOver(state, payload.id, { answered: { ...made, ...payload } }),
  resumeHandedOver: (state, payload, made) =>
    onHandOver(state, payload.id, { resumed: { ...made, ...payload } }),

  reportCrime: (state, payload, made) => ({
    crimeTransfers: [
      ...state.crimeTransfers,
      {
        id: payload.id,
        reported: { ...made, ...payload },
        decided: null,
        delivered: null,
        answered: null,
        materials: null,
      },
    ],
  }),
  approveCrimeTransfer: (state, { id, opinion }, made) =>
    onCrime(state, id, { decided: { ...made, opinion, transfers: true } }),
  refuseCrimeTransfer: (state, { id, opinion }, made) =>
    onCrime(state, id, { decided: { ...made, opinion, transfers: false } }),
  deliverToPolice: (state, payload, made) =>
    onCrime(state, payload.id, { delivered: { ...made, ...payload } }),
  recordPoliceAnswer: (state, payload, made) =>
    onCrime(state, payload.id, { answered: { ...made, ...payload } }),
  handOverMaterials: (state, payload, made) =>
    onCrime(state, payload.id, { materials: { ...made, ...payload } }),

  proposeCancellation: (_, payload, made) => ({
    cancellation: {
      ...made,
      ...payload,
      countersigned: null,
      reviewed: null,
      approved: null,
      rejected: null,
    },
  }),
  countersignCancellation: ({ cancellation }, payload, made) => ({
    cancellation: cancellation && { ...cancellation, countersigned: { ...made, ...payload } },
  }),
  reviewCancellation: ({ cancellation }, payload, made) => ({
    cancellation: cancellation && { ...cancellation, reviewed: { ...made, ...payload } },
  }),
  approveCancellation: ({ cancellation }, payload, made) => ({
    cancellation: cancellation && { ...cancellation, approved: { ...made, ...payload } },
  }),
  rejectEnding: ({ handOvers, cancellation }, payload, made) => ({
    handOvers: handOvers.some((one) => !one.answered && !one.rejected && !one.approved)
      ? handOvers.map((one) =>
          one.answered || one.rejected || one.approved ? one : { ...one, rejected: { ...made, ...payload } },
        )
      : handOvers,
    cancellation:
      cancellation && !cancellation.approved && !cancellation.rejected
        ? { ...cancellation, rejected: { ...made, ...payload } }
        : cancellation,
  }),
}
