import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type ActionName,
  confiscatesGoods,
  contestableWord,
  contestPending,
  costsOwed,
  courtAcceptedOn,
  courtOver,
  courtUnderWay,
  coverageOf,
  goodsDisposed,
  grantedSeizureExtension,
  isDemolitionItem,
  isOverdue,
  pendingEnforcementHalt,
  pendingSeizureEnd,
  pendingSeizureExtension,
  ruledToEnforce,
  seizedToReturn,
  seizureInForce,
  servedDemands,
  substituteUnderWay,
  undecidedCourt,
  undecidedSeizure,
  undecidedSubstitute,
  workEnded,
  workUndecided,
  workUnderWay,
} from '@zhiheng/law'

/** 查封扣押、代履行、中止终结、申请法院、拆除、罚没: each act only where it has something to be about. */
export const enforcementMatter: { readonly [A in ActionName]?: (view: CaseView) => boolean } = {
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
  remindSubstitute: ({ state }) => state.substitutes.some(substituteUnderWay),
  performSubstitute: ({ state }) => state.substitutes.some(substituteUnderWay),
  stopSubstitute: ({ state }) => state.substitutes.some(substituteUnderWay),
  settleSubstituteCost: ({ state }) => costsOwed(state).length > 0,
  proposeEnforcementHalt: ({ state }) => pendingEnforcementHalt(state) === null,
  countersignEnforcementHalt: ({ state }) => pendingEnforcementHalt(state)?.countersigned === null,
  approveEnforcementHalt: ({ state }) => pendingEnforcementHalt(state) !== null,
  declineEnforcementHalt: ({ state }) => pendingEnforcementHalt(state) !== null,
  reviewCourtApplication: ({ state }) =>
    state.courtApplications.some((one) => undecidedCourt(one) && !one.reviewed),
  approveCourtApplication: ({ state }) => state.courtApplications.some(undecidedCourt),
  refuseCourtApplication: ({ state }) => state.courtApplications.some(undecidedCourt),
  proposeCourtApplication: ({ state, context }) =>
    isOverdue(state, context.today, context.calendar) && state.courtApplications.every(courtOver),
  submitCourtApplication: ({ state }) =>
    state.courtApplications.some((one) => courtUnderWay(one) && !one.submitted),
  recordCourtAcceptance: ({ state }) =>
    state.courtApplications.some((one) => courtUnderWay(one) && !!one.submitted && !one.answer),
  recordCourtRuling: ({ state }) =>
    state.courtApplications.some((one) => courtUnderWay(one) && courtAcceptedOn(one) !== null && !one.ruling),
  contestCourtRuling: ({ state }) => state.courtApplications.some((one) => contestableWord(one) !== null),
  recordHigherRuling: ({ state }) => state.courtApplications.some(contestPending),
  recordCourtMoney: ({ state }) =>
    state.courtApplications.some((one) => courtUnderWay(one) && ruledToEnforce(one) !== null),
  endCourtApplication: ({ state }) => state.courtApplications.some((one) => !courtOver(one)),
  tellDemolitionOrder: ({ state }) => isDemolitionItem(state.item),
  recordDemolitionDefence: ({ state }) => state.demolitions.some(({ approved }) => !approved),
  proposeDemolitionOrder: ({ state }) => state.demolitions.some(({ approved }) => !approved),
  approveDemolitionOrder: ({ state }) => state.demolitions.some((one) => !!one.proposed && !one.approved),
  announceDemolition: ({ state }) => state.demolitions.some((one) => !!one.approved && workEnded(one.work)),
  postDemolition: ({ state }) => state.demolitions.some((one) => !!one.announced && !one.posted),
  recordMandate: ({ state }) => state.demolitions.some((one) => !!one.approved && !one.mandate),
  proposeDemolition: ({ state }) =>
    state.demolitions.some((one) => !!one.approved && workEnded(one.work) && !one.work?.performed),
  countersignDemolition: ({ state }) =>
    state.demolitions.some(({ work }) => workUndecided(work) && !work?.countersigned),
  reviewDemolition: ({ state }) =>
    state.demolitions.some(({ work }) => workUndecided(work) && !work?.reviewed),
  approveDemolition: ({ state }) => state.demolitions.some(({ work }) => workUndecided(work)),
  refuseDemolition: ({ state }) => state.demolitions.some(({ work }) => workUndecided(work)),
  demolish: ({ state }) => state.demolitions.some(({ work }) => workUnderWay(work)),
  stopDemolition: ({ state }) => state.demolitions.some(({ work }) => workUnderWay(work)),
  recordDemandStatement: ({ state }) => servedDemands(state).length > 0,
  disposeConfiscated: ({ state }) => confiscatesGoods(state) && !goodsDisposed(state),
}
