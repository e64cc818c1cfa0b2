import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentTypeCode,
  documentNumber,
  documentTypeCodes,
  parseImportedNumber,
  parseIssuedNumber,
} from './numbering.ts'

const codes = Object.keys(documentTypeCodes) as DocumentTypeCode[]

describe('文号（GB/T 9704-2012）', () => {
  it('连城管罚决〔2024〕1号', () => {
    const parts = { prefix: '连城管', type: '罚决', year: 2024, serial: 1 } as const
    expect(documentNumber(parts)).toBe('连城管罚决〔2024〕1号')
    expect(parseIssuedNumber('连城管罚决〔2024〕1号')).toEqual({ ok: true, ...parts })
  })

  it('每个文种的文号都能读回', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.integer({ min: 1949, max: 2999 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (type, year, serial) => {
          const parts = { prefix: '连海城管', type, year, serial }
          expect(parseIssuedNumber(documentNumber(parts))).toEqual({ ok: true, ...parts })
        },
      ),
    )
  })

  it.each([
    ['连城管罚决[2024]1号', '文号应为'],
    ['连城管罚决（2024）1号', '文号应为'],
    ['连城管罚决〔24〕1号', '文号应为'],
    ['连城管罚决〔2024〕1', '文号应为'],
    ['连城管罚决〔2024〕第1号', '不加“第”字'],
    ['连城管罚决〔2024〕01号', '不编虚位'],
    ['连城管罚决〔2024〕0号', '不编虚位'],
    ['连城管某某〔2024〕1号', '文种代字'],
    ['罚决〔2024〕1号', '缺少机关代字'],
    ['LCG罚决〔2024〕1号', '只能使用汉字'],
    ['连城管罚决〔0024〕1号', '公元年份'],
  ])('签发时拒绝 %s：%s', (text, reason) => {
    expect(parseIssuedNumber(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it.each([
    ['娄环罚(冷)〔2026〕2号', '娄环罚(冷)〔2026〕2号', null],
    ['娄环冷立字[2025]47号', '娄环冷立〔2025〕47号', '立'],
    ['娄环冷改(2025)47号', '娄环冷改〔2025〕47号', null],
    ['连城管罚决 【2024】 第0012号', '连城管罚决〔2024〕12号', '罚决'],
    ['连城管罚决字（2024）第12号', '连城管罚决〔2024〕12号', '罚决'],
    ['连城管罚决〔2024〕12', '连城管罚决〔2024〕12号', '罚决'],
  ])('导入时读得出 %s，规范写法 %s，文种 %s', (text, written, type) => {
    expect(parseImportedNumber(text)).toMatchObject({ ok: true, text: written, type })
  })

  it.each(['', '2024-12', '连城管罚决12号', '〔2024〕1号'])('导入时拒绝读不出的 %s', (text) => {
    expect(parseImportedNumber(text).ok).toBe(false)
  })

  it('没有一个文种代字是另一个的词尾，因此代字只有一种读法', () => {
    for (const one of codes) expect(codes.filter((other) => other.endsWith(one))).toEqual([one])
  })

  it('refuses parts that would not read back, as a bug', () => {
    const parts = { prefix: '连城管', type: '罚决', year: 2024, serial: 1 } as const
    expect(() => documentNumber({ ...parts, serial: 0 })).toThrow(RangeError)
    expect(() => documentNumber({ ...parts, serial: 1.5 })).toThrow(RangeError)
    expect(() => documentNumber({ ...parts, prefix: '' })).toThrow(RangeError)
  })
})
