import type { PublicationActionName } from '../case/publication.ts'
import { row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { meanwhile } from './remedy-actions.ts'
import { inPerformance, reopened, type Stage } from './stages.ts'

/** From the decision on: its days run from there and not from its service (APL-048H, PUB-1); the bound file included. */
const decided: readonly Stage[] = [
  'DECIDED',
  'SUMMARY',
  ...inPerformance,
  'CLOSING_REVIEW',
  'CLOSED',
  'ARCHIVED',
  ...reopened,
]

/** 公开行政处罚决定 (第四十八条; G37): the one who looks the text through and puts it out is not an officer of the case. */
// biome-ignore format: a table of law is read in columns
export const publicationActions: { readonly [A in PublicationActionName]: Action } = {
  publishDecision:         row({ title: '公开处罚决定',             by: ['R3', 'R4', 'R9'],              relation: 'notHandler', from: decided,
    needs: ['decisionToPublish', 'minorNotPublished', 'staleTextWithdrawn', 'sitesToPublishOn', 'sociallySignificant', 'minorKeptOffCredit',
      'publicPeriodFits', 'nothingPrivatePublished', 'secretsChecked', 'publishedInOrder'] }),
  endPublicity:            row({ title: '登记信用平台停止公示',     by: ['R3', 'R4', 'R9'],              relation: 'holder',     from: [...new Set([...decided, ...meanwhile])],
    needs: ['publicityRunning', 'publicityRunOut', 'publicityEndInOrder'] }),
}
