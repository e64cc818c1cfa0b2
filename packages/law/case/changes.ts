import { timeChanges } from './changes-of-time.ts'
import { confiscatedChanges } from './confiscated-goods.ts'
import { courtChanges } from './court-changes.ts'
import { dailyFineChanges } from './daily-fine.ts'
import { demolitionChanges } from './demolition-changes.ts'
import { deviceFactsChanges } from './device-facts.ts'
import { endingChanges } from './ending-changes.ts'
import { enforcementHaltChanges } from './enforcement-halt-changes.ts'
import { noStanding } from './exhibits.ts'
import { hearingChanges } from './hearing-changes.ts'
import { newRound } from './hearing-state.ts'
import { versionChanges } from './item-versions.ts'
import { disputeChanges, publicNoticeChanges } from './jurisdiction-changes.ts'
import { otherPapersChanges } from './other-papers-changes.ts'
import type { ActionName, Payloads } from './payloads.ts'
import { publicationChanges } from './publication.ts'
import { recordingChanges } from './recordings.ts'
import { redressChanges } from './redress-changes.ts'
import { remedyChanges } from './remedy-changes.ts'
import { seizureChanges } from './seizure-changes.ts'
import type { CaseState, Made, Preservation } from './state.ts'
import { substituteChanges } from './substitute-changes.ts'
import { summaryChanges } from './summary-state.ts'

/** What one act writes into the file. It returns only the groups it touches. */
export type Change<A extends ActionName> = (
  state: CaseState,
  payload: Payloads[A],
  made: Made,
) => Partial<CaseState>

const nothing = () => ({})

function onPreservation(state: CaseState, id: string, part: Partial<Preservation>): Partial<CaseState> {
  return { preservations: state.preservations.map((one) => (one.id === id ? { ...one, ...part } : one)) }
}

