import type { CityRules } from '../case/city-rules.ts'
import { confiscatesGoods } from '../case/confiscated-goods.ts'
import { endedBy } from '../case/ending-state.ts'
import { currentSession } from '../case/hearing.ts'
import type { ActionName, Payloads } from '../case/payloads.ts'
import { pendingRedress } from '../case/redress-state.ts'
import { pendingSeizureEnd } from '../case/seizure.ts'
import { type CaseState, currentPaper, type Paper } from '../case/state.ts'
import { hearingRequired, noticePaper } from '../case/substance.ts'
import { cashTaken } from '../case/summary-state.ts'
import { papersOfPath } from '../documents/paper-kinds.ts'
import { actionNames, ordinaryActions } from './ordinary-actions.ts'
import { slotOf } from './paper-slots.ts'

type Asked = {
  readonly state: CaseState
  /** null before the form is filled. */
  readonly payload: Payloads[ActionName] | null
  readonly rules: CityRules
}

const seizureOf = ({ state, payload }: Asked) =>
  state.seizures.find(({ id }) => payload !== null && 'id' in payload && payload.id === id)
const outcomeAsked = (asked: Asked) => {
  const one = seizureOf(asked)
  return one && pendingSeizureEnd(one)?.proposed.outcome
}

/** Papers that an act makes only in some cases: which notice of penalty, and whether a hearing is announced. */
const paperRules = {
  hearingOwed: ({ state, rules }) => hearingRequired(state, rules),
  hearingNotOwed: ({ state, rules }) => !hearingRequired(state, rules),
  hearingPublic: ({ payload }) => payload !== null && 'public' in payload && payload.public,
  collectedOnTheSpot: ({ payload }) =>
    payload !== null && 'collection' in payload && payload.collection !== null,
  seizureDecidedBefore: (asked) => !seizureOf(asked)?.urgent,
  seizureCarriedOutFirst: (asked) => !!seizureOf(asked)?.carriedOut,
  partyAway: ({ payload }) => payload !== null && 'partyPresent' in payload && !payload.partyPresent,
  seizureLifts: (asked) => outcomeAsked(asked) === 'lift',
  // What reconsideration or court did needs no paper of ours.
  redressOwn: ({ state }) => pendingRedress(state)?.proposed.kind !== 'obey',
  seizureHandsOver: (asked) => outcomeAsked(asked) === 'handOver',
} as const satisfies Record<string, (asked: Asked) => boolean>
export type PaperRule = keyof typeof paperRules

/** The papers this act makes on this file: 听证告知书 in the place of 事先告知书 where a hearing is owed (第六十三条). */
export function papersMade(action: ActionName, asked: Asked): readonly { kind: string; about: boolean }[] {
  const { payload } = asked
  if (action === 'issueCityPaper')
    return payload !== null && 'values' in payload ? [{ kind: payload.kind, about: true }] : []
  return ordinaryActions[action].papers
    .filter(({ when }) => when === undefined || paperRules[when](asked))
    .map(({ kind, about }) => ({ kind, about }))
}

/** The acts that make papers like this one. A city's own kind stands in no row: the officer chooses it. */
export const makersOf = ({ kind, city }: Pick<Paper, 'kind' | 'city'>): readonly ActionName[] =>
  city
    ? ['issueCityPaper']
    : actionNames.filter((action) => ordinaryActions[action].papers.some((paper) => paper.kind === kind))

/** The paper whose place a new one takes: the same kind about the same record, or one of the same slot. Served papers stay. */
export function replacedBy(state: CaseState, kind: string, about: string | null): Paper | undefined {
  const slot = slotOf(kind)
  const earlier = state.papers.findLast(
    (one) => !one.voided && (slot ? slot.includes(one.kind) : one.kind === kind && one.about === about),
  )
  return earlier && !earlier.servedBy ? earlier : undefined
}

/** What a file still lacks to be bound: the papers of the way it ended, its notice, and the hearing that was held. */
export function papersMissing(state: CaseState): readonly string[] {
  const ended = endedBy(state)
  const session = currentSession(state)
  const record = session?.record
  return [
    ...papersOfPath(ended, state.filedOn !== null).filter(
      (kind) => !state.papers.some((paper) => paper.kind === kind && !paper.voided),
    ),
    ...((ended ?? 'DECIDED') !== 'DECIDED' || noticePaper(state) ? [] : ['D31']),
    ...(cashTaken(state) && !currentPaper(state, 'D42S') ? ['D42S'] : []),
    ...(confiscatesGoods(state) && !state.papers.some(({ kind, voided }) => kind === 'D53' && !voided)
      ? ['D53']
      : []),
    ...state.seizures.flatMap(({ id, carriedOut }) =>
      carriedOut ? ['Q01', 'Q02', 'Q03', 'Q04'].filter((kind) => !currentPaper(state, kind, id)) : [],
    ),
    ...state.substitutes.flatMap(({ id, performed }) =>
      performed ? ['Q11', 'Q15', 'Q15S', 'Q16'].filter((kind) => !currentPaper(state, kind, id)) : [],
    ),
    ...state.courtApplications.flatMap(({ id, submitted }) =>
      submitted && !currentPaper(state, 'Q17', id) ? ['Q17'] : [],
    ),
    ...state.demolitions.flatMap(({ id, work }) =>
      work?.performed
        ? ['D27S', 'D27', 'Q11S', 'Q12', 'Q12S', 'Q13'].filter((kind) => !currentPaper(state, kind, id))
        : [],
    ),
    ...(record ? ['D35', 'D38'].filter((kind) => !currentPaper(state, kind, session.id)) : []),
    ...(record?.outcome === 'held' && !currentPaper(state, 'D39') ? ['D39'] : []),
  ]
}
