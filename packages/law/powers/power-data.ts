import type { PlainDate } from '../calendar/plain-date.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'

/** What a grant of power stands on, and what ends it (第十七条至第二十四条). */
export const instrumentKinds = {
  statute: '法律、法规、规章规定',
  concentration: '相对集中行政处罚权决定',
  empowerment: '省政府赋权决定',
  entrustment: '委托书',
  withdrawal: '收回决定',
  other: '其他文件',
} as const
export type InstrumentKind = keyof typeof instrumentKinds

/** How a unit comes to a power: by law, by concentration (第十八条), given to towns (第二十四条), entrusted (第二十条). */
export const grantWays = {
  statutory: '法定',
  concentrated: '相对集中',
  empowered: '赋权',
  entrusted: '委托',
} as const
export type GrantWay = keyof typeof grantWays

/** The paper that gives or takes a power. `verified: false` is shown as 未核实: nobody has laid it beside the original yet. */
export type PowerInstrument = {
  readonly id: string
  readonly kind: InstrumentKind
  readonly title: string
  readonly documentNumber: string
  readonly issuingBody: string
  readonly publishedOn: PlainDate | null
  readonly verified: boolean
  readonly note: string
}

/** Which items: one by its code, all of a law, all of a line, or what the catalogue marks as open to towns. */
export type ItemSelector =
  | { readonly kind: 'item'; readonly code: string }
  | { readonly kind: 'law'; readonly lawId: string }
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'delegable'; readonly basis: ItemSnapshot['delegableBasis'] }
  | { readonly kind: 'all' }

/** To whom: one unit, the bureaus of a line (of one level, or of both), all towns of an area. */
export type UnitSelector =
  | { readonly kind: 'unit'; readonly unitId: number }
  | { readonly kind: 'line'; readonly line: string; readonly level: 'city' | 'county' | null }
  | { readonly kind: 'towns'; readonly areaCode: string }

/** One power given, between two days; the last day counts. It is never rewritten: a withdrawal beside it ends it. */
export type PowerGrant = {
  readonly id: string
  readonly instrumentId: string
  readonly way: GrantWay
  readonly items: ItemSelector
  readonly to: UnitSelector
  readonly from: PlainDate
  readonly until: PlainDate | null
  /** 委托行政机关 of an entrustment (第二十条第一款); null otherwise. */
  readonly entrustedBy: number | null
  /** 委托的权限, in the words of the 委托书 (第二十条第二款); '' otherwise. */
  readonly scope: string
}

/**
 * One power taken back from a day on: on that day it is gone. It ends what was given before that day, and never what a
 * law itself gives, unless it names the instrument whose grants it ends.
 */
export type PowerWithdrawal = {
  readonly id: string
  readonly instrumentId: string
  readonly items: ItemSelector
  readonly of: UnitSelector
  readonly from: PlainDate
  readonly endsInstrument: string | null
  readonly casesInHand: CasesInHand
}

/**
 * What becomes of a case filed before the day. No statute says; the withdrawing decision may. Without a word in it the case is
 * handed over to who has the power (平台初始设置，未核实).
 */
export const casesInHandRules = {
  handOver: '在办案件移送有处罚权的单位',
  finish: '收回之日前已经立案的，由原单位继续办理完毕',
} as const
export type CasesInHand = keyof typeof casesInHandRules

export type PowerRows = {
  readonly instruments: readonly PowerInstrument[]
  readonly grants: readonly PowerGrant[]
  readonly withdrawals: readonly PowerWithdrawal[]
}

/** 行政机关 that punishes and compels in its own name: a bureau or its branch, no government, line or entrusted organisation. */
export const isAgency = (kind: string): boolean => kind === 'enforcement' || kind === 'branch'

/** What a unit must be told by: its kind, level, line, place and days. */
export type PowerUnit = {
  readonly unitId: number
  readonly name: string
  readonly kind: 'government' | 'supervisor' | 'enforcement' | 'branch' | 'entrusted' | 'line'
  readonly level: 'city' | 'county' | 'town'
  readonly line: string | null
  readonly areaCode: string | null
  readonly validFrom: PlainDate
  /** The last day it exists. */
  readonly validTo: PlainDate | null
}

export type PowerItem = Pick<
  ItemSnapshot,
  | 'code'
  | 'name'
  | 'department'
  | 'line'
  | 'lawId'
  | 'lawTitle'
  | 'penaltyArticle'
  | 'penaltyKinds'
  | 'levels'
  | 'delegable'
  | 'delegableBasis'
  | 'validFrom'
  | 'validTo'
> & {
  /** 条文所称的处罚机关, as the article words it; '' or absent where it names none. */
  readonly authority?: string
}

export function selectsItem(selector: ItemSelector, item: PowerItem): boolean {
  switch (selector.kind) {
    case 'item':
      return selector.code === item.code
    case 'law':
      return selector.lawId === item.lawId
    case 'line':
      return selector.line === item.line
    case 'delegable':
      return item.delegable && item.delegableBasis === selector.basis
    case 'all':
      return true
  }
}

export function selectsUnit(selector: UnitSelector, unit: PowerUnit): boolean {
  switch (selector.kind) {
    case 'unit':
      return selector.unitId === unit.unitId
    case 'line':
      return (
        unit.level !== 'town' && unit.line === selector.line && (selector.level ?? unit.level) === unit.level
      )
    case 'towns':
      return unit.level === 'town' && !!unit.areaCode?.startsWith(selector.areaCode)
  }
}
