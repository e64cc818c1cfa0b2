import { describe, expect, test } from 'vitest'
import { aCaseAt, aLawfulCase } from '../testing/a-case.ts'
import { aPerson } from '../testing/a-party.ts'
import { changed } from '../testing/condition-case.ts'
import { aContext } from '../testing/play.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { creditClassOf, creditPeriod } from './credit-class.ts'
import { publicationsInForce, sitesLeft } from './public-record.ts'
import { privateThingsIn, publicTextOf, withoutPrivateThings } from './public-text.ts'
import type { CaseState } from './state.ts'

const archived = aCaseAt('ARCHIVED', {}, 'published')
const anew = aCaseAt('ARCHIVED', {}, 'republished')
const justAfter = (action: string, nth = 0): CaseState => {
  const steps = aLawfulCase('republished').filter(({ entry }) => entry.action === action)
  const found = steps.at(nth)?.after
  if (!found) throw new RangeError(action)
  return found
}

describe('失信信息的类别和公示期（信用修复管理办法，未核实；G37、PUB-3、PUB-4）', () => {
  // Worked out by hand from the day of the decision; the last day counts.
  test.each([
    ['minor', '2026-04-01', '2026-04-01', '2026-07-01'],
    ['ordinary', '2026-04-01', '2026-07-01', '2027-04-01'],
    ['serious', '2026-04-01', '2027-04-01', '2029-04-01'],
    ['ordinary', '2026-11-30', '2027-02-28', '2027-11-30'],
    ['serious', '2028-02-29', '2029-02-28', '2031-02-28'],
    ['ordinary', '2026-03-31', '2026-06-30', '2029-03-31'],
    ['serious', '2024-02-29', '2024-05-29', '2027-02-28'],
  ] as const)('%s，%s作出：最短至%s，最长至%s', (kind, decidedOn, from, to) => {
    expect(creditPeriod(kind, decidedOn)).toEqual({ from, to })
  })
  test('二〇二六年四月一日以前，仅警告、通报批评的和当场处罚不公示', () => {
    expect(creditPeriod('minor', '2026-03-31')).toBeNull()
  })
  test('当场处罚一律是轻微，罚款多少都一样；警告是轻微；巨额罚款、吊销是严重', () => {
    const spot = aCaseAt('ARCHIVED', {}, 'summaryRefused')
    expect(creditClassOf(spot, startingRules)).toBe('minor')
    expect(creditClassOf(spot, startingRules, 30_000_000)).toBe('minor')
    const of = (kinds: readonly ('警告' | '罚款' | '吊销许可证件')[], fineFen: number) =>
      creditClassOf(
        { ...archived, discretion: changed(archived.discretion, { penaltyKinds: kinds }) },
        startingRules,
        fineFen,
      )
    expect([of(['警告'], 0), of(['警告', '罚款'], 100), of(['罚款'], 20_000_000)]).toEqual([
      'minor',
      'ordinary',
      'serious',
    ])
    expect(of(['吊销许可证件'], 0)).toBe('serious')
  })
})

describe('公开的期限（《行政处罚法》第四十八条；APL-048H）', () => {
  const clocks = (state: CaseState, organisationFen = 300_000) =>
    caseDeadlines(state, aContext().calendar, {
      ...startingRules,
      publication: { ...startingRules.publication, organisationFen },
    })
      .filter(({ id }) => /^(publishDecision|endPublicity)/.test(id))
      .map(({ id, proof, metOn }) => [id, proof.start.on, proof.legalDueOn, metOn])

  test('达到市里设定的数额的，自作出决定起七个工作日；没有达到的没有期限', () => {
    const end = ['endPublicity:publication-1', '2026-04-03', '2027-04-03', null]
    expect(clocks(archived)).toEqual([['publishDecision', '2026-04-03', '2026-04-15', '2026-04-09'], end])
    expect(clocks(archived, 500_001)).toEqual([end])
    expect(clocks({ ...archived, publications: [] })).toEqual([
      ['publishDecision', '2026-04-03', '2026-04-15', null],
    ])
  })
  test('不必等到送达：作出决定之日起算，决定送达环节就有', () => {
    expect(clocks(aCaseAt('DECIDED', {}, 'republished'))[0]).toEqual([
      'publishDecision',
      '2026-04-03',
      '2026-04-15',
      null,
    ])
  })
  test('变更以后重新起算：原来的公开不算，撤回以后重新公开之日办结；停止公示之日办结', () => {
    expect(clocks(justAfter('withdrawPublication'))).toEqual([
      ['publishDecision', '2026-04-03', '2026-04-15', '2026-04-09'],
      ['publishDecision:reconsideration-1', '2026-05-29', '2026-06-09', null],
      ['endPublicity:publication-1', '2026-04-03', '2027-04-03', '2026-06-01'],
    ])
    expect(clocks(anew)).toEqual([
      ['publishDecision', '2026-04-03', '2026-04-15', '2026-04-09'],
      ['publishDecision:reconsideration-1', '2026-05-29', '2026-06-09', '2026-06-02'],
      ['endPublicity:publication-1', '2026-04-03', '2027-04-03', '2026-06-01'],
      ['endPublicity:publication-2', '2026-04-03', '2027-04-03', '2026-07-20'],
    ])
  })
  test('没有公开就被变更的，只有变更以后的期限；未成年人没有公开的期限', () => {
    const unseen = { ...justAfter('decideReconsideration'), publications: [] }
    expect(clocks(unseen)).toEqual([['publishDecision:reconsideration-1', '2026-05-29', '2026-06-09', null]])
    const party = changed(archived.party, { kind: 'person', bornOn: '2009-06-01' })
    expect(clocks({ ...archived, party, publications: [] }, 1)).toEqual([])
  })
})

