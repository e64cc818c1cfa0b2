import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  adverseResults,
  amendablePapers,
  appealableJudgment,
  cancellationOpen,
  contestableActs,
  contestedThroughUs,
  currentPaper,
  currentSession,
  dailyFineLawOf,
  deviceEvidence,
  deviceEvidenceUntold,
  grantedDeferral,
  hearingOffered,
  hearingUnderWay,
  isMinorsCase,
  isPenalty,
  isPublishable,
  majorFilingInForce,
  majorFilingOwed,
  majorFilingToAnswer,
  mattersToAnswer,
  mattersToFollowUp,
  mustEducate,
  nextExtension,
  ofThisDecision,
  openCrime,
  openDispute,
  openHandOver,
  ordinaryActions,
  pendingDeferral,
  pendingExtension,
  pendingHalt,
  proposesNonFiling,
  proposesNoPenalty,
  publicityEndable,
  refundDue,
  remediesAgainst,
  reporterToTell,
  resultOf,
  runningNotices,
  runningRemedies,
  sameAct,
  sitesToShowOn,
  stages,
  staysInForce,
  stepsFor,
  superiorActs,
  supervisorActs,
  unansweredRequest,
  undecidedRecusal,
} from '@zhiheng/law'
import type { NextStep } from '../../parts/NextSteps.tsx'
import { enforcementMatter } from './steps-of-enforcement.ts'
import { redressMatter } from './steps-of-redress.ts'

const someStatement = ({ state }: CaseView) =>
  state.statements.some(({ revision }) => revision > (state.notice?.revision ?? 0))

