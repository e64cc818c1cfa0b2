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
  /** Clocks whose number the Law leaves open, each with its source. */
  readonly timeLimits: CityTimeLimits
}

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
  timeLimits: startingTimeLimits,
}
