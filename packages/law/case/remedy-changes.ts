import type { Change } from './changes.ts'
import { contestedAct } from './contestable-acts.ts'
import { type ContestedAct, isPenalty } from './contested-act.ts'
import { put } from './put.ts'
import type { RemedyActionName } from './remedy-payloads.ts'
import type { Contested, Course, Reconsideration, RemedyState, Suit } from './remedy-state.ts'
import type { CaseState } from './state.ts'

const begun = (id: string, act: ContestedAct): Course => ({
  id,
  act,
  replies: [],
  attendances: [],
  consents: [],
  supplements: [],
  withdrawal: null,
})
const newReconsideration = (id: string, act: ContestedAct): Reconsideration => ({
  ...begun(id, act),
  kind: 'reconsideration',
  application: null,
  forwarded: null,
  registered: null,
  decided: null,
  correction: null,
})

const onReconsideration = (state: CaseState, id: string, part: Partial<Reconsideration>) => ({
  reconsiderations: put(state.reconsiderations, id, () => part),
})
const onSuit = (state: CaseState, id: string, part: (one: Suit) => Partial<Suit>) => ({
  suits: put(state.suits, id, part),
})
/** On whichever of the two files has this id. */
function onEither(
  state: CaseState,
  id: string,
  part: (one: Course) => Partial<Course>,
): Partial<RemedyState> {
  return state.suits.some((one) => one.id === id)
    ? { suits: put<Suit>(state.suits, id, part) }
    : { reconsiderations: put<Reconsideration>(state.reconsiderations, id, part) }
}
export const contested = ({ decision }: CaseState): Contested | null =>
  decision?.approved
    ? { fineFen: decision.fineFen, penaltyText: decision.penaltyText, facts: decision.facts }
    : null

/** The same where the proceedings are about it. */
const contestedIn = (state: CaseState, { act }: Course): Contested | null =>
  isPenalty(act) ? contested(state) : null

/** What 行政复议 and 行政诉讼 write into the file. None of it moves the stage. */
export const remedyChanges: { readonly [A in RemedyActionName]: Change<A> } = {
  receiveApplication: (state, payload, made) => ({
    reconsiderations: [
      ...state.reconsiderations,
      {
        ...newReconsideration(payload.id, contestedAct(state, payload.contestedPaperId)),
        application: { ...made, ...payload },
      },
    ],
  }),
  forwardApplication: (state, payload, made) =>
    onReconsideration(state, payload.id, { forwarded: { ...made, ...payload } }),
  registerReconsideration: (state, payload, made) => {
    const registered = { ...made, ...payload }
    const known = state.reconsiderations.some(({ id }) => id === payload.id)
    return known
      ? onReconsideration(state, payload.id, { registered })
      : {
          reconsiderations: [
            ...state.reconsiderations,
            { ...newReconsideration(payload.id, contestedAct(state, payload.contestedPaperId)), registered },
          ],
        }
  },
  registerSuit: (state, payload, made) => ({
    suits: [
      ...state.suits,
      {
        ...begun(payload.id, contestedAct(state, payload.contestedPaperId)),
        kind: 'litigation',
        registered: { ...made, ...payload },
        judgments: [],
        appeals: [],
        finality: null,
      },
    ],
  }),
  submitReply: (state, payload, made) =>
    onEither(state, payload.id, ({ replies }) => ({ replies: [...replies, { ...made, ...payload }] })),
  recordAttendance: (state, payload, made) =>
    onEither(state, payload.id, ({ attendances }) => ({
      attendances: [...attendances, { ...made, ...payload }],
    })),
  recordStay: ({ stays }, payload, made) => ({ stays: [...stays, { ...made, ...payload, ended: null }] }),
  endStay: ({ stays }, payload, made) => ({
    stays: put(stays, payload.id, () => ({ ended: { ...made, ...payload } })),
  }),
  recordEvidenceConsent: (state, payload, made) =>
    onEither(state, payload.id, ({ consents }) => ({ consents: [...consents, { ...made, ...payload }] })),
  supplementEvidence: (state, payload, made) =>
    onEither(state, payload.remedyId, ({ supplements }) => ({
      supplements: [...supplements, { ...made, ...payload }],
    })),
  decideReconsideration: (state, payload, made) => ({
    reconsiderations: put<Reconsideration>(state.reconsiderations, payload.id, (one) => ({
      decided: { ...made, ...payload, contested: contestedIn(state, one) },
    })),
  }),
  reportCorrection: (state, payload, made) =>
    onReconsideration(state, payload.id, { correction: { ...made, ...payload } }),
  recordJudgment: (state, payload, made) =>
    onSuit(state, payload.id, (suit) => ({
      judgments: [...suit.judgments, { ...made, ...payload, contested: contestedIn(state, suit) }],
    })),
  recordAppeal: (state, payload, made) =>
    onSuit(state, payload.id, ({ appeals }) => ({ appeals: [...appeals, { ...made, ...payload }] })),
  recordFinality: (state, payload, made) =>
    onSuit(state, payload.id, () => ({ finality: { ...made, ...payload } })),
  withdrawPublication: (state, payload, made) => ({
    ...onEither(state, payload.id, () => ({ withdrawal: { ...made, ...payload } })),
    ...(state.redresses.some(({ id }) => id === payload.id)
      ? { redresses: put(state.redresses, payload.id, () => ({ withdrawal: { ...made, ...payload } })) }
      : {}),
  }),
  recordRefund: ({ refunds }, payload, made) => ({ refunds: [...refunds, { ...made, ...payload }] }),
}
