import type { DisputeActionName } from '../case/jurisdiction.ts'
import type { PublicNoticeActionName } from '../case/public-notice.ts'
import { paperAbout, row } from './action-row.ts'
import { sideEnds } from './ending-actions.ts'
import type { Action } from './ordinary-actions.ts'
import { afterFiling, reopened, type Stage } from './stages.ts'

const beforeReport: readonly Stage[] = ['VERIFYING', 'INVESTIGATING']

/** 管辖争议和指定管辖 (S96; APL-025). The superior's acts are asked of its own people: `designatesAsSuperior`. */
// biome-ignore format: a table of law is read in columns
export const disputeActions: { readonly [A in DisputeActionName]: Action } = {
  raiseDispute:            row({ title: '登记管辖争议',             by: ['R1', 'R2'],                    relation: 'handler',    from: beforeReport,        to: 'JURISDICTION',
    needs: ['disputeWithAnother', 'disputeReasoned', 'disputeArisen', 'noEndingPending', 'crimeSettled'] }),
  consultJurisdiction:     row({ title: '记录管辖协商',             by: ['R1', 'R2', 'R3'],              relation: 'holder',     from: ['JURISDICTION'],    to: 'afterConsultation',
    needs: ['disputeOpen', 'consultationRecorded', 'consultationInOrder'] }),
  reportDispute:           row({ title: '报请指定管辖',             by: ['R5', 'R7'],                    relation: 'notHandler', from: ['JURISDICTION'],
    needs: ['disputeOpen', 'consultationFailed', 'disputeNotReported'] }),
  designateJurisdiction:   row({ title: '指定管辖',                 by: ['R5', 'R7'],                    relation: 'holder',     from: ['JURISDICTION'],
    needs: ['designatesAsSuperior', 'disputeOpen', 'notDesignatedYet', 'designationReasoned'],
    papers: paperAbout('D05') }),
  followDesignation:       row({ title: '登记收到指定管辖通知书',   by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: ['JURISDICTION'],    to: 'afterDesignation',
    needs: ['designationSealed', 'designationReceived', 'designationReceipts'] }),
}

const servedIn: readonly Stage[] = [...afterFiling, 'SUSPENDED', 'CLOSED', ...reopened, ...sideEnds]

/** 公告送达 (SRV-6, SRV-7). */
// biome-ignore format: a table of law is read in columns
export const publicNoticeActions: { readonly [A in PublicNoticeActionName]: Action } = {
  recordFailedService:     row({ title: '登记送达未成',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: servedIn,
    needs: ['papersServable', 'papersSealed', 'attemptProved', 'attemptInOrder'] }),
  issuePublicNotice:       row({ title: '制作送达公告',             by: ['R1', 'R2'],                    relation: 'handler',    from: servedIn,
    needs: ['papersServable', 'papersHaveObject', 'papersSealed', 'triedOtherWays', 'whereaboutsSought', 'noticeCourseTold', 'publishDayAhead',
      'noNoticeRunning', 'reporterServedApart'],
    papers: paperAbout('D50') }),
  publishNotice:           row({ title: '登记公告发布',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: servedIn,
    needs: ['publicNoticeSealed', 'publishedAsNoticed', 'publicationProved'] }),
  completePublicService:   row({ title: '登记公告期满',             by: ['R1', 'R2', 'R9'],              relation: 'holder',     from: servedIn,            to: 'afterService',
    needs: ['publicPeriodOver', 'papersServable', 'publicServiceAsComputed'] }),
}
