import { addDays, daysBetween, formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { TierSnapshot } from '../catalogue/item.ts'
import { type Citation, cite, ecologyCode, environmentLaw } from '../citation.ts'
import { formatYuan } from '../money.ts'
import { tiersFor } from '../penalties/discretion-standard.ts'
import type { Change } from './changes.ts'
import type { Attachment } from './payloads.ts'
import type { CaseState, Made } from './state.ts'

/** One law that allows 按日连续处罚, and the days of the act it reaches. */
export type DailyFineLaw = {
  readonly law: string
  readonly basis: Citation
  readonly actsFrom: PlainDate
  readonly actsUntil: PlainDate | null
  readonly verified: boolean
}

/**
 * 按日连续处罚 (G32: the exception to 第二十九条), law by law: only where the law itself says so, for acts on days on which it is in
 * force. 环境保护法 is known from knowledge only (未核实); 生态环境法典 takes its place on 15 August 2026.
 */
// biome-ignore format: a table of law is read in columns
export const dailyFineLaws: readonly DailyFineLaw[] = [
  { law: '生态环境法典', basis: ecologyCode(1060),  actsFrom: '2026-08-15', actsUntil: null,         verified: true },
  { law: '环境保护法',   basis: environmentLaw(59), actsFrom: '2015-01-01', actsUntil: '2026-08-14', verified: false },
]

export type DailyFinePayloads = {
  /** 登记按日连续处罚: the fine it follows, the order to correct, the recheck that found nothing corrected. */
  groundDailyFine: {
    readonly originalNumber: string
    readonly originalDecidedOn: PlainDate
    readonly originalFineFen: number
    readonly orderNumber: string
    readonly orderServedOn: PlainDate
    readonly recheckedOn: PlainDate
    readonly uncorrected: boolean
    readonly findings: string
    /** From the day after the order was served to the day of the recheck, both counted. */
    readonly days: number
    readonly attachments: readonly Attachment[]
  }
}
export type DailyFineActionName = keyof DailyFinePayloads
export type DailyFine = Made & DailyFinePayloads['groundDailyFine']
export type DailyFineState = { readonly dailyFine: DailyFine | null }
export const noDailyFine: DailyFineState = { dailyFine: null }
export const dailyFineChanges: { readonly [A in DailyFineActionName]: Change<A> } = {
  groundDailyFine: (_, payload, made) => ({ dailyFine: { ...made, ...payload } }),
}

/** The law that allows it for the item and the days of the act on file; null where none does. */
export function dailyFineLawOf({ item, act }: CaseState): DailyFineLaw | null {
  if (!item || !act) return null
  const title = item.lawTitle.replace(/^中华人民共和国/, '')
  return (
    dailyFineLaws.find(
      ({ law, actsFrom, actsUntil }) =>
        law === title && act.actFrom >= actsFrom && (actsUntil === null || act.actUntil <= actsUntil),
    ) ?? null
  )
}

/** What was registered, while it still speaks of the item on file and a law allows it. */
export const dailyFineOf = (state: CaseState): DailyFine | null =>
  state.dailyFine && dailyFineLawOf(state) && state.dailyFine.revision > (state.item?.revision ?? 0)
    ? state.dailyFine
    : null

type Days = Pick<DailyFinePayloads['groundDailyFine'], 'orderServedOn' | 'recheckedOn'>
/** 自责令改正之日的次日起: the days that are fined, first, last and how many. */
export const finedDays = ({ orderServedOn, recheckedOn }: Days) => ({
  from: addDays(orderServedOn, 1),
  to: recheckedOn,
  count: daysBetween(orderServedOn, recheckedOn),
})

export const dailyFineSum = ({
  days,
  originalFineFen,
}: Pick<DailyFine, 'days' | 'originalFineFen'>): number => days * originalFineFen

/** The penalty in words, with the days and the fine it is reckoned from where it is one by the day. */
export function withDailyWords(words: string, state: CaseState): string {
  const daily = dailyFineOf(state)
  if (!daily) return words
  const { from, to } = finedDays(daily)
  return `自${formatChineseDate(from)}起至${formatChineseDate(to)}止共${daily.days}日，按照原处罚数额${formatYuan(daily.originalFineFen)}（${daily.originalNumber}）按日连续处罚，${words}`
}

/** 处罚依据: the item's own article, and the article that allows a fine by the day. */
export function penaltyBasisOf(state: CaseState): string | null {
  const { item } = state
  if (!item) return null
  const own = `《${item.lawTitle}》${item.penaltyArticle}`
  const daily = dailyFineOf(state) && dailyFineLawOf(state)
  return daily && cite(daily.basis) !== own.replace('中华人民共和国', '')
    ? `${own}、${cite(daily.basis)}`
    : own
}

/**
 * The rows of the city's standard this assessment is measured by. A fine by the day is days times a fine that was itself
 * assessed under the standard: it has no row of its own.
 */
export const standardFor = <T extends Pick<TierSnapshot, 'party'>>(
  state: CaseState,
  tiers: readonly T[],
): readonly T[] => (state.party && !dailyFineOf(state) ? tiersFor(tiers, state.party.kind) : [])
