import { cityPaperStages } from '../case/city-paper.ts'
import type { OtherPapersActionName } from '../case/other-papers.ts'
import { paper, paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { inPerformance, reopened, type Stage } from './stages.ts'

/** Where there is a result that who reported can be told; what was never filed is told by D04. */
const handled: readonly Stage[] = [
  ...inPerformance,
  'CLOSED',
  ...(['NO_PENALTY', 'TRANSFERRED', 'HANDED_OVER', 'WITHDRAWN', 'TERMINATED'] as const),
]
/** From the decision until the file is bound. */
const decided: readonly Stage[] = ['DECIDED', ...inPerformance, 'CLOSING_REVIEW', 'CLOSED', ...reopened]

/** 其他文书 (rules §6.3). */
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
  // Which paper it makes the officer chooses: the kind comes with the payload.
  issueCityPaper:          row({ title: '制作本市文书',             by: ['R1', 'R2'],                    relation: 'holder',     from: cityPaperStages,
    needs: ['cityPaperOfStage', 'cityPaperComplete', 'cityPaperTakesNothing', 'reporterKeptSecret'] }),
}
