import { describe, expect, it } from 'vitest'
import { aCaseAt, aLawfulLog, justBefore } from '../testing/a-case.ts'
import { sealAndServe, soundPoints } from '../testing/clue-to-report.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { officerOf, people } from '../testing/people.ts'
import { aContext, act, beijing, play, take } from '../testing/play.ts'
import { apply, fold, payloadVersion } from './reducer.ts'
import { type AnyEntry, type CaseState, currentPaper, emptyState, handlers } from './state.ts'

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}
const log = frozen(structuredClone(aLawfulLog()))

describe('卷宗由日志逐条叠成', () => {
  it('the same log gives the same file, and touches neither file nor log', () => {
    let file = frozen(structuredClone(emptyState))
    for (const entry of log) file = frozen(apply(file, entry))
    expect(file).toEqual(fold(log))
    expect(fold(log)).toEqual(aCaseAt('ARCHIVED'))
  })

  it('a file cut anywhere and folded on is the file folded whole', () => {
    for (const cut of [1, 17, 40, log.length - 1])
      expect(log.slice(cut).reduce(apply, fold(log.slice(0, cut)))).toEqual(fold(log))
  })

  it('an entry out of order or twice is a damaged log', () => {
    const [first, second] = log as readonly [AnyEntry, AnyEntry]
    expect(() => fold([second])).toThrow(/cannot follow/)
    expect(() => fold([first, first])).toThrow(/cannot follow/)
    expect(() => fold([first, ...log.slice(2)])).toThrow(/cannot follow/)
  })

  it('a payload of an unknown version is never read as ours', () => {
    const [first] = log as readonly [AnyEntry]
    expect(() => apply(emptyState, { ...first, version: payloadVersion + 1 })).toThrow(/version/)
  })

  it('a group of facts has the revision of the act that last changed it, and no other moves', () => {
    for (const [index, entry] of log.entries()) {
      const before = fold(log.slice(0, index))
      const after = apply(before, entry)
      for (const [group, revision] of Object.entries(after.versions)) {
        const changed = before[group as keyof CaseState] !== after[group as keyof CaseState]
        expect(revision, `${entry.action} ${group}`).toBe(changed ? entry.revision : before.versions[group])
      }
    }
    const { versions } = fold(log)
    expect(versions.discretion).toBe(log.find(({ action }) => action === 'assessDiscretion')?.revision)
    expect(versions.papers).toBeUndefined()
  })
})

const back = (
  from: CaseState,
  by: 'leader' | 'reviewer',
  stage: 'INVESTIGATING' | 'LEGAL_REVIEW' | 'REPORTED',
  clock: string,
) => take(from, act('returnTo', by, clock, { stage, reason: '补充遗撒面积的证据' })).after

