import { describe, expect, it } from 'vitest'
import { notices2024to2026 } from '../calendar/holiday-notices.fixture.ts'
import { aLawfulCase, justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { aContext, beijing } from '../testing/play.ts'
import { awaiting } from './awaiting.ts'
import { caseDeadlines } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import type { Seizure } from './seizure.ts'
import { seizureOverdue, seizurePeriod } from './seizure-period.ts'
import type { CaseState } from './state.ts'

const { state } = justBefore('proposeSeizureExtension')
const [held] = state.seizures
if (!held) throw new Error('the lawful case holds nothing')
const carriedOutOn = (day: string, part: Partial<Seizure> = {}): Seizure => ({
  ...held,
  countedOut: [],
  ...part,
  carriedOut: held.carriedOut && { ...held.carriedOut, startedAt: beijing(`${day} 09:00`) },
})
const due = (one: Seizure) => seizurePeriod(state, one, notices2024to2026)?.legalDueOn
const clocks = (file: CaseState) => caseDeadlines(file, notices2024to2026, startingRules)

describe('查封、扣押的期限（《行政强制法》第二十五条）', () => {
  it.each([
    ['2024-02-05', '2024-03-06', '2024年2月5日实施，三十日至3月6日'],
    ['2026-09-02', '2026-10-02', '届满日是国庆节的，不顺延'],
    ['2026-01-16', '2026-02-15', '届满日在春节假期的，不顺延'],
    ['2024-01-31', '2024-03-01', '跨闰年二月'],
  ])('%s 实施，%s 届满：%s', (from, until) => {
    expect(due(carriedOutOn(from))).toBe(until)
  })

  it('检测期间书面告知后扣除；提前出具结果的，只扣到收到之日', () => {
    // 6 March to 10 March, five days, of a measure of 5 March.
    expect(seizurePeriod(state, held, notices2024to2026)).toMatchObject({
      rawDueOn: '2026-04-09',
      legalDueOn: '2026-04-09',
      excludedDays: 5,
      expiry: 'hard',
    })
  })

  it('同一检测期间不重复扣除，与实施之日重叠的部分不扣', () => {
    const [counted] = held.countedOut
    if (!counted) throw new Error('nothing is counted out')
    expect(due(carriedOutOn('2026-03-08', { countedOut: [counted, counted] }))).toBe('2026-04-09')
  })

  it('届满之日仍在期限内，次日即逾期', () => {
    const one = carriedOutOn('2026-03-05')
    expect(seizureOverdue(state, one, '2026-04-04', notices2024to2026)).toBe(false)
    expect(seizureOverdue(state, one, '2026-04-05', notices2024to2026)).toBe(true)
  })

  it('届满之日可以报请延长，次日不得延长', () => {
    const question = justBefore('proposeSeizureExtension')
    const on = (day: string) => ({ ...question, ctx: aContext({ by: 'lead', at: beijing(`${day} 10:00`) }) })
    expect(refusedFor(on('2026-04-09'))).toEqual([])
    expect(refusedFor(on('2026-04-10'))).toEqual(['seizureExtensionInTime'])
  })

  it('当场实施后二十四小时连续计算，春节假期不停', () => {
    const urgent = carriedOutOn('2026-02-17', {
      urgent: { urgency: '正在转移', reported: null },
      approved: null,
    })
    const clock = clocks({ ...state, seizures: [urgent] }).find(({ id }) => id.startsWith('reportUrgent'))
    expect(clock).toMatchObject({ proof: { dueAt: beijing('2026-02-18 09:00') }, metOn: null })
  })

  it('延长的决定应当在原期限届满前书面告知', () => {
    const after = aLawfulCase('seized').find(({ entry }) => entry.action === 'approveSeizureExtension')?.after
    if (!after) throw new Error('no extension')
    const all = Object.fromEntries(clocks(after).map((one) => [one.id, one.proof.legalDueOn]))
    expect(all).toMatchObject({
      'liftSeizure:seizure-1': '2026-05-09',
      'tellSeizureExtension:seizure-1': '2026-04-09',
    })
  })
})

describe('查封、扣押等谁办理', () => {
  it('逐步找到该办的人：审核、批准、用印、实施；当场实施的先报告后补办', () => {
    const waits = aLawfulCase('seized').map(({ after }) => awaiting(after)?.what)
    const seen = [...new Set(waits)].filter((what) => what && /查封|扣押/.test(what))
    expect(seen).toEqual([
      '审核查封',
      '批准查封',
      '查封决定书用印',
      '实施查封',
      '二十四小时内报告当场实施的扣押',
      '补办扣押的批准',
      '退还、移交扣押的财物',
      '批准延长查封期限',
      '批准对扣押财物的处理',
      '批准对查封财物的处理',
      '退还、移交查封的财物',
    ])
  })

  it('没有批下来的报请不拖住后面的环节', () => {
    const asking = justBefore('countersignSeizure').state
    expect(awaiting(asking)?.what).toBe('审核查封')
    expect(awaiting({ ...asking, stage: 'LEGAL_REVIEW' })?.roles).toEqual(['R4'])
  })
})
