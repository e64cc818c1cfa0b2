import { addDays, addYears, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { type Citation, ecologyCode, penaltyLaw } from '../citation.ts'
import { clueSources } from './payloads.ts'
import type { CaseState } from './state.ts'

/** The harmful consequences for which the time to punish is longer than two years (APL-036). */
// biome-ignore format: a table of law is read in columns
export const limitationHarms = {
  none:    '没有下列危害后果，或者尚无证据证明',
  life:    '涉及公民生命健康安全且有危害后果',
  finance: '涉及金融安全且有危害后果',
  ecology: '造成环境污染、生态破坏等危害后果',
} as const
export type LimitationHarm = keyof typeof limitationHarms

/** What an act must tell of itself for its limitation to be known. */
export type ActOfLimitation = {
  readonly actUntil: PlainDate
  readonly harm?: LimitationHarm
}

type Limitation = {
  readonly rule: 'limitationTwoYears' | 'limitationFiveYears' | 'limitationEcology'
  readonly years: number
  readonly harms: readonly LimitationHarm[]
  /** The norm reaches acts that ended on this day or later. */
  readonly actsFrom: PlainDate | null
  readonly basis: Citation
}

/**
 * 追责时效, law by law («法律另有规定的除外»). The first row that fits holds. 生态环境法典 reaches acts from the day it came into
 * force: a period that had already run out does not revive, nor is one that was running made longer.
 */
// biome-ignore format: a table of law is read in columns
const limitations: readonly Limitation[] = [
  { rule: 'limitationEcology',   years: 5, harms: ['ecology'],         actsFrom: '2026-08-15', basis: ecologyCode(1054) },
  { rule: 'limitationFiveYears', years: 5, harms: ['life', 'finance'], actsFrom: null,         basis: penaltyLaw(36, { paragraph: 1 }) },
]
const ordinary: Limitation = {
  rule: 'limitationTwoYears',
  years: 2,
  harms: [],
  actsFrom: null,
  basis: penaltyLaw(36),
}

/** Which limitation an act is under. */
export const limitationOf = ({ actUntil, harm = 'none' }: ActOfLimitation): Limitation =>
  limitations.find(
    ({ harms, actsFrom }) => harms.includes(harm) && (actsFrom === null || actsFrom <= actUntil),
  ) ?? ordinary

/** The last day on which an act can still be discovered in time. */
export const limitationEnd = (act: ActOfLimitation): PlainDate =>
  addYears(act.actUntil, limitationOf(act).years)

/**
 * Whether the discovery stands on the last day, where it depends on how the day of the act is counted: who counts that
 * day itself finds the period already over.
 */
export const limitationArguable = (act: ActOfLimitation, foundOn: PlainDate): boolean =>
  foundOn > addDays(limitationEnd(act), -1) && foundOn <= limitationEnd(act)

/** The time to punish of a file in one sentence: from which day, how long, till when, discovered when. */
export function limitationWords({ act, clue }: Pick<CaseState, 'act' | 'clue'>): string {
  if (!act || !clue) return ''
  const found = `${formatChineseDate(clue.foundOn)}发现（${clueSources[clue.source]}）`
  return `自${formatChineseDate(act.actUntil)}起${limitationOf(act).years === 2 ? '二' : '五'}年，至${formatChineseDate(limitationEnd(act))}届满，${found}`
}

/**
 * 违法建设 is generally taken as continuing until it is put right (全国人大常委会法工委答复, known from knowledge only, 未核实): what
 * the form proposes, for the officer to settle.
 */
export const continuesByDefault = (name: string): boolean =>
  [
    '违法建设',
    '违法建筑',
    '未取得建设工程规划许可证',
    '未按照建设工程规划许可证',
    '未取得乡村建设规划许可证',
  ].some((words) => name.includes(words))
