import type { PlainDate } from '../calendar/plain-date.ts'
import { formatChineseDate } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { fineRange, fitsRange, type ItemSnapshot, inForceOn, type TierSnapshot } from '../catalogue/item.ts'
import { cite, penaltyLaw } from '../citation.ts'
import { formatYuan } from '../money.ts'
import { departureFrom, proposeTier, tierBounds } from '../penalties/discretion-standard.ts'
import { caseDeadlines } from './case-deadlines.ts'
import type { CityRules } from './city-rules.ts'
import { standardFor } from './daily-fine.ts'
import type { JudgeContext } from './judge-context.ts'
import { rulesOfCase } from './line-profiles.ts'
import type { CaseState } from './state.ts'
import { collectiveRequired, hearingRequired, mayPunish } from './substance.ts'

/** 推演: in which respect a case would stand otherwise under a draft. */
// biome-ignore format: a table is read in columns
export const differenceKinds = {
  fine:       '罚款幅度',
  standard:   '裁量基准',
  kinds:      '处罚种类',
  hearing:    '听证',
  collective: '集体讨论',
  runsOut:    '期限届满',
  time:       '期限',
  power:      '管辖权限',
  force:      '依据的效力',
} as const
export type DifferenceKind = keyof typeof differenceKinds

/** One thing that would be otherwise, in words, with the article it rests on. */
export type Difference = {
  readonly kind: DifferenceKind
  readonly before: string
  readonly after: string
  readonly article: string
}

/** What a case is judged by: the city's rules, and its item as the catalogue has it. */
export type Norms = {
  readonly rules: CityRules
  readonly item: ItemSnapshot | null
  /** The rows of the city's standard for the item on the day of its law; left out where the draft has none. */
  readonly tiers?: readonly TierSnapshot[]
}

export type WhatIf = {
  readonly now: Norms
  readonly draft: Norms
  readonly calendar: WorkingCalendar
  readonly today: PlainDate
  readonly unit: JudgeContext['unit']
}

/**
 * What would be otherwise in this case if the draft held instead: whether a hearing or a discussion of leaders would be owed,
 * what would run out of time, whether the fine and the kinds would still be covered, whether the unit would still have the
 * power. Reads the file and changes nothing; an empty list means that the draft does not touch the case.
 */
export function whatIf(state: CaseState, asked: WhatIf): readonly Difference[] {
  return [...duties(state, asked), ...clocks(state, asked), ...norms(state, asked), ...standard(state, asked)]
}

const owed = (yes: boolean, what: string) => (yes ? `应当${what}` : `不必${what}`)

function duties(state: CaseState, { now, draft, unit }: WhatIf): Difference[] {
  const [before, after] = [now, draft].map(({ rules }) => rulesOfCase(rules, state, unit.line))
  if (!before || !after) return []
  const compared = [
    {
      kind: 'hearing' as const,
      what: '告知听证权利',
      article: cite(penaltyLaw(63, { paragraph: 1 })),
      is: [hearingRequired(state, before), hearingRequired(state, after)] as const,
    },
    {
      kind: 'collective' as const,
      what: '集体讨论',
      article: cite(penaltyLaw(57, { paragraph: 2 })),
      is: [collectiveRequired(state, before), collectiveRequired(state, after)] as const,
    },
  ]
  return compared
    .filter(({ is: [was, becomes] }) => was !== becomes)
    .map(({ kind, what, article, is: [was, becomes] }) => ({
      kind,
      article,
      before: owed(was, what),
      after: owed(becomes, what),
    }))
}

function clocks(state: CaseState, { now, draft, calendar, today, unit }: WhatIf): Difference[] {
  const [before, after] = [now, draft].map(({ rules }) =>
    caseDeadlines(state, calendar, rulesOfCase(rules, state, unit.line)),
  )
  const known = new Map(before?.map((one) => [one.id, one]))
  return (after ?? []).flatMap(({ id, proof, metOn }) => {
    const was = known.get(id)?.proof
    if (!was || was.legalDueOn === proof.legalDueOn) return []
    const late = metOn === null ? proof.legalDueOn < today : metOn > proof.legalDueOn
    const wasLate = metOn === null ? was.legalDueOn < today : metOn > was.legalDueOn
    return [
      {
        kind: late && !wasLate ? ('runsOut' as const) : ('time' as const),
        before: `${was.title}至${formatChineseDate(was.legalDueOn)}届满`,
        after: `${proof.title}至${formatChineseDate(proof.legalDueOn)}届满${late && !wasLate ? '，已经逾期' : ''}`,
        article: proof.basis.join('、'),
      },
    ]
  })
}

