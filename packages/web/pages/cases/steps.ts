import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  adverseResults,
  appealableJudgment,
  cancellationOpen,
  confiscatesGoods,
  contestedThroughUs,
  costsOwed,
  coverageOf,
  currentPaper,
  currentSession,
  goodsDisposed,
  grantedDeferral,
  grantedSeizureExtension,
  hearingOffered,
  hearingUnderWay,
  mustEducate,
  nextExtension,
  openCrime,
  openDispute,
  openHandOver,
  ordinaryActions,
  paperKinds,
  pendingDeferral,
  pendingExtension,
  pendingHalt,
  pendingSeizureEnd,
  pendingSeizureExtension,
  proposesNonFiling,
  proposesNoPenalty,
  refundDue,
  resultOf,
  runningNotices,
  runningRemedies,
  seizedToReturn,
  seizureInForce,
  servedDemands,
  stages,
  stayInForce,
  stepsFor,
  substituteUnderWay,
  superiorActs,
  unansweredRequest,
  undecidedRecusal,
  undecidedSeizure,
  undecidedSubstitute,
} from '@zhiheng/law'
import type { NextStep } from '../../parts/NextSteps.tsx'

const someStatement = ({ state }: CaseView) =>
  state.statements.some(({ revision }) => revision > (state.notice?.revision ?? 0))

const unserved = ({ voided, served, sealed, kind }: CaseView['papers'][number]) =>
  !voided && !served && sealed && paperKinds[kind]?.served === 'Y'

const nothingAsked = ({ state }: CaseView) => pendingExtension(state) === null && pendingHalt(state) === null