/** One line for every action of the procedure: the compiler misses none. */
export const changes: { readonly [A in ActionName]: Change<A> } = {
  ...endingChanges,
  ...disputeChanges,
  ...publicNoticeChanges,
  ...summaryChanges,
  ...confiscatedChanges,
  ...recordingChanges,
  ...deviceFactsChanges,
  ...seizureChanges,
  ...substituteChanges,
  ...courtChanges,
  ...demolitionChanges,
  ...enforcementHaltChanges,
  ...remedyChanges,
  ...publicationChanges,
  ...redressChanges,
  ...dailyFineChanges,
  ...otherPapersChanges,
  registerClue: (_, payload, made) => ({
    caseId: payload.caseId,
    city: payload.city,
    unitId: payload.unitId,
    clue: { ...made, ...payload },
    entered: { CLUE: made.revision },
  }),
  assignOfficers: (_, { lead, support }, made) => ({ officers: { ...made, lead, support, earlier: [] } }),
  reassignOfficers: ({ officers }, { lead, support }, made) => ({
    officers: {
      ...made,
      lead,
      support,
      earlier: officers ? [...officers.earlier, officers.lead, officers.support] : [],
    },
  }),
  endClue: (_, payload, made) => ({ ending: { ...made, ...payload } }),
  recordParty: (_, { party }, made) => ({ party: { ...made, ...party } }),
  chooseItem: (_, { item, ...act }, made) => ({ item: { ...made, ...item }, act: { ...made, ...act } }),
  ...versionChanges,
  recordVerification: (_, payload, made) => ({ verification: { ...made, ...payload } }),
  proposeFiling: (_, payload, made) => ({
    filing: { ...made, ...payload, countersigned: null, approved: null },
  }),
  countersignFiling: ({ filing }, payload, made) => ({
    filing: filing && { ...filing, countersigned: { ...made, ...payload } },
  }),
  approveFiling: ({ filing, caseNumber, filedOn }, { caseNumber: number, ...payload }, made) => ({
    filing: filing && { ...filing, approved: { ...made, ...payload } },
    caseNumber: caseNumber ?? number,
    filedOn: filedOn ?? made.on,
  }),

  recordInspection: (state, payload, made) => ({
    inspections: [...state.inspections, { ...made, ...payload }],
  }),
  recordInterview: (state, payload, made) => ({ interviews: [...state.interviews, { ...made, ...payload }] }),
  addPhotos: (state, payload, made) => ({ photos: [...state.photos, { ...made, ...payload }] }),
  addCopy: (state, payload, made) => ({ copies: [...state.copies, { ...made, ...payload }] }),
  confirmAddress: (_, payload, made) => ({ addressConfirmation: { ...made, ...payload } }),

  proposePreservation: (state, payload, made) => ({
    preservations: [
      ...state.preservations,
      {
        id: payload.id,
        proposed: { ...made, ...payload },
        countersigned: null,
        approved: null,
        carriedOut: null,
        disposed: null,
      },
    ],
  }),
  countersignPreservation: (state, { id, ...opinion }, made) =>
    onPreservation(state, id, { countersigned: { ...made, ...opinion } }),
  approvePreservation: (state, { id, ...opinion }, made) =>
    onPreservation(state, id, { approved: { ...made, ...opinion } }),
  carryOutPreservation: (state, payload, made) =>
    onPreservation(state, payload.id, { carriedOut: { ...made, ...payload } }),
  disposePreservation: (state, payload, made) =>
    onPreservation(state, payload.id, { disposed: { ...made, ...payload } }),

  orderCorrection: (state, payload, made) => ({
    corrections: [...state.corrections, { id: payload.id, order: { ...made, ...payload }, rechecks: [] }],
  }),
  recheckCorrection: (state, payload, made) => ({
    corrections: state.corrections.map((one) =>
      one.id === payload.id ? { ...one, rechecks: [...one.rechecks, { ...made, ...payload }] } : one,
    ),
  }),
  establishElement: (state, { element, ...rest }, made) => ({
    elements: { ...state.elements, [element]: { ...made, ...rest } },
  }),
  assessDiscretion: (_, payload, made) => ({ discretion: { ...made, ...payload } }),
  concludeInvestigation: (_, payload, made) => ({ report: { ...made, ...payload, reviewed: null } }),
  reviewReport: ({ report }, payload, made) => ({
    report: report && { ...report, reviewed: { ...made, ...payload } },
  }),
  giveFirstLook: (_, payload, made) => ({ firstLook: { ...made, ...payload } }),
  approveNotice: ({ discretion, hearing }, payload, made) => ({
    notice: { ...made, ...payload, fineFen: discretion?.fineFen ?? 0 },
    // A new notice asks the party anew: what was said or waived before it answered another proposal.
    waiver: null,
    recheck: null,
    hearing: newRound(hearing),
  }),
  sealPaper: (state, { paperId, sha256 }, made) => ({
    papers: state.papers.map((paper) =>
      paper.id === paperId ? { ...paper, sealed: { ...made, sha256 } } : paper,
    ),
  }),
  scanBack: (state, { paperId, attachment }, made) => ({
    papers: state.papers.map((paper) =>
      paper.id === paperId ? { ...paper, scans: [...paper.scans, { ...made, attachment }] } : paper,
    ),
  }),
  recordService: (state, payload, made) => ({
    services: [...state.services, { ...made, ...payload }],
    papers: state.papers.map((paper) =>
      payload.paperIds.includes(paper.id) ? { ...paper, servedBy: payload.id } : paper,
    ),
  }),
  recordStatement: (state, payload, made) => ({
    statements: [...state.statements, { ...made, ...payload }],
    recheck: null,
  }),
  recordWaiver: (_, payload, made) => ({ waiver: { ...made, ...payload } }),
  recheckStatement: (_, payload, made) => ({ recheck: { ...made, ...payload, confirmed: null } }),
  confirmRecheck: ({ recheck }, payload, made) => ({
    recheck: recheck && { ...recheck, confirmed: { ...made, ...payload } },
  }),
  ...hearingChanges,
  submitToReview: (_, payload, made) => ({ submission: { ...made, ...payload } }),
  giveLegalOpinion: (_, payload, made) => ({ review: { ...made, ...payload } }),
  recordDiscussion: (_, payload, made) => ({ discussion: { ...made, ...payload } }),
  proposeDecision: (_, payload, made) => ({
    decision: { ...made, ...payload, countersigned: null, approved: null },
  }),
  countersignDecision: ({ decision }, payload, made) => ({
    decision: decision && { ...decision, countersigned: { ...made, ...payload } },
  }),
  approveDecision: ({ decision }, payload, made) => ({
    decision: decision && { ...decision, approved: { ...made, ...payload } },
  }),
  recordPayment: (state, payload, made) => ({ payments: [...state.payments, { ...made, ...payload }] }),
  issueDemand: (state, payload, made) => ({ demands: [...state.demands, { ...made, ...payload }] }),
  ...timeChanges,
  confirmPerformance: (_, payload, made) => ({ performance: { ...made, ...payload } }),
  proposeClosure: (_, payload, made) => ({
    closure: { ...made, ...payload, countersigned: null, approved: null },
  }),
  countersignClosure: ({ closure }, payload, made) => ({
    closure: closure && { ...closure, countersigned: { ...made, ...payload } },
  }),
  approveClosure: ({ closure }, payload, made) => ({
    closure: closure && { ...closure, approved: { ...made, ...payload } },
  }),
  archiveCase: (_, payload, made) => ({ archive: { ...made, ...payload } }),
  returnTo: nothing,
  withdraw: nothing,
  reissuePaper: nothing,

  addEvidence: (state, payload, made) => ({ exhibits: [...state.exhibits, { ...made, ...payload }] }),
  verifyEvidence: ({ evidenceStanding: before }, { evidenceIds, ...found }, made) => ({
    evidenceStanding: {
      ...before,
      ...Object.fromEntries(
        evidenceIds.map((id) => [id, { ...(before[id] ?? noStanding), verified: { ...made, ...found } }]),
      ),
    },
  }),
  excludeEvidence: ({ evidenceStanding: before }, { evidenceId, ...why }, made) => ({
    evidenceStanding: {
      ...before,
      [evidenceId]: { ...(before[evidenceId] ?? noStanding), excluded: { ...made, ...why } },
    },
  }),
  recordCustody: (state, payload, made) => ({ custody: [...state.custody, { ...made, ...payload }] }),
}
