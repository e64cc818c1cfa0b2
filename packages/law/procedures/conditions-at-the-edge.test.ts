import { describe, expect, it } from 'vitest'
import { awaiting } from '../case/awaiting.ts'
import { judge } from '../case/judge.ts'
import { currentPaper } from '../case/state.ts'
import { neededPapers } from '../documents/paper-needs.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { changed, refusedFor, withPaper } from '../testing/condition-case.ts'
import { contestedWith } from '../testing/contested-acts.ts'
import { aStandard } from '../testing/discretion-standard.ts'
import { people } from '../testing/people.ts'
import { aContext, act, beijing, take } from '../testing/play.ts'

describe('条件的边界', () => {
  it('裁量之后改选事项的，须重新裁量，才能终结调查（《行政处罚法》第三十四条）', () => {
    const question = justBefore('concludeInvestigation')
    const { state } = question
    const item = changed(state.item, { revision: state.revision })
    expect(refusedFor({ ...question, state: { ...state, item } })).toEqual(['discretionAssessed'])
  })

  it('送达写早于告知书作出之日的，不能借此提前届满陈述、申辩期限（第六十二条）', () => {
    const state = aCaseAt('NOTICE')
    const notice = currentPaper(state, 'D31')?.id ?? ''
    const question = justBefore('recordService', { last: true })
    const backdated = { ...question.payload, paperIds: [notice], servedAt: beijing('2026-03-11 15:00') }
    const unserved = withPaper(state, notice, { servedBy: null })
    expect(refusedFor({ ...question, state: unserved, payload: backdated })).toContain('servedAfterMade')
  })

  it('先行登记保存通知书当场交付、事后补录的，送达之日可以早于补录之日', () => {
    const question = justBefore('recordService')
    const { state, payload } = question
    const on = state.preservations[0]?.carriedOut?.on ?? ''
    const late = state.papers.map((one) =>
      one.kind === 'D17' ? { ...one, issued: { ...one.issued, on: '2026-03-06' } } : one,
    )
    const atOnce = { ...payload, servedAt: beijing(`${on} 14:10`) }
    expect(refusedFor({ ...question, state: { ...state, papers: late }, payload: atOnce })).toEqual([])
  })

  it('同一名负责人不得在集体讨论中算作两人（第五十七条第二款）', () => {
    const question = justBefore('recordDiscussion')
    const [first, second] = question.payload.members
    if (!first || !second) throw new Error('no members')
    const payload = { ...question.payload, members: [first, second, second] }
    expect(refusedFor({ ...question, payload })).toEqual(['quorumPresent'])
  })

  it('笔录的时间按时刻比较，不按写法比较', () => {
    const question = justBefore('recordInspection')
    const payload = {
      ...question.payload,
      startedAt: '2026-03-02T10:00:00+08:00',
      endedAt: '2026-03-02T10:40:00+08:00',
    }
    expect(refusedFor({ ...question, payload })).toEqual([])
  })

  it('原选事项失效、本单位无权的，正可以改选：未填表时不因旧事项拒绝', () => {
    const { state, ctx } = justBefore('proposeFiling')
    const wrong = { ...state, item: changed(state.item, { validTo: '2020-01-01', line: 'ST' }) }
    expect(judge('chooseItem', wrong, null, ctx)).toMatchObject({ lawful: true })
  })

  it('没有承办人员的线索，可以指派：未填表时不因无人承办拒绝', () => {
    expect(judge('assignOfficers', aCaseAt('CLUE'), null, aContext({ by: 'captain' }))).toMatchObject({
      lawful: true,
    })
  })

  it('审查过上一轮调查报告的负责人，换了审查人也不得审核（第五十八条）', () => {
    const question = justBefore('giveLegalOpinion')
    const { state } = question
    const other = {
      ...state,
      filing: changed(state.filing, { countersigned: null }),
      recheck: null,
      preservations: [],
    }
    const ctx = {
      ...question.ctx,
      actor: { personId: people.captain.personId, roles: ['R4'], qualified: true },
    }
    expect(refusedFor({ ...question, state: other, ctx })).toEqual(['reviewerIndependent'])
  })

  it('履行完毕后，未送达的文书仍可补登送达，案卷不至于无法归档（第六十一条）', () => {
    const archiving = justBefore('archiveCase')
    const demand = currentPaper(archiving.state, 'Q10', 'demand-1')?.id ?? ''
    const state = withPaper(archiving.state, demand, { servedBy: null })
    expect(refusedFor({ ...archiving, state })).toEqual(['servedPapersProved'])
    const { payload } = justBefore('recordService', { last: true })
    const served = take(state, act('recordService', 'lead', '2026-05-07 16:30', payload)).after
    expect(served.stage).toBe('CLOSED')
    expect(refusedFor({ ...archiving, state: served })).toEqual([])
  })

  it('决定被撤销以前制作、没有送达的催告书失去对象，不妨碍归档，也不再列为待送达；撤销以后制作的仍须送达（《行政强制法》第四十条第四项）', () => {
    const archiving = justBefore('archiveCase')
    const demand = currentPaper(archiving.state, 'Q10', 'demand-1')
    if (!demand) throw new Error('no demand')
    const unserved = withPaper(archiving.state, demand.id, { servedBy: null })
    const state = contestedWith(unserved, 'D43', { outcome: 'revoke' })
    expect(refusedFor({ ...archiving, state })).not.toContain('servedPapersProved')
    const needs = neededPapers({
      state,
      deadlines: [],
      rules: archiving.ctx.rules,
      isStale: () => false,
      lawful: [],
    })
    expect(needs.map(({ paperId }) => paperId)).not.toContain(demand.id)
    const later = withPaper(state, demand.id, {
      issued: { ...demand.issued, revision: state.revision + 1 },
    })
    expect(refusedFor({ ...archiving, state: later })).toContain('servedPapersProved')
  })

  it('作废的文书没有文号，不妨碍归档', () => {
    const archiving = justBefore('archiveCase')
    const { clue, papers } = archiving.state
    const [paper] = papers.filter(({ kind }) => kind === 'D26')
    if (!paper || !clue) throw new Error('no paper')
    const spoilt = { ...paper, id: 'D26-spoilt', number: null, voided: { ...clue, reason: '重新制作' } }
    expect(refusedFor({ ...archiving, state: { ...archiving.state, papers: [spoilt, ...papers] } })).toEqual(
      [],
    )
  })

  it('没有批下来的登记保存不拖住后面的环节：该谁办就找谁', () => {
    const [one] = aCaseAt('INVESTIGATING').preservations
    if (!one) throw new Error('no preservation')
    const pending = { ...one, countersigned: null, approved: null, carriedOut: null, disposed: null }
    expect(awaiting(aCaseAt('INVESTIGATING', { preservations: [pending] }))?.what).toBe('审核先行登记保存')
    expect(awaiting(aCaseAt('LEGAL_REVIEW', { preservations: [pending] }))?.roles).toEqual(['R4'])
  })

  it('陈述、申辩期限届满之日还不能提请审核，次日可以（第六十二条）', () => {
    const question = justBefore('submitToReview')
    const on = (day: string) => ({ ...question, ctx: aContext({ by: 'lead', at: beijing(`${day} 10:00`) }) })
    expect(refusedFor(on('2026-03-26'))).toEqual(['partyHeard'])
    expect(refusedFor(on('2026-03-27'))).toEqual([])
  })

  it('生日当天还是十七周岁，应当从轻或者减轻；次日起已满十八周岁，不能再以此从轻（第三十条）', () => {
    const { state, payload, ...question } = justBefore('assessDiscretion')
    const grounds = [{ code: 'M0', fact: '户籍证明载明出生日期', evidence: ['copy-1'] }] as const
    const asked = (bornOn: string, mitigation: readonly ('M0' | 'M1')[]) =>
      refusedFor({
        ...question,
        state: { ...state, party: changed(state.party, { bornOn }) },
        payload: { ...payload, mitigation, grounds: [...grounds, ...(payload.grounds ?? [])] },
      })
    expect(state.act?.actUntil).toBe('2026-03-02')
    expect(asked('2008-03-02', ['M1'])).toEqual(['minorMitigated'])
    expect(asked('2008-03-02', ['M0'])).toEqual([])
    expect(asked('2008-03-01', ['M1'])).toEqual([])
    expect(asked('2008-03-01', ['M0'])).toEqual(['minorByAge'])
    expect(asked('2012-03-01', ['M1'])).toEqual(['minorMitigated'])
  })

  it('没收没有写明履行方式和期限的，决定不完整；只处罚款的，文书本身写明（第五十九条第一款第四项）', () => {
    const asked = (variant: 'confiscated' | 'organisation', performance: string | null) => {
      const { state, ...question } = justBefore('countersignDecision', { variant })
      return refusedFor({
        ...question,
        state: { ...state, decision: changed(state.decision, { performance }) },
      })
    }
    expect(asked('confiscated', '没收的渣土三日内运至处置场交付')).toEqual([])
    expect(asked('confiscated', ' ')).toEqual(['decisionProposed'])
    expect(asked('organisation', null)).toEqual([])
  })

  it('当场处罚：生日当天还是十七周岁的，罚款不超过幅度的中间数额；次日起不受此限（第三十条）', () => {
    const { payload, ...question } = justBefore('decideSummary')
    const item = { ...payload.item, fineMinFen: 5_000, fineMaxFen: 20_000 }
    const year = Number(payload.actUntil.slice(0, 4)) - 18
    const asked = (bornOn: string, fineFen: number) =>
      refusedFor({ ...question, payload: { ...payload, item, fineFen, party: { ...payload.party, bornOn } } })
    const birthday = `${year}${payload.actUntil.slice(4)}`
    expect(asked(birthday, 12_500)).toEqual([])
    expect(asked(birthday, 12_600)).toEqual(['summaryMinorMitigated'])
    expect(asked(`${year - 1}-12-31`, 20_000)).toEqual([])
  })

  it('罚款正在幅度的中间值的不须另写理由，高一分的须写明（第三十二条）；只有“可以”从轻的情形不要求', () => {
    const { payload, ...question } = justBefore('assessDiscretion')
    const fined = (fineFen: number) => refusedFor({ ...question, payload: { ...payload, fineFen } })
    expect(fined(1_100_000)).toEqual([])
    expect(fined(1_100_001)).toEqual(['aboveMiddleReasoned'])
    const grounds = [{ code: 'M6', fact: '控制能力减弱而没有完全丧失', evidence: ['interview-1'] }] as const
    const lighter = { ...payload, fineFen: 1_100_001, mitigation: ['M6'] as const, grounds }
    expect(refusedFor({ ...question, payload: lighter })).toEqual(['partialCapacityProved'])
  })

  it('逸脱裁量基准的案件未经集体讨论：拒绝时写明离开的是什么（第五十七条第二款）', () => {
    const question = justBefore('approveDecision', { variant: 'organisation' })
    const { state } = question
    const discretion = changed(state.discretion, {
      benchmark: aStandard,
      found: ['逾期未改正'],
      tier: '一般',
    })
    const judgement = judge('approveDecision', { ...state, discretion }, question.payload, question.ctx)
    const refusals = judgement.lawful ? [] : judgement.refusals
    expect(refusals.find(({ code }) => code === 'jointlyDiscussed')?.reason).toContain('推荐“较重”档')
  })
})
