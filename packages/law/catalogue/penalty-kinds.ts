import { type Citation, penaltyLaw } from '../citation.ts'

/**
 * 《行政处罚法》第九条 as a table: fourteen kinds in the groups of its items. 责令改正 and 限期拆除 are not among
 * them (第二十八条): they are orders, not penalties.
 */
// biome-ignore format: a table of law is read in columns
export const penaltyKinds = {
  警告:                 { group: 1, basis: penaltyLaw(9, { item: 1 }) },
  通报批评:             { group: 1, basis: penaltyLaw(9, { item: 1 }) },
  罚款:                 { group: 2, basis: penaltyLaw(9, { item: 2 }) },
  没收违法所得:         { group: 2, basis: penaltyLaw(9, { item: 2 }) },
  没收非法财物:         { group: 2, basis: penaltyLaw(9, { item: 2 }) },
  暂扣许可证件:         { group: 3, basis: penaltyLaw(9, { item: 3 }) },
  降低资质等级:         { group: 3, basis: penaltyLaw(9, { item: 3 }) },
  吊销许可证件:         { group: 3, basis: penaltyLaw(9, { item: 3 }) },
  限制开展生产经营活动: { group: 4, basis: penaltyLaw(9, { item: 4 }) },
  责令停产停业:         { group: 4, basis: penaltyLaw(9, { item: 4 }) },
  责令关闭:             { group: 4, basis: penaltyLaw(9, { item: 4 }) },
  限制从业:             { group: 4, basis: penaltyLaw(9, { item: 4 }) },
  行政拘留:             { group: 5, basis: penaltyLaw(9, { item: 5 }) },
  其他:                 { group: 6, basis: penaltyLaw(9, { item: 6 }) },
} as const satisfies Record<string, { group: 1 | 2 | 3 | 4 | 5 | 6; basis: Citation }>

/** One of the fourteen kinds; «其他» is only what a 法律 or 行政法规 itself adds (第九条第六项). */
export type PenaltyKind = keyof typeof penaltyKinds
export const penaltyKindNames = Object.keys(penaltyKinds) as readonly PenaltyKind[]

export const isPenaltyKind = (text: string): text is PenaltyKind => Object.hasOwn(penaltyKinds, text)

/**
 * What a source of law of each level may set (第十条至第十四条、第十六条). 第十五条 lets the State Council's
 * departments assess penalties and sets nothing. A ministry or local rule may repeat a graver kind only where a higher
 * norm already carries it (第十三条第一款、第十四条第一款); the item must then name that norm.
 */
// biome-ignore format: a table of law is read in columns
export const lawLevels = {
  法律:           { basis: penaltyLaw(10), allowed: penaltyKindNames },
  行政法规:       { basis: penaltyLaw(11), allowed: penaltyKindNames.filter((kind) => kind !== '行政拘留') },
  // 不得设定吊销营业执照: a business licence cannot be told from other permits by its kind, so 吊销许可证件 stays
  // allowed here and the import warns instead.
  地方性法规: {
    basis: penaltyLaw(12),
    allowed: penaltyKindNames.filter((kind) => kind !== '行政拘留' && kind !== '其他'),
  },
  部门规章:       { basis: penaltyLaw(13), allowed: ['警告', '通报批评', '罚款'] },
  地方政府规章:   { basis: penaltyLaw(14), allowed: ['警告', '通报批评', '罚款'] },
  行政规范性文件: { basis: penaltyLaw(16), allowed: [] },
} as const satisfies Record<string, { basis: Citation; allowed: readonly PenaltyKind[] }>

export type LawLevel = keyof typeof lawLevels
export const lawLevelNames = Object.keys(lawLevels) as readonly LawLevel[]
export const isLawLevel = (text: string): text is LawLevel => Object.hasOwn(lawLevels, text)

/** The kinds a law of this level may set by itself. */
export const allowedKinds = (level: LawLevel): readonly PenaltyKind[] => lawLevels[level].allowed

/** The kinds among `kinds` that a law of this level may not set by itself, in the order given. */
export function kindsBeyondLevel(level: LawLevel, kinds: readonly PenaltyKind[]): readonly PenaltyKind[] {
  const allowed = allowedKinds(level)
  return kinds.filter((kind) => !allowed.includes(kind))
}
