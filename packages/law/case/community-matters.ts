import type { PlainDate } from '../calendar/plain-date.ts'
import { formatLength } from '../deadlines/deadline-lines.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { type CityLimitId, deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import type { Change } from './changes.ts'
import type { CityRules } from './city-rules.ts'
import { put } from './put.ts'
import { type CaseState, currentPaper, type Made } from './state.ts'

/** 城管进社区 (rules §8.6): by whom a matter is handled. */
export const matterWays = {
  direct: '直办',
  joint: '联办',
  referred: '转办',
} as const
export type MatterWay = keyof typeof matterWays

/** What a unit says of what was handed to it; only what is another's duty (转办) is taken or sent back first. */
export const matterAnswers = { accepted: '接收', returned: '退回', done: '办结' } as const
export type MatterAnswer = keyof typeof matterAnswers

export type CommunityMatterPayloads = {
  /** 交办: the 主办 unit and, for 联办, the units that help it. */
  assignMatter: {
    readonly id: string
    readonly way: MatterWay
    readonly unit: string
    readonly others: readonly string[]
    readonly matter: string
    readonly demand: string
    /** 办理期限 in words, as the city's figures stood that day. */
    readonly limit: string
  }
  answerMatter: {
    readonly id: string
    readonly unit: string
    readonly outcome: MatterAnswer
    readonly receivedOn: PlainDate
    readonly result: string
  }
  /** 回访 of the residents after everything was handled. */
  followUpMatter: {
    readonly id: string
    readonly satisfied: boolean
    readonly said: string
  }
}
export type CommunityMatterActionName = keyof CommunityMatterPayloads
export type CommunityMatter = Made &
  CommunityMatterPayloads['assignMatter'] & {
    readonly answers: readonly (Made & CommunityMatterPayloads['answerMatter'])[]
    readonly followedUp: (Made & CommunityMatterPayloads['followUpMatter']) | null
  }
export type CommunityMatterState = { readonly communityMatters: readonly CommunityMatter[] }

export const communityMatterChanges: { readonly [A in CommunityMatterActionName]: Change<A> } = {
  assignMatter: ({ communityMatters }, payload, made) => ({
    communityMatters: [...communityMatters, { ...made, ...payload, answers: [], followedUp: null }],
  }),
  answerMatter: ({ communityMatters }, payload, made) => ({
    communityMatters: put(communityMatters, payload.id, ({ answers }) => ({
      answers: [...answers, { ...made, ...payload }],
    })),
  }),
  followUpMatter: ({ communityMatters }, payload, made) => ({
    communityMatters: put(communityMatters, payload.id, () => ({ followedUp: { ...made, ...payload } })),
  }),
}

type Answered = Pick<CommunityMatter, 'unit' | 'others' | 'answers' | 'way'>
const said = ({ answers }: Answered, unit: string, outcome: MatterAnswer) =>
  answers.find((one) => one.unit === unit && one.outcome === outcome)
export const matterReturned = ({ answers }: Answered) => answers.find(({ outcome }) => outcome === 'returned')

/** The units of a matter that still have to say that it is done; none where it was sent back. */
export const matterUnitsOpen = (one: Answered): readonly string[] =>
  matterReturned(one) ? [] : [one.unit, ...one.others].filter((unit) => !said(one, unit, 'done'))

/** What a unit may say now: a 转办 is taken or sent back before it can be done. */
export function matterAnswersNow(one: Answered, unit: string): readonly MatterAnswer[] {
  if (!matterUnitsOpen(one).includes(unit)) return []
  return one.way === 'referred' && !said(one, unit, 'accepted') ? ['accepted', 'returned'] : ['done']
}

/** 联办 closes when all have closed: the day the last unit had done it. */
export function matterDoneOn(one: Answered): PlainDate | null {
  if (matterReturned(one) || matterUnitsOpen(one).length > 0) return null
  const days = one.answers.filter(({ outcome }) => outcome === 'done').map(({ receivedOn }) => receivedOn)
  return days.toSorted().at(-1) ?? null
}

/** A matter reaches its unit with the sealed 交办单. */
export const matterSent = (state: CaseState, id: string): boolean => !!currentPaper(state, 'K08', id)?.sealed
export const mattersToAnswer = (state: CaseState): readonly CommunityMatter[] =>
  state.communityMatters.filter((one) => matterSent(state, one.id) && matterUnitsOpen(one).length > 0)
export const mattersToFollowUp = ({ communityMatters }: CaseState): readonly CommunityMatter[] =>
  communityMatters.filter((one) => matterDoneOn(one) !== null && !one.followedUp)

/** 闭环: followed up; or sent back, and handed out again after that. */
export const mattersUnclosed = ({ communityMatters }: CaseState): readonly CommunityMatter[] =>
  communityMatters.filter(
    (one, index) => !one.followedUp && !(matterReturned(one) && index < communityMatters.length - 1),
  )

/** The clocks of each way: no law sets them, the city does. */
const handling = {
  direct: 'handleMatter',
  joint: 'handleJointMatter',
  referred: 'handleReferredMatter',
} as const
const inWords = (id: CityLimitId, rules: CityRules): string =>
  formatLength(deadlineRule(id, rules.timeLimits).length)
export function matterLimit(way: MatterWay, rules: CityRules): string {
  const handled = `${inWords(handling[way], rules)}内办结`
  return way === 'referred'
    ? `收到本单之日起${inWords('acceptMatter', rules)}内接收或者退回，接收之日起${handled}`
    : `收到本单之日起${handled}`
}

/** 接收、办理的期限 of each matter, from the day it was handed out, or taken. One that was sent back runs no further. */
export function communityMatterClocks({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const clock = (
    rule: CityLimitId,
    id: string,
    start: { readonly fact: string; readonly on: PlainDate; readonly entry: number },
    metOn: PlainDate | null,
  ): CaseDeadline => ({
    id: `${rule}:${id}`,
    proof: proveDeadline(deadlineRule(rule, rules.timeLimits), start, calendar),
    metOn,
  })
  return state.communityMatters.flatMap((one) => {
    const handed = { fact: '交办社区事项', on: one.on, entry: one.revision }
    if (one.way !== 'referred') return [clock(handling[one.way], one.id, handed, matterDoneOn(one))]
    const accepted = said(one, one.unit, 'accepted')
    const taken = accepted ?? matterReturned(one)
    const first = clock('acceptMatter', one.id, handed, taken?.receivedOn ?? null)
    if (!accepted) return [first]
    const start = { fact: '接收转办的社区事项', on: accepted.receivedOn, entry: accepted.revision }
    return [first, clock('handleReferredMatter', one.id, start, matterDoneOn(one))]
  })
}
