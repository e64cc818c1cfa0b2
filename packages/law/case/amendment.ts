import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { slotOf } from '../procedures/paper-slots.ts'
import type { Change } from './changes.ts'
import { kindOf } from './city-paper.ts'
import { type CaseState, type Made, type Paper, serviceOf } from './state.ts'

/** 更正: a served paper says a thing wrong that leaves what it orders as it is. The old one stays; another names it. */
export type AmendmentPayloads = {
  amendPaper: {
    readonly id: string
    readonly paperId: string
    /** What the paper says, what it ought to say, and how that is known. */
    readonly wrong: string
    readonly right: string
    readonly reason: string
  }
}
export type AmendmentActionName = keyof AmendmentPayloads
export type Amendment = Made & AmendmentPayloads['amendPaper']
export type AmendmentState = { readonly amendments: readonly Amendment[] }

export const amendmentChanges: { readonly [A in AmendmentActionName]: Change<A> } = {
  amendPaper: ({ amendments }, payload, made) => ({ amendments: [...amendments, { ...made, ...payload }] }),
}

/** Papers with a way of their own: a decision on a penalty is put right by 纠错, a notice before one by telling the party again. */
const mendedOtherwise: readonly string[] = ['D42', 'D43', 'D31', 'D32', 'D27S']
/** They go to who reported and lie in the 副卷; a 更正 lies in the 正卷, where the party reads it. */
const keptFromParty: readonly string[] = ['D04', 'K07']

export function isAmendableKind(paper: Parameters<typeof kindOf>[0]): boolean {
  const kind = kindOf(paper)
  return (
    (kind?.served === 'Y' || paper.kind === 'Q02') &&
    !!kind?.sealed &&
    !mendedOtherwise.includes(paper.kind) &&
    !keptFromParty.includes(paper.kind)
  )
}

/** A later paper in force stands in its place: the same kind about the same record, or one of the same slot. */
export function isReplaced({ papers }: Pick<CaseState, 'papers'>, paper: Paper): boolean {
  const slot = slotOf(paper.kind)
  const at = papers.findIndex(({ id }) => id === paper.id)
  return papers.some(
    (one, index) =>
      index > at &&
      !one.voided &&
      (slot ? slot.includes(one.kind) : one.kind === paper.kind && one.about === paper.about),
  )
}

/** When it reached whom it is for; the decision of a seizure is handed over as it is carried out, without a 送达回证. */
export function deliveredOn(state: CaseState, paper: Paper): PlainDate | null {
  if (paper.kind === 'Q02') return state.seizures.find(({ id }) => id === paper.about)?.carriedOut?.on ?? null
  const service = paper.servedBy && serviceOf(state, paper.id)
  return service ? beijingDay(service.servedAt) : null
}

export const isAmendable = (state: CaseState, paper: Paper): boolean =>
  isAmendableKind(paper) && deliveredOn(state, paper) !== null && !paper.voided && !isReplaced(state, paper)

export const amendablePapers = (state: CaseState): readonly Paper[] =>
  state.papers.filter((paper) => isAmendable(state, paper))

/** The paper a 更正 speaks of, through however many of them; any other paper is itself. */
export function originalOf(state: CaseState, paper: Paper): Paper {
  const one = paper.kind === 'D50S' && state.amendments.find(({ id }) => id === paper.about)
  const original = one && state.papers.find(({ id }) => id === one.paperId)
  return original ? originalOf(state, original) : paper
}

/** Since when what the paper says is as the file says: from its making, or from the last 更正 of it. */
export const statedAsOf = ({ amendments }: CaseState, { id, issued }: Paper): number =>
  Math.max(issued.revision, ...amendments.filter((one) => one.paperId === id).map(({ revision }) => revision))

const numeral = '[\\d,.，〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+'
/** What binds the party: sums of money, periods, and the day by which something is due. */
const burdens = [
  new RegExp(`${numeral}元`, 'g'),
  new RegExp(`(?<!月)${numeral}(?:个)?(?:工作日|日内|日以内|天|个月|小时)`, 'g'),
  new RegExp(`${numeral}月${numeral}日(?:之?前|以前|止|届满)`, 'g'),
]
const burdensIn = (words: string): string =>
  burdens
    .flatMap((pattern) => words.replaceAll(/\s/g, '').match(pattern) ?? [])
    .toSorted()
    .join('；')

/** Whether sums, periods and due days stay as they were: what changes them is no 更正 but another order. */
export const keepsBurden = ({ wrong, right }: Pick<Amendment, 'wrong' | 'right'>): boolean =>
  burdensIn(wrong) === burdensIn(right)
