import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { demolitionChecklist, demolitionPreconditions } from '../procedures/conditions/demolition.ts'
import { ordinaryActions } from '../procedures/ordinary-actions.ts'
import { aLawfulCase, justBefore } from '../testing/a-case.ts'
import { aContext, beijing } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { isDemolitionItem, ordersNotForCourt } from './demolition.ts'
import { demolitionRemedies } from './demolition-remedies.ts'
import type { CaseState } from './state.ts'

const id = 'demolition-1'
const asking = justBefore('proposeDemolition', { variant: 'demolished' })
const open = (state: CaseState, on: string) =>
  demolitionChecklist({ state, ctx: aContext({ at: beijing(`${on} 09:00`) }) }, id)
    .filter(({ met }) => !met)
    .map((line) => line.id)

describe('强制拆除的前置条件（《行政强制法》第四十四条、《城乡规划法》第六十八条）', () => {
  it('页面上列的每一项，都是报请强制拆除时要问的条件', () => {
    const needs: readonly string[] = [
      ...ordinaryActions.proposeDemolitionOrder.needs,
      ...ordinaryActions.proposeDemolition.needs,
    ]
    for (const line of demolitionPreconditions) expect(needs).toContain(line.id)
  })

  it('随办理逐项具备：送达决定书之日、公告之日、责成以前、报请之时', () => {
    const after = (action: string, nth = 0) => {
      const steps = aLawfulCase('demolished').filter(({ entry }) => entry.action === action)
      return steps[nth]?.after ?? asking.state
    }
    expect(open(after('approveDemolitionOrder'), '2026-04-10')).toEqual([
      'demolitionUnperformed',
      'demolitionDemanded',
      'demolitionDemandOver',
      'demolitionDemandHeard',
      'demolitionAnnounced',
      'announcementOver',
      'remediesRunOut',
      'mandated',
    ])
    expect(open(after('postDemolition'), '2026-05-14')).toEqual([
      'announcementOver',
      'remediesRunOut',
      'mandated',
    ])
    expect(open(justBefore('recordMandate').state, '2026-10-12')).toEqual(['mandated'])
    expect(open(asking.state, '2026-10-13')).toEqual([])
  })

  it('救济期限：六个月满于10月10日，当日仍不得报请，次日可以', () => {
    const one = asking.state.demolitions[0]
    expect(one && demolitionRemedies(asking.state, one, calendar)?.opensOn).toBe('2026-10-10')
    expect(open(asking.state, '2026-10-10')).toEqual(['remediesRunOut'])
    expect(open(asking.state, '2026-10-11')).toEqual([])
  })

  it('期限：复议、起诉和公告自行拆除，各有推算', () => {
    const clocks = caseDeadlines(asking.state, calendar, startingRules)
    const due = (clock: string) => clocks.find((each) => each.id === `${clock}:${id}`)?.proof.legalDueOn
    expect([
      due('makeStatement'),
      due('applyReconsideration'),
      due('bringSuit'),
      due('demolishSelfBy'),
    ]).toEqual(['2026-04-15', '2026-06-09', '2026-10-10', '2026-05-29'])
  })

  it('等谁：责令、公告、决定、实施', () => {
    const before = (action: Parameters<typeof justBefore>[0]) =>
      awaiting(justBefore(action, { variant: 'demolished', last: true }).state)?.what
    expect(before('approveDemolitionOrder')).toBe('批准责令限期拆除')
    expect(before('postDemolition')).toBe('张贴强制拆除公告')
    expect(before('reviewDemolition')).toBe('法制审核强制拆除')
    expect(before('demolish')).toBe('实施强制拆除')
  })

  it('拆除的决定不申请法院，罚款不受影响', () => {
    expect(ordersNotForCourt(asking.state, startingRules)).toHaveLength(1)
    const accepts = { demolition: { ...startingRules.demolition, courtAccepts: true } }
    expect(ordersNotForCourt(asking.state, accepts)).toEqual([])
    expect(isDemolitionItem({ lawTitle: '中华人民共和国城乡规划法' })).toBe(true)
    expect(isDemolitionItem({ lawTitle: '大气污染防治法' })).toBe(false)
  })
})
