import type { PlainDate } from '../calendar/plain-date.ts'
import { type CityTimeLimits, startingTimeLimits } from '../deadlines/deadline-rules.ts'
import { type LineProfiles, startingProfiles } from './line-profiles.ts'
import type { PublicSite } from './publication.ts'
import { startingHearing } from './starting-hearing.ts'

/**
 * What the statutes leave to a city, dated and with its source. `verified: false` is shown as 未核实
 * wherever the number is used. Loaded as data; these defaults are only what a new installation starts with.
 */
export type CityRules = {
  readonly from: PlainDate
  /** 较大数额 for the right to a hearing (《行政处罚法》第六十三条): lower figures only add rights. */
  readonly hearing: {
    readonly personFen: number
    readonly organisationFen: number
    readonly source: string
    readonly verified: boolean
  }
  /** 情节复杂或者重大违法行为 (第五十七条第二款): the fine from which leaders discuss together. */
  readonly collective: {
    readonly personFen: number
    readonly organisationFen: number
    readonly quorum: readonly [number, number]
    readonly source: string
    readonly verified: boolean
  }
  /** 首违 (第三十三条第一款后段): how many months an earlier violation is looked for; the Law gives no number. */
  readonly firstViolation: {
    readonly lookBackMonths: number
    readonly source: string
    readonly verified: boolean
  }
  /** 延长办案期限 (第六十条): who approves the first extension and who a second one; the days are among the time limits. */
  readonly extension: {
    readonly firstBy: ExtensionLevel
    readonly againBy: ExtensionLevel
    readonly source: string
    readonly verified: boolean
  }
  /** 当场处罚 (第五十一条): the limit for 个体工商户, whom the article does not name. */
  readonly summary: {
    readonly soleTraderFen: number
    readonly source: string
    readonly verified: boolean
  }
  /** 夜间、休息日不实施行政强制执行 (《行政强制法》第四十三条): the hours of the day, and whether a weekend that is no holiday is open. */
  readonly enforcement: {
    readonly opens: string
    readonly closes: string
    readonly weekends: boolean
    readonly source: string
    readonly verified: boolean
  }
  /**
   * 公开处罚决定 (第四十八条第一款): from which fine on a decision is taken to be 具有一定社会影响, and which fine is 巨额 for
   * 失信信息 (PUB-3), numbers the statutes do not give; and the sites where the bureau makes its decisions public.
   */
  readonly publication: {
    readonly personFen: number
    readonly organisationFen: number
    readonly hugeFen: number
    readonly sites: readonly PublicSite[]
    readonly source: string
    readonly verified: boolean
  }
  /** 按日连续处罚: within how many days of the order's service the recheck must be made. */
  readonly dailyFine: {
    readonly recheckDays: number
    readonly source: string
    readonly verified: boolean
  }
  /** 强制拆除: whether the court takes an application to demolish a 违法建筑物 (ACL-44D). */
  readonly demolition: { readonly courtAccepts: boolean; readonly source: string; readonly verified: boolean }
  /** 行政检查 (国办发〔2024〕54号, INS-3, INS-9): planned inspections of one enterprise by one unit in a year, and how near another plan is. */
  readonly inspection: {
    readonly yearlyCap: number
    readonly nearDays: number
    readonly source: string
    readonly verified: boolean
  }
  /** Clocks whose number the Law leaves open, each with its source. */
  readonly timeLimits: CityTimeLimits
  /** 条线程序: what differs where a line has department rules of its own; `rulesOfCase` lays it over the rest. */
  readonly profiles: LineProfiles
}

/** 行政机关负责人, or 负责人集体讨论 first and then the chief. */
export type ExtensionLevel = 'leader' | 'collective'

export const startingRules: CityRules = {
  from: '2021-07-15',
  hearing: startingHearing,
  collective: {
    personFen: 500_000,
    organisationFen: 1_000_000,
    quorum: [2, 3],
    source: '平台初始设置，待市局案件审理规则核实',
    verified: false,
  },
  firstViolation: {
    lookBackMonths: 24,
    source: '平台初始设置，待江苏省、连云港市首违不罚清单核实',
    verified: false,
  },
  extension: {
    firstBy: 'leader',
    againBy: 'collective',
    source: '《住房和城乡建设行政处罚程序规定》负责人批准、再次延长经集体讨论，条文尚未核对，由市局确认',
    verified: false,
  },
  summary: {
    soleTraderFen: 20_000,
    source: '个体工商户按自然人从事工商业经营（民法典第五十四条）适用公民的二百元，平台初始设置，由市局确认',
    verified: false,
  },
  enforcement: {
    opens: '06:00',
    closes: '22:00',
    weekends: false,
    source:
      '行政强制法第四十三条没有规定夜间的起止时间和一般休息日，平台初始设置（从严，休息日不实施），由市局确认',
    verified: false,
  },
  publication: {
    personFen: 2_000_000,
    organisationFen: 10_000_000,
    hugeFen: 20_000_000,
    sites: [
      { name: '本机关门户网站', credit: false },
      { name: '市公共信用信息平台（信用中国）', credit: true },
    ],
    source:
      '法律没有规定具有一定社会影响、巨额罚款的标准，平台名称以市局实际使用的为准，平台初始设置，由市局确认',
    verified: false,
  },
  dailyFine: {
    recheckDays: 30,
    source: '环境保护主管部门实施按日连续处罚的办法规定的三十日，条文尚未核对，由生态环境部门确认',
    verified: false,
  },
  demolition: {
    courtAccepts: false,
    source: '法释〔2013〕5号：人民法院不受理依城乡规划法提出的强制拆除申请，原文尚未核对，由市局确认',
    verified: false,
  },
  inspection: {
    yearlyCap: 2,
    nearDays: 30,
    source:
      '国办发〔2024〕54号要求公布同一行政机关对同一企业的年度检查频次上限，没有规定次数；相近三十日为平台初始设置，均由市局确认',
    verified: false,
  },
  timeLimits: startingTimeLimits,
  profiles: startingProfiles,
}

/** Rules that a city set before a rule was there: what they do not say yet, the package's own says. */
export const completeRules = (set: Partial<CityRules> & Pick<CityRules, 'from'>): CityRules => ({
  ...startingRules,
  ...set,
  timeLimits: { ...startingTimeLimits, ...set.timeLimits },
})
