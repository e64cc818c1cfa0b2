import { describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { papersMade, papersMissing, replacedBy } from '../procedures/papers-made.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { sealAndServe } from '../testing/clue-to-report.ts'
import { changed, refusedFor } from '../testing/condition-case.ts'
import { hearingOfficer } from '../testing/hearing-case.ts'
import { offPath } from '../testing/off-path-questions.ts'
import { people } from '../testing/people.ts'
import { aContext, act, beijing, play, take } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines, watched } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { acceptedRequest, currentSession, hearingEnd, hearingNotice, hearingUnderWay } from './hearing.ts'
import type { CaseState } from './state.ts'
import { hearingRequired } from './substance.ts'

const variant = 'hearing' as const
const requesting = justBefore('recordHearingRequest', { variant })
const recording = justBefore('recordHearing', { variant })
const clocks = (state: CaseState) =>
  new Map(caseDeadlines(state, notices2024to2026, startingRules).map((one) => [one.id, one]))
const requested = (day: string, by = day) =>
  take(
    requesting.state,
    act('recordHearingRequest', 'lead', `${by} 11:00`, {
      ...requesting.payload,
      at: beijing(`${day} 10:30`),
    }),
  ).after

describe('应当告知听证权利的范围（《行政处罚法》第六十三条第一款）', () => {
  const { state } = justBefore('approveNotice')
  const needs = (part: object) =>
    hearingRequired({ ...state, discretion: changed(state.discretion, part) }, startingRules)

  it.each([
    ['罚款二万元整：以上包括本数（民法典第一千二百五十九条）', { fineFen: 2_000_000 }, true],
    ['罚款差一分不到二万元', { fineFen: 1_999_999 }, false],
    ['没收价值二万元的财物', { fineFen: 0, confiscatedFen: 2_000_000 }, true],
    ['没收价值不足二万元的财物', { fineFen: 0, confiscatedFen: 1_999_999 }, false],
    ['降低资质等级', { penaltyKinds: ['降低资质等级'] }, true],
    ['吊销许可证件', { penaltyKinds: ['吊销许可证件'] }, true],
    ['责令停产停业', { penaltyKinds: ['责令停产停业'] }, true],
    ['责令关闭', { penaltyKinds: ['责令关闭'] }, true],
    ['限制从业', { penaltyKinds: ['限制从业'] }, true],
    ['警告', { penaltyKinds: ['警告'], fineFen: 0 }, false],
  ])('%s', (_, part, owed) => {
    expect(needs(part)).toBe(owed)
  })

  it('个人与单位的数额分别设置', () => {
    const rules = { ...startingRules, hearing: { ...startingRules.hearing, personFen: 300_000 } }
    expect(hearingRequired(state, rules)).toBe(true)
    const firm = { ...state, party: changed(state.party, { kind: 'organisation' }) }
    expect(hearingRequired(firm, rules)).toBe(false)
  })

  it('达到范围的制作听证告知书，没有达到的制作事先告知书', () => {
    const made = (file: CaseState) =>
      papersMade('approveNotice', { state: file, payload: null, rules: startingRules }).map(
        ({ kind }) => kind,
      )
    expect(made(state)).toEqual(['D31'])
    expect(made({ ...state, discretion: changed(state.discretion, { fineFen: 2_000_000 }) })).toEqual(['D32'])
  })

  it('重新告知时，没有送达的旧告知书作废，不论是哪一种', () => {
    const notice = aCaseAt('NOTICE', {}, variant).papers.find(({ kind }) => kind === 'D32')
    const unserved = { ...requesting.state, papers: notice ? [{ ...notice, servedBy: null }] : [] }
    expect(replacedBy(unserved, 'D31', null)?.id).toBe(notice?.id)
    expect(replacedBy(requesting.state, 'D31', null)).toBeUndefined()
  })
})

