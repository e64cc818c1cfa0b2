import {
  type Confidence,
  type FineBasis,
  type ItemSnapshot,
  isPenaltyKind,
  type LawLevel,
  type PlainDate,
  type TierSnapshot,
  type ViolationSource,
} from '@zhiheng/law'

/** A version of a penalty item joined to the version of its law in force on the same day. */
export type StoredItem = {
  item_code: string
  name: string
  department: string
  line_code: string
  law_id: string
  law_title: string
  law_level: LawLevel
  violation_article: string
  violation_source: ViolationSource
  penalty_article: string
  penalty_kinds: string
  kinds_basis: string
  fine_basis: FineBasis
  fine_per: string
  fine_min: string | null
  fine_max: string | null
  org_fine_min: string | null
  org_fine_max: string | null
  ind_fine_min: string | null
  ind_fine_max: string | null
  fine_text: string
  fine_reference: string
  fine_review: string
  must_order_correction: ItemSnapshot['mustOrderCorrection']
  authority: string
  levels: string
  delegable: boolean
  delegable_basis: ItemSnapshot['delegableBasis']
  valid_from: PlainDate
  valid_to: PlainDate | null
  confidence: Confidence
  source: string
}

/** Amounts of these are yuan; of the others, factors. */
const inYuan = (basis: FineBasis) => basis === 'fixed_range' || basis === 'per_unit'
const fen = (yuan: string | null) => (yuan === null ? null : Math.round(Number(yuan) * 100))
const rate = (min: string | null, max: string | null) =>
  min === null || max === null ? null : { min: Number(min), max: Number(max) }

/** «市、县（区）、镇街» → the words; 镇街（法定） is 镇街, and `delegableBasis` says it is by statute. */
const levelsOf = (text: string) => text.split('、').map((level) => level.replace('（法定）', ''))

/** The stored row as a case copies it. */
export function itemSnapshot(row: StoredItem): ItemSnapshot {
  const money = inYuan(row.fine_basis)
  const amount = (yuan: string | null) => (money ? fen(yuan) : null)
  return {
    code: row.item_code,
    name: row.name,
    department: row.department,
    line: row.line_code,
    lawId: row.law_id,
    lawTitle: row.law_title,
    lawLevel: row.law_level,
    violationArticle: row.violation_article,
    violationSource: row.violation_source,
    penaltyArticle: row.penalty_article,
    penaltyKinds: row.penalty_kinds.split('、').filter(isPenaltyKind),
    kindsBasis: row.kinds_basis,
    fineBasis: row.fine_basis,
    finePer: row.fine_per === 'case' ? '' : row.fine_per,
    fineRate: money ? null : rate(row.fine_min, row.fine_max),
    fineMinFen: amount(row.fine_min),
    fineMaxFen: amount(row.fine_max),
    orgFineMinFen: amount(row.org_fine_min),
    orgFineMaxFen: amount(row.org_fine_max),
    indFineMinFen: amount(row.ind_fine_min),
    indFineMaxFen: amount(row.ind_fine_max),
    fineText: row.fine_text,
    fineReference: row.fine_reference,
    fineReview: row.fine_review || null,
    mustOrderCorrection: row.must_order_correction,
    levels: levelsOf(row.levels),
    delegable: row.delegable,
    delegableBasis: row.delegable_basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    confidence: row.confidence,
    source: row.source,
  }
}

export type StoredTier = {
  item_code: string
  tier: string
  tier_order: number
  circumstance: string
  party: TierSnapshot['party']
  fine_min: string | null
  fine_max: string | null
  /** Of the tier's item: what its amounts count. */
  fine_basis: FineBasis
  outcome: string
  basis_doc: string
  jurisdiction: string
  confidence: Confidence
}

export function tierSnapshot(row: StoredTier): TierSnapshot {
  const money = inYuan(row.fine_basis)
  return {
    itemCode: row.item_code,
    tier: row.tier,
    order: row.tier_order,
    circumstance: row.circumstance,
    party: row.party,
    fineMinFen: money ? fen(row.fine_min) : null,
    fineMaxFen: money ? fen(row.fine_max) : null,
    fineRate: money ? null : rate(row.fine_min, row.fine_max),
    outcome: row.outcome,
    basis: row.basis_doc,
    jurisdiction: row.jurisdiction,
    confidence: row.confidence,
  }
}
