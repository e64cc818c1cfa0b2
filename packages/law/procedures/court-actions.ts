import type { CourtActionName } from '../case/court.ts'
import { paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { payable, type Stage } from './stages.ts'

const atCourt: readonly Stage[] = ['COURT']

/** 申请人民法院强制执行 (S15; 《行政强制法》第五十三条至第六十条): R1, R4, R7 (rules §5.3), then the court. */
// biome-ignore format: a table of law is read in columns
export const courtActions: { readonly [A in CourtActionName]: Action } = {
  proposeCourtApplication: row({ title: '报请申请法院强制执行',     by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['noCourtApplicationOpen', 'courtDebtOwed', 'courtNotContested', 'courtNotJudged', 'courtRemediesOver', 'courtDeferralOver', 'courtDemandServed', 'courtDemandRipe',
      'courtDefenceRejected', 'courtInTime', 'noOwnEnforcementPower', 'courtCompetent', 'courtSumsComputed', 'courtReasoned', 'dutyForCourt', 'urgencyOfPublicSafety', 'notStayed'] }),
  reviewCourtApplication:  row({ title: '法制审核强制执行申请',     by: ['R4'],                          relation: 'notHandler', from: payable,
    needs: ['courtApplicationUndecided'] }),
  approveCourtApplication: row({ title: '签批强制执行申请',         by: ['R7'],                          relation: 'notHandler', from: payable,                  to: 'COURT',
    needs: ['courtApplicationUndecided', 'courtApplicationReviewed', 'courtDebtOwed', 'courtNotContested', 'courtNotJudged', 'courtRemediesOver', 'courtDeferralOver',
      'courtDemandServed', 'courtDemandRipe', 'courtDefenceRejected', 'courtInTime', 'courtSumsStillOwed', 'notStayed'],
    papers: paperAbout('Q17') }),
  refuseCourtApplication:  row({ title: '不批准强制执行申请',       by: ['R7'],                          relation: 'notHandler', from: payable,
    needs: ['courtApplicationUndecided'] }),
  submitCourtApplication:  row({ title: '向人民法院提交申请',       by: ['R1', 'R2'],                    relation: 'handler',    from: atCourt,
    needs: ['courtApplicationToSubmit', 'courtPaperSealed', 'courtMaterialsComplete', 'courtSubmissionInOrder', 'courtDebtOwed', 'courtSumsStillOwed', 'courtNotContested', 'courtNotJudged',
      'courtDefenceRejected', 'courtInTime', 'notStayed'] }),
  recordCourtAcceptance:   row({ title: '登记法院受理或者不予受理', by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: atCourt,
    needs: ['courtAnswerAwaited', 'courtAnswerInOrder'] }),
  recordCourtRuling:       row({ title: '登记法院执行裁定',         by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: atCourt,
    needs: ['courtRulingAwaited', 'courtRulingInOrder', 'atOnceByPresident'] }),
  contestCourtRuling:      row({ title: '向上一级法院申请复议',     by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: atCourt,
    needs: ['courtWordContestable', 'contestedInTime', 'contestInOrder'] }),
  recordHigherRuling:      row({ title: '登记上一级法院的裁定',     by: ['R1', 'R2', 'R4'],              relation: 'holder',     from: atCourt,
    needs: ['contestAwaited', 'higherRulingInOrder'] }),
  recordCourtMoney:        row({ title: '登记法院执行到位的款项',   by: ['R10'],                         relation: 'holder',     from: atCourt,
    needs: ['courtRuledToEnforce', 'receiptGiven', 'receiptNew', 'notOverpaid', 'paidNotInFuture', 'moneyAfterRuling'] }),
  endCourtApplication:     row({ title: '撤回、结束强制执行申请',   by: ['R1', 'R2'],                    relation: 'handler',    from: [...payable, ...atCourt], to: 'afterCourt',
    needs: ['courtApplicationOpen', 'courtEndGrounded', 'courtEndInOrder'] }),
}
