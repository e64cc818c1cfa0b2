import { startingRules } from '../case/city-rules.ts'
import type { Payloads } from '../case/payloads.ts'
import { asPublished } from '../case/public-record.ts'
import { publicTextOf } from '../case/public-text.ts'
import type { CaseState } from '../case/state.ts'
import { anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act } from './play.ts'
import { reconsidered } from './remedy-cases.ts'

export const bothSites = startingRules.publication.sites.map(({ name }) => name)

/** What a second person fills in to publish the decision as it stands on every site of the city. */
export const published48 =
  (id: string, day: string, siteNames: readonly string[] = bothSites) =>
  (state: CaseState): Payloads['publishDecision'] => ({
    id,
    textSha256: 'c'.repeat(64),
    ...asPublished(
      {
        publishedOn: day,
        siteNames,
        text: publicTextOf(state),
        influence: '遗撒路段紧邻学校，多名市民投诉',
        necessity: '',
        checked: true,
        attachments: [attachment('公开页面截图.png')],
      },
      state,
      startingRules,
    ),
  })
const publish = (id: string, day: string): AnyAct =>
  act('publishDecision', 'clerk', `${day} 11:00`, published48(id, day))

/** A fine of 5 000 yuan of 3 April 2026, made public by the clerk on 9 April; on the credit sites for a year. */
export const published: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation),
  ...filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  publish('publication-1', '2026-04-09'),
  ...paidInTime(500_000),
  ...performanceToArchive('2026-04-16'),
]

const before = (action: AnyAct['action'], added: AnyAct, acts: readonly AnyAct[]): readonly AnyAct[] => {
  const at = acts.findIndex((one) => one.action === action)
  return [...acts.slice(0, at), added, ...acts.slice(at)]
}
/**
 * The reconsidered fine: public since 9 April, changed on 29 May, withdrawn on 1 June, public anew with the changed fine on
 * 2 June; on 20 July the credit site shows it no longer, the party's 信用修复 having been granted.
 */
export const republished: readonly AnyAct[] = [
  ...before(
    'recordRefund',
    publish('publication-2', '2026-06-02'),
    before('recordPayment', publish('publication-1', '2026-04-09'), reconsidered),
  ),
  act('endPublicity', 'clerk', '2026-07-20 10:00', {
    id: 'publication-2',
    ground: 'repaired',
    appliedOn: '2026-07-13',
    endedOn: '2026-07-20',
    note: '信用平台同意修复',
    attachments: [attachment('信用修复决定.pdf')],
  }),
]
