import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aCaseAt, aLawfulCase, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { beijing } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'

describe('中止、恢复、终结执行（《行政强制法》第三十九条、第四十条）', () => {
  it('中止进入中止执行，恢复回到催告，终结后结案归档', () => {
    const stages = aLawfulCase('enforcementEnded').map(({ after }) => after.stage)
    const path = stages.filter((stage, index) => stage !== stages[index - 1])
    expect(path.slice(path.indexOf('URGED'))).toEqual([
      ...['URGED', 'SUSPENDED_EXEC', 'URGED', 'ENDED_EXEC', 'CLOSING_REVIEW', 'CLOSED', 'ARCHIVED'],
    ])
  })

  it('单位终止、没有义务承受人的，终结通知书无从送达，不挡住报请结案', () => {
    const ended = aLawfulCase('enforcementEnded').find(({ after }) => after.stage === 'ENDED_EXEC')?.after
    expect(ended && awaiting(ended)?.what).toBe('报请结案')
  })

  it('中止满三年不再执行的期限，自批准中止起算，恢复了结', () => {
    const clock = caseDeadlines(aCaseAt('ARCHIVED', {}, 'enforcementEnded'), calendar, startingRules).find(
      ({ id }) => id.startsWith('endStayedEnforcement'),
    )
    expect([clock?.proof.start.on, clock?.proof.legalDueOn, clock?.metOn]).toEqual([
      ...['2026-09-17', '2029-09-17', '2026-10-09'],
    ])
  })

  it('终结执行以后，缴款、催告、申请法院的期限都已了结', () => {
    const clocks = caseDeadlines(aCaseAt('ARCHIVED', {}, 'enforcementEnded'), calendar, startingRules)
    const ours = clocks.filter(({ id }) => /^(payFine|applyToCourt|obeyDemand)/.test(id))
    expect(ours.map(({ metOn }) => metOn)).toEqual(['2026-10-26', '2026-10-26', '2026-10-26'])
  })

  it('中止满三年的次日起，可以不再执行；当日不可以', () => {
    const question = justBefore('proposeEnforcementHalt', { last: true })
    const suspended = aCaseAt('SUSPENDED_EXEC', {}, 'enforcementEnded')
    const state = {
      ...suspended,
      enforcementHalts: suspended.enforcementHalts.filter(({ id }) => id === 'halt-1'),
    }
    const payload = { ...question.payload, kind: 'end' as const, ground: 'threeYears' as const }
    const on = (today: string) =>
      refusedFor({
        ...question,
        state,
        payload,
        ctx: { ...question.ctx, today, now: beijing(`${today} 09:00`) },
      })
    expect(on('2029-09-17')).toContain('enforcementHaltTrue')
    expect(on('2029-09-18')).not.toContain('enforcementHaltTrue')
  })

  it('没有中止的不能恢复，已经中止的不能再中止', () => {
    const question = justBefore('proposeEnforcementHalt')
    const resume = { ...question.payload, kind: 'resume' as const, ground: 'gone' as const }
    expect(refusedFor({ ...question, payload: resume })).toEqual(['enforcementHaltFits'])
    const state = { ...question.state, stage: 'SUSPENDED_EXEC' as const }
    expect(refusedFor({ ...question, state })).toEqual(['enforcementHaltFits'])
  })
})
