import type { SummaryActionName } from '../case/summary-payloads.ts'
import { paper, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { payable, reopened } from './stages.ts'

/** 简易程序 (rules §§1.4, 5.2 S02): one act at the kerb, and what follows at the desk. */
// biome-ignore format: a table of law is read in columns
export const summaryActions: { readonly [A in SummaryActionName]: Action } = {
  decideSummary:           row({ title: '当场作出行政处罚决定',     by: ['R1', 'R2'],                    relation: 'holder',     from: ['CLUE', 'VERIFYING'], to: 'SUMMARY',
    needs: ['twoCertifiedOfficers', 'decidesInPerson', 'officersDeclareNoConflict', 'certificateShown', 'identifierSound', 'actDaysInOrder',
      'itemInForce', 'unitHasPower', 'summaryInTime', 'noEndingPending', 'jurisdictionOurs', 'summaryFactsCertain', 'summaryKindOnly', 'summaryAmount',
      'summaryFineInRange', 'summaryPartyOldEnough', 'summaryMinorMitigated', 'summaryToldOrally', 'summaryStatementAnswered', 'summaryNotFinedAlready',
      'summarySigned', 'summarySignatureNoted', 'collectionAllowed', 'collectionReceipt', 'decidedNow'],
    papers: [...paper('D42'), { kind: 'D42S', about: false, when: 'collectedOnTheSpot' }] }),
  collectInPlace:          row({ title: '经当事人提出当场收缴罚款', by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['twoCertifiedOfficers', 'cashNotYetTaken', 'paymentHardInPlace', 'cashWithinFine', 'siteReceiptGiven', 'collectedAfterService'],
    papers: paper('D42S') }),
  recordSummaryFiling:     row({ title: '报送当场处罚备案',         by: ['R1', 'R2'],                    relation: 'handler',    from: ['SUMMARY'],         to: 'EXECUTING' }),
  handInFine:              row({ title: '交回当场收缴的罚款',       by: ['R1', 'R2'],                    relation: 'handler',    from: ['SUMMARY', ...payable, ...reopened],
    needs: ['cashInHand', 'handedInInOrder', 'landingNoted'] }),
  remitFine:               row({ title: '将收缴的罚款缴付银行',     by: ['R10'],                         relation: 'holder',     from: ['SUMMARY', ...payable, ...reopened],
    needs: ['cashHandedIn', 'remittedInOrder'] }),
}
