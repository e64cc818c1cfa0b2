import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import { paperRights } from '../documents/paper-rights.ts'
import { paperWords } from '../documents/paper-words.ts'
import { aCaseAt, aLawfulCase, justBefore, type Situation } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { contestedWith, whenContestable } from '../testing/contested-acts.ts'
import { awaiting } from './awaiting.ts'
import { checkAnswer } from './check-answer.ts'
import { startingRules } from './city-rules.ts'
import { contestableActs, contestedTitle } from './contestable-acts.ts'
import { contestablePapers } from './contested-act.ts'
import { courtRemedies } from './court-window.ts'
import { demolitionRemedies } from './demolition-remedies.ts'
import { violationFoundOn } from './ending-state.ts'
import { apply } from './reducer.ts'
import { adverseResults, decisionUndone, fineInForce, pausesByRemedy, remedyOpen } from './remedy-state.ts'
import type { AnyEntry, CaseState } from './state.ts'

const registering = justBefore('registerReconsideration', { variant: 'reconsidered' })
const acting = (action: 'proposeDemolition' | 'demolish') =>
  justBefore(action, { variant: 'demolished', last: true })
const on = <S extends Situation>(question: S, state: CaseState): S => ({ ...question, state })

describe('可以申请复议、提起诉讼的行政行为', () => {
  it('文书告知了复议、诉讼权利的，都可以选为被申请复议、被诉的行政行为（《行政复议法》第二十条第一款）', () => {
    const told = Object.entries(paperWords)
      .filter(([, { rights }]) =>
        rights.some((id) => paperRights[id].where === 'reconsideration' || paperRights[id].where === 'court'),
      )
      .map(([kind]) => kind)
    expect(Object.keys(contestablePapers).toSorted()).toEqual([...told, 'D04'].toSorted())
  })

  it('送达以后才可以选；查封、扣押决定书当场交付即为送达（《行政强制法》第二十四条第一款）', () => {
    const [first] = aLawfulCase('seized').filter(({ entry }) => entry.action === 'carryOutSeizure')
    expect(contestableActs(first?.before ?? aCaseAt('CLUE')).map(({ act }) => act.paperKind)).not.toContain(
      'Q02',
    )
    const [seized] = contestableActs(first?.after ?? aCaseAt('CLUE'))
    expect(seized).toMatchObject({ act: { paperKind: 'Q02' }, reached: { on: first?.entry.on } })
  })

  it('调查期间对查封、扣押决定申请的复议可以登记，处罚决定还没有送达（《行政复议法》第二十条第一款）', () => {
    const state = whenContestable('Q02', 'seized')
    const [seized] = contestableActs(state)
    const payload = {
      ...registering.payload,
      contestedPaperId: seized?.paper.id ?? '',
      appliedOn: seized?.reached.on ?? '',
      acceptedOn: seized?.reached.on ?? '',
      copyReceivedOn: seized?.reached.on ?? '',
    }
    const ctx = { ...registering.ctx, today: seized?.reached.on ?? '' }
    expect(state.stage).toBe('INVESTIGATING')
    expect(refusedFor({ ...registering, state, payload, ctx })).toEqual([])
    expect(
      refusedFor({ ...registering, state, ctx, payload: { ...payload, contestedPaperId: 'none' } }),
    ).toContain('contestedActServed')
  })

  it('对处罚决定已经起诉的，仍可以对限期拆除决定申请复议（《行政复议法》第二十九条第二款）', () => {
    const { state, ctx } = acting('proposeDemolition')
    const order = contestableActs(state).find(({ act }) => act.paperKind === 'D27')
    const payload = { ...registering.payload, contestedPaperId: order?.paper.id ?? '' }
    const penalty = contestedWith(state, 'D43', { outcome: 'uphold' })
    expect(refusedFor({ ...registering, ctx, state: penalty, payload })).toEqual([])
    expect(refusedFor({ ...registering, ctx, state: contestedWith(state, 'D27', null), payload })).toEqual([
      'reconsiderationNew',
    ])
  })

  it('以前的记录没有写明的，是对处罚决定的复议、诉讼', () => {
    const entry = aLawfulCase('substituteAnnulled').find(
      (one) => one.entry.action === 'registerReconsideration',
    )
    const [legacy] = entry?.after.reconsiderations ?? []
    expect(entry?.entry.payload).not.toHaveProperty('contestedPaperId')
    expect(legacy?.act.paperKind).toBe('D43')
    expect(legacy && contestedTitle(entry?.after ?? aCaseAt('CLUE'), legacy.act)).toMatch(
      /行政处罚决定书.*号/,
    )
  })

  it('写明文书的，按文书记入', () => {
    const { state } = acting('proposeDemolition')
    const order = contestableActs(state).find(({ act }) => act.paperKind === 'D27')
    const entry = {
      ...aLawfulCase('reconsidered').find((one) => one.entry.action === 'registerReconsideration')?.entry,
      revision: state.revision + 1,
      payload: { ...registering.payload, contestedPaperId: order?.paper.id },
    } as AnyEntry
    expect(apply(state, entry).reconsiderations.at(-1)?.act).toEqual({
      paperKind: 'D27',
      about: 'demolition-1',
      paperId: order?.paper.id,
    })
  })
})

