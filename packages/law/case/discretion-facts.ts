import { cite, penaltyLaw } from '../citation.ts'
import { proposeTier } from '../penalties/discretion-standard.ts'
import { evidenceOnFile } from './evidence-on-file.ts'
import type { Facts } from './fact-parts.ts'
import { mitigations } from './payloads.ts'
import type { CaseState } from './state.ts'
import { departureOnFile } from './substance.ts'

/** What a paper may say of the assessment beside tier, amount and reason; empty for what an older log does not hold. */
export function discretionFacts(state: CaseState): Facts {
  const { discretion, item } = state
  const { grounds = [], benchmark = [], found = [], departure, aboveMiddleReason } = discretion ?? {}
  const departs = departureOnFile(state)
  const proposal = item && benchmark.length > 0 ? proposeTier(item, benchmark, found) : null
  return {
    grounds: grounds
      .filter(({ code }) => discretion?.mitigation.includes(code))
      .map((ground) => groundWords(state, ground))
      .join('；'),
    aboveMiddleReason,
    found: found.join('；'),
    proposedTier: proposal?.kind === 'tier' ? proposal.tier.tier : null,
    standard: proposal?.kind === 'tier' ? sourceOf(proposal.tier) : null,
    departure:
      departs !== null && departure
        ? `${departs}。不适用的理由：${departure.misfit}。依据的事实：${departure.facts}`
        : null,
  }
}

type Ground = NonNullable<NonNullable<CaseState['discretion']>['grounds']>[number]

/** «情形（《行政处罚法》第三十二条第一项）：事实，有某某笔录证明». */
export function groundWords(state: CaseState, { code, fact, evidence, provision }: Ground): string {
  const { title, article, item } = mitigations[code]
  const titles = evidenceOnFile(state).flatMap(({ id, title }) => (evidence.includes(id) ? [title] : []))
  const place = cite(penaltyLaw(article, item ? { item } : {}))
  return `${title}（${provision ? `${place}，${provision}` : place}）：${fact}，有${titles.join('、')}证明`
}

/** Where a row of the standard comes from; what nobody has verified says so. */
export const sourceOf = ({
  basis,
  jurisdiction,
  confidence,
}: NonNullable<NonNullable<CaseState['discretion']>['benchmark']>[number]): string =>
  `${[jurisdiction, basis].filter(Boolean).join('，')}${confidence === 'verified' ? '' : '（未核实）'}`
