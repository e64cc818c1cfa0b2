import { type LineCode, lineNames } from '../catalogue/lines.ts'
import type { CityLimit, CityTimeLimits } from '../deadlines/deadline-rules.ts'
import type { CityRules } from './city-rules.ts'
import { startingHearing } from './starting-hearing.ts'
import type { CaseState } from './state.ts'

/**
 * 条线程序: where the department rules of a line differ from what holds for the city (rules §4.1). It says only what differs,
 * each number with its source; what it does not say, the city's rules say. Adding a line's profile needs no code.
 */
export type LineProfile = {
  /** The department rules it is taken from. */
  readonly source: string
  readonly verified: boolean
  readonly timeLimits: Partial<CityTimeLimits>
  readonly hearing?: CityRules['hearing']
  readonly collective?: CityRules['collective']
  readonly extension?: CityRules['extension']
}
export type LineProfiles = { readonly [L in LineCode]?: LineProfile }

const limit = (length: CityLimit['length'], source: string): CityLimit => ({
  length,
  source,
  verified: false,
})

/** Where the general figure of the city is lower than the department's, it stays: a lower one only adds rights. */
const hearingFrom = (personFen: number, source: string): CityRules['hearing'] => ({
  personFen,
  organisationFen: startingHearing.organisationFen,
  source: `${source}；法人、其他组织按较低的${startingHearing.source}`,
  verified: false,
})

const market = '《市场监督管理行政处罚程序规定》'
const ecology = '《生态环境行政处罚办法》'

/** What a new installation starts with; no text of these rules was at hand, so every number is 未核实. */
// biome-ignore format: a table of law is read in columns
export const startingProfiles: LineProfiles = {
  SJ: {
    source: `${market}，条文尚未核对，由市场监管部门确认`, verified: false,
    hearing: hearingFrom(1_000_000, '《市场监督管理行政处罚听证办法》的公民一万元，条文尚未核对'),
    timeLimits: {
      fileCase:        limit({ workingDays: 15 }, `${market}的十五个工作日，条文尚未核对`),
      fileComplexCase: limit({ workingDays: 30 }, `${market}的十五个工作日加延长十五个工作日，条文尚未核对`),
      extendDecision:  limit({ days: 30 },        `${market}的延长三十日，条文尚未核对`),
      publishDecision: limit({ workingDays: 20 }, '《市场监督管理行政处罚信息公示规定》的二十个工作日，条款号尚未核对'),
    },
  },
  ST: {
    source: `${ecology}，条文尚未核对，由生态环境部门确认`, verified: false,
    hearing: hearingFrom(500_000, `${ecology}的公民五千元，条文尚未核对`),
    timeLimits: {
      fileCase:        limit({ days: 15 },        `${ecology}的十五日，条文尚未核对`),
      extendDecision:  limit({ days: 30 },        `${ecology}的延长三十日，条文尚未核对`),
      publishDecision: limit({ workingDays: 7 },  `${ecology}的七个工作日，条文尚未核对`),
    },
  },
}

/** The line whose procedure a case follows: its item's; before there is an item, its unit's. */
export const lineOfCase = ({ item }: CaseState, unitLine: string | null): string | null =>
  item?.line ?? unitLine

/** The profile of a line, where the city has one. */
export function profileOf({ profiles }: CityRules, line: string | null): LineProfile | undefined {
  return line !== null && line in lineNames ? profiles[line as LineCode] : undefined
}

/**
 * The city's rules as they hold in one case: those of its line where the line's profile says something, else the city's.
 * What is given stays as it was; asked again for the same line it gives the same.
 */
export function rulesOfCase(rules: CityRules, state: CaseState, unitLine: string | null): CityRules {
  const profile = profileOf(rules, lineOfCase(state, unitLine))
  if (!profile) return rules
  const { hearing, collective, extension, timeLimits } = profile
  return {
    ...rules,
    hearing: hearing ?? rules.hearing,
    collective: collective ?? rules.collective,
    extension: extension ?? rules.extension,
    timeLimits: { ...rules.timeLimits, ...timeLimits },
  }
}
