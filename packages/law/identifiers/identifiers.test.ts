import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, checkCitizenId, citizenIdCheckDigit, citizenIdFacts } from './citizen-id.ts'
import {
  checkCreditCode,
  checkOrganisationCode,
  creditCodeCheckSign,
  creditCodeKind,
  organisationCodeCheckSign,
} from './credit-code.ts'
import { maskCitizenId, maskName, maskPhone } from './masks.ts'

const withCheck = (first17: string) => first17 + citizenIdCheckDigit(first17)

describe('公民身份号码（GB 11643-1999）', () => {
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    ' 110105 19491231 002X ',
    '１１０１０５１９４９１２３１００２Ｘ',
  ])('%s 有效', (id) => {
    expect(checkCitizenId(id)).toEqual({ ok: true, warning: null })
  })

  it.each([
    ['', '请填写'],
    ['110105491231002', '十五位'],
    ['1101051949123100', '应为18位，现为16位'],
    ['11O10519491231002X', '第3位“O”不是数字'],
    ['11010519491231002A', '第18位“A”有误'],
    ['11010519490230002X', '第7至14位“19490230”不是存在的日期'],
    ['110105194912310021', '第18位校验码'],
    ['11010519491231020X', '第18位校验码'],
  ])('%s 无效：%s', (id, reason) => {
    expect(checkCitizenId(id)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it('已撤销的区划（新浦区、赣榆县）仍然有效，不认识的区划只提示', () => {
    expect(checkCitizenId(withCheck('32070519800101123'))).toEqual({ ok: true, warning: null })
    expect(checkCitizenId(withCheck('32072119800101123'))).toEqual({ ok: true, warning: null })
    expect(checkCitizenId(withCheck('32079919800101123'))).toMatchObject({ ok: true, warning: /320799/ })
    expect(checkCitizenId(withCheck('99010119800101123'))).toMatchObject({ ok: true, warning: /990101/ })
  })

  it('出生日期不得晚于给定的日子', () => {
    const id = withCheck('32070620260930123')
    expect(checkCitizenId(id, '2026-09-30').ok).toBe(true)
    expect(checkCitizenId(id, '2026-09-29')).toMatchObject({ ok: false, reason: /晚于/ })
  })

  it('任何一位数字写错，校验码都能发现', () => {
    const id = '11010519491231002X'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(id[at]) + shift) % 10
        expect(checkCitizenId(id.slice(0, at) + digit + id.slice(at + 1)).ok).toBe(false)
      }),
    )
  })

  it('校验码使加权和除以十一余一（GB 11643 附录、ISO 7064 MOD 11-2）', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(digits, (first17) => {
        const check = citizenIdCheckDigit(first17.join(''))
        const all = [...first17, check === 'X' ? 10 : Number(check)]
        const sum = all.reduce((rest, digit, i) => (rest + digit * 2 ** (17 - i)) % 11, 0)
        expect(sum).toBe(1)
      }),
    )
  })

  it('由号码得出出生日期和性别；无效号码得不出', () => {
    expect(citizenIdFacts('11010519491231002X')).toEqual({
      bornOn: '1949-12-31',
      sex: '女',
      region: '110105',
    })
    expect(citizenIdFacts(withCheck('32070619800101123'))).toMatchObject({ bornOn: '1980-01-01', sex: '男' })
    expect(citizenIdFacts('110105194912310021')).toBeNull()
  })
})

describe('周岁（《行政处罚法》第三十条，自生日的次日起算）', () => {
  it.each([
    ['2012-09-15', '2026-09-14', 13],
    ['2012-09-15', '2026-09-15', 13],
    ['2012-09-15', '2026-09-16', 14],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 15],
    ['2008-02-29', '2024-03-01', 16],
    ['2026-01-01', '2026-06-01', 0],
    ['2025-12-31', '2026-06-01', 0],
  ])('%s 出生，%s 为 %i 周岁', (bornOn, day, age) => {
    expect(ageOn(bornOn, day)).toBe(age)
  })
})

describe('统一社会信用代码（GB 32100-2015）', () => {
  it.each([
    '9144030071526726XG',
    '91330100799655058B',
    '91110000802100433B',
    '91110108551385082Q',
    '91110108551385082q',
  ])('%s 有效', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true, warning: null })
  })

  it.each([
    ['', '请填写'],
    ['9133010079965505B', '应为18位，现为17位'],
    ['9133O100799655058B', '第5位“O”不是代码使用的字符（代码不使用I、O、S、V、Z，是否为“0”）'],
    ['91330100799655058-', '第18位“-”不是代码使用的字符'],
    ['91A30100799655058B', '第3至8位'],
    ['91330100799655058C', '第18位校验码'],
    ['91330100799655085B', '校验码'],
  ])('%s 无效：%s', (code, reason) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it('总校验码相符而组织机构代码不符的，同样无效（GB 11714）', () => {
    const first17 = '91330100799655059'
    expect(checkCreditCode(first17 + creditCodeCheckSign(first17))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('第9至17位'),
    })
  })

  it('校验码使加权和能被三十一整除（GB 32100，权数为三的幂）', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(values, (first17) => {
        const check = creditCodeCheckSign(first17.map((value) => signs[value]).join(''))
        let weight = 1
        let sum = signs.indexOf(check)
        for (const value of first17) {
          sum += value * weight
          weight = (weight * 3) % 31
        }
        expect(check).toHaveLength(1)
        expect(sum % 31).toBe(0)
      }),
    )
  })

  it('组织机构代码（GB 11714）', () => {
    expect(checkOrganisationCode('468049301')).toEqual({ ok: true, warning: null })
    expect(checkOrganisationCode('46804930-1').ok).toBe(true)
    expect(checkOrganisationCode('71526726X').ok).toBe(true)
    expect(checkOrganisationCode('468049302')).toMatchObject({ ok: false })
    expect(checkOrganisationCode('4680493')).toMatchObject({ ok: false, reason: /现为7位/ })
    expect(organisationCodeCheckSign('00000000')).toBe('0')
  })

  it.each([
    ['92320706MA1XXXXX0A', '个体工商户'],
    ['91330100799655058B', '企业'],
    ['11', '机关'],
    ['Y1', null],
  ])('%s 的主体类别为 %s', (code, kind) => {
    expect(creditCodeKind(code)).toBe(kind)
  })
})

describe('脱敏', () => {
  it.each([
    { kind: '身份号码', maskText: maskCitizenId, text: '11010519491231002X', masked: '110105********002X' },
    { kind: '身份号码', maskText: maskCitizenId, text: '123', masked: '***' },
    { kind: '电话', maskText: maskPhone, text: '13812345678', masked: '138****5678' },
    { kind: '电话', maskText: maskPhone, text: '110', masked: '***' },
    { kind: '姓名', maskText: maskName, text: '张三', masked: '张*' },
    { kind: '姓名', maskText: maskName, text: '欧阳小三', masked: '欧***' },
    { kind: '姓名', maskText: maskName, text: '𠮷田', masked: '𠮷*' },
    { kind: '姓名', maskText: maskName, text: '张', masked: '*' },
    { kind: '姓名', maskText: maskName, text: '', masked: '' },
  ] as const)('$kind $text 显示为 $masked', ({ maskText, text, masked }) => {
    expect(maskText(text)).toBe(masked)
  })
})
