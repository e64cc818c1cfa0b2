import type { PlainDate } from '../calendar/plain-date.ts'
import type { LawLevel, PenaltyKind } from './penalty-kinds.ts'

/** How far a catalogue row has been checked against the text of the law. */
export type Confidence = 'verified' | 'knowledge' | 'knowledge-low' | 'constructed'

/** Where the violated article comes from: quoted by the penalty article, matched by hand, inferred, from knowledge, or none named. */
export type ViolationSource = 'cited' | 'matched' | 'inferred' | 'knowledge' | ''

/**
 * What the numbers of a fine count: yuan for the case, yuan for each unit (每平方米), a multiple or a percentage of a
 * base (违法所得), nothing printed (unspecified: 罚款 without an amount), or no fine at all.
 */
export type FineBasis = 'fixed_range' | 'per_unit' | 'multiple' | 'percent' | 'unspecified' | 'none'

/**
 * One penalty item (处罚事项) as it stood on a day. A case keeps this copy: a later change of the catalogue does not
 * reach into a case (《行政处罚法》第三十七条).
 * Fines in 分. `fine…` is the article's basic tier; `org…` and `ind…` stand only where the article tells units from
 * individuals. For `multiple` and `percent` the amounts are null and `fineRate` holds the factors.
 */
export type ItemSnapshot = {
  readonly code: string
  readonly name: string
  readonly department: string
  /** Two-letter code of the department's line, e.g. CG. */
  readonly line: string
  readonly lawId: string
  readonly lawTitle: string
  readonly lawLevel: LawLevel
  readonly violationArticle: string
  readonly violationSource: ViolationSource
  readonly penaltyArticle: string
  readonly penaltyKinds: readonly PenaltyKind[]
  /** The higher norm that carries the kinds a rule may not set by itself (第十三条、第十四条); '' as a rule. */
  readonly kindsBasis: string
  readonly fineBasis: FineBasis
  /** What a rate or a unit amount is counted on («违法所得», «每平方米»); '' for a plain range. */
  readonly finePer: string
  readonly fineRate: { readonly min: number; readonly max: number } | null
  readonly fineMinFen: number | null
  readonly fineMaxFen: number | null
  readonly orgFineMinFen: number | null
  readonly orgFineMaxFen: number | null
  readonly indFineMinFen: number | null
  readonly indFineMaxFen: number | null
  /** All amounts the penalty article prints, in its words. */
  readonly fineText: string
  /** Where a rule leaves the amount to another norm. */
  readonly fineReference: string
  /** Why the amounts must be checked against the article by hand; null when they may be used as they are. */
  readonly fineReview: string | null
  readonly mustOrderCorrection: 'precondition' | 'with' | 'none'
  /** «市», «县（区）», «镇街». */
  readonly levels: readonly string[]
  readonly delegable: boolean
  readonly delegableBasis: 'statutory' | 'assumed'
  readonly validFrom: PlainDate
  /** The last day in force; null while it is. */
  readonly validTo: PlainDate | null
  readonly confidence: Confidence
  readonly source: string
}

/** One tier of a published discretion standard (裁量基准, 第三十四条). Bounds in 分, null where the tier has no fine. */
export type TierSnapshot = {
  readonly itemCode: string
  readonly tier: string
  readonly order: number
  readonly circumstance: string
  /** '' and «不区分» are for everybody. */
  readonly party: '' | '不区分' | '单位' | '个人'
  readonly fineMinFen: number | null
  readonly fineMaxFen: number | null
  /** Bounds of a tier of a rated item: multiples or percents of the item's base. */
  readonly fineRate: { readonly min: number; readonly max: number } | null
  readonly outcome: string
  readonly basis: string
  readonly jurisdiction: string
  readonly confidence: Confidence
}

/** Whether the item names the level as one at which it is enforced. */
export const reachesLevel = (
  { levels }: Pick<ItemSnapshot, 'levels'>,
  level: keyof typeof levelWords,
): boolean => levels.includes(levelWords[level])
const levelWords = { city: '市', county: '县（区）', town: '镇街' } as const

