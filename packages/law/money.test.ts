import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalMoney, formatMoney, formatYuan, largestFen, parseYuan } from './money.ts'

describe('金额', () => {
  // biome-ignore format: a table is read in columns
  it.each([
    [0,                 '¥0.00',              '0元',            '零元整'],
    [1,                 '¥0.01',              '0.01元',         '壹分'],
    [50,                '¥0.50',              '0.5元',          '伍角'],
    [55,                '¥0.55',              '0.55元',         '伍角伍分'],
    [1000,              '¥10.00',             '10元',           '壹拾元整'],
    [20050,             '¥200.50',            '200.5元',        '贰佰元伍角'],
    [10005,             '¥100.05',            '100.05元',       '壹佰元零伍分'],
    [10505,             '¥105.05',            '105.05元',       '壹佰零伍元零伍分'],
    [300000,            '¥3,000.00',          '3000元',         '叁仟元整'],
    [1000000,           '¥10,000.00',         '10000元',        '壹万元整'],
    [1001000,           '¥10,010.00',         '10010元',        '壹万零壹拾元整'],
    [10050000,          '¥100,500.00',        '100500元',       '壹拾万零伍佰元整'],
    [12345678,          '¥123,456.78',        '123456.78元',    '壹拾贰万叁仟肆佰伍拾陆元柒角捌分'],
    [100000000,         '¥1,000,000.00',      '1000000元',      '壹佰万元整'],
    [10000000100,       '¥100,000,001.00',    '100000001元',    '壹亿零壹元整'],
    [10001000000,       '¥100,010,000.00',    '100010000元',    '壹亿零壹万元整'],
    [10100000100,       '¥101,000,001.00',    '101000001元',    '壹亿零壹佰万零壹元整'],
    [1_000_000_000_000, '¥10,000,000,000.00', '10000000000元',  '壹佰亿元整'],
  ])('%i 分：%s，%s，%s', (fen, figures, yuan, capital) => {
    expect([formatMoney(fen), formatYuan(fen), capitalMoney(fen)]).toEqual([figures, yuan, capital])
  })

  it('大写金额读回原数，且没有连续的零、没有以零结尾', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestFen }), (fen) => {
        const text = capitalMoney(fen)
        expect(readCapital(text)).toBe(fen)
        expect(text).not.toMatch(/零零|零[万亿]|零$/)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['3000', 300000],
    ['3,000.50', 300050],
    ['￥200.5', 20050],
    [' 0.05元 ', 5],
    ['10000000000', largestFen],
  ])('读入 %s 为 %i 分', (text, fen) => {
    expect(parseYuan(text)).toEqual({ ok: true, fen })
  })

  it.each([
    ['', '请填写'],
    ['-5', '负数'],
    ['三千', '应为数字'],
    ['1,00', '应为数字'],
    ['1e5', '应为数字'],
    ['0.005', '两位'],
    ['10000000000.01', '一百亿元'],
  ])('拒绝 %s，并说明原因', (text, reason) => {
    expect(parseYuan(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it('a sum written and typed again is the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestFen }), (fen) => {
        expect(parseYuan(formatMoney(fen))).toEqual({ ok: true, fen })
        expect(parseYuan(formatYuan(fen))).toEqual({ ok: true, fen })
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN, largestFen + 1])('refuses %d as a bug of the caller', (fen) => {
    expect(() => capitalMoney(fen)).toThrow(RangeError)
  })
})

/** Reads the capitals by value of digit and unit, independently of how they are written. */
function readCapital(text: string): number {
  const unit: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }
  let fen = 0
  let group = 0
  let whole = 0
  let digit = 0
  for (const sign of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = value
    else if (sign in unit) {
      group += digit * (unit[sign] ?? 0)
      digit = 0
    } else if (sign === '万' || sign === '亿') {
      whole += (group + digit) * (sign === '万' ? 10_000 : 100_000_000)
      group = digit = 0
    } else if (sign === '元') {
      fen += (whole + group + digit) * 100
      group = whole = digit = 0
    } else if (sign === '角' || sign === '分') {
      fen += digit * (sign === '角' ? 10 : 1)
      digit = 0
    }
  }
  return fen
}