describe('复议、诉讼只影响所针对的行政行为', () => {
  const proposing = acting('proposeDemolition')
  const unpaid = { ...aCaseAt('EXECUTING', {}, 'demolished'), payments: [] }

  it('对处罚决定的复议不挡强制拆除，对限期拆除决定的才挡（《行政强制法》第四十四条）', () => {
    expect(refusedFor(on(proposing, contestedWith(proposing.state, 'D43', null)))).toEqual([])
    expect(refusedFor(on(proposing, contestedWith(proposing.state, 'D27', null)))).toEqual([
      'noRemedyPending',
    ])
  })

  it('处罚决定被撤销的，限期拆除决定仍然有效；强制执行决定被撤销的，不得拆除（《行政强制法》第四十条第四项）', () => {
    const demolishing = acting('demolish')
    const undone = { outcome: 'revoke' } as const
    expect(refusedFor(on(proposing, contestedWith(proposing.state, 'D43', undone)))).toEqual([])
    expect(refusedFor(on(demolishing, contestedWith(demolishing.state, 'Q12', undone)))).toEqual([
      'demolitionOrderStands',
    ])
    expect(awaiting(contestedWith(demolishing.state, 'Q12', undone))?.what).toBe(
      '据以执行的决定已被撤销，停止强制拆除',
    )
  })

  it('对限期拆除决定的复议期间照常计算加处罚款，不挡申请法院强制执行罚款（《行政处罚法》第七十三条第三款、《行政强制法》第五十三条）', () => {
    const order = contestedWith(unpaid, 'D27', null)
    const party = {
      ...order,
      reconsiderations: order.reconsiderations.map((one) => ({
        ...one,
        registered: one.registered && { ...one.registered, byParty: true },
      })),
    }
    expect(pausesByRemedy(party)).toEqual([])
    expect(courtRemedies(party, calendar)).not.toBeNull()
    expect(courtRemedies(contestedWith(unpaid, 'D43', null), calendar)).toBeNull()
    expect(remedyOpen(party)).toBe(true)
  })

  it('限期拆除决定的复议决定，不改变处罚决定的救济期限；拆除的期限随之（《行政强制法》第四十四条）', () => {
    const received = { outcome: 'uphold', receivedOn: '2026-10-12', partyReceivedOn: '2026-10-12' } as const
    const [one] = proposing.state.demolitions
    if (!one) throw new Error('no demolition')
    const opens = (state: CaseState) => demolitionRemedies(state, one, calendar)?.opensOn
    expect(opens(contestedWith(proposing.state, 'D27', received))).toBe('2026-10-27')
    expect(opens(contestedWith(proposing.state, 'D43', received))).toBe(opens(proposing.state))
  })

  it('查封、扣押决定被撤销的，处罚决定不受影响，查封、扣押应当解除（《行政强制法》第二十八条第一款）', () => {
    const state = contestedWith(whenContestable('Q02', 'seized'), 'Q02', { outcome: 'revoke' })
    expect([decisionUndone(state), adverseResults(state)]).toEqual([false, []])
    expect(awaiting(state)?.what).toMatch(/决定已被撤销，解除(查封|扣押)/)
    const decided = aLawfulCase('seized').findLast(({ after }) => after.decision?.approved)?.after
    if (!decided) throw new Error('no decision')
    const undone = contestedWith(decided, 'Q02', { outcome: 'revoke' })
    expect(fineInForce(undone)).toBe(fineInForce(decided))
    const penalty = contestedWith(whenContestable('D43', 'seized'), 'D43', { outcome: 'revoke' })
    expect(fineInForce(penalty)).toBe(0)
    expect(awaiting({ ...penalty, payments: [] })?.what).not.toMatch(/解除/)
  })

  it('调查期间对强制措施的复议，不妨碍为处罚决定收集证据；对处罚决定的才不得自行收集（《行政复议法》第四十六条第一款）', () => {
    const copying = justBefore('recordInterview', { variant: 'seized' })
    const measured = { ...copying, state: contestedWith(whenContestable('Q02', 'seized'), 'Q02', null) }
    expect(refusedFor(measured)).not.toContain('noOwnEvidence')
    const decided = contestedWith(aCaseAt('EXECUTING', {}, 'demolished'), 'D27', null)
    expect(refusedFor({ ...copying, state: { ...decided, stage: 'EXECUTING' } })).toContain('stageMismatch')
    const binding = justBefore('bindRecording', { variant: 'demolished', last: true })
    expect(refusedFor(on(binding, contestedWith(binding.state, 'D43', null)))).toEqual([])
  })

  it('限期拆除决定被撤销的，不再要求改正即可结案（《行政处罚法》第二十八条第一款）', () => {
    const performing = justBefore('confirmPerformance', { variant: 'demolished' })
    const standing = {
      ...performing.state,
      demolitions: performing.state.demolitions.map((one) => ({ ...one, work: null })),
    }
    expect(refusedFor(on(performing, standing))).toContain('correctionsDone')
    expect(refusedFor(on(performing, contestedWith(standing, 'D27', { outcome: 'revoke' })))).toEqual([])
  })

  it('不予处罚决定被撤销的，不再算查实的违法（《行政处罚法》第三十三条第一款）', () => {
    const state = aCaseAt('NO_PENALTY', {}, 'noPenalty')
    const found = {
      ...state,
      noPenalty: state.noPenalty && { ...state.noPenalty, ground: 'firstViolation' as const },
    }
    expect(violationFoundOn(found)).not.toBeNull()
    expect(violationFoundOn(contestedWith(found, 'D44', { outcome: 'revoke' }))).toBeNull()
  })

  it('核验文书的，查封、扣押决定书被撤销，处罚决定书仍然有效', () => {
    const decided = whenContestable('D43', 'seized')
    const state = contestedWith(decided, 'Q02', { outcome: 'revoke' })
    const standing = (kind: string) => {
      const paper = state.papers.find((one) => one.kind === kind)
      return (
        paper &&
        checkAnswer(state, paper, { calendar, rules: startingRules, today: '2026-05-01' }).standing.is
      )
    }
    expect([standing('Q02'), standing('D43')]).toEqual(['undone', 'inForce'])
  })
})