describe('公众能看到什么', () => {
  const shown = (state: CaseState, today: string) =>
    publicationsInForce(state, today).flatMap(({ publication, sites }) =>
      sites.map(({ credit }) => `${publication.id}${credit ? '信用' : '网站'}`),
    )
  test('公示期届满的次日，信用平台上不再有，本机关网站上仍有', () => {
    expect(shown(archived, '2027-04-03')).toEqual(['publication-1网站', 'publication-1信用'])
    expect(shown(archived, '2027-04-04')).toEqual(['publication-1网站'])
    expect(sitesLeft(archived, startingRules, '2027-04-04').map(({ credit }) => credit)).toEqual([true])
  })
  test('撤回以后没有；重新公开以后是新的；信用修复以后信用平台上没有', () => {
    expect(shown(justAfter('withdrawPublication'), '2026-06-01')).toEqual([])
    expect(shown(justAfter('publishDecision', -1), '2026-06-02')).toEqual([
      'publication-2网站',
      'publication-2信用',
    ])
    expect(shown(anew, '2026-07-20')).toEqual(['publication-2网站'])
  })
})

describe('公开文本隐去个人信息（《行政处罚法》第五十条；PUB-6）', () => {
  test('有文号、事实、依据、内容、日期和复议结果，没有住址', () => {
    const text = publicTextOf(anew)
    for (const words of ['海城管罚决〔2026〕1号', '2026年4月3日', '罚款变更为', anew.party?.name ?? '—'])
      expect(text).toContain(words)
    expect(publicTextOf(archived)).not.toContain(archived.party?.address ?? '—')
    expect(privateThingsIn(text, anew)).toEqual([])
  })
  test.each([
    '手机13800000000',
    '手机138 0000 0000',
    '当事人138-0000-0000。',
    '+86 13800000000',
    '１３８００００００００',
    '电话0518-85520000',
    '家中（0518）85520000',
    '051885520000',
    '010 6552 0000',
    '联系电话：85520000',
    '身份证号320706199001010025',
    '320706 19900101 002X',
    '320706-19900101-0025',
    '账号：3207010120000012345',
    '开户行某支行，账户 3207 0101 2000 0012',
    '卡里6222 0212 3456 7890 128',
    '2026-04-03 13800000000',
  ])('应当隐去：%s', (text) => {
    expect(privateThingsIn(text, archived)).not.toEqual([])
    expect(withoutPrivateThings(text, archived)).toContain('［隐去］')
    expect(privateThingsIn(withoutPrivateThings(text, archived), archived)).toEqual([])
  })
  test.each([
    '海城管罚决〔2026〕1号',
    '许可证号13207060001',
    '《建筑垃圾处置核准》编号：3207062026000123',
    '苏建渣许字第0518855200001号',
    '食品经营许可证件号码 13207060001',
    '统一社会信用代码91320706755800123X',
    '2026年4月3日8时30分至2026年4月3日9时10分',
    '罚款人民币5000元，面积1380000平方米',
    '案号320706202604010013',
    '车牌苏G12345',
    '2026-04-03至2026-05-29',
  ])('不应当拦下：%s', (text) => {
    expect(privateThingsIn(text, archived)).toEqual([])
  })
  test('自然人的住址、举报人的姓名隐去', () => {
    const state = {
      ...archived,
      party: changed(archived.party, { kind: 'person', address: aPerson.address }),
      clue: changed(archived.clue, { reporter: { name: '柳建国', phone: '', phoneMasked: '' } }),
    }
    const text = `经柳建国反映，当事人住${aPerson.address}。柳建国称`
    expect(withoutPrivateThings(text, state)).toBe('经［隐去］反映，当事人住［隐去］。［隐去］称')
  })
})