describe('要求听证的期限（《行政处罚法》第六十四条第一项、第八十五条）', () => {
  it('三月十九日送达，五个工作日到二十六日；当日提出的进入听证', () => {
    expect(clocks(requesting.state).get('requestHearing')?.proof.legalDueOn).toBe('2026-03-26')
    expect(requested('2026-03-26').stage).toBe('HEARING')
    expect(clocks(requested('2026-03-26')).get('requestHearing')?.metOn).toBe('2026-03-26')
  })

  it('期限内提出、次日才登记的，仍是期限内', () => {
    expect(requested('2026-03-26', '2026-03-30').stage).toBe('HEARING')
  })

  it('次日提出的已经逾期：登记在案，由负责人答复，答复之前不得提请审核', () => {
    const late = requested('2026-03-27')
    expect(late.stage).toBe('NOTICE')
    expect(acceptedRequest(late)).toBeUndefined()
    expect(awaiting(late)).toMatchObject({ what: '答复听证要求', roles: ['R5'] })
    const submit = {
      action: 'submitToReview' as const,
      state: late,
      payload: { note: '' },
      ctx: aContext({ by: 'lead', at: beijing('2026-03-27 15:00') }),
    }
    expect(refusedFor(submit)).toEqual(['hearingRequestAnswered'])
    const { payload } = offPath.refuseHearing
    const refused = take(late, act('refuseHearing', 'leader', '2026-03-27 16:00', payload)).after
    expect(awaiting(refused)?.what).toBe('不予听证通知书用印')
    expect(refusedFor({ ...submit, state: refused })).toEqual([])
    const served = play(sealAndServe('D36', payload.id, '2026-03-30'), refused).at(-1)?.after
    expect(served && awaiting(served)?.what).toBe('听取陈述申辩')
  })

  it('没有告知听证权利的案件，要求听证的也要答复：不属于听证范围', () => {
    const asked = take(
      justBefore('recordStatement').state,
      act('recordHearingRequest', 'lead', '2026-03-23 11:00', {
        ...requesting.payload,
        at: beijing('2026-03-23 10:00'),
      }),
    ).after
    expect(asked.stage).toBe('NOTICE')
    const payload = { id: 'request-1', ground: 'outOfRange' as const, reason: '拟罚款三千元' }
    const ctx = aContext({ by: 'leader', at: beijing('2026-03-23 15:00') })
    expect(refusedFor({ action: 'refuseHearing', state: asked, payload, ctx })).toEqual([])
  })

  it('书面放弃的，不必等待期限届满，以后也不能再要求', () => {
    const { payload } = offPath.recordHearingWaiver
    const waived = take(
      requesting.state,
      act('recordHearingWaiver', 'lead', '2026-03-20 10:00', payload),
    ).after
    expect(clocks(waived).get('requestHearing')?.metOn).toBe('2026-03-20')
    const again = take(
      waived,
      act('recordHearingRequest', 'lead', '2026-03-24 11:00', requesting.payload),
    ).after
    expect(again.stage).toBe('NOTICE')
  })

  it('没有人要求的，期限届满次日可以提请审核', () => {
    const asking = (day: string) =>
      refusedFor({
        action: 'submitToReview',
        state: requesting.state,
        payload: { note: '' },
        ctx: aContext({ by: 'lead', at: beijing(`${day} 10:00`) }),
      })
    expect(asking('2026-03-26')).toEqual(['partyHeard', 'hearingWindowClosed'])
    expect(asking('2026-03-27')).toEqual([])
  })

  it('放假安排没有录入的，期限只是暂定：不对当事人认定逾期', () => {
    const ctx = { calendar: { version: 'none', years: {} } }
    const late = take(
      requesting.state,
      act('recordHearingRequest', 'lead', '2026-03-30 11:00', requesting.payload),
    )
    expect(late.ctx.calendar).not.toEqual(ctx.calendar)
    expect(
      refusedFor({
        action: 'submitToReview',
        state: requesting.state,
        payload: { note: '' },
        ctx: aContext({ by: 'lead', at: beijing('2026-03-30 10:00'), ...ctx }),
      }),
    ).toEqual(['partyHeard', 'hearingWindowClosed'])
  })
})

describe('组织听证的期限（城市设置，未核实）', () => {
  it('自当事人要求之日起二十个工作日，清明不计入；举行之日办结', () => {
    const clock = clocks(aCaseAt('HEARING', {}, variant)).get('holdHearing')
    expect(clock?.proof).toMatchObject({ start: { on: '2026-03-24' }, legalDueOn: '2026-04-22' })
    expect(clock?.proof.unverified).toContain('由市局确认')
    expect(clock?.metOn).toBe('2026-04-10')
  })

  it('举行之前在待办之内；要求听证的期限是当事人的权利，不在其内', () => {
    const open = watched(caseDeadlines(recording.state, notices2024to2026, startingRules))
    expect(open.map(({ id }) => id).toSorted()).toEqual(['decideCase', 'holdHearing'])
  })
})

