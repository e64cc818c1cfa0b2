import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aLawfulCase, justBefore, type Variant } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { courtBars } from './court-window.ts'
import { workEnded } from './demolition.ts'
import { owed, refundDue } from './money-owed.ts'
import type { ActionName } from './payloads.ts'
import { redressChanges } from './redress-changes.ts'
import { formerWords, goodsLeftToReturn, remakeOwed } from './redress-state.ts'
import { adverseResults, decisionUndone, fineInForce } from './remedy-state.ts'
import { describeRemedies } from './remedy-words.ts'
import type { CaseState, Made } from './state.ts'

const after = (action: ActionName, variant: Variant, nth = 0): CaseState => {
  const state = aLawfulCase(variant)
    .filter(({ entry }) => entry.action === action)
    .at(nth)?.after
  if (!state) throw new Error(`no ${action}`)
  return state
}
const clocksOf = (state: CaseState) =>
  Object.fromEntries(
    caseDeadlines(state, calendar, startingRules).map(({ id, proof, metOn }) => [
      id,
      [proof.start.on, proof.legalDueOn, metOn],
    ]),
  )
const stagesOf = (variant: Variant) => after('archiveCase', variant, -1).moves.map(({ to }) => to)

describe('判决撤销并责令重新作出（《行政诉讼法》第七十条、第九十四条；《行政复议法》第七十七条）', () => {
  it('归档的案件经批准后纠错再审，回到调查，再走一遍到归档', () => {
    expect(stagesOf('remade').slice(-15)).toEqual([
      ...[
        'CLOSED',
        'ARCHIVED',
        'REOPENED',
        'INVESTIGATING',
        'REPORTED',
        'NOTICE_REVIEW',
        'NOTICE',
        'LEGAL_REVIEW',
      ],
      ...['DECISION_REVIEW', 'DECIDED', 'EXECUTING', 'PERFORMED', 'CLOSING_REVIEW', 'CLOSED', 'ARCHIVED'],
    ])
  })

  it('案号和记录不变，被撤销的决定留在卷内，新的决定另行编号', () => {
    const file = after('archiveCase', 'remade', -1)
    expect(file.caseNumber).toBe('海城管立〔2026〕1号')
    expect(file.formerDecisions.map(formerWords)).toEqual([
      '海城管罚决〔2026〕1号（判决撤销，（2026）苏示0706行初12号）',
    ])
    expect(file.decision).toMatchObject({ fineFen: 300_000, approved: { number: '海城管罚决〔2026〕2号' } })
    expect(file.papers.filter(({ kind, voided }) => kind === 'D43' && !voided)).toHaveLength(2)
  })

  it('原决定下缴纳的全部退还，新的罚款另行缴纳，两不相抵', () => {
    const annulled = after('recordFinality', 'remade')
    expect(fineInForce(annulled)).toBe(0)
    expect(refundDue(annulled, '2026-06-29', calendar)).toEqual({ fineFen: 500_000, surchargeFen: 0 })
    const anew = after('actAnew', 'remade')
    const unpaidBack = { ...anew, refunds: [] }
    expect(refundDue(unpaidBack, '2026-07-06', calendar).fineFen).toBe(500_000)
    expect(refundDue(anew, '2026-07-06', calendar).fineFen).toBe(0)
    const served = after('recordService', 'remade', -1)
    expect(owed(served, '2026-07-24', calendar).fineFen).toBe(300_000)
    // What was not paid back before the new decision is still owed back after it.
    expect(refundDue({ ...served, refunds: [] }, '2026-07-24', calendar).fineFen).toBe(500_000)
    expect(fineInForce(served)).toBe(300_000)
  })

  it('重新作出的期限以判决指定的为准，办案期限自决定重新办理之日重新计算', () => {
    const before = clocksOf(after('recordFinality', 'remade'))
    expect(before['remakeDecision:suit-1']).toEqual(['2026-06-26', '2026-09-10', null])
    expect(before['refundFine:suit-1']).toEqual(['2026-06-26', '2026-07-10', null])
    const during = clocksOf(after('actAnew', 'remade'))
    expect(during.decideCase).toEqual(['2026-07-06', '2026-10-08', null])
    const end = clocksOf(after('archiveCase', 'remade', -1))
    expect(end['remakeDecision:suit-1']?.[2]).toBe('2026-07-23')
    expect(end['refundFine:suit-1']?.[2]).toBe('2026-07-03')
    expect(end.payFine?.[2]).toBe('2026-07-30')
  })

  it('每一步都有人办', () => {
    const waits = (state: CaseState) => awaiting(state)?.what
    expect(waits(after('recordFinality', 'remade'))).toBe('报请纠错，重新办理')
    expect(waits(after('proposeRedress', 'remade'))).toBe('审核纠错')
    expect(waits(after('countersignRedress', 'remade'))).toBe('法制审核纠错')
    expect(waits(after('reviewRedress', 'remade'))).toBe('批准纠错')
    expect(waits(after('recordRefund', 'remade'))).toBe('指派重新办理')
    expect(waits(after('actAnew', 'remade'))).toBe('调查取证')
    expect(remakeOwed(after('actAnew', 'remade'))).toBe(false)
  })

  it('新的决定可以再申请复议、提起诉讼：原来的诉讼不挡', () => {
    const suing = justBefore('registerSuit', { variant: 'remade' })
    const served = after('recordService', 'remade', -1)
    const payload = { ...suing.payload, acceptedOn: '2026-08-03', complaintReceivedOn: '2026-08-05' }
    const ctx = { ...suing.ctx, today: '2026-08-06' }
    expect(refusedFor({ ...suing, state: served, payload, ctx })).toEqual([])
  })
})

