import { describe, expect, it } from 'vitest'
import { fineRange, type ItemSnapshot, inForceOn, itemMarks } from './item.ts'
import { lineNames, lineOf } from './lines.ts'
import { allowedKinds, kindsBeyondLevel, penaltyKindNames, penaltyKinds } from './penalty-kinds.ts'

const item: ItemSnapshot = {
  code: 'CG-L003-012',
  name: '对擅自占用或者挖掘城市道路的行政处罚',
  department: '城管',
  line: 'CG',
  lawId: 'L003',
  lawTitle: '城市道路管理条例',
  lawLevel: '行政法规',
  violationArticle: '第二十七条',
  violationSource: 'cited',
  penaltyArticle: '第四十二条',
  penaltyKinds: ['罚款'],
  kindsBasis: '',
  fineBasis: 'fixed_range',
  finePer: '',
  fineRate: null,
  fineMinFen: 0,
  fineMaxFen: 2_000_000,
  orgFineMinFen: null,
  orgFineMaxFen: null,
  indFineMinFen: null,
  indFineMaxFen: null,
  fineText: '可以处以2万元以下的罚款',
  fineReference: '',
  fineReview: null,
  mustOrderCorrection: 'with',
  levels: ['市', '县（区）'],
  delegable: false,
  delegableBasis: 'assumed',
  validFrom: '2019-03-24',
  validTo: null,
  confidence: 'verified',
  source: '',
}

describe('处罚种类（《行政处罚法》第九条）', () => {
  it('共十四种，分属六项', () => {
    expect(penaltyKindNames).toHaveLength(14)
    const groups = penaltyKindNames.map((kind) => penaltyKinds[kind].group)
    expect([1, 2, 3, 4, 5, 6].map((group) => groups.filter((g) => g === group).length)).toEqual([
      2, 3, 3, 4, 1, 1,
    ])
  })

  it('责令改正、限期拆除不是处罚种类（第二十八条）', () => {
    expect(Object.keys(penaltyKinds)).not.toContain('责令改正')
    expect(Object.keys(penaltyKinds)).not.toContain('限期拆除')
  })
})

describe('设定权限（《行政处罚法》第十条至第十六条）', () => {
  it('限制人身自由只能由法律设定（第十条第二款）', () => {
    expect(allowedKinds('法律')).toContain('行政拘留')
    for (const level of ['行政法规', '地方性法规', '部门规章', '地方政府规章'] as const)
      expect(kindsBeyondLevel(level, ['罚款', '行政拘留'])).toEqual(['行政拘留'])
  })

  it('规章只能设定警告、通报批评和罚款（第十三条、第十四条）', () => {
    expect(allowedKinds('部门规章')).toEqual(['警告', '通报批评', '罚款'])
    expect(kindsBeyondLevel('地方政府规章', ['警告', '责令停产停业', '吊销许可证件'])).toEqual([
      '责令停产停业',
      '吊销许可证件',
    ])
  })

  it('行政规范性文件不得设定处罚（第十六条）', () => {
    expect(kindsBeyondLevel('行政规范性文件', penaltyKindNames)).toEqual(penaltyKindNames)
  })
})

describe('事项', () => {
  it('施行之日与失效之日均在有效期内（第三十七条，按行为时的规定）', () => {
    const old = { validFrom: '2020-09-01', validTo: '2026-08-14' }
    expect(inForceOn(old, '2020-08-31')).toBe(false)
    expect(inForceOn(old, '2020-09-01')).toBe(true)
    expect(inForceOn(old, '2026-08-14')).toBe(true)
    expect(inForceOn(old, '2026-08-15')).toBe(false)
    expect(inForceOn(item, '2099-12-31')).toBe(true)
  })

  it('条文未区分当事人的，单位和个人同一幅度', () => {
    expect(fineRange(item, 'person')).toEqual({ minFen: 0, maxFen: 2_000_000 })
    expect(fineRange(item, 'organisation')).toEqual({ minFen: 0, maxFen: 2_000_000 })
  })

  it('条文区分的，各依其幅度；没有列明的不代为推算', () => {
    const told = { ...item, orgFineMinFen: 100, orgFineMaxFen: 500, indFineMinFen: 10, indFineMaxFen: 50 }
    expect(fineRange(told, 'person')).toEqual({ minFen: 10, maxFen: 50 })
    expect(fineRange(told, 'organisation')).toEqual({ minFen: 100, maxFen: 500 })
    const onlyUnits = { ...told, indFineMinFen: null, indFineMaxFen: null }
    expect(fineRange(onlyUnits, 'person')).toEqual({ review: expect.stringContaining('没有单独列明对个人') })
  })

  it('须人工核对幅度的事项，任何情况下都不给出金额（第三十四条）', () => {
    for (const fineBasis of ['fixed_range', 'multiple', 'unspecified'] as const)
      for (const party of ['person', 'organisation'] as const)
        expect(fineRange({ ...item, fineBasis, fineReview: '多档' }, party)).toEqual({
          review: '幅度须对照《城市道路管理条例》第四十二条人工核对：多档',
        })
  })

  it('倍数、比例和按单位计的罚款须先查明基数', () => {
    const rated = {
      ...item,
      fineBasis: 'multiple',
      finePer: '违法所得',
      fineRate: { min: 1, max: 5 },
    } as const
    expect(fineRange(rated, 'organisation')).toEqual({ review: expect.stringContaining('违法所得') })
    expect(fineRange({ ...item, fineBasis: 'none' }, 'person')).toEqual({
      review: expect.stringContaining('没有规定罚款'),
    })
  })

  it('推断、推定和未核验之处一一写明', () => {
    expect(itemMarks(item)).toEqual([])
    expect(
      itemMarks({
        ...item,
        violationSource: 'inferred',
        delegable: true,
        fineReview: '多档',
        confidence: 'knowledge',
      }),
    ).toEqual(['未见原文，条文号须核', '幅度须人工核对', '违则系推断', '赋权为推定'])
    expect(itemMarks({ ...item, delegable: true, delegableBasis: 'statutory' })).toEqual([])
  })

  it('十八条线，简称与代码一一对应', () => {
    const pairs = Object.entries(lineNames)
    expect(pairs).toHaveLength(18)
    for (const [code, name] of pairs) expect(lineOf(name)).toBe(code)
    expect(lineOf('公安')).toBeNull()
  })
})
