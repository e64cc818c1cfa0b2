import { describe, expect, it } from 'vitest'
import { courtWindows, notices, surcharges } from '../law/deadlines/dated-vectors/around-the-act.ts'
import { datedVectors } from '../law/deadlines/dated-vectors/index.ts'
import { type DatedVector, titleOf } from '../law/deadlines/dated-vectors/shape.ts'
import { clockOfRule } from './clock-of-rule.ts'
import {
  type Clock,
  clocks,
  countDeadline,
  courtWindow,
  earliestDayAfterNotice,
  printTable,
  surchargeByDays,
  wholeWorkingDaysBetween,
} from './index.ts'

type Counted = Pick<Clock, 'length' | 'whose' | 'end'>

/** What the rule book has no clock for: a city's own limits, and the plan of an instalment. */
function clockOf({ rule, days = 0 }: DatedVector): Counted {
  if (rule === 'payInstalment') return { length: { days }, whose: 'party', end: 'roll' }
  if (rule === 'reviewSuspension') return { length: { days: 30 }, whose: 'agency', end: 'roll' }
  if (rule === 'decideRecusal') return { length: { workingDays: 3 }, whose: 'agency', end: 'roll' }
  if (rule === 'tellAbsentParty') return { length: { workingDays: 1 }, whose: 'agency', end: 'roll' }
  if (rule === 'demolishSelf') return { length: { days: 15 }, whose: 'party', end: 'roll' }
  const clock = clockOfRule[rule]
  if (!clock) throw new RangeError(rule)
  // We wait for the police and for the courts; the safe day is for the agency's own acts.
  return waitedFor.includes(rule) ? { ...clocks[clock], whose: 'party' } : clocks[clock]
}

const waitedFor = [
  'policeDecideFiling',
  'courtAccept',
  'courtRule',
  'courtRuleHeard',
  'courtEnforceAtOnce',
  'higherCourtOnAcceptance',
  'higherCourtOnEnforcement',
]

describe('逐日表与注明日期的例子一致', () => {
  it.each(datedVectors)('%s', (_, vectors) => {
    for (const vector of vectors) {
      const { start, raw, legal, safe, provisional = false, dueAt = null, excluded = [], extended } = vector
      const { length, whose, end } = clockOf(vector)
      const answer = countDeadline({
        ...{ start, length, whose, end: end === 'roll' ? 'roll' : 'hard' },
        excluded: excluded.map(([from, to]) => ({ from, to })),
        ...(extended ? { added: extended } : {}),
      })
      expect(answer, `${titleOf(vector)}\n${printTable(answer)}`).toMatchObject({
        ...{ raw, legal, safe, provisional, dueAt },
      })
    }
  })

  it('事前通知、申请法院、加处罚款', () => {
    for (const { notice, served, act, whole, earliest } of notices) {
      expect([
        wholeWorkingDaysBetween(served, act),
        earliestDayAfterNotice(served, notice === 'holdHearing' ? 7 : 3),
      ]).toEqual([whole, earliest])
    }
    for (const {
      served,
      deferralEnded,
      reconsideration,
      suit,
      opens,
      closes,
      safe,
      latestDemand,
    } of courtWindows) {
      if (deferralEnded) continue
      const expected = {
        reconsiderationEnds: reconsideration,
        suitEnds: suit,
        opens,
        closes,
        safe,
        latestDemand,
      }
      expect(courtWindow(served)).toEqual(expected)
    }
    for (const { fineFen, payDue, asOf, paused = [], fen } of surcharges)
      expect(
        surchargeByDays(
          fineFen,
          payDue,
          asOf,
          paused.map(([from, to]) => ({ from, to })),
        ).fen,
      ).toBe(fen)
  })
})
