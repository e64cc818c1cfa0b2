import type { SeizureActionName } from '../case/seizure.ts'
import { paperAbout, row } from './action-row.ts'
import { sideEnds } from './ending-actions.ts'
import type { Action } from './ordinary-actions.ts'
import type { PaperRule } from './papers-made.ts'
import { afterFiling, reopened, type Stage } from './stages.ts'

const paperWhen = (kind: string, when: PaperRule) => ({ kind, about: true, when })
/** Property is held whatever becomes of the case: what ends it is open everywhere after the filing. */
const held: readonly Stage[] = [
  ...afterFiling,
  'SUSPENDED',
  'JURISDICTION',
  'CLOSING_REVIEW',
  ...reopened,
  ...sideEnds,
]

/** 查封、扣押 (S94; 《行政强制法》第十六条至第二十八条). */
// biome-ignore format: a table of law is read in columns
export const seizureActions: { readonly [A in SeizureActionName]: Action } = {
  proposeSeizure:          row({ title: '报请查封、扣押',           by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'unitHasPower', 'seizureByOwnUnit', 'seizureKindFits', 'seizureListed', 'seizureRelated',
      'noNecessitiesSeized', 'notSealedElsewhere', 'seizureBasisLevel', 'seizureBasisNamed', 'seizureDaysWithin'] }),
  countersignSeizure:      row({ title: '承办机构审核查封、扣押',   by: ['R3'],                          relation: 'notHandler', from: ['INVESTIGATING'],
    needs: ['seizureUncountersigned'] }),
  approveSeizure:          row({ title: '批准查封、扣押',           by: ['R5', 'R7'],                    relation: 'notHandler', from: held,
    needs: ['seizureUndecided', 'seizureCountersigned', 'urgentSeizureReported'],
    papers: [...paperAbout('Q01'), paperWhen('Q02', 'seizureDecidedBefore')] }),
  refuseSeizure:           row({ title: '不批准查封、扣押',         by: ['R5', 'R7'],                    relation: 'notHandler', from: held,
    needs: ['seizureUndecided'],
    papers: [...paperAbout('Q01'), paperWhen('Q08', 'seizureCarriedOutFirst')] }),
  carryOutSeizure:         row({ title: '实施查封、扣押',           by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'unitHasPower', 'seizureByOwnUnit', 'seizureApproved', 'seizureDecisionSealed', 'seizedAfterApproval', 'timesInOrder',
      'seizureListed', 'seizureRelated', 'seizureWithinApproval', 'seizureCertificateShown', 'seizureRightsTold', 'seizureHeard',
      'seizurePartyOrWitness', 'seizureSigned', 'seizureHandedOver', 'seizureFilmed'],
    papers: paperAbout('Q03', 'Q04') }),
  seizeUrgently:           row({ title: '紧急情况当场查封、扣押',   by: ['R1', 'R2'],                    relation: 'handler',    from: ['INVESTIGATING'],
    needs: ['twoCertifiedOfficers', 'partyKnown', 'unitHasPower', 'seizureByOwnUnit', 'seizureUrgent', 'seizureKindFits', 'seizureListed', 'seizureRelated',
      'noNecessitiesSeized', 'notSealedElsewhere', 'seizureBasisLevel', 'seizureBasisNamed', 'seizureDaysWithin', 'timesInOrder',
      'seizureCertificateShown', 'seizureRightsTold', 'seizureHeard', 'seizurePartyOrWitness', 'seizureSigned', 'seizureHandedOver',
      'seizureFilmed'],
    papers: paperAbout('Q02', 'Q03', 'Q04') }),
  reportUrgentSeizure:     row({ title: '报告当场实施的查封、扣押', by: ['R1', 'R2'],                    relation: 'handler',    from: held,
    needs: ['urgentSeizureUnreported', 'urgentReportTimed', 'lateReportReasoned'] }),
  countOutAppraisal:       row({ title: '扣除检测、鉴定的期间',     by: ['R1', 'R2'],                    relation: 'handler',    from: held,
    needs: ['seizureHeld', 'appraisalCountable'] }),
  proposeSeizureExtension: row({ title: '报请延长查封、扣押期限',   by: ['R1', 'R2'],                    relation: 'handler',    from: held,
    needs: ['seizureHeld', 'seizureStands', 'seizureExtensionLeft', 'seizureExtensionInTime', 'seizureExtensionDays'] }),
  approveSeizureExtension: row({ title: '批准延长查封、扣押期限',   by: ['R5', 'R7'],                    relation: 'notHandler', from: held,
    needs: ['seizureExtensionPending', 'seizureStands', 'seizureExtensionInTime'],
    papers: paperAbout('Q05') }),
  entrustSeized:           row({ title: '委托保管查封的财物',       by: ['R1', 'R2'],                    relation: 'handler',    from: held,
    needs: ['seizureHeld', 'sealedForCustody', 'custodyDay'],
    papers: paperAbout('Q06') }),
  proposeSeizureEnd:       row({ title: '报请处理查封、扣押的财物', by: ['R1', 'R2'],                    relation: 'handler',    from: held,
    needs: ['seizureHeld', 'seizureStands', 'seizureEndUnasked', 'seizureEndGrounded', 'liftGroundTrue', 'seizedConfiscated', 'seizedHandOver',
      'seizureDisposedInTime'] }),
  approveSeizureEnd:       row({ title: '批准处理查封、扣押的财物', by: ['R5', 'R7'],                    relation: 'notHandler', from: held,
    needs: ['seizureEndAsked', 'seizureDisposedInTime'],
    papers: [...paperAbout('Q07'), paperWhen('Q08', 'seizureLifts'), paperWhen('Q09', 'seizureHandsOver')] }),
  declineSeizureRequest:   row({ title: '不批准延长、处理的报请',   by: ['R5', 'R7'],                    relation: 'notHandler', from: held,
    needs: ['seizureRequestPending'] }),
  returnSeized:            row({ title: '退还、移交查封、扣押的财物', by: ['R1', 'R2'],                  relation: 'handler',    from: held,
    needs: ['seizureToReturn', 'returnProved', 'proceedsReturned'] }),
  explainFootage:          row({ title: '说明查封、扣押没有音像记录的原因', by: ['R1', 'R2'],            relation: 'handler',    from: held,
    needs: ['seizureUnfilmed'] }),
}
