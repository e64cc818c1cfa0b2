import type { Change } from './changes.ts'
import type { HearingPayloads } from './hearing-payloads.ts'
import type { HearingFile, HearingSession } from './hearing-state.ts'
import type { CaseState } from './state.ts'

const hearing = (state: CaseState, part: Partial<HearingFile>): Partial<CaseState> => ({
  hearing: { ...state.hearing, ...part },
})
const onSession = (state: CaseState, id: string, part: Partial<HearingSession>): Partial<CaseState> =>
  hearing(state, {
    sessions: state.hearing.sessions.map((one) => (one.id === id ? { ...one, ...part } : one)),
  })
const nobody = { personId: '', name: '', title: '', roles: [] }

/** What the acts of the hearing write into the file. */
export const hearingChanges: { readonly [A in keyof HearingPayloads]: Change<A> } = {
  recordHearingRequest: (state, payload, made) =>
    hearing(state, { requests: [...state.hearing.requests, { ...made, ...payload }] }),
  refuseHearing: (state, payload, made) =>
    hearing(state, { refusals: [...state.hearing.refusals, { ...made, ...payload }] }),
  recordHearingWaiver: (state, payload, made) => hearing(state, { waiver: { ...made, ...payload } }),
  withdrawHearingRequest: (state, payload, made) => hearing(state, { withdrawn: { ...made, ...payload } }),
  assignHearing: (state, payload, made) => hearing(state, { officers: { ...made, ...payload } }),
  scheduleHearing: (state, payload, made) => {
    const { presider = nobody, recorder = nobody } = state.hearing.officers ?? {}
    const notice = { ...made, ...payload, presider, recorder }
    return hearing(state, {
      sessions: [...state.hearing.sessions, { id: payload.id, notice, announced: null, record: null }],
    })
  },
  announceHearing: (state, payload, made) =>
    onSession(state, payload.id, { announced: { ...made, ...payload } }),
  nameHearingAgents: (state, payload, made) => hearing(state, { agents: { ...made, ...payload } }),
  askHearingRecusal: (state, payload, made) =>
    hearing(state, {
      recusals: [...state.hearing.recusals, { asked: { ...made, ...payload }, decided: null }],
    }),
  decideHearingRecusal: (state, payload, made) =>
    hearing(state, {
      recusals: state.hearing.recusals.map((one) =>
        one.asked.id === payload.id ? { ...one, decided: { ...made, ...payload } } : one,
      ),
    }),
  recordHearing: (state, payload, made) => onSession(state, payload.id, { record: { ...made, ...payload } }),
  reportHearing: (state, payload, made) => hearing(state, { report: { ...made, ...payload } }),
}
