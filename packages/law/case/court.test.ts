import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aCaseAt, aLawfulCase, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { beijing } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines, watched } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { courtMaterialsOf } from './court-facts.ts'
import { courtBars } from './court-window.ts'
import type { ActionName } from './payloads.ts'
import type { CaseState } from './state.ts'

const after = (variant: 'courtEnforced' | 'courtWithdrawn', action: ActionName, nth = 0): CaseState => {
  const found = aLawfulCase(variant).filter(({ entry }) => entry.action === action)[nth]
  if (!found) throw new RangeError(action)
  return found.after
}
const clocks = (state: CaseState) =>
  caseDeadlines(state, calendar, startingRules)
    .filter(({ id }) => id.endsWith(':court-2') || id === 'applyToCourt')
    .map(({ id, proof, metOn }) => `${id.replace(':court-2', '')} ${proof.legalDueOn} ${metOn ?? '未结'}`)

describe('申请人民法院强制执行（《行政强制法》第五十三条至第六十条）', () => {
  it('报请不动环节，签批进入申请法院强制执行，撤回回到催告', () => {
    const stages = aLawfulCase('courtWithdrawn').map((one) => one.after.stage)
    const path = stages.filter((stage, index) => stage !== stages[index - 1])
    expect(path.slice(path.indexOf('URGED'))).toEqual([
      ...['URGED', 'COURT', 'URGED', 'PERFORMED', 'CLOSING_REVIEW', 'CLOSED', 'ARCHIVED'],
    ])
  })

  it('法院执行到位的，直接确认履行完毕', () => {
    const stages = aLawfulCase('courtEnforced').map((one) => one.after.stage)
    expect(stages[stages.lastIndexOf('COURT') + 1]).toBe('PERFORMED')
  })

  it('每一步等谁办', () => {
    const what = (action: ActionName, nth = 0) => awaiting(after('courtEnforced', action, nth))?.what
    expect([
      what('proposeCourtApplication'),
      what('reviewCourtApplication'),
      what('approveCourtApplication'),
      what('submitCourtApplication'),
      what('recordCourtAcceptance'),
      what('contestCourtRuling'),
      what('recordHigherRuling'),
      what('recordCourtRuling'),
      what('recordHigherRuling', 1),
      what('recordCourtMoney'),
    ]).toEqual([
      '法制审核强制执行申请',
      '签批强制执行申请',
      '强制执行申请书用印',
      '登记人民法院是否受理',
      '申请复议或者结束强制执行申请',
      '登记上一级人民法院的裁定',
      '登记人民法院的裁定',
      '申请复议或者结束强制执行申请',
      '登记法院执行到位的款项',
      '确认履行完毕',
    ])
  })

  it('期限：五个工作日受理，十五日内申请复议，上一级法院十五日、三十日', () => {
    expect(clocks(after('courtEnforced', 'recordHigherRuling', 1))).toEqual([
      'applyToCourt 2027-01-08 2026-10-14',
      'courtAccept 2026-10-21 2026-10-20',
      'courtRule 2026-11-12 2026-11-09',
      'contestNonAcceptance 2026-11-04 2026-10-22',
      'higherCourtOnAcceptance 2026-11-06 2026-11-03',
      'contestNonEnforcement 2026-11-25 2026-11-12',
      'higherCourtOnEnforcement 2026-12-14 2026-11-25',
    ])
  })

  it('法院听取意见的，三十日内裁定；撤回后不再等待', () => {
    expect(clocks(after('courtWithdrawn', 'recordCourtAcceptance'))).toContain(
      'courtRuleHeard 2026-11-18 未结',
    )
    const open = watched(caseDeadlines(aCaseAt('ARCHIVED', {}, 'courtWithdrawn'), calendar, startingRules))
    expect(open.filter(({ id }) => id.includes('court'))).toEqual([])
  })

  it('撤回改正的申请，不算已经在三个月内申请', () => {
    const withdrawn = after('courtWithdrawn', 'endCourtApplication')
    expect(clocks(withdrawn)).toEqual(['applyToCourt 2027-01-08 未结'])
  })

  it('页面列出的障碍就是拒绝的理由', () => {
    const { state } = justBefore('proposeCourtApplication')
    expect(courtBars(state, '2026-10-08', calendar).map(({ id }) => id)).toEqual(['remediesRunning'])
    expect(courtBars(state, '2026-10-09', calendar)).toEqual([])
    const contested = {
      ...state,
      reconsiderations: aCaseAt('EXECUTING', {}, 'reconsidered').reconsiderations,
    }
    const decided = courtBars(contested, '2026-10-09', calendar).map(({ id }) => id)
    expect(decided).not.toContain('contested')
  })

  it('提交以后才出现的障碍，提交之日算；签批的当天还在期限内，提交时已过的，不得提交', () => {
    const question = justBefore('submitCourtApplication')
    const payload = { ...question.payload, submittedOn: '2027-01-11' }
    const ctx = { ...question.ctx, today: '2027-01-11', now: beijing('2027-01-11 15:00') }
    expect(refusedFor({ ...question, payload, ctx })).toEqual(['courtInTime'])
    const late = question.state.courtApplications.map((one) => ({
      ...one,
      proposed: { ...one.proposed, lateReason: '届满前五日因洪水停止办公' },
    }))
    const state = { ...question.state, courtApplications: late }
    expect(refusedFor({ ...question, state, payload, ctx })).toEqual([])
  })

  it('法院划入的款项与缴款守同样的规则：不得多记、不得重复、日期不得在今后', () => {
    const question = justBefore('recordCourtMoney')
    const broken = (part: Partial<typeof question.payload>) =>
      refusedFor({ ...question, payload: { ...question.payload, ...part } })
    expect(broken({ amountFen: 500_001 })).toEqual(['notOverpaid'])
    expect(broken({ paidOn: '2026-12-02' })).toEqual(['paidNotInFuture'])
    const second = justBefore('recordCourtMoney', { last: true })
    const payload = { ...second.payload, receiptNumber: question.payload.receiptNumber }
    expect(refusedFor({ ...second, payload })).toEqual(['receiptNew'])
    expect(after('courtEnforced', 'recordCourtMoney', 1).payments.map(({ bank }) => bank)).toEqual([
      '示范市海州区人民法院',
      '示范市海州区人民法院',
    ])
  })

  it('等待上一级法院裁定的，不得以不予受理为由结束；维持的可以', () => {
    const state = after('courtEnforced', 'contestCourtRuling')
    const question = justBefore('endCourtApplication', { variant: 'courtWithdrawn', last: true })
    const ctx = { ...question.ctx, today: '2026-11-03', now: beijing('2026-11-03 16:00') }
    const payload = { ...question.payload, ground: 'notAccepted' as const, endedOn: '2026-11-03' }
    expect(refusedFor({ ...question, state, payload, ctx })).toEqual(['courtEndGrounded'])
    const upheld = after('courtEnforced', 'recordHigherRuling')
    const stands = upheld.courtApplications.map((one) => ({
      ...one,
      contests: one.contests.map((each) => ({
        ...each,
        higher: each.higher && { ...each.higher, overturned: false },
      })),
    }))
    expect(
      refusedFor({ ...question, state: { ...upheld, courtApplications: stands }, payload, ctx }),
    ).toEqual([])
  })

  it('法院裁定执行后终结执行程序的，结束申请，回到催告', () => {
    const question = justBefore('endCourtApplication', { variant: 'courtWithdrawn', last: true })
    const ctx = { ...question.ctx, today: '2026-12-01', now: beijing('2026-12-01 16:00') }
    const payload = { ...question.payload, ground: 'exhausted' as const, endedOn: '2026-12-01' }
    const ruled = after('courtEnforced', 'recordHigherRuling', 1)
    expect(refusedFor({ ...question, state: ruled, payload, ctx })).toEqual([])
    const before = after('courtEnforced', 'recordCourtRuling')
    expect(refusedFor({ ...question, state: before, payload, ctx })).toEqual(['courtEndGrounded'])
  })

  it('材料取自案卷：决定书和证据、告知和催告', () => {
    const state = after('courtEnforced', 'approveCourtApplication')
    const found = courtMaterialsOf(state, '账户', state.revision)
    expect(found.decisionMaterials).toContain('《行政处罚决定书》（海城管罚决〔2026〕1号）、送达回证')
    expect(found.statementMaterials).toContain('《行政处罚事先告知书》')
    expect(found.statementMaterials).toContain('《履行行政决定催告书》（海城管催〔2026〕1号）、送达回证')
    expect(found.subjectMaterials).toBe('账户')
  })
})
