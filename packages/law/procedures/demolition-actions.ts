import type { DemolitionActionName } from '../case/demolition.ts'
import { paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { payable, type Stage } from './stages.ts'

/** An order may be made beside the penalty, from the investigation on; it is enforced once the penalty is served. */
const ordering: readonly Stage[] = [
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'HEARING',
  ...payable,
]
const compelled: readonly Stage[] = ['COMPELLED']

/** 限期拆除、强制拆除 (S16; 《城乡规划法》第六十四条至第六十八条, 《行政强制法》第四十四条; ACL-44…44D). */
// biome-ignore format: a table of law is read in columns
export const demolitionActions: { readonly [A in DemolitionActionName]: Action } = {
  tellDemolitionOrder:     row({ title: '告知拟责令限期拆除',       by: ['R1', 'R2'],                    relation: 'handler',    from: ordering,
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'partyKnown', 'itemIsDemolition', 'demolitionFound', 'demolitionSubjectFits'],
    papers: paperAbout('D27S') }),
  recordDemolitionDefence: row({ title: '记录对限期拆除的陈述申辩', by: ['R1', 'R2'],                    relation: 'handler',    from: ordering,
    needs: ['twoCertifiedOfficers', 'demolitionNoticeServed', 'demolitionDefenceRecorded'] }),
  proposeDemolitionOrder:  row({ title: '报请责令限期拆除',         by: ['R1', 'R2'],                    relation: 'handler',    from: ordering,
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'demolitionNotOrdered', 'demolitionNoticeServed', 'demolitionHeard', 'demolitionDefenceRejected', 'demolishDayAhead'] }),
  approveDemolitionOrder:  row({ title: '责令限期拆除',             by: ['R5', 'R7'],                    relation: 'notHandler', from: ordering,
    needs: ['unitHasPower', 'demolitionOrderProposed', 'demolitionHeard', 'demolitionDefenceRejected', 'demolishDayAhead'],
    papers: paperAbout('D27') }),
  announceDemolition:      row({ title: '公告限期自行拆除',         by: ['R1', 'R2'],                    relation: 'handler',    from: ordering,
    needs: ['twoCertifiedOfficers', 'demolitionUnperformed', 'demolitionOrderStands', 'selfDemolitionDays', 'noDemolitionOpen', 'notStayed'],
    papers: paperAbout('Q13') }),
  postDemolition:          row({ title: '登记公告的张贴',           by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: ordering,
    needs: ['announcementSealed', 'postingProved'] }),
  recordMandate:           row({ title: '登记人民政府的责成决定',   by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['twoCertifiedOfficers', 'demolitionUnperformed', 'demolitionOrderStands', 'mandateByGovernment', 'mandateInOrder'] }),
  proposeDemolition:       row({ title: '报请强制拆除',             by: ['R1', 'R2'],                    relation: 'handler',    from: payable,
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'demolitionByAgency', 'noDemolitionOpen', 'demolitionUnperformed', 'demolitionDemanded', 'demolitionDemandOver',
      'demolitionDemandHeard', 'demolitionAnnounced', 'announcementOver', 'remediesRunOut', 'noRemedyPending', 'demolitionOrderStands', 'mandated',
      'demolitionPlanned', 'demolitionNotByCourt', 'utilitiesKept', 'lawfulEnforcementTime', 'notStayed'] }),
  countersignDemolition:   row({ title: '承办机构审核强制拆除',     by: ['R3'],                          relation: 'notHandler', from: payable,
    needs: ['demolitionUndecided'] }),
  reviewDemolition:        row({ title: '法制审核强制拆除',         by: ['R4'],                          relation: 'notHandler', from: payable,
    needs: ['demolitionUndecided', 'demolitionCountersigned'] }),
  approveDemolition:       row({ title: '决定强制拆除',             by: ['R5', 'R7'],                    relation: 'notHandler', from: payable,                  to: 'COMPELLED',
    needs: ['unitHasPower', 'demolitionUndecided', 'demolitionCountersigned', 'demolitionReviewed', 'demolitionPlanAhead', 'demolitionUnperformed', 'demolitionDemandHeard',
      'remediesRunOut', 'noRemedyPending', 'demolitionOrderStands', 'mandated', 'notStayed'],
    papers: paperAbout('Q11S', 'Q12') }),
  refuseDemolition:        row({ title: '不批准强制拆除',           by: ['R5', 'R7'],                    relation: 'notHandler', from: payable,
    needs: ['demolitionUndecided'],
    papers: paperAbout('Q11S') }),
  demolish:                row({ title: '实施强制拆除',             by: ['R1', 'R2'],                    relation: 'handler',    from: compelled,                to: 'afterSubstitute',
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'demolitionByAgency', 'demolitionUnderWay', 'enforcementServed', 'demolitionUnperformed', 'demolitionDemandHeard',
      'noRemedyPending', 'demolitionOrderStands', 'mandated', 'timesInOrder', 'demolishedAsDecided', 'lawfulEnforcementTime', 'utilitiesKept', 'certificateShown',
      'demolitionRecorded', 'thingsListed', 'demolitionSigned', 'demolitionFilmed', 'notStayed'],
    papers: paperAbout('Q12S') }),
  stopDemolition:          row({ title: '停止强制拆除',             by: ['R1', 'R2'],                    relation: 'handler',    from: compelled,                to: 'afterSubstitute',
    needs: ['demolitionUnderWay', 'demolitionStopGrounded'] }),
}
