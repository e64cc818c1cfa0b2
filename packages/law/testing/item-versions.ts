import { justBefore } from './a-case.ts'
import { anItem } from './a-party.ts'
import { aContext, beijing } from './play.ts'

/** The item of the files amended after the act: lighter, or graver. */
export const lighterItem = { ...anItem, validFrom: '2026-03-10', fineMinFen: 100_000, fineMaxFen: 1_000_000 }
export const graverItem = { ...anItem, validFrom: '2026-03-10', fineMinFen: 500_000, fineMaxFen: 5_000_000 }

/** A lawful question for the comparison: the new version is lighter and is applied. */
export const versionQuestions = {
  compareVersions: {
    action: 'compareVersions',
    state: justBefore('concludeInvestigation', { variant: 'organisation' }).state,
    payload: { later: lighterItem, applied: 'new', reason: '新规定的罚款幅度低于行为时的规定' },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-16 09:00'), laterItem: lighterItem }),
  },
} as const
