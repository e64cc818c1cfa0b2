import { type Check, failed, passed, plainIdentifier, weightedSum } from './check.ts'

/** The thirty-one signs of GB 32100-2015: no I, O, S, V, Z, which are mistaken for 1, 0, 5, U and 2. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/** The eighteenth sign GB 32100-2015 gives to the first seventeen. */
export function creditCodeCheckSign(first17: string): string {
  const sum = weightedSum(
    [...first17].map((sign) => signs.indexOf(sign)),
    weights,
  )
  return signs[(31 - (sum % 31)) % 31] ?? ''
}

/** The ninth sign GB 11714 gives to the first eight of an 组织机构代码. */
export function organisationCodeCheckSign(first8: string): string {
  const sum = weightedSum(
    [...first8].map((sign) => organisationSigns.indexOf(sign)),
    organisationWeights,
  )
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/** Whether an 组织机构代码 is well formed (GB 11714): eight signs and the check sign; a hyphen before it is accepted. */
export function checkOrganisationCode(text: string): Check {
  const code = plainIdentifier(text).replace(/-(?=.$)/, '')
  if (code.length !== 9) return failed(`组织机构代码应为9位，现为${code.length}位，请对照证照核对`)
  const wrong = [...code.slice(0, 8)].findIndex((sign) => !organisationSigns.includes(sign))
  if (wrong >= 0) return failed(`组织机构代码第${wrong + 1}位“${code[wrong]}”不是数字或者大写字母`)
  if (organisationCodeCheckSign(code.slice(0, 8)) !== code.slice(8))
    return failed('组织机构代码第9位校验码与前8位不符，请对照证照逐位核对')
  return passed()
}

/**
 * Whether a 统一社会信用代码 is well formed (GB 32100-2015): length, signs, a numeric region, its check sign, and the
 * 组织机构代码 in signs 9 to 17 (GB 11714).
 */
export function checkCreditCode(text: string): Check {
  const code = plainIdentifier(text)
  if (code === '') return failed('请填写统一社会信用代码')
  if (code.length !== 18)
    return failed(`统一社会信用代码应为18位，现为${code.length}位，请对照营业执照或者证书核对`)
  const wrong = [...code].findIndex((sign) => !signs.includes(sign))
  if (wrong >= 0) {
    const like = lookalikes[code[wrong] ?? '']
    const hint = like ? `（代码不使用I、O、S、V、Z，是否为“${like}”）` : ''
    return failed(`第${wrong + 1}位“${code[wrong]}”不是代码使用的字符${hint}`)
  }
  if (!/^\d{6}$/.test(code.slice(2, 8)))
    return failed(`第3至8位“${code.slice(2, 8)}”应为6位数字的登记机关行政区划码，请对照证照核对`)
  if (creditCodeCheckSign(code.slice(0, 17)) !== code.slice(17))
    return failed('第18位校验码与前17位不符，代码中至少有一位有误，请对照证照逐位核对')
  if (!checkOrganisationCode(code.slice(8, 17)).ok)
    return failed('第9至17位主体标识码（组织机构代码）的校验码不符，请对照证照逐位核对')
  return passed()
}

const kinds: Readonly<Record<string, CreditCodeKind>> = {
  '11': '机关',
  '12': '事业单位',
  '51': '社会团体',
  '52': '民办非企业单位',
  '91': '企业',
  '92': '个体工商户',
  '93': '农民专业合作社',
}

export type CreditCodeKind =
  | '机关'
  | '事业单位'
  | '社会团体'
  | '民办非企业单位'
  | '企业'
  | '个体工商户'
  | '农民专业合作社'

/**
 * What kind of body a code belongs to, by its first two signs; null for others. A 个体工商户 counts as a natural
 * person for the limits of the summary procedure (《民法典》第五十四条).
 */
export function creditCodeKind(text: string): CreditCodeKind | null {
  return kinds[plainIdentifier(text).slice(0, 2)] ?? null
}
