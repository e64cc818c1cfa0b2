import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import type { Change } from './changes.ts'
import type { CityRules } from './city-rules.ts'
import type { Party } from './payloads.ts'
import type { CaseState, Made } from './state.ts'
import type { SummaryActionName, SummaryPayloads } from './summary-payloads.ts'

type Decided = Omit<
  SummaryPayloads['decideSummary'],
  'lead' | 'support' | 'party' | 'item' | 'cause' | 'actFrom' | 'actUntil' | 'place'
>
/** 第七十一条: from the officers to the agency, from the agency to the bank. */
type Passed = {
  readonly handedIn: (Made & SummaryPayloads['handInFine']) | null
  readonly remitted: (Made & SummaryPayloads['remitFine']) | null
}
/** What is known of a penalty decided on the spot beside the groups it shares with every case, and of money taken later. */
export type SummaryState = {
  readonly siteCash: (Made & SummaryPayloads['collectInPlace'] & Passed) | null
  readonly summary:
    | (Made &
        Decided &
        Passed & {
          readonly filed: (Made & SummaryPayloads['recordSummaryFiling']) | null
        })
    | null
}
export const noSummary: SummaryState = { siteCash: null, summary: null }

/** 第五十一条: two hundred yuan for a citizen, three thousand for a legal person or other organisation. */
export const citizenLimitFen = 20_000
export const organisationLimitFen = 300_000
/** 第六十八条第一项. */
export const smallFineFen = 10_000

/** The highest fine that may be decided on the spot. Which of the two holds for 个体工商户 the city has set (未核实). */
export function summaryLimitFen(
  party: Pick<Party, 'kind' | 'soleTrader'>,
  rules: Pick<CityRules, 'summary'>,
): number {
  if (party.soleTrader) return rules.summary.soleTraderFen
  return party.kind === 'organisation' ? organisationLimitFen : citizenLimitFen
}

/** The decision was handed over where it was made (第五十二条第一款): that is its service. */
export const handedOver = ({ summary }: CaseState) =>
  summary ? { servedAt: summary.decidedAt, revision: summary.revision } : undefined

/** Money that officers took themselves: with the decision at the kerb (第六十八条、第六十九条), or later where the party asked. */
export type CashTaken = Passed & {
  readonly collectedAt: string
  readonly onWater: boolean
  readonly revision: number
}
export function cashTaken({ summary, siteCash }: CaseState): CashTaken | null {
  if (siteCash) return siteCash
  if (!summary?.collection) return null
  const { decidedAt, collection, handedIn, remitted, revision } = summary
  return { collectedAt: decidedAt, onWater: collection.onWater, handedIn, remitted, revision }
}

/** The day from which the two working days of 第七十一条 run: collection, on water landing. */
export function cashHeldFrom({ collectedAt, onWater, handedIn }: CashTaken): PlainDate {
  const collected = beijingDay(collectedAt)
  return onWater ? (handedIn?.landedOn ?? collected) : collected
}

/** Where the passing on of the money is noted: beside the decision on the spot, or beside the later collection. */
const passedOn = ({ siteCash, summary }: CaseState, part: Partial<Passed>) =>
  siteCash ? { siteCash: { ...siteCash, ...part } } : { summary: summary && { ...summary, ...part } }
const byOfficers = '执法人员当场收缴'

export const summaryChanges: { readonly [A in SummaryActionName]: Change<A> } = {
  decideSummary: (state, payload, made) => {
    const { lead, support, party, item, cause, actFrom, actUntil, place, ...decided } = payload
    const decidedOn = beijingDay(decided.decidedAt)
    const taken = decided.collection && {
      ...made,
      id: decided.id,
      kind: 'fine' as const,
      amountFen: decided.fineFen,
      paidOn: decidedOn,
      receiptNumber: decided.collection.receiptNumber,
      bank: byOfficers,
      receipt: null,
    }
    return {
      officers: { ...made, lead, support, earlier: state.officers?.earlier ?? [] },
      party: { ...made, ...party },
      item: { ...made, ...item },
      act: { ...made, cause, actFrom, actUntil, place, continuing: false },
      summary: { ...made, ...decided, filed: null, handedIn: null, remitted: null },
      decision: {
        ...made,
        fineFen: decided.fineFen,
        penaltyText: decided.penaltyText,
        facts: decided.facts,
        evidence: decided.evidence,
        reasons: decided.reason,
        orders: null,
        countersigned: null,
        approved: { ...made, opinion: '当场决定', number: decided.number, decidedOn },
      },
      ...(taken ? { payments: [...state.payments, taken] } : {}),
    }
  },
  recordSummaryFiling: ({ summary }, payload, made) => ({
    summary: summary && { ...summary, filed: { ...made, ...payload } },
  }),
  collectInPlace: ({ payments }, payload, made) => ({
    siteCash: { ...made, ...payload, handedIn: null, remitted: null },
    payments: [
      ...payments,
      {
        ...made,
        id: payload.id,
        kind: 'fine' as const,
        amountFen: payload.amountFen,
        paidOn: beijingDay(payload.collectedAt),
        receiptNumber: payload.receiptNumber,
        bank: byOfficers,
        receipt: null,
      },
    ],
  }),
  handInFine: (state, payload, made) => passedOn(state, { handedIn: { ...made, ...payload } }),
  remitFine: (state, payload, made) => passedOn(state, { remitted: { ...made, ...payload } }),
}
