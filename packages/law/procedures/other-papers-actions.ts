import { cityPaperStages } from '../case/city-paper.ts'
import type { OtherPapersActionName } from '../case/other-papers.ts'
import { paper, paperAbout, row } from './action-row.ts'
import { sideEnds } from './ending-actions.ts'
import type { Action } from './ordinary-actions.ts'
import { afterFiling, inPerformance, reopened, type Stage, undecided } from './stages.ts'

/** Where there is a result that who reported can be told; what was never filed is told by D04. */
const handled: readonly Stage[] = [
  ...inPerformance,
  'CLOSED',
  ...(['NO_PENALTY', 'TRANSFERRED', 'HANDED_OVER', 'WITHDRAWN', 'TERMINATED'] as const),
]
/** From the decision until the file is bound. */
const decided: readonly Stage[] = ['DECIDED', ...inPerformance, 'CLOSING_REVIEW', 'CLOSED', ...reopened]

/** Wherever a paper that was served may turn out to be wrong, and its 更正 be served. */
const served: readonly Stage[] = [
  ...afterFiling,
  'SUSPENDED',
  'JURISDICTION',
  'CLOSED',
  ...reopened,
  ...sideEnds,
]

/** A talk is held while there is something to put right: in the investigation, or where what was decided is not yet done. */
const talkedIn: readonly Stage[] = ['INVESTIGATING', 'SUSPENDED', 'DECIDED', ...inPerformance, 'NO_PENALTY']
const known: readonly Stage[] = [
  'INVESTIGATING',
  'SUSPENDED',
  ...decided,
  'NO_PENALTY',
  'WITHDRAWN',
  'NOT_FILED',
  'TERMINATED',
]
/** From the clue until the file is bound: what residents asked for is handled whether or not a case comes of it. */
const clueOpen: readonly Stage[] = [
  'CLUE',
  'VERIFYING',
  'FILING_REVIEW',
  ...undecided,
  'SUSPENDED',
  'JURISDICTION',
  ...handled,
  'DECIDED',
  'CLOSING_REVIEW',
  'SUMMARY',
  'NOT_FILED',
  ...reopened,
]

/** 其他文书 (rules §6.3), and the 更正 of a paper that was served. */
// biome-ignore format: a table of law is read in columns
export const otherPapersActions: { readonly [A in OtherPapersActionName]: Action } = {
  fileMajorDecision:       row({ title: '报送重大行政处罚决定备案', by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: decided,
    needs: ['majorDecisionMade', 'majorNotFiledYet', 'majorFilingTold'],
    papers: paperAbout('K09') }),
  answerMajorFiling:       row({ title: '答复备案',                 by: ['R12'],                         relation: 'holder',     from: [...decided, 'ARCHIVED'],
    needs: ['answersAsSupervisor', 'majorFilingLies', 'majorReturnReasoned'] }),
  answerComplaint:         row({ title: '答复举报人',               by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: handled,
    needs: ['reporterUntold', 'answerTellsResult', 'answerKeepsSecrets'],
    papers: paper('K07') }),
  amendPaper:              row({ title: '更正已送达的文书',         by: ['R1', 'R2', 'R3', 'R4', 'R5', 'R7', 'R8'], relation: 'holder', from: served,
    needs: ['paperAmendable', 'amendmentTold', 'amendmentKeepsBurden', 'amendedByItsMaker', 'reporterKeptSecret'],
    papers: paperAbout('D50S') }),
  recordTalk:              row({ title: '行政约谈（指导）',         by: ['R1', 'R2'],                    relation: 'handler',    from: talkedIn,
    needs: ['twoCertifiedOfficers', 'partyKnown', 'certificateShown', 'timesInOrder', 'signedOrWitnessed', 'talkRecorded', 'talkSparesNobody',
      'reporterKeptSecret'],
    papers: paperAbout('K05') }),
  adviseUnit:              row({ title: '提出执法（行政）建议',     by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: known,
    needs: ['adviceToAnother', 'adviceGiven', 'adviceKeepsSecrets'],
    papers: paperAbout('K06') }),
  recordAdviceReply:       row({ title: '登记执法建议的复函',       by: ['R1', 'R2', 'R4', 'R9'],        relation: 'holder',     from: known,
    needs: ['adviceOpen', 'factNotInFuture'] }),
  assignMatter:            row({ title: '交办社区事项',             by: ['R1', 'R2', 'R3', 'R9'],        relation: 'holder',     from: clueOpen,
    needs: ['matterFromCommunity', 'matterUnitsFit', 'matterToldApart', 'matterKeepsSecrets'],
    papers: paperAbout('K08') }),
  answerMatter:            row({ title: '登记社区事项的办理情况',   by: ['R1', 'R2', 'R3', 'R9'],        relation: 'holder',     from: clueOpen,
    needs: ['matterWaits', 'matterAnswerFits', 'matterAnswerTold', 'factNotInFuture'] }),
  followUpMatter:          row({ title: '回访社区事项',             by: ['R1', 'R2', 'R3', 'R9'],        relation: 'holder',     from: clueOpen,
    needs: ['matterHandled', 'followUpTold'] }),
  // Which paper it makes the officer chooses: the kind comes with the payload.
  issueCityPaper:          row({ title: '制作本市文书',             by: ['R1', 'R2'],                    relation: 'holder',     from: cityPaperStages,
    needs: ['cityPaperOfStage', 'cityPaperComplete', 'cityPaperTakesNothing', 'reporterKeptSecret'] }),
}
