import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { completeRules, startingRules } from './city-rules.ts'
import { rulesOfCase, startingProfiles } from './line-profiles.ts'
import type { CaseState } from './state.ts'
import { hearingRequired } from './substance.ts'

const market = (state: CaseState): CaseState => ({
  ...state,
  item: state.item && { ...state.item, line: 'SJ' },
})
const filing = (state: CaseState, unitLine: string | null) =>
  caseDeadlines(state, calendar, rulesOfCase(startingRules, state, unitLine)).find(
    ({ id }) => id === 'fileCase',
  )?.proof

describe('条线程序（各部门的行政处罚程序规定，未核实）', () => {
  const verifying = aCaseAt('VERIFYING')

  it('市场监管：线索核查立案为十五个工作日，不是十五日', () => {
    expect(filing(verifying, 'CG')?.length).toEqual({ days: 15 })
    expect(filing(market(verifying), 'CG')?.length).toEqual({ workingDays: 15 })
    expect(filing(market(verifying), 'CG')?.unverified).toContain('市场监督管理行政处罚程序规定')
  })

  it('没有确定事项以前按单位的条线，确定以后按事项的条线', () => {
    const bare = { ...verifying, item: null }
    expect(filing(bare, 'SJ')?.length).toEqual({ workingDays: 15 })
    expect(filing(bare, null)?.length).toEqual({ days: 15 })
    expect(filing(verifying, 'SJ')?.length).toEqual({ days: 15 })
  })

  it('条线没有另行规定的，照城市规则；问两次结果相同', () => {
    const once = rulesOfCase(startingRules, market(verifying), null)
    expect(once.timeLimits.makeStatement).toEqual(startingRules.timeLimits.makeStatement)
    expect(once.collective).toEqual(startingRules.collective)
    expect(rulesOfCase(once, market(verifying), null)).toEqual(once)
    expect(rulesOfCase(startingRules, verifying, null)).toBe(startingRules)
  })

  it('市场监管、生态环境对公民的听证数额低于全市的，法人仍按较低的全市数额（听证的较大数额只会增加权利）', () => {
    const { personFen, organisationFen } = startingRules.hearing
    expect(startingProfiles.SJ?.hearing).toMatchObject({
      personFen: 1_000_000,
      organisationFen,
      verified: false,
    })
    expect(startingProfiles.ST?.hearing).toMatchObject({
      personFen: 500_000,
      organisationFen,
      verified: false,
    })
    expect(personFen).toBeGreaterThan(1_000_000)
  })

  it('条线的听证数额低于城市规则的，按条线判断应当告知听证权利（《行政处罚法》第六十三条第一款）', () => {
    const { state } = justBefore('approveNotice', { variant: 'organisation' })
    const low = { personFen: 100, organisationFen: 100, source: '条线规定', verified: true }
    const profile = { source: '条线规定', verified: true, timeLimits: {}, hearing: low }
    const rules = completeRules({ ...startingRules, profiles: { CG: profile } })
    expect(hearingRequired(state, rulesOfCase(startingRules, state, null))).toBe(false)
    expect(hearingRequired(state, rulesOfCase(rules, state, null))).toBe(true)
    expect(hearingRequired(market(state), rulesOfCase(rules, market(state), null))).toBe(false)
  })

  it('判断是否合法时照案件的条线（《行政处罚法》第六十三条第一款）', () => {
    const question = justBefore('submitToReview', { variant: 'organisation' })
    const low = { personFen: 100, organisationFen: 100, source: '条线规定', verified: true }
    const profiles = { CG: { source: '条线规定', verified: true, timeLimits: {}, hearing: low } }
    const rules = completeRules({ ...startingRules, profiles })
    expect(refusedFor(question)).toEqual([])
    expect(refusedFor({ ...question, ctx: { ...question.ctx, rules } })).toContain('hearingRightNotified')
  })

  it('以前设置的规则没有条线程序的，用程序自带的；设置为空的，就是没有', () => {
    const { profiles: _, ...before } = startingRules
    expect(completeRules(before).profiles).toEqual(startingRules.profiles)
    expect(completeRules({ ...startingRules, profiles: {} }).profiles).toEqual({})
  })
})