describe('退回', () => {
  it('一件也不丢：除环节和走向外，卷内一切照旧', () => {
    const before = aCaseAt('DECISION_REVIEW')
    const after = back(before, 'leader', 'INVESTIGATING', '2026-04-02 15:00')
    const { stage, revision, moves, entered, versions: _, actedSince: _0, ...kept } = after
    const {
      stage: _1,
      revision: _2,
      moves: oldMoves,
      entered: _3,
      versions: _4,
      actedSince: _5,
      ...old
    } = before
    expect(kept).toEqual(old)
    expect(after.versions).toEqual({ ...before.versions, stage: revision })
    expect(stage).toBe('INVESTIGATING')
    expect(moves).toHaveLength(oldMoves.length + 1)
    expect(moves.at(-1)).toMatchObject({
      from: 'DECISION_REVIEW',
      by: people.leader.personId,
      reason: '补充遗撒面积的证据',
    })
    expect(entered.INVESTIGATING).toBe(revision)
  })

  it('退回后再报的，须重新初审，先前的初审意见不再算数', () => {
    const again = play(
      [
        act('returnTo', 'leader', '2026-03-18 15:00', { stage: 'REPORTED', reason: '报告须补正' }),
        act('reviewReport', 'captain', '2026-03-19 09:00', { opinion: '已补正' }),
      ],
      justBefore('approveNotice').state,
    ).at(-1)?.after
    const question = { ...justBefore('approveNotice'), state: again ?? emptyState }
    expect(refusedFor(question)).toEqual(['firstLookGiven'])
    const looked = take(
      question.state,
      act('giveFirstLook', 'reviewer', '2026-03-19 10:00', { opinion: '同意', points: soundPoints }),
    )
    expect(refusedFor({ ...question, state: looked.after })).toEqual([])
  })

  it('退回法制审核后，先前的审核、讨论和拟定都不再算数', () => {
    const decided = justBefore('approveDecision')
    const returned = back(decided.state, 'leader', 'LEGAL_REVIEW', '2026-04-02 15:00')
    const reviewed = take(returned, {
      ...act('giveLegalOpinion', 'reviewer', '2026-04-03 09:00', {
        conclusion: 'agree',
        points: soundPoints,
        opinion: '补正后同意',
      }),
    }).after
    expect(reviewed.stage).toBe('COLLECTIVE')
    const { payload } = justBefore('recordDiscussion')
    const discussed = take(
      reviewed,
      act('recordDiscussion', 'secretary', '2026-04-03 16:00', {
        ...payload,
        heldAt: beijing('2026-04-03 15:00'),
      }),
    ).after
    expect(discussed.stage).toBe('DECISION_REVIEW')
    const ctx = aContext({ by: 'chief', at: beijing('2026-04-07 10:00') })
    const today = { ...decided, payload: { ...decided.payload, decidedOn: '2026-04-07' } }
    expect(refusedFor({ ...today, state: discussed, ctx })).toEqual(['decisionProposed', 'orderOfSteps'])
    const proposed = take(
      discussed,
      act('proposeDecision', 'lead', '2026-04-07 09:00', justBefore('proposeDecision').payload),
    ).after
    expect(refusedFor({ ...today, state: proposed, ctx })).toEqual(['decisionCountersigned'])
  })

  it('退回重新告知较轻的处罚后，旧的拟定和讨论不妨碍作出新的决定', () => {
    const assessed = justBefore('assessDiscretion').payload
    const round = play(
      [
        act('returnTo', 'leader', '2026-04-02 15:00', { stage: 'INVESTIGATING', reason: '裁量须从轻' }),
        act('assessDiscretion', 'lead', '2026-04-03 09:00', { ...assessed, fineFen: 250_000, grave: false }),
        act('concludeInvestigation', 'lead', '2026-04-03 09:30', justBefore('concludeInvestigation').payload),
        act('reviewReport', 'captain', '2026-04-03 10:00', { opinion: '同意' }),
        act('giveFirstLook', 'reviewer', '2026-04-03 11:00', { opinion: '同意', points: soundPoints }),
        act('approveNotice', 'leader', '2026-04-03 14:00', {
          opinion: '同意',
          number: '海城管罚告〔2026〕2号',
        }),
      ],
      justBefore('approveDecision').state,
    ).at(-1)?.after
    if (!round) throw new Error('no round')
    expect(currentPaper(round, 'D31')?.servedBy).toBeNull()
    expect(round.papers.filter(({ kind, voided }) => kind === 'D31' && !voided)).toHaveLength(2)

    const { payload: waived } = justBefore('recordWaiver')
    const decided = play(
      [
        ...sealAndServe('D31', null, '2026-04-07'),
        act('recordWaiver', 'lead', '2026-04-08 09:00', { ...waived, at: beijing('2026-04-08 08:50') }),
        act('submitToReview', 'lead', '2026-04-08 10:00', { note: '' }),
        act('giveLegalOpinion', 'reviewer', '2026-04-09 10:00', {
          conclusion: 'agree',
          points: soundPoints,
          opinion: '同意',
        }),
        act('proposeDecision', 'lead', '2026-04-10 09:00', {
          ...justBefore('proposeDecision').payload,
          fineFen: 250_000,
        }),
        act('countersignDecision', 'captain', '2026-04-10 10:00', { opinion: '同意' }),
        act('approveDecision', 'leader', '2026-04-10 15:00', {
          opinion: '同意',
          number: '海城管罚决〔2026〕1号',
          decidedOn: '2026-04-10',
        }),
      ],
      round,
    ).at(-1)?.after
    expect(decided).toMatchObject({ stage: 'DECIDED', decision: { fineFen: 250_000 }, filedOn: '2026-03-04' })
  })

  it('承办人退不到没有经过的环节，也退不了别人的审批', () => {
    const question = {
      ...justBefore('approveDecision'),
      action: 'returnTo' as const,
      payload: { stage: 'INVESTIGATING' as const, reason: '补充证据材料' },
    }
    expect(refusedFor({ ...question, ctx: aContext({ by: 'support' }) })).toEqual(['returnByReviewer'])
  })
})

