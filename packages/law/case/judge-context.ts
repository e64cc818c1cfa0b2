import type { PlainDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import type { PowerHere } from '../powers/power-here.ts'
import type { CityRules } from './city-rules.ts'
import type { ActionName, Payloads } from './payloads.ts'
import type { CaseState } from './state.ts'

export type CertificateDays = {
  readonly number: string
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
}

/**
 * What a judgement needs beside the file itself: the day, the calendar, the city's rules, who asks, and the
 * answers to the few questions that reach across the wall. Server and page build the same object.
 */
export type JudgeContext = {
  readonly now: string
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly rules: CityRules
  readonly actor: {
    readonly personId: string
    readonly roles: readonly string[]
    /** 国家统一法律职业资格, or reviewing since before 2018 (《行政处罚法》第五十八条第二款). */
    readonly qualified: boolean
    /** Of the common superior (or its 司法局) to whom an open 管辖争议 of this case belongs (第二十五条第二款). */
    readonly superior?: boolean
    /** Of the 司法局 to which a major decision of this case was reported (K09). */
    readonly supervisor?: boolean
  }
  readonly unit: {
    readonly level: 'city' | 'county' | 'town'
    readonly line: string | null
    /** 单位性质 of the tree of units; «entrusted» is a 受委托组织, which may take no compulsory measure. */
    readonly kind?: string
  }
  /** Whether the unit may punish today, by the code of the item of the file or of the form (第十七条至第二十四条). */
  readonly powers?: Readonly<Record<string, PowerHere>>
  /** 执法证 in force today of every officer named in the file or in the payload; absent means none. */
  readonly certificates: Readonly<Record<string, CertificateDays>>
  /** 从旧兼从轻 (第三十七条): another version of the item of the file is in force today; null or absent where there is none. */
  readonly laterItem?: ItemSnapshot | null
  /** The same act fined before, anywhere in the city (第二十九条): day, unit and article, nothing else. */
  /** 首违 (第三十三条第一款), asked again before the decision: an earlier violation under the same item, anywhere in the city. */
  readonly earlierViolation: JudgeContext['earlierFine']
  /** 最先立案 (第二十五条第一款): another unit has filed the same act before, and still has it in hand. */
  readonly filedElsewhere?: JudgeContext['earlierFine']
  readonly earlierFine: { readonly on: PlainDate; readonly unit: string; readonly article: string } | null
}

export type Question<A extends ActionName = ActionName> = {
  readonly action: A
  readonly state: CaseState
  /** null when the page asks before the form is filled: conditions on the payload are not put then. */
  readonly payload: Payloads[A] | null
  readonly ctx: JudgeContext
}