/** The item's own: what the party may be fined, the kinds, whether it is in force, whether the unit may punish under it. */
function norms(state: CaseState, { now, draft, unit }: WhatIf): Difference[] {
  const [before, after] = [now.item ?? state.item, draft.item ?? state.item]
  if (!before || !after) return []
  return [...fine(state, before, after), ...kinds(state, before, after), ...reach(state, before, after, unit)]
}

/** 裁量基准: the tier that follows from the circumstances found, and whether the fine keeps to it (第三十四条). */
function standard(state: CaseState, { now, draft }: WhatIf): Difference[] {
  const { item, discretion } = state
  if (!item || !discretion || !now.tiers || !draft.tiers) return []
  const under = (tiers: readonly TierSnapshot[]): string => {
    const benchmark = standardFor(state, tiers)
    const proposal = proposeTier(item, benchmark, discretion.found ?? [])
    const proposed =
      proposal.kind === 'tier'
        ? `推荐“${proposal.tier.tier}”档，${tierBounds(proposal.tier)}`
        : '没有可以推荐的档次'
    return `${proposed}；罚款${formatYuan(discretion.fineFen)}${departureFrom(item, { ...discretion, benchmark }) === null ? '' : '，逸脱裁量基准'}`
  }
  const [before, after] = [under(now.tiers), under(draft.tiers)]
  return before === after ? [] : [{ kind: 'standard', before, after, article: cite(penaltyLaw(34)) }]
}

function fine({ party, discretion }: CaseState, before: ItemSnapshot, after: ItemSnapshot): Difference[] {
  if (!party || !discretion?.penaltyKinds.includes('罚款')) return []
  const [was, becomes] = [fineRange(before, party.kind), fineRange(after, party.kind)]
  const fits = (range: typeof was) =>
    'review' in range || discretion.belowRange || fitsRange(range, discretion.fineFen)
  if (fits(was) === fits(becomes)) return []
  const words = (range: typeof was) =>
    `罚款${formatYuan(discretion.fineFen)}，${'review' in range ? range.review : `幅度${formatYuan(range.minFen)}至${formatYuan(range.maxFen)}`}${fits(range) ? '' : '，不在幅度以内'}`
  return [
    {
      kind: 'fine',
      before: words(was),
      after: words(becomes),
      article: `《${after.lawTitle}》${after.penaltyArticle}`,
    },
  ]
}

function kinds({ discretion }: CaseState, before: ItemSnapshot, after: ItemSnapshot): Difference[] {
  const missing = (item: ItemSnapshot) =>
    (discretion?.penaltyKinds ?? []).filter((kind) => !item.penaltyKinds.includes(kind as never))
  const [was, becomes] = [missing(before), missing(after)]
  if (was.length > 0 || becomes.length === 0) return []
  return [
    {
      kind: 'kinds',
      before: `处罚种类：${discretion?.penaltyKinds.join('、')}`,
      after: `没有规定${becomes.join('、')}`,
      article: `《${after.lawTitle}》${after.penaltyArticle}`,
    },
  ]
}

function reach(
  { act }: CaseState,
  before: ItemSnapshot,
  after: ItemSnapshot,
  unit: JudgeContext['unit'],
): Difference[] {
  const power =
    mayPunish(unit, before) && !mayPunish(unit, after)
      ? [
          {
            kind: 'power' as const,
            before: '本单位有权处罚',
            after: '本单位无权处罚',
            article: cite(penaltyLaw(18)),
          },
        ]
      : []
  const force =
    act && inForceOn(before, act.actUntil) && !inForceOn(after, act.actUntil)
      ? [
          {
            kind: 'force' as const,
            before: `${formatChineseDate(act.actUntil)}有效`,
            after: `${formatChineseDate(act.actUntil)}不在有效期内`,
            article: cite(penaltyLaw(37)),
          },
        ]
      : []
  return [...power, ...force]
}