describe('撤回', () => {
  const withdraw = act('withdraw', 'lead', '2026-03-03 11:00', { reason: '案情摘要有误' })
  const asked = (state: CaseState, by: keyof typeof people = 'lead') =>
    refusedFor({ action: 'withdraw', state, payload: { reason: '案情摘要有误' }, ctx: aContext({ by }) })

  it('下一个人办理之前，报的人可以撤回，回到原来的环节', () => {
    const { after } = take(justBefore('countersignFiling').state, withdraw)
    expect(after.stage).toBe('VERIFYING')
    expect(after.filing).not.toBeNull()
  })

  it('下一个人办理之后、别人、没有可撤的一步，都撤不回', () => {
    expect(asked(justBefore('approveFiling').state)).toEqual(['nobodyActedSince'])
    expect(asked(justBefore('countersignFiling').state, 'support')).toEqual(['nobodyActedSince'])
    const returned = take(
      aCaseAt('CLOSING_REVIEW'),
      act('returnTo', 'leader', '2026-05-07 15:30', { stage: 'PERFORMED', reason: '补登缴款凭证' }),
    )
    expect(asked(returned.after)).toEqual(['nobodyActedSince'])
  })

  it('撤回之后不能再撤一次', () => {
    const once = take(
      justBefore('countersignClosure').state,
      act('withdraw', 'lead', '2026-05-07 14:40', { reason: '补充说明' }),
    )
    expect(once.after.stage).toBe('PERFORMED')
    expect(asked(once.after)).toEqual(['nobodyActedSince'])
  })
})

describe('更换承办人员', () => {
  const { after } = take(
    justBefore('concludeInvestigation').state,
    act('reassignOfficers', 'captain', '2026-03-16 09:00', {
      lead: officerOf('successor'),
      support: officerOf('support'),
      noConflict: true,
      reason: '主办调离',
    }),
  )

  it('办过本案的人一直是办案人员，换下后也不得审批', () => {
    expect(handlers(after)).toContain(people.lead.personId)
    const asLeader = aContext({ actor: { personId: people.lead.personId, roles: ['R5'], qualified: false } })
    const question = { ...justBefore('approvePreservation'), ctx: asLeader, state: after }
    expect(refusedFor(question)).toEqual(['ownCase'])
  })

  it('换下的人不能再办，接手的人可以办', () => {
    const question = { ...justBefore('concludeInvestigation'), state: after }
    expect(refusedFor(question)).toEqual(['notHandler'])
    expect(
      refusedFor({ ...question, ctx: aContext({ by: 'successor', at: beijing('2026-03-16 10:00') }) }),
    ).toEqual([])
  })

  it('原承办人员证件失效的，正可以更换', () => {
    const state = justBefore('concludeInvestigation').state
    const ctx = aContext({ by: 'captain', certificates: {} })
    expect(refusedFor({ action: 'reassignOfficers', state, payload: null as never, ctx })).toEqual([])
  })
})

describe('重新制作文书', () => {
  it('未送达的旧文书作废并留在卷内，新的取得新号', () => {
    const { state, payload } = justBefore('sealPaper')
    const old = payload.paperId
    const { after } = take(
      state,
      act('reissuePaper', 'lead', '2026-03-06 09:00', { paperId: old, reason: '物品规格填写有误' }),
    )
    expect(after.papers.find(({ id }) => id === old)?.voided).toMatchObject({ reason: '物品规格填写有误' })
    expect(currentPaper(after, 'D17', 'preservation-1')).toMatchObject({
      number: '海城管登保〔2026〕2号',
      replaces: old,
    })
  })
})