/** Acts about something that is not there now: a paper, a preservation, an order, a statement, a signature still owed. They are not drawn at all. */
const hasMatter: { readonly [A in ActionName]?: (view: CaseView) => boolean } = {
  compareVersions: ({ context }) => !!context.laterItem,
  sealPaper: ({ papers, context }) =>
    papers.some(
      ({ voided, needsSeal, sealed, kind }) =>
        !voided && needsSeal && !sealed && (kind === 'D05') === (context.actor.superior === true),
    ),
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
  countersignSeizure: ({ state }) =>
    state.seizures.some((one) => undecidedSeizure(one) && !one.urgent && !one.countersigned),
  approveSeizure: ({ state }) => state.seizures.some(undecidedSeizure),
  refuseSeizure: ({ state }) => state.seizures.some(undecidedSeizure),
  carryOutSeizure: ({ state }) => state.seizures.some((one) => !!one.approved && !one.carriedOut),
  reportUrgentSeizure: ({ state }) =>
    state.seizures.some((one) => undecidedSeizure(one) && one.urgent?.reported === null),
  countOutAppraisal: ({ state }) =>
    state.appraisals.length > 0 &&
    state.seizures.some((one) => seizureInForce(one) && one.countedOut.length < state.appraisals.length),
  proposeSeizureExtension: ({ state }) =>
    state.seizures.some(
      (one) => seizureInForce(one) && !grantedSeizureExtension(one) && !pendingSeizureExtension(one),
    ),
  approveSeizureExtension: ({ state }) => state.seizures.some((one) => !!pendingSeizureExtension(one)),
  entrustSeized: ({ state }) =>
    state.seizures.some((one) => seizureInForce(one) && one.proposed.kind === 'seal' && !one.entrusted),
  proposeSeizureEnd: ({ state }) =>
    state.seizures.some((one) => seizureInForce(one) && !pendingSeizureEnd(one)),
  approveSeizureEnd: ({ state }) => state.seizures.some((one) => !!pendingSeizureEnd(one)),
  declineSeizureRequest: ({ state }) =>
    state.seizures.some((one) => !!pendingSeizureEnd(one) || !!pendingSeizureExtension(one)),
  returnSeized: ({ state }) => state.seizures.some(seizedToReturn),
  explainFootage: ({ state }) =>
    coverageOf(state).some(
      ({ id, gaps }) =>
        gaps.length > 0 &&
        state.seizures.some((one) => one.id === id && !!one.carriedOut?.filmed && !one.footageNote),
    ),
  demandDuty: ({ state }) => state.corrections.some(({ rechecks }) => rechecks.at(-1)?.corrected === false),
  recordDutyDefence: ({ state }) => state.dutyDemands.length > 0,
  proposeSubstitute: ({ state }) =>
    state.dutyDemands.length > 0 && !state.substitutes.some(undecidedSubstitute),
  countersignSubstitute: ({ state }) =>
    state.substitutes.some((one) => undecidedSubstitute(one) && !one.countersigned),
  reviewSubstitute: ({ state }) => state.substitutes.some((one) => undecidedSubstitute(one) && !one.reviewed),
  approveSubstitute: ({ state }) => state.substitutes.some(undecidedSubstitute),
  refuseSubstitute: ({ state }) => state.substitutes.some(undecidedSubstitute),
  stopSubstitute: ({ state }) => state.substitutes.some(substituteUnderWay),
  settleSubstituteCost: ({ state }) => costsOwed(state).length > 0,
  recordDemandStatement: ({ state }) => servedDemands(state).length > 0,
  disposeConfiscated: ({ state }) => confiscatesGoods(state) && !goodsDisposed(state),
  recheckCorrection: ({ state }) => state.corrections.length > 0,
  countersignClosure: ({ state }) => !state.closure?.countersigned,
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
  refuseHearing: ({ state }) => unansweredRequest(state) !== undefined,
  recordHearingWaiver: ({ state }) => hearingOffered(state),
  withdrawHearingRequest: ({ state }) => hearingUnderWay(state),
  assignHearing: ({ state }) => hearingUnderWay(state),
  nameHearingAgents: ({ state }) => hearingUnderWay(state),
  askHearingRecusal: ({ state }) => hearingUnderWay(state) && state.hearing.officers !== null,
  decideHearingRecusal: ({ state }) => undecidedRecusal(state) !== undefined,
  scheduleHearing: ({ state }) => hearingUnderWay(state) && state.hearing.officers !== null,
  announceHearing: ({ state }) => {
    const session = currentSession(state)
    return hearingUnderWay(state) && !!session?.notice.public && session.announced === null
  },
  recordHearing: ({ state }) => hearingUnderWay(state) && currentSession(state)?.record === null,
  reportHearing: ({ state }) => !!currentSession(state)?.record,
  countersignFiling: ({ state }) => !proposesNonFiling(state) && !state.filing?.countersigned,
  approveFiling: ({ state }) => !proposesNonFiling(state),
  countersignNonFiling: ({ state }) => proposesNonFiling(state),
  approveNonFiling: ({ state }) => proposesNonFiling(state),
  informComplainant: ({ state }) => !!state.clue?.reporter && !currentPaper(state, 'D04'),
  proposeDecision: ({ state }) => !proposesNoPenalty(state),
  countersignDecision: ({ state }) => !proposesNoPenalty(state) && !state.decision?.countersigned,
  approveDecision: ({ state }) => !proposesNoPenalty(state),
  decideNoPenalty: ({ state }) => proposesNoPenalty(state),
  recordEducation: ({ state }) => !!state.noPenalty && mustEducate(state.noPenalty.ground),
  countersignHandOver: ({ state }) => !!openHandOver(state) && !openHandOver(state)?.approved,
  approveHandOver: ({ state }) => !!openHandOver(state) && !openHandOver(state)?.approved,
  recordHandOverAnswer: ({ state }) => !!openHandOver(state)?.approved,
  approveCrimeTransfer: ({ state }) => openCrime(state)?.decided === null,
  refuseCrimeTransfer: ({ state }) => openCrime(state)?.decided === null,
  deliverToPolice: ({ state }) => !!openCrime(state)?.decided,
  recordPoliceAnswer: ({ state }) => !!openCrime(state)?.delivered,
  handOverMaterials: ({ state }) => {
    const last = state.crimeTransfers.at(-1)
    return last?.answered?.outcome === 'filed' && !last.materials
  },
  reportDispute: ({ state }) => !openDispute(state)?.reported && !openDispute(state)?.designated,
  consultJurisdiction: ({ state }) => !openDispute(state)?.designated,
  designateJurisdiction: ({ state, context }) =>
    context.actor.superior === true && !openDispute(state)?.designated,
  followDesignation: ({ state }) => !!openDispute(state)?.designated,
  recordFailedService: ({ papers }) => papers.some(unserved),
  issuePublicNotice: ({ papers, state }) => papers.some(unserved) && state.failedServices.length > 0,
  publishNotice: ({ state }) => runningNotices(state).some(({ published }) => !published),
  completePublicService: ({ state }) => runningNotices(state).some(({ published }) => !!published),
  receiveApplication: ({ state }) => contestedThroughUs(state) && state.reconsiderations.length === 0,
  forwardApplication: ({ state }) =>
    state.reconsiderations.some(
      ({ application, forwarded, registered }) => application && !forwarded && !registered,
    ),
  registerReconsideration: ({ state }) =>
    state.suits.length === 0 && !state.reconsiderations.some(({ registered }) => registered),
  registerSuit: ({ state }) => state.suits.every((one) => resultOf(one) !== null),
  submitReply: ({ state }) => runningRemedies(state).some(({ replies }) => replies.length === 0),
  recordAttendance: ({ state }) => runningRemedies(state).length > 0,
  recordStay: ({ state }) => runningRemedies(state).length > 0 && !stayInForce(state),
  endStay: ({ state }) => !!stayInForce(state),
  recordEvidenceConsent: ({ state }) => runningRemedies(state).length > 0,
  supplementEvidence: ({ state }) => runningRemedies(state).some(({ consents }) => consents.length > 0),
  decideReconsideration: ({ state }) => state.reconsiderations.some(({ decided }) => !decided),
  reportCorrection: ({ state }) =>
    state.reconsiderations.some(({ decided, correction }) => decided?.letterReceivedOn && !correction),
  recordJudgment: ({ state }) => state.suits.some((one) => resultOf(one) === null),
  recordAppeal: ({ state }) => state.suits.some((one) => appealableJudgment(one)),
  recordFinality: ({ state }) => state.suits.some((one) => appealableJudgment(one)),
  withdrawPublication: ({ state }) => adverseResults(state).some(({ remedy }) => !remedy.withdrawal),
  recordRefund: ({ state, context }) => {
    const due = refundDue(state, context.today, context.calendar)
    return due.fineFen + due.surchargeFen > 0
  },
  countersignCancellation: ({ state }) => cancellationOpen(state),
  reviewCancellation: ({ state }) => cancellationOpen(state),
  approveCancellation: ({ state }) => cancellationOpen(state),
  rejectEnding: ({ state }) =>
    cancellationOpen(state) || (!!openHandOver(state) && !openHandOver(state)?.approved),
  proposeClosure: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn !== null,
  archiveCase: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn === null,
}

