import { addYears, isPlainDate, type PlainDate, partsOf } from '../calendar/plain-date.ts'
import { type Check, failed, passed, plainIdentifier, weightedSum } from './check.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Provinces of GB/T 2260; 83 is on residence permits of people from Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)
/** 连云港's districts, with the abolished 云台区, 新浦区 and 赣榆县 that older numbers still carry. */
const lianyungang = new Set('320703 320704 320705 320706 320707 320721 320722 320723 320724'.split(' '))

const bornOnOf = (id: string): PlainDate => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`

/** The check digit GB 11643-1999 gives to the first seventeen digits. */
export function citizenIdCheckDigit(first17: string): string {
  return checkDigits[weightedSum([...first17].map(Number), weights) % 11] ?? ''
}

/**
 * Whether a 公民身份号码 is well formed (GB 11643-1999): length, digits, birth date, check digit. A region that is not
 * in today's table only warns, since old numbers keep abolished codes. `notBornAfter` refuses births after that day.
 */
export function checkCitizenId(text: string, notBornAfter?: PlainDate): Check {
  const id = plainIdentifier(text)
  if (id === '') return failed('请填写公民身份号码')
  if (id.length === 15) return failed('十五位的旧身份号码已停止使用，请按现行居民身份证填写18位号码')
  if (id.length !== 18) return failed(`公民身份号码应为18位，现为${id.length}位，请对照证件核对`)
  const wrong = [...id.slice(0, 17)].findIndex((sign) => !/\d/.test(sign))
  if (wrong >= 0) return failed(`第${wrong + 1}位“${id[wrong]}”不是数字，前17位应全部为数字`)
  if (!/[\dX]/.test(id.slice(17))) return failed(`第18位“${id.slice(17)}”有误，应为数字或者X`)
  const bornOn = bornOnOf(id)
  if (!isPlainDate(bornOn))
    return failed(`第7至14位“${id.slice(6, 14)}”不是存在的日期，请对照证件核对出生日期`)
  if (notBornAfter !== undefined && bornOn > notBornAfter)
    return failed(`第7至14位“${id.slice(6, 14)}”晚于${notBornAfter}，请对照证件核对出生日期`)
  if (citizenIdCheckDigit(id.slice(0, 17)) !== id.slice(17))
    return failed('第18位校验码与前17位不符，号码中至少有一位有误，请对照证件逐位核对')
  return passed(regionWarning(id.slice(0, 6)))
}

function regionWarning(region: string): string | null {
  const unknown =
    !provinces.has(region.slice(0, 2)) || (region.startsWith('3207') && !lianyungang.has(region))
  return unknown ? `前6位“${region}”不在行政区划代码表内，可能是已撤销的区划，请对照证件核对` : null
}

export type CitizenIdFacts = {
  readonly bornOn: PlainDate
  readonly sex: '男' | '女'
  readonly region: string
}

/** Birth date, sex (17th digit: odd male, even female) and region code; null when the number does not pass its check. */
export function citizenIdFacts(text: string): CitizenIdFacts | null {
  const id = plainIdentifier(text)
  if (!checkCitizenId(id).ok) return null
  return { bornOn: bornOnOf(id), sex: Number(id[16]) % 2 === 1 ? '男' : '女', region: id.slice(0, 6) }
}

/** 已满十四周岁不满十八周岁: to be punished, and lighter (《行政处罚法》第三十条). `age` as `ageOn` counts it. */
export const isMitigatedAge = (age: number): boolean => age >= 14 && age < 18

/**
 * 周岁 on a day: counted from the day after the birthday (法释〔2006〕1号第二条, by analogy), so on the fourteenth
 * birthday itself a person is still thirteen. Someone born on 29 February completes a year on 28 February in a common
 * year and reaches the age on 1 March. Before the first such day the age is 0.
 */
export function ageOn(bornOn: PlainDate, day: PlainDate): number {
  const years = Math.max(0, partsOf(day).year - partsOf(bornOn).year)
  return years > 0 && day <= addYears(bornOn, years) ? years - 1 : years
}
