import { describe, expect, it } from 'vitest'
import { anItem } from '../testing/a-party.ts'
import { aStandard } from '../testing/discretion-standard.ts'
import { circumstancesOf, clausesOf, departureFrom, proposeTier, tiersFor } from './discretion-standard.ts'

const tierFor = (...found: string[]) => {
  const proposal = proposeTier(anItem, aStandard, found)
  return proposal.kind === 'tier' ? proposal.tier.tier : proposal.kind
}

describe('裁量档次的推荐（《行政处罚法》第三十四条）', () => {
  it('“或者”所列的情节具备其一，逗号所列的须全部具备', () => {
    expect(aStandard.map((tier) => clausesOf(tier))).toEqual([
      { all: true, clauses: ['不足2.5平方米（污染路面）', '当场改正'] },
      { all: true, clauses: ['5平方米（污染路面）以下', '限期内改正'] },
      { all: false, clauses: ['超过5平方米（污染路面）不足30平方米（污染路面）', '逾期未改正'] },
      { all: false, clauses: ['30平方米（污染路面）以上', '一年内两次以上被处罚', '拒不改正'] },
    ])
    const words = (circumstance: string) => clausesOf({ circumstance })
    expect(words('首次发现并在期限内安装或修复净化设施').all).toBe(true)
    expect(words('逾期1个月以上或涉及3人以上')).toEqual({
      all: false,
      clauses: ['逾期1个月以上', '涉及3人以上'],
    })
    expect(circumstancesOf(aStandard)).toHaveLength(9)
  })

  it('按认定的情节推荐，加重的档次优先，都具备的取最轻一档', () => {
    expect(tierFor('不足2.5平方米（污染路面）', '当场改正', '5平方米（污染路面）以下', '限期内改正')).toBe(
      '轻微',
    )
    expect(tierFor('5平方米（污染路面）以下', '限期内改正')).toBe('一般')
    expect(tierFor('5平方米（污染路面）以下', '逾期未改正')).toBe('较重')
    expect(tierFor('5平方米（污染路面）以下', '逾期未改正', '拒不改正')).toBe('严重')
    expect(tierFor('5平方米（污染路面）以下')).toBe('none')
    expect(tierFor('大致属于一般情节')).toBe('none')
  })

  it('逐行写出理由', () => {
    const proposal = proposeTier(anItem, aStandard, ['逾期未改正'])
    expect('lines' in proposal && proposal.lines).toEqual([
      '“轻微”档（须全部具备）：“不足2.5平方米（污染路面）”未认定，“当场改正”未认定，不符合。',
      '“一般”档（须全部具备）：“5平方米（污染路面）以下”未认定，“限期内改正”未认定，不符合。',
      '“较重”档（具备其一）：“超过5平方米（污染路面）不足30平方米（污染路面）”未认定，“逾期未改正”已认定，符合。',
      '“严重”档（具备其一）：“30平方米（污染路面）以上”未认定，“一年内两次以上被处罚”未认定，“拒不改正”未认定，不符合。',
      '推荐“较重”档：罚款7400元至12800元。',
    ])
  })

  it('幅度须人工核对的事项，任何情节都不推荐档次，也谈不上逸脱', () => {
    const item = { ...anItem, fineReview: '多档' }
    for (const found of [[], ['逾期未改正'], circumstancesOf(aStandard)]) {
      expect(proposeTier(item, aStandard, found)).toMatchObject({ kind: 'byHand' })
      const assessed = { tier: null, fineFen: 1_900_000, belowRange: false, benchmark: aStandard, found }
      expect(departureFrom(item, assessed)).toBeNull()
    }
  })

  it('单位和个人各有各的档次', () => {
    const rows = (['', '不区分', '单位', '个人'] as const).map((party) => ({ party }))
    expect(tiersFor(rows, 'organisation').map(({ party }) => party)).toEqual(['', '不区分', '单位'])
    expect(tiersFor(rows, 'person').map(({ party }) => party)).toEqual(['', '不区分', '个人'])
  })

  it('离开推荐的档次、数额不在该档以内、没有一档相符，都是逸脱；减轻处罚、没有公布基准的不是', () => {
    const kept = {
      tier: '较重',
      fineFen: 900_000,
      belowRange: false,
      benchmark: aStandard,
      found: ['逾期未改正'],
    }
    expect(departureFrom(anItem, kept)).toBeNull()
    expect(departureFrom(anItem, { ...kept, fineFen: 740_000 })).toBeNull()
    expect(departureFrom(anItem, { ...kept, fineFen: 739_999 })).toContain('不在“较重”档')
    expect(departureFrom(anItem, { ...kept, tier: '一般' })).toContain('推荐“较重”档')
    expect(departureFrom(anItem, { ...kept, tier: null })).toContain('不适用已公布的档次')
    expect(departureFrom(anItem, { ...kept, found: [] })).toContain('都不相符')
    expect(departureFrom(anItem, { ...kept, fineFen: 100_000, belowRange: true })).toBeNull()
    expect(departureFrom(anItem, { ...kept, benchmark: [] })).toBeNull()
    const { benchmark: _, found: __, ...older } = kept
    expect(departureFrom(anItem, older)).toBeNull()
  })

  it('推荐的一档不予处罚而拟罚款的，是逸脱', () => {
    const found = ['不足2.5平方米（污染路面）', '当场改正']
    const fined = { tier: '轻微', fineFen: 200_000, belowRange: false, benchmark: aStandard, found }
    expect(departureFrom(anItem, fined)).toContain('不予处罚')
    expect(departureFrom(anItem, { ...fined, fineFen: 0 })).toBeNull()
  })
})
