import type { PlainDate } from '../calendar/plain-date.ts'
import { formatChineseDate } from '../calendar/plain-date.ts'
import { fineRange, type ItemSnapshot } from '../catalogue/item.ts'
import { formatYuan } from '../money.ts'
import type { Change } from './changes.ts'
import type { JudgeContext } from './judge-context.ts'
import type { CaseState, Made } from './state.ts'

/** 从旧兼从轻 (第三十七条): the item as it stood on the day of the act, or as it stands now where that is lighter. */
export const versionsToApply = { old: '行为时的规定', new: '现行的规定' } as const
export type VersionApplied = keyof typeof versionsToApply

export type VersionPayloads = {
  compareVersions: {
    /** The version in force on the day of the comparison, as the catalogue has it. */
    readonly later: ItemSnapshot
    readonly applied: VersionApplied
    readonly reason: string
  }
}
export type VersionState = {
  /** The two versions side by side, which of them is applied and why; null while nothing was compared. */
  readonly versionChoice:
    | (Made & VersionPayloads['compareVersions'] & { readonly older: ItemSnapshot })
    | null
}
export const nothingCompared: VersionState = { versionChoice: null }

/** Where the lighter new version is applied the case is handled under its copy from here on. */
export const versionChanges: { readonly compareVersions: Change<'compareVersions'> } = {
  compareVersions: ({ item }, payload, made) =>
    item
      ? {
          versionChoice: { ...made, ...payload, older: item },
          ...(payload.applied === 'new' ? { item: { ...made, ...payload.later } } : {}),
        }
      : {},
}

/** Whether the case is handled under the new version, found lighter; an item chosen again begins anew. */
export const appliesNewVersion = ({
  versionChoice,
  item,
}: Pick<CaseState, 'versionChoice' | 'item'>): boolean =>
  versionChoice?.applied === 'new' && item?.revision === versionChoice.revision

/** The day whose law governs the case: of the act, or of the comparison where the new version is applied. */
export const lawDay = (
  state: Pick<CaseState, 'versionChoice' | 'item' | 'act'>,
  today: PlainDate,
): PlainDate =>
  appliesNewVersion(state) ? (state.versionChoice?.on ?? today) : (state.act?.actUntil ?? today)

/** Whether the version now in force has been compared with the one on file, since that was chosen. */
export function versionsCompared(
  { versionChoice, item }: Pick<CaseState, 'versionChoice' | 'item'>,
  { laterItem }: Pick<JudgeContext, 'laterItem'>,
): boolean {
  if (!laterItem || !item) return true
  return (
    versionChoice !== null &&
    versionChoice.revision > item.revision &&
    versionChoice.later.validFrom === laterItem.validFrom
  )
}

/** Which version is lighter as far as amounts and kinds can be computed; `byHand` where a person has to weigh them. */
export function lighterVersion(
  older: ItemSnapshot,
  later: ItemSnapshot,
  partyKind: 'person' | 'organisation',
): VersionApplied | 'byHand' {
  const [was, is] = [fineRange(older, partyKind), fineRange(later, partyKind)]
  if ('review' in was || 'review' in is) return 'byHand'
  const added = later.penaltyKinds.some((kind) => !older.penaltyKinds.includes(kind))
  const dropped = older.penaltyKinds.some((kind) => !later.penaltyKinds.includes(kind))
  const lower = is.minFen < was.minFen || is.maxFen < was.maxFen
  const higher = is.minFen > was.minFen || is.maxFen > was.maxFen
  if (!lower && !dropped) return 'old'
  return higher || added ? 'byHand' : 'new'
}

/** A version in one line each of a comparison: since when, under which article, which kinds, which range. */
export function versionTerms(item: ItemSnapshot, partyKind: 'person' | 'organisation') {
  const range = fineRange(item, partyKind)
  return {
    force: `${formatChineseDate(item.validFrom)}起施行${item.validTo === null ? '' : `，至${formatChineseDate(item.validTo)}止`}`,
    article: `《${item.lawTitle}》${item.penaltyArticle}`,
    kinds: item.penaltyKinds.join('、'),
    range: 'review' in range ? range.review : `罚款${formatYuan(range.minFen)}至${formatYuan(range.maxFen)}`,
  }
}

/** What a paper says of the comparison; null where there was none. */
export function versionWords({ versionChoice, party }: CaseState): string | null {
  if (!versionChoice) return null
  const { older, later, applied, reason } = versionChoice
  const [was, is] = [older, later].map((one) => versionTerms(one, party?.kind ?? 'person'))
  if (!was || !is) return null
  return `行为时的规定（${was.force}）为${was.article}，${was.range}；现行的规定（${is.force}）为${is.article}，${is.range}。适用${versionsToApply[applied]}：${reason}`
}
