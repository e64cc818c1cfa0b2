import { addMonths, type PlainDate } from '../calendar/plain-date.ts'
import type { DeadlineLength } from '../deadlines/deadline-shapes.ts'
import type { CityRules } from './city-rules.ts'
import { fineInForce } from './remedy-state.ts'
import type { CaseState } from './state.ts'

/** 失信信息的类别 (PUB-3): how long a penalty may be seen on the credit sites depends on it. */
export const creditClasses = { minor: '轻微', ordinary: '一般', serious: '严重' } as const
export type CreditClass = keyof typeof creditClasses

const light: readonly string[] = ['警告', '通报批评']
const serious: readonly string[] = [
  '降低资质等级',
  '吊销许可证件',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
]

/** The class of the penalty with a fine of this amount: 当场处罚 is 轻微 whatever it is; which fine is 巨额 the city has set. */
export function creditClassOf(
  state: CaseState,
  rules: CityRules,
  fineFen: number = fineInForce(state),
): CreditClass {
  if (state.summary) return 'minor'
  const kinds = state.discretion?.penaltyKinds ?? []
  if (fineFen >= rules.publication.hugeFen || kinds.some((kind) => serious.includes(kind))) return 'serious'
  return kinds.length > 0 && kinds.every((kind) => light.includes(kind)) ? 'minor' : 'ordinary'
}

/** 《信用修复管理办法》: from this day on the classes; before it the order of 2023 (PUB-3, PUB-4). */
const creditClassesFrom: PlainDate = '2026-04-01'
type Months = { readonly atLeast: number; readonly atMost: number }
// biome-ignore format: a table of law is read in columns
const since2026: Readonly<Record<CreditClass, Months>> = {
  minor:    { atLeast: 0,  atMost: 3 },
  ordinary: { atLeast: 3,  atMost: 12 },
  serious:  { atLeast: 12, atMost: 36 },
}
const before2026: Months = { atLeast: 3, atMost: 36 }

/** The shortest and the longest time for a decision of this day, in months; null where it is not shown at all. */
function monthsOf(creditClass: CreditClass, decidedOn: PlainDate): Months | null {
  if (decidedOn >= creditClassesFrom) return since2026[creditClass]
  return creditClass === 'minor' ? null : before2026
}

/** 公示期 on the credit sites, counted from the day of the decision: the end of the shortest and of the longest time. */
export function creditPeriod(
  creditClass: CreditClass,
  decidedOn: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } | null {
  const months = monthsOf(creditClass, decidedOn)
  return months && { from: addMonths(decidedOn, months.atLeast), to: addMonths(decidedOn, months.atMost) }
}

/** The same as the length of a clock: whole years where it is years. */
export function creditLength(creditClass: CreditClass, decidedOn: PlainDate): DeadlineLength | null {
  const months = monthsOf(creditClass, decidedOn)?.atMost
  if (!months) return null
  return months % 12 === 0 ? { years: months / 12 } : { months }
}

/** 具有一定社会影响 (第四十八条第一款), as the city has set it: from which amount on, and every 严重 one; never a 轻微 one. */
export function ofPublicInterest(
  state: CaseState,
  rules: CityRules,
  fineFen: number = fineInForce(state),
): boolean {
  const { party, discretion } = state
  const creditClass = creditClassOf(state, rules, fineFen)
  const { personFen, organisationFen } = rules.publication
  const limit = party?.kind === 'organisation' ? organisationFen : personFen
  return (
    creditClass === 'serious' ||
    (creditClass === 'ordinary' && (fineFen >= limit || (discretion?.confiscatedFen ?? 0) >= limit))
  )
}
