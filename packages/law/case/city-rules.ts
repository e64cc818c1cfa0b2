import type { PlainDate } from '../calendar/plain-date.ts'
import { type CityTimeLimits, startingTimeLimits } from '../deadlines/deadline-rules.ts'

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
  /** 延长办案期限 (第六十条): who approves the first extension and who a second one; the days are among the time limits. */
  readonly extension: {
    readonly firstBy: ExtensionLevel
    readonly againBy: ExtensionLevel
    readonly source: string
    readonly verified: boolean
  }
  /** Clocks whose number the Law leaves open, each with its source. */
  readonly timeLimits: CityTimeLimits
}

/** 行政机关负责人, or 负责人集体讨论 first and then the chief. */
export type ExtensionLevel = 'leader' | 'collective'

export const startingRules: CityRules = {
  from: '2021-07-15',
  hearing: {
    personFen: 2_000_000,
    organisationFen: 2_000_000,
    source: '江苏省行政处罚听证程序规则（经营活动二万元，现行效力未核实）',
    verified: false,
  },
  collective: {
    personFen: 500_000,
    organisationFen: 1_000_000,
    quorum: [2, 3],
    source: '平台初始设置，待市局案件审理规则核实',
    verified: false,
  },
  extension: {
    firstBy: 'leader',
    againBy: 'collective',
    source: '《住房和城乡建设行政处罚程序规定》负责人批准、再次延长经集体讨论，条文尚未核对，由市局确认',
    verified: false,
  },
  timeLimits: startingTimeLimits,
}

/** Rules a city set before a key was known lack it: the starting value holds there, unverified as it is. */
export const completeRules = (stored: CityRules): CityRules => ({
  ...startingRules,
  ...stored,
  timeLimits: { ...startingTimeLimits, ...stored.timeLimits },
})