describe('自行纠正（《行政处罚法》第七十五条第二款）', () => {
  it('撤销的，退还罚款和没收的财物，进入执行回转，退清后结案', () => {
    const revoked = after('approveRedress', 'selfRevoked')
    expect(revoked.stage).toBe('REVERSED')
    expect(decisionUndone(revoked)).toBe(true)
    expect(goodsLeftToReturn(revoked)).toBe(true)
    const clocks = clocksOf(revoked)
    // Ten working days from 22 April, over the holiday of 1 May; Saturday the 9th is worked.
    expect(clocks['returnGoods:redress-2']).toEqual(['2026-04-22', '2026-05-09', null])
    expect(clocks['withdrawPublication:redress-2']).toEqual(['2026-04-22', '2026-04-27', null])
    expect(clocks['serveRedress:redress-2']?.[2]).toBeNull()
    expect(awaiting(revoked)?.what).toBe('纠错决定书用印')
    expect(awaiting(after('recordRefund', 'selfRevoked'))?.what).toBe('退还没收的财物')
    const end = after('archiveCase', 'selfRevoked', -1)
    expect(clocksOf(end)['returnGoods:redress-2']?.[2]).toBe('2026-04-27')
    expect(describeRemedies(end)).toContain('纠错：2026年4月22日撤销处罚决定')
  })

  it('补正笔误不改变处罚；变更后罚款和加处罚款都按新的数额计算', () => {
    const mended = after('approveRedress', 'corrected')
    expect([mended.stage, fineInForce(mended), adverseResults(mended).length]).toEqual(['URGED', 300_000, 0])
    const changed = after('approveRedress', 'corrected', 1)
    expect([changed.stage, fineInForce(changed)]).toEqual(['URGED', 200_000])
    // 3% of 2 000 yuan for fourteen days is 840 yuan; 1 260 was paid.
    expect(refundDue(changed, '2026-05-20', calendar)).toEqual({ fineFen: 100_000, surchargeFen: 42_000 })
    expect(clocksOf(after('recordService', 'corrected', -1))['bringSuit:redress-2']).toEqual([
      '2026-05-15',
      '2026-11-16',
      null,
    ])
  })
})

describe('据以执行的决定被撤销，执行终结（《行政强制法》第四十条第四项）', () => {
  const annulled = after('decideReconsideration', 'substituteAnnulled')

  it('代履行中的案件，收到撤销的复议决定后，一律不得再催告、实施', () => {
    expect(annulled.stage).toBe('COMPELLED')
    const reminding = justBefore('remindSubstitute', { variant: 'substituted' })
    expect(refusedFor({ ...reminding, state: annulled })).toContain('decisionStands')
    const performing = justBefore('performSubstitute', { variant: 'substituted' })
    expect(refusedFor({ ...performing, state: annulled })).toContain('decisionStands')
    expect(awaiting({ ...annulled, refunds: [] })?.what).toBe('决定已被撤销，停止代履行')
  })

  it('批准执行复议决定的同时，代履行终结，责令改正不再挡住结案', () => {
    const reversed = after('approveRedress', 'substituteAnnulled')
    expect(reversed.stage).toBe('REVERSED')
    expect(reversed.substitutes.at(-1)?.stopped?.reason).toBe('据以执行的行政决定已被撤销，终结执行')
    expect(stagesOf('substituteAnnulled').slice(-4)).toEqual([
      'REVERSED',
      'CLOSING_REVIEW',
      'CLOSED',
      'ARCHIVED',
    ])
  })
})

describe('据以执行的决定被撤销（《行政强制法》第四十条第四项）', () => {
  const { state } = justBefore('demolish')
  const asked = justBefore('approveRedress', { variant: 'selfRevoked' })
  const redresses = asked.state.redresses.map((one) => ({ ...one, approved: null }))
  const made = {
    revision: 900,
    on: '2026-09-22',
    at: '2026-09-22T01:00:00.000Z',
    by: asked.state.redresses[0]?.proposed.by,
  }

  it('已经决定的强制拆除随批准撤销一并停止，不再拦住重新办理和结案', () => {
    const stopped = redressChanges.approveRedress({ ...state, redresses }, asked.payload, made as Made)
    expect(state.demolitions.map(({ work }) => workEnded(work))).toEqual([false])
    expect(stopped.demolitions?.map(({ work }) => work?.stopped?.reason)).toEqual([
      '处罚决定已被撤销，案件退出行政强制执行，强制拆除停止',
    ])
  })
})

describe('重新作出的决定可以申请人民法院强制执行（《行政强制法》第五十三条；NLE-1）', () => {
  it('原决定的诉讼不算本决定的诉讼：撤销判决之后重新作出的决定没有人起诉，不因“已经判决”不得申请', () => {
    const anew = after('recordService', 'remade', -1)
    const bars = courtBars(anew, '2026-08-30', calendar).map(({ id }) => id)
    expect(anew.suits.length).toBe(1)
    expect(bars).not.toContain('judged')
  })
})
