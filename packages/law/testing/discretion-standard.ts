import type { TierSnapshot } from '../catalogue/item.ts'

const row = (
  tier: string,
  order: number,
  circumstance: string,
  bounds: readonly [number, number] | null,
): TierSnapshot => ({
  itemCode: 'CG-L047-031',
  tier,
  order,
  circumstance,
  party: bounds ? '不区分' : '',
  fineMinFen: bounds?.[0] ?? null,
  fineMaxFen: bounds?.[1] ?? null,
  fineRate: null,
  outcome: bounds ? '罚款' : '不予处罚（批评教育、责令改正）',
  basis: '示例，按法定幅度划分',
  jurisdiction: '示例（非官方）',
  confidence: 'constructed',
})

/** A published standard for 二千元以上二万元以下, written as the shipped ones are. */
export const aStandard: readonly TierSnapshot[] = [
  row('轻微', 1, '不足2.5平方米（污染路面），当场改正', null),
  row('一般', 2, '5平方米（污染路面）以下，限期内改正', [200_000, 740_000]),
  row('较重', 3, '超过5平方米（污染路面）不足30平方米（污染路面），或者逾期未改正', [740_000, 1_280_000]),
  row('严重', 4, '30平方米（污染路面）以上，或者一年内两次以上被处罚、拒不改正', [1_280_000, 2_000_000]),
]
