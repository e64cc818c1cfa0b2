import type { ActionInput } from '@zhiheng/contract'
import { citizenIdCheckDigit, creditCodeCheckSign, organisationCodeCheckSign } from '@zhiheng/law'
import type { Random } from './seeded-random.ts'

export type PartyInput = ActionInput<'recordParty'>['party']
export type PartyKind = 'person' | 'trader' | 'company'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
]
const given = [
  ...'明军建国强伟芳丽秀英玉兰桂花志勇海波立新长春成林少华文斌学东庆生永福德宝金凤素珍雪梅晓燕振宇俊杰思雨梦瑶一鸣子涵佳怡',
]
/** Names that a form must not break: beyond the basic plane, seldom used, or long with a dot. */
const rareNames = [
  '𠮷永福',
  '䶮少华',
  '翀志国',
  '阿依努尔·买买提',
  '骉建军',
  '犇德宝',
  '堃文斌',
  '买买提江·艾合买提',
]
const places: Readonly<Record<string, string>> = {
  '320703': '连云区',
  '320706': '海州区',
  '320707': '赣榆区',
  '320722': '东海县',
  '320723': '灌云县',
  '320724': '灌南县',
}
const brands = [
  ...[
    '恒润',
    '顺达',
    '海之源',
    '鑫诚',
    '金港',
    '瑞丰',
    '宏业',
    '东港',
    '港城',
    '盛通',
    '永佳',
    '华硕源',
    '苏北',
    '云台',
  ],
  ...[
    '花果山',
    '锦泰',
    '振海',
    '安居',
    '百川',
    '晨光',
    '嘉禾',
    '凯旋',
    '龙河',
    '丰泽',
    '𠮷祥',
    '明远',
    '蓝湾',
    '德润',
  ],
]

/** 区 or 县 of an area code of six or more digits; the city itself for four. */
export const countyName = (areaCode: string): string => places[areaCode.slice(0, 6)] ?? '海州区'
export const countyCodes = Object.keys(places)

export function inventName(random: Random): string {
  if (random.chance(0.02)) return random.pick(rareNames)
  return `${random.pick(surnames)}${random.pick(given)}${random.chance(0.72) ? random.pick(given) : ''}`
}

/** A well-formed 公民身份号码 of nobody: region of the city, a birthday of an adult, a check sign that fits. */
export function inventCitizenId(random: Random, region: string, male: boolean): string {
  const born = `${random.between(1958, 2001)}${two(random.between(1, 12))}${two(random.between(1, 28))}`
  const serial = `${two(random.between(0, 99))}${random.between(0, 4) * 2 + (male ? 1 : 0)}`
  const first = `${region}${born}${serial}`
  return `${first}${citizenIdCheckDigit(first)}`
}

/** A well-formed 统一社会信用代码 of nobody. `kind`: 91 企业, 92 个体工商户. */
export function inventCreditCode(random: Random, region: string, kind: '91' | '92'): string {
  for (;;) {
    const body = String(random.between(0, 99_999_999)).padStart(8, '0')
    const first = `${kind}${region}${body}${organisationCodeCheckSign(body)}`
    const sign = creditCodeCheckSign(first)
    if (sign !== '') return `${first}${sign}`
  }
}

export const inventPhone = (random: Random): string =>
  `199${String(random.between(0, 99_999_999)).padStart(8, '0')}`

type Asked = {
  readonly kind: PartyKind
  /** Six digits. */
  readonly region: string
  readonly address: string
  /** What the business does: «餐饮», «建材» … */
  readonly trade: string
}

/** A party as an officer would write it down from the papers shown. */
export function inventParty(random: Random, { kind, region, address, trade }: Asked): PartyInput {
  const male = random.chance(0.65)
  const name = inventName(random)
  const common = { address, phone: inventPhone(random), sex: null, bornOn: null } as const
  if (kind === 'person')
    return {
      ...common,
      kind: 'person',
      soleTrader: false,
      name,
      idKind: 'citizenId',
      idNumber: inventCitizenId(random, random.chance(0.8) ? region : random.pick(countyCodes), male),
      legalRepresentative: null,
      representativeTitle: null,
    }
  if (kind === 'trader')
    return {
      ...common,
      kind: 'person',
      soleTrader: true,
      name: `${countyName(region)}${random.pick(brands)}${trade}店`,
      idKind: 'creditCode',
      idNumber: inventCreditCode(random, region, '92'),
      legalRepresentative: name,
      representativeTitle: '经营者',
    }
  return {
    ...common,
    kind: 'organisation',
    soleTrader: false,
    name: `连云港${random.pick(brands)}${trade}有限公司`,
    idKind: 'creditCode',
    idNumber: inventCreditCode(random, region, '91'),
    legalRepresentative: name,
    representativeTitle: random.pick(['执行董事', '总经理', '经理']),
  }
}

/** Who speaks and signs for the party. */
export const spokesman = (party: PartyInput): { name: string; relation: string } =>
  party.kind === 'person' && !party.soleTrader
    ? { name: party.name, relation: '当事人本人' }
    : {
        name: party.legalRepresentative ?? party.name,
        relation: party.soleTrader ? '当事人的经营者' : '当事人的法定代表人',
      }

const two = (value: number) => String(value).padStart(2, '0')