describe('听证七日前通知（《行政处罚法》第六十四条第二项）', () => {
  it('三月二十七日送达，四月十日举行：清明之外八个完整工作日', () => {
    const session = currentSession(recording.state)
    const notice = session && hearingNotice(recording.state, session, notices2024to2026)
    expect([notice?.verdict, notice?.fullWorkingDays]).toEqual(['ok', 8])
  })

  it('送达晚了三天，只剩五个完整工作日：不得在原定日期举行，改期重新通知后可以', () => {
    const { state } = recording
    const late = {
      ...state,
      services: state.services.map((one) =>
        one.id === 'service-D35-hearing-1' ? { ...one, servedAt: beijing('2026-04-01 15:00') } : one,
      ),
    }
    expect(refusedFor({ ...recording, state: late })).toEqual(['noticeLongEnough'])
    const anew = play(
      [
        act('scheduleHearing', 'presider', '2026-04-02 10:00', {
          id: 'hearing-2',
          at: beijing('2026-04-20 09:00'),
          place: '听证室',
          public: false,
          closedBecause: 'businessSecret',
          closedNote: '涉及当事人的客户名单和价格',
          changeReason: '送达晚于预定',
        }),
        ...sealAndServe('D35', 'hearing-2', '2026-04-03'),
      ],
      late,
    ).at(-1)?.after
    if (!anew) throw new Error('no new day')
    expect(anew.papers.filter(({ kind, voided }) => kind === 'D37' && !voided)).toHaveLength(1)
    const payload = {
      ...recording.payload,
      id: 'hearing-2',
      startedAt: beijing('2026-04-20 09:05'),
      endedAt: beijing('2026-04-20 10:00'),
    }
    const ctx = aContext({ by: 'recorder', at: beijing('2026-04-20 11:00') })
    expect(refusedFor({ ...recording, state: anew, payload, ctx })).toEqual([])
  })

  it('改期之前没有送达的通知书作废，送达过的留在卷内', () => {
    const { papers } = aCaseAt('HEARING', {}, variant)
    const notices = papers.filter(({ kind }) => kind === 'D35')
    expect(notices.map(({ about, voided }) => [about, voided === null])).toEqual([
      ['hearing-0', false],
      ['hearing-1', true],
    ])
  })
})

describe('听证主持人、记录员（《行政处罚法》第六十四条第四项）', () => {
  const asked = take(
    justBefore('scheduleHearing', { variant, last: true }).state,
    act('askHearingRecusal', 'lead', '2026-03-26 11:00', offPath.askHearingRecusal.payload),
  ).after

  it('申请回避的，由负责人决定；决定之前不能通知听证', () => {
    expect(awaiting(asked)?.what).toBe('决定听证回避申请')
    const { payload } = justBefore('scheduleHearing', { variant, last: true })
    const ctx = aContext({ by: 'presider', at: beijing('2026-03-26 12:00') })
    expect(refusedFor({ action: 'scheduleHearing', state: asked, payload, ctx })).toEqual(['recusalsDecided'])
  })

  it('决定回避的，须另行指定，回避的人不能再被指定', () => {
    const decided = take(
      asked,
      act('decideHearingRecusal', 'leader', '2026-03-26 15:00', {
        id: 'recusal-1',
        granted: true,
        reason: '确有亲属关系',
      }),
    ).after
    expect(awaiting(decided)?.what).toBe('指定听证主持人、记录员')
    const { payload } = justBefore('assignHearing', { variant })
    const ctx = aContext({ by: 'leader', at: beijing('2026-03-26 16:00') })
    expect(refusedFor({ action: 'assignHearing', state: decided, payload, ctx })).toEqual([
      'hearingOfficersApart',
    ])
    const other = { ...hearingOfficer('clerk'), roles: ['R8', 'R9'] }
    const again = { ...payload, presider: other }
    expect(refusedFor({ action: 'assignHearing', state: decided, payload: again, ctx })).toEqual([])
  })

  it('审查过调查报告的承办机构负责人不得主持；主持人不得兼记录员', () => {
    const assigning = justBefore('assignHearing', { variant })
    const head = { ...hearingOfficer('captain'), roles: ['R3', 'R8'] }
    const with_ = (part: object) => refusedFor({ ...assigning, payload: { ...assigning.payload, ...part } })
    expect(with_({ presider: head })).toEqual(['hearingOfficersApart'])
    expect(with_({ presider: assigning.payload.recorder })).toEqual(['hearingOfficersQualified'])
  })
})

