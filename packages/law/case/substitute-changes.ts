import type { Change } from './changes.ts'
import { put } from './put.ts'
import type { CaseState } from './state.ts'
import type { Substitute, SubstituteActionName } from './substitute.ts'

const on = (
  { substitutes }: CaseState,
  id: string,
  part: (one: Substitute) => Partial<Substitute>,
): Partial<CaseState> => ({
  substitutes: put(substitutes, id, part),
})

/** What 代履行 writes into the file. */
export const substituteChanges: { readonly [A in SubstituteActionName]: Change<A> } = {
  demandDuty: ({ dutyDemands }, payload, made) => ({
    dutyDemands: [...dutyDemands, { ...made, ...payload, defences: [] }],
  }),
  recordDutyDefence: ({ dutyDemands }, payload, made) => ({
    dutyDemands: dutyDemands.map((one) =>
      one.id === payload.id ? { ...one, defences: [...one.defences, { ...made, ...payload }] } : one,
    ),
  }),
  proposeSubstitute: ({ substitutes }, payload, made) => ({
    substitutes: [
      ...substitutes,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        reviewed: null,
        approved: null,
        refused: null,
        reminders: [],
        performed: null,
        stopped: null,
        paid: [],
      },
    ],
  }),
  countersignSubstitute: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ countersigned: { ...made, ...opinion } })),
  reviewSubstitute: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ reviewed: { ...made, ...opinion } })),
  approveSubstitute: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ approved: { ...made, ...opinion } })),
  refuseSubstitute: (state, { id, ...opinion }, made) =>
    on(state, id, () => ({ refused: { ...made, ...opinion } })),
  remindSubstitute: (state, payload, made) =>
    on(state, payload.id, ({ reminders }) => ({ reminders: [...reminders, { ...made, ...payload }] })),
  performSubstitute: (state, payload, made) =>
    on(state, payload.id, () => ({ performed: { ...made, ...payload } })),
  stopSubstitute: (state, payload, made) =>
    on(state, payload.id, () => ({ stopped: { ...made, ...payload } })),
  settleSubstituteCost: (state, payload, made) => ({
    ...on(state, payload.id, ({ paid }) => ({ paid: [...paid, { ...made, ...payload }] })),
    clearances: state.clearances.map((one) =>
      one.id === payload.id ? { ...one, paid: [...one.paid, { ...made, ...payload }] } : one,
    ),
  }),
  clearAtOnce: ({ clearances }, payload, made) => ({
    clearances: [...clearances, { ...made, ...payload, paid: [] }],
  }),
}
