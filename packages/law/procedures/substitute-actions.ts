import type { SubstituteActionName } from '../case/substitute.ts'
import { paperAbout, row } from './action-row.ts'
import { sideEnds } from './ending-actions.ts'
import type { Action } from './ordinary-actions.ts'
import { afterFiling, payable, reopened, type Stage } from './stages.ts'

/** 行政强制执行 under way. */
const compelled: readonly Stage[] = ['COMPELLED']
/** What it cost is collected when it can be. */
const costStages: readonly Stage[] = [
  ...afterFiling,
  'SUSPENDED',
  'CLOSING_REVIEW',
  'CLOSED',
  ...reopened,
  ...sideEnds,
]

/** 代履行 (S16; 《行政强制法》第五十条至第五十二条). */
// biome-ignore format: a table of law is read in columns
export const substituteActions: { readonly [A in SubstituteActionName]: Action } = {
  demandDuty:              row({ title: '催告履行义务',             by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['twoCertifiedOfficers', 'dutyUnperformed', 'dutyDemandDay', 'notStayed', 'decisionStands'],
    papers: paperAbout('Q10S') }),
  recordDutyDefence:       row({ title: '记录催告后的陈述申辩',     by: ['R1', 'R2'],                    relation: 'handler',    from: [...payable, ...compelled],
    needs: ['twoCertifiedOfficers', 'dutyDemandServed', 'dutyDefenceHeard'] }),
  proposeSubstitute:       row({ title: '报请代履行',               by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'substituteByAgency', 'noSubstituteOpen', 'dutyDemandServed', 'dutyDemandOver', 'dutyDefenceRejected',
      'dutyStillUndone', 'substituteHarmful', 'substitutePlanned', 'performerFits', 'lawfulEnforcementTime', 'demolitionByItsOwnWay', 'notStayed', 'decisionStands'] }),
  countersignSubstitute:   row({ title: '承办机构审核代履行',       by: ['R3'],                          relation: 'notHandler', from: payable,
    needs: ['substituteUndecided'] }),
  reviewSubstitute:        row({ title: '法制审核代履行',           by: ['R4'],                          relation: 'notHandler', from: payable,
    needs: ['substituteUndecided', 'substituteCountersigned'] }),
  approveSubstitute:       row({ title: '决定代履行',               by: ['R5', 'R7'],                    relation: 'notHandler', from: payable,                  to: 'COMPELLED',
    needs: ['unitHasPower', 'substituteUndecided', 'substituteCountersigned', 'substituteReviewed', 'planStillAhead', 'dutyStillUndone', 'dutyDefenceRejected', 'notStayed', 'decisionStands'],
    papers: paperAbout('Q11', 'Q15') }),
  refuseSubstitute:        row({ title: '不批准代履行',             by: ['R5', 'R7'],                    relation: 'notHandler', from: payable,
    needs: ['substituteUndecided'],
    papers: paperAbout('Q11') }),
  remindSubstitute:        row({ title: '代履行前再次催告',         by: ['R1', 'R2'],                    relation: 'handler',    from: compelled,
    needs: ['twoCertifiedOfficers', 'substituteGoesOn', 'substituteDecisionServed', 'dutyStillUndone', 'dutyDefenceRejected', 'remindDayAhead', 'lawfulEnforcementTime', 'notStayed', 'decisionStands'],
    papers: paperAbout('Q16') }),
  performSubstitute:       row({ title: '实施代履行',               by: ['R1', 'R2'],                    relation: 'handler',    from: compelled,                    to: 'afterSubstitute',
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'substituteByAgency', 'substituteGoesOn', 'substituteDecisionServed', 'remindServed', 'remindedInTime',
      'performedAsTold', 'dutyStillUndone', 'dutyDefenceRejected', 'timesInOrder', 'lawfulEnforcementTime', 'certificateShown', 'supervisedOnSite', 'nonViolent',
      'performanceSigned', 'costReasonable', 'substituteFilmed', 'notStayed', 'decisionStands'],
    papers: paperAbout('Q15S') }),
  stopSubstitute:          row({ title: '停止代履行',               by: ['R1', 'R2'],                    relation: 'handler',    from: compelled,                    to: 'afterSubstitute',
    needs: ['substituteGoesOn', 'stopGrounded'] }),
  settleSubstituteCost:    row({ title: '登记代履行费用的收取',     by: ['R10'],                         relation: 'holder',     from: costStages,
    needs: ['costOwed', 'costInOrder'] }),
  clearAtOnce:             row({ title: '立即代履行',               by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'substituteByAgency', 'clearedThings', 'partyCannotClear', 'performerFits', 'timesInOrder', 'lawfulEnforcementTime',
      'certificateShown', 'supervisedOnSite', 'nonViolent', 'performanceSigned', 'costReasonable', 'substituteFilmed'],
    papers: [...paperAbout('Q15S'), { kind: 'Q16S', about: true, when: 'partyAway' }] }),
}
