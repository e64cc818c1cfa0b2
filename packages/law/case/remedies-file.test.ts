import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { aCaseAt, aLawfulCase, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { contestedAct } from './contestable-acts.ts'
import { instalmentsOf } from './deferral.ts'
import { owed, refundDue } from './money-owed.ts'
import {
  fineInForce,
  pausesByRemedy,
  type Reconsideration,
  remedyOpen,
  simplifiedProposed,
  staysInForce,
} from './remedy-state.ts'
import { describeRemedies } from './remedy-words.ts'
import type { CaseState } from './state.ts'

const clocksOf = (state: CaseState) =>
  Object.fromEntries(
    caseDeadlines(state, calendar, startingRules).map(({ id, proof, metOn }) => [
      id.split(':')[0],
      [proof.start.on, proof.legalDueOn, metOn],
    ]),
  )
const after = (action: string, variant: 'reconsidered' | 'sued', nth = 0): CaseState => {
  const state = aLawfulCase(variant).filter(({ entry }) => entry.action === action)[nth]?.after
  if (!state) throw new Error(`no ${action}`)
  return state
}
const accepted = after('registerReconsideration', 'reconsidered')
const changed = after('decideReconsideration', 'reconsidered')
const proposedFor = (state: CaseState) => simplifiedProposed(state, contestedAct(state, undefined))
const unpaid = { payments: [] }
const running = (
  acceptedOn: string,
  receivedOn: string | null,
  part: object = {},
): readonly Reconsideration[] =>
  changed.reconsiderations.map((one) => ({
    ...one,
    registered: one.registered && { ...one.registered, acceptedOn },
    decided:
      receivedOn && one.decided
        ? { ...one.decided, outcome: 'uphold', fineFen: null, receivedOn, partyReceivedOn: null, ...part }
        : null,
  }))

describe('行政复议、行政诉讼期间不计算加处罚款（《行政处罚法》第七十三条第三款）', () => {
  it('自受理之日起至复议决定生效之日止不计算，起止之日均不计算', () => {
    // Due on 22 April: 23–30 April count (8 days), 1–10 May pause, 11–15 May count (5 days).
    const state = { ...accepted, ...unpaid, reconsiderations: running('2026-05-01', '2026-05-10') }
    const { surchargeFen, lines } = owed(state, '2026-05-15', calendar)
    expect(surchargeFen).toBe((500_000 * 3 * 13) / 100)
    expect(lines.join()).toContain('行政复议期间2026年5月1日至2026年5月10日，不计算加处罚款')
    expect(lines.at(-1)).toContain('未核实')
  })

  it('申请人不是当事人的，照常计算', () => {
    const reconsiderations = running('2026-05-01', null).map((one) => ({
      ...one,
      registered: one.registered && { ...one.registered, byParty: false },
    }))
    const state = { ...accepted, ...unpaid, reconsiderations }
    expect(owed(state, '2026-05-15', calendar).surchargeFen).toBe((500_000 * 3 * 23) / 100)
  })

  it('分期缴纳的，每一期都不计算', () => {
    const parts = justBefore('endDeferral', { variant: 'instalments' }).state
    const asOf = '2026-06-11'
    const before = owed(parts, asOf, calendar).surchargeFen
    const state = { ...parts, reconsiderations: running('2026-06-04', '2026-06-07') }
    // The second part was due on 1 June: ten days late, four of them paused.
    expect(before - owed(state, asOf, calendar).surchargeFen).toBe((200_000 * 3 * 4) / 100)
  })

  it('先复议后诉讼的，两段期间分别扣除，中间的日子照算', () => {
    const state = after('recordFinality', 'sued')
    expect(pausesByRemedy(state)).toEqual([
      { kind: 'reconsideration', from: '2026-03-17', to: '2026-04-10' },
      { kind: 'litigation', from: '2026-04-21', to: '2026-10-28' },
    ])
  })

  it('发回重审、一审未生效的，诉讼期间没有结束', () => {
    expect(pausesByRemedy(after('recordJudgment', 'sued', 2)).at(-1)?.to).toBeNull()
  })
})

describe('复议决定、裁判对罚款的影响', () => {
  it('变更之前登记的缴款按原数额，变更之后按新数额，多缴的应退', () => {
    expect(fineInForce(changed, '2026-05-28')).toBe(500_000)
    expect(fineInForce(changed)).toBe(300_000)
    expect(refundDue(changed, '2026-05-29', calendar)).toEqual({ fineFen: 200_000, surchargeFen: 0 })
    const back = after('recordRefund', 'reconsidered')
    expect(refundDue(back, '2026-06-03', calendar)).toEqual({ fineFen: 0, surchargeFen: 0 })
  })

  it('变更后的数额没有缴清的，只欠新数额，加处罚款以新数额为基数', () => {
    const state = { ...changed, ...unpaid }
    // 29 May counts as paused; one day after it.
    expect(owed(state, '2026-05-30', calendar)).toMatchObject({
      fineFen: 300_000,
      surchargeFen: (300_000 * 3) / 100,
    })
  })

  it('撤销的，罚款和加处罚款都应退还', () => {
    const paid = aCaseAt('PERFORMED', {}, 'person')
    const reconsiderations = running('2026-05-07', '2026-05-20', { outcome: 'revoke' }).map((one) => ({
      ...one,
      decided: one.decided && { ...one.decided, revision: paid.revision + 1 },
    }))
    const state = { ...paid, reconsiderations }
    expect(fineInForce(state)).toBe(0)
    expect(refundDue(state, '2026-05-20', calendar)).toEqual({ fineFen: 300_000, surchargeFen: 126_000 })
    expect(awaiting(state)).toMatchObject({ what: '退还罚款', roles: ['R10'] })
  })

  it('分期的，减少的数额从最后一期减起', () => {
    const parts = justBefore('endDeferral', { variant: 'instalments' }).state
    const reconsiderations = running('2026-06-02', '2026-06-03', { outcome: 'change', fineFen: 350_000 }).map(
      (one) => ({
        ...one,
        decided: one.decided && { ...one.decided, revision: parts.revision + 1 },
      }),
    )
    const plan = instalmentsOf({ ...parts, reconsiderations }, calendar)
    expect(plan.map(({ amountFen }) => amountFen)).toEqual([200_000, 150_000])
  })
})

describe('复议、诉讼的期限', () => {
  it('普通程序十个工作日答复，自收到副本之日起算（《行政复议法》第四十八条）', () => {
    expect(clocksOf(accepted)).toMatchObject({ replyReconsideration: ['2026-04-24', '2026-05-12', null] })
  })

  it('当场处罚：五个工作日转送，简易程序五个工作日答复（第三十二条、第五十四条）', () => {
    const clocks = clocksOf(after('submitReply', 'sued'))
    expect(clocks).toMatchObject({
      forwardReconsideration: ['2026-03-10', '2026-03-17', '2026-03-12'],
      replySimplifiedReconsideration: ['2026-03-19', '2026-03-26', '2026-03-24'],
    })
    expect(clocks['bringSuit']).toBeUndefined()
  })

  it('复议决定之后，当事人十五日内起诉，自当事人收到之日起算（《行政诉讼法》第四十五条）', () => {
    expect(clocksOf(changed)).toMatchObject({
      bringSuit: ['2026-05-28', '2026-06-12', null],
      withdrawPublication: ['2026-05-29', '2026-06-03', null],
      refundFine: ['2026-05-29', '2026-06-12', null],
      reportCorrection: ['2026-05-29', '2026-07-28', null],
    })
    expect(clocksOf(aCaseAt('ARCHIVED', {}, 'reconsidered'))).toMatchObject({
      refundFine: ['2026-05-29', '2026-06-12', '2026-06-03'],
    })
  })

  it('十五日答辩、判决十五日上诉（第六十七条、第八十五条）', () => {
    expect(clocksOf(after('recordJudgment', 'sued'))).toMatchObject({
      answerSuit: ['2026-04-23', '2026-05-08', '2026-05-06'],
      appealJudgment: ['2026-06-10', '2026-06-25', null],
    })
  })

  it('复议维持、罚款未缴的，申请法院执行的期限自十五日起诉期限届满起算（NLE-2b）；复议期间没有这一期限', () => {
    const upheld = { ...accepted, ...unpaid, reconsiderations: running('2026-04-22', '2026-05-29') }
    expect(clocksOf(upheld)).toMatchObject({ applyToCourt: ['2026-06-15', '2026-09-15', null] })
    expect(clocksOf({ ...accepted, ...unpaid })['applyToCourt']).toBeUndefined()
  })
})

describe('复议、诉讼与案件', () => {
  it('复议机关逾期不作决定的，当事人起诉可以登记；期限之内不行（《行政诉讼法》第四十五条）', () => {
    const question = justBefore('registerSuit')
    const { state } = question
    const since = (acceptedOn: string) => ({
      ...question,
      state: {
        ...state,
        reconsiderations: running(acceptedOn, null).map((one) => ({
          ...one,
          act: contestedAct(state, undefined),
        })),
      },
    })
    expect(refusedFor(since('2026-02-24'))).toContain('noReconsiderationRunning')
    expect(refusedFor(since('2026-02-22'))).toEqual([])
  })

  it('不改变案件的环节', () => {
    for (const variant of ['reconsidered', 'sued'] as const)
      for (const { entry } of aLawfulCase(variant))
        if (
          ['registerReconsideration', 'registerSuit', 'decideReconsideration', 'recordJudgment'].includes(
            entry.action,
          )
        )
          expect(entry.to).toBeNull()
  })

  it('已经归档的案件，仍可以登记行政复议', () => {
    const archived = aCaseAt('ARCHIVED', {}, 'organisation')
    expect(remedyOpen({ ...archived, reconsiderations: running('2026-05-11', null) })).toBe(true)
    expect(
      awaiting({
        ...archived,
        reconsiderations: running('2026-05-11', null).map((one) => ({ ...one, replies: [] })),
      })?.what,
    ).toBe('提出行政复议书面答复')
  })

  it('停止执行随复议办结而终止（《行政复议法》第四十二条）', () => {
    const stayed = after('recordStay', 'reconsidered')
    expect(staysInForce(stayed).map(({ id }) => id)).toEqual(['stay-1'])
    expect(staysInForce({ ...stayed, reconsiderations: changed.reconsiderations })).toEqual([])
  })

  it('简易程序按当场作出、警告、三千元以下提出建议（第五十三条第一款）', () => {
    expect(proposedFor(after('receiveApplication', 'sued')).simplified).toBe(true)
    expect(proposedFor(accepted).simplified).toBe(false)
    expect(proposedFor(aCaseAt('EXECUTING', {}, 'person')).reason).toContain('三千元以下')
  })

  it('结案审批表写明复议、诉讼的结果（D54）', () => {
    expect(describeRemedies(after('approveClosure', 'reconsidered'))).toBe(
      '示范市海州区人民政府海政复〔2026〕12号行政复议（针对《行政处罚决定书》（海城管罚决〔2026〕1号）），结果为变更（海政复决〔2026〕12号，2026年5月29日生效），罚款变为3000元。已退还当事人2000元。',
    )
  })
})