describe('缺席、退出与撤回（《行政处罚法》第六十四条第六项）', () => {
  const absent = (outcome: 'absent' | 'left') =>
    take(
      recording.state,
      act('recordHearing', 'presider', '2026-04-10 11:30', {
        ...recording.payload,
        outcome,
        attended: outcome === 'absent' ? 'nobody' : 'self',
        examination: '',
        lastStatement: '',
        absenceNote: '等候三十分钟仍未到场，电话联系未说明理由',
        signedBy: 'absent',
        signatureNote: '当事人不在场，由听证主持人注明',
      }),
    ).after

  it.each(['absent', 'left'] as const)('%s：视为放弃，听证终止，不要求报告，可以提请法制审核', (outcome) => {
    const state = absent(outcome)
    expect(hearingEnd(state)?.how).toBe(outcome)
    expect(awaiting(state)?.what).toBe('提请法制审核')
    const ctx = aContext({ by: 'lead', at: beijing('2026-04-13 10:00') })
    expect(refusedFor({ action: 'submitToReview', state, payload: { note: '' }, ctx })).toEqual([])
  })

  it('举行完毕的笔录，当事人不在场签名不能代替签名', () => {
    const payload = { ...recording.payload, signedBy: 'absent' as const, signatureNote: '未签' }
    expect(refusedFor({ ...recording, payload })).toEqual(['hearingRecordSigned'])
  })

  it('撤回要求的，听证不再举行，期限就此终结', () => {
    const { payload } = offPath.withdrawHearingRequest
    const state = take(
      justBefore('scheduleHearing', { variant }).state,
      act('withdrawHearingRequest', 'lead', '2026-03-25 11:00', payload),
    ).after
    expect(hearingUnderWay(state)).toBe(false)
    expect(clocks(state).get('holdHearing')?.metOn).toBe('2026-03-25')
  })
})

describe('听证之后（《行政处罚法》第六十五条）', () => {
  it('听证、法制审核、集体讨论、决定，依次办理；由主要负责人签发', () => {
    const path = aCaseAt('DECIDED', {}, variant).moves.map(({ to }) => to)
    expect(path.slice(path.indexOf('NOTICE'))).toEqual([
      'NOTICE',
      'HEARING',
      'LEGAL_REVIEW',
      'COLLECTIVE',
      'DECISION_REVIEW',
      'DECIDED',
    ])
  })

  it('听证报告晚于法制审核的，不得作出决定', () => {
    const deciding = justBefore('approveDecision', { variant })
    const { state } = deciding
    const report = changed(state.hearing.report, { revision: (state.review?.revision ?? 0) + 1 })
    expect(refusedFor({ ...deciding, state: { ...state, hearing: { ...state.hearing, report } } })).toEqual([
      'orderOfSteps',
    ])
  })

  it('退回听证环节的，可以重新安排听证；退回调查后重新告知的，从头再来', () => {
    const reviewing = justBefore('giveLegalOpinion', { variant }).state
    const back = (stage: 'HEARING' | 'INVESTIGATING') =>
      take(
        reviewing,
        act('returnTo', 'reviewer', '2026-04-16 09:00', { stage, reason: '听证程序须重新进行' }),
      ).after
    expect(hearingUnderWay(back('HEARING'))).toBe(true)
    expect(awaiting(back('HEARING'))?.what).toBe('安排听证并通知当事人')
    const told = take(
      { ...justBefore('approveNotice', { variant }).state, hearing: reviewing.hearing },
      act('approveNotice', 'leader', '2026-04-20 10:00', { opinion: '同意', number: '' }),
    ).after
    expect(acceptedRequest(told)).toBeUndefined()
    expect(told.hearing.sessions).toEqual([])
  })

  it('缺少听证通知书、笔录或者报告的案卷，不得归档', () => {
    const archiving = justBefore('archiveCase', { variant })
    for (const missing of ['D32', 'D35', 'D38', 'D39']) {
      const papers = archiving.state.papers.filter(({ kind }) => kind !== missing)
      expect(refusedFor({ ...archiving, state: { ...archiving.state, papers } }), missing).toEqual([
        'papersOfPathPresent',
      ])
    }
    expect(papersMissing(archiving.state)).toEqual([])
    expect(people.presider.roles).toEqual(['R8'])
  })
})