/** Whether the form may be sent from here: the case's own unit, and the common superior for its own acts. */
export const mayTake = ({ ours, context }: CaseView, action: string): boolean =>
  ours || (context.actor.superior === true && superiorActs.has(action))

/** Turning back, and leaving the ordinary way, is often possible and seldom what comes next. */
const sideways = new Set<ActionName>([
  'returnTo',
  'withdraw',
  'endClue',
  'reassignOfficers',
  'proposeNonFiling',
  'concludeNoPenalty',
  'proposeHandOver',
  'raiseDispute',
  'recordFailedService',
  'issuePublicNotice',
  'resumeHandedOver',
  'reportCrime',
  'proposeCancellation',
  'rejectEnding',
  'endDeferral',
  'recordDemandStatement',
  'proposeExtension',
  'proposeHalt',
  'declineRequest',
  'demandDuty',
  'recordDutyDefence',
  'proposeSubstitute',
  'refuseSubstitute',
  'clearAtOnce',
  'proposeSeizure',
  'seizeUrgently',
  'refuseSeizure',
  'countOutAppraisal',
  'proposeSeizureExtension',
  'declineSeizureRequest',
  'entrustSeized',
  'explainFootage',
  'receiveApplication',
  'registerReconsideration',
  'registerSuit',
  'recordAttendance',
  'recordStay',
  'endStay',
  'recordEvidenceConsent',
])

/** 下一步 as the page draws it: the judge's own answers, without acts that have no object now. */
export const stepsOf = (view: CaseView): readonly NextStep[] =>
  stepsFor(view.state, view.context)
    .filter(({ action }) => mayTake(view, action) && (hasMatter[action]?.(view) ?? true))
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
