import type { ItemSnapshot } from '../catalogue/item.ts'
import { anItem, anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice } from './clue-to-report.ts'
import { filled } from './defects/plants.ts'
import { changedScript } from './lawful-files/lawful-file.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act } from './play.ts'

/** 违法排放 under 环境保护法 as it stood until 14 August 2026; five hundred yuan a day lie below the item's range. */
export const aPollutingItem: ItemSnapshot = {
  ...anItem,
  lawTitle: '环境保护法',
  penaltyArticle: '第六十条',
  fineMinFen: 1_000_000,
}

const before = (action: AnyAct['action'], added: AnyAct, acts: readonly AnyAct[]): readonly AnyAct[] =>
  acts.flatMap((one) => (one.action === action ? [added, one] : [one]))

const script: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation, aPollutingItem),
  ...before(
    'assessDiscretion',
    act('groundDailyFine', 'lead', '2026-03-13 10:30', {
      originalNumber: '海城管罚决〔2026〕0号',
      originalDecidedOn: '2026-02-24',
      originalFineFen: 50_000,
      orderNumber: '海城管责改〔2026〕0号',
      orderServedOn: '2026-02-20',
      recheckedOn: '2026-03-02',
      uncorrected: true,
      findings: '复查时仍在向河道排放',
      days: 10,
      attachments: [attachment('原处罚决定书.pdf'), attachment('责令改正决定书、送达回证、复查记录.pdf')],
    }),
    filingToNotice(anOrganisation, { fineFen: 500_000, grave: false }),
  ),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader'),
  ...paidInTime(500_000),
  ...performanceToArchive('2026-04-16'),
]

/**
 * 按日连续处罚: fined 500 yuan on 24 February, ordered on 20 February to correct, found on 2 March not to have done so: ten days
 * from 21 February, 5 000 yuan, by a decision of its own.
 */
export const finedByTheDay: readonly AnyAct[] = changedScript(
  script,
  filled('chooseItem', { actFrom: '2026-02-21', actUntil: '2026-03-02' }),
  filled('assessDiscretion', { correctedInTime: false, mitigation: [] }),
)
