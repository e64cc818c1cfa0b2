import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  grantedDeferral,
  nextExtension,
  ordinaryActions,
  paperKinds,
  pendingDeferral,
  pendingExtension,
  pendingHalt,
  stages,
  stepsFor,
} from '@zhiheng/law'
import type { NextStep } from '../../parts/NextSteps.tsx'

const someStatement = ({ state }: CaseView) =>
  state.statements.some(({ revision }) => revision > (state.notice?.revision ?? 0))

const nothingAsked = ({ state }: CaseView) => pendingExtension(state) === null && pendingHalt(state) === null

/** Acts about something that is not there now: a paper, a preservation, an order, a statement. They are not drawn at all. */
const hasMatter: { readonly [A in ActionName]?: (view: CaseView) => boolean } = {
  sealPaper: ({ papers }) => papers.some(({ voided, needsSeal, sealed }) => !voided && needsSeal && !sealed),
  recordService: ({ papers }) =>
    papers.some(({ voided, served, kind }) => !voided && !served && paperKinds[kind]?.served === 'Y'),
  reissuePaper: ({ papers }) =>
    papers.some(({ voided, served, stale }) => !voided && !served && stale.length > 0),
  scanBack: ({ papers }) => papers.some(({ voided }) => !voided),
  countersignPreservation: ({ state }) => state.preservations.some(({ approved }) => !approved),
  approvePreservation: ({ state }) => state.preservations.some(({ approved }) => !approved),
  carryOutPreservation: ({ state }) => state.preservations.some(({ carriedOut }) => !carriedOut),
  disposePreservation: ({ state }) =>
    state.preservations.some(({ carriedOut, disposed }) => carriedOut && !disposed),
  recheckCorrection: ({ state }) => state.corrections.length > 0,
  receiveMaterials: ({ state }) => state.materialDemands.some(({ received }) => received === null),
  recordAppraisalResult: ({ state }) => state.appraisals.some(({ result }) => result === null),
  recordReply: ({ state }) => state.assistances.some(({ reply }) => reply === null),
  decideRecusal: ({ state }) => state.recusals.some(({ decided }) => decided === null),
  proposeExtension: nothingAsked,
  proposeHalt: nothingAsked,
  countersignExtension: ({ state }) => pendingExtension(state)?.countersigned === null,
  discussExtension: ({ state, context }) => {
    const asked = pendingExtension(state)
    const collective = nextExtension(state, context.rules)?.level === 'collective'
    return collective && !!asked?.countersigned && asked.discussed === null
  },
  approveExtension: ({ state }) => !!pendingExtension(state)?.countersigned,
  countersignHalt: ({ state }) => pendingHalt(state)?.countersigned === null,
  approveHalt: ({ state }) => !!pendingHalt(state)?.countersigned,
  declineRequest: (view) => !nothingAsked(view),
  applyDeferral: ({ state }) => pendingDeferral(state) === null && grantedDeferral(state) === null,
  countersignDeferral: ({ state }) => pendingDeferral(state)?.countersigned === null,
  approveDeferral: ({ state }) => !!pendingDeferral(state)?.countersigned,
  refuseDeferral: ({ state }) => !!pendingDeferral(state)?.countersigned,
  endDeferral: ({ state }) => grantedDeferral(state)?.ended === null,
  recheckStatement: someStatement,
  confirmRecheck: someStatement,
}

/** Turning back is always possible and never what comes next. */
const sideways = new Set<ActionName>([
  'returnTo',
  'withdraw',
  'endClue',
  'reassignOfficers',
  'endDeferral',
  'proposeExtension',
  'proposeHalt',
  'declineRequest',
])

/** 下一步 as the page draws it: the judge's own answers, without acts that have no object now. */
export const stepsOf = (view: CaseView): readonly NextStep[] =>
  stepsFor(view.state, view.context)
    .filter(({ action }) => hasMatter[action]?.(view) ?? true)
    .sort((a, b) => Number(sideways.has(a.action)) - Number(sideways.has(b.action)))
    .map(({ action, title, judgement }) => ({
      action,
      title,
      judgement,
      ...(judgement.lawful && judgement.to && !sideways.has(action)
        ? { leadsTo: stages[judgement.to].title }
        : {}),
    }))

/** The acts that move the case on. */
export const leadingActs: readonly ActionName[] = (Object.keys(ordinaryActions) as ActionName[]).filter(
  (action) => ordinaryActions[action].to !== null && !sideways.has(action),
)
