import type { Change } from './changes.ts'
import { adverseCourtWord, type CourtActionName, type CourtApplication } from './court.ts'
import { put } from './put.ts'
import type { CaseState } from './state.ts'

const on = (
  { courtApplications }: CaseState,
  id: string,
  part: (one: CourtApplication) => Partial<CourtApplication>,
): Partial<CaseState> => ({
  courtApplications: put(courtApplications, id, part),
})

/** What an application to the court writes into the file. */
export const courtChanges: { readonly [A in CourtActionName]: Change<A> } = {
  proposeCourtApplication: ({ courtApplications }, payload, made) => ({
    courtApplications: [
      ...courtApplications,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        reviewed: null,
        approved: null,
        refused: null,
        submitted: null,
        answer: null,
        ruling: null,
        contests: [],
        ended: null,
      },
    ],
  }),
  reviewCourtApplication: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ reviewed: { ...made, ...opinion } })),
  approveCourtApplication: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ approved: { ...made, ...opinion } })),
  refuseCourtApplication: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ refused: { ...made, ...opinion } })),
  submitCourtApplication: (state, payload, made) =>
    on(state, payload.id, () => ({ submitted: { ...made, ...payload } })),
  recordCourtAcceptance: (state, payload, made) =>
    on(state, payload.id, () => ({ answer: { ...made, ...payload } })),
  recordCourtRuling: (state, payload, made) =>
    on(state, payload.id, () => ({ ruling: { ...made, ...payload } })),
  contestCourtRuling: (state, payload, made) =>
    on(state, payload.id, (one) => ({
      contests: [
        ...one.contests,
        { ...made, ...payload, against: adverseCourtWord(one)?.against ?? 'acceptance', higher: null },
      ],
    })),
  recordHigherRuling: (state, payload, made) =>
    on(state, payload.id, ({ contests }) => ({
      contests: contests.map((one, index) =>
        index === contests.length - 1 ? { ...one, higher: { ...made, ...payload } } : one,
      ),
    })),
  recordCourtMoney: (state, { applicationId, ...payment }, made) => ({
    payments: [
      ...state.payments,
      {
        ...made,
        ...payment,
        bank: state.courtApplications.find(({ id }) => id === applicationId)?.proposed.court ?? '人民法院',
      },
    ],
  }),
  endCourtApplication: (state, payload, made) =>
    on(state, payload.id, () => ({ ended: { ...made, ...payload } })),
}
