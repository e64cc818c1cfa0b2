import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { beijingDay } from '../calendar/plain-date.ts'
import { cite, penaltyLaw } from '../citation.ts'
import { surcharge } from '../penalties/surcharge.ts'
import { checkAdvanceNotice } from './advance-notice.ts'
import { courtWindows, notices, surcharges } from './dated-vectors/around-the-act.ts'
import { datedVectors } from './dated-vectors/index.ts'
import {
  type DatedVector,
  titleOf,
  titleOfCourt,
  titleOfNotice,
  titleOfSurcharge,
} from './dated-vectors/shape.ts'
import { proveDeadline } from './deadline-proof.ts'
import { deadlineRule, deadlineRuleIds } from './deadline-rules.ts'
import type { DeadlineRule } from './deadline-shapes.ts'
import { latestDemandServedOn, remedies } from './remedies.ts'

/** The rule of a row, with what was added; an instalment has the plan's own length (as in `case/deferral.ts`). */
function ruleOf({ rule: id, days = 0, extended }: DatedVector): DeadlineRule {
  if (id === 'payInstalment')
    return {
      ...{ id, title: '分期缴纳的期限', length: { days }, basis: [penaltyLaw(66, { paragraph: 2 })] },
      ...{ expiry: 'roll', whose: 'party' },
    }
  const rule = deadlineRule(id)
  if (!extended || !('days' in rule.length)) return rule
  const extensions = [{ days: extended, on: '2024-01-01', reason: '届满前批准' }]
  return { ...rule, length: { days: rule.length.days + extended }, extensions }
}

function prove(vector: DatedVector) {
  const { start, fact, excluded = [] } = vector
  const on = start.length > 10 ? beijingDay(start) : start
  const at = start.length > 10 ? { at: start } : {}
  const intervals = excluded.map(([from, to]) => ({
    ...{ kind: '扣除', from, to, documentId: 'D46', reason: '扣除' },
  }))
  return proveDeadline(ruleOf(vector), { fact, on, ...at, entry: 1 }, calendar, intervals)
}

const titled = <Vector>(vectors: readonly Vector[], title: (vector: Vector) => string) =>
  vectors.map((vector) => [title(vector), vector] as const)

describe.each(datedVectors)('%s', (_, vectors) => {
  it.each(titled(vectors, titleOf))('%s', (_, vector) => {
    const proof = prove(vector)
    const { raw, legal, safe, provisional = false, dueAt } = vector
    expect({
      ...{ raw: proof.rawDueOn, legal: proof.legalDueOn, safe: proof.safeDueOn },
      ...{ provisional: proof.provisional, dueAt: proof.dueAt },
    }).toEqual({ raw, legal, safe, provisional, dueAt })
  })
})

describe('事前通知', () => {
  it.each(titled(notices, titleOfNotice))('%s', (_, { notice, served, act, ...expected }) => {
    const found = checkAdvanceNotice(notice, served, act, calendar)
    expect(found).toMatchObject({
      ...{ verdict: expected.verdict, fullWorkingDays: expected.whole, earliestOn: expected.earliest },
      provisional: expected.provisional ?? false,
    })
  })
})

describe('申请法院与催告', () => {
  it.each(titled(courtWindows, titleOfCourt))('%s', (_, { served, deferralEnded, ...expected }) => {
    const found = remedies(
      {
        served: { fact: '送达', on: served, entry: 1 },
        decidedOnTheSpot: false,
        ...(deferralEnded ? { deferralEnded: { fact: '分期期限结束', on: deferralEnded, entry: 2 } } : {}),
      },
      calendar,
    )
    expect({
      ...{ reconsideration: found.reconsideration.legalDueOn, suit: found.suit.legalDueOn },
      ...{ opens: found.opensOn, closes: found.court.legalDueOn, safe: found.court.safeDueOn },
      latestDemand: latestDemandServedOn(found.court, calendar).on,
    }).toEqual({
      ...{ reconsideration: expected.reconsideration, suit: expected.suit },
      ...{ opens: expected.opens, closes: expected.closes, safe: expected.safe },
      latestDemand: expected.latestDemand,
    })
  })
})

describe('加处罚款', () => {
  it.each(titled(surcharges, titleOfSurcharge))(
    '%s',
    (_, { fineFen, payDue, asOf, paused = [], ...expected }) => {
      const pausedIntervals = paused.map(([from, to]) => ({ kind: 'reconsideration' as const, from, to }))
      const found = surcharge({ fineFen, payDueOn: payDue, asOf, pausedIntervals })
      expect([found.lateDays, found.surchargeFen]).toEqual([expected.lateDays, expected.fen])
    },
  )
})

describe('注明日期的例子本身', () => {
  const dated = datedVectors.flatMap(([, vectors]) => vectors)
  const titles = [
    ...dated.map(titleOf),
    ...notices.map(titleOfNotice),
    ...courtWindows.map(titleOfCourt),
    ...surcharges.map(titleOfSurcharge),
  ]

  it('不少于四百例，没有重复的标题', () => {
    expect(titles.length).toBeGreaterThanOrEqual(400)
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([])
  })

  it('期限表的每一项都有例子', () => {
    const shown = new Set<string>(dated.map(({ rule }) => rule))
    expect(deadlineRuleIds.filter((id) => !shown.has(id))).toEqual([])
  })

  it('每例写明期限的依据；末日顺延的另写民法典第二百零三条，没有对应日的写第二百零二条', () => {
    for (const vector of dated) {
      for (const basis of ruleOf(vector).basis) expect(vector.article, titleOf(vector)).toContain(cite(basis))
      expect(vector.article.includes('《民法典》第二百零三条'), titleOf(vector)).toBe(
        vector.raw !== vector.legal,
      )
      expect(vector.article.includes('《民法典》第二百零二条'), titleOf(vector)).toBe(
        vector.why.includes('没有对应日'),
      )
    }
  })
})
