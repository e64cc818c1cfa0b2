import type { ItemSnapshot, TierSnapshot } from '../catalogue/item.ts'
import { fitsRange } from '../catalogue/item.ts'
import { formatYuan } from '../money.ts'

/** 逸脱: which row of the standard was left, why it does not fit, which facts say so. `tier` null: no row fits at all. */
export type Departure = { readonly tier: string | null; readonly misfit: string; readonly facts: string }

/** What was found under a published standard, as the log keeps it. */
export type UnderStandard = {
  readonly tier: string | null
  readonly fineFen: number
  readonly belowRange: boolean
  /** The city's rows for this party in force on the day of the act; logs of before have none. */
  readonly benchmark?: readonly TierSnapshot[]
  /** The circumstances of those rows that the officer found, in the words of the standard. */
  readonly found?: readonly string[]
}

export type TierProposal =
  /** The amounts have to be read by hand: nothing is proposed (幅度须人工核对). */
  | { readonly kind: 'byHand'; readonly why: string }
  | { readonly kind: 'unpublished' }
  | { readonly kind: 'none'; readonly lines: readonly string[] }
  | { readonly kind: 'tier'; readonly tier: TierSnapshot; readonly lines: readonly string[] }

type PartyKind = 'person' | 'organisation'

/** The rows of a standard that are for this party. */
export const tiersFor = <T extends Pick<TierSnapshot, 'party'>>(
  tiers: readonly T[],
  partyKind: PartyKind,
): readonly T[] =>
  tiers.filter(({ party }) => ['', '不区分', partyKind === 'organisation' ? '单位' : '个人'].includes(party))

/**
 * The circumstances a row names. «…，或者…» offers them one for another: one is enough; «…，…» asks for all of them.
 * The shipped standard is written so; how a city's own text is to be read is set by the city (docs/law/unverified.md).
 */
export function clausesOf({ circumstance }: Pick<TierSnapshot, 'circumstance'>): {
  readonly all: boolean
  readonly clauses: readonly string[]
} {
  const any = /，或|或者|[上下]或/.test(circumstance)
  const parts = any ? circumstance.split(/，或者?|或者|(?<=[上下])或|，|、/) : circumstance.split(/，|且/)
  return { all: !any, clauses: parts.map((part) => part.trim()).filter((part) => part !== '') }
}

/** Every circumstance the rows name, each once, mildest row first: what the officer goes through. */
export const circumstancesOf = (tiers: readonly TierSnapshot[]): readonly string[] => [
  ...new Set(inOrder(tiers).flatMap((tier) => clausesOf(tier).clauses)),
]

const inOrder = (tiers: readonly TierSnapshot[]) => [...tiers].sort((a, b) => a.order - b.order)

/** A row's bounds in words: amounts, a rate of the item's base, or what it says instead of a fine. */
export function tierBounds({ fineMinFen, fineMaxFen, fineRate, outcome }: TierSnapshot): string {
  if (fineMinFen !== null && fineMaxFen !== null)
    return `罚款${formatYuan(fineMinFen)}至${formatYuan(fineMaxFen)}`
  if (fineRate) return `${fineRate.min}至${fineRate.max}（按基数）`
  return outcome
}

/**
 * The tier that follows from the circumstances found, with its reason line by line. A row that offers its circumstances one
 * for another aggravates: the gravest of these that applies goes first; else the mildest row all of whose circumstances were found.
 * An item whose amounts must be read by hand is never computed: the officer chooses, with the article and a reason.
 */
export function proposeTier(
  item: Pick<ItemSnapshot, 'fineReview' | 'lawTitle' | 'penaltyArticle'>,
  tiers: readonly TierSnapshot[],
  found: readonly string[],
): TierProposal {
  if (item.fineReview !== null)
    return {
      kind: 'byHand',
      why: `幅度须对照《${item.lawTitle}》${item.penaltyArticle}人工核对（${item.fineReview}），不推荐档次，由承办人写明条文后选档`,
    }
  if (tiers.length === 0) return { kind: 'unpublished' }
  const read = inOrder(tiers).map((tier) => readTier(tier, found))
  const tier =
    read.findLast(({ all, met }) => !all && met)?.tier ?? read.find(({ all, met }) => all && met)?.tier
  const lines = read.map(({ line }) => line)
  if (!tier) return { kind: 'none', lines: [...lines, '认定的情节与各档都不相符，不推荐档次。'] }
  return { kind: 'tier', tier, lines: [...lines, `推荐“${tier.tier}”档：${tierBounds(tier)}。`] }
}

function readTier(tier: TierSnapshot, found: readonly string[]) {
  const { all, clauses } = clausesOf(tier)
  const has = (clause: string) => found.includes(clause)
  const met = all ? clauses.every(has) : clauses.some(has)
  const said = clauses.map((clause) => `“${clause}”${has(clause) ? '已认定' : '未认定'}`).join('，')
  const how = clauses.length === 1 ? '' : all ? '（须全部具备）' : '（具备其一）'
  return { tier, all, met, line: `“${tier.tier}”档${how}：${said}，${met ? '符合' : '不符合'}。` }
}

/**
 * Wherein an assessment leaves the standard, in words; null where it keeps to it or there is nothing to keep to. A penalty
 * below the range (减轻) stands on its own ground and article, not on the standard's rows.
 */
export function departureFrom(
  item: Pick<ItemSnapshot, 'fineReview' | 'lawTitle' | 'penaltyArticle'>,
  { tier, fineFen, belowRange, benchmark = [], found = [] }: UnderStandard,
): string | null {
  const proposal = proposeTier(item, benchmark, found)
  if (belowRange || proposal.kind === 'byHand' || proposal.kind === 'unpublished') return null
  if (proposal.kind === 'none') return '认定的情节与裁量基准各档都不相符'
  if (tier !== proposal.tier.tier)
    return `裁量基准推荐“${proposal.tier.tier}”档，所选为${tier === null ? '不适用已公布的档次' : `“${tier}”档`}`
  if (keepsTo(proposal.tier, fineFen)) return null
  return `拟罚款${formatYuan(fineFen)}，不在“${tier}”档的${tierBounds(proposal.tier)}之内`
}

/** Bounds of a rated row are read by hand; a row without bounds provides for no fine. */
function keepsTo({ fineMinFen, fineMaxFen, fineRate }: TierSnapshot, fineFen: number): boolean {
  if (fineMinFen !== null && fineMaxFen !== null)
    return fitsRange({ minFen: fineMinFen, maxFen: fineMaxFen }, fineFen)
  return fineRate !== null || fineFen === 0
}
