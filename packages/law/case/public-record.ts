import type { PlainDate } from '../calendar/plain-date.ts'
import type { CityRules } from './city-rules.ts'
import { creditClassOf, creditPeriod } from './credit-class.ts'
import type { Publication, PublicationPayloads, PublicSite } from './publication.ts'
import { adverseResults, type RemedyResult } from './remedy-state.ts'
import type { CaseState } from './state.ts'
import { ageOnActDay } from './substance.ts'

/** The results that speak against a publication: they came after it. */
const resultsAfter = (state: CaseState, { revision }: Publication): readonly RemedyResult[] =>
  adverseResults(state).filter((result) => result.revision > revision)

/** 撤回: what took a publication back (第四十八条第二款); null while it stands. */
export const withdrawalOf = (state: CaseState, one: Publication) =>
  resultsAfter(state, one)
    .map(({ remedy }) => remedy.withdrawal)
    .find((withdrawal) => withdrawal?.published && withdrawal.revision > one.revision) ?? null

/** The result for whose sake a publication must still be withdrawn. */
export const staleBecause = (state: CaseState, one: Publication): RemedyResult | null =>
  withdrawalOf(state, one) ? null : (resultsAfter(state, one)[0] ?? null)

/** Where a publication can be read on a day: not after its withdrawal, and on a credit site not after the end of its period. */
export function liveSites(state: CaseState, one: Publication, today: PlainDate): readonly PublicSite[] {
  if (withdrawalOf(state, one)) return []
  const over = one.ended !== null || (one.publicUntil !== null && today > one.publicUntil)
  return one.sites.filter(({ credit }) => !credit || !over)
}

export type LivePublication = {
  readonly publication: Publication
  readonly sites: readonly PublicSite[]
}
/** What the public can read on a day, and where. */
export const publicationsInForce = (state: CaseState, today: PlainDate): readonly LivePublication[] =>
  state.publications
    .map((publication) => ({ publication, sites: liveSites(state, publication, today) }))
    .filter(({ sites }) => sites.length > 0)

/** Publications on credit sites whose end is not yet registered. */
export const publicityToEnd = (state: CaseState): readonly Publication[] =>
  state.publications.filter(
    (one) => one.publicUntil !== null && one.ended === null && !withdrawalOf(state, one),
  )

/** Of these, the ones whose end can come by a day: the shortest period is over, so that 信用修复 may be asked for. */
export const publicityEndable = (state: CaseState, today: PlainDate): readonly Publication[] =>
  publicityToEnd(state).filter(
    ({ creditClass, countedFrom }) => today > (creditPeriod(creditClass, countedFrom)?.from ?? today),
  )

/** A child's penalty is never made public (PUB-6); measured on the day of the act. */
export const isMinorsCase = (state: CaseState): boolean => {
  const age = ageOnActDay(state)
  return age !== null && age < 18
}

/** Whether there is a decision that may be shown: made, and neither undone nor found unlawful since. */
export function isPublishable(state: CaseState): boolean {
  const approved = state.decision?.approved
  return (
    !!approved &&
    !adverseResults(state).some(
      ({ effect, revision }) => effect !== 'changed' && revision > approved.revision,
    )
  )
}

/** The sites of the city where the decision as it stands cannot be read yet. */
export function sitesLeft(state: CaseState, rules: CityRules, today: PlainDate): readonly PublicSite[] {
  const live = publicationsInForce(state, today).flatMap(({ sites }) => sites.map(({ name }) => name))
  return rules.publication.sites.filter(({ name }) => !live.includes(name))
}

/** The sites left where the decision may be shown: on a credit site no 轻微 one by itself, and none whose period is over. */
export function sitesToShowOn(state: CaseState, rules: CityRules, today: PlainDate): readonly PublicSite[] {
  const decidedOn = state.decision?.approved?.decidedOn
  const creditClass = creditClassOf(state, rules)
  const period = decidedOn ? creditPeriod(creditClass, decidedOn) : null
  const credit = creditClass !== 'minor' && period !== null && today <= period.to
  return sitesLeft(state, rules, today).filter((site) => !site.credit || credit)
}

type Said = Omit<
  PublicationPayloads['publishDecision'],
  'id' | 'sites' | 'textSha256' | 'creditClass' | 'countedFrom' | 'publicUntil'
> & { readonly siteNames: readonly string[] }

/** What was filled in, with the sites, the class and the last day worked out; a site the city does not have stays as a name. */
export function asPublished(
  { siteNames, ...said }: Said,
  state: CaseState,
  rules: CityRules,
): Omit<PublicationPayloads['publishDecision'], 'id' | 'textSha256'> {
  const sites = siteNames.map(
    (name) => rules.publication.sites.find((site) => site.name === name) ?? { name, credit: false },
  )
  const creditClass = creditClassOf(state, rules)
  const countedFrom = state.decision?.approved?.decidedOn ?? said.publishedOn
  const shown = sites.some(({ credit }) => credit)
  const publicUntil = shown ? (creditPeriod(creditClass, countedFrom)?.to ?? null) : null
  return { ...said, sites, creditClass, countedFrom, publicUntil }
}
