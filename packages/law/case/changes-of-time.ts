import type { Change } from './changes.ts'
import type { Officer, Payloads } from './payloads.ts'
import type { TimePayloads } from './payloads-of-time.ts'
import type { CaseState, Deferral, Extension, Halt, Made } from './state.ts'

function onDeferral(state: CaseState, id: string, part: Partial<Deferral>): Partial<CaseState> {
  return { deferrals: state.deferrals.map((one) => (one.id === id ? { ...one, ...part } : one)) }
}

function withPart<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  part: Partial<T>,
): readonly T[] {
  return list.map((one) => (one.id === id ? { ...one, ...part } : one))
}
/** 回避 granted: the other officer goes on with the replacement; who steps back never judges the case either. */
function replaceRecused(
  { officers, recusals }: CaseState,
  { id, granted, replacement }: Payloads['decideRecusal'],
  made: Made,
): Partial<CaseState> {
  const against = recusals.find((one) => one.id === id)?.against
  if (!granted || !replacement || !officers || !against) return {}
  const put = (officer: Officer) => (officer.personId === against.personId ? replacement : officer)
  return {
    officers: {
      ...made,
      lead: put(officers.lead),
      support: put(officers.support),
      earlier: [...officers.earlier, against],
    },
  }
}
function onExtension(state: CaseState, id: string, part: Partial<Extension>): Partial<CaseState> {
  return { extensions: state.extensions.map((one) => (one.id === id ? { ...one, ...part } : one)) }
}
function onHalt(state: CaseState, id: string, part: (one: Halt) => Partial<Halt>): Partial<CaseState> {
  return { halts: state.halts.map((one) => (one.id === id ? { ...one, ...part(one) } : one)) }
}

/** What the acts about time and about questions to others write into the file. */
export const timeChanges: { readonly [A in keyof TimePayloads]: Change<A> } = {
  callInterview: (state, payload, made) => ({ calls: [...state.calls, { ...made, ...payload }] }),
  demandMaterials: (state, payload, made) => ({
    materialDemands: [...state.materialDemands, { ...made, ...payload, received: null }],
  }),
  receiveMaterials: (state, payload, made) => ({
    materialDemands: withPart(state.materialDemands, payload.id, { received: { ...made, ...payload } }),
  }),
  orderStop: (state, payload, made) => ({ stopOrders: [...state.stopOrders, { ...made, ...payload }] }),
  takeSample: (state, payload, made) => ({ samples: [...state.samples, { ...made, ...payload }] }),
  extractElectronic: (state, payload, made) => ({
    electronicRecords: [...state.electronicRecords, { ...made, ...payload }],
  }),
  entrustAppraisal: (state, payload, made) => ({
    appraisals: [...state.appraisals, { ...made, ...payload, result: null }],
  }),
  recordAppraisalResult: (state, payload, made) => ({
    appraisals: withPart(state.appraisals, payload.id, { result: { ...made, ...payload } }),
  }),
  requestAssistance: (state, payload, made) => ({
    assistances: [...state.assistances, { ...made, ...payload, reply: null }],
  }),
  recordReply: (state, payload, made) => ({
    assistances: withPart(state.assistances, payload.id, { reply: { ...made, ...payload } }),
  }),
  applyRecusal: (state, payload, made) => ({
    recusals: [...state.recusals, { ...made, ...payload, decided: null }],
  }),
  decideRecusal: (state, payload, made) => ({
    recusals: withPart(state.recusals, payload.id, { decided: { ...made, ...payload } }),
    ...replaceRecused(state, payload, made),
  }),
  proposeExtension: (state, payload, made) => ({
    extensions: [
      ...state.extensions,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        discussed: null,
        approved: null,
        declined: null,
      },
    ],
  }),
  countersignExtension: (state, { id, ...opinion }, made) =>
    onExtension(state, id, { countersigned: { ...made, ...opinion } }),
  discussExtension: (state, payload, made) =>
    onExtension(state, payload.id, { discussed: { ...made, ...payload } }),
  approveExtension: (state, { id, ...opinion }, made) =>
    onExtension(state, id, { approved: { ...made, ...opinion } }),
  proposeHalt: (state, payload, made) => ({
    halts: [
      ...state.halts,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        approved: null,
        declined: null,
        looks: [],
      },
    ],
  }),
  countersignHalt: (state, { id, ...opinion }, made) =>
    onHalt(state, id, () => ({ countersigned: { ...made, ...opinion } })),
  approveHalt: (state, { id, ...opinion }, made) =>
    onHalt(state, id, () => ({ approved: { ...made, ...opinion } })),
  recordSuspensionLook: (state, payload, made) =>
    onHalt(state, payload.id, ({ looks }) => ({ looks: [...looks, { ...made, ...payload }] })),
  declineRequest: (state, { id, reason }, made) =>
    state.halts.some((one) => one.id === id)
      ? onHalt(state, id, () => ({ declined: { ...made, reason } }))
      : onExtension(state, id, { declined: { ...made, reason } }),
  recordDemandStatement: (state, payload, made) => ({
    demandStatements: [...state.demandStatements, { ...made, ...payload }],
  }),
  applyDeferral: (state, payload, made) => ({
    deferrals: [
      ...state.deferrals,
      {
        id: payload.id,
        applied: { ...made, ...payload },
        countersigned: null,
        decided: null,
        ended: null,
      },
    ],
  }),
  countersignDeferral: (state, { id, ...opinion }, made) =>
    onDeferral(state, id, { countersigned: { ...made, ...opinion } }),
  approveDeferral: (state, { id, ...opinion }, made) =>
    onDeferral(state, id, { decided: { ...made, ...opinion, granted: true } }),
  refuseDeferral: (state, { id, ...opinion }, made) =>
    onDeferral(state, id, { decided: { ...made, ...opinion, granted: false, consequence: null } }),
  endDeferral: (state, payload, made) => onDeferral(state, payload.id, { ended: { ...made, ...payload } }),
}
