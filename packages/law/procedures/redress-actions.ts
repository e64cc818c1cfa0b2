import type { RedressActionName } from '../case/redress-payloads.ts'
import { paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { meanwhile } from './remedy-actions.ts'
import { payable, reopened, type Stage } from './stages.ts'

/** Where a decision stands that can be found wrong: served, performed, closed, bound; and a case already taken out again. */
const correctable: readonly Stage[] = [
  'SUMMARY',
  ...payable,
  'COMPELLED',
  'SUSPENDED_EXEC',
  'ENDED_EXEC',
  'PERFORMED',
  'CLOSING_REVIEW',
  'CLOSED',
  'ARCHIVED',
  ...reopened,
]

/** 纠错、执行回转、重新办理 (S32, S33; EXE-75, ACL-41, REC-63): the only way out of a closed or bound file. */
// biome-ignore format: a table of law is read in columns
export const redressActions: { readonly [A in RedressActionName]: Action } = {
  proposeRedress:          row({ title: '报请纠错',                 by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: correctable,
    needs: ['decisionToRedress', 'noRedressOpen', 'redressSourced', 'redressReasoned', 'redressKindFits', 'clericalSameOutcome', 'changedFineStated', 'redressNotHeavier', 'remakeAsOrdered'] }),
  countersignRedress:      row({ title: '承办机构审核纠错',         by: ['R3'],                          relation: 'notHandler', from: correctable,
    needs: ['redressPending'] }),
  reviewRedress:           row({ title: '法制审核纠错',             by: ['R4'],                          relation: 'notHandler', from: correctable,
    needs: ['redressPending', 'redressCountersigned', 'redressReviewedApart'] }),
  discussRedress:          row({ title: '集体讨论纠错',             by: ['R6'],                          relation: 'notHandler', from: correctable,
    needs: ['redressPending', 'redressReviewed', 'redressDiscussers'] }),
  approveRedress:          row({ title: '批准纠错',                 by: ['R5', 'R7'],                    relation: 'notHandler', from: correctable,          to: 'afterRedress',
    needs: ['redressPending', 'redressCountersigned', 'redressReviewed', 'redressDiscussed', 'redressKindFits', 'redressNotHeavier', 'remakeAsOrdered', 'summaryFiledFirst'],
    papers: [...paperAbout('D41S'), { kind: 'D43S', about: true, when: 'redressOwn' }] }),
  refuseRedress:           row({ title: '不批准纠错',               by: ['R5', 'R7'],                    relation: 'notHandler', from: correctable,
    needs: ['redressPending'],
    papers: paperAbout('D41S') }),
  actAnew:                 row({ title: '重新办理',                 by: ['R3'],                          relation: 'notHandler', from: ['REOPENED'],         to: 'resumed',
    needs: ['remakeIsApproved', 'noRedressOpen', 'remediesConcluded', 'redressPaperServed', 'cashRemitted'] }),
  returnGoods:             row({ title: '登记退还财物',             by: ['R1', 'R2'],                    relation: 'handler',    from: meanwhile,
    needs: ['twoCertifiedOfficers', 'goodsToReturn', 'goodsReturnInOrder', 'goodsReturnProved'] }),
}