const unserved = ({ voided, served, sealed, needsService }: CaseView['papers'][number]) =>
  !voided && !served && sealed && needsService

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
    papers.some(({ voided, served, needsService }) => !voided && !served && needsService),
  reissuePaper: ({ papers }) =>
    papers.some(({ voided, served, stale }) => !voided && !served && stale.length > 0),
  scanBack: ({ papers }) => papers.some(({ voided }) => !voided),
  countersignPreservation: ({ state }) => state.preservations.some(({ approved }) => !approved),
  approvePreservation: ({ state }) => state.preservations.some(({ approved }) => !approved),
  carryOutPreservation: ({ state }) => state.preservations.some(({ carriedOut }) => !carriedOut),
  disposePreservation: ({ state }) =>
    state.preservations.some(({ carriedOut, disposed }) => carriedOut && !disposed),
  ...enforcementMatter,
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
  receiveApplication: ({ state }) =>
    contestedThroughUs(state) &&
    ofThisDecision(state, state.reconsiderations).length === 0 &&
    contestableActs(state).some(({ act }) => isPenalty(act)),
  forwardApplication: ({ state }) =>
    state.reconsiderations.some(
      ({ application, forwarded, registered }) => application && !forwarded && !registered,
    ),
  registerReconsideration: ({ state }) =>
    contestableActs(state).some(
      ({ act }) =>
        !remediesAgainst(state, (one) => sameAct(one, act)).some(
          (one) => one.kind === 'litigation' || one.registered,
        ),
    ),
  registerSuit: ({ state }) =>
    contestableActs(state).some(({ act }) => {
      const suits = state.suits.filter((one) => sameAct(one.act, act))
      return suits.every((one) => resultOf(one) !== null)
    }),
  submitReply: ({ state }) => runningRemedies(state).some(({ replies }) => replies.length === 0),
  recordAttendance: ({ state }) => runningRemedies(state).length > 0,
  recordStay: ({ state }) =>
    runningRemedies(state).some(({ act }) => staysInForce(state, (one) => sameAct(one, act)).length === 0),
  endStay: ({ state }) => staysInForce(state).length > 0,
  recordEvidenceConsent: ({ state }) => runningRemedies(state).length > 0,
  supplementEvidence: ({ state }) => runningRemedies(state).some(({ consents }) => consents.length > 0),
  decideReconsideration: ({ state }) => state.reconsiderations.some(({ decided }) => !decided),
  reportCorrection: ({ state }) =>
    state.reconsiderations.some(({ decided, correction }) => decided?.letterReceivedOn && !correction),
  recordJudgment: ({ state }) => state.suits.some((one) => resultOf(one) === null),
  recordAppeal: ({ state }) => state.suits.some((one) => appealableJudgment(one)),
  recordFinality: ({ state }) => state.suits.some((one) => appealableJudgment(one)),
  withdrawPublication: ({ state }) => adverseResults(state).some(({ remedy }) => !remedy.withdrawal),
  // A bound file is offered it only where it is owed: who archived a small case has nothing left to do.
  publishDecision: ({ state, context, deadlines }) =>
    isPublishable(state) &&
    !isMinorsCase(state) &&
    sitesToShowOn(state, context.rules, context.today).length > 0 &&
    (state.stage !== 'ARCHIVED' ||
      deadlines.some(({ id, metOn }) => id.startsWith('publishDecision') && metOn === null)),
  tellDeviceFacts: ({ state }) => deviceEvidenceUntold(state).length > 0,
  recordDeviceAnswer: ({ state }) => deviceEvidence(state).length > 0,
  groundDailyFine: ({ state }) => dailyFineLawOf(state) !== null,
  fileMajorDecision: ({ state, context }) =>
    majorFilingOwed(state, context.rules) && majorFilingInForce(state) === null,
  answerMajorFiling: ({ state }) => majorFilingToAnswer(state) !== null,
  answerComplaint: ({ state }) => reporterToTell(state) !== null && !currentPaper(state, 'K07'),
  // Only what went stale suggests it; any other is amended from the paper itself.
  amendPaper: ({ state, papers }) =>
    amendablePapers(state).some(({ id }) => papers.some((one) => one.paperId === id && one.stale.length > 0)),
  recordAdviceReply: ({ state }) => state.advices.some(({ answer }) => !answer),
  assignMatter: ({ state }) => state.clue?.source === 'community',
  answerMatter: ({ state }) => mattersToAnswer(state).length > 0,
  followUpMatter: ({ state }) => mattersToFollowUp(state).length > 0,
  issueCityPaper: ({ state, ownPapers }) => ownPapers.some(({ paper }) => paper.stages.includes(state.stage)),
  endPublicity: ({ state, context }) => publicityEndable(state, context.today).length > 0,
  recordRefund: ({ state, context }) => {
    const due = refundDue(state, context.today, context.calendar)
    return due.fineFen + due.surchargeFen > 0
  },
  ...redressMatter,
  countersignCancellation: ({ state }) => cancellationOpen(state),
  reviewCancellation: ({ state }) => cancellationOpen(state),
  approveCancellation: ({ state }) => cancellationOpen(state),
  rejectEnding: ({ state }) =>
    cancellationOpen(state) || (!!openHandOver(state) && !openHandOver(state)?.approved),
  proposeClosure: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn !== null,
  archiveCase: ({ state }) => state.stage !== 'HANDED_OVER' || state.filedOn === null,
}

/** Whether the form may be sent from here: the case's own unit, the common superior and the bureau of justice for their own acts. */
export const mayTake = ({ ours, context }: CaseView, action: string): boolean =>
  ours ||
  (context.actor.superior === true && superiorActs.has(action)) ||
  (context.actor.supervisor === true && supervisorActs.has(action))

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
  'recordDeviceAnswer',
  'publishDecision',
  'endPublicity',
  'fileMajorDecision',
  'answerComplaint',
  'amendPaper',
  'recordTalk',
  'adviseUnit',
  'assignMatter',
  'issueCityPaper',
  'groundDailyFine',
  'proposeExtension',
  'proposeHalt',
  'declineRequest',
  'demandDuty',
  'recordDutyDefence',
  'proposeSubstitute',
  'refuseSubstitute',
  'tellDemolitionOrder',
  'recordDemolitionDefence',
  'proposeDemolitionOrder',
  'announceDemolition',
  'postDemolition',
  'recordMandate',
  'proposeDemolition',
  'refuseDemolition',
  'clearAtOnce',
  'refuseCourtApplication',
  'proposeEnforcementHalt',
  'declineEnforcementHalt',
  'endCourtApplication',
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
  'proposeRedress',
  'refuseRedress',
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
