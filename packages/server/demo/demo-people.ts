import type { Role } from '../platform/actor.ts'
import { demoGovernments, governmentSeats } from './demo-governments.ts'
import { type Random, seededRandom, seededUuid } from './seeded-random.ts'

export const demonstrationPassword = 'Zhiheng-2026'

/** The units that have people in the demonstration: bureaus of several lines and levels, and towns. `login` begins their accounts. */
// biome-ignore format: one unit a line
export const demoUnits = [
  { code: 'CG-320706',   login: 'haizhou' },
  { code: 'CG-3207',     login: 'shiju' },
  { code: 'CG-320703',   login: 'lianyun' },
  { code: 'CG-320707',   login: 'ganyu' },
  { code: 'CG-320722',   login: 'donghai' },
  { code: 'CG-320723',   login: 'guanyun' },
  { code: 'CG-320724',   login: 'guannan' },
  { code: 'ZJ-320706',   login: 'haizhou.zhujian' },
  { code: 'JT-320707',   login: 'ganyu.jiaotong' },
  { code: 'SJ-320722',   login: 'donghai.shijian' },
  { code: 'T-320706010', login: 'xinpu' },
  { code: 'T-320706103', login: 'banpu' },
  { code: 'T-320703001', login: 'xugou' },
  { code: 'T-320722105', login: 'qinghu' },
] as const

export type Seat = {
  readonly part: string
  readonly title: string
  readonly roles: readonly Role[]
  readonly note: string
  readonly certified: boolean
  readonly qualified: boolean
}

/** Who works in every unit. `part` ends the login name. */
// biome-ignore format: one seat a line
export const seats: readonly Seat[] = [
  { part: 'chengban1', title: '执法员',           roles: ['R1', 'R2'], note: '承办人（主办）',       certified: true,  qualified: false },
  { part: 'chengban2', title: '执法员',           roles: ['R1', 'R2'], note: '承办人（协办）',       certified: true,  qualified: false },
  { part: 'chengban3', title: '执法员',           roles: ['R1', 'R2'], note: '承办人',               certified: true,  qualified: false },
  { part: 'chengban4', title: '执法员',           roles: ['R1', 'R2'], note: '承办人',               certified: true,  qualified: false },
  { part: 'zhongdui',  title: '中队长',           roles: ['R3'],       note: '承办机构负责人',       certified: true,  qualified: false },
  { part: 'fazhi',     title: '法制审核员',       roles: ['R4'],       note: '法制审核员',           certified: true,  qualified: true },
  { part: 'fenguan',   title: '副局长',           roles: ['R5'],       note: '分管领导（行政机关负责人）', certified: true, qualified: false },
  { part: 'fuzhi',     title: '副局长',           roles: ['R5'],       note: '副职负责人，集体讨论成员', certified: false, qualified: false },
  { part: 'zhuyao',    title: '局长',             roles: ['R7'],       note: '主要负责人',           certified: false, qualified: false },
  { part: 'anshen',    title: '案件审理委员会秘书', roles: ['R6'],     note: '集体讨论秘书',         certified: false, qualified: false },
  { part: 'neiqin',    title: '内勤、档案员',     roles: ['R9'],       note: '内勤：用印、送达、归档', certified: true, qualified: false },
  { part: 'caiwu',     title: '财务人员',         roles: ['R10'],      note: '财务：登记缴款',       certified: false, qualified: false },
  { part: 'tingzheng', title: '法规科科长',       roles: ['R8'],       note: '听证主持人',           certified: false, qualified: false },
  { part: 'jilu',      title: '法规科科员',       roles: ['R8'],       note: '听证记录员',           certified: false, qualified: false },
  { part: 'xieguan',   title: '协管员',           roles: ['R11'],      note: '协管员：上报线索',     certified: false, qualified: false },
]

export type DemoPerson = Seat & {
  readonly personId: string
  readonly postId: string
  readonly name: string
  readonly phone: string
  readonly unitCode: string
  readonly loginName: string
  readonly certificate: {
    readonly number: string
    readonly validFrom: string
    readonly validUntil: string
  } | null
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
]
const given = [
  ...'志强敏建国学文丽华伟芳军静磊洋艳勇娟涛明超秀霞平刚桂英红玉兰飞鹏辉俊宇欣怡晨曦思源浩然文博雅琴海燕春梅立新卫东国栋家豪梓涵子墨若兰景行致远',
]

/** Two names that a system must not break: a character beyond the basic plane, and a long name with its dot. */
const rare: Readonly<Record<string, string>> = {
  'haizhou.chengban2': '𠮷田䶮',
  'qinghu.chengban1': '阿依古丽·买买提江·吐尔逊',
}

/** Everyone of the demonstration, the same for the same seed. `endOfYear` bounds the certificates. */
export function demoPeople(seed: string, today: string): readonly DemoPerson[] {
  const random = seededRandom(`${seed}|people`)
  const taken = new Set<string>()
  const sitting = (of: readonly Seat[]) => (unit: { readonly code: string; readonly login: string }) =>
    of.map((seat): DemoPerson => {
      const loginName = `${unit.login}.${seat.part}`
      return {
        ...seat,
        loginName,
        unitCode: unit.code,
        title: titleIn(unit.code, seat),
        personId: seededUuid(`${seed}|person|${loginName}`),
        postId: seededUuid(`${seed}|post|${loginName}`),
        name: rare[loginName] ?? freshName(random, taken),
        phone: `199${String(random.between(0, 99_999_999)).padStart(8, '0')}`,
        certificate: seat.certified ? certificateOf(loginName, random, today) : null,
      }
    })
  return [...demoUnits.flatMap(sitting(seats)), ...demoGovernments.flatMap(sitting(governmentSeats))]
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(surnames)}${random.pick(given)}${random.chance(0.7) ? random.pick(given) : ''}`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

/** Leaders of a street are not bureau directors. */
function titleIn(unitCode: string, { part, title }: Seat): string {
  if (!unitCode.startsWith('T-')) return title
  const titles: Readonly<Record<string, string>> = {
    fenguan: '分管负责人',
    fuzhi: '副职负责人',
    zhuyao: '主要负责人',
    tingzheng: '司法所所长',
    jilu: '司法所工作人员',
  }
  return titles[part] ?? title
}

/** Most run for years; in one unit one is about to end and one has ended, as in life. */
function certificateOf(loginName: string, random: Random, today: string): DemoPerson['certificate'] {
  const year = Number(today.slice(0, 4))
  const number = `苏07${String(random.between(0, 999_999)).padStart(6, '0')}`
  if (loginName === 'lianyun.chengban4')
    return { number, validFrom: `${year - 5}-01-01`, validUntil: `${year - 1}-12-31` }
  if (loginName === 'haizhou.chengban4')
    return { number, validFrom: `${year - 5}-06-01`, validUntil: inDays(today, 40) }
  return { number, validFrom: `${year - 3}-01-01`, validUntil: `${year + 2}-12-31` }
}

function inDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The accounts shown on the sign-in page: one unit whole, so that one person can take a case through. */
export const shownParts = [
  'chengban1',
  'chengban2',
  'zhongdui',
  'fazhi',
  'fenguan',
  'zhuyao',
  'anshen',
  'tingzheng',
  'jilu',
  'neiqin',
  'caiwu',
] as const