/** Whether a dated row is in force on a day; both its days count. */
export function inForceOn(
  row: { readonly validFrom: PlainDate; readonly validTo: PlainDate | null },
  day: PlainDate,
): boolean {
  return row.validFrom <= day && (row.validTo === null || day <= row.validTo)
}

/** Whether a fine lies in a range; both ends are in it. */
export const fitsRange = (
  { minFen, maxFen }: { readonly minFen: number; readonly maxFen: number },
  fineFen: number,
): boolean => minFen <= fineFen && fineFen <= maxFen

/** Whether a fine stands above the middle of its range; the middle itself does not. */
export const aboveMiddle = (
  { minFen, maxFen }: { readonly minFen: number; readonly maxFen: number },
  fineFen: number,
): boolean => fineFen * 2 > minFen + maxFen

export type FineRange = { readonly minFen: number; readonly maxFen: number } | { readonly review: string }

/**
 * The range within which this party may be fined, or why no range can be computed and a person must read the article.
 * An item under `fineReview` never yields an amount (多档、倍数、附条件: 承办人对照条文选档并说明理由).
 */
export function fineRange(item: ItemSnapshot, partyKind: 'person' | 'organisation'): FineRange {
  const article = `《${item.lawTitle}》${item.penaltyArticle}`
  if (item.fineReview) return { review: `幅度须对照${article}人工核对：${item.fineReview}` }
  if (item.fineBasis === 'none') return { review: `${article}没有规定罚款` }
  if (item.fineBasis === 'unspecified') return { review: `${article}没有写明罚款数额，须依照其他规定确定` }
  if (item.fineBasis !== 'fixed_range')
    return { review: `罚款以“${item.finePer || '基数'}”计算，须先查明基数后对照${article}确定` }

  const [min, max] = amountsFor(item, partyKind)
  if (min === null || max === null)
    return { review: `${article}没有单独列明对${partyKind === 'person' ? '个人' : '单位'}的罚款幅度` }
  return { minFen: min, maxFen: max }
}

function amountsFor(
  item: ItemSnapshot,
  partyKind: 'person' | 'organisation',
): [number | null, number | null] {
  const told = item.orgFineMaxFen !== null || item.indFineMaxFen !== null
  if (!told) return [item.fineMinFen, item.fineMaxFen]
  return partyKind === 'person'
    ? [item.indFineMinFen, item.indFineMaxFen]
    : [item.orgFineMinFen, item.orgFineMaxFen]
}

/** What a reader must be told before relying on a row, in the order of weight. Empty when nothing is doubtful. */
export function itemMarks(
  item: Pick<
    ItemSnapshot,
    | 'confidence'
    | 'violationSource'
    | 'violationArticle'
    | 'delegable'
    | 'delegableBasis'
    | 'fineReview'
    | 'penaltyKinds'
    | 'kindsBasis'
  >,
): readonly string[] {
  const marks: string[] = []
  if (item.confidence === 'knowledge') marks.push('未见原文，条文号须核')
  if (item.confidence === 'knowledge-low') marks.push('仅知其名，条文未核验')
  if (item.confidence === 'constructed') marks.push('示例，非官方')
  if (item.fineReview) marks.push('幅度须人工核对')
  if (item.violationSource === 'inferred') marks.push('违则系推断')
  if (item.violationSource === 'knowledge') marks.push('违则未对原文')
  if (item.violationArticle === '') marks.push('罚则自含行为，未列违则')
  if (item.penaltyKinds.length === 0) marks.push('未列处罚种类')
  if (item.kindsBasis) marks.push('部分种类依上位法')
  if (item.delegable && item.delegableBasis === 'assumed') marks.push('赋权为推定')
  return marks
}

/** Words for a row's confidence; a verified row needs none. */
export const confidenceWords: Record<Confidence, string> = {
  verified: '已对原文',
  knowledge: '未见原文，待核',
  'knowledge-low': '仅知其名，未核验',
  constructed: '示例，非官方',
}
